"""Bare names of a paragraph: what stands beside one tells whose it is.

Strategy: a title in small letters, the possessive of a body, or two who share a surname. What else
a bare name is, its neighbours tell (``bare_names``).
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.names.appositions import AppositionReader
from tipcable.extraction.names.bare_names import guess
from tipcable.extraction.names.cutting import Seen
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.nations import country_codes
from tipcable.extraction.words.tokens import MONTH_NAMES

_KIN: Final = re.compile(
    r",? (?:[a-z]+ )?(?:brothers|sisters|cousins|siblings|spouses|twins|partners)\b"
)
_POSSESSIVE: Final = frozenset(
    f"{bracket}{mark}s " for bracket in ("", ")") for mark in ("'", "\u2019")
)
# "BODY's (ABC) NAME"
_ABBREVIATED: Final = ("'s (", "s' (", "\u2019s (", "s\u2019 (")
_COLLEAGUE: Final = tuple(
    f"{owner} colleague{mark} " for owner in (" his", " her", "His", "Her") for mark in ("", ",")
)
_OF_TOWNS: Final = frozenset(
    ("governor", "judge", "mayor", "police chief", "prefect", "prosecutor")
)
_HIS: Final = (" his ", " her ", "His ", "Her ")
# What two do ("X and Y run a shelter").
_DO: Final = re.compile(
    r"(?: \([^()]{0,40}\))? (?:both |each )?"
    r"(?:are|do|have|live|own|run|say|work|met|ran|told|were)(?![a-z])"
)
# How far the bracket behind a name may reach; countries that only their letters name.
_FAR: Final = 26
_STATES: Final = frozenset(("US", "us", "UK", "USSR", "FRG", "GDR", "PRC", "ROK", "UAE"))
_HAVING: Final = ("acronym", "body")
_DATED: Final = re.compile(
    r"(?:[0-9]|(?<![a-z])(?:by|in|of|on|to|late|last|next|mid|early|since|until|this))[ -]\Z", re.I
)
_IN: Final = frozenset((" in ", " In ", "In "))
NUMBER: Final = re.compile(r",? ?[0-9]")


class NameReader(AppositionReader):
    """Reads bare names."""

    def _undated(self, piece: Seen) -> None:
        """Leave out a month or town that only looks like part of a name ("in May NAME")."""
        first, _, rest = self.text[piece.start : piece.end].partition(" ")
        before = self.text[max(0, piece.start - 9) : piece.start]
        dated = _DATED.search(before) if first in MONTH_NAMES else before[-4:] in _IN
        if rest and dated:
            piece.start += len(first) + 1
        head, _, last = self.text[piece.start : piece.end].rpartition(" ")
        if last in MONTH_NAMES and head and NUMBER.match(self.text, piece.end):
            piece.end -= len(last) + 1

    def _name(self, at: int) -> None:
        piece = self.pieces[at]
        if piece.head:
            self._undated(piece)
        last = self.spots[-1] if self.spots else None
        if (
            last
            and last.sort in ("name", "body")
            and self.text[last.end : piece.start] in (' ("', " (\u201c")
        ):
            spot = self._spot(piece, last.sort, last.kind, "translation", 1)
            spot.name = last.name
            return
        kind, rule, role, weight = guess(self.text, piece, self.title)
        if last and not kind and self._lists(last, piece):
            kind, rule, weight = "organization", "listed", 2
        spot = self._spot(piece, "name", kind, rule, weight)
        spot.role = role
        if self.text.startswith(" and ", piece.end):
            self._share(spot, at)
        if self.capitals and not kind and self._speaks_for(piece):
            spot.kind, spot.rule = "person", "subject"
        elif self.capitals and not kind and last and last.sort in _HAVING and last.kind:
            spot.employer = self._possessor(spot)
            spot.kind, spot.weight = ("person", 2) if spot.employer else ("", 1)
        if kind == "person":
            spot.employer = (
                self._employer_before_role(spot, role) if role else self._possessor(spot)
            )
            spot.employer = spot.employer or self._headed(piece.start)
            if role and self.text.endswith(_HIS, 0, piece.start - len(role) - 1):
                self._set_beside(spot, role)
            elif role and last and self.text[last.end : piece.start] == f" and {role} ":
                # "BODY director NAME and project assistant NAME"
                spot.employer = spot.employer or last.employer
            elif self.text.endswith(_COLLEAGUE, 0, piece.start):
                self._set_beside(spot, "colleague")
        if kind != "organization":
            self._appose(spot)
            self._led(spot, piece.start)

    def _speaks_for(self, piece: Seen) -> bool:
        """Whether the country that a delegate speaks for stands behind a name ("SALIMU (US)")."""
        if not self.text.startswith(" (", piece.end):
            return False
        close = self.text.find(")", piece.end, piece.end + _FAR)
        inside = self.text[piece.end + 2 : close]
        return inside in _STATES or inside.title() in country_codes()

    def _lists(self, last: Spot, piece: Seen) -> bool:
        """Whether a name goes on a list of bodies ("such as X, Y and Z")."""
        if last.kind != "organization" or last.rule not in ("cue", "listed"):
            return False
        return self.text[last.end : piece.start] in (", ", " and ", ", and ")

    def _share(self, spot: Spot, at: int) -> None:
        """Read the first of two with one surname ("Ona and Petras Vilkas (protect)")."""
        piece = self.pieces[at]
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if after is None or after.kind != "name" or self.text[piece.end : after.start] != " and ":
            return
        first, last = self._words(piece), self._words(after).split()
        if " " in first or len(last) != 2:
            return
        second = Spot(self.paragraph, after.start, after.end, "", "name")
        if self.guarded:
            self._guard(second)
        opens = piece.start < 2 or self.text.endswith((". ", "\n"), 0, piece.start)
        if (
            first in lex.given_names()
            or second.protection != "none"
            or (opens and _DO.match(self.text, after.end))
            or _KIN.match(self.text, after.end)
        ):
            spot.shared = f"{first} {last[1]}"
            spot.protection = second.protection

    def _employer_before_role(self, spot: Spot, role: str) -> str | None:
        last = self.spots[-2] if len(self.spots) > 1 else None
        if last is None or last.sort not in ("body", "acronym", "name") or last.kind == "place":
            return None
        if last.kind == "person" and not self._is_held(last, role):
            self._place(last, role, spot)
            return None
        gap = self.text[last.end : spot.start].lstrip(")").replace("\u2019", "'")
        if gap not in (f" {role} ", f"'s {role} ", f"' {role} ", f"'s {role}, ", f" {role}, "):
            return None
        self._employs(last, role)
        return last.name

    def _place(self, owner: Spot, role: str, spot: Spot) -> None:
        """Read "TOWN judge NAME": what only looks like a person's name is a town."""
        guessed = owner.rule == "name of several words" and owner.role is None
        if guessed and role in _OF_TOWNS and self.text[owner.end : spot.start] == f" {role} ":
            owner.kind, owner.weight = "place", 2

    def _possessor(self, spot: Spot) -> str | None:
        """Read "BODY's NAME"; a bare name there is a body, too."""
        last = self.spots[-2] if len(self.spots) > 1 else None
        if last is None or last.sort not in ("body", "acronym", "name"):
            return None
        if " " not in spot.name and not (self.capitals and last.sort in _HAVING):
            return None
        gap = self.text[last.end : spot.start]
        inside = gap == ") " and self.text.endswith(_ABBREVIATED, 0, last.start)
        if gap not in _POSSESSIVE and not inside:
            return None
        if last.sort == "name" and (last.kind == "place" or last.weight > 1 or last.role):
            return last.name if last.kind == "organization" else None
        if not last.kind or last.sort == "name":
            last.kind, last.rule, last.weight = "organization", "employer", 2
        return last.name
