"""Actors while they are gathered, and how their names compare."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from attrs import define, field

from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.memos import remembered
from tipcable.extraction.words.nations import country_codes
from tipcable.extraction.words.tokens import LETTER

_WORD: Final = re.compile(rf"[{LETTER}]+")
_MINISTRY: Final = re.compile(
    r"(department|ministry) of (?:the )?(.+)|([a-z' -]+) (department|ministry)"
)
# Small words that an acronym may pass over.
_PASSED: Final = frozenset(("and", "the", "for", "in", "on"))


@define(slots=True, eq=False)
class Entity:
    """An actor while it is gathered."""

    name: str
    kind: str
    spots: list[Spot] = field(factory=list)
    abbreviation: str | None = None
    role: str | None = None
    affiliation: str | None = None
    parent: str | None = None
    place: str | None = None
    country: str = ""

    @property
    def aliases(self) -> list[str]:
        """Every form but the name, as printed."""
        if len(self.spots) == 1 and self.spots[0].name == self.name == self.spots[0].text:
            return []
        named = [spot for spot in self.spots if spot.sort != "nominal"]
        forms = dict.fromkeys([spot.name for spot in named])
        for spot in named:
            if spot.text != spot.name:
                forms[" ".join(spot.text.split())] = None
        forms.pop(self.name, None)
        forms.pop("", None)
        return list(forms)


@remembered(16384)
def plain(name: str) -> str:
    """Find a name as two places of it compare."""
    small = name.lower().replace("\u2019", "'").replace("u.s.", "us")
    return small.removeprefix("the ").strip(" .'")


@remembered(4096)
def ministry(name: str) -> tuple[str, str] | None:
    """Find the head of a ministry and what it is for, in either order of the words."""
    words = plain(name)
    named = _MINISTRY.fullmatch(words)
    if named is None:
        return None
    head = named.group(1) or named.group(4)
    field = named.group(2) or named.group(3)
    return head, field.removesuffix(" affairs")


@remembered(16384)
def initials(name: str) -> frozenset[str]:
    """Find the first letters of a name, with the small words and without."""
    words = _WORD.findall(name)
    return frozenset(
        (
            "".join([word[0] for word in words]).upper(),
            "".join([word[0] for word in words if word[0].isupper()]),
            "".join([word[0] for word in words if word.lower() not in _PASSED]).upper(),
        )
    )


def same(short: list[str], long: list[str], country: str = "") -> bool:
    """Whether a name is a longer one with words left out, or with one or two letters wrong."""
    if len(short) == len(long):
        return _misspelt(" ".join(short), " ".join(long))
    if len(short) < 2 or len(short) > len(long):
        return False
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    left = [word for word in long if word not in short]
    # "Orvanian National Police" at the post in Orvania.
    abroad = [word for word in left if country_codes().get(word.capitalize()) != country]
    local = any(lex.word_class(word.capitalize()) in lex.DEMONYM + lex.COUNTRY for word in abroad)
    return (
        not local
        and short[-1] not in ("of", "in", "for")
        and not (long[len(short) :][:1] == ["and"] and short[0] == "ministry")
    )


def _misspelt(one: str, other: str) -> bool:
    """Whether two long names differ by one or two letters in one word."""
    if len(one) < 10 or abs(len(one) - len(other)) > 2:
        return False
    pairs = [(a, b) for a, b in zip(one.split(), other.split(), strict=True) if a != b]
    if len(pairs) != 1:
        return False
    a, b = pairs[0]
    head = next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    tail = next(
        (n for n, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y),
        min(len(a), len(b)),
    )
    return min(len(a), len(b)) > 3 and max(len(a), len(b)) - head - tail <= 2


Trail = list[tuple[tuple[int, int], int, Entity]]


def trails(owners: dict[str, list[Entity]]) -> dict[str, Trail]:
    """Return for each word the places of its owners, in order."""
    return {
        word: sorted(
            ((spot.paragraph, spot.start), number, one)
            for number, one in enumerate(ones)
            for spot in one.spots
        )
        for word, ones in owners.items()
    }


def latest(trail: Trail, spot: Spot) -> Entity | None:
    """Find the owner named last before a spot."""
    at = bisect_left(trail, ((spot.paragraph, spot.start), -1))
    return trail[at - 1][2] if at else None
