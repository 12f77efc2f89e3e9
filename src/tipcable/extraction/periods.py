"""The time words of a passage: "in 2005", "over the next three years", "the year before", "a day".

Strategy: every period is found at one anchor (a year, a month, a unit of time, an adverb) and
grown to both sides. Relative words are resolved against the date of the cable, or against the
period before them ("a year earlier").
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from attrs import define
from dateutil.relativedelta import relativedelta

from tipcable.extraction.calendars import (
    Dates,
    Partial,
    dates,
    is_count,
    month_end,
    names_law,
    partial,
)
from tipcable.extraction.figure_words import having, named, valued
from tipcable.extraction.kinds import AHEAD, ANCHOR, DIGITS
from tipcable.extraction.passages import REACH, Passage
from tipcable.extraction.windows import (
    DAYS,
    MONTHS,
    from_cable,
    moved,
    past_days,
    share,
    year_before,
)


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


class Clock:
    """Reads the periods of one passage, seen from the date of its cable."""

    def __init__(self, passage: Passage, today: date | None) -> None:
        self.passage, self.today = passage, today
        self.words = passage.words
        self.found: list[When] = []

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
        word = self.words[at]
        if self.passage.kinds[at] & DIGITS:
            return self._calendar(at)
        if word == "since":
            return self._since(at)
        if word in having("adverb period"):
            return self._adverb(at)
        if word in named("window unit"):
            return self._window(at)
        return self._calendar(at)

    def _calendar(self, at: int) -> When | None:
        first = self._opening(at)
        found = partial(self.passage, first)
        if found is None or found.last <= at:
            return None
        if names_law(self.passage, found):
            return When(found.first, found.last, "law")
        if found.month is None and is_count(self.passage, found):
            return None
        last, later = self._range(found)
        begin = self._left(found.first)
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

    def _left(self, at: int) -> int:
        """Take the preposition before a date, and "last" or "the"."""
        words = self.words
        floor = self.found[-1].last if self.found else 0
        if at > floor and words[at - 1] in ("last", "this", "next", "the"):
            at -= 1
        if at > floor and words[at - 1] in having("preposition"):
            at -= 1
        if at > floor and words[at] == "of" and words[at - 1] == "as":
            at -= 1
        return at

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
            end = self.today if found.day is not None else self.today + month_end()
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

    def _adverb(self, at: int) -> When | None:
        word = self.words[at]
        follows = self.words[at + 1]
        if word in ("now", "currently", "today"):
            when = When(at, at + 1, "now")
            if self.today and word != "today":
                when.start = self.today.replace(day=1)
                when.end = self.today + month_end()
            elif self.today:
                when.start = when.end = self.today
            return when
        closes = word == "annually" or not follows[0].isalnum() or follows in having("preposition")
        return When(at, at + 1, "rate") if closes else None

    def _since(self, at: int) -> When | None:
        """Read "since then" and "since it opened": from the date before up to the cable."""
        words = self.words
        if words[at + 1] == "then":
            when = When(at, at + 2)
        elif words[at + 1] in ("it", "they", "he", "she") and words[at + 2][-2:] == "ed":
            when = When(at, at + 3)
        else:
            return None
        base = self._base() if self.found else None
        if base and self.today and base[0] <= self.today:
            when.start, when.end = base[0], self.today + month_end()
        return when

    def _window(self, at: int) -> When | None:
        return self._day_of(at) or self._ago(at) or self._placed(at) or self._rate(at)

    def _day_of(self, at: int) -> When | None:
        """Read "on the day of the visit", which the cable does not date beside it."""
        if self.words[at : at + 3] != ["day", "of", "the"]:
            return None
        return When(at - 2, at + 4) if self.words[at - 2 : at] == ["on", "the"] else None

    def _count_before(self, at: int) -> tuple[int, int | None]:
        """Return the place and value of the number before a unit ("the past two years")."""
        before = self.words[at - 1]
        if before.isdigit() and len(before) < 4:
            return at - 1, int(before)
        value = valued("numeral").get(before, valued("tens").get(before))
        if value is not None:
            return at - 1, value
        if before in ("few", "several", "couple"):
            return at - 1, None
        if before == "of" and self.words[at - 2 : at - 1] == ["couple"]:
            return at - 2, None
        return at, 1

    def _ago(self, at: int) -> When | None:
        """Read "two years ago", "the year before", "a year earlier"."""
        follows = self.words[at + 1]
        if follows not in ("ago", "earlier", "before", "later", "after", "prior"):
            return None
        first, count = self._count_before(at)
        opener = self.words[first - 1]
        placed = opener in ("the", "a", "an", "one")
        if first == at and not placed:
            return None
        if follows in ("before", "after") and first < at:
            return None
        if follows in ("before", "after") and not self._closes(at + 2):
            return None
        when = When(first - placed, at + 2)
        unit = named("window unit")[self.words[at]]
        sign = 1 if follows in ("later", "after") else -1
        base = self._today() if follows == "ago" else self._base()
        if base and count and unit in MONTHS:
            when.start, when.end = moved(base, unit, sign * count)
        return when

    def _closes(self, at: int) -> bool:
        follows = self.words[at]
        return not follows[0].isalnum() or follows in having("stop")

    def _today(self) -> Dates | None:
        if self.today is None:
            return None
        return self.today.replace(day=1), self.today + month_end()

    def _base(self) -> Dates | None:
        for when in self.found[: -1 - REACH : -1]:
            if when.start and when.end:
                return when.start, when.end
        return self._today()

    def _placed(self, at: int) -> When | None:
        """Read "last year", "in the past two years", "the first half of 2010", "the same day"."""
        first, count = self._count_before(at)
        first -= self.words[first - 1] in ("fiscal", "calendar", "school", "academic")
        placer = self.words[first - 1]
        if placer not in having("window") or self.words[at + 1] == "old":
            return None
        begin, last = first - 1, at + 1
        whole = None
        if self.words[last] in ("of", "in"):
            whole = partial(self.passage, last + 1) or self._spoken_year(last + 1)
            last = whole.last if whole else last
        follows = self.words[last]
        if begin and self.words[begin - 1] in ("the", "this", "its", "their"):
            begin -= 1
        elif placer in having("ordinal") and placer != "last" and not self._is_in(begin):
            return None
        if follows == "-" and self.passage.glued(last):
            return None
        when = When(self._left(begin), last)
        span = self._placed_dates(placer, named("window unit")[self.words[at]], count, whole)
        if span and span[0] <= span[1]:
            when.start, when.end = span
        return when

    def _is_in(self, at: int) -> bool:
        """Tell "in first quarter", as telegrams write it."""
        return bool(at) and self.words[at - 1] in ("in", "during", "for")

    def _spoken_year(self, at: int) -> Partial | None:
        """Read "this year", "last year" or "the year" after "of"."""
        shift = {"last": -1, "this": 0, "the": 0, "next": 1}.get(self.words[at])
        if shift is None or self.words[at + 1] != "year":
            return None
        return Partial(at, at + 2, year=self.today.year + shift if self.today else None)

    def _placed_dates(
        self, placer: str, unit: str, count: int | None, whole: Partial | None
    ) -> Dates | None:
        base = dates(whole, self.today) if whole else None
        if placer == "same":
            return self._same(base) if unit != "day" else self._day_before()
        if unit in DAYS and base is None and self.today and placer in ("past", "last"):
            return past_days(self.today, placer, unit, count)
        before = placer in ("previous", "preceding", "prior", "following") and bool(self.found)
        today = self._base() if before else self._today()
        if unit not in MONTHS or count is None or (base is None and today is None):
            return None
        if base is not None:
            return share(base, placer, unit, count)
        return from_cable(today, placer, unit, count) if today else None

    def _day_before(self) -> Dates | None:
        """Return the day that "the same day" means: the last one named."""
        for when in self.found[: -1 - REACH : -1]:
            if when.start and when.start == when.end:
                return when.start, when.start
        return None

    def _same(self, base: Dates | None) -> Dates | None:
        """Resolve "the same day", and "the same period of 2006" after a period of 2007."""
        before = self._base() if self.found else None
        if before is None or base is None:
            return before
        step = relativedelta(years=base[0].year - before[1].year)
        return before[0] + step, before[1] + step

    def _rate(self, at: int) -> When | None:
        """Read "a month", "per day", "each year": a rate, without dates."""
        before, unit = self.words[at - 1], self.words[at]
        if before not in having("frequency") or unit[-1] == "s" or unit not in having("rate unit"):
            return None
        prior = self.words[at - 2]
        if before in ("a", "an") and (prior in having("stop") or not self._closes(at + 1)):
            return None
        if self.words[at + 1] in ("or", "-"):
            return None
        return When(at - 1, at + 1, "rate")
