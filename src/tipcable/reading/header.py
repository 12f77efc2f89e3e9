"""Zones to header: the first of each element counts, later ones are repeats."""

from __future__ import annotations

from typing import Any, Final

from tipcable.grammar import body as body_grammar
from tipcable.grammar import header as header_grammar
from tipcable.grammar import transmission
from tipcable.model.checks import builder, trusted
from tipcable.model.header import Header
from tipcable.model.record import Record
from tipcable.model.transmission import Addressee, Transmission
from tipcable.reading import elements
from tipcable.reading.addresses import Seen, addressee
from tipcable.reading.continuing import is_own
from tipcable.reading.drafts import Zone
from tipcable.reading.references import own_of, read_references
from tipcable.reading.zones import SINGLE

Values = dict[str, Any]

# What a reader returns where its words were read before, and where they are a page mark.
_REPEATED: Final = object()
_PAGE: Final = object()
_UNREAD: Final = frozenset({"blank", "page mark", "furniture", "distribution", "ruling"})


def read_header(zones: list[Zone], record: Record | None) -> Header:
    """Read the zones of a header; the first of each element counts, later ones are repeats.

    So is everything below a second classification line, once a subject was read. A zone that is
    printed again gets the kind ``repeated header``; one whose words give no value becomes a
    ``remark``, so that nothing is lost.
    """
    values: Values = {}
    known = record.created.year if record and record.created else None
    again = False
    for zone in zones:
        kind = zone.kind
        if kind in _UNREAD or not zone.lines[0]:
            continue
        if kind == "classification" and kind in values:
            again = again or "subject" in values
            kind = _second_level(zone, again=again)
        if again or (kind in SINGLE and kind in values):
            zone.rename("repeated header")
            continue
        value = _READERS[kind](zone, values, known)
        if value is _REPEATED:
            zone.rename("repeated header")
        elif value is _PAGE or (value is None and _is_empty(zone)):
            zone.rename("furniture")
        elif value is None:
            _remark(zone, values, known)
            zone.rename("remark")
        elif kind in SINGLE:
            values[kind] = value
    return _header_of(values, record)


def _is_empty(zone: Zone) -> bool:
    """Tell whether a zone holds a label and nothing else ("SUBJECT:", "TAGS: N/A")."""
    if zone.match is None or "value" not in zone.match.re.groupindex:
        return False
    said = _value(zone).strip(_SIGNS)
    return not said or (zone.kind == "tags" and said.upper() in elements.NO_TAGS)


_SIGNS: Final = " ,;:/.=-"


def _second_level(zone: Zone, *, again: bool) -> str:
    """Take "LIMITED OFFICIAL USE" under UNCLAS for the caption that it is there."""
    level = elements.read_level(zone.match) if zone.match else None
    if again or level is None or level.number or level.sections:
        return zone.kind
    if elements.read_captions(zone.lines[0])[0]:
        zone.kind = "caption"
    return zone.kind


# Every reader takes the zone, what was read so far, and the year an archive gives; it returns the
# value, None where the words give none, or _REPEATED.


def _words(zone: Zone) -> str:
    lines = zone.lines
    return lines[0] if len(lines) == 1 else " ".join(filter(None, lines))


def _value(zone: Zone) -> str:
    """Return the words behind the label."""
    if zone.match is None:
        return _words(zone)
    first = zone.match["value"] or ""
    return first if len(zone.lines) == 1 else " ".join(filter(None, (first, *zone.lines[1:])))


def _transmission(zone: Zone, values: Values, known: int | None) -> Any:
    del known
    parts: Values = values.setdefault("transmission", {})
    new = elements.read_transmission(_words(zone), zone.match)
    if parts.keys() & new.keys():
        return _REPEATED
    parts.update(new)
    return True


def _date_time(zone: Zone, values: Values, known: int | None) -> Any:
    del values
    return elements.read_moment(zone.match, known) if zone.match else None


def _from(zone: Zone, values: Values, known: int | None) -> Any:
    del values, known
    return _value(zone)


def _addressees(zone: Zone, values: Values, known: int | None) -> Any:
    del known
    first = zone.match["value"] if zone.match else zone.lines[0]
    written = [first, *zone.lines[1:]] if first else zone.lines[1:]
    if first and body_grammar.PAGE_MARK.match(first):
        del written[0]
    read = [one for one in map(addressee, written) if one is not None]
    if not read and first:
        return None if written else _PAGE
    if not read or len(read) < len(written):
        return None
    found: list[Addressee] = values.setdefault(zone.kind, [])
    seen: Seen = values.setdefault(f"seen {zone.kind}", Seen())
    new = seen.new(read)
    found.extend(new)
    values["listed"] = found
    return True if new else _REPEATED


