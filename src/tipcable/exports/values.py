"""What a table may hold: plain values under the names of its columns."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

Value: TypeAlias = str | int | float | tuple[str, ...] | tuple[int, ...] | None
Row: TypeAlias = dict[str, Value]


def iso(moment: date | None) -> str | None:
    """Return a date or datetime as ISO 8601."""
    return moment.isoformat() if moment else None
