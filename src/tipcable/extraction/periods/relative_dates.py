"""Relative dates as periods: "last year", "two years ago", "since then", "currently", "a month".

Strategy: the unit of time is the anchor. The words before and behind it tell whether it is a window
("the past two years"), a step back ("a year earlier") or a rate ("per day").
"""

from __future__ import annotations

from dateutil.relativedelta import relativedelta

from tipcable.extraction.figures.calendars import Dates, Partial, dates, month_end, partial
from tipcable.extraction.figures.passages import REACH
from tipcable.extraction.figures.whens import Reading, When
from tipcable.extraction.periods.windows import DAYS, MONTHS, from_cable, moved, past_days, share
from tipcable.extraction.words.figure_words import having, named, valued


class RelativeDates(Reading):
    """Reads the time words that need another date to mean something."""

    def adverb(self, at: int) -> When | None:
        """Read "now", "currently", "annually"."""
        word = self.words[at]
        follows = self.words[at + 1]
        if word in ("now", "currently", "today"):
            when = When(at, at + 1, "now")
            if self.today and word != "today":
                when.start = self.today.replace(day=1)
                when.end = month_end(self.today)
            elif self.today:
                when.start = when.end = self.today
            return when
        closes = word == "annually" or not follows[0].isalnum() or follows in having("preposition")
        return When(at, at + 1, "rate") if closes else None

    def since(self, at: int) -> When | None:
        """Read "since then" and "since it opened": from the date before up to the cable."""
        words = self.words
        if words[at + 1] == "then":
            when = When(at, at + 2)
        elif words[at + 1] in ("it", "they", "he", "she") and words[at + 2][-2:] == "ed":
            when = When(at, at + 3)
        else:
            return None
        base = self.base() if self.found else None
        if base and self.today and base[0] <= self.today:
            when.start, when.end = base[0], month_end(self.today)
        return when

    def window(self, at: int) -> When | None:
        """Read what stands around a unit of time: "last year", "two days ago", "a month"."""
        return self._day_of(at) or self._ago(at) or self._placed(at) or self._rate(at)

    def _day_of(self, at: int) -> When | None:
        """Read "on the day of the visit", which the cable does not date beside it."""
        if self.words[at : at + 3] != ["day", "of", "the"]:
            return None
        return When(at - 2, at + 4) if self.words[at - 2 : at] == ["on", "the"] else None

    def _count_before(self, at: int) -> tuple[int, int | None]:
        """Return the place and value of the number before a unit ("the past two years")."""
        before = self.words[at - 1]
        if before.isascii() and before.isdigit() and len(before) < 4:
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
        if follows in ("before", "after") and not self.closes(at + 2):
            return None
        when = When(first - placed, at + 2)
        unit = named("window unit")[self.words[at]]
        sign = 1 if follows in ("later", "after") else -1
        base = self.month() if follows == "ago" else self.base()
        if base and count and unit in MONTHS:
            when.start, when.end = moved(base, unit, sign * count)
        return when

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
        last += self.words[last] == "period" and whole is None
        follows = self.words[last]
        if begin and self.words[begin - 1] in ("the", "this", "its", "their"):
            begin -= 1
        elif placer in having("ordinal") and placer != "last" and not self._is_in(begin):
            return None
        if follows == "-" and self.passage.glued(last):
            return None
        when = When(self.left(begin), last)
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
        today = self.base() if before else self.month()
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
        before = self.base() if self.found else None
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
        if before in ("a", "an") and (prior in having("stop") or not self.closes(at + 1)):
            return None
        if self.words[at + 1] in ("or", "-"):
            return None
        return When(at - 1, at + 1, "rate")
