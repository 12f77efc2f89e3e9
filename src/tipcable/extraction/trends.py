"""Figures of many cables as one tidy table: country, year, topic, and where each was read.

Strategy: a row for every figure, none of them a sum. A figure that an earlier cable gave already
keeps its row and names the first one, so that whoever adds up can leave it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import field, frozen

from tipcable.extraction.statistics import find_statistics
from tipcable.extraction.words.nations import country_codes
from tipcable.model.cable import Cable
from tipcable.model.statistic import Statistic
from tipcable.vocabulary import post


@frozen(kw_only=True)
class Trend:
    """One figure in the table of trends.

    ``country`` is ISO 3166-1 alpha-3: that of the place, or else of the post. ``year`` is the
    year of the period, where it lies in one year. ``paragraph`` is the printed number.
    ``duplicate_of`` names the cable that gave the same figure first.
    """

    country: str | None
    year: int | None
    topic: str
    value: float | None
    low: float | None = None
    high: float | None = None
    previous: float | None = None
    unit: str | None = None
    what: str | None = None
    start: date | None = None
    end: date | None = None
    place: str | None = None
    source: str | None = None
    status: str = "actual"
    cable: str | None = None
    paragraph: int | None = None
    quote: str = field(default="")
    duplicate_of: str | None = None


def trends(cables: Iterable[Cable]) -> Iterator[Trend]:
    """Give the figures of cables that have a topic, one row each, as the cables come."""
    seen: dict[tuple[object, ...], str | None] = {}
    for cable in cables:
        home = _country(cable)
        for statistic in find_statistics(cable):
            if statistic.topic is not None:
                yield _row(cable, statistic, home, seen)


def _row(
    cable: Cable,
    statistic: Statistic,
    home: str | None,
    seen: dict[tuple[object, ...], str | None],
) -> Trend:
    period = statistic.period
    start, end = (period.start, period.end) if period else (None, None)
    country = country_codes().get(statistic.place or "", home)
    year = start.year if start and end and start.year == end.year else None
    first = _first(cable, statistic, (country, year), seen)
    return Trend(
        country=country,
        year=year,
        topic=statistic.topic or "",
        value=statistic.value,
        low=statistic.low,
        high=statistic.high,
        previous=statistic.change_from,
        unit=statistic.unit,
        what=statistic.what,
        start=start,
        end=end,
        place=statistic.place,
        source=statistic.source,
        status=statistic.status,
        cable=cable.id,
        paragraph=cable.paragraphs[statistic.paragraph].number,
        quote=statistic.quote,
        duplicate_of=first,
    )


def _first(
    cable: Cable,
    statistic: Statistic,
    where: tuple[str | None, int | None],
    seen: dict[tuple[object, ...], str | None],
) -> str | None:
    """Return the cable that gave the figure before; None for the first, or without a year."""
    if where[1] is None:
        return None
    key = (
        *where,
        statistic.topic,
        statistic.kind,
        statistic.unit,
        statistic.value,
        statistic.low,
        statistic.high,
        statistic.place,
    )
    first = seen.setdefault(key, cable.id)
    return first if first != cable.id else None


def _country(cable: Cable) -> str | None:
    sender = post(cable.header.originator) if cable.header.originator else None
    return sender.iso3 or None if sender else None
