"""Days, months and years as words of a passage, and the dates they mean.

Strategy: what is printed is read into a ``Partial`` (a year, a month, a day, or some of them);
what it leaves out is filled in from the date of the cable, never from today's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from attrs import define, evolve

from tipcable.extraction.figures.kinds import DIGITS, ENDS_NOUN, LETTERS, PERSON
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.words.figure_words import having, valued, years

_DAY: Final = re.compile(r"[1-9]|[12][0-9]|3[01]")
_SHORT_YEAR: Final = re.compile(r"[0-9]{2}(?:[0-9]{2})?+")

Dates = tuple[date, date]


@define(slots=True)
class Partial:
    """A printed date, its words from ``first`` up to ``last``, and the parts it names."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    months: int = 1
    end_year: int | None = None
    fiscal: bool = False


def partial(passage: Passage, at: int) -> Partial | None:
    """Read "May 9-11, 2001", "20 March", "July 2007", "FY 2008", "spring 2004", "2005-06"."""
    words = passage.words
    word = words[at]
    if passage.kinds[at] & DIGITS:
        return _day_first(passage, at) or _year(passage, at)
    if word in valued("month"):
        return _month(passage, at)
    if word in valued("season"):
        return _season(passage, at)
    if word in ("fy", "fiscal", "calendar", "cy", "school"):
        return _fiscal(passage, at)
    edge = word in ("early", "late", "mid") or (word == "the" and words[at + 1] == "end")
    return _edge_of(passage, at) if edge else None


def _edge_of(passage: Passage, at: int) -> Partial | None:
    """Read "early 2007", "mid-April", "the end of May"; the edge is left to the words."""
    after = at + 1
    if passage.words[at] == "the":
        if passage.words[at + 2] != "of":
            return None
        after = at + 3
    elif passage.words[after] in ("-", "in"):
        after += 1
    found = partial(passage, after)
    if found is not None and found.month is None and passage.words[at] == "the":
        # The end of a year is its last month.
        return evolve(found, first=at, month=12)
    return evolve(found, first=at) if found else None


def _year(passage: Passage, at: int) -> Partial | None:
    words = passage.words
    year = years().get(words[at])
    if year is None or _glued_letter(passage, at + 1):
        return None
    found = Partial(at, at + 1, year)
    joined = words[at + 1] == "-" and passage.glued(at + 2)
    if joined and _SHORT_YEAR.fullmatch(words[at + 2]):
        end = int(words[at + 2]) % 100 + year // 100 * 100
        if end > year:
            found.end_year, found.last = end, at + 3
    return found


def _glued_letter(passage: Passage, at: int) -> bool:
    return bool(passage.kinds[at] & LETTERS) and passage.glued(at)


def is_month(passage: Passage, at: int) -> bool:
    """Tell a month from the verbs "may" and "march" and the adverb "sep"."""
    words, word = passage.words, passage.words[at]
    if word not in valued("month") or not passage.capital(at):
        return False
    if word not in ("may", "march", "mar", "jan", "dec", "sep"):
        return True
    near = passage.kinds[at + 1] | passage.kinds[at - 1]
    return bool(near & DIGITS) or words[at - 1] in having("month opener")


def _month(passage: Passage, at: int) -> Partial | None:
    if not is_month(passage, at):
        return None
    words = passage.words
    found = Partial(at, at + 1, month=valued("month")[words[at]])
    # "Sept. 5": the stop of an abbreviation, not the end of the sentence.
    if words[at + 1] == "." and passage.kinds[at + 2] & DIGITS:
        found.last += 1
    _take_day(passage, found)
    _take_year(passage, found)
    return found


def _take_day(passage: Passage, found: Partial) -> None:
    words, at = passage.words, found.last
    if not _DAY.fullmatch(words[at]) or words[at + 1] == "percent":
        return
    found.day, found.last = int(words[at]), at + 1
    if words[at + 1] in ("th", "st", "nd", "rd") and passage.glued(at + 1):
        found.last += 1
    second = found.last + 1
    joined = words[found.last] == "-" or _is_second_day(passage, second)
    if joined and _DAY.fullmatch(words[second]):
        found.last_day, found.last = int(words[second]), second + 1


