"""What one look at a word tells the reading of figures: its kind, an ``or`` of bits.

Strategy: the questions asked of nearly every word ("is it a plural?", "may a number open here?")
are answered once for each word of the language, so that the reader only compares bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from tipcable.extraction.figures.money_forms import first_words, last_words
from tipcable.extraction.words.figure_words import (
    anchor_words,
    bound_ends,
    having,
    is_plural,
    opens_figure,
)
from tipcable.extraction.words.memos import remembered

LETTERS: Final = 1 << 0  # opens with a letter
DIGITS: Final = 1 << 1  # opens with a digit
OPENS: Final = 1 << 2  # a number in words may open
GOES_ON: Final = 1 << 3  # a number may go on
SCALE: Final = 1 << 4  # a scale, or the hyphen before one
ANCHOR: Final = 1 << 5  # a period may stand here
ENDS_NOUN: Final = 1 << 6  # no part of a noun phrase
PLURAL: Final = 1 << 7
PERSON: Final = 1 << 8  # people who are counted
BOUND_END: Final = 1 << 9  # the last word of a bound
AGE_CUE: Final = 1 << 10
CAPACITY: Final = 1 << 11
STATUTE: Final = 1 << 12
PLAN: Final = 1 << 13
ESTIMATE: Final = 1 << 14
TELEPHONE: Final = 1 << 15
NO_PLACE: Final = 1 << 16  # no name of a place, for all its capital
LABEL: Final = 1 << 17  # what follows may be a name in digits
UNIT: Final = 1 << 18  # after a number it tells of more than a count
MONEY: Final = 1 << 19  # a currency may open
MONEY_END: Final = 1 << 20  # a currency may end
AHEAD: Final = 1 << 21  # the words around may look ahead
NUMBER: Final = OPENS | DIGITS

_MOST: Final = 1 << 14


@cache
def _listed() -> dict[str, int]:
    """Return the kinds of all listed words; whether a word is a plural is told elsewhere."""
    found: dict[str, int] = {}
    goes_on = having("numeral") | having("tens") | having("scale") | having("fraction")
    for words, kind in (
        (opens_figure(), OPENS),
        (goes_on | {"-", "and", "in", "out", "k", "m"}, GOES_ON),
        (having("scale") | {"-"}, SCALE),
        (anchor_words(), ANCHOR),
        (having("stop") | having("verb") | having("month"), ENDS_NOUN),
        (having("person"), PERSON),
        (bound_ends(), BOUND_END),
        (having("age cue"), AGE_CUE),
        (having("capacity") | having("holding") | having("made for"), CAPACITY),
        (having("statute"), STATUTE),
        (having("plan") | having("wish"), PLAN),
        (having("estimate"), ESTIMATE),
        (having("plan") | having("ahead") | having("be"), AHEAD),
        (having("telephone"), TELEPHONE),
        (having("reference") | having("label") | {".", "#"}, LABEL),
        (having("percent") | having("time") | having("time modifier"), UNIT),
        (first_words() | {"%", "per", "-"}, UNIT),
        (first_words(), MONEY),
        (last_words(), MONEY_END),
        (having("month") | having("edge") | having("stop") | having("verb"), NO_PLACE),
    ):
        for word in words:
            found[word] = found.get(word, 0) | kind
    return found


@remembered(_MOST)
def _kind(word: str) -> int:
    kind = _listed().get(word, 0)
    if "0" <= word[0] <= "9":
        return kind | DIGITS
    return kind | LETTERS | PLURAL * is_plural(word) if word[0].isalpha() else kind


def kinds(words: Sequence[str]) -> list[int]:
    """Return the kind of every word: an ``or`` of the bits above."""
    return list(map(_kind, words))
