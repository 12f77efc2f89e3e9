"""The archive's page around a telegram: labels, values, title, tags."""

from __future__ import annotations

from typing import Any, Final

from attrs import define

from tipcable.grammar import page as grammar
from tipcable.model.record import Record
from tipcable.reading.lines import clean
from tipcable.reading.moments import read_moment


@define
class Page:
    """What stands before the telegram: its record, and where the telegram begins."""

    record: Record
    end: int


def read_page(work: str) -> Page | None:
    """Read the page text of a mirror: label lines, value lines, title, tags; None for others."""
    labels = grammar.LABELS.match(work)
    names = labels.group().split() if labels else []
    if labels is None or not (names or grammar.OPENING.match(work)):
        return None
    lines = work[labels.end() : labels.end() + _LONGEST].split("\n", len(names))[: len(names)]
    values = [clean(line) for line in lines]
    if len(values) < len(names) or not all(values):
        return None
    record: dict[str, Any] = dict(zip(map(str.lower, names), values, strict=True))
    at = min(labels.end() + sum(len(line) + 1 for line in lines), len(work))
    tail = grammar.TITLE_AND_TAGS.match(work, at)
    if tail is None and "identifier" not in record:
        return None
    if tail:
        record["title"], record["tags"] = clean(tail["title"] or ""), _tags(tail["tags"] or "")
        at = tail.end()
        record["attributes"], at = _attributes(work, at)
    made = _record(record)
    return Page(made, at) if made else None


# Four values and a title; the longest title of 1,295 has 160 characters.
_LONGEST: Final = 20_000
_MOMENTS: Final = ("created", "released")


def _tags(written: str) -> tuple[str, ...]:
    """Split tags at blanks; where one of them has a blank, semicolons stand between them."""
    items = written.split(";") if ";" in written else written.split()
    return tuple(filter(None, map(clean, items)))


def _attributes(work: str, at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    read = grammar.ATTRIBUTES.match(work, at)
    if read is None:
        return (), at
    pairs = (line.partition(":") for line in read["lines"].split("\n")[:-1])
    found = tuple((clean(name), clean(value)) for name, _, value in pairs if clean(name))
    return found, read.end()


def _record(values: dict[str, Any]) -> Record | None:
    for name in _MOMENTS:
        if name in values:
            values[name] = read_moment(values[name])
            if values[name] is None:
                return None
    if "references" in values:
        values["references"] = tuple(filter(None, map(clean, values["references"].split("|"))))
    return Record(**values, dialect="page")