def _exempt(zone: Zone, values: Values, known: int | None) -> Any:
    """Take the posts of XMT lines out of the collective above them."""
    del known
    listed: list[Addressee] | None = values.get("listed")
    first = zone.match["value"] if zone.match else zone.lines[0]
    posts = [first, *zone.lines[1:]]
    if not listed or not all(map(transmission.EXEMPT.fullmatch, posts)):
        return None
    last = listed[-1]
    new = tuple(post for post in dict.fromkeys(posts) if post not in last.exempt)
    if not new:
        return _REPEATED
    listed[-1] = trusted(
        Addressee,
        plad=last.plad,
        routing_indicator=last.routing_indicator,
        precedence=last.precedence,
        mcn=last.mcn,
        exempt=(*last.exempt, *new),
    )
    return True


def _classification(zone: Zone, values: Values, known: int | None) -> Any:
    del known
    level = elements.read_level(zone.match) if zone.match else None
    if level is not None:
        values["captions"] = dict.fromkeys((*values.get("captions", ()), *level.captions))
    return level


def _caption(zone: Zone, values: Values, known: int | None) -> Any:
    del known
    captions, passed = elements.read_captions(zone.lines[0])
    found: dict[str, None] = values.setdefault("captions", {})
    before = len(found)
    found.update(dict.fromkeys(captions))
    new = _add_line(passed, "pass_lines", values) if passed else False
    return True if new or len(found) > before else _REPEATED


def _add_line(line: str, name: str, values: Values) -> bool:
    found: dict[str, None] = values.setdefault(name, {})
    if line in found:
        return False
    found[line] = None
    return True


def _passing(zone: Zone, values: Values, known: int | None) -> Any:
    del known
    words = _words(zone)
    if not header_grammar.PASSING.fullmatch(words):
        return None
    return _add_line(words, "pass_lines", values) or _REPEATED


def _remark(zone: Zone, values: Values, known: int | None) -> Any:
    del known
    # A label and its words stay together, or the label alone would be read again.
    whole = (zone.match is not None and zone.kind in SINGLE) or zone.kind == "passing"
    lines = [_words(zone)] if whole else zone.lines
    new = [_add_line(line, "remarks", values) for line in lines if line]
    return True if any(new) else _REPEATED


def _order(zone: Zone, values: Values, known: int | None) -> Any:
    del values, known
    return elements.read_order(_words(zone))


def _tags(zone: Zone, values: Values, known: int | None) -> Any:
    del values, known
    return elements.read_tag_line(_value(zone))


def _subject(zone: Zone, values: Values, known: int | None) -> Any:
    del values, known
    return elements.read_subject(_value(zone))


def _references(zone: Zone, values: Values, known: int | None) -> Any:
    """Return the words; which cables they name is known when the whole header is read."""
    del values, known
    text = _value(zone).lstrip(" ,;:")
    return text if text.strip(" ,;&/:") else None


def _authority(zone: Zone, values: Values, known: int | None) -> Any:
    """Read the statement from "Classified By" on; what is labelled otherwise follows it."""
    del values, known
    lines = zone.lines
    own = next((at for at, line in enumerate(lines) if is_own(line)), 0)
    words = (*lines[own:], *lines[:own])
    return elements.read_classified_by(" ".join(filter(None, words)))


_READERS: Final = {
    "transmission": _transmission,
    "date-time": _date_time,
    "from": _from,
    "action": _addressees,
    "info": _addressees,
    "exempt": _exempt,
    "classification": _classification,
    "caption": _caption,
    "passing": _passing,
    "order": _order,
    "tags": _tags,
    "subject": _subject,
    "references": _references,
    "authority": _authority,
    "remark": _remark,
}


def _header_of(values: Values, record: Record | None) -> Header:
    get = values.get
    sent: Values | None = get("transmission")
    moment: elements.Moment = get("date-time") or _NO_MOMENT
    level: elements.Level = get("classification") or _NO_LEVEL
    subject, marking = get("subject") or ("", None)
    header = _build_header(
        transmission=trusted(Transmission, **sent) if sent is not None else None,
        precedence=moment.precedence,
        dtg=moment.dtg,
        operating_signals=moment.signals,
        originator=get("from", ""),
        action=tuple(get("action", ())),
        info=tuple(get("info", ())),
        classification=level.classification,
        message_number=level.number,
        sections=level.sections,
        section=level.section,
        captions=tuple(get("captions", ())),
        pass_lines=tuple(get("pass_lines", ())),
        executive_order=get("order"),
        tags=get("tags", ()),
        subject=subject,
        subject_marking=marking,
        classified_by=get("authority"),
        remarks=tuple(get("remarks", ())),
    )
    text = get("references")
    if text:
        # No header that others hold is changed: this one was only just made.
        object.__setattr__(header, "references", read_references(text, own_of(header, record)))
    return header


_build_header: Final = builder(Header)
_NO_MOMENT: Final = elements.Moment(None, (), "")
_NO_LEVEL: Final = elements.Level(None, "", None, 1, ())
