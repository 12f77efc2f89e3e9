"""Where the counted thing is (rule S9): a place in the figure's clause, or that of a facility.

Strategy: null is the usual answer. A place counts when a preposition of rest ("in", "at",
"throughout") leads from the figure to it without a comma or a clause between, when it is the
subject ("Odra accounted for 41"), or when the clause names a facility whose town the cable
gave before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from tipcable.extraction.figure_words import having, years
from tipcable.extraction.figures import Figure
from tipcable.extraction.kinds import LETTERS, NO_PLACE
from tipcable.extraction.lexicon import common_words
from tipcable.extraction.passages import Passage, Sentence, covers

_RESTING: Final = frozenset(("in", "at", "throughout", "near", "across", "on", "outside"))
_LINKS: Final = frozenset(("and", "de", "del", "al", "-", "la", "el", "es", "of", "du", "da", "do"))
_OWNERS: Final = frozenset(
    ("the", "each", "every", "her", "his", "its", "their", "this", "that", "our", "a", "these")
)
_FORWARD_STOPS: Final = frozenset(
    (",", ";", ":", "(", ")", "who", "that", "which", "from", "to", "and", "or", "but", "into",
     "by", "with", "for", "been", "against", "as", "than", "when")
)  # fmt: skip
_BACKWARD_STOPS: Final = frozenset(
    (
        ",",
        ";",
        ":",
        "(",
        ")",
        "that",
        "who",
        "which",
        "because",
        "but",
        "from",
        "to",
        "said",
        "reported",
    )
)

_FAR: Final = frozenset(("because", "what", "who", "that", "which", "whose", "to"))

_FAR_BACK: Final = 30
# How many characters back a facility may be named.
_LONG: Final = 300

Spans = Sequence[tuple[int, int]]

_TOWN: Final = r"[A-Z][A-Za-z'\u00c0-\u024f-]{2,24}(?: [A-Z][A-Za-z'\u00c0-\u024f-]{2,24}){0,2}"
_IN_TOWN: Final = re.compile(rf" in ((?:the )?+{_TOWN}(?: district| province| region)?+)")
# "Nadir House opened in Odra", "Asha, a home for boys in Odra": what follows a name.
_HOUSES: Final = r"(?:shelter|home|house|center|centre|orphanage|convent)"
_TOLD: Final = re.compile(
    rf"(?:, (?:an?|the) (?:[A-Za-z-]++ ){{0,4}}?{_HOUSES}(?: [a-z]++){{0,3}}?)?"
    rf"(?: opened| located| is)?+ in ({_TOWN})"
)
_TOWN_FIRST: Final = re.compile(rf"he ({_TOWN}) ([a-z]+)")


class Places:
    """Finds the places of the figures of one cable, which names its facilities once."""

    def __init__(self, texts: Iterable[str], facilities: dict[str, str]) -> None:
        self._texts = tuple(texts)
        self._named = facilities
        self._known: dict[str, str] | None = None

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
            return _opening(passage, figure, names)
        previous = figures[at - 1] if at else None
        found = _owner(passage, figure, names) or _before(passage, figure, names)
        if found and previous is not None and _belongs(passage, previous, figure, found):
            found = None
        return (
            found
            or self._facility(passage, figure, names)
            or _beside(passage, figures, at)
            or _opening_clause(passage, figure, names)
        )

    # Facilities

    def _facility(self, passage: Passage, figure: Figure, names: Spans) -> str | None:
        if figure.kind != "count":
            return None
        if figure.head in having("facilities") or passage.words[figure.last] == "nationwide":
            return None
        sentence = passage.owners[figure.first]
        place = self._facility_named(passage, figure, sentence.start, names)
        first = max(sentence.first, figure.begin - _FAR_BACK)
        return (
            place
            or self._facility_noun(passage, first, figure, names)
            or self._referred(passage, sentence, figure, names)
        )

    def _referred(
        self, passage: Passage, sentence: Sentence, figure: Figure, names: Spans
    ) -> str | None:
        """Return the town of the facility before that "it" or "there" stands for."""
        words, at = passage.words, figure.begin
        opened = "it" in words[sentence.first : min(sentence.first + 6, at)]
        if not self._named or not (opened or "there" in words[at : at + 5]):
            return None
        return self._nearest(passage, sentence.first, names)

    def _nearest(self, passage: Passage, at: int, names: Spans) -> str | None:
        """Return the town of the facility that was named last before a word."""
        place = passage.starts[at]
        for start, end in reversed(names[: bisect_right(names, (place,))]):
            if place - start > _LONG:
                return None
            town = self._named.get(passage.text[start:end])
            if town:
                return town
        return None

    def _facility_noun(
        self, passage: Passage, first: int, figure: Figure, names: Spans
    ) -> str | None:
        """Return the town of "the shelter", printed beside it or known from before."""
        words, nouns = passage.words, having("facility")
        last = min(figure.noun_end + 8, passage.owners[figure.first].last)
        for low, high in ((first, figure.begin), (figure.noun_end, last)):
            if nouns.isdisjoint(words[low + 1 : high]):
                continue
            for at in range(low + 1, high):
                if words[at] not in nouns:
                    continue
                if words[at - 1] in ("the", "this", "her", "their", "its", "that"):
                    return self._town(words[at]) or self._nearest(passage, at, names)
                place = _town_beside(passage, at, names) if at < figure.first else None
                if place and "because" not in words[at : figure.begin]:
                    return place
        return None

    def _facility_named(
        self, passage: Passage, figure: Figure, floor: int, names: Spans
    ) -> str | None:
        """Return the town of a facility whose name stands before a figure in its clause."""
        if not self._named:
            return None
        end = passage.starts[figure.begin]
        near = bisect_right(names, (end,))
        for first, last in reversed(names[max(0, near - 3) : near]):
            place = self._named.get(passage.text[first:last]) if floor <= first else None
            if place and _FAR.isdisjoint(passage.text[last:end].lower().split()):
                return place
        return None

    @staticmethod
    def told(text: str, end: int) -> tuple[bool, str | None]:
        """Tell whether a name that ends there is said to be a shelter, and its town."""
        found = _TOLD.match(text, end)
        return (text[found.start()] == ",", found[1]) if found else (False, None)

    def _town(self, noun: str) -> str | None:
        """Return the town of "the shelter", when the cable puts one shelter in one town."""
        if self._known is None:
            self._known = {}
            for text in self._texts:
                self._learn(text)
        towns = set(self._known.values())
        return self._known.get(noun) or (towns.pop() if len(towns) == 1 else None)

    def _learn(self, text: str) -> None:
        """Note the towns of "the shelter in Odra" and "the Odra shelter"."""
        known = self._known if self._known is not None else {}
        for found in _IN_TOWN.finditer(text):
            noun = text[max(0, found.start() - 16) : found.start()].rpartition(" ")[2].lower()
            if noun in having("facility"):
                known.setdefault(noun, found[1])
        for found in _TOWN_FIRST.finditer(text):
            if found[2] in having("facility"):
                known.setdefault(found[2], found[1])


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


def _town_beside(passage: Passage, at: int, names: Spans) -> str | None:
    """Return the town of "the Odra shelter" and "a center in Odra"."""
    words = passage.words
    if words[at - 2] == "the" and _may_be_place(passage, at - 1, names):
        return passage.written(at - 1, at)
    if words[at + 1] == "in":
        end = place_at(passage, at + 2, names)
        return passage.written(at + 2, end) if end else None
    return None


def _after(passage: Passage, figure: Figure, limit: int, names: Spans) -> str | None:
    """Return the place that follows a figure in its own clause."""
    words, at = passage.words, max(figure.noun_at, figure.last if figure.turn == 0 else 0)
    limit = min(limit, at + 10, passage.owners[figure.first].last)
    if _RESTING.isdisjoint(words[at:limit]):
        return None
    while at < limit:
        word = words[at]
        if word in _RESTING and not _is_state(words, at):
            place = place_at(passage, at + 1, names)
            if place:
                return (
                    passage.written(at, place)
                    if word == "throughout"
                    else _rest(passage, at, place)
                )
        elif word == "(" and words[at + 2] == ")":
            # "Police (NP) boats in Odra".
            at += 2
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
    if passage.words[first] != "in":
        return None
    end = place_at(passage, first + 1, names)
    return passage.written(first + 1, end) if end and end <= figure.begin else None


def _opening_clause(passage: Passage, figure: Figure, names: Spans) -> str | None:
    """Return the place of "In Odra, he said, 60 girls work"."""
    first = passage.owners[figure.first].first
    if passage.words[first] != "in":
        return None
    far = figure.kind != "count" or figure.begin - first > _FAR_BACK
    if far or ";" in passage.words[first : figure.begin]:
        return None
    return _opening(passage, figure, names)


def _rest(passage: Passage, at: int, end: int) -> str:
    return passage.written(at + 1, end)


def _is_state(words: Sequence[str], at: int) -> bool:
    """Tell "58 had been in Turkey" (a past) from "two officers in Balti"."""
    return words[at - 1] in ("been", "sold", "aged", "participated", "involved", "worked")


def place_at(passage: Passage, at: int, names: Spans) -> int | None:
    """Return the end of the place that opens at a word, or None."""
    words, kinds = passage.words, passage.kinds
    first = at + (words[at] in _OWNERS)
    last = first
    while last < first + 6 and _may_be_place(passage, last, names):
        last += 1
        if words[last] in _LINKS and _may_be_place(passage, last + 1, names):
            last += 1
    if last > first:
        return last + (words[last] in having("area"))
    second = words[first + 1]
    if first > at or words[first] in having("area") or second in having("barrier"):
        end = first
        while end < first + 3 and kinds[end] & LETTERS:
            if words[end] in having("area") or words[end] in having("barrier"):
                return _named_after(passage, end + 1, names)
            end += 1
    return None


def _named_after(passage: Passage, at: int, names: Spans) -> int:
    """Take in the "of Odra" of "the port of Odra"."""
    if passage.words[at] != "of" or not _may_be_place(passage, at + 1, names):
        return at
    at += 2
    while _may_be_place(passage, at, names):
        at += 1
    return at


def _may_be_place(passage: Passage, at: int, names: Spans) -> bool:
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
    return follows and passage.written(at, at + 1).istitle() and passage.words[at - 1] in _RESTING


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
        while first > floor and _may_be_place(passage, first - 1, names):
            first -= 1
        return passage.written(first, at) or None
    if _RESTING.isdisjoint(words[floor : at + 1]):
        return _subject(passage, figure, names)
    while at >= floor and words[at] not in _BACKWARD_STOPS:
        if words[at] in _RESTING:
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
    first = end
    while first > floor and _may_be_place(passage, first - 1, names):
        first -= 1
    return passage.written(first, end) or None


def _beside(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Share the place of "some 90 percent of them" with what it is a share of."""
    figure, words = figures[at], passage.words
    if figure.kind != "percentage" or words[figure.last : figure.last + 2] != ["of", "them"]:
        return None
    return figures[at - 1].place if at else None
