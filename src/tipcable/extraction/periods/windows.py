"""The dates of windows of time: "last year", "the past six months", "the first half of 2010".

Everything here is arithmetic on pairs of days; no date but the given ones is known.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from tipcable.extraction.figures.calendars import Dates, month_end
from tipcable.extraction.words.figure_words import having, valued

# How many months each unit has; days and weeks have none.
MONTHS: Final = {"day": 0, "week": 0, "month": 1, "quarter": 3, "half": 6, "year": 12}
DAYS: Final = {"day": 1, "week": 7}


def year_before(begun: Dates, ended: Dates) -> Dates:
    """Put the near end of "between July and December" into the year of the far end, or before."""
    start = begun[0] + relativedelta(year=ended[1].year)
    if start > ended[1]:
        start -= relativedelta(years=1)
    return start, begun[1]


def moved(base: Dates, unit: str, by: int) -> Dates:
    """Return a window some units of time later (or earlier)."""
    if unit in DAYS:
        step = relativedelta(days=DAYS[unit] * by)
        return base[0] + step, base[1] + step
    months = MONTHS[unit] * by
    if months % 12 == 0:
        step = relativedelta(months=months)
        return base[0] + step, base[1] + step
    return base[0] + relativedelta(months=months, day=1), month_end(base[1], months)


def past_days(today: date, placer: str, unit: str, count: int | None) -> Dates | None:
    """Resolve "the past six weeks", which end on the day of the cable."""
    if count is None or (count == 1 and placer != "past"):
        return None
    return today - relativedelta(days=DAYS[unit] * count), today


def near(today: Dates, placer: str, unit: str, count: int) -> Dates | None:
    """Resolve "last year", "the past six months", "the next three years"."""
    first, last = today
    ahead = placer in ("next", "coming", "following")
    if count == 1 and placer not in ("past", "coming") and unit not in DAYS:
        return around(moved(around(today, unit), unit, 1 if ahead else -1), unit)
    months = MONTHS[unit] * count
    if not months:
        return None
    if ahead:
        return first, month_end(last, months)
    return first - relativedelta(months=months, day=1), last


def around(day: Dates, unit: str) -> Dates:
    """Return the calendar year, half, quarter or month that holds a day."""
    size = MONTHS[unit] or 1
    start = day[0].replace(month=(day[0].month - 1) // size * size + 1, day=1)
    return start, month_end(start, size - 1)


def share(base: Dates, placer: str, unit: str, count: int) -> Dates | None:
    """Resolve "the first four months of 2007", "the last quarter of 2008", "the second half"."""
    size = MONTHS[unit] * count
    order = valued("ordinal").get(placer)
    if not size or order is None:
        return None
    try:
        if order == 9:
            start = base[1] + relativedelta(months=1 - size, day=1)
        else:
            start = base[0] + relativedelta(months=size * (order - 1), day=1)
        end = month_end(start, size - 1)
    except ValueError:  # no calendar goes that far
        return None
    return (start, end) if start.year > 1 and end.year < 9998 else None


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
