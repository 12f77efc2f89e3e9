"""The cattrs converter of the model: how each class is taken apart and built again.

Strategy: cattrs reads the classes; the hooks here only make it strict (a number is no text), and
compact where there is much of a thing. ``Any`` stands here because cattrs hands over values whose
type it knows at run time only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from reprlib import repr as short
from typing import Any, Final, TypeAlias

from attrs import NOTHING, evolve, fields, has, resolve_types
from cattrs import Converter, transform_error
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from tipcable.exports.decoding import (
    lines_reader,
    object_reader,
    source_reader,
    span_reader,
)
from tipcable.exports.kinds import NOT_KEPT, inner, is_optional, is_tuple
from tipcable.model.authority import ClassifiedBy
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.reading.parse import finder
from tipcable.source import Block, Source, Span

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"

_WORDS: Final = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


@cache
def converter(*, explain: bool = False, trust: bool = False) -> Converter:
    """Return the converter; with ``explain``, the slower one whose errors carry their places.

    With ``trust`` it builds what the classes refuse, as the reader does with odd text. Beside
    cables it takes everything that is found in them, such as actors and statistics.
    """
    made = Converter(detailed_validation=explain, forbid_extra_keys=True)
    for kind in _WORDS:
        made.register_structure_hook(kind, _exactly)
    for moment in (datetime, date):
        made.register_unstructure_hook(moment, moment.isoformat)
    made.register_structure_hook(datetime, _moment)
    made.register_structure_hook(date, _day)
    made.register_structure_hook_factory(is_tuple, lambda kind: _reads_list(made, kind))
    made.register_unstructure_hook_factory(is_tuple, lambda kind: _writes_list(made, kind))
    made.register_structure_hook_factory(is_optional, lambda kind: _reads_optional(made, kind))
    made.register_unstructure_hook_func(_is_plain, identity)
    _register_places(made)
    _register_source(made, explain=explain)
    if trust:
        made.register_structure_hook_factory(has, lambda kind: _reads_unchecked(made, kind))
    else:
        _register_authority(made, explain=explain)
    if not (explain or trust):
        _register_short_ways(made)
    return made


def troubles(data: Mapping[str, Any]) -> list[str]:
    """Say what is wrong with the data of a cable, one sentence each, with its path."""
    try:
        converter(explain=True).structure(data, Cable)
    except Exception as error:
        return [line.replace(" @ $", " at $") for line in transform_error(error, "$", _sentence)]
    return []


def _sentence(error: BaseException, kind: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return "unknown key " + ", ".join(map(repr, sorted(error.extra_fields, key=str)))
    if isinstance(error, KeyError):
        return f"missing key {error.args[0]!r}"
    # The hooks below raise ValueError; cattrs itself stumbles over what has no keys.
    if kind is not None and isinstance(error, AttributeError | TypeError):
        return "this is not an object"
    return str(error)


def _exactly(value: Any, kind: Any) -> Any:
    """Let a value of one kind pass; a truth value is no number."""
    if type(value) is kind or (kind is float and type(value) is int):
        return value
    msg = f"{short(value)} is not {_WORDS[kind]}"
    raise ValueError(msg)


def _moment(value: Any, _: object) -> datetime:
    moment = datetime.fromisoformat(_exactly(value, str))
    if moment.tzinfo is None:
        msg = f"{value} has no time zone"
        raise ValueError(msg)
    return moment.astimezone(UTC)


def _day(value: Any, _: object) -> date:
    return date.fromisoformat(_exactly(value, str))


def _reads_optional(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    held = inner(kind)
    read = made.get_structure_hook(held)
    return lambda value, _: None if value is None else read(value, held)


def _is_plain(kind: Any) -> bool:
    """Tell text, numbers and truth values, or None, which need no work."""
    return kind in _WORDS or (is_optional(kind) and inner(kind) in _WORDS)


def _reads_list(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    member = inner(kind)
    if not made.detailed_validation:
        read_one = made.get_structure_hook(member)
        return lambda value, _: tuple([read_one(one, member) for one in _list(value)])
    members: Any = list[member]  # type: ignore[valid-type]
    read = made.get_structure_hook(members)
    return lambda value, _: tuple(read(_list(value), members))


def _writes_list(made: Converter, kind: Any) -> Callable[[Any], Any]:
    member = inner(kind)
    if member is str:
        return list
    write = made.get_unstructure_hook(member)
    return lambda value: [write(one) for one in value]


def _list(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return value
    msg = f"{short(value)} is not a list"
    raise ValueError(msg)


def _register_places(made: Converter) -> None:
    """Write spans and blocks as short lists, since a cable has hundreds of them."""
    blocks: Any = tuple[Block, ...]
    made.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    made.register_structure_hook(Span, lambda value, _: _span(_list(value)))
    made.register_unstructure_hook_func(
        lambda kind: kind == blocks, lambda value: [[one.kind, one.span.start] for one in value]
    )
    made.register_structure_hook_func(
        lambda kind: kind == blocks,
        lambda value, _: tuple([_block(_list(one)) for one in _list(value)]),
    )


def _span(value: Any) -> Span:
    start, end = value
    if type(start) is int is type(end):
        return Span(start, end)
    msg = f"{short(value)} are not two offsets"
    raise ValueError(msg)


def _block(value: Any) -> Block:
    kind, start, end = value
    return Block(kind=_exactly(kind, str), span=_span((start, end)))


def _register_source(made: Converter, *, explain: bool) -> None:
    """Leave out what is not kept; a block ends where the next one starts."""
    without: Any = {name: override(omit=True) for name in NOT_KEPT[Source]}
    made.register_unstructure_hook(Source, make_dict_unstructure_fn(Source, made, **without))
    strict: Any = {"_cattrs_forbid_extra_keys": True, "_cattrs_detailed_validation": explain}
    read = make_dict_structure_fn(Source, made, **strict, **without)
    made.register_structure_hook(
        Source, lambda value, kind: _findable(read(_with_ends(value), kind))
    )


def _findable(source: Source) -> Source:
    """Let the words of a telegram be found inside an archive's page."""
    return evolve(source, finds=finder(source.text))


