"""Printed dates as periods: "in 2005", "between January and April", "early March 2006".

Strategy: a year or a month is the anchor, and the words around it are taken in: an edge before it,
a day beside it, the far end of a range, a preposition.
"""

from __future__ import annotations

from itertools import pairwise

from dateutil.relativedelta import relativedelta

from tipcable.extraction.figures.calendars import (
    Partial,
    dates,
    is_count,
    month_end,
    names_law,
    partial,
)
from tipcable.extraction.figures.kinds import AHEAD, DIGITS
from tipcable.extraction.figures.whens import Reading, When
from tipcable.extraction.periods.windows import year_before
from tipcable.extraction.words.figure_words import having, valued


class PrintedDates(Reading):
    """Reads the dates that are printed as such."""

    def read(self, at: int) -> When | None:
        """Return the period with a year or a month at a word, if there is one."""
        first = self._opening(at)
        found = partial(self.passage, first)
        if found is None or found.last <= at:
            return None
        if names_law(self.passage, found):
            return When(found.first, found.last, "law")
        if found.month is None and is_count(self.passage, found):
            return None
        last, later = self._range(found)
        begin = self.left(found.first)
        when = When(begin, last)
        self._date(when, found, later, self.words[begin : found.first])
        return when

    def _opening(self, at: int) -> int:
        """Step back over "20" of "20 March" and "early" of "early 2007"."""
        words, edges = self.words, having("edge")
        if at and self.passage.kinds[at - 1] & DIGITS and words[at] in valued("month"):
            at -= partial(self.passage, at - 1) is not None
        if edges.isdisjoint(words[max(at - 3, 0) : at]):
            return at
        floor = self.found[-1].last if self.found else 0
        for step in (1, 2, 3):
            if at - step >= floor and words[at - step] in edges:
                found = partial(self.passage, at - step)
                if found and found.last > at:
                    return at - step
        return at

    def _range(self, found: Partial) -> tuple[int, Partial | None]:
        """Read the far end of "between January and April", "March 2006 to April 2007"."""
        words, at = self.words, found.last
        joiner = words[at]
        if joiner not in ("and", "to", "through", "-", "until", "thru", "till"):
            return at, None
        before = words[found.first - 1]
        later = partial(self.passage, at + 1)
        months = later is not None and found.month is not None and later.month is not None
        if joiner == "and" and before != "between" and not (months and found.year is None):
            both = later is not None and self._is_both(found, later)
            return (later.last, later) if later is not None and both else (at, None)
        if joiner == "to" and before not in ("from", "between") and found.month is None:
            return found.last, None
        opened = before in ("between", "from")
        if later is None or (found.month is None and later.month is not None and not opened):
            return found.last, None
        return later.last, later

    def _is_both(self, found: Partial, later: Partial) -> bool:
        """Tell "in 2007 and 2008" from the years of a list told "respectively"."""
        years = found.month is None and later.month is None and later.year is not None
        if not years or found.year is None or self.words[found.first - 1] not in ("in", "during"):
            return False
        last = self.passage.sentence(found.first).last
        return later.year == found.year + 1 and "respectively" not in self.words[later.last : last]

    def _date(self, when: When, found: Partial, later: Partial | None, spoken: list[str]) -> None:
        if later is not None and found.year is None:
            found.year = later.year
        known = found.year is not None and (later is None or later.year is not None)
        future = not known and self._is_future(when.first)
        begun = dates(found, self.today, future=future)
        ended = dates(later, self.today, future=future) if later else begun
        if begun is None or ended is None:
            return
        if later is not None and later.year is None and found.year is None:
            begun = year_before(begun, ended)
        elif later is not None and later.year is None and ended[1] < begun[0]:
            ended = (ended[0], ended[1] + relativedelta(year=begun[0].year))
        start, end = begun[0], ended[1]
        if spoken[:1] == ["since"] and self.today:
            end = self.today if found.day is not None else month_end(self.today)
        when.start, when.end = (start, end) if start <= end else (None, None)

    def _is_future(self, at: int) -> bool:
        """Tell whether the words around a date look ahead ("will", "is to arrive in August")."""
        if not self.passage.told & AHEAD:
            return False
        sentence = self.passage.sentence(at)
        before = self.words[max(sentence.first, at - 14) : at]
        after = self.words[at : min(sentence.last, at + 7)]
        ahead = after[: after.index(",")] if "," in after else after
        if not (
            having("plan").isdisjoint((*before, *ahead)) and having("ahead").isdisjoint(before)
        ):
            return True
        return any(word == "to" and to_be in having("be") for to_be, word in pairwise(before))
