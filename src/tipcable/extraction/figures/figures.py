"""A figure in the making: what a ``Statistic`` says, with the places of its words."""

from __future__ import annotations

from datetime import date

from attrs import define


@define(slots=True, eq=False)
class Figure:
    """A figure in the making: what a ``Statistic`` says, with the places of its words.

    ``first`` and ``last`` are the words of its numbers and units; ``begin`` and ``end`` those of
    the whole phrase, from the bound to the counted noun.
    """

    first: int
    last: int
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    change_from: float | None = None
    bound: str | None = None
    approximate: bool = False
    unit: str | None = None
    low_unit: str | None = None
    sort: str = "cardinal"
    begin: int = 0
    end: int = 0
    noun_at: int = 0
    turn: int = 0
    noun: str = ""
    head: str = ""
    noun_end: int = 0
    elliptic: bool = False
    what: str | None = None
    qualifier: str | None = None
    period: str | None = None
    start: date | None = None
    stop: date | None = None
    place: str | None = None
    source: str | None = None
    whole: Figure | None = None
    exhaustive: bool = False
    status: str = "actual"
    topic: str | None = None

    @property
    def size(self) -> float:
        """The value, or the high end of a range."""
        return self.value if self.value is not None else self.high or 0.0
