"""The words that the reading of figures knows, by their roles, from ``figure_words.csv``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from tipcable.vocabulary import rows


@cache
def having(role: str) -> frozenset[str]:
    """Return the words of one role, in lower case, such as ``"month"`` or ``"stop"``."""
    return frozenset(row["word"] for row in rows("figure_words") if row["role"] == role)


@cache
def valued(role: str) -> dict[str, int]:
    """Return the words of a role whose values are whole numbers, such as ``"numeral"``."""
    found = (row for row in rows("figure_words") if row["role"] == role)
    return {row["word"]: int(row["value"]) for row in found}


@cache
def named(role: str) -> dict[str, str]:
    """Return the words of a role with what each stands for, such as ``"bound"``."""
    return {row["word"]: row["value"] for row in rows("figure_words") if row["role"] == role}


@cache
def opens_figure() -> frozenset[str]:
    """Return the words with which a number in words can open."""
    return (
        having("numeral")
        | having("tens")
        | having("zero")
        | frozenset(
            ("half", "dozen", "hundred", "thousand", "million", "billion", "quarter", "third")
        )
    )


@cache
def is_plural(word: str) -> bool:
    """Tell whether a word, in lower case, looks like a noun in the plural."""
    if word in having("plural"):
        return True
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su" or not word[-2].isalpha():
        return False
    return word[-3:] != "sis" and word not in having("singular")


@cache
def anchor_words() -> frozenset[str]:
    """Return the words at which a period can be found: months, years, units of time, adverbs."""
    return having("anchor") | years().keys()


@cache
def years() -> dict[str, int]:
    """Return what is taken for a year where a date may stand."""
    return {str(year): year for year in range(1900, 2100)}


@cache
def bound_ends() -> frozenset[str]:
    """Return the last words of all bounds and approximations."""
    phrases = having("bound") | having("approximate") | {"within", "between", "from", "of"}
    return frozenset(phrase.split(" ")[-1] for phrase in phrases)


# What one look at a word tells, each an own bit. A hyphen may stand before a scale.
LETTERS: Final = 1
DIGITS: Final = 2
OPENS: Final = 4
GOES_ON: Final = 8
SCALE: Final = 16
ANCHOR: Final = 32
ENDS_NOUN: Final = 64
PLURAL: Final = 128
PERSON: Final = 256
BOUND_END: Final = 512
AGE_CUE: Final = 1024
CAPACITY: Final = 2048
STATUTE: Final = 4096
PLAN: Final = 8192
ESTIMATE: Final = 16384
TELEPHONE: Final = 32768
NO_PLACE: Final = 65536
NUMBER: Final = OPENS | DIGITS

_MOST: Final = 1 << 14


@cache
def _listed() -> dict[str, int]:
    """Return the kinds of all listed words; whether a word is a plural is told elsewhere."""
    found: dict[str, int] = {}
    goes_on = having("numeral") | having("tens") | having("scale") | having("fraction")
    for words, kind in (
        (opens_figure(), OPENS),
        (goes_on | {"-", "and", "in", "out"}, GOES_ON),
        (having("scale") | {"-"}, SCALE),
        (anchor_words(), ANCHOR),
        (having("stop") | having("verb"), ENDS_NOUN),
        (having("person"), PERSON),
        (bound_ends(), BOUND_END),
        (having("age cue"), AGE_CUE),
        (having("capacity"), CAPACITY),
        (having("statute"), STATUTE),
        (having("plan"), PLAN),
        (having("estimate"), ESTIMATE),
        (having("telephone"), TELEPHONE),
        (having("month") | having("edge") | having("stop") | having("verb"), NO_PLACE),
    ):
        for word in words:
            found[word] = found.get(word, 0) | kind
    return found


class _Kinds(dict[str, int]):
    """The kinds of the words met so far, so that each is worked out once."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST:
            self.clear()
        kind = _listed().get(word, 0)
        if "0" <= word[0] <= "9":
            kind |= DIGITS
        elif word[0].isalpha():
            kind |= LETTERS | PLURAL * is_plural(word)
        self[word] = kind
        return kind


_kind: Final = _Kinds().__getitem__


def kinds(words: Iterable[str]) -> list[int]:
    """Return the kind of every word: an ``or`` of the bits above."""
    return list(map(_kind, words))
