"""parse(): text to cable."""

from __future__ import annotations

from attrs import evolve

from tipcable.identifiers import read_id
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.record import Record
from tipcable.reading.body import Body, read_body
from tipcable.reading.header import read_header
from tipcable.reading.lines import level
from tipcable.reading.paragraphs import is_title, read_paragraphs, take_end
from tipcable.reading.record import read_page
from tipcable.reading.references import resolve
from tipcable.reading.tiles import blocks_of, with_kind
from tipcable.reading.zones import Zone, read_zones
from tipcable.source import Source


def parse(text: str | bytes, *, record: Record | None = None, strict: bool = False) -> Cable:
    """Read one cable."""
    if isinstance(text, bytes | bytearray):
        text = bytes(text).decode("utf-8", "replace")
    if not isinstance(text, str):
        msg = f"parse() takes text, not {type(text).__name__}"
        raise TypeError(msg)
    work = level(text)
    page = read_page(work)
    start = page.end if page else 0
    told = record or (page.record if page else None)
    zones, body_start = read_zones(work, start)
    header = read_header(zones, told.created.year if told and told.created else None)
    body = read_body(work, body_start, header.message_number, 1)
    signers, trailer = take_end(body)
    paragraphs = read_paragraphs(body)
    blocks = blocks_of(work, start, zones, body)
    if header == Header() and is_title(paragraphs):
        header = Header(remarks=(paragraphs.pop(0).text,))
        blocks = with_kind(blocks, "paragraph", "remark")
    cable = Cable(
        header=header,
        paragraphs=tuple(paragraphs),
        signers=signers,
        trailer=trailer,
        record=told,
        source=Source(text=text, blocks=blocks, given_record=record is not None),
    )
    return _resolved(cable)


def _resolved(cable: Cable) -> Cable:
    if not cable.header.references:
        return cable
    own = read_id(cable.header.message_number)
    references = resolve(cable.header.references, cable.year, own)
    return evolve(cable, header=evolve(cable.header, references=references))
