"""Tables of header elements: what a text says, and what reading it must give.

The texts follow the variants that real telegrams, manuals and other readers' cases show; persons,
facts and numbers are invented. One table drives the reader and the writer alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from attrs import frozen

from tipcable import Cable, Record


@frozen
class Case:
    """A text, the record an archive gives with it, and the facts that reading must give."""

    text: str
    wants: Mapping[str, object]
    record: Record | None = None


def case(text: str, *, record: Record | None = None, **wants: Any) -> Case:
    """Make a case; unless it says otherwise, no line is left over and there is no body."""
    return Case(text, {"remarks": (), "body": 0} | wants, record)


def body(text: str, **wants: Any) -> Case:
    """Make a case of words below a header; unless it says otherwise, no name stands below them."""
    return Case(text, {"remarks": (), "signers": (), "trailer": ()} | wants)


def archive(identifier: str = "", created: str = "") -> Record:
    """What an archive knows: an identifier and a day such as ``2009-12-01``."""
    moment = datetime.fromisoformat(created).replace(tzinfo=UTC) if created else None
    return Record(identifier=identifier, created=moment)


def fact(cable: Cable, name: str) -> object:
    """Return one fact of a cable under the short name that the tables use."""
    short = _FACTS.get(name)
    if short is not None:
        return short(cable)
    for owner in (cable.header, cable.header.transmission, cable):
        if hasattr(owner, name):
            return getattr(owner, name)
    return None


def _lines(listed: Any) -> tuple[str, ...]:
    return tuple(map(str, listed))


def _of_order(cable: Cable, name: str) -> Any:
    return getattr(cable.header.executive_order, name, None)


def _day(cable: Cable) -> str | None:
    found = _of_order(cable, "declassify_on")
    return found.isoformat() if found else None


def _said(cable: Cable, name: str) -> Any:
    return getattr(cable.header.classified_by, name, None)


def _refs(cable: Cable, name: str) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for one in cable.header.references)


def _of_body(cable: Cable, name: str) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for one in cable.paragraphs)


def _exempt(cable: Cable) -> dict[str, tuple[str, ...]]:
    listed = (*cable.header.action, *cable.header.info)
    return {one.plad: one.exempt for one in listed if one.exempt}


def _moment(cable: Cable) -> str | None:
    return cable.header.dtg.strftime("%Y-%m-%d %H:%M") if cable.header.dtg else None


def _level(cable: Cable) -> str | None:
    return cable.header.classification.value if cable.header.classification else None


def _of_station(cable: Cable, name: str) -> Any:
    return getattr(cable.header.transmission, name, None)


_FACTS: Final[dict[str, Callable[[Cable], object]]] = {
    "body": lambda cable: len(cable.paragraphs),
    "texts": lambda cable: tuple(one.full_text for one in cable.paragraphs),
    "to": lambda cable: _lines(cable.header.action),
    "info": lambda cable: _lines(cable.header.info),
    "exempt": _exempt,
    "urgency": lambda cable: tuple(one.value for one in cable.header.precedence),
    "level": _level,
    "dtg": _moment,
    "order": lambda cable: _of_order(cable, "number"),
    "order_text": lambda cable: _of_order(cable, "text"),
    "declassify_on": _day,
    "mark": lambda cable: str(cable.header.subject_marking or ""),
    "ids": lambda cable: _refs(cable, "cable_id"),
    "letters": lambda cable: _refs(cable, "letter"),
    "items": lambda cable: _refs(cable, "text"),
    "kinds": lambda cable: _refs(cable, "kind"),
    "notes": lambda cable: _refs(cable, "note"),
    "name": lambda cable: _said(cable, "name"),
    "title": lambda cable: _said(cable, "title"),
    "reasons": lambda cable: _said(cable, "reasons"),
    "authority": lambda cable: _said(cable, "text"),
    "relay": lambda cable: _of_station(cable, "routing_indicators"),
    "relay_precedence": lambda cable: getattr(_of_station(cable, "precedence"), "value", None),
    "station": lambda cable: _of_station(cable, "originator"),
    "station_section": lambda cable: _of_station(cable, "section"),
    "summary": lambda cable: cable.summary,
    "numbers": lambda cable: _of_body(cable, "number"),
    "marks": lambda cable: tuple(str(one.marking or "") for one in cable.paragraphs),
    "titles": lambda cable: _of_body(cable, "title"),
    "headings": lambda cable: _of_body(cable, "heading"),
    "roles": lambda cable: _of_body(cable, "role"),
}
