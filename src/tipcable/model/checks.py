"""Validators that several classes of the model share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeAlias, TypeVar

import attrs

from tipcable.grammar.blanks import PILCROW, STRANGE

Validator: TypeAlias = "Callable[[Any, attrs.Attribute[Any], Any], object]"


def is_clean(text: str) -> bool:
    """Tell whether a text is one line of words with single blanks between them."""
    return is_plain(text) or (" ".join(text.split()) == text and not STRANGE.search(text))


def is_plain(text: str) -> bool:
    """Tell clean lines without control characters, as nearly all are, at the least cost.

    What Unicode calls printable holds no blank but the plain one, and nothing strange but one.
    """
    if not text.isprintable() or "  " in text or PILCROW in text:
        return False
    return text[:1] != " " != text[-1:]


def all_plain(lines: Iterable[str]) -> bool:
    """Tell that all lines are plain; a bar in one of them may stand in the way of telling."""
    whole = f"|{'|'.join(lines)}|"
    return is_plain(whole) and " |" not in whole and "| " not in whole


def clean_line(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Ask for one line of text: no breaks, no doubled, leading or trailing blanks."""
    del instance
    if type(value) is str and is_plain(value):
        return
    if not isinstance(value, str):
        msg = f"{attribute.name} is {value!r}, but must be text"
        raise TypeError(msg)
    if not is_clean(value):
        msg = f"{attribute.name} {value!r} must be one line with single blanks between words"
        raise ValueError(msg)


def filled_line(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Ask for a clean line that is not empty."""
    if type(value) is str and value and is_plain(value):
        return
    clean_line(instance, attribute, value)
    if not value:
        msg = f"{attribute.name} must not be empty"
        raise ValueError(msg)


def filled_lines(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Ask for a tuple of clean lines."""
    if value == ():
        return
    if not isinstance(value, tuple):
        msg = f"{attribute.name} is {value!r}, but must be a tuple"
        raise TypeError(msg)
    for line in value:
        filled_line(instance, attribute, line)


@attrs.frozen
class TupleOf:
    """Asks for a tuple whose members are of one class."""

    kind: type

    def __call__(self, instance: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        """Refuse any other value."""
        if value != () and (type(value) is not tuple or set(map(type, value)) != {self.kind}):
            member, whole = map(attrs.validators.instance_of, (self.kind, tuple))
            attrs.validators.deep_iterable(member, whole)(instance, attribute, value)


def utc_minute(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Ask for an aware datetime in UTC without seconds, as telegrams write it."""
    utc_second(instance, attribute, value)
    if isinstance(value, datetime) and value.second:
        msg = f"{attribute.name} {value} must be a whole minute"
        raise ValueError(msg)


def utc_second(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Ask for None or an aware datetime in UTC, in whole seconds."""
    del instance
    if value is None:
        return
    if not isinstance(value, datetime):
        msg = f"{attribute.name} is {value!r}, but must be a datetime"
        raise TypeError(msg)
    if value.tzinfo is not UTC or value.microsecond or value.fold:
        msg = f"{attribute.name} {value} must be aware and in whole seconds"
        raise ValueError(msg)


def to_utc(moment: datetime | None) -> datetime | None:
    """Convert an aware datetime to UTC; leave everything else for the validator."""
    if isinstance(moment, datetime) and moment.tzinfo is not None and moment.tzinfo is not UTC:
        return moment.astimezone(UTC)
    return moment


_Made = TypeVar("_Made")


def trusted(made: type[_Made], **values: object) -> _Made:
    """Build an object from values that its own reader has just found, without checking twice.

    Fields that are not given take their defaults. Text that breaks every rule must still be read,
    so the reader cannot do with a class that refuses.
    """
    kind: type = made
    one: _Made = _build(kind)(**values)
    return one


def builder(made: type[_Made]) -> Callable[..., _Made]:
    """Return ``trusted`` for one class: a function that takes its fields, by name or in order."""
    kind: type = made
    return _build(kind)


@cache
def _build(made: type) -> Callable[..., Any]:
    """Write the function out, as attrs writes ``__init__``: a loop takes twice as long."""
    fields = attrs.fields(made)
    names: dict[str, Any] = {"made": made, "new": object.__new__}
    for field in fields:
        # A slot is set past the frozen class.
        names[f"put_{field.name}"] = getattr(made, field.name).__set__
        names[f"default_{field.name}"] = _default(field)
    takes = ", ".join(f"{field.name}=default_{field.name}" for field in fields)
    puts = "".join(f"    put_{field.name}(one, {field.name})\n" for field in fields)
    source = f"def build({takes}):\n    one = new(made)\n{puts}    return one\n"
    exec(compile(source, f"<builder of {made.__name__}>", "exec"), names)
    build: Callable[..., Any] = names["build"]
    return build


def _default(field: attrs.Attribute[Any]) -> object:
    default: Any = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        return None if default.takes_self else default.factory()
    return default
