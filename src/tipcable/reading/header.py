"""Zones to header: what each element's lines say."""

from __future__ import annotations

from typing import Any, Final

from attrs import evolve

from tipcable import vocabulary
from tipcable.grammar import authority as authority_grammar
from tipcable.grammar import body as body_grammar
from tipcable.grammar import header as grammar
from tipcable.grammar import labels, marks, transmission
from tipcable.model.checks import trusted
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.header import Header
from tipcable.model.levels import Classification, Precedence
from tipcable.model.markings import PortionMarking
from tipcable.model.reference import Reference, split_items
from tipcable.model.times import moment_of
from tipcable.model.transmission import Addressee, Transmission
from tipcable.reading.lines import clean
from tipcable.model.tags import read_tags
from tipcable.reading.zones import SINGLE, Zone

LETTERS: Final = {precedence.letter: precedence for precedence in reversed(Precedence)} | {
    "O": Precedence.IMMEDIATE,
    "0": Precedence.IMMEDIATE,
}


def read_header(zones: list[Zone], known_year: int | None) -> Header:
    """Read the zones of a header; the first of each element counts, later ones are repeats.

    So is everything below a second classification line, once a subject was read.

    A zone that is printed again gets the kind ``repeated header``; one whose words give no value
    becomes a ``remark``, so that nothing is lost.
    """
    values: dict[str, Any] = {}
    again = False
    for zone, more in _with_continuations(zones):
        kind = zone.kind
        again |= kind == "classification" and kind in values and "subject" in values
        if again or (kind in SINGLE and kind in values):
            _rename([zone, *more], "repeated header")
            continue
        read = _READERS.get(kind)
        if read is None:
            continue
        lines = [line for part in (zone, *more) for line in part.lines]
        value = read(zone, lines, values, known_year)
        if value is _REPEATED:
            _rename([zone, *more], "repeated header")
        elif value is None:
            _rename([zone, *more], "remark")
            _remark(zone, lines, values, known_year)
        elif kind in SINGLE:
            values[kind] = value
    return _header_of(values)


_REPEATED: Final = object()


def _with_continuations(zones: list[Zone]) -> list[tuple[Zone, list[Zone]]]:
    """Pair every zone that opens an element with the zones that go on with it."""
    found: list[tuple[Zone, list[Zone]]] = []
    for zone in zones:
        if zone.kind.endswith(" continued"):
            found[-1][1].append(zone) if _same(found, zone) else _reopen(found, zone)
        elif zone.kind not in _FURNITURE:
            found.append((zone, []))
    return found


_FURNITURE: Final = frozenset({"blank", "page mark", "furniture", "distribution", "ruling"})


def _same(found: list[tuple[Zone, list[Zone]]], zone: Zone) -> bool:
    return bool(found) and found[-1][0].kind == zone.kind.removesuffix(" continued")


def _reopen(found: list[tuple[Zone, list[Zone]]], zone: Zone) -> None:
    zone.kind = zone.kind.removesuffix(" continued")
    found.append((zone, []))


def _rename(zones: list[Zone], kind: str) -> None:
    for zone in zones:
        zone.kind = kind


# Every reader takes the zone, all of its lines, what was read so far, and the year an archive
# gives; it returns the value, None where the words give none, or _REPEATED.


