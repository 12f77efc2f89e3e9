"""Checks of the lines that carried a telegram, against each other and against the archive."""

from __future__ import annotations

from datetime import time
from typing import Final

from tipcable import vocabulary
from tipcable.grammar import problems as grammar
from tipcable.identifiers import CableId, read_id
from tipcable.model.levels import Classification
from tipcable.reading.problems.view import Found, View
from tipcable.vocabulary.stations import Post


def serial(view: View) -> Found:
    """Compare the serial number of the DE line with the message number.

    It is the number modulo 10,000: 1,120 of 1,120 cables, 5 FAH-2 H-321.
    """
    sent, own = view.header.transmission, view.own
    if sent is None or sent.serial is None or own is None:
        return
    if sent.serial != own.number % 10_000:
        message = (
            f"The serial number {sent.serial:04} is not {own.number % 10_000:04}, the last four "
            f"digits of message number {own.number}."
        )
        span = view.find(grammar.STATION, "transmission", group="serial")
        yield view.problem("serial-mismatch", message, span)


def filed_day(view: View) -> Found:
    """Compare the day of filing with the date-time group.

    They agree in 1,115 of 1,120 cables; the others were sent again up to five days later.
    """
    sent, moment = view.header.transmission, view.header.dtg
    if sent is None or not sent.filed or moment is None:
        return
    julian = "/" not in sent.filed
    filed = int(sent.filed[:3] if julian else sent.filed.partition("/")[0])
    day = moment.timetuple().tm_yday if julian else moment.day
    if filed != day:
        message = f"Filed on day {filed}, but the date-time group is of day {day}."
        span = view.find(grammar.STATION, "transmission", group="filed")
        yield view.problem("filed-day-mismatch", message, span)


def sections(view: View) -> Found:
    """Compare the section of the DE line with the classification line (725 of 725 agree)."""
    header = view.header
    if header.sections is None:
        return
    place = view.find(grammar.SECTION, "classification")
    if header.section > header.sections:
        message = f"Section {header.section} is beyond the {header.sections} that there are."
        yield view.problem("section-beyond-total", message, place)
    sent = header.transmission.section if header.transmission else None
    if sent is not None and sent != header.section:
        message = f"This is section {sent}, but the classification line says {header.section}."
        span = view.find(grammar.STATION, "transmission", group="section")
        yield view.problem("section-mismatch", message, span)


# What the five letters of a ZNR or ZNY line allow (ACP-127; EEEEE is UNCLAS EFTO).
_OPEN: Final = (Classification.UNCLASSIFIED, Classification.LIMITED_OFFICIAL_USE)
_SECURITY: Final = {
    "U": _OPEN,
    "E": _OPEN,
    "R": (Classification.RESTRICTED, Classification.LIMITED_OFFICIAL_USE),
    "C": (Classification.CONFIDENTIAL, Classification.LIMITED_OFFICIAL_USE),
    "S": (Classification.SECRET,),
    "T": (Classification.TOP_SECRET,),
}


def security(view: View) -> Found:
    """Compare the letters of the ZNR or ZNY line with the level (1,099 of 1,101 agree)."""
    sent, own = view.header.transmission, view.header.classification
    found = grammar.SECURITY.match(sent.security) if sent else None
    if found is None or own is None:
        return
    allowed = _SECURITY.get(found["letter"])
    if allowed and own not in allowed:
        message = f"{found['letters']} stands for {allowed[0].value}, but the cable is {own.value}."
        span = view.find(grammar.SECURITY, "transmission", group="letters")
        yield view.problem("security-mismatch", message, span)


def posts(view: View) -> Found:
    """Compare the post behind FM with that of the classification line."""
    sender = vocabulary.post(view.header.originator, view.cable.year)
    own = view.own
    station = vocabulary.post(own.post, view.cable.year) if own else None
    if sender and station and sender.id_form and not _same_house(sender, station):
        message = f"The cable is from {sender.name}, but bears the number of {station.name}."
        yield view.problem("post-mismatch", message, view.place("from"))


def _same_house(one: Post, other: Post) -> bool:
    """Tell whether two posts are one, or share a city, where offices number for each other."""
    return one.id_form == other.id_form or bool(one.city and one.city == other.city)


def identifier(view: View) -> Found:
    """Compare the archive's identifier with what the telegram says of itself."""
    record, own = view.cable.record, view.own
    known = read_id(record.identifier) if record else None
    if known is None:
        return
    for kind, said in (
        ("classification", _other_number(known, own)),
        ("date-time", _other_year(known, view)),
    ):
        if said:
            message = f"The archive calls this cable {known}, but {said}."
            yield view.problem("identifier-mismatch", message, view.place(kind))


def _other_number(known: CableId, own: CableId | None) -> str | None:
    if own is None:
        return None
    station = vocabulary.post(own.post, known.year)
    same_post = known.post in {own.post, station.id_form if station else own.post}
    if same_post and known.number == own.number:
        return None
    return f"its classification line names {own.post} {own.number}"


def _other_year(known: CableId, view: View) -> str | None:
    moment = view.header.dtg
    if moment is None or known.year is None or known.year == moment.year:
        return None
    return f"its date-time group is of {moment.year}"


def created(view: View) -> Found:
    """Compare the archive's date with the date-time group; some archives give no time of day."""
    record, moment = view.cable.record, view.header.dtg
    known = record.created if record else None
    if known is None or moment is None:
        return
    if known.time() == time() and known.date() == moment.date():
        return
    if known.replace(second=0) != moment:
        message = (
            f"The archive dates this cable {known:%Y-%m-%d %H:%M}, "
            f"its date-time group says {moment:%Y-%m-%d %H:%M}."
        )
        yield view.problem("created-mismatch", message, view.place("date-time"))


def level(view: View) -> Found:
    """Compare the archive's classification with the classification line."""
    record, own = view.cable.record, view.header.classification
    if record is None or own is None:
        return
    named = record.classification.upper().partition("//")[0].strip()
    known = next((one for one in Classification if named.startswith(one.value)), None)
    if known is not None and known is not own:
        message = f"The archive says {known.value}, the classification line {own.value}."
        yield view.problem("level-mismatch", message, view.place("classification"))
