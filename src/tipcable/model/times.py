"""Dates of a telegram: the century of a two-digit year, and the date-time group."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

MONTHS: Final = (
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
)  # fmt: skip


def full_year(written: str, known: int | None = None) -> int:
    """Give a written year its century: 66–99 are 19yy, 00–65 are 20yy; four digits stay.

    ``known`` is the year that an archive gives; it decides where its last two digits agree, so
    that today's date never does.

    >>> full_year("66"), full_year("65"), full_year("1973"), full_year("66", known=2066)
    (1966, 2065, 1973, 2066)
    """
    year = int(written)
    if len(written) > 2:
        return year
    if known is not None and known % 100 == year:
        return known
    return year + (1900 if year >= 66 else 2000)


def date_time_group(moment: datetime) -> str:
    """Write the day, time, month and year of a telegram: ``011153Z DEC 09``.

    A year that two digits would misdate is written with four.
    """
    year = f"{moment.year % 100:02}"
    if full_year(year) != moment.year:
        year = f"{moment.year:04}"
    return f"{moment:%d%H%M}Z {MONTHS[moment.month - 1]} {year}"


def moment_of(
    day: str, hour: str, minute: str, month: str, year: str, known: int | None = None
) -> datetime | None:
    """Read the parts of a date-time group; None where they name no moment."""
    if month not in MONTHS:
        return None
    try:
        return datetime(
            full_year(year, known), MONTHS.index(month) + 1, int(day), int(hour), int(minute),
            tzinfo=UTC,
        )  # fmt: skip
    except ValueError:
        return None
