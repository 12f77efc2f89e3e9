"""A spot: one place that may name an actor, with what the words beside it tell."""

from __future__ import annotations

import re
from typing import Final, Literal

from attrs import define

from tipcable.extraction.names.cutting import Seen, all_pieces
from tipcable.extraction.words.tokens import LETTER, UPPER

_PROTECT: Final = re.compile(
    r"\)?,? ?[(\[](?:(?:both|all|strictly|please|source|name)[ :]++){0,3}+protect[^)\]]{0,40}[)\]]"
    # What is left of a name, or what told of its bearer, was taken out.
    rf"|,? ?\(?X{{4,24}}(?![{LETTER}0-9])",
    re.I,
)
_TAKEN_OUT: Final = re.compile(r"(?<![A-Za-z0-9])X{4,24}\)? $", re.I)


_SEVERAL: Final = re.compile(r"(?<![a-z])(?:both|all)(?![a-z])")
# How far apart two names of one list may stand.
_FAR: Final = 60
# How the seat begins: most spots are followed by none of it.
_OPENS_SEAT: Final = (" in ", " (", ", a ", ", an ", ", the ")
_SEATS: Final = frozenset(words[:2] for words in _OPENS_SEAT)
_BASED: Final = re.compile(
    rf"([{UPPER}][{LETTER}'\u2019]{{1,30}}+(?: [{UPPER}][{LETTER}'\u2019]{{1,30}}+)?)-based "
)


_SEAT: Final = re.compile(
    rf"(?: \([^()]{{0,60}}\))?(?:, (?:an?|the) (?:[a-z-]+ ){{1,4}}"
    rf"| )in (?:the )?([{UPPER}][{LETTER}'\u2019-]+(?: [{UPPER}][{LETTER}'\u2019-]+)?)"
)


MONTHS: Final = frozenset(
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
)


# What makes a name an actor; docs/findings.md tells what each means.
Rule = Literal[
    "abbreviated office",
    "acronym",
    "apposition",
    "called",
    "coordination",
    "cue",
    "definition",
    "employer",
    "given name",
    "government of a nation",
    "head of a body",
    "listed",
    "name of several words",
    "office",
    "organ of the state",
    "part of a name",
    "preposition",
    "subject",
    "title",
    "translation",
]


@define(slots=True)
class Spot:
    """One place that may name an actor.

    ``sort`` is name, body, acronym, role, or short (a head alone); ``kind`` the kind of actor, or
    empty where nothing here tells.
    """

    paragraph: int
    start: int
    end: int
    text: str
    sort: str
    kind: str = ""
    rule: Rule | None = None
    name: str = ""
    weight: int = 1
    role: str | None = None
    employer: str | None = None
    # The employer is whoever the sentences before speak of ("Its director, ").
    referring: bool = False
    # Whose deputy or colleague it is.
    beside: Spot | None = None
    # The title is of another state ("Soviet Ambassador").
    foreign: bool = False
    # A given name whose surname stands behind "and".
    shared: str | None = None
    place: str | None = None
    # The body of which this one is a part ("BODY's BODY").
    whole: str | None = None
    short: str | None = None
    protection: str = "none"


# What stands between a body, or its acronym in brackets, and its director.
OWNING: Final = frozenset(
    f"{bracket}{ending} "
    for bracket in ("", ")")
    for ending in ("", "'s", "\u2019s", "'", "\u2019", ", whose")
)


def employs(one: Spot) -> bool:
    """Tell whether a spot can be somebody's employer."""
    return one.sort in ("body", "acronym") or (one.sort == "name" and one.kind == "organization")


class Page:
    """One paragraph, its pieces, and the spots found so far."""

    # All reading asks the page, and slots answer a tenth faster than ``cached_property`` lets it.
    __slots__ = (
        "_bodies",
        "_titles",
        "apposed",
        "based",
        "capitals",
        "defined",
        "guarded",
        "paragraph",
        "pieces",
        "seeking",
        "spots",
        "text",
        "title",
    )

    def __init__(
        self, text: str, paragraph: int, *, capitals: bool, title: int, defined: set[str]
    ) -> None:
        # Acronyms of bodies in this cable that elsewhere are titles ("MP" for a ministry).
        self.defined = defined
        self.title = title
        self.text = text
        self.capitals = capitals
        self.paragraph = paragraph
        self.pieces = all_pieces(text)
        self.based = "-based " in text
        self.guarded = "protect" in text.lower() or "XXXX" in text
        self.spots: list[Spot] = []
        self.apposed = 0
        self._bodies: set[int] | None = None
        self._titles: dict[int, Seen] | None = None
        self.seeking: list[tuple[Spot, int]] = []

    @property
    def bodies(self) -> set[int]:
        """Where bodies and acronyms start."""
        if self._bodies is None:
            named = ("body", "acronym")
            self._bodies = {one.start for one in self.pieces if one.kind in named}
        return self._bodies

    @property
    def titles(self) -> dict[int, Seen]:
        """The titles, by their places."""
        if self._titles is None:
            self._titles = {one.start: one for one in self.pieces if one.kind == "title"}
        return self._titles

    def _words(self, piece: Seen) -> str:
        return " ".join(self.text[piece.start : piece.end].split())

    def _owner_before(self, piece: Seen) -> str | None:
        """Find the body right before a title ("UNODC Representative", "MIA's spokesman")."""
        last = self.spots[-1] if self.spots else None
        if (
            last is None
            or last.sort not in ("body", "acronym", "name", "short")
            or last.kind in ("person", "place")
        ):
            return None
        return last.name if self.text[last.end : piece.start] in OWNING else None

    def _spot(self, piece: Seen, sort: str, kind: str, rule: Rule | None, weight: int) -> Spot:
        start, end = piece.start, piece.end
        text = self.text[start:end]
        spot = Spot(self.paragraph, start, end, text, sort, kind, rule, text, weight)
        if self.guarded:
            self._guard(spot)
        if sort != "acronym" and (self.based or self.text[end : end + 2] in _SEATS):
            self._seat(spot)
        self.spots.append(spot)
        return spot

    def _guard(self, spot: Spot) -> None:
        """Read the mark of protection behind a name, which may also be that of the names before."""
        mark = _PROTECT.match(self.text, spot.end)
        if mark is None:
            before = _TAKEN_OUT.search(self.text, max(0, spot.start - 28), spot.start)
            if before and spot.kind != "role":
                spot.protection = "protect"
            return
        words = mark.group().lower()
        spot.protection = "strict" if "strictly" in words else "protect"
        both = _SEVERAL.search(words)
        after = spot
        for one in reversed(self.spots) if both else ():
            if after.start - one.end > _FAR:
                break
            if one.sort == "name" and one.protection == "none":
                one.protection, after = spot.protection, one
                if both and both.group() == "both":
                    break

    def _seat(self, spot: Spot) -> None:
        """Read "in TOWN" behind a spot, and "TOWN-based" before it."""
        text, start, end = self.text, spot.start, spot.end
        if spot.kind != "role" and text.startswith(_OPENS_SEAT, end):
            where = _SEAT.match(text, end)
            if where and where.group(1).split()[0] not in MONTHS:
                spot.place = where.group(1)
        if self.based and text.rfind("-based ", max(0, start - 60), start) >= 0:
            based = _BASED.search(text, max(0, start - 60), start)
            if based and "." not in text[based.end() : start]:
                spot.place = based.group(1)
