"""The cattrs converter that writes JSON itself: what it makes of a value is text, not a dictionary.

Strategy: the keys of a class never change, so each class gets one format string with its values
between them, compiled once. ``json.loads`` of the text is what ``to_dict`` gives.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from json.encoder import encode_basestring_ascii as quoted
from typing import Any, TypeAlias

from attrs import fields, has, resolve_types
from cattrs import Converter

from tipcable.exports.kinds import NOT_KEPT, inner, is_optional, is_tuple
from tipcable.source import Block, Span

Writer: TypeAlias = Callable[[Any], str]


@cache
def encoder() -> Converter:
    """Return the converter whose ``unstructure`` gives one line of JSON in ASCII.

    It raises ``UnicodeEncodeError`` for lone surrogates: of two in a row, the escapes would be
    read as one character.
    """
    made = Converter()
    made.register_unstructure_hook(str, _text)
    made.register_unstructure_hook(bool, lambda value: "true" if value else "false")
    for number in (int, float):
        made.register_unstructure_hook(number, number.__repr__)
    for moment in (datetime, date):
        made.register_unstructure_hook(moment, lambda one: f'"{one.isoformat()}"')
    made.register_unstructure_hook(Enum, lambda one: quoted(one.value))
    made.register_unstructure_hook_factory(is_optional, lambda kind: _optional(made, kind))
    made.register_unstructure_hook_factory(is_tuple, lambda kind: _list(made, kind))
    made.register_unstructure_hook_factory(has, lambda kind: _object(made, kind))
    made.register_unstructure_hook(Span, _span)
    made.register_unstructure_hook_func(lambda kind: kind == tuple[str, ...], _lines)
    made.register_unstructure_hook_func(lambda kind: kind == tuple[Block, ...], _blocks)
    return made


def _text(text: str) -> str:
    if not text.isascii():
        text.encode()  # only to find lone surrogates
    return quoted(text)


def _lines(lines: tuple[str, ...]) -> str:
    write = quoted if "".join(lines).isascii() else _text
    return f"[{','.join(map(write, lines))}]"


def _span(span: Span) -> str:
    return f"[{span.start!r},{span.end!r}]"


def _blocks(blocks: tuple[Block, ...]) -> str:
    written = [f"[{quoted(one.kind)},{one.span.start!r}]" for one in blocks]
    return f"[{','.join(written)}]"


def _optional(made: Converter, kind: Any) -> Writer:
    write: Writer = made.get_unstructure_hook(inner(kind))
    return lambda value: "null" if value is None else write(value)


def _list(made: Converter, kind: Any) -> Writer:
    write: Writer = made.get_unstructure_hook(inner(kind))
    return lambda value: f"[{','.join(map(write, value))}]"


def _object(made: Converter, kind: Any) -> Writer:
    """Compile a class to ``lambda one: f'{"plad":{_0(one.plad)},"mcn":{…}}'``."""
    known = [one for one in fields(resolve_types(kind)) if one.name not in NOT_KEPT.get(kind, ())]
    hooks: dict[str, Any] = {"quoted": quoted}
    parts = []
    for at, one in enumerate(known):
        plain = inner(one.type) if is_optional(one.type) else one.type
        hooks[f"_{at}"] = made.get_unstructure_hook(plain)
        value = _expression(f"_{at}", f"one.{one.name}", plain)
        if is_optional(one.type):
            value = f'"null" if one.{one.name} is None else {value}'
        parts.append(f'"{one.name}":{{{value}}}')
    code = f"lambda one: f'''{{{{{','.join(parts)}}}}}'''"
    write: Writer = eval(compile(code, f"<JSON of {kind.__name__}>", "eval"), hooks)
    return write


def _expression(hook: str, value: str, kind: Any) -> str:
    """Return the code that writes a value; the commonest cases need no hook."""
    if kind is str:
        return f"quoted({value}) if {value}.isascii() else {hook}({value})"
    if is_tuple(kind):
        return f'{hook}({value}) if {value} else "[]"'
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"quoted({value}._value_)"  # ``value`` itself is looked up by Python code
    return f"{hook}({value})"
