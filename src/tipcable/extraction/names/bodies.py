"""Bodies and acronyms of a paragraph, and what defines them.

Strategy: a head of a body decides its kind; "(TEC)" behind words whose first letters it is makes
them a name; "Ministries of X and Y" are two.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.names.bare_names import is_body
from tipcable.extraction.names.cutting import Seen
from tipcable.extraction.names.sightings import OWNING, Page, employs
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.nations import country_codes, government_names
from tipcable.extraction.words.tokens import LETTER, UPPER

_DEFINED: Final = re.compile(
    rf"['\u2019]?s? \((?:the )?[\"\u201c]?([{UPPER}][{LETTER}0-9&/.-]{{1,11}})[\"\u201d]?[,;)]"
)


_OPENS_DEFINITION: Final = tuple(
    f"{mark}{ending} (" for mark in ("", "'", "\u2019") for ending in ("", "s")
)
_OF_STATE: Final = ("National ", "State ", "Republican ", "Federal ")
_CAPITALS_ONLY: Final = re.compile(r"[^A-Z]")
_MARK: Final = re.compile(r"[.;:()]")
_NUMBER: Final = re.compile(r" ?[0-9]")
_LEADING: Final = re.compile(r"[ &]*(?:(?:and|of|the) )*")
_NO_ACTORS: Final = frozenset(
    [
        "NGO",
        "NGOs",
        "NGO's",
        "TIP",
        "TIPS",
        "TVPA",
        "PM",
        "AM",
        "UTC",
        "FYI",
        "POC",
        "POCs",
        "HIV",
        "AIDS",
    ]
)


# Heads that a common word before them does not make a name, where all words are in capitals.
_GENERIC: Final = frozenset(
    (
        "Company",
        "Factory",
        "Fisheries",
        "Group",
        "Home",
        "Hospital",
        "Hotel",
        "Mills",
        "Movement",
        "Brigade",
        "Regiment",
        "Press",
        "Office",
        "Palace",
        "Resources",
        "School",
        "Services",
        "Shelter",
        "Station",
        "Store",
        "Team",
    )
)


# What a telegram calls the people or a place of an organization by.
_PARTS: Final = frozenset(
    (
        *("Delegation", "Fisheries", "Headquarters", "Mission", "Office", "Press", "Team"),
        *("Section", "Staff", "Force", "Forces", "Group", "Party", "Station"),
    )
)
_TOWNS: Final = lex.NAME + lex.CITY + lex.COUNTRY
_CROWDS: Final = frozenset(("Delegation", "Fisheries", "Media", "Newspapers", "Press"))
# What people join is theirs, though the state be in its name.
_JOINED: Final = frozenset(
    (
        *("Alliance", "Association", "Club", "Coalition", "Confederation", "Federation", "Front"),
        *("League", "Movement", "Party", "Union"),
    )
)
_SOCIETIES: Final = frozenset(("Community", "Society"))
# How many words more a society needs.
_TELLING: Final = 2
_PEOPLE: Final = frozenset(("Brothers", "Delegation", "Partners", "Sisters"))


_CODES: Final = frozenset(["EUR", "USD", "US", "GBP", "CHF", "MKD", "JOD"])


_MARKS: Final = frozenset(["SBU", "NF", "LOU", "FOUO"])


_FIELDS: Final = frozenset(("phrase", "name", "acronym", "thing", "place"))


_ITEMS: Final = re.compile(r"\)?,? ?(?:and |& |of )?(?:of )?(?:the )?\(?|['\u2019] ")


_COMMAS: Final = re.compile(
    r"(?:(?!, (?:and )?)[^(])+?(?: \([^)]*\)?)?(?=, (?:and )?|$)|(?<=, and )[^,]+"
    r"|(?<=, )(?!and )[^,]+"
)


_ANDS: Final = re.compile(r"(?:(?! and (?:of )?(?:the )?).)+")


_SPELLED: Final = re.compile(rf"[{LETTER}]+(?:['\u2019][{LETTER}]+)*")


# Letters of an acronym; so few may be somebody's initials, unless an article stands before.
_FEWEST: Final = 2


def _stands_alone(word: str) -> bool:
    """Whether a word is the acronym of an organization or government."""
    listed = lex.acronyms().get(word)
    return word in government_names() or (listed is not None and listed[0] == "organization")


def _is_common(words: str) -> bool:
    """Whether a head and the word before it name nobody ("COMMERCIAL COMPANY")."""
    first, _, head = words.partition(" ")
    plain = first.lower() in lex.ordinary_words()
    return head in _GENERIC and (
        plain or lex.word_class(first) in lex.COMMON + lex.THING + lex.PLACE
    )


def _is_generic(words: str, head: str) -> bool:
    """Whether a nation's press or a palace is meant, which are no bodies."""
    if head == "Palace":
        return True
    if head == "Office" and lex.word_class(words.partition(" ")[0]) in _TOWNS:
        return True
    plain = lex.COMMON + lex.DEMONYM + lex.COUNTRY + lex.CITY + lex.SOFT
    return head in _CROWDS and all(lex.word_class(word) in plain for word in words.split()[:-1])


