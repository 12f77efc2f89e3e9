"""Parts of a whole: figures that the words tie to another figure (rule S11).

Strategy: each tie has its own words ("of whom", "of those", "including", a list in parentheses
or after a colon). A shared topic is no tie.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import LETTERS
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.nouns.topics import sort_of
from tipcable.extraction.parts.lists import gather, tie_list
from tipcable.extraction.words.figure_words import having

_THOSE = frozenset(("them", "those", "these", "whom", "which", "who"))
_OPENERS = frozenset((",", ";", ":", "(", "that", "but", "and", "-", "--", ".", '"'))
_BEFORE_NUMBER = frozenset(
    ("the", "these", "those", "his", "her", "its", "their", "all", "remaining", "other")
)
_TELLS_PART = frozenset(("including", "included", "includes", "include", "notably"))


def tie(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give every part its whole."""
    counts = [figure for figure in figures if figure.kind in ("count", "money")]
    words = passage.words
    for at, figure in enumerate(counts):
        if figure.whole is None and words[figure.begin - 1] in ("which", "whom"):
            figure.whole = _of_which(passage, counts, at)
        if figure.kind == "money" and figure.whole is None:
            figure.whole = _of_it(passage, counts, at)
        if figure.kind == "count" and figure.whole is None:
            figure.whole = _told(passage, counts, at)
    for at, figure in enumerate(counts):
        if figure.kind == "count":
            _of_those(passage, counts, at, figure)
        if figure.whole is None and words[figure.begin - 1] == "remaining":
            wholes = (f.whole for f in _before(counts, at) if f.whole is not figure)
            figure.whole = next((whole for whole in wholes if whole is not None), None)
    for at in range(len(counts) - 1):
        tie_list(passage, counts, at)


# Ties of one figure


