"""Days, months and years as words of a passage, and the dates they mean.

Strategy: what is printed is read into a ``Partial`` (a year, a month, a day, or some of them);
what it leaves out is filled in from the date of the cable, never from today's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from attrs import define, evolve

from tipcable.extraction.figure_words import having, valued
from tipcable.extraction.passages import Passage

_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
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
    if at >= len(words):
        return None
    word = words[at]
    if word[0].isdigit():
        return _day_first(passage, at) or _year(passage, at)
    if word in valued("month"):
        return _month(passage, at)
    if word in valued("season"):
        return _season(passage, at)
    if word in ("fy", "fiscal", "calendar", "cy", "school"):
        return _fiscal(passage, at)
    edge = word in ("early", "late", "mid") or words[at : at + 2] == ["the", "end"]
    return _edge_of(passage, at) if edge else None


def _edge_of(passage: Passage, at: int) -> Partial | None:
    """Read "early 2007", "mid-April", "the end of May"; the edge is left to the words."""
    after = at + 1
    if passage.words[at] == "the":
        after = at + 3 if passage.words[at + 2 : at + 3] == ["of"] else len(passage.words)
    elif passage.words[after : after + 1] in (["-"], ["in"]):
        after += 1
    found = partial(passage, after)
    return evolve(found, first=at) if found else None


def _year(passage: Passage, at: int) -> Partial | None:
    words = passage.words
    if not _YEAR.fullmatch(words[at]) or _glued_letter(passage, at + 1):
        return None
    found = Partial(at, at + 1, year=int(words[at]))
    joined = words[at + 1 : at + 2] == ["-"] and at + 2 < len(words) and passage.glued(at + 2)
    if joined and _SHORT_YEAR.fullmatch(words[at + 2]):
        end = int(words[at + 2]) % 100 + int(words[at]) // 100 * 100
        if found.year is not None and end > found.year:
            found.end_year, found.last = end, at + 3
    return found


def _glued_letter(passage: Passage, at: int) -> bool:
    return at < len(passage.words) and passage.glued(at) and passage.words[at][0].isalpha()


def is_month(passage: Passage, at: int) -> bool:
    """Tell a month from the verbs "may" and "march" and the adverb "sep"."""
    words, word = passage.words, passage.words[at]
    if word not in valued("month") or not passage.capital(at):
        return False
    if word not in ("may", "march", "mar", "jan", "dec", "sep"):
        return True
    near = words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1] if at else ""
    return near[:1].isdigit() or before[:1].isdigit() or before in having("month opener")


def _month(passage: Passage, at: int) -> Partial | None:
    if not is_month(passage, at):
        return None
    words = passage.words
    found = Partial(at, at + 1, month=valued("month")[words[at]])
    # "Sept. 5": the stop of an abbreviation, not the end of the sentence.
    if words[at + 1 : at + 2] == ["."] and words[at + 2 : at + 3] and words[at + 2][0].isdigit():
        found.last += 1
    _take_day(passage, found)
    _take_year(passage, found)
    return found


def _take_day(passage: Passage, found: Partial) -> None:
    words, at = passage.words, found.last
    if at >= len(words) or not _DAY.fullmatch(words[at]) or words[at + 1 : at + 2] == ["percent"]:
        return
    found.day, found.last = int(words[at]), at + 1
    if words[at + 1 : at + 2] in (["th"], ["st"], ["nd"], ["rd"]) and passage.glued(at + 1):
        found.last += 1
    follows = words[found.last : found.last + 1]
    second = found.last + 1
    if follows == ["-"] and second < len(words) and _DAY.fullmatch(words[second]):
        found.last_day, found.last = int(words[second]), second + 1


def _take_year(passage: Passage, found: Partial) -> None:
    words, at = passage.words, found.last
    if words[at : at + 1] in ([","], ["of"]):
        at += 1
    follows = at < len(words) and _YEAR.fullmatch(words[at])
    if follows and not _glued_letter(passage, at + 1):
        found.year, found.last = int(words[at]), at + 1


def _day_first(passage: Passage, at: int) -> Partial | None:
    """Read "20 March" and "20 March 2005"."""
    words = passage.words
    if not _DAY.fullmatch(words[at]) or at + 1 >= len(words) or not is_month(passage, at + 1):
        return None
    if words[at + 1] == "may" and words[at + 2 : at + 3] in (["have"], ["be"], ["not"]):
        return None
    found = Partial(at, at + 2, month=valued("month")[words[at + 1]], day=int(words[at]))
    _take_year(passage, found)
    return found


def _season(passage: Passage, at: int) -> Partial | None:
    words, after = passage.words, at + 1
    if words[after : after + 1] == ["of"]:
        after += 1
    found = _year(passage, after) if after < len(words) and words[after][0].isdigit() else None
    if found is None:
        # "In the fall", "last summer"; not "the fall of a government".
        before = words[at - 1 : at]
        opened = before == ["the"] and words[at - 2 : at - 1] in (["in"], ["since"], ["during"])
        named = opened or before in (["last"], ["this"])
        return Partial(at, at + 1, None, valued("season")[words[at]], months=3) if named else None
    return Partial(at, found.last, found.year, valued("season")[words[at]], months=3)


def _fiscal(passage: Passage, at: int) -> Partial | None:
    """Read "FY 2008", "FY08", "fiscal year 2008", "calendar year 2008"."""
    words, after = passage.words, at + 1
    if words[after : after + 1] == ["year"]:
        after += 1
    if after >= len(words) or not _SHORT_YEAR.fullmatch(words[after]):
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
    end_year, end_month = shift_month(year, found.month, found.months - 1)
    try:
        start = date(year, found.month, found.day or 1)
        if found.day is not None:
            return start, date(year, found.month, max(found.day, found.last_day or found.day))
    except ValueError:
        return None
    return start, month_end(end_year, end_month)


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


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month that lie some months later (or earlier)."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def shift_years(day: date, by: int) -> date:
    """Return the same day some years later; February 29 becomes February 28."""
    try:
        return day.replace(year=day.year + by)
    except ValueError:
        return day - timedelta(days=1) if by == 0 else day.replace(year=day.year + by, day=28)


def names_law(passage: Passage, found: Partial) -> bool:
    """Tell the year of a law or report ("Act of 2000", "the 2003 law") from a date."""
    words, at = passage.words, found.first
    if found.month is not None:
        return False
    named_after = words[at - 1 : at] == ["of"] and at > 1 and words[at - 2] in having("law")
    follows = words[found.last] if found.last < len(words) else ""
    return (named_after and passage.capital(at - 2)) or follows in having("law")


def is_count(passage: Passage, found: Partial) -> bool:
    """Tell "2000 men" from a year: a plural person after it, no time word before it."""
    words = passage.words
    follows = words[found.last] if found.last < len(words) else ""
    before = words[found.first - 1] if found.first else "."
    opens = before in having("preposition") or not before[0].isalnum() or before == "the"
    return follows in having("person") and follows[-1:] in "sn" and not opens
