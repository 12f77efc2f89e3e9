"""Statistics: figures of a cable, with what they count, when, where, and who said so."""

from __future__ import annotations

import math
from datetime import date
from functools import cache
from typing import Any, Final

import attrs
from attrs import field, frozen

from tipcable.model.actor import _index, forward
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


def _finite(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    del instance
    if value is not None and not (isinstance(value, int | float) and math.isfinite(value)):
        msg = f"{attribute.name} is {value!r}, but must be a finite number or None"
        raise ValueError(msg)


@frozen(kw_only=True)
class Statistic:
    """One stated figure.

    Either ``value`` (with ``change_from`` where it changed) or ``low`` and ``high``. ``unit`` is
    day, week, month, year, hour, percent or an ISO 4217 code; None for counts. ``paragraph``,
    ``start``, ``end`` and ``quote`` place it in ``Paragraph.full_text``. ``source`` is an Actor's
    name, ``part_of`` the index of the whole in the tuple that ``find_statistics`` gave, and
    ``exhaustive`` tells of a whole whether its parts are meant to add up. ``topic`` is a code such
    as ``"protection.shelter_capacity"``.
    """

    paragraph: int = field(validator=_index)
    start: int = field(validator=_index)
    end: int = field(validator=forward)
    quote: str = field()
    kind: str = field(validator=attrs.validators.in_(KINDS))
    value: float | None = field(default=None, validator=_finite)
    low: float | None = field(default=None, validator=_finite)
    high: float | None = field(default=None, validator=_finite)
    bound: str | None = field(
        default=None, validator=attrs.validators.optional(attrs.validators.in_(BOUNDS))
    )
    approximate: bool = False
    unit: str | None = None
    low_unit: str | None = None
    what: str | None = None
    qualifier: str | None = None
    period: Period | None = None
    place: str | None = None
    source: str | None = None
    change_from: float | None = field(default=None, validator=_finite)
    part_of: int | None = field(default=None, validator=attrs.validators.optional(_index))
    exhaustive: bool = False
    status: str = field(default="actual", validator=attrs.validators.in_(STATUSES))
    topic: str | None = None

    def __attrs_post_init__(self) -> None:
        if len(self.quote) != self.end - self.start:
            msg = f"quote {self.quote!r} is not {self.end - self.start} characters long"
            raise ValueError(msg)
        if (self.value is None) == (self.low is None or self.high is None):
            msg = f"{self.quote!r} needs either value, or low and high"
            raise ValueError(msg)

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
