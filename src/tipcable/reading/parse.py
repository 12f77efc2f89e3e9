"""parse(): text to cable."""

from __future__ import annotations

from attrs import fields

from tipcable.identifiers import read_id
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.model.header import Header
from tipcable.model.order import is_title
from tipcable.model.record import Record
from tipcable.reading.body import Body, read_body
from tipcable.reading.header import read_header
from tipcable.reading.lines import level
from tipcable.reading.paragraphs import read_paragraphs, take_end
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
        header = trusted(Header, remarks=(paragraphs.pop(0).text,))
        blocks = with_kind(blocks, "paragraph", "remark")
    cable = trusted(
        Cable,
        header=_resolved(header, told),
        paragraphs=tuple(paragraphs),
        signers=signers,
        trailer=trailer,
        record=told,
    )
    source = Source(text=text, blocks=blocks, given_record=record is not None, reading=cable)
    return trusted(
        Cable,
        header=cable.header,
        paragraphs=cable.paragraphs,
        signers=signers,
        trailer=trailer,
        record=told,
        source=source,
    )


def _resolved(header: Header, record: Record | None) -> Header:
    """Give the references of a header the cables that they name."""
    if not header.references:
        return header
    moment = header.dtg or (record.created if record else None)
    own = read_id(header.message_number, strict=True)
    references = resolve(header.references, moment.year if moment else None, own)
    values = {field.name: getattr(header, field.name) for field in fields(Header)}
    return trusted(Header, **values | {"references": references})
