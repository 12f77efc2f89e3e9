"""Where a paragraph names somebody: its pieces read from left to right.

Strategy: each piece of each run becomes a spot with what the words beside it tell. What a bare
name is, person or body, is left open where one place cannot tell.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from tipcable.extraction.cutting import Seen
from tipcable.extraction.persons import PersonReader
from tipcable.extraction.sightings import Spot
from tipcable.extraction.titles import CAPITAL_OFFICES, OFFICES
from tipcable.extraction.verbs import verb_forms

_NATION: Final = re.compile(r" government\b")
_POST: Final = re.compile(r" (?:[Oo]fficer|[Cc]hief|[Cc]ounselor|[Ss]pecialist)\b")


class Reader(PersonReader):
    """Reads one paragraph."""

    def read(self) -> list[Spot]:
        """Return the spots of the paragraph."""
        at = 0
        while at < len(self.pieces):
            at = self._one(at)
        for spot, place in self.seeking:
            self._seek(spot, place)
        return self.spots

    def _one(self, at: int) -> int:
        piece = self.pieces[at]
        if self.defined and piece.kind in ("role", "title"):
            piece = self._redefined(at)
        if piece.kind in ("title", "honorific", "role", "demonym", "place"):
            done = self._titled(at)
            if done is not None:
                return done
        if piece.kind in ("demonym", "place") and self._governs(piece):
            piece.end += len(" government")
            self._spot(piece, "body", "government", "government of a nation", 2)
        if piece.kind == "name":
            self._name(at)
        elif piece.kind == "body":
            self._body_of(piece)
        elif piece.kind == "acronym":
            self._acronym_of(piece)
        elif piece.kind == "plural":
            return self._plural(at)
        elif piece.kind in ("role", "title"):
            self._role(at)
        return at + 1

    def _governs(self, piece: Seen) -> bool:
        """Tell whether "government" stands behind a nation."""
        return (
            self.text.startswith(" government", piece.end)
            and not piece.possessive
            and _NATION.match(self.text, piece.end) is not None
        )

    def _is_office(self, piece: Seen, words: str) -> bool:
        """Whether a word in capitals is a title: "CHARGE" and "PRESIDENT" may be something else."""
        after = self.text[piece.end : piece.end + 24].split()
        follows = after[0].rstrip(",.;") if after and self.text[piece.end] == " " else ""
        if words != "Charge":
            return follows != "of" or " " in words
        before = self.text[max(0, piece.start - 24) : piece.start].split()
        last = before[-1] if before else "."
        if last in ("the", "our"):
            return follows in verb_forms()
        return last[-1] in ".:;" or last in _BEFORE_CHARGE or follows in verb_forms()

    def _redefined(self, at: int) -> Seen:
        """Read an acronym that the cable defines as a body, though it may be a title."""
        piece = self.pieces[at]
        first, _, rest = self.text[piece.start : piece.end].partition(" ")
        if first in self.defined:
            if rest:
                title = attrs.evolve(piece, start=piece.start + len(first) + 1)
                self.pieces.insert(at + 1, title)
            piece = attrs.evolve(piece, kind="acronym", end=piece.start + len(first))
            self.pieces[at] = piece
        return piece

    def _role(self, at: int) -> None:
        piece = self.pieces[at]
        words = self._words(piece)
        if piece.start < self.apposed or (
            piece.possessive and piece.kind == "title" and words not in OFFICES
        ):
            return
        before = self.text[max(0, piece.start - 5) : piece.start].lower()
        if piece.kind == "title":
            several = (
                " " in words
                and not words.startswith(f"{piece.head} ")
                and not words.startswith(("Former ", "Senior "))
            )
            if self.capitals and not self._is_office(piece, words):
                return
            if words == "Governor" and before.endswith("the "):
                several = True
            if words.endswith("s") or not (
                words in OFFICES
                or (self.capitals and words in CAPITAL_OFFICES)
                or (several and (self.capitals or before.endswith(("the ", "'s "))))
            ):
                return
        elif words.lower().endswith("offs") or words in ("MP", "MPs"):
            return
        more = _POST.match(self.text, piece.end) if piece.kind == "role" else None
        if more:
            piece.end = more.end()
        spot = self._spot(piece, "role", "role", "office", 2)
        spot.employer = self._owner_before(piece)


_BEFORE_CHARGE: Final = frozenset(
    ("advised", "and", "asked", "by", "called", "informed", "received", "saw", "told", "with")
)


def spots_of(
    text: str,
    paragraph: int,
    *,
    capitals: bool = False,
    title: int = 0,
    defined: set[str] | None = None,
) -> list[Spot]:
    """Return what a paragraph in mixed case names, in the order of the text."""
    known = set() if defined is None else defined
    return Reader(text, paragraph, capitals=capitals, title=title, defined=known).read()
