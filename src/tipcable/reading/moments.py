"""Moments as archives write them."""

from __future__ import annotations

from datetime import UTC, datetime

from tipcable.grammar import moments as grammar
from tipcable.model.times import MONTHS


def read_moment(text: str) -> datetime | None:
    """Read ``2009-12-01 11:53:00``, ``12/28/1966 18:48``, ``21 JUN 1973`` or the like as UTC.

    None for anything else, and for days that no calendar has.
    """
    read = next((found for one in grammar.EVERY if (found := one.fullmatch(text))), None)
    if read is None:
        return None
    parts = read.groupdict()
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    try:
        day = datetime(int(parts["year"]), _month(parts), int(parts["day"]), tzinfo=UTC)
        return day.replace(hour=hour, minute=minute, second=second)
    except ValueError:
        return None


def _month(parts: dict[str, str | None]) -> int:
    """Return the number of a month; ``ValueError`` for a name that is none."""
    name = parts.get("name")
    return MONTHS.index(name[:3].upper()) + 1 if name else int(parts["month"] or 0)
