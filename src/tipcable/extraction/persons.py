"""Names of a paragraph, with their titles and employers.

Strategy: titles, ranks and honorifics before a name make a person; so does the title of an
apposition behind it. The body that the title leads to ("director of") is sought once all bodies
of the paragraph are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from tipcable.extraction import lexicon as lex
from tipcable.extraction.bare_names import guess
from tipcable.extraction.bodies import BodyReader
from tipcable.extraction.cutting import Seen
from tipcable.extraction.sightings import MONTHS, Spot, employs
from tipcable.extraction.titles import WEAK, apposed_title, is_title_word
from tipcable.extraction.tokens import LETTER, UPPER

_APPOSED: Final = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?:, (?:aged? )?[0-9]{1,2})?(?:,| is| was) (?:(?:who"
    r"|which) (?:is|was|serves as) )?"
    r"(?:(?:until [A-Z][a-z]+|once|formerly|long|also|currently|now) )?"
    r"(?:(?:an?|the|its|their|his|her) )?(?:[a-z]+['\u2019]s? )?(?:[0-9]{1,2}-year-old )?"
)


# How the patterns above and below begin.
_OPENS_APPOSITION: Final = (
    *(
        ",",
        " is",
        " was",
        " (",
        "(",
        " who ",
        " of ",
        " with ",
        " at ",
        " from ",
        " also ",
        " now ",
    ),
    *(" heads ", " runs ", " chairs ", " leads ", " directs ", " founded ", " commands "),
    *(" manages ", " owns ", " headed ", " chaired ", " commanded "),
)
_PAIRS: Final = frozenset(words[:2] for words in _OPENS_APPOSITION)
_INTO: Final = re.compile(
    r"(?: (?:of|for) (?:the )?[A-Za-z'\u2019-]+(?: [A-Za-z'\u2019-]+){0,4}?(?= (?:at|in|with) ))?"
    r" (?:of|at|for|from|in|with|to|the)(?: (?:the|its|their|an?))?"
    r"(?: [A-Za-z-]+(?: [a-z-]+){0,2} of(?: the)?)?"
    r"(?: NGO)?(?: [A-Z]?[a-z-]+){0,3}(?: NGO)? ?[\"\u201c]?"
)


_FROM: Final = re.compile(
    rf" (?:from|in) (?:the )?([{UPPER}][{LETTER}'\u2019-]+(?: [{UPPER}][{LETTER}'\u2019-]+)?)"
)


_OF_FIELD: Final = re.compile(r" (?:of|for) (?:the )?[A-Za-z'\u2019 -]{3,40}(?=[,.;(])")


_UNNAMED: Final = re.compile(
    r" (?:of|at|for|with) (?:an? ((?:[A-Za-z-]+ ){0,4}(?:NGO|organization|company"
    r"|newspaper|agency|university|firm|group)(?: in [A-Z][a-z]+(?: [A-Z][a-z]+){0,2})?)"
    r"|the ((?:[A-Za-z-]+ ){0,3}(?:council|committee|parliament|police|army|navy|union|party)\b))"
)


_LEAD: Final = re.compile(
    r"(Its|its|[Ww]hose|[Tt]he|'s|\u2019s|[Hh]is|[Hh]er) ((?:[A-Za-z-]+ ){0,3}[A-Za-z-]+), "
    r"(?:a |[a-z]+ )?$"
)


_HEADS: Final = re.compile(
    r"(?: \([^()]{0,60}\))?(?:,?(?: who)? (?:also |now )?(?:heads|runs|chairs|leads|directs"
    r"|founded|commands|manages|owns|headed|chaired|commanded)"
    r"|, also with|,? of|,? with|,? at|,? from)(?= )"
)
_BRACKETS: Final = re.compile(r" \([^()]{0,40}\) ")
_INSIDE: Final = re.compile(r"\([^()]*\)")
# Between two words of one name, or a title in brackets and the name.
BESIDE: Final = frozenset((" ", ") ", ".) ", " de ", " del "))
_OF_THE: Final = frozenset((" of ", " of the ", " for ", " for the ", " at ", " in the ", " ("))
_HELD: Final = frozenset(("at", "from", "of", "with"))
_WHO: Final = re.compile(
    r",(?: an?)?(?: [A-Za-z-]+){0,4}? who (?:also |now )?"
    r"(?:heads|runs|chairs|leads|directs|founded|commands|manages|owns)(?= )"
)
_BY: Final = re.compile(
    r"(?: \([^()]{0,60}\))?,? (?:(?:which|that) )?(?:(?:is|was) )?(?:now )?"
    r"(?:headed|led|chaired|run|directed|founded|managed|owned|commanded) by "
    r"(?:the |an? )?(?:[a-z]+ ){0,3}"
)
_OPENING: Final = re.compile(r" \((?:[a-z]+ ){0,4}")
_BRANCH: Final = re.compile(r" [a-z-]+ of (?:the )?[A-Z]")
_KIN: Final = re.compile(
    r",? (?:[a-z]+ )?(?:brothers|sisters|cousins|siblings|spouses|twins|partners)\b"
)
_BETWEEN: Final = re.compile(r" (?:of|of the|for|for the|at|in the) ")


def _is_beside(gap: str, before: Seen) -> bool:
    """Whether nothing but a blank, or "of the" behind a title, stands before a piece."""
    if gap in BESIDE:
        return True
    if before.kind not in ("title", "role", "body", "acronym"):
        return False
    return gap in _OF_THE or (gap[-2:] == ") " and _BRACKETS.fullmatch(gap) is not None)


class PersonReader(BodyReader):
    """Reads names, with the titles before and the appositions after them."""

    def _titled(self, at: int) -> int | None:
        """Find a name behind titles, ranks and honorifics."""
        here = at
        role = ""
        employer = None
        while here < len(self.pieces) and here - at < 6:
            piece = self.pieces[here]
            if here > at and (joined := self._joins(here)) != "beside":
                if not joined:
                    return None
                here += 1
                continue
            if piece.kind in ("title", "role"):
                role = f"{role} {self._words(piece)}".strip()
            elif piece.kind in ("body", "acronym") and here > at and role and employer is None:
                if not _BETWEEN.fullmatch(self.text, self.pieces[here - 1].end, piece.start):
                    return None
                employer = self._words(piece)
            elif piece.kind == "place" and self._given(here, at):
                self.pieces[here + 1].start = piece.start
            elif piece.kind not in ("honorific", "demonym", "place"):
                break
            here += 1
        if here >= len(self.pieces) or here == at:
            return None
        piece = self.pieces[here]
        last = self.pieces[here - 1]
        if last.kind == "place" and last.start == piece.start and here - 1 > at:
            last = self.pieces[here - 2]
        if not self._follows(piece, last, here, joined=employer is not None):
            return None
        for inner in self.pieces[at:here]:
            self._body_or_acronym(inner)
        owner = employer or self._owner_before(self.pieces[at])
        spot = self._person(piece, role or None, owner, "title", self.pieces[at].start)
        spot.foreign = any(one.kind in ("demonym", "place") for one in self.pieces[at:here])
        return here + 1

    def _joins(self, here: int) -> str:
        """Tell how a piece stands to the one before: in brackets, beside it, or apart."""
        before, piece = self.pieces[here - 1], self.pieces[here]
        gap = self.text[before.end : piece.start]
        if gap.startswith(" (") and self._bracketed(gap, piece):
            return "bracketed"
        return "beside" if _is_beside(gap, before) else ""

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

    def _led(self, spot: Spot, start: int) -> None:
        """Read "Its director, " or "BODY's secretary, " in front of a name."""
        comma = self.text.rfind(", ", start - 24 if start > 24 else 0, start)
        if comma < 0:
            return
        word = self.text[comma + 2 : start - 1]
        if word and not (word.isalpha() and word.islower()):
            return
        before = _LEAD.search(self.text, max(0, start - 70), start)
        if before is None or not is_title_word(before.group(2).split()[-1]):
            return
        spot.kind, spot.rule = "person", "title"
        spot.weight = 3
        if spot.role is None or spot.role in WEAK:
            spot.role = before.group(2)
        if spot.employer is not None:
            return
        owner = next((one for one in reversed(self.spots[:-1]) if employs(one)), None)
        if before.group(1) in ("Its", "its", "The", "the"):
            spot.referring = True
        elif owner is not None and (
            before.group(1).lower() == "whose" or owner.end >= before.start() - 1
        ):
            spot.employer = owner.name

    def _person(
        self, piece: Seen, role: str | None, owner: str | None, rule: str, start: int
    ) -> Spot:
        spot = self._spot(piece, "name", "person", rule, 3)
        spot.role, spot.employer = role, owner or self._headed(start)
        self._appose(spot)
        self._led(spot, start)
        return spot

    def _headed(self, start: int) -> str | None:
        """Find the body of "BODY, headed by" in front of a title or name."""
        last = next((one for one in reversed(self.spots[-3:-1]) if employs(one)), None)
        return last.name if last and _BY.fullmatch(self.text, last.end, start) else None

    def _name(self, at: int) -> None:
        piece = self.pieces[at]
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
        spot = self._spot(piece, "name", kind, rule, weight)
        spot.role = role
        if self.text.startswith(" and ", piece.end):
            spot.shared = self._shared(at)
        if kind == "person" and role:
            spot.employer = self._employer_before_role(spot, role)
        if kind != "organization":
            self._appose(spot)
            self._led(spot, piece.start)

    def _shared(self, at: int) -> str | None:
        """Find the whole name of the first of two with one surname ("Ona and Petras Vilkas")."""
        piece = self.pieces[at]
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if after is None or after.kind != "name" or self.text[piece.end : after.start] != " and ":
            return None
        first, last = self._words(piece), self._words(after).split()
        kin = _KIN.match(self.text, after.end) is not None
        if " " in first or len(last) != 2 or not (kin or first in lex.given_names()):
            return None
        return f"{first} {last[1]}"

    def _employer_before_role(self, spot: Spot, role: str) -> str | None:
        last = self.spots[-2] if len(self.spots) > 1 else None
        if (
            last is None
            or last.sort not in ("body", "acronym", "name")
            or last.kind in ("person", "place")
        ):
            return None
        gap = self.text[last.end : spot.start]
        return (
            last.name
            if gap in (f" {role} ", f"'s {role} ", f"\u2019s {role} ", f"'s {role}, ")
            else None
        )

    def _appose(self, spot: Spot) -> None:
        """Read ", director of BODY" or " of BODY" behind a name."""
        opening = self.text[spot.end : spot.end + 2]
        if opening[:1] not in ",(" and opening not in _PAIRS:
            return
        if not self.text.startswith(_OPENS_APPOSITION, spot.end):
            return
        mark = _APPOSED.match(self.text, spot.end)
        led, owner = self._led_by(mark.end()) if mark else (0, None)
        start = mark.end() + led if mark else 0
        found = apposed_title(self.text[start : start + 160]) if mark else None
        if mark is None or found is None:
            if spot.kind == "person" and spot.employer is None:
                leads = _HEADS.match(self.text, spot.end) or _WHO.match(self.text, spot.end)
                word = leads.group().split()[-1] if leads else ""
                held = len(word) + 1 if word in _HELD else 0
                if leads:
                    self.seeking.append((spot, leads.end() - held))
            return
        role, stop = found
        stop += led
        if spot.kind in ("", "person", "place"):
            spot.kind, spot.rule, spot.weight = "person", spot.rule or "apposition", 3
        if spot.role is None or spot.role in WEAK:
            spot.role = role
        where = _FROM.match(self.text, mark.end() + stop)
        if where and where.start(1) not in self.bodies and where.group(1).split()[0] not in MONTHS:
            spot.place = where.group(1)
        spot.employer = spot.employer or owner
        if spot.employer is None:
            self.seeking.append((spot, mark.end() + stop))
            spot.referring = mark.group().endswith((" its ", "'s ", "\u2019s ", "' "))
        self.apposed = mark.end() + stop

    def _led_by(self, start: int) -> tuple[int, str | None]:
        """Find the body that opens an apposition (", MFA director of"), and how long it is."""
        if start not in self.bodies:
            return 0, None
        at = bisect_left(self.pieces, start, key=lambda one: one.start)
        piece = self.pieces[at]
        gap = 3 if piece.possessive else 1
        if not self.text.startswith((" ", "'s ", "\u2019s "), piece.end):
            return 0, None
        return piece.end + gap - start, self._words(piece)

    def _leads(self, spot: Spot, gap: str, other: Spot) -> bool:
        """Whether what stands behind a title can be no place ("director of", not "mayor of")."""
        title = (spot.role or "").lower().split()
        if " of " in gap.removeprefix(" of") or gap in (" ", " the ") or gap.startswith(" with "):
            return True
        held = lex.holdings().get(title[-1]) if title else "place"
        if held == "place":
            return False
        return " " in other.name or " of " not in f"{gap} " or held == "body"

    def _seek(self, spot: Spot, place: int) -> None:
        """Find the body behind "director of"."""
        near = bisect_left(self.spots, place, key=lambda one: one.start)
        for other in self.spots[near : near + 3]:
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
                if gap in (" ", " the ") or _INTO.fullmatch(gap):
                    spot.employer = other.name
                    if other.sort == "name" and self._leads(spot, gap, other):
                        other.kind, other.rule, other.weight = "organization", "employer", 3
                    return
                break
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