def _is_crowd(words: str) -> bool:
    """Whether words tell of people ("Catholic Sisters"), not of an order ("Sisters of Mercy")."""
    classes = [lex.word_class(word) for word in words.split()]
    return not any(kind in (lex.NAME, lex.GIVEN) for kind in classes) and " of " not in words


def _abbreviates(wanted: str, words: list[str]) -> bool:
    """Whether letters open all capitalised words and some of the small ones, in order."""
    at = 0
    for word in words:
        if wanted[at : at + 1] == word[0].upper():
            at += 1
        elif word[0].isupper():
            return False
    return at == len(wanted)


# How far the whole may stand before its part.
_NEAR: Final = 6


class BodyReader(Page):
    """Reads bodies, acronyms and what defines them."""

    __slots__ = ()

    def _body_or_acronym(self, piece: Seen) -> None:
        if piece.kind == "body":
            self._body_of(piece)
        elif piece.kind == "acronym":
            self._acronym_of(piece)

    def _body_of(self, piece: Seen) -> None:
        words = self.text[piece.start : piece.end]
        few = piece.head == "Community" or words.count(" ") < _TELLING
        if few and piece.head in _SOCIETIES and not words.startswith(("European", "Economic")):
            # "Human Rights Society", but "Orvanian Society"
            return
        short = " " not in words
        kind = self._kind_of(words, piece.head)
        # Nor do they in the title of a paragraph.
        if (self.capitals or piece.start < self.title) and _is_common(words):
            return
        if self.capitals and _is_generic(words, piece.head):
            return
        if piece.head in _PEOPLE and _is_crowd(words):
            return
        first, _, rest = words.partition(" ")
        if self.capitals and rest in _PARTS and _stands_alone(first):
            self._acronym_of(Seen("acronym", piece.start, piece.start + len(first), first, False))
            return
        if not short and words.startswith(_OF_STATE) and piece.head not in _JOINED:
            kind = "government"
        last = self.spots[-1] if self.spots else None
        spot = self._spot(piece, "short" if short else "body", kind, "head of a body", 2)
        near = last is not None and spot.start - last.end < _NEAR
        if near and last and employs(last) and self.text[last.end : spot.start] in OWNING:
            spot.whole = last.name
            if last.sort == "acronym" and not last.kind:
                last.kind, last.rule = "organization", "employer"
        spot.short = self._short(piece)
        if spot.short and lex.word_class(spot.short) == lex.ROLE:
            self.defined.add(spot.short)

    def _kind_of(self, words: str, head: str) -> str:
        """Find the kind of a body: of its words, of the organization it is part of, of its head."""
        kinds = lex.body_kinds()
        if words in kinds:
            return kinds[words]
        listed = lex.acronyms().get(words.partition(" ")[0])
        if (listed and listed[0] == "organization") or words.partition(" ")[0] in lex.faiths():
            return "organization"
        return kinds.get(head, "organization")

    def _short(self, piece: Seen) -> str | None:
        """Find the acronym in brackets behind a piece."""
        if not self.text.startswith(_OPENS_DEFINITION, piece.end):
            return None
        match = _DEFINED.match(self.text, piece.end)
        return match.group(1) if match else None

    def _define(self, letters: str, end: int) -> None:
        """Find the words before "(TEC)" whose first letters it is."""
        wanted = _CAPITALS_ONLY.sub("", letters.upper())
        words = [
            (m.start(), m.group()) for m in _SPELLED.finditer(self.text, max(0, end - 110), end)
        ]
        words = words[-len(wanted) - 5 :]
        if len(wanted) < _FEWEST or not words:
            return
        for number, (start, word) in enumerate(words):
            rest = [w for _, w in words[number:]]
            if not word[0].isupper() or _MARK.search(self.text, start, end):
                continue
            alone = len(wanted) == _FEWEST and not self.text.endswith(("the ", "The "), 0, start)
            if alone or start in self.titles:
                continue
            large = "".join(w[0] for w in rest if w[0].isupper())
            if _abbreviates(wanted, rest) or wanted in (
                large,
                "".join(w[0] for w in rest).upper(),
                "".join(w[0] for w in rest if w != "the").upper(),
                large.removeprefix("T") if word == "The" else large,
            ):
                while self.spots and self.spots[-1].end > start:
                    last = self.spots.pop()
                    if last.start < start:
                        self.spots.append(last)
                        return
                kind = next(
                    (lex.body_kinds()[w] for w in rest if w in lex.body_kinds()), "organization"
                )
                spot = self._spot(
                    Seen("body", start, end, "", False), "body", kind, "definition", 3
                )
                spot.name = " ".join(spot.text.split())
                spot.short = letters
                return

    def _acronym_of(self, piece: Seen) -> None:
        words = self.text[piece.start : piece.end]
        first, dash, other = words.partition("-")
        if dash and first in government_names():
            # "GOU-USAID talks"
            end = piece.start + len(first)
            self._acronym_of(Seen("acronym", piece.start, end, first, possessive=False))
            if other not in country_codes():
                self._acronym_of(Seen("acronym", end + 1, piece.end, other, piece.possessive))
            return
        if words in _NO_ACTORS or (words in _CODES and _NUMBER.match(self.text, piece.end)):
            return
        if words == "ETA" and self.text.startswith((" of ", " is ", ":", " at "), piece.end):
            return
        if words in _MARKS and self.text[max(0, piece.start - 1) : piece.start] == "(":
            return
        if self.text[max(0, piece.start - 2) : piece.start] == " (" and not (
            self.spots and self.spots[-1].short == words and self.spots[-1].sort != "short"
        ):
            self._define(words, piece.start - 2)
        listed = lex.acronyms().get(words) if words not in self.defined else None
        kind = "government" if words in government_names() else listed[0] if listed else ""
        spot = self._spot(piece, "acronym", kind, "acronym", 2 if kind else 1)
        if not kind and self.text.startswith(", ", piece.end) and is_body(self.text, piece.end):
            spot.kind, spot.rule = "organization", "cue"

    def _is_field(self, piece: Seen) -> bool:
        """Whether a piece can be what a ministry is of; a judge is a justice, too."""
        return piece.kind in _FIELDS or self._words(piece) == "Justice"

    def _plural(self, at: int) -> int:
        """Read "Ministries of X and Y": each of the objects is a body."""
        head = self.pieces[at]
        if self.text[head.end : head.end + 4] != " of ":
            return at + 1
        start = head.end + (8 if self.text.startswith(" of the ", head.end) else 4)
        here = at + 1
        while here < len(self.pieces) and self._is_field(self.pieces[here]):
            gap = self.text[self.pieces[here - 1].end : self.pieces[here].start]
            if here > at + 1 and not _ITEMS.fullmatch(gap):
                break
            here += 1
        whole = self.text[start : self.pieces[here - 1].end] if here > at + 1 else ""
        split = _COMMAS if "," in whole else _ANDS
        for item in split.finditer(whole):
            first, _, rest = item.group().partition(" (")
            skipped = len(first) - len(first.lstrip(" &"))
            lead = _LEADING.match(first)
            skipped = lead.end() if lead else skipped
            first = first[skipped:].rstrip(" &")
            if not first or not first[0].isupper():
                continue
            begin = start + item.start() + skipped
            made = Seen("body", begin, begin + len(first), head.head, False)
            spot = self._spot(made, "body", "government", "coordination", 2)
            spot.name = f"{head.head} of {first}"
            if rest:
                letters = rest.rstrip(")")
                spot.short = letters
                begin = start + item.end() - len(rest)
                self._acronym_of(Seen("acronym", begin, begin + len(letters), "", False))
        return max(here, at + 1)
