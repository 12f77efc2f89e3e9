"""Periods: time words become dates, seen from the date of the cable and never from today's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcable.extraction.figures.calendars import Dates
from tipcable.extraction.figures.passages import passages
from tipcable.extraction.figures.whens import When
from tipcable.extraction.periods.periods import Clock
from tipcable.extraction.periods.windows import moved, share

CABLE = date(2008, 5, 14)


def periods(text: str, today: date | None = CABLE) -> list[tuple[str, When]]:
    return [
        (made.written(when.first, when.last), when)
        for made in passages([(text, None)])
        for when in Clock(made, today).periods()
    ]


def span(text: str, today: date | None = CABLE) -> tuple[str, str, str]:
    """Return the time words of the first period of "12 girls …", and its first and last day."""
    words, when = periods(f"The police found 12 girls {text}.", today)[0]
    return words, str(when.start), str(when.end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in 2005", "2005-01-01", "2005-12-31"),
        ("since 2003", "2003-01-01", "2008-05-31"),
        ("in November 2007", "2007-11-01", "2007-11-30"),
        ("on May 8", "2008-05-08", "2008-05-08"),
        ("on 20 March 2006", "2006-03-20", "2006-03-20"),
        ("on December 30", "2007-12-30", "2007-12-30"),
        ("between January and April", "2008-01-01", "2008-04-30"),
        ("between July and December", "2007-07-01", "2007-12-31"),
        ("between January 2006 and March 2008", "2006-01-01", "2008-03-31"),
        ("between 2003 and June 2007", "2003-01-01", "2007-06-30"),
        ("in November and December 2005", "2005-11-01", "2005-12-31"),
        ("May 9-11, 2007", "2007-05-09", "2007-05-11"),
        ("in fiscal year 2007", "2006-10-01", "2007-09-30"),
        ("in 2004-2005", "2004-01-01", "2005-12-31"),
        ("last year", "2007-01-01", "2007-12-31"),
        ("in the last quarter", "2008-01-01", "2008-03-31"),
        ("in the last quarter of 2006", "2006-10-01", "2006-12-31"),
        ("in the first half of 2007", "2007-01-01", "2007-06-30"),
        ("in the first four months of 2007", "2007-01-01", "2007-04-30"),
        ("in the past two years", "2006-05-01", "2008-05-31"),
        ("over the next three years", "2008-05-01", "2011-05-31"),
        ("this year", "2008-01-01", "2008-12-31"),
        ("as of December 31", "2007-12-31", "2007-12-31"),
        ("two years ago", "2006-05-01", "2006-05-31"),
    ],
)
def test_time_words_and_their_dates(text: str, start: str, end: str) -> None:
    assert span(text) == (text, start, end)


def test_relative_words_look_at_the_period_before_them() -> None:
    """ "A year earlier" is seen from the date in the sentence, not from the cable."""
    found = periods("They held 318 girls on September 7, 2007, and 170 a year earlier.")
    assert [str(when.start) for _, when in found] == ["2007-09-07", "2006-09-07"]


def test_a_rate_has_words_and_no_dates() -> None:
    found = periods("The fee is 60 baht a day, or 500 a week.")
    assert [(words, when.sort, when.start) for words, when in found] == [
        ("a day", "rate", None),
        ("a week", "rate", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Act of 2000 provides 12 months.",
        "The 2005 law has 12 articles.",
        "They may 5 times march.",
        "He spent 12 months there for a year.",
    ],
)
def test_names_of_laws_and_verbs_are_no_dates(text: str) -> None:
    assert [words for words, when in periods(text) if when.sort != "law"] == []


@given(st.dates(date(1966, 1, 1), date(2010, 12, 31)), st.integers(1, 12))
def test_a_bare_month_is_the_last_one_before_the_cable(today: date, month: int) -> None:
    """A cable that looks back never means a month still to come."""
    name = date(2000, month, 1).strftime("%B")
    _, when = periods(f"Police found 12 girls in {name}.", today)[0]
    assert when.start is not None
    assert when.start <= today
    assert (today - when.start).days <= 366


@given(st.dates(date(1966, 1, 1), date(2010, 12, 31)))
def test_without_a_date_of_the_cable_relative_words_have_no_dates(today: date) -> None:
    """Nothing is guessed from the day on which the library runs."""
    del today
    assert span("last year", None) == ("last year", "None", "None")
    assert span("in 2005", None)[1] == "2005-01-01"


@pytest.mark.parametrize(
    ("base", "unit", "by", "start", "end"),
    [
        ((date(2008, 2, 29), date(2008, 2, 29)), "year", -1, "2007-02-28", "2007-02-28"),
        ((date(2008, 2, 29), date(2008, 2, 29)), "year", 4, "2012-02-29", "2012-02-29"),
        ((date(2008, 1, 1), date(2008, 1, 31)), "month", 1, "2008-02-01", "2008-02-29"),
        ((date(2007, 2, 1), date(2007, 2, 28)), "month", -2, "2006-12-01", "2006-12-31"),
        ((date(2008, 7, 1), date(2008, 9, 30)), "quarter", 2, "2009-01-01", "2009-03-31"),
        ((date(2008, 1, 1), date(2008, 6, 30)), "half", -1, "2007-07-01", "2007-12-31"),
        ((date(2008, 2, 25), date(2008, 3, 2)), "week", -1, "2008-02-18", "2008-02-24"),
    ],
)
def test_months_have_their_own_lengths(
    base: Dates, unit: str, by: int, start: str, end: str
) -> None:
    """A window moves by whole months; February has 28 days, or 29."""
    assert tuple(map(str, moved(base, unit, by))) == (start, end)


def test_a_share_beyond_the_calendar_has_no_dates() -> None:
    """Years end with 9999."""
    assert share((date(9990, 1, 1), date(9990, 12, 31)), "second", "year", 900) is None
