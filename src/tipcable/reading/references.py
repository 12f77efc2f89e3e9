"""What cables the items of a REF line name."""

from __future__ import annotations

import re
from typing import Final

from tipcable.identifiers import FIRST_YEAR, LAST_YEAR, CableId, read_id
from tipcable.model.checks import trusted
from tipcable.model.reference import Reference, kind_of, note_of

_NUMBER_ALONE: Final = re.compile(r"#?(?P<number>[0-9]{1,7})(?![0-9A-Za-z/-])")


def resolve(
    items: tuple[Reference, ...], year: int | None, own: CableId | None
) -> tuple[Reference, ...]:
    """Give every item its cable id, kind and note.

    An item without a year takes the year of the cable, or the year before where its number would
    lie ahead of the cable's own at the same post. A number alone goes on with the post of the item
    before it, or is the cable's own post.
    """
    found = []
    last = own
    for item in items:
        read = read_id(item.text, strict=True) or _carried(item.text, last)
        if read is not None:
            last = read
        dated = _dated(read, year, own) if read else None
        kind = "cable" if read else kind_of(item.text)
        found.append(
            trusted(
                Reference,
                letter=item.letter,
                text=item.text,
                cable_id=str(dated) if dated else None,
                kind=kind,
                note=note_of(item.text),
            )
        )
    return tuple(found)


def _carried(text: str, last: CableId | None) -> CableId | None:
    number = _NUMBER_ALONE.match(text)
    if number is None or last is None or not int(number["number"]):
        return None
    return CableId(year=last.year, post=last.post, number=int(number["number"]))


def _dated(read: CableId, year: int | None, own: CableId | None) -> CableId | None:
    if read.year is not None:
        return read
    if year is None or not FIRST_YEAR < year <= LAST_YEAR:
        return None
    ahead = own is not None and own.post == read.post and read.number > own.number
    return read.in_year(year - 1 if ahead else year)
