"""Noun phrases beside figures: the counted noun after a number, the subject before it (rule S7).

Strategy: the noun phrase after a number ends at its first plural, or at a word that no noun
phrase holds. A figure without one is elliptic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import (
    DIGITS,
    ENDS_NOUN,
    LETTERS,
    NUMBER,
    OPENS,
    PERSON,
    PLURAL,
)
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.nouns.topics import sort_of
from tipcable.extraction.words.figure_words import having

_QUOTES: Final = " \n\t\"'-/\u201c\u201d"


def noun_phrase(passage: Passage, at: int) -> tuple[str, int]:
    """Return the counted noun phrase that opens at a word, and the word after it."""
    found = passage.phrases.get(at)
    if found is None:
        found = passage.phrases[at] = _read_phrase(passage, at)
    return found


def _read_phrase(passage: Passage, at: int) -> tuple[str, int]:
    words, kinds, first = passage.words, passage.kinds, at
    limit = min(at + 8, passage.owners[at - 1].last) if at else at
    while at < limit:
        kind = kinds[at]
        if (
            kind & LETTERS
            and len(words[at]) == 1
            and words[at + 1] == "."
            and passage.glued(at + 1)
        ):
            # "U.S. wheat".
            at += 2
            continue
        if not kind & LETTERS:
            if words[at] == "-" and at > first and _is_model(passage, at):
                # The "-5es" of "F-5ES".
                at += 2 + passage.glued(at + 2)
                continue
            if at > first and kind & DIGITS and passage.glued(at) and kinds[at - 1] & LETTERS:
                # The 2 of "H2B visas".
                at += 1
                continue
            if words[at] not in _MARKS or (at == first and words[at] not in '"\u201c'):
                break
            at += 1
            continue
        if words[at][-2:] == "ed" and _is_verb(passage, at, first):
            break
        if at == first and words[at] == "last" and kinds[at + 1] & PLURAL:
            # "Her three last requests."
            at += 1
            continue
        if kind & (OPENS | ENDS_NOUN) and (
            kind & OPENS or not (_within(passage, at, first) or _adjective(passage, at, limit))
        ):
            break
        at += 1
        if kind & PLURAL and not (at < limit and _continues(kinds[at])):
            break
    while at > first and words[at - 1] in _MARKS:
        at -= 1
    return passage.written(first, at).strip(_QUOTES), at


def _is_model(passage: Passage, at: int) -> bool:
    """Tell the hyphen of "F-5" and "C-130" from others."""
    model = passage.kinds[at - 1] & LETTERS and passage.kinds[at + 1] & DIGITS
    return bool(model) and passage.glued(at) and passage.glued(at + 1)


# Signs inside a noun phrase: quotes, hyphens, "men/women".
_MARKS: Final = frozenset(('"', "\u201c", "\u201d", "-", "/", "'"))


def _is_verb(passage: Passage, at: int, first: int) -> bool:
    """Tell the verbs of "11 ended in convictions" and "one paper counted 43 bars" from nouns."""
    if at > first:
        return bool(passage.kinds[at + 1] & NUMBER) or passage.words[at + 1] in _OBJECTS
    return sort_of(passage.words[at]) is None and passage.words[at + 1] in having("preposition")


_OBJECTS: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "that", "him", "them"))


def _within(passage: Passage, at: int, first: int) -> bool:
    """Tell the "run" of "NGO-run shelters" and the "paid" of "paid-up members" from verbs."""
    words = passage.words
    if at > first and words[at - 1] == "-" and passage.glued(at):
        return True
    return words[at + 1 : at + 2] == ["-"] and passage.glued(at + 1)


def _adjective(passage: Passage, at: int, limit: int) -> bool:
    """Tell the participle of "sixteen convicted traffickers" from a verb."""
    word = passage.words[at]
    if word not in having("participle"):
        # "1,140 work sites".
        return word in having("verb or noun") and bool(passage.kinds[at + 1] & PLURAL)
    return at + 1 < limit and passage.kinds[at + 1] & (LETTERS | ENDS_NOUN) == LETTERS


def _continues(kind: int) -> bool:
    """Tell whether a noun phrase goes on after a plural ("police officers", "sales managers")."""
    return kind & (PLURAL | ENDS_NOUN) == PLURAL


def name_nouns(passage: Passage, figures: Sequence[Figure]) -> None:
    """Find the noun phrase that follows every figure."""
    words = passage.words
    for figure in figures:
        figure.noun, end = noun_phrase(passage, figure.noun_at)
        figure.noun_end, figure.head = end, words[end - 1] if figure.noun else ""
        figure.end = max(end, figure.last) if figure.kind != "money" else figure.last
        begin = figure.begin
        of_whom = words[begin - 1] in ("whom", "which") and words[begin - 2] == "of"
        figure.elliptic = figure.sort != "size" and (of_whom or not _is_noun(passage, figure))


def _is_noun(passage: Passage, figure: Figure) -> bool:
    """Tell whether the words after a number name what is counted."""
    if not figure.noun:
        return False
    last = figure.head
    if figure.noun_end - figure.noun_at == 1 and last in having("other"):
        return False
    if passage.kinds[figure.noun_end - 1] & PLURAL or figure.sort == "none":
        return True
    if figure.kind == "count" and "-" in figure.noun and any(map(str.isdigit, figure.noun)):
        # "24 F-5ES".
        return True
    if figure.kind != "count" or figure.size == 1:
        return not (last in having("participle") or last in having("other"))
    return last in having("mass")


def antecedent(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the count whose noun an elliptic figure shares: its whole, or the nearest before."""
    whole = figures[at].whole
    if whole is not None and whole.what:
        return whole
    near = [
        f
        for f in figures[max(0, at - REACH) : at]
        if f.kind == "count" and f.what and f.head not in having("measure")
    ]
    counted = [figure for figure in near if figure.sort != "none"]
    best = counted or near
    if not best:
        return None
    nearest, sentence = best[-1], passage.sentence(figures[at].first)
    if nearest.whole is not None and nearest.whole.what and nearest.first < sentence.first:
        # A new sentence goes on about the whole.
        return nearest.whole
    return nearest


def referent(figure: Figure) -> str:
    """Return what a figure counts without what is said of it: the victims of "girls (victims)"."""
    what = figure.what or ""
    return what.rpartition(" (")[2].rstrip(")")


def predicate(passage: Passage, figure: Figure) -> str:
    """Return what an elliptic figure is said to be: "121 were girls", "two of them officers"."""
    words, at = passage.words, figure.last
    if words[at] == "of" and words[at + 1] in THOSE:
        at += 2
    if words[at] in having("be"):
        at += 1 + (words[at + 1] in ("also", "not", "a", "an", "the"))
        at += words[at] in ("a", "an", "the")
    noun, end = noun_phrase(passage, at)
    if noun and passage.kinds[end - 1] & (PLURAL | PERSON):
        return noun
    return "" if figure.head in having("other") else figure.noun


THOSE: Final = frozenset(("them", "those", "whom", "which", "these"))