def _transmission(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del known
    parts: dict[str, Any] = values.setdefault("transmission", {})
    line = lines[0]
    if line.startswith("VZCZC"):
        new: dict[str, Any] = {"transmission_id": line}
    elif line.startswith("DE"):
        new = _station(zone)
    elif line.startswith("ZN"):
        new = {"security": " ".join(lines)}
    else:
        words = " ".join(lines).split()
        new = {"precedence": LETTERS[line[0]], "routing_indicators": tuple(words[1:])}
    if parts.keys() & new.keys():
        return _REPEATED
    parts.update(new)
    return True


def _station(zone: Zone) -> dict[str, Any]:
    read = zone.match
    assert read is not None
    section = read["section"]
    return {
        "originator": read["originator"],
        "serial": int(read["serial"]),
        "section": int(section) if section else None,
        "filed": read["filed"],
    }


def _date_time(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del lines
    read = zone.match
    assert read is not None
    moment = moment_of(*(read[k] for k in ("day", "hour", "minute", "month", "year")), known)
    if moment is None:
        return None
    letters = (read["letters"] or "").replace(" ", "")
    values["precedence"] = tuple(LETTERS[letter] for letter in letters)
    values["operating_signals"] = read["signals"] or ""
    return moment


def _from(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del lines, values, known
    assert zone.match is not None
    return zone.match["value"]


def _addressees(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del known
    first = zone.match["value"] if zone.match else lines[0]
    written = [first, *lines[1:]] if first else lines[1:]
    read = [addressee(line) for line in written if not body_grammar.PAGE_MARK.match(line)]
    if not read or not all(read):
        return None
    found: list[Addressee] = values.setdefault("action" if zone.kind == "action" else "info", [])
    new = [one for one in read if one and one not in found]
    if not new:
        return _REPEATED
    found.extend(new)
    return True


def addressee(line: str) -> Addressee | None:
    """Read one address line, or None."""
    read = transmission.ADDRESSEE.fullmatch(line)
    if read is None:
        return None
    return trusted(
        Addressee,
        plad=read["plad"],
        routing_indicator=read["indicator"],
        precedence=Precedence(read["precedence"]) if read["precedence"] else None,
        mcn=read["mcn"],
    )


def _exempt(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    """Take the posts of XMT lines out of the collective above them."""
    del known
    lists = [values[name] for name in ("info", "action") if values.get(name)]
    posts = [zone.match["value"] if zone.match else lines[0], *lines[1:]]
    if not lists or not all(map(transmission.EXEMPT.fullmatch, posts)):
        return None
    last = lists[0][-1]
    new = tuple(post for post in dict.fromkeys(posts) if post not in last.exempt)
    if not new:
        return _REPEATED
    lists[0][-1] = evolve(last, exempt=(*last.exempt, *new))
    return True


def _classification(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del lines, known
    read = zone.match
    assert read is not None
    at = next(at for at in range(len(grammar.LEVELS)) if read[f"level{at}"])
    values["message_number"] = read["number"] or ""
    values["sections"] = int(read["sections"] or read["sections2"] or 0) or None
    values["section"] = int(read["section"] or read["section2"] or 1)
    captions = values.setdefault("captions", [])
    for modifier in grammar.MODIFIER.findall(read["modifiers"]):
        _add_captions(modifier, captions)
    return Classification(grammar.LEVELS[at])


def _add_captions(line: str, captions: list[str]) -> bool:
    names = vocabulary.captions(line)
    captions.extend(name for name in names if name not in captions)
    return bool(names)


def _caption(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del zone, known
    captions = values.setdefault("captions", [])
    before = len(captions), len(values.get("pass_lines", ()))
    if not _add_captions(lines[0], captions):
        first, _, rest = lines[0].partition(",")
        _add_captions(first, captions)
        _add_passing(clean(rest), values)
    after = len(captions), len(values.get("pass_lines", ()))
    return _REPEATED if before == after else True


def _add_passing(line: str, values: dict[str, Any]) -> bool:
    found = values.setdefault("pass_lines", [])
    if line in found:
        return False
    found.append(line)
    return True


def _passing(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del zone, known
    return _add_passing(" ".join(lines), values) or _REPEATED


def _order(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del values, known
    read = zone.match
    assert read is not None
    number = read["number"] or read["number2"]
    value = read["value"] if read["number"] else read["value2"]
    text = " ".join([value, *lines[1:]]).lstrip(":; ").rstrip(" ")
    number = order_number(number)
    return trusted(ExecutiveOrder, number=number, text=text) if number else None


def order_number(written: str) -> str | None:
    """Return the order that a number, perhaps misspelt, means; None where it means none."""
    number = authority_grammar.MISSPELT_ORDERS.get(written, written)
    return number if len(number) == 5 else None


def _tags(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del values, known
    assert zone.match is not None
    return read_tags([zone.match["value"], *lines[1:]]) or None


def _subject(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del known
    assert zone.match is not None
    text = clean(" ".join([zone.match["value"], *lines[1:]]))
    marked = _SUBJECT_MARK.match(text)
    if marked and text[marked.end() :]:
        values["subject_marking"] = trusted(PortionMarking, text=marked["mark"])
        text = text[marked.end() :]
    return text or None


_SUBJECT_MARK: Final = marks.BEFORE_SUBJECT


def _references(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del values, known
    assert zone.match is not None
    text = clean(" ".join([zone.match["value"], *lines[1:]]))
    items = split_items(text)
    return tuple(trusted(Reference, letter=letter, text=item, kind="other") for letter, item in items) or None


def _authority(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del values, known
    assert zone.match is not None
    text = clean(" ".join([zone.match["value"], *lines[1:]]))
    return ClassifiedBy(text=text) if text else None


def _remark(zone: Zone, lines: list[str], values: dict[str, Any], known: int | None) -> Any:
    del zone, known
    found = values.setdefault("remarks", [])
    new = [line for line in lines if line not in found]
    found.extend(new)
    return True if new else _REPEATED


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


def _header_of(values: dict[str, Any]) -> Header:
    parts = values.get("transmission")
    return trusted(
        Header,
        transmission=trusted(Transmission, **parts) if parts else None,
        precedence=values.get("precedence", ()),
        dtg=values.get("date-time"),
        operating_signals=values.get("operating_signals", ""),
        originator=values.get("from", ""),
        action=tuple(values.get("action", ())),
        info=tuple(values.get("info", ())),
        classification=values.get("classification"),
        message_number=values.get("message_number", ""),
        sections=values.get("sections"),
        section=values.get("section", 1),
        captions=tuple(values.get("captions", ())),
        pass_lines=tuple(values.get("pass_lines", ())),
        executive_order=values.get("order"),
        tags=values.get("tags", ()),
        subject=values.get("subject", ""),
        subject_marking=values.get("subject_marking"),
        references=values.get("references", ()),
        classified_by=values.get("authority"),
        remarks=tuple(values.get("remarks", ())),
    )
