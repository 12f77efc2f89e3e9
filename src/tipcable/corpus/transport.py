"""Cables from one process to another, in a form that is quick to take apart and to build.

Strategy: objects of the model are pickled as tuples of their fields and built again without being
checked, since they were just read. The text is known on both sides and does not travel at all.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from copyreg import dispatch_table
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import Any, Final

import attrs

from tipcable.late import leave
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.model.header import Header
from tipcable.model.levels import Classification, Precedence
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.model.reference import Reference
from tipcable.model.transmission import Addressee, Transmission
from tipcable.source import Source, Span

# Their place in this tuple is what travels.
_CLASSES: Final = (
    Addressee,
    ClassifiedBy,
    ExecutiveOrder,
    Header,
    Paragraph,
    PortionMarking,
    Record,
    Reference,
    Span,
    Transmission,
)


def _setters(made: type) -> tuple[Callable[[Any, Any], None], ...]:
    """Return what sets each slot, past the guard that keeps the objects as they are."""
    return tuple(getattr(made, field.name).__set__ for field in attrs.fields(made))


_SETTERS: Final = tuple(map(_setters, _CLASSES))


def build(index: int, values: tuple[Any, ...]) -> object:
    """Build an object from the values of its fields."""
    made: Any = object.__new__(_CLASSES[index])
    for setter, value in zip(_SETTERS[index], values, strict=True):
        setter(made, value)
    return made


def _reducer(index: int, made: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in attrs.fields(made)]
    # Of one name, attrgetter gives the value and not a tuple of it.
    get = attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)
    return lambda one: (build, (index, get(one)))


# Enums are pickled by name, and looked up by value in Python; an index is found faster.
_MEMBERS: Final = (*Precedence, *Classification)


def member(index: int) -> Precedence | Classification:
    """Return a member of one of the enums of the model."""
    found: Precedence | Classification = _MEMBERS[index]
    return found


def _member_reducer(one: Precedence | Classification) -> tuple[Any, ...]:
    return member, (_MEMBERS.index(one),)


_TABLE: Final = {
    **dispatch_table,
    Precedence: _member_reducer,
    Classification: _member_reducer,
    **{made: _reducer(at, made) for at, made in enumerate(_CLASSES)},
}


def dumps(values: object) -> bytes:
    """Pickle values that may hold parts of cables."""
    stream = BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(values)
    return stream.getvalue()


loads = pickle.loads

Parts = tuple[Any, ...]


def parts_of(cable: Cable) -> Parts:
    """Take a cable apart that was just read; problems and blocks are not looked for."""
    source = cable.source
    assert source is not None
    # A record that was given is known on the other side.
    own = None if source.given_record else cable.record
    return (
        (cable.header, (), cable.signers, cable.trailer, own),
        [_row(paragraph) for paragraph in cable.paragraphs],
        (source.given_record, source.checks, source.finds, source.tiles, source.cut),
    )


def cable_of(parts: Parts, text: str, record: Record | None = None) -> Cable:
    """Put a cable together again, with the text and the record that were given."""
    fields = dict(zip(_CABLE, parts[0], strict=True))
    fields["record"] = record or fields["record"]
    fields["paragraphs"] = tuple(map(_paragraph, parts[1]))
    about = dict(zip(_SOURCE, parts[2], strict=True))
    reading = trusted(Cable, **fields)
    source = trusted(Source, text=text, reading=reading, **about)
    cable = trusted(Cable, **fields, source=source)
    leave(source, "blocks")
    leave(cable, "problems")
    return cable


_CABLE: Final = ("header", "paragraphs", "signers", "trailer", "record")
_SOURCE: Final = ("given_record", "checks", "finds", "tiles", "cut")


# Paragraphs are most of a cable, so they travel without their span and mark as objects.
_PLAIN: Final = ("number", "title", "text", "heading", "role")
_plain_of = attrgetter(*_PLAIN)


def _row(paragraph: Paragraph) -> Parts:
    span, mark = paragraph.span, paragraph.marking
    place = (span.start, span.end) if span is not None else (None, None)
    return (*place, mark.text if mark is not None else None, *_plain_of(paragraph))


def _paragraph(row: Parts) -> Paragraph:
    start, end, mark, number, title, text, heading, role = row
    made, span = _new(Paragraph), None
    if start is not None:
        span = _new(Span)
        _set_start(span, start)
        _set_end(span, end)
    _set_number(made, number)
    _set_marking(made, None if mark is None else _marking(mark))
    _set_title(made, title)
    _set_text(made, text)
    _set_heading(made, heading)
    _set_role(made, role)
    _set_span(made, span)
    return made


@cache
def _marking(text: str) -> PortionMarking:
    return trusted(PortionMarking, text=text)


_new = object.__new__
_set_start, _set_end = _setters(Span)
_set_number, _set_marking, _set_title, _set_text, _set_heading, _set_role, _set_span = _setters(
    Paragraph
)
