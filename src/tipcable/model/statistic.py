"""Statistics: figures of a cable, with what they count, when, where, and who said so."""

from __future__ import annotations

from datetime import date
from functools import cache
from math import isfinite
from typing import Final

from attrs import field, frozen

from tipcable.model.checks import filled_line
from tipcable.vocabulary import rows

KINDS: Final = ("count", "duration", "age", "money", "percentage", "ratio")
BOUNDS: Final = ("min", "max")
STATUSES: Final = ("actual", "capacity", "planned", "estimate", "statutory")


@frozen(kw_only=True)
class Period:
    """The time words that date a figure, and the first and last day they mean.

    ``start`` and ``end`` are None where the words name no calendar date ("a month").
    """

    text: str = field(validator=filled_line)
    start: date | None = None
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            msg = f"period {self.text!r} starts on {self.start}, after it ends on {self.end}"
            raise ValueError(msg)


@frozen(kw_only=True)
class Statistic:
    """One stated figure.

    Either ``value`` (with ``change_from`` where it changed) or ``low`` and ``high``. ``unit`` is
    minute, hour, day, week, month, year, percent or an ISO 4217 code; None for counts.
    ``paragraph``, ``start``, ``end`` and ``quote`` place it in ``Paragraph.full_text``.
    ``source`` is an Actor's name, ``part_of`` the index of the whole in the tuple that
    ``find_statistics`` gave, and ``exhaustive`` tells of a whole whether its parts are meant to
    add up. ``topic`` is a code such as ``"protection.shelter_capacity"``; ``docs/findings.md``
    lists them.
    """

    paragraph: int
    start: int
    end: int
    quote: str
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: str | None = None
    approximate: bool = False
    unit: str | None = None
    low_unit: str | None = None
    what: str | None = None
    qualifier: str | None = None
    period: Period | None = None
    place: str | None = None
    source: str | None = None
    change_from: float | None = None
    part_of: int | None = None
    exhaustive: bool = False
    status: str = "actual"
    topic: str | None = None

    def __attrs_post_init__(self) -> None:
        # One check for all fields: a validator for each costs more than the rest of a figure.
        trouble = self._trouble()
        if trouble:
            raise ValueError(trouble)

    def _trouble(self) -> str | None:
        if self.paragraph < 0 or not 0 <= self.start < self.end:
            return f"paragraph {self.paragraph}, {self.start} to {self.end} is no stretch of text"
        if len(self.quote) != self.end - self.start:
            return f"quote {self.quote!r} is not {self.end - self.start} characters long"
        if (self.value is None) == (self.low is None or self.high is None):
            return f"{self.quote!r} needs either value, or low and high"
        for number in (self.value, self.low, self.high, self.change_from):
            if number is not None and not isfinite(number):
                return f"{self.quote!r} has {number!r}, which is no finite number"
        if self.part_of is not None and self.part_of < 0:
            return f"part_of is {self.part_of}, but must be a place in the tuple"
        return self._wrong_code()

    def _wrong_code(self) -> str | None:
        if self.kind not in KINDS:
            return f"kind {self.kind!r} is none of {', '.join(KINDS)}"
        if self.status not in STATUSES:
            return f"status {self.status!r} is none of {', '.join(STATUSES)}"
        if self.bound is not None and self.bound not in BOUNDS:
            return f"bound {self.bound!r} is neither min nor max"
        return None

    @property
    def sex(self) -> str | None:
        """``female`` or ``male``, where the counted noun says so; None for both or neither."""
        return self._trait("sex")

    @property
    def age_group(self) -> str | None:
        """``minor`` or ``adult``, where the counted noun says so."""
        return self._trait("age group")

    @property
    def exploitation(self) -> str | None:
        """``sexual`` or ``labor``, where the counted noun says so."""
        return self._trait("exploitation")

    def _trait(self, name: str) -> str | None:
        words = (self.what or "").lower().replace("-", " ").split()
        known = _traits()
        found = {known[name, word] for word in words if (name, word) in known}
        return found.pop() if len(found) == 1 else None


@cache
def _traits() -> dict[tuple[str, str], str]:
    """Return what single words of a counted noun say of the counted people."""
    return {(row["trait"], row["word"]): row["value"] for row in rows("victim_traits")}
