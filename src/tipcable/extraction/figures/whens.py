"""Time words of a passage with the dates they mean, and what all readings of them ask.

Strategy: a reading sees one passage from the date of its cable, and the periods found so far: a
relative one ("a year earlier") looks back to the last that has dates.
"""

from __future__ import annotations

from datetime import date

from attrs import define

from tipcable.extraction.figures.calendars import Dates, month_end
from tipcable.extraction.figures.kinds import LETTERS
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.words.figure_words import having

# How many words up to its date an event may take ("since the signing of the accord in 2003").
_EVENT = 7


@define(slots=True)
class When:
    """Time words, from word ``first`` up to ``last``, and the dates they mean.

    ``sort`` is ``date``, ``now`` ("currently"), ``rate`` ("a month"), or ``law`` for the year in
    the name of a law or report, which dates nothing.
    """

    first: int
    last: int
    sort: str = "date"
    start: date | None = None
    end: date | None = None


class Reading:
    """What the readings of printed and of relative dates share."""

    def __init__(self, passage: Passage, today: date | None, found: list[When]) -> None:
        self.passage, self.today, self.found = passage, today, found
        self.words = passage.words

    def left(self, at: int) -> int:
        """Take the preposition before a date, and "last" or "the"."""
        words = self.words
        floor = self.found[-1].last if self.found else 0
        if at > floor and words[at - 1] in ("last", "this", "next", "the"):
            at -= 1
        if at > floor and words[at - 1] in having("preposition"):
            at -= 1
        if at > floor and words[at] == "of" and words[at - 1] == "as":
            at -= 1
        return self._since(at, floor) if words[at] in ("in", "on") else at

    def _since(self, at: int, floor: int) -> int:
        """Take "since its creation" before "in 2003"."""
        for first in range(at - 2, max(floor, at - _EVENT) - 1, -1):
            if self.words[first] == "since":
                return first
            if not self.passage.kinds[first] & LETTERS:
                break
        return at

    def closes(self, at: int) -> bool:
        """Tell whether a word goes on with no noun phrase."""
        follows = self.words[at]
        return not follows[0].isalnum() or follows in having("stop")

    def month(self) -> Dates | None:
        """Return the month of the cable."""
        if self.today is None:
            return None
        return self.today.replace(day=1), month_end(self.today)

    def base(self) -> Dates | None:
        """Return the dates found last, or else the month of the cable."""
        for when in self.found[: -1 - REACH : -1]:
            if when.start and when.end:
                return when.start, when.end
        return self.month()
