"""What a figure counts, from its own phrase or from what it refers to (rule S7).

Strategy: an elliptic figure takes the noun from the subject of its clause ("the number of victims
fell to 12"), from the figure it is a part of, or from the one before it ("55 in 2016").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import ENDS_NOUN, LETTERS, NUMBER, PLURAL
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.nouns.measures import amount_of, qualifier_of, share_of, time_of
from tipcable.extraction.nouns.nouns import THOSE, antecedent, noun_phrase, predicate, referent
from tipcable.extraction.nouns.subjects import of_noun, stock_subject, subject_of
from tipcable.extraction.words.figure_words import having, is_plural


def tell_what(passage: Passage, figures: Sequence[Figure], memory: dict[float, str]) -> None:
    """Say what every figure counts; wholes are known by now.

    ``memory`` holds what earlier paragraphs counted, by value, for "of the 61".
    """
    _count_again(passage, figures)
    places = {id(figure): at for at, figure in enumerate(figures)}
    for at, figure in enumerate(figures):
        whole = figure.whole
        if whole is not None and whole.what is None and id(whole) in places:
            whole.what = _what(passage, figures, places[id(whole)], memory)
        figure.what = figure.what or _what(passage, figures, at, memory)
        if figure.kind in ("age", "duration"):
            figure.qualifier = qualifier_of(passage, figure)
        if figure.kind == "count" and figure.what and not figure.elliptic:
            memory.setdefault(figure.size, figure.what)


def _count_again(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give the nouns of "54 cases and 31 trials" to "in 2007, the figures were 40 and 22"."""
    words = passage.words
    for at, figure in enumerate(figures):
        before = words[figure.begin - 2 : figure.begin]
        if not (before and before[0] in _FIGURES and before[-1] in having("be")):
            continue
        sentence = passage.owners[figure.first]
        again = [f for f in figures[at : at + REACH] if f.first < sentence.last]
        listed = [f for f in figures[max(0, at - len(again)) : at] if f.kind == "count" and f.noun]
        if len(again) == len(listed) > 1 and all(f.elliptic for f in again):
            for one, origin in zip(again, listed, strict=True):
                one.what = one.what or origin.noun


_FIGURES = ("figures", "numbers", "totals")


def _what(
    passage: Passage, figures: Sequence[Figure], at: int, memory: dict[float, str]
) -> str | None:
    figure = figures[at]
    if figure.kind == "money":
        return amount_of(passage, figures, at)
    if figure.kind in ("ratio", "percentage"):
        return share_of(passage, figures, at)
    if figure.kind in ("duration", "age"):
        return time_of(passage, figures, at)
    if not figure.elliptic:
        return _with_complement(passage, figure)
    if _is_vote(passage, figure):
        return "votes"
    return (
        _whole_noun(figures, at)
        or _whole_after(figure)
        or _staff_of(passage, figure)
        or _shared(passage, figures, at)
        or _of_phrase(passage, figure)
        or _definite(passage, figures, at, memory)
        or _referred(passage, figures, at)
        or figure.noun
        or None
    )


def _is_vote(passage: Passage, figure: Figure) -> bool:
    """Tell the halves of "by 19 to four" in a sentence about a vote."""
    words = passage.words
    kinds, first, last = passage.kinds, figure.first, figure.last
    opens = words[last] in _VOTED and kinds[last + 1] & NUMBER
    closes = words[first - 1] in _VOTED and kinds[first - 2] & NUMBER
    if not (opens or closes):
        return False
    sentence = passage.sentence(figure.first)
    first, last = max(sentence.first, first - REACH), last + REACH
    here = words[first : min(sentence.last, last)]
    return not having("vote").isdisjoint(here)


_VOTED = ("to", "-")


def _whole_noun(figures: Sequence[Figure], at: int) -> str | None:
    """Return the noun of "three sentences out of 17" for the 17."""
    before = figures[at - 1] if at else None
    if before is None or before.whole is not figures[at] or before.elliptic:
        return None
    return before.noun or None


def _whole_after(figure: Figure) -> str | None:
    """Return the noun of the whole of "45 of the planned 60 shelters"."""
    whole = figure.whole
    return whole.noun if whole is not None and whole.first > figure.first else None


