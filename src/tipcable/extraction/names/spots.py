"""Where a paragraph names somebody: its pieces read from left to right.

Strategy: each piece of each run becomes a spot with what the words beside it tell. What a bare
name is, person or body, is left open where one place cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Final

import attrs

from tipcable.extraction.names.bare_names import is_body
from tipcable.extraction.names.cutting import Seen
from tipcable.extraction.names.persons import BESIDE, PersonReader
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.names.titles import CAPITAL_OFFICES, OFFICES
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.governing import word_before
from tipcable.extraction.words.lexicon import holdings
from tipcable.extraction.words.tokens import LETTER, UPPER
from tipcable.extraction.words.verbs import verb_forms

_MINISTERS: Final = ("Minister of ", "Minister for ", "Secretary of ", "Director of ")
# Titles by which a telegram in capitals means whoever it named, and what stands before others.
_HELD_ALONE: Final = frozenset(("Congressman", "Minister", "Senator", "Undersecretary"))
_ANY: Final = frozenset(
    ("a", "an", "another", "any", "as", "became", "each", "every", "is", "new", "no", "was")
)
_NGO: Final = ("NGO ", "NGO, ")
_NATION: Final = re.compile(r" government\b")
# "Of TOWN", behind which the name of whoever holds the office may stand.
_OVER: Final = re.compile(
    rf" of [{UPPER}][{LETTER}'\u2019-]++(?: [{UPPER}][{LETTER}'\u2019-]++){{0,2}}+"
    rf"(?!,? [{UPPER}(]|['\u2019])"
)
_POST: Final = re.compile(r" (?:[Oo]fficer|[Cc]hief|[Cc]ounselor|[Ss]pecialist)\b")


class Reader(PersonReader):
    """Reads one paragraph in mixed case, in the order of the text."""

    __slots__ = ()

    def read(self) -> None:
        """Find the spots of the paragraph."""
        at = 0
        pieces = self.pieces
        while at < len(pieces):
            read = _READERS.get(pieces[at].kind)
            at = read(self, at) if read else at + 1

    def seek(self) -> None:
        """Find the bodies behind titles, now that all spots are known."""
        for spot, place in self.seeking:
            self._seek(spot, place)

    def name(self, places: Sequence[tuple[int, int]]) -> None:
        """Read some places as names, in place of the pieces that stand there."""
        starts = {start for start, _ in places}
        pieces = [piece for piece in self.pieces if piece.start not in starts]
        for start, end in places:
            possessive = self.text.startswith("'s", end)
            pieces.append(Seen("name", start, end, "", possessive=possessive))
        self.pieces = sorted(pieces, key=attrgetter("start"))

    def _read_title(self, at: int) -> int:
        if self.defined and self._redefined(at).kind == "acronym":
            return self._read_acronym(at)
        done = self._titled(at)
        if done is not None:
            return done
        if self.pieces[at].kind != "honorific":
            self._role(at)
        return at + 1

    def _read_place(self, at: int) -> int:
        piece = self.pieces[at]
        done = self._titled(at) if self._is_beside_next(at) else None
        if done is not None:
            return done
        if self._governs(piece):
            piece.end += len(" government")
            self._spot(piece, "body", "government", "government of a nation", 2)
        return at + 1

    def _read_name(self, at: int) -> int:
        self._name(at)
        return at + 1

    def _read_phrase(self, at: int) -> int:
        """Read common words as a body where the words beside them say so ("the NGO Open Door")."""
        piece = self.pieces[at]
        text, end = self.text, piece.end
        told = text.endswith(_NGO, 0, piece.start) or (
            text.startswith(", ", end) and is_body(text, end)
        )
        if text.endswith("the ", 0, piece.start) and self._words(piece) in lex.trades():
            # "The Standard" of a paper that was named before.
            self._spot(piece, "short", "organization", "head of a body", 1)
        elif told and text.find(" ", piece.start, end) > 0:
            self._spot(piece, "body", "organization", "cue", 3)
        return at + 1

    def _read_body(self, at: int) -> int:
        self._body_of(self.pieces[at])
        return at + 1

    def _read_acronym(self, at: int) -> int:
        piece, after = self.pieces[at], self.pieces[at + 1 : at + 2]
        town = after[0] if after and after[0].kind in ("place", "name") else None
        if piece.head in _POSTS and town and self.text[piece.end : town.start] == " ":
            piece = attrs.evolve(piece, kind="body", end=town.end)
            spot = self._spot(piece, "body", "government", "head of a body", 2)
            spot.place = self._words(town)
            return at + 2
        self._acronym_of(self.pieces[at])
        return at + 1

    def _is_beside_next(self, at: int) -> bool:
        """Whether a name can follow a place or demonym, as most do not."""
        if at + 1 == len(self.pieces):
            return False
        gap = self.text[self.pieces[at].end : self.pieces[at + 1].start]
        return gap in BESIDE or gap.startswith(" (")

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
            return follows != "of" or " " in words or _held_over_place(words)
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
            piece.possessive
            and piece.kind == "title"
            and words not in (CAPITAL_OFFICES | OFFICES if self.capitals else OFFICES)
        ):
            return
        words = self._owned(piece, words)
        if piece.kind == "title":
            if self.capitals and words in _HELD_ALONE and not self._is_any(piece):
                self._spot(piece, "bare", "role", "office", 2)
            if not self._is_unnamed(piece, words):
                return
        elif words.lower().endswith("offs") or words in ("MP", "MPs", "PM", "POC", "POCs"):
            return
        before = f" {self.text[max(0, piece.start - 4) : piece.start].lower()}"
        if piece.kind == "role" and before.endswith((" a ", " an ")):
            # "A CEO" is one of many.
            return
        more = _POST.match(self.text, piece.end) if piece.kind == "role" else None
        if more:
            piece.end = more.end()
        if words.endswith("."):
            piece.end -= 1
        spot = self._spot(self._national(at), "role", "role", "office", 2)
        if _held_over_place(words):
            self._place_after(at, spot)
        spot.employer = self._owner_before(piece)
        if piece.kind == "title":
            spot.short = self._short(piece)

    def _is_unnamed(self, piece: Seen, words: str) -> bool:
        """Whether a title without a name is an office that one person holds."""
        if self.capitals and not self._is_office(piece, words):
            return False
        if (
            words.endswith("s") and not words.endswith("ss") and words not in OFFICES
        ) or words.startswith(("Former ", "Senior ", "Foreign Ambassador")):
            return False
        before = self.text[max(0, piece.start - 5) : piece.start].lower()
        articled = before.endswith("the ")
        if words in OFFICES or (self.capitals and words in CAPITAL_OFFICES):
            return True
        if words.startswith(_MINISTERS):
            return articled or (self.capitals and not self._is_any(piece))
        if " " not in words or words.startswith(f"{piece.head} "):
            return articled and (words == "Governor" or self._is_over_place(piece, words))
        return self.capitals or articled or before.endswith("'s ")

    def _is_any(self, piece: Seen) -> bool:
        """Whether the words before a title say that no one holder of it is meant."""
        return word_before(self.text, piece.start) in _ANY

    def _owned(self, piece: Seen, words: str) -> str:
        """Cut the office off whose assistant or secretary a title is ("President's Adviser")."""
        owner, _, rest = words.partition("'s ")
        if not rest or owner not in OFFICES:
            return words
        end = piece.start + len(owner)
        self._spot(attrs.evolve(piece, end=end, possessive=True), "role", "role", "office", 2)
        piece.start = end + len("'s ")
        return rest

    def _national(self, at: int) -> Seen:
        """Take the nation in front of an office into it ("French Consul")."""
        piece, before = self.pieces[at], self.pieces[at - 1] if at else None
        if before is None or before.kind != "demonym":
            return piece
        if self.text[before.end : piece.start] != " " or before.possessive:
            return piece
        return attrs.evolve(piece, start=before.start)

    def _place_after(self, at: int, spot: Spot) -> None:
        """Read the name behind "Governor of" as a place, and as part of the office."""
        piece, after = self.pieces[at], self.pieces[at + 1 : at + 2]
        if after and self.text[piece.end : after[0].start] == " of ":
            after[0].kind = "place"
            if not self.capitals and self._is_over_place(piece, spot.text):
                spot.end, spot.place = after[0].end, self._words(after[0])
                spot.text = spot.name = self.text[spot.start : spot.end]

    def _is_over_place(self, piece: Seen, words: str) -> bool:
        """Whether the place of an office stands behind it, and no name behind the place."""
        if not _held_over_place(words) or not self.text.startswith(" of ", piece.end):
            return False
        return _OVER.match(self.text, piece.end) is not None


def _held_over_place(words: str) -> bool:
    return holdings().get(words.lower()) == "place"


# Common words and things are read over.
_READERS: Final[dict[str, Callable[[Reader, int], int]]] = {
    "title": Reader._read_title,
    "role": Reader._read_title,
    "honorific": Reader._read_title,
    "demonym": Reader._read_place,
    "place": Reader._read_place,
    "name": Reader._read_name,
    "phrase": Reader._read_phrase,
    "body": Reader._read_body,
    "acronym": Reader._read_acronym,
    "plural": Reader._plural,
}
# Acronyms of posts, behind which their town stands.
_POSTS: Final = frozenset(("CONGEN", "ConGen", "Congen"))
_BEFORE_CHARGE: Final = frozenset(
    ("advised", "and", "asked", "by", "called", "informed", "received", "saw", "told", "with")
)
