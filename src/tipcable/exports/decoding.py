"""What ``to_json`` wrote, read at the least cost.

Strategy: a dictionary that has every key, each with a value of its own kind, is taken by a function
that is compiled once a class; it calls the class, which checks the values as ever. Everything else
goes the longer way, on which cattrs fills in what is missing and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, Final, TypeAlias

from attrs import fields, resolve_types
from cattrs import Converter

from tipcable.exports.kinds import inner, is_optional, is_tuple
from tipcable.model.checks import trusted
from tipcable.reading.parse import finder
from tipcable.source import Source, Tile, cut_tiles

Reader: TypeAlias = Callable[[Any, Any], Any]
_PLAIN: Final = {str: "str", int: "int", bool: "bool"}


def object_reader(made: Converter, kind: Any, otherwise: Reader) -> Reader:
    """Compile the reader of a class; what it does not take at once goes to ``otherwise``."""
    known = fields(resolve_types(kind))
    names: dict[str, Any] = {"made": kind, "otherwise": otherwise}
    taken, checked, given = [], [], []
    for at, one in enumerate(known):
        held = inner(one.type) if is_optional(one.type) else one.type
        value = f"v{at}"
        taken.append(f"{value} = data[{one.name!r}]")
        if held in _PLAIN:
            test = f"type({value}) is not {_PLAIN[held]}"
            checked.append(f"{value} is not None and {test}" if held is not one.type else test)
            given.append(f"{one.name}={value}")
            continue
        read = _expression(names, made, f"r{at}", value, held)
        none = f"None if {value} is None else " if held is not one.type else ""
        given.append(f"{one.name}={none}{read}")
    code = _CODE.format(
        count=len(known),
        taken="; ".join(taken),
        checked=" or ".join(f"({one})" for one in checked) or "False",
        given=", ".join(given),
    )
    exec(compile(code, f"<reader of {kind.__name__}>", "exec"), names)
    reader: Reader = names["read"]
    return reader


_CODE: Final = """\
def read(data, kind):
    if type(data) is not dict or len(data) != {count}:
        return otherwise(data, kind)
    try:
        {taken}
    except KeyError:
        return otherwise(data, kind)
    if {checked}:
        return otherwise(data, kind)
    return made({given})
"""


def _expression(names: dict[str, Any], made: Converter, hook: str, value: str, kind: Any) -> str:
    """Return the code that reads a value; what it calls goes to ``names``."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {one.value: one for one in kind}
        names[hook] = lambda word: members.get(word) if type(word) is str else None
        names[f"{hook}k"] = kind
        return f"({hook}({value}) or {hook}k({value}))"
    names[hook], names[f"{hook}k"] = made.get_structure_hook(kind), kind
    read = f"{hook}({value}, {hook}k)"
    return f"() if {value} == [] else {read}" if is_tuple(kind) else read


def lines_reader(otherwise: Reader) -> Reader:
    """Return the reader of a list of texts."""

    def read(data: Any, kind: Any) -> Any:
        if type(data) is list and set(map(type, data)) == {str}:
            return tuple(data)
        return otherwise(data, kind)

    return read


def source_reader(otherwise: Reader) -> Reader:
    """Return the reader of a source, whose blocks are checked at once and cut when asked for."""

    def read(data: Any, kind: Any) -> Any:
        try:
            text, blocks, given = data["text"], data["blocks"], data["given_record"]
            tiles = _tiles(blocks, len(text))
        except (KeyError, TypeError, ValueError):
            return otherwise(data, kind)
        if tiles is None or len(data) != 3 or type(text) is not str or type(given) is not bool:
            return otherwise(data, kind)
        source = trusted(
            Source,
            text=text,
            given_record=given,
            finds=finder(text),
            tiles=tiles,
            cut=cut_tiles,
        )
        object.__delattr__(source, "blocks")
        return source

    return read


def _tiles(blocks: Any, end: int) -> tuple[Tile, ...] | None:
    """Return blocks that are kinds and starts, from 0 on and not back, up to the end."""
    if set(map(type, blocks)) != {list}:
        return None
    kinds, starts = zip(*blocks, strict=True)
    if set(map(type, kinds)) != {str} or set(map(type, starts)) != {int}:
        return None
    if starts[0] != 0 or starts[-1] > end or sorted(starts) != list(starts):
        return None
    return tuple(zip(kinds, starts, strict=True))