def _staff_of(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "a staff of six"."""
    at = figure.begin - 1
    if at < 1 or passage.words[at] != "of":
        return None
    head = passage.words[at - 1]
    return of_noun(passage, at, 0) if head in having("mass") or head in having("group") else None


def _of_phrase(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "30 of the workers"; a pronoun refers back instead."""
    words, at = passage.words, figure.last
    if words[at] != "of" or words[at + 1] in THOSE:
        return None
    # Without an article it is something else: "38 complained of theft, 14 of beatings".
    scaled = words[at - 1] in ("millions", "billions")
    if words[at + 1] not in _DETERMINERS and not passage.capital(at + 1) and not scaled:
        return None
    at += 1 + (words[at + 1] in _DETERMINERS)
    at += words[at] in ("most", "more")
    noun, _ = noun_phrase(passage, at)
    return noun if noun and noun[-2:-1] not in "'\u2019" else None


_DETERMINERS = frozenset(("the", "these", "those", "his", "her", "its", "their", "all"))


def _definite(
    passage: Passage, figures: Sequence[Figure], at: int, memory: dict[float, str]
) -> str | None:
    """Return what "the 29" counted when the figure stood before."""
    figure = figures[at]
    if figure.begin == 0 or passage.words[figure.begin - 1] not in _DEFINITE:
        return None
    same = [
        f.what
        for f in figures[max(0, at - REACH) : at]
        if f.size == figure.size and f.what and f.kind == "count"
    ]
    return same[-1] if same else memory.get(figure.size)


_DEFINITE = frozenset(("the", "those", "these", "all"))


def _with_complement(passage: Passage, figure: Figure) -> str:
    """Add "and girls" of "women and girls", "of trafficking" of "victims of trafficking"."""
    words, at = passage.words, figure.noun_end
    if words[at] == "and":
        if passage.kinds[at + 1] & PLURAL and words[at + 1] not in having("stop"):
            return passage.written(figure.noun_at, at + 2).strip('"\u201c\u201d')
    elif words[at] in ("of", "for"):
        more, end = noun_phrase(passage, at + 1)
        if more and passage.kinds[at + 1] & LETTERS:
            return f"{figure.noun} {passage.written(at, end)}"
    return figure.noun


def _shared(passage: Passage, figures: Sequence[Figure], at: int, most: int = 4) -> str | None:
    """Take the noun of the next figure: "two confirmed and 129 potential victims".

    So do the three of "three 15-year-old girls".
    """
    figure = figures[at]
    after = figures[at + 1] if at + 1 < len(figures) else None
    if after is None:
        return None
    if after.begin == figure.last and after.kind in ("age", "duration") and after.noun:
        return after.noun
    joiner = passage.words[figure.noun_end : after.begin]
    if after.kind != "count" or joiner not in _JOINERS:
        return None
    if after.elliptic:
        # "20, 35 and 50 beds": bare numbers wait for the noun of the last.
        bare = most and not figure.noun and not after.noun
        return _shared(passage, figures, at + 1, most - 1) if bare else None
    listed = joiner in (["and"], ["or"], ["to"]) or not figure.noun
    return " ".join(filter(None, (figure.noun, after.noun))) if listed else None


_JOINERS = (["and"], ["or"], ["to"], ["and", "the"], ["and", "another"], [","], [",", "and"])


def _referred(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Take the noun from the subject of the clause, or from the figure before."""
    figure = figures[at]
    whole = figures[at - 1].whole if at else None
    if passage.words[figure.last] == "others" and whole is not None:
        # "14 people, including six policemen, and 50 others".
        return whole.what
    if passage.words[figure.last] == "others" and passage.words[figure.begin - 1] == "and":
        before = figures[at - 1] if at else None
        if before is None or passage.owners[before.first] is not passage.owners[figure.first]:
            # "Arrested the treasurer and 31 others."
            return passage.written(figure.last, figure.last + 1)
    told = (
        _compared(passage, figures, at)
        or _captioned(passage, figure)
        or _said_again(passage, figures, at)
    )
    if told:
        return told
    earlier = antecedent(passage, figures, at)
    meant = _plural_before(passage, figure) if earlier is None else None
    subject = meant or subject_of(passage, figure) or _of_opening(passage, figure)
    if subject:
        return subject
    extra = predicate(passage, figure)
    if earlier is None or not earlier.what:
        return extra or stock_subject(passage, figure)
    return f"{extra} ({referent(earlier)})" if extra else earlier.what


def _plural_before(passage: Passage, figure: Figure) -> str | None:
    """Return the bars of "urged all to boycott the bars, and noted that there are 70 of them"."""
    words, kinds, at = passage.words, passage.kinds, figure.last
    if words[at] != "of" or words[at + 1] not in THOSE:
        return None
    for last in range(figure.begin - 1, max(0, figure.begin - 2 * REACH), -1):
        if kinds[last] & (PLURAL | ENDS_NOUN) == PLURAL:
            return of_noun(passage, last + 1, 0)
    return None


_CAPTION: Final = re.compile(r"[A-Z][A-Za-z -]{2,60}:")


def _captioned(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "Victims by country of origin: Almara: 31"."""
    at, found = figure.begin - 1, _CAPTION.match(passage.text)
    if found is None or passage.words[at] not in (":", "-") or figure.whole is not None:
        return None
    if passage.starts[at] < found.end():
        return None
    words = found[0][:-1].split()
    end = next((at for at, word in enumerate(words) if word in having("preposition")), len(words))
    return " ".join(words[:end]) if end and is_plural(words[end - 1].lower()) else None


def _compared(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return what "85,000 tons this year, compared with 30,000 in 1976" counts."""
    words, begin = passage.words, figures[at].begin
    if not at or not (words[begin - 2] == "compared" or words[begin - 1] in ("against", "versus")):
        return None
    before = figures[at - 1]
    measured = before.head in having("measure") and begin - before.noun_end < REACH // 2
    return before.what if measured else None


def _said_again(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return what "15 percent of children, or some 3,000," counts: what the share is of."""
    before = figures[at - 1] if at else None
    if before is None or before.kind not in ("percentage", "ratio"):
        return None
    near = figures[at].begin - before.end < REACH
    return before.what if near and passage.words[figures[at].begin - 1] == "or" else None


def _of_opening(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "Of the officers, he noted, only one has been tried"."""
    words, first = passage.words, passage.owners[figure.first].first
    if words[first] not in ("of", "among") or words[first + 1] not in _DETERMINERS:
        return None
    end = next((at for at in range(first, figure.begin) if words[at] == ","), None)
    if end is None or any(kind & NUMBER for kind in passage.kinds[first:end]):
        return None
    return passage.written(first + 2, end)