def _is_second_day(passage: Passage, at: int) -> bool:
    """Tell "on May 27 and 28" from "on May 27 and 28 women"."""
    if passage.words[at - 1] not in ("and", "to", "through"):
        return False
    return passage.kinds[at + 1] & (LETTERS | ENDS_NOUN) != LETTERS


def _take_year(passage: Passage, found: Partial) -> None:
    words, at = passage.words, found.last
    at += words[at] in (",", "of")
    year = years().get(words[at])
    if year is not None and not _glued_letter(passage, at + 1):
        found.year, found.last = year, at + 1


def _day_first(passage: Passage, at: int) -> Partial | None:
    """Read "20 March" and "20 March 2005"."""
    words = passage.words
    if not is_month(passage, at + 1) or not _DAY.fullmatch(words[at]):
        return None
    if words[at + 1] == "may" and words[at + 2] in ("have", "be", "not"):
        return None
    if _DAY.fullmatch(words[at + 2]) and words[at - 1] == "-":
        # "Voted 93-7 June 30".
        return None
    found = Partial(at, at + 2, month=valued("month")[words[at + 1]], day=int(words[at]))
    _take_year(passage, found)
    return found


def _season(passage: Passage, at: int) -> Partial | None:
    words, after = passage.words, at + 1 + (passage.words[at + 1] == "of")
    found = _year(passage, after)
    if found is None:
        # "In the fall", "last summer"; not "the fall of a government".
        before = words[at - 1 : at]
        openers = ("in", "since", "during", "by", "until", "through")
        opened = before == ["the"] and words[at - 2] in openers
        named = opened or before in (["last"], ["this"], ["by"], ["until"])
        return Partial(at, at + 1, None, valued("season")[words[at]], months=3) if named else None
    return Partial(at, found.last, found.year, valued("season")[words[at]], months=3)


def _fiscal(passage: Passage, at: int) -> Partial | None:
    """Read "FY 2008", "FY08", "fiscal year 2008", "calendar year 2008"."""
    words, after = passage.words, at + 1 + (passage.words[at + 1] == "year")
    if not _SHORT_YEAR.fullmatch(words[after]):
        return None
    year = int(words[after])
    year += 0 if year > 100 else 2000 if year < 70 else 1900
    return Partial(at, after + 1, year=year, fiscal=words[at] in ("fy", "fiscal"))


def dates(found: Partial, today: date | None, *, future: bool = False) -> Dates | None:
    """Return the first and last day a partial date means, seen from the date of the cable."""
    year = found.year if found.year is not None else _likely_year(found, today, future=future)
    if year is None or not 1 < year < 9998:
        return None
    if found.month is None:
        return _years(found, year)
    try:
        start = date(year, found.month, found.day or 1)
        if found.day is not None:
            return start, date(year, found.month, max(found.day, found.last_day or found.day))
    except ValueError:
        return None
    return start, month_end(start, found.months - 1)


def month_end(day: date, by: int = 0) -> date:
    """Return the last day of a month, or of one some months later (or earlier)."""
    year, month = divmod(12 * day.year + day.month - 1 + by, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def _years(found: Partial, year: int) -> Dates:
    # The fiscal year of the United States opens in October of the year before.
    if found.fiscal:
        return date(year - 1, 10, 1), date(year, 9, 30)
    return date(year, 1, 1), date(found.end_year or year, 12, 31)


def _likely_year(found: Partial, today: date | None, *, future: bool) -> int | None:
    if today is None or found.month is None:
        return None
    if future:
        return today.year + (found.month < today.month)
    later = (found.month, found.day or 1) > (today.month, today.day)
    return today.year - later


def names_law(passage: Passage, found: Partial) -> bool:
    """Tell the year of a law or report ("Act of 2000", "the 2003 law") from a date."""
    words, at = passage.words, found.first
    if found.month is not None:
        return False
    if words[found.last] in having("law"):
        return True
    if words[at - 1] != "of" or words[at - 2] not in having("law"):
        return False
    return words[at - 2] in having("law of a year") or passage.capital(at - 2)


def is_count(passage: Passage, found: Partial) -> bool:
    """Tell "2000 men" from a year: a plural person after it, no time word before it."""
    words = passage.words
    follows = words[found.last]
    if not passage.kinds[found.last] & PERSON or follows[-1:] not in "sn":
        return False
    before = words[found.first - 1]
    opens = before in having("preposition") or not before[0].isalnum() or before == "the"
    return not opens
