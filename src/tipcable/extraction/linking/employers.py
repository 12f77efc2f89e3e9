"""Whom a person works for, where the words beside the name leave it to the reader.

Strategy: "its director" means the body of which the sentences before speak; so does "Director" by
itself. A title that only one body of the cable has room for ("Minister of Labor") leads to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from tipcable.extraction.names.entities import Entity
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex

_SENTENCE: Final = re.compile(r"[.?!;:][\"'\u201d\u2019)]* +(?=[\"\u201c(]?[A-Z])|\n *-")
_GOVERNED: Final = re.compile(
    r"\b(?:of|to|by|with|from|for|in|at|against|than|under|on|through|and) (?:the |its |an? )?$"
)
_DESCRIBED: Final = re.compile(r"(?:The|This) ([a-z]+) ")
_STATE: Final = re.compile(
    r"GO[A-Z]{1,3}|USG|.*[Gg]overnment\b.*|Embassy.*|.* Embassy.*|U\.?S\.?.*"
)
_OWN_OFFICERS: Final = re.compile(
    r"(?:(?:Political|Economic|Consular|Labor|Pol(?:itical)?/Econ(?:omic)?|Public Affairs|Control"
    r"|Human Rights|Reporting|Reports|Commercial|Refugee|Deputy) )+(?:Officer|Chief|Counselor"
    r"|Assistant|Specialist|Coordinator|Section Chief)|(?:Pol|Econ|Con|Emb|Lab)[Oo]ff",
    re.I,
)
_MINISTRY: Final = re.compile(r"\b(?:ministry|department|secretariat|foreign office|treasury)\b")
_LETTERS: Final = re.compile("[a-z]+")
_SMALL: Final = frozenset(("and", "for", "of", "the", "ministry", "department", "secretariat"))
# What tells a ministry, and the fewest words of one whose field needs no more.
_OWN: Final = frozenset(("ministry",))
_LEAST: Final = 2
_RANKS: Final = frozenset(
    word[:6]
    for word in ("assistant", "brigadier", "captain", "colonel", "deputy", "first", "former",
                 "general", "joint", "lieutenant", "major", "prime", "vice")
)  # fmt: skip
# What stands in the name of the body in which the bearer of a title sits.
_BENCHES: Final = {
    "prosecutor": "prosecut",
    "procurator": "procura",
    "senator": "senate",
    "member of parliament": "parliament",
    "parliamentarian": "parliament",
    "mp": "parliament",
    "congressman": "congress",
    "congresswoman": "congress",
    "attorney general": "attorney general",
    "army": "army",
    "navy": "navy",
    "air force": "air force",
    "police": "police",
    "embassy": "embassy ",
    "bishop": "diocese",
    "archbishop": "archdiocese",
    "judge": "court",
    "chief justice": "court",
}


class Employers:
    """The bodies of a cable, as employers."""

    def __init__(self, entities: Sequence[Entity], texts: Sequence[str]) -> None:
        self.texts = texts
        self.bodies = [one for one in entities if one.kind in ("organization", "government")]

    @cached_property
    def named(self) -> dict[int, list[tuple[int, int, Entity]]]:
        """The places of the bodies in each paragraph, in order."""
        found: dict[int, list[tuple[int, int, Entity]]] = {}
        for one in self.bodies:
            for spot in one.spots:
                if spot.sort not in ("nominal", "organ"):
                    found.setdefault(spot.paragraph, []).append((spot.start, spot.end, one))
        for spots in found.values():
            spots.sort(key=lambda item: item[:2])
        return found

    @cached_property
    def departments(self) -> list[tuple[Entity, set[str]]]:
        """The ministries, each with the words that tell what it is for."""
        return [(one, words) for one in self.bodies if (words := _department(one))]

    def of(self, one: Entity) -> Entity | None:
        """Find whom a person works for, where no body stands beside the name."""
        for spot in one.spots:
            if spot.referring and (meant := self._topic(spot)):
                return meant
        found = (self._employer(one, role) for role in dict.fromkeys(_roles(one)))
        return next((body for body in found if body is not None), None)

    def _employer(self, one: Entity, title: str) -> Entity | None:
        if _OWN_OFFICERS.fullmatch(title):
            return self._only("embassy ", opening=True)
        listed = (lex.acronyms().get(word, ("", word))[1] for word in title.split())
        title = " ".join(listed).lower()
        if lex.holdings().get(title.rpartition(" ")[2]) == "body" and " of " not in title:
            spot = next((spot for spot in one.spots if spot.role), one.spots[0])
            return self._topic(spot, states=False) or self._spoken_of(spot.paragraph)
        return self._fitting(title)

    def _spoken_of(self, paragraph: int) -> Entity | None:
        """Find the one organization of which the paragraph before speaks."""
        named = {id(one): one for _, _, one in self.named.get(paragraph - 1, ())}
        found = [one for one in named.values() if one.kind == "organization"]
        return found[0] if len(found) == 1 else None

    def _fitting(self, title: str) -> Entity | None:
        """Find the one body that a title fits ("Deputy Minister of Labor")."""
        wanted = _content(_field(title)) - _RANKS
        if wanted:
            if "minister" in title:
                wanted.add("ministry")
            fits = [one for one, words in self.departments if wanted <= words]
            return fits[0] if len(fits) == 1 else None
        # "Home Affairs Legal Officer"
        told = _content(title)
        of_field = [
            one for one, words in self.departments if len(words) > _LEAST and words - _OWN <= told
        ]
        if len(of_field) == 1:
            return of_field[0]
        body = next((body for bench, body in _BENCHES.items() if bench in title), None)
        return self._only(body) if body else None

    def _only(self, words: str, *, opening: bool = False) -> Entity | None:
        fits = [
            one
            for one in self.bodies[:200]
            if (one.name.lower().startswith(words) if opening else words in one.name.lower())
        ]
        return fits[0] if len(fits) == 1 else None

    def _topic(self, spot: Spot, *, states: bool = True) -> Entity | None:
        """Find the body of which a paragraph speaks before a place."""
        listed = self.named.get(spot.paragraph, [])
        stop = bisect_left(listed, spot.start, key=lambda item: item[0])
        governed: Entity | None = None
        for first, last in self._sentences(spot):
            found = [item for item in listed[:stop] if first <= item[0] < last]
            if not states:
                found = [item for item in found if not _STATE.fullmatch(item[2].name)]
            meant = self._described(spot, first)
            if meant is not None:
                return meant
            for start, end, one in found:
                if not self._is_governed(spot.paragraph, start, end):
                    return one
            governed = governed or (found[0][2] if found else None)
        return governed

    def _described(self, spot: Spot, first: int) -> Entity | None:
        """Find the body that "The center" at the head of a sentence means."""
        opening = _DESCRIBED.match(self.texts[spot.paragraph], first, spot.start)
        if opening is None:
            return None
        head = opening.group(1).capitalize()
        if head not in lex.body_kinds() and lex.word_class(head) != lex.SOFT:
            return None
        known = [
            (start, one)
            for start, _, one in self.named.get(spot.paragraph, ())
            if start < first and head in one.name.split()
        ]
        return known[-1][1] if known else None

    def _sentences(self, spot: Spot) -> Iterator[tuple[int, int]]:
        """Give the sentences before a place, the nearest first."""
        text = self.texts[spot.paragraph]
        cuts = [match.end() for match in _SENTENCE.finditer(text, 0, spot.start)]
        edges = [0, *cuts, spot.start]
        for at in range(len(edges) - 1, max(0, len(edges) - 6), -1):
            yield edges[at - 1], edges[at]

    def _is_governed(self, paragraph: int, start: int, end: int) -> bool:
        text = self.texts[paragraph]
        if text.startswith(("'s", "\u2019s"), end):
            return True
        return _GOVERNED.search(text, max(0, start - 14), start) is not None


def _roles(one: Entity) -> list[str]:
    """Find the titles of a person, the one that counts first."""
    return [role for role in (one.role, *(spot.role for spot in one.spots)) if role]


def _field(title: str) -> str:
    """Find what a minister or secretary is for, as the title has it."""
    words = title.split()
    at = next((n for n, word in enumerate(words) if word.startswith(("minister", "secretary"))), 0)
    rest = words[at + 1 :]
    if rest[:2] == ["of", "state"]:
        rest = rest[2:]
    if rest[:1] in (["of"], ["for"]):
        return " ".join(rest[1:])
    return " ".join(
        words[at - 3 : at] if words[at - 2 : at - 1] == ["and"] else words[max(0, at - 1) : at]
    )


def _content(text: str) -> set[str]:
    """Find the words that tell what a ministry is for, without their endings."""
    words = _LETTERS.findall(text.lower().replace("defence", "defense"))
    return {word[:6] for word in words if word not in _SMALL and len(word) > 1}


def _department(one: Entity) -> set[str]:
    """Find the words of a ministry, those of its acronym too."""
    if one.kind != "government":
        return set()
    own = [one.name, *one.aliases]
    listed = [lex.acronyms().get(form, ("", ""))[1] for form in own]
    forms = [name.lower() for name in (*own, *listed)]
    # Most bodies of a state are no ministries.
    if not _MINISTRY.search("\n".join(forms)):
        return set()
    names = [form for form in forms if _MINISTRY.search(form)]
    found = set().union(*map(_content, names))
    # A minister has no department of the United States.
    return found | {"ministry"} if any("department" not in name for name in names) else found
