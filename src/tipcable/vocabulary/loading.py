"""The rows of the CSV files of this package, each file read once, when first asked for."""

from __future__ import annotations

from functools import cache

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Return the rows of one file, such as ``"tags"``, as dictionaries of its columns.

    The dictionaries are shared between callers: read them, do not change them.

    >>> rows("precedence")[1]["word"]
    'IMMEDIATE'
    """
    # Imported here, because a program that never looks a word up should not pay for them.
    import csv
    from importlib.resources import files

    file = files("tipcable.vocabulary").joinpath(f"{name}.csv")
    if not name.replace("_", "").isalnum() or not file.is_file():
        msg = f"there is no vocabulary file {name!r}"
        raise ValueError(msg)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return tuple(csv.DictReader(lines))
