"""Cables from one process to another, in a form that is quick to take apart and to build.

Strategy: objects of the model are pickled as tuples of their fields and built again without being
checked, since they were just read. Blocks tile their text, so kinds and ends are enough; the text
itself is known on both sides and does not travel at all.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from copyreg import dispatch_table
from io import BytesIO
from operator import attrgetter
from typing import Any, Final

import attrs

from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.model.header import Header
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.model.reference import Reference
from tipcable.model.transmission import Addressee, Transmission
from tipcable.source import Block, Source, Span

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


_TABLE: Final = {
    **dispatch_table,
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
    """Take a cable apart that was just read; its problems are not looked for."""
    source = cable.source
    assert source is not None
    blocks = source.blocks
    return (
        (cable.header, cable.paragraphs, cable.signers, cable.trailer, cable.record),
        [block.kind for block in blocks],
        [block.span.end for block in blocks],
        source.given_record,
        source.checks,
    )


def cable_of(parts: Parts, text: str) -> Cable:
    """Put a cable together again, with the text it was read from."""
    values, kinds, ends, given, checks = parts
    fields = dict(zip(_CABLE, values, strict=True))
    reading = trusted(Cable, **fields)
    source = trusted(
        Source,
        text=text,
        blocks=tuple(_blocks(kinds, ends)),
        given_record=given,
        reading=reading,
        checks=checks,
    )
    cable = trusted(Cable, **fields, source=source)
    # Unset, the problems are looked for when they are first asked for.
    object.__delattr__(cable, "problems")
    return cable


_CABLE: Final = ("header", "paragraphs", "signers", "trailer", "record")
_SET_START, _SET_END = _setters(Span)
_SET_KIND, _SET_SPAN = _setters(Block)


def _blocks(kinds: Iterable[str], ends: Iterable[int]) -> Iterable[Block]:
    new = object.__new__
    set_start, set_end, set_kind, set_span = _SET_START, _SET_END, _SET_KIND, _SET_SPAN
    at = 0
    for kind, end in zip(kinds, ends, strict=True):
        span, block = new(Span), new(Block)
        set_start(span, at)
        set_end(span, end)
        set_kind(block, kind)
        set_span(block, span)
        yield block
        at = end
