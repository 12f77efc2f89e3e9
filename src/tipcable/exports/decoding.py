"""What ``to_json`` wrote, read at the least cost.

Strategy: a dictionary that has every key, each with a value of its own kind, is taken by a function
that is compiled once a class. It checks what the class checks, but all lines of an object at once.
Everything else goes the longer way, on which cattrs fills in what is missing and says what is
wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import Any, Final, TypeAlias

from attrs import Attribute, fields, has, resolve_types
from cattrs import Converter

from tipcable.exports.kinds import inner, is_optional, is_tuple
from tipcable.late import leave
from tipcable.model.authority import ExecutiveOrder
from tipcable.model.checks import (
    TupleOf,
    all_plain,
    builder,
    clean_line,
    filled_line,
    filled_lines,
    is_plain,
    to_utc,
)
from tipcable.model.markings import PortionMarking
from tipcable.model.transmission import Addressee
from tipcable.reading.parse import finder
from tipcable.source import Source, Span, Tile, cut_tiles

Reader: TypeAlias = Callable[[Any, Any], Any]
_PLAIN: Final = {str: "str", int: "int", bool: "bool"}


def object_reader(made: Converter, kind: Any, otherwise: Reader) -> Reader:
    """Compile the reader of a class; what it does not take at once goes to ``otherwise``.

    An object of which archives hold many equal ones is built, and checked, once for all of them.
    """
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
            continue
        read = _expression(names, made, f"r{at}", value, held)
        none = f"None if {value} is None else " if held is not one.type else ""
        given.append(f"{value} = {none}{read}")
    code = _CODE.format(
        count=len(known),
        values=", ".join(f"v{at}" for at in range(len(known))),
        taken="; ".join(taken),
        checked=" or ".join(f"({one})" for one in checked) or "False",
        read="; ".join(given) or "pass",
        built=_built(names, kind, known),
        call=_call(kind, known),
    )
    exec(compile(code, f"<reader of {kind.__name__}>", "exec"), names)
    names["share"] = lru_cache(maxsize=_MOST)(names["build"])
    reader: Reader = names["read"]
    return reader


_CODE: Final = """\
def build({values}):
{built}

def read(data, kind):
    if type(data) is not dict or len(data) != {count}:
        return otherwise(data, kind)
    try:
        {taken}
    except KeyError:
        return otherwise(data, kind)
    if {checked}:
        return otherwise(data, kind)
    {read}
    return {call}({values})
"""


def _call(kind: Any, known: tuple[Attribute[Any], ...]) -> str:
    """Return the code of what builds the object: where it is short, once for all equal ones."""
    if kind not in _SHARED:
        return "build"
    short = [
        f"(not v{at} or len(v{at}) < {_SHORT})"
        for at, one in enumerate(known)
        if str in {one.type, inner(one.type) if is_optional(one.type) else None}
    ]
    short += [f"not v{at}" for at, one in enumerate(known) if is_tuple(one.type)]
    return f"(share if {' and '.join(short)} else build)"


_SHARED: Final = frozenset({Addressee, ExecutiveOrder, PortionMarking})
_MOST: Final = 4096
_SHORT: Final = 100


def _built(names: dict[str, Any], kind: Any, known: tuple[Attribute[Any], ...]) -> str:
    """Return the code that builds the object, as its class would but for the checks of lines."""
    values = [(one, f"v{at}") for at, one in enumerate(known)]
    by_hand = f"return made({', '.join(f'{one.name}={value}' for one, value in values)})"
    converters: set[Any] = {one.converter for one in known}
    if not converters <= {None, to_utc}:
        return f"    {by_hand}"
    names |= {"trusted": builder(kind), "is_plain": is_plain, "all_plain": all_plain}
    code = [f"if not ({_plain(values)}): {by_hand}"]
    code.append(f"one = trusted({', '.join(value for _, value in values)})")
    for at, (one, value) in enumerate(values):
        # What was read for a tuple is of its kind.
        if one.validator not in _SEEN and not isinstance(one.validator, TupleOf):
            names[f"c{at}"], names[f"a{at}"] = one.validator, one
            code.append(f"c{at}(one, a{at}, {value})")
    if hasattr(kind, "__attrs_post_init__"):
        names["check"] = kind.__attrs_post_init__
        code.append("check(one)")
    return "\n".join(f"    {line}" for line in (*code, "return one"))


def _plain(values: list[tuple[Attribute[Any], str]]) -> str:
    """Return the code that tells whether all lines of an object are plain."""
    lines = [value for one, value in values if one.validator in _LINE_CHECKS]
    lists = [value for one, value in values if one.validator is filled_lines]
    sure = [value for one, value in values if one.validator is filled_line]
    if len(lines) == 1 and not lists:
        return " and ".join((*sure, f"is_plain({lines[0]})"))
    sure += [f"all({one})" for one in lists]
    sure.append(f"all_plain(({', '.join((*lines, *(f'*{one}' for one in lists)))},))")
    if not lines:
        return f"not ({' or '.join(lists)}) or {' and '.join(sure)}" if lists else "True"
    return " and ".join(sure)


_LINE_CHECKS: Final = (clean_line, filled_line)
_SEEN: Final = (*_LINE_CHECKS, filled_lines, None)


def _expression(names: dict[str, Any], made: Converter, hook: str, value: str, kind: Any) -> str:
    """Return the code that reads a value; what it calls goes to ``names``."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        words = {one.value: one for one in kind}
        names[hook] = lambda word: words.get(word) if type(word) is str else None
        names[f"{hook}k"] = kind
        return f"({hook}({value}) or {hook}k({value}))"
    names[hook], names[f"{hook}k"] = made.get_structure_hook(kind), kind
    read = f"{hook}({value}, {hook}k)"
    if not is_tuple(kind):
        return read
    if has(inner(kind)):
        names[f"{hook}m"], names[f"{hook}n"] = made.get_structure_hook(inner(kind)), inner(kind)
        members = f"tuple([{hook}m(one, {hook}n) for one in {value}])"
        read = f"{members} if type({value}) is list else {read}"
    return f"() if {value} == [] else {read}"


def lines_reader(otherwise: Reader) -> Reader:
    """Return the reader of a list of texts."""

    def read(data: Any, kind: Any) -> Any:
        if type(data) is list and set(map(type, data)) == {str}:
            return tuple(data)
        return otherwise(data, kind)

    return read


def span_reader(otherwise: Reader) -> Reader:
    """Return the reader of two offsets."""
    build = builder(Span)

    def read(data: Any, kind: Any) -> Any:
        if type(data) is list and len(data) == 2:
            start, end = data
            if type(start) is int is type(end) and 0 <= start <= end:
                return build(start, end)
        return otherwise(data, kind)

    return read


def source_reader(otherwise: Reader) -> Reader:
    """Return the reader of a source, whose blocks are checked at once and cut when asked for."""
    build = builder(Source)

    def read(data: Any, kind: Any) -> Any:
        try:
            text, blocks, given = data["text"], data["blocks"], data["given_record"]
            tiles = _tiles(blocks, len(text))
        except (KeyError, TypeError, ValueError):
            return otherwise(data, kind)
        if tiles is None or len(data) != 3 or type(text) is not str or type(given) is not bool:
            return otherwise(data, kind)
        source = build(
            text=text,
            given_record=given,
            finds=finder(text),
            tiles=tiles,
            cut=cut_tiles,
        )
        leave(source, "blocks")
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
