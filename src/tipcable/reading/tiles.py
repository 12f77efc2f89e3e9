"""Blocks that tile the text, from what the readers found."""

from __future__ import annotations

from attrs import evolve

from tipcable.reading.body import Body
from tipcable.reading.zones import Zone
from tipcable.source import Block, Span


def blocks_of(work: str, start: int, zones: list[Zone], body: Body) -> tuple[Block, ...]:
    """Return the blocks of a text: the record, the header's zones, the body's tiles."""
    tiles = [("record", 0)] if start else []
    tiles += [(zone.kind.removesuffix(" continued"), zone.start) for zone in zones]
    tiles += sorted(body.tiles, key=lambda tile: tile[1])
    if not tiles:
        return (Block(kind="blank", span=Span(0, len(work))),) if work else ()
    found: list[Block] = []
    for (kind, at), after in zip(tiles, [at for _, at in tiles[1:]] + [len(work)], strict=True):
        if at == after:
            continue
        if kind in {"text", "lead", "signer", "trailer"}:
            _split_blank(work, "paragraph" if kind in {"text", "lead"} else kind, at, after, found)
        else:
            _add(kind, at, after, found)
    return tuple(found)


def _split_blank(work: str, kind: str, start: int, end: int, found: list[Block]) -> None:
    """Give the empty lines before and behind words to blocks of their own."""
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


def with_kind(blocks: tuple[Block, ...], old: str, new: str) -> tuple[Block, ...]:
    """Give the first block of a kind another kind."""
    at = next((at for at, block in enumerate(blocks) if block.kind == old), None)
    if at is None:
        return blocks
    return (*blocks[:at], evolve(blocks[at], kind=new), *blocks[at + 1 :])
