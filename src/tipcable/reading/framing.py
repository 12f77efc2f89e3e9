"""A telegram out of an archive's page, and a cable read from it put back into that page."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import NamedTuple

from attrs import evolve, frozen

from tipcable.late import leave
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.reading.places import Places
from tipcable.source import Block, Offsets, Problem, Source, Span, Tile


class Late(NamedTuple):
    """What finds the problems of a cable, and the places of its words, once someone asks."""

    checks: Callable[[Cable], tuple[Problem, ...]]
    finds: Callable[[Source, Paragraph], Offsets]


@frozen(kw_only=True)
class Wrapped:
    """What the text of a dialect holds: the telegram as plain text, its record, and their places.

    ``before`` and ``after`` are (kind, start) of the blocks around the telegram, in the text of
    the dialect; the first of ``before`` starts at 0. ``escape`` writes plain text as the dialect
    writes it.
    """

    text: str
    places: Places
    record: Record | None = None
    before: tuple[Tile, ...] = ()
    after: tuple[Tile, ...] = ()
    escape: Callable[[str], str] = str


def framed(cable: Cable, wrapped: Wrapped, text: str, *, given: bool, late: Late) -> Cable:
    """Return a cable that was read from plain text as one read from the text around it.

    ``given`` tells that its record came from an archive and not from the text.
    """
    values = {
        "header": cable.header,
        "paragraphs": tuple(_placed(one, wrapped.places) for one in cable.paragraphs),
        "signers": cable.signers,
        "trailer": cable.trailer,
        "record": cable.record,
    }
    inner = cable.source.blocks if cable.source else ()
    source = trusted(
        Source,
        text=text,
        given_record=given,
        reading=trusted(Cable, **values),
        checks=late.checks,
        finds=late.finds,
        tiles=_tiles(wrapped, inner),
        cut=cut_tiles,
    )
    leave(source, "blocks")
    read = trusted(Cable, **values, source=source)
    leave(read, "problems")
    return read


def spliced(wrapped: Wrapped, text: str, plain: str) -> str:
    """Return the text of a dialect with other plain text in it; what is the same stays as it is."""
    old = wrapped.text
    start = _alike(old, plain)
    most = min(len(old), len(plain)) - start
    same = _alike(old[::-1][:most], plain[::-1][:most])
    end = len(old) - same
    first = wrapped.places.start(start)
    last = wrapped.places.end(end) if end > start else first
    new = wrapped.escape(plain[start : len(plain) - same])
    return text[:first] + new + text[last:]


def refilled(wrapped: Wrapped, text: str, plain: str) -> str:
    """Return the text of a dialect with the whole telegram written anew."""
    places = wrapped.places
    return text[: places.start(0)] + wrapped.escape(plain) + text[places.end(places.size) :]


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginnings."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _placed(paragraph: Paragraph, places: Places) -> Paragraph:
    span = paragraph.span
    return paragraph if span is None else with_span(paragraph, places.span(span))


def with_span(paragraph: Paragraph, span: Span) -> Paragraph:
    """Return a paragraph as it stands at another place."""
    # A copy, not a new object: text that breaks every rule was read, and must not be checked now.
    one = copy(paragraph)
    object.__setattr__(one, "span", span)
    return one


def moved(problem: Problem, places: Places) -> Problem:
    """Return a problem of plain text at its place in the text around it."""
    return evolve(problem, span=places.span(problem.span))


def _tiles(wrapped: Wrapped, inner: tuple[Block, ...]) -> tuple[Tile, ...]:
    start = wrapped.places.start
    inside = ((block.kind, start(block.span.start)) for block in inner)
    tiles = (*wrapped.before, *inside, *wrapped.after)
    return tiles if tiles and not tiles[0][1] else (("furniture", 0), *tiles)


def cut_tiles(text: str, tiles: tuple[Tile, ...]) -> tuple[Block, ...]:
    """Cut a text into blocks where its tiles begin."""
    ends = (*(at for _, at in tiles[1:]), len(text))
    return tuple(
        Block(kind=kind, span=Span(at, end))
        for (kind, at), end in zip(tiles, ends, strict=True)
        if at < end
    )
