"""Where the counted thing is (rule S9): a place in the figure's clause, or that of a facility.

Strategy: null is the usual answer. A place counts when a preposition of rest ("in", "at",
"throughout") leads from the figure to it without a comma or a clause between, when it is the
subject ("Odra accounted for 41"), or when the clause names a facility whose town the cable
gave before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import MONEY_END
from tipcable.extraction.figures.passages import Passage, covers
from tipcable.extraction.places.facilities import Facilities
from tipcable.extraction.places.place_words import (
    RESTING,
    Spans,
    is_ordinary,
    may_be_place,
    place_at,
)
from tipcable.extraction.words.figure_words import having, years

_FORWARD_STOPS: Final = frozenset(
    (",", ";", ":", "(", ")", "who", "that", "which", "from", "to", "and", "or", "but", "into",
     "by", "with", "for", "against", "than", "when")
)  # fmt: skip
_BACKWARD_STOPS: Final = frozenset(
    (",", ";", ":", "(", ")", "that", "who", "which", "because", "but", "from", "to", "said",
     "reported")
)  # fmt: skip

_FAR_BACK: Final = 30
_NEAR: Final = 12
# With these a sentence may open on a place.
_OPENERS: Final = ("in", "at", "near", "outside")


class Places:
    """Finds the places of the figures of one cable, which names its facilities once."""

    def __init__(self, texts: Iterable[str], facilities: dict[str, str]) -> None:
        self._facilities = Facilities(texts, facilities)

    def place(self, passage: Passage, figures: Sequence[Figure], names: Spans) -> None:
        """Give every figure of a passage its place."""
        for at, figure in enumerate(figures):
            if figure.kind in ("age", "money", "duration") or figure.status == "statutory":
                if figure.kind == "money":
                    figure.place = _close_before(passage, figure, names)
                continue
            limit = figures[at + 1].begin if at + 1 < len(figures) else len(passage.words)
            figure.place = _after(passage, figure, limit, names)
            if figure.place is None and figure.kind in ("count", "percentage"):
                figure.place = self._otherwise(passage, figures, at, names)
        words = passage.words
        for first, second in pairwise(figures):
            if words[first.last : second.begin] in (["of"], ["of", "the"], ["out", "of"]):
                # "Two-thirds of the 450 kilns in Odra".
                first.place = first.place or second.place
            if words[second.begin - 1] not in ("and", ","):
                continue
            if second.place is None and _is_contrasted(passage, first, second):
                second.place = first.place
            if first.place is None and _is_joined(passage, first, second):
                first.place = second.place

    def _otherwise(
        self, passage: Passage, figures: Sequence[Figure], at: int, names: Spans
    ) -> str | None:
        figure = figures[at]
        if figure.whole is not None:
            return _opening(passage, figure, names) or _subject(passage, figure, names)
        if figure.head in having("areas"):
            return _opening_clause(passage, figure, names)
        previous = figures[at - 1] if at else None
        found = _owner(passage, figure, names) or _before(passage, figure, names)
        if found and previous is not None and _belongs(passage, previous, figure, found):
            found = None
        return (
            found
            or self._facilities.town_of(passage, figure, names)
            or _beside(passage, figures, at)
            or _opening_clause(passage, figure, names)
            or _where(passage, figure, names)
        )


def _is_joined(passage: Passage, first: Figure, second: Figure) -> bool:
    """Tell "four men and one woman in Odra", where the place is that of both."""
    if second.begin - first.noun_end != 1 or passage.words[first.noun_end] != "and":
        return False
    named = not first.elliptic and not second.elliptic
    return named and first.kind == second.kind == "count" and first.whole is None


def _is_contrasted(passage: Passage, first: Figure, second: Figure) -> bool:
    """Tell the second of "212 boats in Odra in March and 31 in October", of the same place."""
    same = second.elliptic and second.whole is None and second.kind == first.kind == "count"
    if not same or first.whole is not None:
        return False
    between = passage.words[first.noun_end : second.begin]
    if not (first.period and second.period):
        return False
    follows = passage.words[second.last + 1]
    dated = follows in having("month") or follows in years()
    return dated and passage.words[second.last] == "in" and between[-1:] in (["and"], [","])


def _after(passage: Passage, figure: Figure, limit: int, names: Spans) -> str | None:
    """Return the place that follows a figure in its own clause."""
    words, at = passage.words, max(figure.noun_at, figure.last if figure.turn == 0 else 0)
    limit = min(limit, at + 10, passage.owners[figure.first].last)
    if RESTING.isdisjoint(words[at:limit]):
        return None
    while at < limit:
        word = words[at]
        if word in RESTING and not _is_state(words, at):
            place = place_at(passage, at + 1, names)
            if place:
                return (
                    passage.written(at, place)
                    if word == "throughout"
                    else passage.written(at + 1, place)
                )
        elif word == "(" and words[at + 2] == ")":
            # "Police (NP) boats in Odra".
            at += 2
        elif word == "from" and at == figure.noun_end:
            # "Women from Umba work in Odra."
            origin = place_at(passage, at + 1, names)
            if origin is None:
                return None
            at = origin - 1
        elif word in _FORWARD_STOPS:
            return None
        at += 1
    return None


def _belongs(passage: Passage, previous: Figure, figure: Figure, place: str) -> bool:
    """Tell whether a place belongs to the figure before: "two in Odra and 34 nationwide"."""
    between = passage.words[previous.last : figure.begin]
    return previous.place == place and figure.elliptic and ("and" in between or "," in between)


def _opening(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place that opens the sentence of a part ("In her region only one of ...")."""
    first = passage.sentence(figure.first).first
    if passage.words[first] not in _OPENERS:
        return None
    end = place_at(passage, first + 1, names)
    return passage.written(first + 1, end) if end and end <= figure.begin else None


