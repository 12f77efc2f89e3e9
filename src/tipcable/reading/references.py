"""What cables the items of a REF line name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from tipcable.grammar import references as grammar
from tipcable.identifiers import FIRST_YEAR, LAST_YEAR, CableId, read_id
from tipcable.model.checks import builder
from tipcable.model.header import Header
from tipcable.model.items import split_items
from tipcable.model.record import Record
from tipcable.model.reference import Reference, kind_of, note_of
from tipcable.vocabulary import post

_build_reference: Final = builder(Reference)


class Own(NamedTuple):
    """What is known of the cable that refers: its year, its post as in identifiers, its number."""

    year: int | None = None
    post: str = ""
    number: int = 0


def own_of(header: Header, record: Record | None) -> Own:
    """Return year, post and number of a cable, as far as its header and its archive tell.

    >>> own_of(Header(originator="AMEMBASSY LIMA"), Record(identifier="09LIMA12"))
    Own(year=2009, post='LIMA', number=12)
    """
    named = read_id(header.message_number, strict=True) if header.message_number else None
    dated = (named and named.year) or header.dtg or (record and record.created)
    filed = None if record is None or (named and dated) else read_id(record.identifier, strict=True)
    one = named or filed
    year = _year_of(header, record, named, filed)
    if one is None:
        sender = post(header.originator) if header.originator else None
        return Own(year, sender.id_form if sender else "", 0)
    return Own(year, one.post, one.number)


def _year_of(
    header: Header, record: Record | None, named: CableId | None, filed: CableId | None
) -> int | None:
    """Return the year of the surest source: the number's, the date's, then the archive's."""
    if named and named.year:
        return named.year
    if header.dtg or record is None:
        return header.dtg.year if header.dtg else None
    if record.created:
        return record.created.year
    return filed.year if filed else None


def read_references(text: str, own: Own) -> tuple[Reference, ...]:
    """Read the words of a REF line.

    An item without a year takes the year of the cable, or the year before where its number would
    lie ahead of the cable's own at the same post. A number alone goes on with the post of the item
    before it, or is the cable's own post. Where no year is known, the identifier has none.
    """
    found = []
    last: CableId | None = None
    for letter, item, named, kind, note in _items(text):
        read = named or _carried(item, last, own)
        last = read or last
        cable = str(_dated(read, own, item)) if read else None
        found.append(_build_reference(item, letter, cable, "cable" if read else kind, note))
    return tuple(found)


# A letter, the words of an item, the cable they name, or else what they could be, and the note.
Item = tuple[str | None, str, CableId | None, str, str | None]


@lru_cache(maxsize=1024)
def _items(text: str) -> tuple[Item, ...]:
    """Return what a REF line says by itself; many cables answer the same one."""
    found: list[Item] = []
    for letter, item in split_items(text):
        read = read_id(item, strict=True)
        found.append((letter, item, read, "" if read else kind_of(item), note_of(item)))
    return tuple(found)


def _carried(text: str, last: CableId | None, own: Own) -> CableId | None:
    """Read a number alone, with the post of the item before it, or else the cable's own."""
    number = grammar.CARRIED.match(text)
    if number is None or not int(number["number"]):
        return None
    if last is None and own.post:
        last = read_id(f"{own.post} {own.number or 1}")
    if last is None:
        return None
    return CableId(year=last.year, post=last.post, number=int(number["number"]))


def _dated(read: CableId, own: Own, text: str) -> CableId:
    """Give an identifier its year; what stands behind "PARIS 12-15" and is yet to come is none."""
    coming = read.year and own.year and read.year > own.year and text[:1].isalpha()
    if own.year is None or (read.year is not None and not coming):
        return read
    ahead = own.number and own.post == read.post and read.number > own.number
    year = own.year - 1 if ahead else own.year
    return read.in_year(year) if FIRST_YEAR <= year <= LAST_YEAR else read
