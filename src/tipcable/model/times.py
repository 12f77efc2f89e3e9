"""The date-time group of a telegram."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from tipcable.identifiers import full_year

MONTHS: Final = (
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
)  # fmt: skip


def date_time_group(moment: datetime, known: int | None = None) -> str:
    """Write the day, time, month and year of a telegram: ``011153Z DEC 09``.

    A year that two digits would misdate, beside the ``known`` one of an archive or without it, is
    written with four.
    """
    year = f"{moment.year % 100:02}"
    if {full_year(year), full_year(year, known)} != {moment.year}:
        year = f"{moment.year:04}"
    return f"{moment:%d%H%M}Z {MONTHS[moment.month - 1]} {year}"


def moment_of(
    day: str, time: str, month: str, year: str, known: int | None = None
) -> datetime | None:
    """Read the parts of a date-time group (``time`` is "1153"); None where they name no moment."""
    if month not in MONTHS:
        return None
    try:
        hour, minute = int(time[:2]), int(time[2:])
        month_number = MONTHS.index(month) + 1
        return datetime(full_year(year, known), month_number, int(day), hour, minute, tzinfo=UTC)
    except ValueError:
        return None
