"""Names of a paragraph, with the titles before them.

Strategy: titles, ranks and honorifics before a name make a person; so does the title of an
apposition behind it.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.names.cutting import Seen
from tipcable.extraction.names.naming import NUMBER, NameReader
from tipcable.extraction.names.sightings import Rule, Spot
from tipcable.extraction.names.titles import WEAK, lower_title
from tipcable.extraction.words import lexicon as lex

_BRACKETS: Final = re.compile(r" \([^()]{0,40}\) ")
_INSIDE: Final = re.compile(r"\([^()]*\)")
# Between two words of one name, or a title in brackets and the name.
BESIDE: Final = frozenset((" ", ") ", ".) ", " de ", " del "))
_OF_THE: Final = frozenset(
    (" of ", " of the ", " for ", " for the ", " at ", " at the ", " in the ", " (")
)
_OPENING: Final = re.compile(r" \((?:[a-z]+ ){0,4}")
# What opens a surname ("van der Velde", "bin Salim").
_PARTS: Final = frozenset(
    (
        *("al", "ben", "bin", "binti", "da", "de", "del", "della", "den", "der", "di", "dos", "du"),
        *("el", "ibn", "la", "las", "le", "los", "ould", "ter", "van", "von", "zu"),
    )
)
_LONGEST: Final = 14
_FORMER: Final = re.compile(r"\b([Ff]ormer) $")
_SEAT: Final = re.compile(r"^Member of (?:the )?(Parliament|Congress|Senate|Assembly)$")
_ARTICLES: Final = ("the ", "The ", "our ", "Our ", "its ", "Its ", "'s ", "\u2019s ")
_BETWEEN: Final = re.compile(r" (?:of|of the|for|for the|at|at the|in the) ")


def _is_particles(gap: str) -> bool:
    """Whether nothing but particles stands before a name ("Ambassador van der NAME")."""
    if not 3 < len(gap) < _LONGEST or gap[0] != " " or gap[-1] != " ":
        return False
    return _PARTS.issuperset(gap.split())


def _is_beside(gap: str, before: Seen) -> bool:
    """Whether nothing but a blank, or "of the" behind a title, stands before a piece."""
    if gap in BESIDE or _is_particles(gap):
        return True
    if before.kind not in ("title", "role", "body", "acronym"):
        return False
    return gap in _OF_THE or (gap[-2:] == ") " and _BRACKETS.fullmatch(gap) is not None)


class PersonReader(NameReader):
    """Reads names, with the titles before and the appositions after them."""

    __slots__ = ()

    def _titled(self, at: int) -> int | None:
        """Find a name behind titles, ranks and honorifics."""
        chain = self._chain(at)
        if chain is None:
            return None
        here, role, employer, comma = chain
        piece = self.pieces[here]
        last = self.pieces[here - 1]
        if last.kind == "place" and last.start == piece.start and here - 1 > at:
            last = self.pieces[here - 2]
        elif piece.kind == "name" and _is_particles(self.text[last.end : piece.start]):
            piece.start = last.end + 1
        if piece.end - piece.start < 4 and NUMBER.match(self.text, piece.end):
            # "NAVATT IR 5-804"
            return None
        if comma and (piece.kind != "name" or not self.text.startswith(",", piece.end)):
            return None
        if comma != here and not self._follows(piece, last, here, joined=employer is not None):
            return None
        for inner in self.pieces[at:here]:
            self._body_or_acronym(inner)
            if inner.kind == "title" and (seat := _SEAT.search(self._words(inner))):
                start = inner.end - len(seat.group(1))
                self._body_of(Seen("body", start, inner.end, seat.group(1), possessive=False))
                employer = employer or seat.group(1)
        owner = employer or self._owner_before(self.pieces[at])
        if owner and not employer:
            self._employs(self.spots[-1], role)
        before = _FORMER.search(self.text, max(0, self.pieces[at].start - 8), self.pieces[at].start)
        if before and role:
            role = f"{before.group(1)} {role}"
        spot = self._person(piece, role or None, owner, "title", self.pieces[at].start)
        spot.foreign = any(one.kind in ("demonym", "place") for one in self.pieces[at:here])
        return here + 1

    def _chain(self, at: int) -> tuple[int, str, str | None, int] | None:
        """Find the piece behind titles; the titles, the body in them, and where a comma stands."""
        here = at
        role = ""
        employer = None
        comma = 0
        while here < len(self.pieces) and here - at < 6:
            piece = self.pieces[here]
            joined = self._joins(here) if here > at else "beside"
            if joined == "bracketed":
                here += 1
                continue
            if joined == "comma" and role and not comma and self._articled(at):
                comma = here
            elif joined != "beside":
                return None
            if piece.kind in ("title", "role"):
                role = f"{role} {self._words(piece).partition(' to ')[0]}".strip()
            elif piece.kind in ("body", "acronym") and here > at and role and employer is None:
                if not _BETWEEN.fullmatch(self.text, self.pieces[here - 1].end, piece.start):
                    return None
                employer = self._words(piece)
            elif piece.kind == "place" and self._given(here, at):
                self.pieces[here + 1].start = piece.start
            elif piece.kind not in ("honorific", "demonym", "place") and not self._seats(at, here):
                break
            here += 1
        return (here, role, employer, comma) if at < here < len(self.pieces) else None

    def _seats(self, at: int, here: int) -> bool:
        """Whether a name is the place of an office ("the Bishop of TOWN, NAME,")."""
        title, piece = self.pieces[at], self.pieces[here]
        if here != at + 1 or piece.kind != "name" or not self.text.startswith(", ", piece.end):
            return False
        if self.text[title.end : piece.start] != " of " or not self._articled(at):
            return False
        return lex.holdings().get(self._words(title).lower()) == "place"

    def _joins(self, here: int) -> str:
        """Tell how a piece stands to the one before: in brackets, beside it, or apart."""
        before, piece = self.pieces[here - 1], self.pieces[here]
        gap = self.text[before.end : piece.start]
        if gap.startswith(" (") and self._bracketed(gap, piece):
            return "bracketed"
        if gap == ", " and piece.kind in ("title", "honorific", "name"):
            return "comma"
        return "beside" if _is_beside(gap, before) else ""

    def _articled(self, at: int) -> bool:
        """Whether a title has an article ("the Minister of Justice, NAME,"), or can have none."""
        return self.capitals or self.text.endswith(_ARTICLES, 0, self.pieces[at].start)

    def _bracketed(self, gap: str, piece: Seen) -> bool:
        """Tell whether a piece stands in brackets ("(DIG)", "(ret.)", "(under the MoL)")."""
        return _OPENING.fullmatch(gap) is not None and self.text.startswith((")", ".)"), piece.end)

    def _follows(self, piece: Seen, last: Seen, at: int, *, joined: bool) -> bool:
        """Tell whether a piece is the name of whoever bears the title before it."""
        if piece.kind != "name" and (piece.kind != "phrase" or last.kind != "honorific"):
            return False
        before = self.pieces[at - 1]
        if last.kind in ("demonym", "place") or not _is_beside(
            self.text[before.end : piece.start], before
        ):
            return False
        gap = self.text[last.end : piece.start]
        if gap == " " and not last.possessive:
            return True
        apart = last.possessive or "," in gap or _INSIDE.sub("", gap).strip(" .)")
        return joined or not apart

    def _given(self, here: int, at: int) -> bool:
        """Whether the name of a town stands for a given name: behind a title, before a surname."""
        if here == at or here + 1 >= len(self.pieces) or self.pieces[here].possessive:
            return False
        if (
            self.pieces[here - 1].kind not in ("title", "honorific")
            or self.pieces[here + 1].kind != "name"
        ):
            return False
        return self.text[self.pieces[here].end : self.pieces[here + 1].start] in (
            " ",
            " de ",
            " del ",
        )

    def _person(
        self, piece: Seen, role: str | None, owner: str | None, rule: Rule, start: int
    ) -> Spot:
        if piece.head:
            self._undated(piece)
        spot = self._spot(piece, "name", "person", rule, 3)
        spot.role, spot.employer = role, owner or self._headed(start)
        if spot.employer is None and self.text[max(0, start - 2) : start - 1].islower():
            self._rank(spot, start)
        self._appose(spot)
        self._led(spot, start)
        return spot

    def _rank(self, spot: Spot, start: int) -> None:
        """Read the title before a rank ("BODY commander Captain NAME")."""
        title = lower_title(self.text[max(0, start - 60) : start])
        last = self.spots[-2] if len(self.spots) > 1 else None
        if title is None:
            return
        if spot.role is None or spot.role in WEAK:
            spot.role = title
        if last is not None and last.sort in ("body", "acronym", "short"):
            gap = self.text[last.end : start].lstrip(")").removeprefix("'s")
            spot.employer = last.name if gap == f" {title} " else None
