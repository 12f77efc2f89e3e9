"""The subject of a clause, which names what an elliptic figure counts (rule S7).

Strategy: the noun stands behind "the number of", before a verb of measure ("arrests numbered 212"),
or is the object of a verb of change ("cut troops from 1,800 to 1,200").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import ENDS_NOUN, LETTERS, NUMBER, OPENS
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.nouns.nouns import noun_phrase
from tipcable.extraction.words.figure_words import having

# "Fines rose by 40 percent to", "fell from a total of".
_LEADS: Final = frozenset(("from", "to", "at", "by", "a", "total", "of", "-", "percent"))


def subject_of(passage: Passage, figure: Figure) -> str | None:
    """Return the subject of "arrests numbered 212" or "the number of victims fell to 12"."""
    words, sentence = passage.words, passage.sentence(figure.first)
    at = figure.begin - 1
    while at > sentence.first and (words[at] in _LEADS or passage.kinds[at] & NUMBER):
        if words[at] == "of" and words[at - 1] not in ("total", "average", "number", "figure"):
            return of_noun(passage, at, sentence.first)
        at -= 1
    if words[figure.begin - 1] == "at":
        return _estimated(passage, figure.begin - 1, sentence.first)
    if words[figure.begin - 1] == "number" and words[figure.begin - 2] not in _ARTICLES:
        # "Agents in camps number 300."
        return subject_before(passage, figure.begin - 1, sentence.first)
    if figure.change_from is not None and words[figure.begin - 1] == "from":
        changed = _changed_noun(passage, figure.begin - 1, sentence.first)
        if changed:
            return changed
    if at < sentence.first or words[at] not in having("copula"):
        return None
    return subject_before(passage, at, sentence.first)


def _changed_noun(passage: Passage, at: int, floor: int) -> str | None:
    """Return the object of "will cut troops in Odra from 1,800 to 1,200"."""
    words = passage.words
    for place in range(at - 1, max(floor, at - REACH // 2), -1):
        if words[place] in (",", ";", "that") or passage.kinds[place] & NUMBER:
            return None
        if words[place] in having("change"):
            first = place + 1 + (words[place + 1] in ("the", "its", "their", "his", "her"))
            noun, _ = noun_phrase(passage, first)
            return None if noun.lower() in _TOTALS else noun or None
    return None


_ARTICLES: Final = ("the", "a", "its", "this", "that", "total")


def _estimated(passage: Passage, at: int, floor: int) -> str | None:
    """Return the object of "put the number of raids at 150"."""
    near = passage.words[max(floor, at - REACH) : at]
    puts = [place for place, word in enumerate(near) if word in having("puts")]
    if not puts:
        return None
    first = at - len(near) + puts[-1] + 1
    if any(kind & NUMBER for kind in passage.kinds[first:at]):
        return None
    noun = _number_of(passage, first, at) or _first_noun(passage, first, at)
    return None if noun and noun.lower() in _TOTALS else noun


def of_noun(passage: Passage, at: int, floor: int) -> str | None:
    """Return the noun of "a staff of six"."""
    first = at
    while first > floor and passage.kinds[first - 1] & (LETTERS | ENDS_NOUN) == LETTERS:
        first -= 1
    return passage.written(first, at) or None


def subject_before(passage: Passage, at: int, floor: int) -> str | None:
    """Return the head of the subject before a verb; after "number of", the noun that follows."""
    words = passage.words
    first, floor = at, max(floor, at - 2 * REACH)
    while first > floor and words[first - 1] not in (";", ":", "(", "that", "but"):
        if words[first - 1] == "and" and words[first] in _ARTICLES:
            # "The trial began and the death toll hit 11."
            break
        first -= 1
    if words[at - 1] in _TOTALS:
        # "The total was closer to 400" names nothing.
        return None
    return _number_of(passage, first, at) or _first_noun(passage, first, at)


_TOTALS: Final = ("number", "numbers", "total", "figure", "count")


def _number_of(passage: Passage, first: int, last: int) -> str | None:
    """Return the noun after "the number of" in a clause."""
    words = passage.words
    for key in _TOTALS:
        if key not in words[first:last]:
            continue
        place = words.index(key, first, last) + 1
        place += words[place] in ("of", "for")
        place += words[place] in ("the", "a", "all")
        noun, _ = noun_phrase(passage, place)
        if noun:
            return noun
    return None


def _first_noun(passage: Passage, first: int, last: int) -> str | None:
    """Return the first noun phrase of a clause that is not in a time or place phrase."""
    words, kinds, at = passage.words, passage.kinds, first
    while at < last:
        if kinds[at] & (LETTERS | ENDS_NOUN | OPENS) != LETTERS:
            skip = words[at] in ("in", "on", "since", "during", "by", "for", "according")
            at = _skip_phrase(words, at, last) if skip else at + 1
            continue
        end = at
        while end < last and (
            kinds[end] & (LETTERS | ENDS_NOUN) == LETTERS
            or (words[end] == "-" and passage.glued(end + 1))
        ):
            if end > at and words[end] in having("third person"):
                # "The region stays last from a list of 40".
                break
            end += 1
        if end - at > 1 or words[at] not in having("other"):
            return passage.written(at, end)
        at = end
    return None


def _skip_phrase(words: Sequence[str], at: int, last: int) -> int:
    at += 1
    while at < last and words[at] != ",":
        if words[at] in ("the", "a", "has", "have", "his", "its"):
            return at
        at += 1
    return at


def stock_subject(passage: Passage, figure: Figure) -> str | None:
    """Return the subject noun when no figure came before ("Staffing increased from ...")."""
    first = passage.sentence(figure.first).first
    last = min(figure.begin, first + 2 * REACH)
    return _number_of(passage, first, last) or _first_noun(passage, first, last)
