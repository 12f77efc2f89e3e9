"""parse(): text to cable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import evolve

from tipcable.errors import ParseError
from tipcable.late import leave
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.model.header import Header
from tipcable.model.order import is_title
from tipcable.model.paragraph import Paragraph
from tipcable.model.places import source_offsets
from tipcable.model.record import Record
from tipcable.reading.body import read_body
from tipcable.reading.decoding import decode
from tipcable.reading.dialects import is_wrapped, unwrap
from tipcable.reading.ending import take_end
from tipcable.reading.framing import Late, framed, moved, with_span
from tipcable.reading.header import read_header
from tipcable.reading.lines import level
from tipcable.reading.paragraphs import read_paragraphs
from tipcable.reading.prefixes import read_prefix
from tipcable.reading.problems import find_problems
from tipcable.reading.tiles import cut_blocks, tiles_of, with_title
from tipcable.reading.zones import read_zones
from tipcable.source import Offsets, Problem, Severity, Source

_NO_HEADER: Final = Header()


def parse(
    text: str | bytes | bytearray, *, record: Record | None = None, strict: bool = False
) -> Cable:
    """Read one cable, in any dialect (``docs/dialects.md``).

    Bytes that are no UTF-8 are read as Windows-1252. ``record`` is what an archive says of the
    cable, where the text does not say it; it comes before what the text says.

    Bad text is no exception: what cannot be read is kept and told in ``Cable.problems``;
    ``strict`` raises ``ParseError`` at the first problem of severity error. ``TypeError`` for
    anything but text or bytes.
    """
    known: tuple[Problem, ...] = ()
    if isinstance(text, bytes | bytearray):
        text, known = decode(text)
    if not isinstance(text, str):
        msg = f"parse() takes text, not {type(text).__name__}"
        raise TypeError(msg)
    cable = _unwrapped(text, record)
    if known:
        found = sorted((*known, *cable.problems), key=lambda one: one.span)
        object.__setattr__(cable, "problems", tuple(found))
    if strict:
        _refuse_errors(cable, text)
    return cable


def _unwrapped(text: str, record: Record | None) -> Cable:
    """Read a telegram, taken out of an archive's page where it stands in one."""
    wrapped = unwrap(text)
    if wrapped is None:
        return _read(text, record)
    inner = _read(wrapped.text, record or wrapped.record)
    late = Late(_problems_inside, _offsets_inside)
    return framed(inner, wrapped, text, given=record is not None, late=late)


def _problems_inside(cable: Cable) -> tuple[Problem, ...]:
    """Find the problems of a telegram inside a page; they are of its words, not of the page."""
    wrapped = unwrap(cable.source.text) if cable.source else None
    if wrapped is None:
        return ()
    inner = _read(wrapped.text, cable.record)
    return tuple(moved(problem, wrapped.places) for problem in inner.problems)


def finder(text: str) -> Callable[[Source, Paragraph], Offsets] | None:
    """Return what finds the words of a telegram inside a page; None for a plain telegram."""
    return _offsets_inside if is_wrapped(text) else None


def _offsets_inside(source: Source, paragraph: Paragraph) -> Offsets:
    """Find the characters of a paragraph in the page around the telegram."""
    wrapped = unwrap(source.text)
    inner = _read(wrapped.text, wrapped.record) if wrapped else None
    if wrapped is None or inner is None or inner.source is None:
        return source_offsets(evolve(source, finds=None), paragraph)
    places = wrapped.places
    for one in inner.paragraphs:
        if one.span is not None and places.span(one.span) == paragraph.span:
            found = source_offsets(inner.source, with_span(paragraph, one.span))
            return [(places.start(start), places.end(end)) for start, end in found]
    msg = f"paragraph {paragraph.number} was not read from this page"
    raise ValueError(msg)


def _read(text: str, record: Record | None) -> Cable:
    """Read a telegram as it stands, or with what an archive prints above it."""
    work = level(text)
    page = read_prefix(work)
    start = page.end if page else 0
    told = record or (page.record if page else None)
    zones, body_start = read_zones(work, start)
    header = read_header(zones, told)
    body = read_body(work, body_start, header.message_number)
    signers, trailer = take_end(body, headed=header != _NO_HEADER)
    paragraphs = read_paragraphs(body)
    tiles = tiles_of(start, zones, body)
    if header == _NO_HEADER and is_title(paragraphs):
        title = paragraphs.pop(0)
        header = trusted(Header, remarks=(title.text,))
        tiles = with_title(tiles, title.span.end if title.span else 0)
    cable = trusted(
        Cable,
        header=header,
        paragraphs=tuple(paragraphs),
        signers=signers,
        trailer=trailer,
        record=told,
    )
    source = trusted(
        Source,
        text=text,
        tiles=tiles,
        cut=cut_blocks,
        given_record=record is not None,
        reading=cable,
        checks=find_problems,
    )
    return _with_source(cable, source)


def _with_source(cable: Cable, source: Source) -> Cable:
    """Return a cable that knows its text."""
    read = trusted(
        Cable,
        header=cable.header,
        paragraphs=cable.paragraphs,
        signers=cable.signers,
        trailer=cable.trailer,
        record=cable.record,
        source=source,
    )
    leave(source, "blocks")
    leave(read, "problems")
    return read


def _refuse_errors(cable: Cable, text: str) -> None:
    """Raise the first problem of severity error."""
    for problem in cable.problems:
        if problem.severity is Severity.ERROR:
            raise ParseError(problem.message, text, problem.span.start)
