"""The body behind a title: "director of BODY", "NAME (BODY)", "head of BODY's part".

Strategy: sought once all bodies of the paragraph are known. A bare name or common words behind
"director of" are a body, too; "of an NGO" is the text of an affiliation, and names nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from operator import attrgetter
from typing import Final

from tipcable.extraction.names.bodies import BodyReader
from tipcable.extraction.names.entities import initials
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex

_INTO: Final = re.compile(
    r"(?: (?:of|for) (?:the )?[A-Za-z'\u2019-]+(?: [A-Za-z'\u2019-]+){0,4}?(?= (?:at|in|with) ))?"
    r"(?: working| employed| serving)? (?:of|at|for|from|in|with|to|the)(?: (?:the|its|their|an?))?"
    r"(?: [A-Za-z-]+(?: [a-z-]+){0,2} of(?: the)?)?"
    r"(?: NGO)?(?: [A-Z]?[a-z-]+){0,3}(?: NGO)? ?[\"\u201c]?"
)
_OF_FIELD: Final = re.compile(r" (?:of|for) (?:the )?[A-Za-z'\u2019 -]{3,40}(?=[,.;(])")
_UNNAMED: Final = re.compile(
    r" (?:of|at|for|with) (?:an? ((?:[A-Za-z-]+ ){0,4}(?:NGO|organization|company"
    r"|newspaper|agency|university|firm|group)(?: in [A-Z][a-z]+(?: [A-Z][a-z]+){0,2})?)"
    r"|the ((?:[A-Za-z-]+ ){0,3}(?:council|committee|parliament|police|army|navy|union|party)\b))"
)
_BRANCH: Final = re.compile(r" [a-z-]+ of (?:the )?[A-Z]")
# Between a body and a part of it, or the acronym in brackets behind it.
_INNER: Final = frozenset(("'s ", "\u2019s ", " (", ") ", ")'s ", ")\u2019s "))
_SHORTEST: Final = 3
_IN_BRACKETS: Final = (")", ",", ";")

_TO_WORDS: Final = re.compile(r" (?:of|at|with|for) (?:the )?(?:(?:local )?NGO |group )?")
_CLOSES: Final = (",", ".", ";", ")", " (")
_START: Final = attrgetter("start")
# On what the department of a director may end, which is no body of its own.
_FIELDS: Final = frozenset(
    ("Administration", "Affairs", "Communications", "Cooperation", "Crime", "Crimes", "Detectives",
     "Development", "Education", "Employment", "Finance", "Health", "Immigration", "Intelligence",
     "Investigation", "Investigations", "Issues", "Justice", "Labor", "Law", "Management",
     "Migration", "Operations", "Persons", "Planning", "Policy", "Programs", "Prosecution",
     "Prosecutions", "Protection", "Relations", "Research", "Resources", "Rights", "Section",
     "Security", "Services", "State", "Studies", "Trafficking", "Training", "Welfare", "Women")
)  # fmt: skip


class EmployerReader(BodyReader):
    """Finds the bodies behind the titles of a paragraph."""

    __slots__ = ()

    def _leads(self, spot: Spot, gap: str, other: Spot) -> bool:
        """Whether what stands behind a title can be no place ("director of", not "mayor of")."""
        title = (spot.role or "").lower().split()
        if " of " in gap.removeprefix(" of") or gap in (" ", " the ") or gap.startswith(" with "):
            return True
        held = lex.holdings().get(title[-1]) if title else "place"
        if held == "place":
            return False
        return " " in other.name or " of " not in f"{gap} " or held == "body"

    def _innermost(self, at: int) -> Spot:
        """Find the part of a part that "BODY's BODY" ends on."""
        while at + 1 < len(self.spots):
            one, after = self.spots[at], self.spots[at + 1]
            gap = self.text[one.end : after.start]
            if after.sort not in ("body", "acronym") or gap not in _INNER:
                break
            at += 1
        one = self.spots[at]
        bracketed = one.sort == "acronym" and self.text.endswith(" (", 0, one.start)
        return self.spots[at - 1] if bracketed else one

    def _is_listed(self, spot: Spot, other: Spot) -> bool:
        """Whether a body stands in a list of those present: "NAME, Director, BODY;"."""
        large = spot.role is not None and spot.role[0].isupper()
        ends = self.text.startswith((";", ".", ")", "\n"), other.end)
        return large and other.sort in ("body", "acronym") and ends

    def _seek_bracketed(self, spot: Spot) -> None:
        """Read "NAME (BODY)"; letters that only abbreviate the name are no body."""
        near = bisect_left(self.spots, spot.end, key=lambda one: one.start)
        other = self.spots[near] if near < len(self.spots) else None
        if other is None or other.start != spot.end + 2 or other.sort not in ("body", "acronym"):
            return
        short = other.sort == "acronym"
        if short and not other.kind and self.capitals:
            return
        if short and (len(other.name) < _SHORTEST or other.name in initials(spot.name)):
            return
        if self.text.startswith(_IN_BRACKETS, other.end):
            if not other.kind:
                other.kind, other.rule = "organization", "employer"
            spot.employer = other.name

    def _seek_words(self, spot: Spot, place: int) -> bool:
        """Take common words behind "director of" for a body ("president of Open Doors")."""
        title = (spot.role or "").lower().rpartition(" ")[2]
        leads = _TO_WORDS.match(self.text, place)
        if leads is None or lex.holdings().get(title) not in ("body", "office"):
            return False
        at = bisect_left(self.pieces, leads.end(), key=_START)
        piece = self.pieces[at] if at < len(self.pieces) else None
        if piece is None or piece.start != leads.end() or piece.kind != "phrase":
            return False
        words = self._words(piece).split()
        if len(words) < 2 or words[-1] in _FIELDS or not self.text.startswith(_CLOSES, piece.end):
            return False
        body = self._spot(piece, "body", "organization", "employer", 3)
        self.spots.pop()
        insort(self.spots, body, key=_START)
        spot.employer = body.name
        return True

    def _seek(self, spot: Spot, place: int) -> None:
        """Find the body behind "director of"."""
        if place == spot.end and self.text.startswith(" (", place):
            self._seek_bracketed(spot)
            return
        near = bisect_left(self.spots, place, key=lambda one: one.start)
        for at, other in enumerate(self.spots[near : near + 3], near):
            if (
                other.start >= place
                and other is not spot
                and other.sort in ("body", "acronym", "short", "name")
            ):
                gap = self.text[place : other.start]
                if _BRANCH.match(self.text, other.end):
                    continue
                known = other.kind == "place" or other.weight > 2
                if other.sort == "name" and known and other.kind != "organization":
                    return
                listed = gap == ", " and self._is_listed(spot, other)
                if listed or gap in (" ", " the ") or _INTO.fullmatch(gap):
                    spot.employer = self._innermost(at).name
                    if other.sort == "acronym" and not other.kind and spot.role:
                        other.kind, other.rule = "organization", "employer"
                    if other.sort == "name" and self._leads(spot, gap, other):
                        other.kind, other.rule, other.weight = "organization", "employer", 3
                    return
                break
        if self._seek_words(spot, place):
            return
        unnamed = _UNNAMED.match(self.text, place)
        if unnamed:
            spot.employer = unnamed.group(1) or unnamed.group(2)
        elif (
            spot.role
            and self.text.endswith(spot.role, 0, place)
            and (field := _OF_FIELD.match(self.text, place))
            and "NGO" not in field.group()
            and "organization" not in field.group()
        ):
            spot.role += field.group()
