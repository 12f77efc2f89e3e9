"""Blocks that tile the text, from what the readers found.

Strategy: the reader notes where something begins, as (kind, start); the blocks are cut from these
tiles when someone first asks for them, since most programs never do.
"""

from __future__ import annotations

from operator import itemgetter

from tipcable.reading.drafts import Body, Zone
from tipcable.reading.lines import level
from tipcable.source import Block, Span, Tile


def tiles_of(start: int, zones: list[Zone], body: Body) -> tuple[Tile, ...]:
    """Return the tiles of a text: the record, the header's zones, the body's own."""
    tiles = [("record", 0)] if start else []
    tiles += [(zone.kind, zone.start) for zone in zones]
    tiles += sorted(body.tiles, key=itemgetter(1))
    return tuple(tiles)


def with_title(tiles: tuple[Tile, ...], end: int) -> tuple[Tile, ...]:
    """Make the words of a body up to ``end`` a remark: the title above an excerpt."""
    last = max((at for _, at in tiles if at < end), default=0)
    found: list[Tile] = []
    for kind, at in tiles:
        title = kind == "text" and at < end
        found.append(("remark" if title else kind, at))
        if title and at == last:
            # Words of the first paragraph may stand in the same stretch.
            found.append(("text", end))
    return tuple(found)


def cut_blocks(text: str, tiles: tuple[Tile, ...]) -> tuple[Block, ...]:
    """Cut a text at its tiles; empty lines around words get blocks of their own."""
    if not tiles:
        return (Block(kind="blank", span=Span(0, len(text))),) if text else ()
    work = level(text)
    found: list[Block] = []
    ends = (*(at for _, at in tiles[1:]), len(text))
    for (kind, at), end in zip(tiles, ends, strict=True):
        if kind == "record":
            _add(kind, at, end, found)
        else:
            _split_blank(work, _WORDS.get(kind, kind), at, end, found)
    return tuple(found)


_WORDS = {
    "text": "paragraph",
    "lead": "paragraph",
}


def _split_blank(work: str, kind: str, start: int, end: int, found: list[Block]) -> None:
    words = work[start:end].rstrip(" \t\n")
    if not words:
        _add("blank", start, end, found)
        return
    lead = len(words) - len(words.lstrip(" \t\n"))
    first = work.rfind("\n", start, start + lead) + 1 or start
    last = work.find("\n", start + len(words), end) + 1 or end
    _add("blank", start, first, found)
    _add(kind, first, last, found)
    _add("blank", last, end, found)


def _add(kind: str, start: int, end: int, found: list[Block]) -> None:
    if start < end:
        found.append(Block(kind=kind, span=Span(start, end)))
