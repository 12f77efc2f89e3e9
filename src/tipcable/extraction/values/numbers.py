"""Numbers as cables write them: digits, words, scales and fractions, each with its value.

Strategy: a number opens with digits or with a number word; scales ("million", "dozen") and
further number words are taken as long as they go on. What a number means (money, an age, a
date) is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import define

from tipcable.extraction.figures.kinds import (
    DIGITS,
    ENDS_NOUN,
    GOES_ON,
    LETTERS,
    MONEY_END,
    NUMBER,
    SCALE,
)
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.words.figure_words import having, valued

# "1,087", "1,50,000", "1.2", "2000"; not "01603", "9:30", "6/30/2005".
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{2,3}(?=,))*+,[0-9]{3}(?:\.[0-9]++)?+")
_PLAIN: Final = re.compile(r"(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+")
_POINTED: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}+")
_FRACTION: Final = re.compile(r"([1-9])/([2-9]|10)")


@define(slots=True)
class Number:
    """A number: its words from ``first`` up to ``last``, its value, and what sort it is.

    ``sort`` is ``cardinal``, ``fraction`` or ``none`` ("no", "none"); ``digits`` tells of one
    written without words; ``scale`` is that of a last word such as "million", which a range may
    share.
    """

    first: int
    last: int
    value: float
    sort: str = "cardinal"
    digits: bool = False
    scale: int = 1


_SMALL: Final = frozenset(str(value) for value in range(2, 1000))


def numbers(passage: Passage) -> Iterator[Number]:
    """Find every number of a passage, in order."""
    at, kinds, words = 0, passage.kinds, passage.words
    for place in passage.marks:
        if place < at or not kinds[place] & NUMBER:
            continue
        word = words[place]
        if word in _SMALL and not kinds[place + 1] & (SCALE | GOES_ON):
            # Most numbers: digits that stand alone.
            at = place + 1
            yield Number(place, at, float(word), digits=True)
            continue
        found = _read(passage, place)
        if found is not None:
            at = found.last
            yield found


def _read(passage: Passage, at: int) -> Number | None:
    word, follows = passage.words[at], passage.kinds[at + 1]
    if passage.kinds[at] & DIGITS:
        return _in_digits(passage, at)
    if word in ("no", "none"):
        return Number(at, at + 1, 0.0, "none")
    plain = _plain().get(word)
    if plain is not None and not follows & GOES_ON:
        return Number(at, at + 1, plain)
    return _fraction(passage, at) or _in_words(passage, at)


@cache
def _plain() -> dict[str, float]:
    """Return the values of the words that are numbers by themselves."""
    return {word: float(value) for word, value in {**valued("tens"), **valued("numeral")}.items()}


def _in_digits(passage: Passage, at: int) -> Number | None:
    word = passage.words[at]
    printed = digits_value(word)
    if printed is None:
        parts = _FRACTION.fullmatch(word)
        value = int(parts[1]) / int(parts[2]) if parts else 1
        return Number(at, at + 1, value, "fraction", digits=True) if value < 1 else None
    thousands = _suffix(passage, at) if passage.words[at + 1] in _SUFFIXES else 0
    if thousands:
        return Number(at, at + 2, printed * thousands, scale=thousands)
    if not passage.kinds[at + 1] & SCALE:
        opens = word == "1" or passage.words[at + 1] == "out"
        share = _one_in(passage, at) if opens else None
        return share or Number(at, at + 1, printed, digits=True)
    last, value = _scaled(passage, at + 1, printed)
    scale = round(value / printed) if printed and last > at + 1 else 1
    return Number(at, last, value, digits=last == at + 1, scale=scale)


_SUFFIXES: Final = {"k": 1000, "m": 1_000_000}


def _suffix(passage: Passage, at: int) -> int:
    """Return the scale of "155K" and "USD 2.5M"; "30m" may be meters."""
    words, after = passage.words, at + 1
    alone = passage.glued(after) and not (
        passage.glued(after + 1) and passage.kinds[after + 1] & (LETTERS | DIGITS)
    )
    ranged = words[at - 1] in ("-", "to") and words[at - 2] == "m"
    if not alone or (words[after] == "m" and not (ranged or passage.kinds[at - 1] & MONEY_END)):
        return 0
    return _SUFFIXES[words[after]]


def digits_value(word: str) -> float | None:
    """Return the value of a number in digits; None for clock times, serials and dates.

    >>> digits_value("1,087"), digits_value("1.2"), digits_value("00160")
    (1087.0, 1.2, None)
    """
    if word.isascii() and word.isdigit():
        return float(word) if len(word) < 16 and (word[0] != "0" or word == "0") else None
    if _GROUPED.fullmatch(word):
        return float(word.replace(",", ""))
    if _POINTED.fullmatch(word):
        return float(word.replace(".", ""))
    if _PLAIN.fullmatch(word) and len(word) < 16:
        return float(word)
    return None


def _scaled(passage: Passage, at: int, value: float) -> tuple[int, float]:
    """Multiply by the scales that follow ("million", "hundred thousand")."""
    scales, last = _scales(passage, at)
    for scale in scales:
        value *= scale
    return last, round(value, 6)


def _in_words(passage: Passage, at: int) -> Number | None:
    """Read "two hundred and twelve", "half a million", "a dozen", "one and a half"."""
    words = passage.words
    if words[at] in valued("scale"):
        return _after_article(passage, at)
    total, current, last, start, outer = 0.0, 0.0, at, at, _NO_CEILING
    while True:
        group, after = _below_hundred(passage, start)
        scales, end = _scales(passage, after)
        # Scales fall from left to right: "two hundred and two hundred" are two numbers. Only the
        # hundred of "one hundred and one thousand" waits for the thousand.
        large = max(scales, default=0)
        if after == start or large >= outer or (100 in scales and current >= 100):
            break
        current, last = current + group, end
        for scale in scales:
            current *= scale
        if large >= 1000:
            total, current, outer = total + current, 0.0, large
        start = last + (words[last] in ("and", "-"))
        if not scales:
            break
    if last == at:
        return None
    scale = valued("scale").get(words[last - 1], 1)
    return _with_half(passage, Number(at, last, total + current, scale=scale))


_NO_CEILING: Final = 10**15


def _scales(passage: Passage, at: int) -> tuple[list[int], int]:
    """Return the scales that stand at a place, two at most, and the place after them."""
    known, found, words = valued("scale"), list[int](), passage.words
    while len(found) < 2:
        hyphen = words[at] == "-" and passage.glued(at)
        if words[at + hyphen] not in known:
            break
        found.append(known[words[at + hyphen]])
        at += 1 + hyphen
    return found, at


def _below_hundred(passage: Passage, at: int) -> tuple[float, int]:
    """Read "seven", "twenty", "twenty-five"; the place after it, or ``at`` when there is none."""
    words, units, tens = passage.words, valued("numeral"), valued("tens")
    if words[at] in units:
        return float(units[words[at]]), at + 1
    if words[at] not in tens:
        return 0.0, at
    after = at + 1 + (words[at + 1] == "-")
    if 1 <= units.get(words[after], 0) <= 9:
        return float(tens[words[at]] + units[words[after]]), after + 1
    return float(tens[words[at]]), at + 1


def _after_article(passage: Passage, at: int) -> Number | None:
    """Read "a dozen", "a million"; a scale without a number before it is vague."""
    first = at - 1
    if first < 0 or passage.words[first] not in ("a", "an"):
        return None
    last, value = _scaled(passage, at, 1.0)
    return Number(first, last, value)


def _with_half(passage: Passage, number: Number) -> Number:
    """Add the half of "two and a half million" and "three-and-a-half"."""
    words, at = passage.words, number.last
    for half in (["and", "a", "half"], ["-", "and", "-", "a", "-", "half"]):
        if words[at : at + len(half)] == half:
            last, value = _scaled(passage, at + len(half), number.value + 0.5)
            return Number(number.first, last, value)
    return number


def _fraction(passage: Passage, at: int) -> Number | None:
    """Read "half", "one third", "three-quarters", "a third of", "half a million"."""
    words = passage.words
    if words[at] in ("half", "dozen") or words[at] in valued("fraction"):
        return _bare_fraction(passage, at)
    after = at + 1 + (words[at + 1] == "-")
    top, below = valued("numeral").get(words[at], 0), valued("fraction")
    if not 0 < top < 10 or words[after] not in below:
        return _one_in(passage, at)
    if words[after][-1] != "s" and top > 1 and words[after] != "half":
        return None
    return Number(at, after + 1, round(top / below[words[after]], 4), "fraction")


def _one_in(passage: Passage, at: int) -> Number | None:
    """Read "one in ten", which is a share and not two numbers."""
    words = passage.words
    every = words[at + 1 : at + 4] == ["out", "of", "every"]
    every = every or (words[at + 1] == "in" and words[at + 2] in ("four", "five", "ten"))
    if words[at + 1] not in ("in", "out") or not (every or words[at] in ("one", "1")):
        return None
    below_at = at + 2 + (words[at + 2] == "of") + (words[at + 3] == "every")
    if words[at + 1] == "out" and below_at == at + 2:
        return None
    below, last = _below_hundred(passage, below_at)
    if last == below_at and passage.kinds[below_at] & DIGITS:
        below, last = digits_value(words[below_at]) or 0.0, below_at + 1
    above = valued("numeral").get(words[at]) or digits_value(words[at]) or 0.0
    # "One in 2005" is a year, "one in one case" is no share.
    if not 2 <= below <= 1000 or above >= below:
        return None
    return Number(at, last, round(above / below, 4), "fraction")


def _bare_fraction(passage: Passage, at: int) -> Number | None:
    """Read "half", "half a million", "half an hour", "half a dozen", "a third of"."""
    words = passage.words
    before = words[at - 1]
    follows = words[at + 1]
    if words[at] == "half" and follows in ("a", "an", "dozen"):
        return _half_of(passage, at, before)
    if words[at] == "half" and before not in having("ordinal") | {"-", "and"}:
        # "A half" is the same share; "half-brother" and "half-day" are none.
        return None if follows == "-" else Number(at, at + 1, 0.5, "fraction")
    if words[at] == "half" or words[at] not in valued("fraction") or before != "a":
        return None
    ends = passage.kinds[at + 1] & (LETTERS | ENDS_NOUN) != LETTERS
    closes = ends and (not passage.kinds[at + 1] & LETTERS or words[at - 2] in _NEAR_FRACTION)
    if follows == "of" or closes:
        return Number(at - 1, at + 1, round(1 / valued("fraction")[words[at]], 4), "fraction")
    return None


def _half_of(passage: Passage, at: int, before: str) -> Number | None:
    words = passage.words
    if words[at + 1] == "dozen":
        return Number(at - (before == "a"), at + 2, 6.0)
    last, value = _scaled(passage, at + 2, 0.5)
    if last > at + 2:
        return Number(at, last, value)
    return Number(at, at + 1, 0.5, "fraction") if words[at + 2] in having("time") else None


_NEAR_FRACTION: Final = frozenset(("by", "than", "almost", "nearly", "about", "only"))
