"""The time words of a passage: "in 2005", "over the next three years", "the year before", "a day".

Strategy: every period is found at one anchor (a year, a month, a unit of time, an adverb) and
grown to both sides. Relative words are resolved against the date of the cable, or against the
period before them ("a year earlier").
"""

from __future__ import annotations

from datetime import date

from tipcable.extraction.figures.kinds import ANCHOR, DIGITS
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.figures.whens import When
from tipcable.extraction.periods.printed_dates import PrintedDates
from tipcable.extraction.periods.relative_dates import RelativeDates
from tipcable.extraction.words.figure_words import having, named


class Clock:
    """Reads the periods of one passage, seen from the date of its cable."""

    def __init__(self, passage: Passage, today: date | None) -> None:
        self.passage, self.found = passage, list[When]()
        self.printed = PrintedDates(passage, today, self.found)
        self.relative = RelativeDates(passage, today, self.found)

    def periods(self) -> list[When]:
        """Return the periods, in order."""
        at, kinds = 0, self.passage.kinds
        for place in self.passage.marks:
            if place < at or not kinds[place] & ANCHOR:
                continue
            when = self._read(place)
            if when is not None:
                self.found.append(when)
                at = max(when.last, place + 1)
        return self.found

    def _read(self, at: int) -> When | None:
        word = self.passage.words[at]
        if self.passage.kinds[at] & DIGITS:
            return self.printed.read(at)
        if word == "since":
            return self.relative.since(at)
        if word in having("adverb period"):
            return self.relative.adverb(at)
        if word in named("window unit"):
            return self.relative.window(at)
        return self.printed.read(at)
