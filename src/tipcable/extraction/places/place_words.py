"""Place names and places as words of a passage: "the port of Odra", "An Giang", "the border"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figures.kinds import DIGITS, ENDS_NOUN, LETTERS, NO_PLACE, PLURAL
from tipcable.extraction.figures.passages import Passage, covers
from tipcable.extraction.words.figure_words import having
from tipcable.extraction.words.lexicon import common_words, ordinary_words

Spans = Sequence[tuple[int, int]]

RESTING: Final = frozenset(("in", "at", "throughout", "near", "across", "on", "outside"))
_LINKS: Final = frozenset(("and", "de", "del", "al", "-", "la", "el", "es", "of", "du", "da", "do"))
_OWNERS: Final = frozenset(
    (
        "the",
        "each",
        "every",
        "her",
        "his",
        "its",
        "their",
        "this",
        "that",
        "our",
        "a",
        "an",
        "these",
    )
)


def place_at(passage: Passage, at: int, names: Spans) -> int | None:
    """Return the end of the place that opens at a word, or None."""
    words, kinds = passage.words, passage.kinds
    first = at + (words[at] in _OWNERS)
    last = first
    while last < first + 6 and may_be_place(passage, last, names):
        last += 1
        if words[last] in _LINKS and may_be_place(passage, last + 1, names):
            last += 1
    if last > first and (last > first + 1 or not is_ordinary(passage, first)):
        return _past_name(passage, at, last, names)
    second = words[first + 1]
    barrier = having("barrier")
    bare = words[first] in barrier and bool(kinds[first] & PLURAL)
    if first > at or bare or words[first] in having("area") or second in barrier:
        end = first
        while end < first + 3 and kinds[end] & LETTERS:
            if words[end] in having("area") or words[end] in having("barrier"):
                if words[end + 1] in having("facility"):
                    # "The state shelter."
                    return None
                end += words[end + 1] in having("area") or words[end + 1] in having("barrier")
                if passage.capital(end) and _goes_on(passage, end + 1):
                    return None
                if end == at and passage.capital(at) and may_be_place(passage, at + 1, names):
                    # "IN SOUTH TEHRAN".
                    return at + 2
                return _named_after(passage, end + 1, names)
            end += 1
    return None


def _past_name(passage: Passage, at: int, last: int, names: Spans) -> int:
    """Take in what belongs to a name: "Terminal 3 of the airport", "an Odra hotel"."""
    words, kinds = passage.words, passage.kinds
    if kinds[last] & DIGITS and words[last - 1] in having("label"):
        return _named_after(passage, last + 1, names)
    common = words[at] in ("a", "an") and kinds[last] & (LETTERS | ENDS_NOUN) == LETTERS
    return last + (common or words[last] in having("area") or words[last] in having("barrier"))


def _goes_on(passage: Passage, at: int) -> bool:
    """Tell "the Interior Ministry", which is no place, from "the interior"."""
    if passage.words[at] in having("area") or not passage.kinds[at] & LETTERS:
        return False
    return passage.capital(at) and not passage.written(at, at + 1).isupper()


def is_ordinary(passage: Passage, at: int) -> bool:
    """Tell the "AMBUSH" of "SEVEN IN AMBUSH NEAR LOJA" from the name of a place."""
    return passage.written(at, at + 1).isupper() and passage.words[at] in ordinary_words()


def _named_after(passage: Passage, at: int, names: Spans) -> int:
    """Take in the "of Odra" of "the port of Odra"."""
    words = passage.words
    if words[at] != "of":
        return at
    if words[at + 1] == "the" and words[at + 2] in having("area"):
        return at + 3
    if not may_be_place(passage, at + 1, names):
        return at
    at += 2
    while may_be_place(passage, at, names):
        at += 1
    return at


def may_be_place(passage: Passage, at: int, names: Spans) -> bool:
    """Tell whether a word is printed as the name of a place is, and is none of an actor's."""
    word = passage.words[at]
    if not passage.kinds[at] & LETTERS or len(word) < 2 or not passage.capital(at):
        return False
    if passage.kinds[at] & NO_PLACE and not _is_name(passage, at):
        return False
    if word in common_words() and (passage.written(at, at + 1).isupper() or at == 0):
        return False
    start = passage.starts[at]
    return not covers(names, start, start + 1)


def _is_name(passage: Passage, at: int) -> bool:
    """Tell the "An" of "in An Giang" from the article at the start of a sentence."""
    word = passage.words[at]
    if word in having("month") or word in having("edge") or at == passage.owners[at].first:
        return False
    follows = passage.kinds[at + 1] & (LETTERS | NO_PLACE) == LETTERS and passage.capital(at + 1)
    return follows and passage.written(at, at + 1).istitle() and passage.words[at - 1] in RESTING
