"""Numbers with their units: money, percentages, durations, ages, counts; and what is none.

Strategy: a number that names something (an article, a telephone, a visa class) is dropped first.
Then the words around it decide the kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define

from tipcable.extraction.figures.kinds import (
    DIGITS,
    LABEL,
    LETTERS,
    MONEY,
    MONEY_END,
    PERSON,
    TELEPHONE,
    UNIT,
)
from tipcable.extraction.figures.passages import REACH, Passage, covers
from tipcable.extraction.figures.whens import When
from tipcable.extraction.values.currencies import Currencies
from tipcable.extraction.values.numbers import Number
from tipcable.extraction.words.figure_words import having, named

_JOINERS: Final = frozenset(("-", "and", "to", ",", "through", "or", "&"))


@define(slots=True)
class Amount:
    """A number with its unit: words ``first`` up to ``last``, the unit included."""

    first: int
    last: int
    number: Number
    kind: str = "count"
    unit: str | None = None

    @property
    def value(self) -> float:
        """The value of the number."""
        return self.number.value


def counting(
    passage: Passage,
    numbers: Sequence[Number],
    whens: Sequence[When],
    names: Sequence[tuple[int, int]],
    money: Currencies,
) -> Iterator[Number]:
    """Leave out the numbers that are part of a date or a name, or count nothing (rule S5)."""
    dated = {at for when in whens for at in range(when.first, when.last)}
    label_end = -9
    for number in numbers:
        if number.first in dated or (names and _named(passage, number, names)):
            continue
        listed = number.first - 2 <= label_end <= number.first and (
            label_end == number.first or passage.words[number.first - 1] in _JOINERS
        )
        labels = passage.kinds[number.first - 1] & LABEL
        if (listed and number.digits) or (labels and _labelled(passage, number)):
            label_end = number.last if number.digits else -9
        elif passage.words[number.last] in _TIMES and _multiplies(passage, number):
            continue
        elif (
            not number.digits or _is_plain(passage, number) or not _is_code(passage, number, money)
        ):
            yield number


_TIMES: Final = frozenset(("times", "o'clock", "o\u2019clock"))


def _multiplies(passage: Passage, number: Number) -> bool:
    """Tell "three times the number in 2005" from "met three times"; clocks count nothing."""
    words, at = passage.words, number.last
    if words[at] != "times":
        return True
    if words[at + 1] == "the":
        return words[at + 2] in ("number", "rate", "total", "figure", "amount")
    return words[at + 1] in ("as", "more", "higher", "larger", "that")


def _named(passage: Passage, number: Number, names: Sequence[tuple[int, int]]) -> bool:
    start, end = passage.starts[number.first], passage.stop(number.last - 1)
    return covers(names, start, end)


def _labelled(passage: Passage, number: Number) -> bool:
    """Tell the number of an article, a tier, a page, from a count."""
    words, at = passage.words, number.first - 1
    if at >= 1 and words[at] == "." and words[at - 1] in ("no", "nos", "art", "sec", "para"):
        return number.digits
    if number.sort != "cardinal":
        return False
    if words[at] in ("number", "#", "hotline", "dial") and number.digits:
        return not _counts_plural(passage, number.last)
    return words[at] in having("reference") or (
        words[at] in having("label") and passage.capital(at)
    )


def _counts_plural(passage: Passage, at: int) -> bool:
    return bool(passage.kinds[at] & PERSON)


def _is_plain(passage: Passage, number: Number) -> bool:
    """Tell a number that stands free between two words, as most do."""
    words, kinds, first, last = passage.words, passage.kinds, number.first, number.last
    if not kinds[first - 1] & kinds[last] & LETTERS or passage.told & TELEPHONE:
        return False
    if len(words[first]) > 4 or words[last] in _CLOCK:
        return False
    starts, stop = passage.starts, passage.starts[last - 1] + len(words[last - 1])
    return starts[last] > stop and not passage.glued(first)


def _is_code(passage: Passage, number: Number, money: Currencies) -> bool:
    """Tell "FS-03", "H2A", "15th", "555-0147", "1400 hours", "(2)" from numbers that count."""
    words, kinds, first, last = passage.words, passage.kinds, number.first, number.last
    before, after = words[first - 1], words[last]
    if kinds[first - 1] & LETTERS and passage.glued(first) and not money.prefix(passage, first):
        return True
    if kinds[last] & LETTERS and passage.glued(last) and after not in _ABBREVIATED:
        return True
    if before == "(" and after == ")" and number.value < 1000:
        return True
    if _is_marker(passage, number) or _is_serial(passage, number):
        return True
    joined = before == "-" and passage.glued(first) and passage.glued(first - 1)
    if joined and kinds[first - 2] & LETTERS and passage.capital(first - 2):
        return True
    return _is_clock(passage, number) or _is_telephone(passage, number)


_ABBREVIATED: Final = frozenset(("m", "bn", "mn", "k", "km", "kg", "hrs", "x"))


def _is_clock(passage: Passage, number: Number) -> bool:
    words, last = passage.words, number.last
    after = words[last]
    if after not in _CLOCK:
        return False
    printed = words[number.first]
    if after in ("am", "pm") or (after in ("a", "p") and words[last + 1 : last + 3] == [".", "m"]):
        return number.value < 13
    return after not in ("a", "p") and len(printed) == 4 and printed.isdigit()


_CLOCK: Final = frozenset(("am", "pm", "a", "p", "hours", "hrs", "local"))


def _is_telephone(passage: Passage, number: Number) -> bool:
    words, at = passage.words, number.first - 1
    kinds, counted = passage.kinds, words[number.last]
    if counted != "-" and words[at] != "-" and not passage.told & TELEPHONE:
        return False
    floor = max(0, number.first - 16)
    while at >= floor and (
        not kinds[at] & LETTERS or words[at] in ("and", "or", "number", "is", "at")
    ):
        at -= 1
    if kinds[number.last] & LETTERS and counted not in having("stop"):
        return False
    if at >= floor and words[at] in having("telephone"):
        return True
    if _in_chain(passage, number):
        return True
    near = (words[number.first - 2 : number.first], words[number.last : number.last + 2])
    pairs = [pair for pair in (near[0][::-1], near[1]) if len(pair) == 2 and pair[0] == "-"]
    # "555-0147": a hyphen and a group of four that no number would open with.
    other = [pair[1] for pair in pairs if pair[1].isdigit()]
    return any(len(word) >= 4 and word[0] == "0" for word in other)


def _is_marker(passage: Passage, number: Number) -> bool:
    """Tell "3." at the start of a line, "2)" in a list, and the 8 of a lost quotation mark."""
    words, first, last = passage.words, number.first, number.last
    after = words[last]
    if after in (".", ")") and passage.glued(last):
        bracketed = "(" in words[max(0, first - REACH) : first]
        if first == passage.sentence(first).first or (after == ")" and not bracketed):
            return True
    lost = words[first - 1] in (",", ".") and passage.glued(first) and passage.glued(first - 1)
    return lost and bool(passage.kinds[first - 2] & LETTERS)


def _is_serial(passage: Passage, number: Number) -> bool:
    """Tell "STATE 106206" and a number that stands alone from counts."""
    printed = passage.words[number.first]
    if len(printed) < 5 or not printed.isdigit():
        return False
    sentence, before = passage.sentence(number.first), number.first - 1
    alone = number.first == sentence.first and number.last == sentence.last
    named = passage.kinds[before] & LETTERS and passage.capital(before)
    return alone or (bool(named) and not _counts_plural(passage, number.last))


def _in_chain(passage: Passage, number: Number) -> bool:
    """Tell the groups of "1-800-555-0100", joined by two hyphens or more."""
    words, first = passage.words, number.first
    while first > 1 and number.first - first < 8 and words[first - 1] == "-":
        if not passage.kinds[first - 2] & DIGITS or not passage.glued(first):
            break
        first -= 2
    groups, at = 1, first + 1
    while words[at] == "-" and passage.kinds[at + 1] & DIGITS and groups < 3:
        groups, at = groups + 1, at + 2
    return groups > 2


def amount_of(passage: Passage, number: Number, money: Currencies) -> Amount:
    """Return a number with its unit."""
    found = Amount(number.first, number.last, number)
    if number.sort == "fraction":
        found.kind = "ratio"
        if passage.words[found.last] in ("a", "an"):
            # "Half an hour": a time, and no share of one.
            found.last += 1
            found.last -= not _take_time(passage, found)
        return found
    kinds, last = passage.kinds, found.last
    told = kinds[last] & UNIT or kinds[found.first - 1] & MONEY_END or kinds[last + 1] & MONEY
    if not told or number.sort == "none":
        return found
    if not (_take_percent(passage, found) or _take_money(passage, found, money)):
        _take_time(passage, found)
    return found


def _take_money(passage: Passage, found: Amount, money: Currencies) -> bool:
    prefix = money.prefix(passage, found.first)
    if prefix:
        found.first, code = prefix
    else:
        suffix = money.suffix(passage, found.last)
        if not suffix:
            return False
        found.last, code = suffix
    found.kind, found.unit = "money", code
    return True


def _take_percent(passage: Passage, found: Amount) -> bool:
    words, at = passage.words, found.last
    if words[at] == "%" or words[at] in ("percent", "pct", "percentage"):
        found.last = at + 1
    elif words[at] == "per" and words[at + 1] == "cent":
        found.last = at + 2
    else:
        return False
    if words[found.last] in ("points", "point"):
        found.last += 1
    found.kind, found.unit = "percentage", "percent"
    return True


def _take_time(passage: Passage, found: Amount) -> bool:
    """Read "six-month", "15-year-old", "30 working days", "12 years old"."""
    words, at = passage.words, found.last
    while at < found.last + 2 and words[at] in having("time modifier"):
        at += 1
    if at == found.last and words[at] == "-" and passage.glued(at):
        at += 1
    unit = named("time").get(words[at])
    if not unit:
        return False
    found.kind, found.unit, found.last = "duration", unit, at + 1
    _take_age(passage, found)
    return True


def _take_age(passage: Passage, found: Amount) -> None:
    words, at = passage.words, found.last
    if words[at] == "-" and words[at + 1] in ("old", "olds"):
        at += 2
    elif words[at] in ("old", "olds"):
        at += 1
    elif words[at] == "of" and words[at + 1] == "age":
        at += 2
    else:
        return
    found.kind, found.last = "age", at