def _with_ends(value: Any) -> Any:
    """Give each block its end, where there is none; what is no block is left to the hooks."""
    blocks, text = value.get("blocks"), value.get("text")
    if not (isinstance(blocks, list | tuple) and isinstance(text, str)):
        return value
    pairs = [one for one in blocks if isinstance(one, list | tuple) and len(one) == 2]
    if len(pairs) < len(blocks):
        return value
    ends = [*(start for _, start in pairs[1:]), len(text)]
    return {
        **value,
        "blocks": [[*pair, end] for pair, end in zip(pairs, ends, strict=bool(pairs))],
    }


def _register_authority(made: Converter, *, explain: bool) -> None:
    """Read nothing of a Classified By line but its text, which says the rest."""
    strict: Any = {"_cattrs_forbid_extra_keys": True, "_cattrs_detailed_validation": explain}
    read = make_dict_structure_fn(ClassifiedBy, made, **strict)
    made.register_structure_hook(ClassifiedBy, lambda value, kind: read(_only_text(value), kind))


def _register_short_ways(made: Converter) -> None:
    """Read what ``to_json`` writes without looking for what is missing or wrong."""
    lines: Any = tuple[str, ...]
    made.register_structure_hook_func(
        lambda kind: kind == lines, lines_reader(made.get_structure_hook(lines))
    )
    made.register_structure_hook(Span, span_reader(made.get_structure_hook(Span)))
    made.register_structure_hook(Source, source_reader(made.get_structure_hook(Source)))
    made.register_structure_hook_factory(
        lambda kind: has(kind) and kind not in _OWN_WAYS,
        lambda kind: object_reader(
            made, kind, make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True)
        ),
    )


_OWN_WAYS: Final = frozenset({Span, Source, ClassifiedBy})


def _reads_unchecked(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    known = {one.name: one.type for one in fields(resolve_types(kind))}
    hooks = {name: made.get_structure_hook(of) for name, of in known.items()}
    needed = {one.name for one in fields(kind) if one.default is NOTHING}

    def read(data: Any, _: Any) -> Any:
        if not needed <= data.keys():
            msg = f"missing keys {sorted(needed - data.keys())}"
            raise ValueError(msg)
        return trusted(kind, **{name: hooks[name](data[name], known[name]) for name in data})

    return read


# The reader works them out from the text; a later edition of its vocabulary may do so otherwise.
_FROM_TEXT: Final = frozenset({"name", "title", "reasons"})


def _only_text(value: Any) -> Any:
    if not value.get("text"):
        return value
    return {key: one for key, one in value.items() if key not in _FROM_TEXT}