def _opening_clause(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place of "In Odra, he said, 60 girls work"."""
    first = passage.owners[figure.first].first
    clause = _clause_start(passage, figure)
    if clause is not None and passage.words[clause] in _OPENERS:
        # "...; in Tamale, one was fined".
        end = place_at(passage, clause + 1, names)
        return passage.written(clause + 1, end) if end and end <= figure.begin else None
    if passage.words[first] not in _OPENERS:
        return None
    far = figure.kind != "count" or figure.begin - first > _FAR_BACK
    if far or ";" in passage.words[first : figure.begin]:
        return None
    return _opening(passage, figure, names)


def _clause_start(passage: Passage, figure: Figure) -> int | None:
    """Return the first word behind the last semicolon before a figure."""
    words, floor = passage.words, max(passage.owners[figure.first].first, figure.begin - _NEAR)
    for at in range(figure.begin - 1, floor, -1):
        if words[at] == ";":
            return at + 1
    return None


def _where(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place of "a riot in Odra, where seven men died"."""
    words, floor = passage.words, max(passage.owners[figure.first].first, figure.begin - 12)
    if "where" not in words[floor : figure.begin]:
        return None
    end = words.index("where", floor, figure.begin) - 1
    first = end
    while first > floor and may_be_place(passage, first - 1, names):
        first -= 1
    return passage.written(first, end) or None if words[end] == "," else None


def _is_state(words: Sequence[str], at: int) -> bool:
    """Tell "58 had been in Turkey" (a past) from "two officers in Balti"."""
    return words[at - 1] in ("been", "sold", "aged", "participated", "involved", "worked")


def _owner(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place of "the Copperbelt's 1.9 million people"."""
    at = figure.begin - 1
    if at < 0 or not passage.words[at].endswith(("'s", "\u2019s")) or not passage.capital(at):
        return None
    owner = passage.written(at, at + 1)[:-2]
    if owner.lower() in having("facility") or (owner.isupper() and len(owner) < 6):
        return None
    start = passage.starts[at]
    if covers(names, start, start + 1):
        return None
    return passage.written(at, at + 1)[:-2]


def _before(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place before a figure: "Staffing in Odra has increased", "Umba for 29"."""
    words, floor = passage.words, passage.owners[figure.first].first
    at = figure.begin - 1
    floor = max(floor, at - _FAR_BACK)
    at -= at > floor and words[at] in ("from", "to", "between", "at")
    if words[at] == "(" and words[figure.last] == ")":
        # "In Chad (1.8 million), Mali (350,000) and Niger".
        first = at
        while first > floor and may_be_place(passage, first - 1, names):
            first -= 1
        return passage.written(first, at) or None
    if RESTING.isdisjoint(words[floor : at + 1]):
        return _subject(passage, figure, names)
    while at >= floor and words[at] not in _BACKWARD_STOPS:
        if words[at] == "and" and words[at + 1] in ("the", "a", "all", "its"):
            # "The riot in Odra ended and the toll hit 11."
            break
        if words[at] in RESTING:
            end = place_at(passage, at + 1, names)
            if end is not None and end <= figure.begin:
                return passage.written(at + (words[at] != "throughout"), end)
        at -= 1
    return _subject(passage, figure, names)


def _close_before(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place of "a notary in Odra charges 300 lari"."""
    words, at = passage.words, figure.begin - 1
    floor = max(passage.owners[figure.first].first, at - 5)
    if words[at] == "for":
        return None
    while at > floor and words[at] not in _BACKWARD_STOPS:
        if words[at] in ("in", "at"):
            end = place_at(passage, at + 1, names)
            return passage.written(at + 1, end) if end and end <= figure.begin else None
        at -= 1
    return None


def _subject(passage: Passage, figure: Figure, names: Spans) -> str | None:
    words, at = passage.words, figure.begin - 1
    if words[at] != "for":
        return None
    floor = passage.owners[figure.first].first
    if at <= floor:
        return None
    end = at - (words[at - 1] in ("accounted", "accounts"))
    if passage.kinds[end - 1] & MONEY_END:
        # "32 million USD for 220 vehicles".
        return None
    first = end
    while first > floor and may_be_place(passage, first - 1, names):
        first -= 1
    if end - first == 1 and is_ordinary(passage, first):
        return None
    return passage.written(first, end) or None


def _beside(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Share the place of "some 90 percent of them" with what it is a share of."""
    figure, words = figures[at], passage.words
    if figure.kind != "percentage" or words[figure.last : figure.last + 2] != ["of", "them"]:
        return None
    return figures[at - 1].place if at else None