def _told(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    words, figure = passage.words, counts[at]
    found = None
    if words[figure.last] in ("of", "out") or words[figure.noun_end] in ("of", "out"):
        found = (
            _of_pronoun(passage, counts, at)
            or _of_number(passage, counts, at)
            or _of_named(passage, counts, at)
        )
    return found or _including(passage, counts, at)


def _of_which(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    """Tie the amount of "1.2 crore rupees, of which 40 lakh goes to shelters"."""
    figure = counts[at]
    return _larger(counts, at) if passage.words[figure.begin - 2] == "of" else None


def _of_it(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    """Tie "USD 20 of it", and the second amount of "of which USD 8 went there and USD 3 here"."""
    words, figure = passage.words, counts[at]
    if words[figure.last] == "of" and words[figure.last + 1] == "it":
        return _larger(counts, at)
    if words[figure.first - 3 : figure.first] == ["of", "this", ","]:
        return _larger(counts, at)
    before = counts[at - 1] if at else None
    if before is None or before.whole is None or before.unit != figure.unit:
        return None
    near = passage.owners[before.first] is passage.owners[figure.first]
    fits = before.size + figure.size <= before.whole.size
    return before.whole if near and fits and words[figure.begin - 1] in ("and", ",") else None


def _larger(counts: Sequence[Figure], at: int) -> Figure | None:
    """Return the nearest figure before of the same unit that can hold another."""
    figure = counts[at]
    for other in reversed(counts[max(0, at - REACH) : at]):
        if other.kind == figure.kind and other.unit == figure.unit and other.size >= figure.size:
            return other if figure.first - other.first < 40 else None
    return None


def _earlier(counts: Sequence[Figure], at: int) -> Figure | None:
    """Return the count nearest before, in the same sentence or the one before."""
    for other in reversed(counts[max(0, at - REACH) : at]):
        if other.kind == "count" and other.size >= counts[at].size:
            # After "six of the 17 victims" it is the six that "including" divides.
            part = next(
                (
                    f
                    for f in counts[max(0, at - REACH) : at]
                    if f.whole is other and f.first < other.first
                ),
                None,
            )
            nearest = part if part and part.size >= counts[at].size else other
            return nearest if counts[at].first - nearest.first < 60 else None
    return None


def _before(counts: Sequence[Figure], at: int) -> list[Figure]:
    """Return the counts before one, the nearest first."""
    return list(reversed(counts[max(0, at - REACH) : at]))


def _of_pronoun(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    """Tie "31 of whom", "two of them", "seven of which"."""
    words, last = passage.words, max(counts[at].noun_end, counts[at].last)
    for place in (counts[at].last, last):
        if words[place] == "of" and words[place + 1] in _THOSE:
            return _earlier(counts, at)
    return None


def _of_number(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    """Tie "six of the 17 victims", "none of his 19 cases", "40 out of 62"."""
    figure, words = counts[at], passage.words
    after = counts[at + 1] if at + 1 < len(counts) else None
    if after is None or after.kind != "count" or after.size < figure.size:
        return None
    for place in {figure.last, figure.noun_end}:
        opener = 1 if words[place] == "of" else 0
        opener = 2 if words[place : place + 2] == ["out", "of"] else opener
        between = passage.kinds[place + opener : after.begin]
        if "and" in words[place + opener : after.begin]:
            # "1.5 tons of cocaine and 220 kilograms of heroin".
            continue
        if opener == 1 and place != figure.last and words[place + 1].endswith("ing"):
            # "Four men of trafficking 11 children".
            continue
        if opener and len(between) < 5 and all(kind & LETTERS for kind in between):
            return after
    return None


def _including(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    """Tie "including 26 children", "among them two judges", and what a list adds to it."""
    words, begin = passage.words, counts[at].begin
    before = begin - 1 - (words[begin - 1] in ("a", "the"))
    if words[before] in _TELLS_PART or (
        words[before] in ("them", "whom") and words[before - 1] == "among"
    ):
        return _earlier(counts, at)
    last = counts[at - 1] if at else None
    if last is None or last.whole is None:
        return None
    if words[last.end : begin] not in (["and"], [","], [",", "and"]):
        return None
    listed = at > 1 and counts[at - 2].whole is last.whole and _told_part(passage, counts[at - 2])
    return last.whole if listed or _told_part(passage, last) else None


def _told_part(passage: Passage, figure: Figure) -> bool:
    words, begin = passage.words, figure.begin
    return bool(begin) and (words[begin - 1] in _TELLS_PART or words[begin - 1] in ("them", "whom"))


def _of_named(passage: Passage, counts: Sequence[Figure], at: int) -> Figure | None:
    """Tie "three of the bedrooms" to the "11 bedrooms" of the same sentence."""
    words, figure = passage.words, counts[at]
    if words[figure.last] != "of" or words[figure.last + 1] not in ("the", "these", "those"):
        return None
    head = words[figure.last + 2]
    floor = passage.sentence(figure.first).first
    for other in reversed(counts[max(0, at - REACH) : at]):
        if other.first >= floor and other.head == head:
            return other
    return None


# "Of those, ... and ..."


def _of_those(passage: Passage, counts: Sequence[Figure], at: int, figure: Figure) -> None:
    """Tie the figures after "of those" or "of the 29" that opens a clause."""
    sentence = passage.owners[figure.first]
    floor = max(sentence.first, counts[at - 1].last if at else 0)
    whole, parts = None, list[Figure]()
    if _opens_with_of(passage, figure):
        whole, parts = figure, _following(passage, counts, at + 1, figure)
    elif _after_of_those(passage.words[floor : figure.begin], floor == sentence.first):
        parts = [figure, *_following(passage, counts, at + 1, None)]
        whole = _whole_before(passage, counts, at, parts)
    free = [part for part in parts if part.whole is None and part is not whole]
    if whole is not None and free:
        gather(whole, free, filled=_fill(passage, whole, free))


def _fill(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell parts that are meant to fill a whole from "of the 30, 12 were held and 17 fined".

    Nothing says what became of the thirtieth, unless the words speak of the rest.
    """
    rest = any(passage.words[part.begin - 1] in _REST for part in parts)
    return rest or sum(part.size for part in parts) == whole.size


_REST = frozenset(("remaining", "other", "rest", "last"))


def _opens_with_of(passage: Passage, figure: Figure) -> bool:
    words, at = passage.words, figure.begin - 1
    while at >= 0 and words[at] in _BEFORE_NUMBER:
        at -= 1
    if at < 0 or words[at] not in ("of", "among"):
        return False
    at -= words[at - 1] == "out" and at > 0
    return (
        at == passage.sentence(figure.first).first or words[at - 1] in _OPENERS or _item(words, at)
    )


def _item(words: Sequence[str], at: int) -> bool:
    return at > 1 and words[at - 1] == "." and len(words[at - 2]) == 1


def _after_of_those(words: Sequence[str], opened: bool) -> bool:
    """Tell whether a clause opens with "of those", "of them", "among these cases".

    ``opened`` tells that the words are those of a sentence from its start.
    """
    if ("of" not in words and "among" not in words) or _THOSE.isdisjoint(words):
        return False
    for at, word in enumerate(words[:-1]):
        opens = opened if at == 0 else words[at - 1] in _OPENERS
        # "Among them 40 chiefs" is one part; what follows it goes on with the clause.
        opens = opens and not (word == "among" and at + 2 == len(words))
        if opens and word in ("of", "among") and words[at + 1] in _THOSE:
            return True
    return False


def _following(
    passage: Passage, counts: Sequence[Figure], at: int, whole: Figure | None
) -> list[Figure]:
    """Return the counts of the same sentence that stand beside each other."""
    last = passage.sentence(counts[at - 1].first).last
    parts: list[Figure] = []
    for figure in counts[at : at + REACH]:
        if figure.first >= last:
            break
        if passage.words[figure.begin - 2 : figure.begin] == [",", "with"]:
            # "Courts decided 21, with 14 convictions."
            break
        if _is_compared(passage, figure):
            if passage.words[figure.begin - 3] == "(":
                continue
            break
        if parts and _after_of_those(passage.words[parts[-1].last : figure.begin], False):
            break
        fits = whole is None or (figure.size <= whole.size and _is_alike(figure, whole))
        if figure.kind == "count" and figure.whole is None and fits:
            parts.append(figure)
    return parts


def _is_alike(part: Figure, whole: Figure) -> bool:
    """Tell "127 victims" of 131 victims, and "40 women" of them, from other things counted."""
    if part.elliptic or whole.elliptic:
        return True
    head, base = part.head, whole.head
    if head in having("measure") or base in having("measure"):
        return head == base
    return head == base or sort_of(head) is None or sort_of(head) == sort_of(base)


def _is_compared(passage: Passage, figure: Figure) -> bool:
    words, at = passage.words, figure.begin
    return words[at - 2] == "compared" and words[at - 1] in ("with", "to")


def _whole_before(
    passage: Passage, counts: Sequence[Figure], at: int, parts: Sequence[Figure]
) -> Figure | None:
    """Return what "those" are: the count before that the parts add up to, or the nearest."""
    largest = max(part.size for part in parts)
    total = sum(part.size for part in parts)
    near = [
        other
        for other in counts[max(0, at - 6) : at]
        if other.kind == "count" and other.size >= largest and not _is_compared(passage, other)
    ]
    exact = [other for other in near if other.size == total]
    free = [other for other in near if other.whole is None]
    floor = passage.sentence(parts[0].first).first
    beside = [other for other in near if other.first >= floor]
    best = exact or beside or free or near
    return best[-1] if best else None
