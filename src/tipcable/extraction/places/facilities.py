"""Shelters and centers whose town the cable tells once: "the shelter", "it", "Nadir House".

Strategy: the town stands beside the name of a facility ("Nadir House opened in Odra") or beside
its noun ("the shelter in Odra"); every later "the shelter", "it" or "there" means that one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import REACH, Passage, Sentence
from tipcable.extraction.places.place_words import Spans, may_be_place, place_at
from tipcable.extraction.words.figure_words import having

_FAR: Final = frozenset(("because", "what", "who", "that", "which", "whose", "to"))
_FAR_BACK: Final = 30
# How many characters back a facility may be named.
_LONG: Final = 300
_TOWN: Final = r"[A-Z][A-Za-z'\u00c0-\u024f-]{2,24}(?: [A-Z][A-Za-z'\u00c0-\u024f-]{2,24}){0,2}"
_IN_TOWN: Final = re.compile(rf" in ((?:the )?+{_TOWN}(?: district| province| region)?+)")
# "Nadir House opened in Odra", "Asha, a home for boys in Odra": what follows a name.
_HOUSES: Final = r"(?:shelter|home|house|center|centre|orphanage|convent)"
_TOLD: Final = re.compile(
    rf"(?:, (?:an?|the) (?:[A-Za-z-]++ ){{0,4}}?{_HOUSES}(?: [a-z]++){{0,5}}?)?"
    rf"(?: opened| located| is)?+ in ({_TOWN})"
)
_TOWN_FIRST: Final = re.compile(rf"he ({_TOWN}) \Z")


class Facilities:
    """The facilities of one cable, with their towns."""

    def __init__(self, texts: Iterable[str], named: dict[str, str]) -> None:
        self._texts = tuple(texts)
        self._named = named
        self._known: dict[str, str] | None = None

    def town_of(self, passage: Passage, figure: Figure, names: Spans) -> str | None:
        """Return the town of the facility that a figure is about."""
        if figure.kind != "count":
            return None
        if figure.head in having("facilities") or passage.words[figure.last] == "nationwide":
            return None
        if passage.words[figure.begin - 1] in ("from", "to", "by"):
            # "It gets its money from three donors."
            return None
        sentence = passage.owners[figure.first]
        place = self._by_name(passage, figure, sentence.start, names)
        first = max(sentence.first, figure.begin - _FAR_BACK)
        return (
            place
            or self._noun(passage, first, figure, names)
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
        near = bisect_right(names, (place,))
        for start, end in reversed(names[max(0, near - REACH) : near]):
            if place - start > _LONG:
                return None
            town = self._named.get(passage.text[start:end])
            if town:
                return town
        return None

    def _noun(self, passage: Passage, first: int, figure: Figure, names: Spans) -> str | None:
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

    def _by_name(self, passage: Passage, figure: Figure, floor: int, names: Spans) -> str | None:
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
            self._known = _towns("\n".join(self._texts))
        towns = set(self._known.values())
        return self._known.get(noun) or (towns.pop() if len(towns) == 1 else None)


def _towns(text: str) -> dict[str, str]:
    """Return the towns of "the shelter in Odra" and "the Odra shelter", by noun."""
    known: dict[str, str] = {}
    low = text.lower()
    if len(low) != len(text):
        low = text
    for noun in having("facility"):
        at = low.find(noun)
        while at >= 0 and noun not in known:
            end = at + len(noun)
            found = _IN_TOWN.match(text, end)
            if found is None and text.startswith(noun, at):
                found = _TOWN_FIRST.search(text, max(0, at - 80), at)
            if found and not low[at - 1].isalpha():
                known[noun] = found[1]
            at = low.find(noun, end)
    return known


def _town_beside(passage: Passage, at: int, names: Spans) -> str | None:
    """Return the town of "the Odra shelter" and "a center in Odra"."""
    words = passage.words
    if words[at - 2] == "the" and may_be_place(passage, at - 1, names):
        return passage.written(at - 1, at)
    if words[at + 1] == "in":
        end = place_at(passage, at + 2, names)
        return passage.written(at + 2, end) if end else None
    return None
