"""The dates of windows of time: "last year", "the past six months", "the first half of 2010".

Everything here is arithmetic on pairs of days; no date but the given ones is known.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from tipcable.extraction.calendars import Dates, month_end, shift_month, shift_years
from tipcable.extraction.figure_words import having, valued

# How many months each unit has; days and weeks have none.
MONTHS: Final = {"day": 0, "week": 0, "month": 1, "quarter": 3, "half": 6, "year": 12}
_DAYS: Final = {"day": 1, "week": 7}


def year_before(begun: Dates, ended: Dates) -> Dates:
    """Put the near end of "between July and December" into the year of the far end, or before."""
    by = ended[1].year - begun[0].year
    moved = shift_years(begun[0], by)
    if moved > ended[1]:
        moved = shift_years(moved, -1)
    return moved, begun[1]


def moved(base: Dates, unit: str, by: int) -> Dates:
    """Return a window some units of time later (or earlier)."""
    if unit in _DAYS:
        step = timedelta(days=_DAYS[unit] * by)
        return base[0] + step, base[1] + step
    months = MONTHS[unit] * by
    if months % 12 == 0:
        return shift_years(base[0], months // 12), shift_years(base[1], months // 12)
    start = shift_month(base[0].year, base[0].month, months)
    return date(*start, 1), month_end(*shift_month(base[1].year, base[1].month, months))


def near(today: Dates, placer: str, unit: str, count: int) -> Dates | None:
    """Resolve "last year", "the past six months", "the next three years"."""
    first, last = today
    ahead = placer in ("next", "coming", "following")
    if count == 1 and placer not in ("past", "coming") and unit not in _DAYS:
        return around(moved(around(today, unit), unit, 1 if ahead else -1), unit)
    months = MONTHS[unit] * count
    if not months:
        return None
    if ahead:
        return first, month_end(*shift_month(last.year, last.month, months))
    return date(*shift_month(first.year, first.month, -months), 1), last


def around(day: Dates, unit: str) -> Dates:
    """Return the calendar year, half, quarter or month that holds a day."""
    size = MONTHS[unit] or 1
    month = (day[0].month - 1) // size * size + 1
    year, end = shift_month(day[0].year, month, size - 1)
    return date(day[0].year, month, 1), month_end(year, end)


def share(base: Dates, placer: str, unit: str, count: int) -> Dates | None:
    """Resolve "the first four months of 2007", "the last quarter of 2008", "the second half"."""
    size = MONTHS[unit] * count
    order = valued("ordinal").get(placer)
    if not size or order is None:
        return None
    if order == 9:
        start = shift_month(base[1].year, base[1].month, 1 - size)
    else:
        start = shift_month(base[0].year, base[0].month, size * (order - 1))
    end = shift_month(*start, size - 1)
    if not 1 < start[0] <= end[0] < 9998:
        return None
    return date(*start, 1), month_end(*end)


def from_cable(today: Dates, placer: str, unit: str, count: int) -> Dates | None:
    """Resolve "last year", "the first quarter" and "this month" from the date of the cable."""
    if placer in (
        "last",
        "past",
        "previous",
        "preceding",
        "prior",
        "recent",
        "next",
        "coming",
        "following",
    ):
        return near(today, placer, unit, count)
    if placer in having("ordinal"):
        year = today[0].year
        return share((date(year, 1, 1), date(year, 12, 31)), placer, unit, count)
    current = placer in ("this", "current") and count == 1
    return around(today, unit) if current else None
