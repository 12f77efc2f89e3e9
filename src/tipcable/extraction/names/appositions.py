"""Appositions of a name: ", director of BODY" behind it, "Its director, " before it.

Strategy: a title behind a comma is the role. The body that it leads to is sought once all bodies of
the paragraph are known; a bare name there is a body, too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from tipcable.extraction.names.seeking import EmployerReader
from tipcable.extraction.names.sightings import MONTHS, Spot, employs
from tipcable.extraction.names.titles import MISSIONS, WEAK, apposed_title, is_title_word
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.tokens import LETTER, UPPER

_APPOSED: Final = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?:, (?:aged? )?[0-9]{1,2})?(?:,| is| was) (?:(?:who"
    r"|which) (?:is|was|serves as) )?"
    r"(?:(?:until [A-Z][a-z]+|once|formerly|long|also|currently|now) )?"
    r"(?:(?:an?|the|its|their|his|her) )?(?:[a-z]+['\u2019]s? )?(?:[0-9]{1,2}-year-old )?"
)
# How the patterns above and below begin.
_OPENS_APPOSITION: Final = (
    *(",", " is", " was", " (", "(", " who ", " of ", " with ", " at ", " from ", " also "),
    *(" now ", " heads ", " runs ", " chairs ", " leads ", " directs ", " founded "),
    *(" commands ", " manages ", " owns ", " headed ", " chaired ", " commanded "),
)
_PAIRS: Final = frozenset(words[:2] for words in _OPENS_APPOSITION)
_FROM: Final = re.compile(
    rf" (?:from|in) (?:the )?([{UPPER}][{LETTER}'\u2019-]+(?: [{UPPER}][{LETTER}'\u2019-]+)?)"
)
_LEAD: Final = re.compile(
    r"\b(Its|its|[Ww]hose|[Tt]he|[Aa]n?|'s|\u2019s|[Hh]is|[Hh]er) "
    r"((?:[A-Za-z-]+ ){0,3}[A-Za-z-]+), "
    r"(?:a |[a-z]+ )?$"
)
_HEADS: Final = re.compile(
    r"(?: \([^()]{0,60}\))?(?:,?(?: who)? (?:also |now )?(?:heads|runs|chairs|leads|directs"
    r"|founded|commands|manages|owns|headed|chaired|commanded)"
    r"|, also with|,? of|,? with|,? at|,? from)(?= )"
)
# Who seldom works for the body of which the cable speaks.
_STRANGERS: Final = frozenset(
    ("broker", "driver", "judge", "pimp", "prosecutor", "recruiter", "smuggler", "trafficker")
)
# What may follow a title that tells a field ("Director of Human Rights at").
_GOES_ON: Final = (",", ".", ";", ")", " (", " and ", " at ", " for ", " in ", " of ", " under ")
_ALSO_HEADS: Final = re.compile(
    r",? (?:who )?(?:also |now )?(?:heads|runs|chairs|leads|directs|founded|commands|manages)"
    r"(?= (?:the )?[A-Z])"
)
_HELD: Final = frozenset(("at", "from", "of", "with"))
# "BODY director, NAME", and "the director of BODY, NAME".
_TITLED: Final = re.compile(
    r"\)?(?:['\u2019]s?)? ((?:[A-Za-z-]+ ){0,3}[A-Za-z-]+), (?:an? |[a-z]+ )?"
)
_IN_TOWN: Final = re.compile(r" in(?: the)?(?: [A-Z][A-Za-z-]*+){1,2}+$")
_HEADING: Final = re.compile(
    r"(?<![A-Za-z])(?:[Tt]he|[Aa]n?|[Ii]ts|s) ((?:[A-Za-z-]+ ){0,3}[A-Za-z-]+)"
    r" (?:of|for|at) (?:the (?:[a-z]+['\u2019]s )?)?$"
)
_POSSESSIVE: Final = ("'s ", "s' ", "\u2019s ", "s\u2019 ")
_CLOSING: Final = re.compile(r"\)?(?:['\u2019]s)?(?: [a-z-]+){0,3}, (?:[a-z]+ )?")
# How far a title may stand from its body.
_FAR: Final = 80
# How many names back somebody's body or superior is sought.
_NEAR: Final = 12
# How far a name may stand behind "headed by".
_BY_REACH: Final = 40
# Titles beside somebody of the same body.
_ASIDE: Final = frozenset(
    ("adviser", "advisor", "aide", "assistant", "colleague", "deputy", "predecessor", "secretary",
     "successor", "superior", "supervisor")
)  # fmt: skip
_WHO: Final = re.compile(
    r",(?: an?)?(?: [A-Za-z-]+){0,4}? who (?:also |now )?"
    r"(?:heads|runs|chairs|leads|directs|founded|commands|manages|owns)(?= )"
)
_BY: Final = re.compile(
    r"\)?(?:['\u2019]s)?(?: \([^()]{0,60}\))?(?: [a-z-]+ [a-z]+)?,? (?:(?:which|that) )?"
    r"(?:(?:is|was) )?(?:now )?"
    r"(?:headed|led|chaired|run|directed|founded|managed|owned|commanded) by "
    r"(?:the |an? )?(?:[a-z]+ ){0,3}"
)


def _last(words: str) -> str:
    return words[words.rfind(" ") + 1 :]


# Who in capitals stands behind one word is of a body by that name ("BENDOR REP").
_ORGANIZED: Final = frozenset(
    (
        *("Commander", "Correspondent", "Delegate", "Member", "Official", "Rep", "Representative"),
        *("Secretary", "Treasurer", "General"),
    )
)


class AppositionReader(EmployerReader):
    """Reads what stands in apposition to a name."""

    __slots__ = ()

    def _led(self, spot: Spot, start: int) -> None:
        """Read "Its director, " or "BODY's secretary, " in front of a name."""
        comma = self.text.rfind(", ", max(0, start - 24), start)
        word = self.text[comma + 2 : start - 1]
        if comma < 0 or (word and not (word.isalpha() and word.islower())):
            return
        led = is_title_word(_last(self.text[max(0, comma - 40) : comma]))
        before = _LEAD.search(self.text, max(0, start - 70), start) if led else None
        if before is None:
            self._led_by_body(spot, start)
            return
        spot.kind, spot.rule = "person", "title"
        spot.weight = 3
        inside = self.spots[-2] if len(self.spots) > 1 else None
        if before.group(1) in ("'s", "\u2019s") or (
            inside is not None and before.start(2) <= inside.start < before.end(2)
        ):
            self._led_by_body(spot, start)
        if spot.role is None or spot.role in WEAK:
            spot.role = before.group(2)
        if spot.employer is not None:
            return
        owner = next((one for one in self.spots[-2:-_NEAR:-1] if employs(one)), None)
        if before.group(1) in ("The", "the") and not self._belongs(before.group(2)):
            # "The driver, NAME": of no body that was named before.
            return
        if before.group(1) in ("Its", "its", "The", "the"):
            spot.referring = True
        elif before.group(1).lower() in ("his", "her"):
            self._set_beside(spot, before.group(2))
        elif owner is not None and (
            before.group(1).lower() == "whose" or owner.end >= before.start() - 1
        ):
            spot.employer = owner.name

    @staticmethod
    def _belongs(role: str) -> bool:
        """Whether a title can be one in a body ("the lawyer"), and is of no place or trade."""
        return lex.holdings().get(_last(role)) != "place" and _last(role) not in _STRANGERS

    def _led_by_body(self, spot: Spot, start: int) -> None:
        """Read "BODY director, " or "the director of BODY, " in front of a name."""
        near = [one for one in self.spots[-4:-1] if one.sort != "role" and one.kind != "place"]
        owner = near[-1] if near else None
        if owner is None or start - owner.end > _FAR:
            return
        beside = _TITLED.fullmatch(self.text, owner.end, start)
        title = _IN_TOWN.sub("", beside.group(1)) if beside else ""
        word = _last(title)
        role = title if title and (is_title_word(word) or word in _ASIDE) else None
        if role is None and _CLOSING.fullmatch(self.text, owner.end, start):
            first = owner.start
            if self.text.endswith(" (", 0, first) and len(self.spots) > 2:
                first = self.spots[-3].start
            elif self.text.endswith(_POSSESSIVE, 0, first) and len(self.spots) > 2:
                # "The head of BODY's unit, NAME"
                outer = self.spots[-3]
                first = outer.start if employs(outer) and first - outer.end < 5 else first
            heading = _HEADING.search(self.text, max(0, first - 70), first)
            role = heading.group(1) if heading else None
        if role is None or " and " in role or not (is_title_word(_last(role)) or word in _ASIDE):
            return
        if _last(role) in _ASIDE and owner.sort == "name" and " " not in owner.name:
            # "NAME's deputy"
            spot.beside = owner
            spot.kind, spot.rule, spot.weight = "person", "title", 3
            return
        if owner.kind == "person" and not self._is_held(owner, role):
            return
        self._employs(owner, role)
        spot.kind, spot.rule, spot.weight = "person", "title", 3
        spot.role = role if spot.role is None or spot.role in WEAK else spot.role
        spot.employer = spot.employer or owner.name

    def _is_held(self, owner: Spot, role: str) -> bool:
        """Whether what looks like a person's name has a chairperson, and so is a body."""
        guessed = owner.rule == "name of several words" and owner.role is None
        return guessed and lex.holdings().get(_last(role).lower()) == "body"

    def _employs(self, owner: Spot, role: str) -> None:
        """Take a bare name or unknown acronym before "director" for a body."""
        if owner.sort == "name" and not owner.kind and self._is_surname(owner):
            owner.kind = "person"
            return
        if owner.sort == "acronym" and not owner.kind:
            owner.kind, owner.rule = "organization", "employer"
        bare = owner.sort == "name" and (not owner.kind or self._is_held(owner, role))
        held = lex.holdings().get(_last(role).lower()) in ("body", "office")
        # "BODY's chief of party"
        held = held or _last(role) in MISSIONS
        short = self.capitals and " " not in owner.name and _last(role) in _ORGANIZED
        if bare and (held or short):
            owner.kind, owner.rule, owner.weight = "organization", "employer", 3

    def _is_surname(self, owner: Spot) -> bool:
        """Whether one word is the surname of somebody named before ("NAME's spokesman")."""
        ending = f" {owner.name}"
        near = self.spots[-2:-_NEAR:-1]
        return any(one.kind == "person" and one.name.endswith(ending) for one in near)

    def _set_beside(self, spot: Spot, role: str) -> None:
        """Remember whose deputy somebody is: of whoever was named last."""
        if role.rsplit(maxsplit=1)[-1] in _ASIDE:
            near = self.spots[-2:-_NEAR:-1]
            spot.beside = next((one for one in near if one.kind == "person"), None)

    def _headed(self, start: int) -> str | None:
        """Find the body of "BODY, headed by" in front of a title or name."""
        led = self.text.find(" by ", max(0, start - _BY_REACH), start) >= 0
        if not led and not self.text.endswith(", ", 0, start):
            return None
        last = next((one for one in reversed(self.spots[-3:-1]) if employs(one)), None)
        if last is None:
            return None
        if _BY.fullmatch(self.text, last.end, start):
            return last.name
        # "At the BODY (ABC), Secretary NAME said"
        bracketed = self.text.startswith("), ", last.end) and len(self.spots) > 2
        first = self.spots[-3] if bracketed else last
        at = self.text.endswith(("At ", "At the "), 0, first.start)
        return first.name if at and self.text[last.end : start] in (", ", "), ") else None

    def _appose(self, spot: Spot) -> None:
        """Read ", director of BODY" or " of BODY" behind a name."""
        opening = self.text[spot.end : spot.end + 2]
        if opening[:1] not in ",(" and opening not in _PAIRS:
            return
        if not self.text.startswith(_OPENS_APPOSITION, spot.end):
            return
        mark = _APPOSED.match(self.text, spot.end)
        found = self._title_from(mark.end()) if mark else None
        if mark is None or found is None:
            self._heads(spot)
            return
        role, end, owner = found
        if spot.kind in ("", "person", "place"):
            spot.kind, spot.rule, spot.weight = "person", spot.rule or "apposition", 3
        if spot.role is None or spot.role in WEAK:
            spot.role = role
        where = _FROM.match(self.text, end)
        if where and where.start(1) not in self.bodies and where.group(1).split()[0] not in MONTHS:
            spot.place = where.group(1)
        spot.employer = spot.employer or owner
        if spot.employer is None and (leads := _ALSO_HEADS.match(self.text, end)):
            self.seeking.append((spot, leads.end()))
        elif spot.employer is None:
            self.seeking.append((spot, end))
            spot.referring = mark.group().endswith((" its ", "'s ", "\u2019s ", "' "))
        self.apposed = end

    def _title_from(self, place: int) -> tuple[str, int, str | None] | None:
        """Find the title that opens an apposition, where it ends, and the body that leads to it."""
        led, owner = self._led_by(place)
        start = place + led
        found = apposed_title(self.text[start : start + 160])
        if found is None:
            return None
        whole = self.titles.get(start)
        goes_on = whole is not None and self.text.startswith(_GOES_ON, whole.end)
        if whole is not None and goes_on and whole.end > start + found[1]:
            # "Director of Human Rights at BODY"
            return self._words(whole), whole.end, owner
        return found[0], start + found[1], owner

    def _heads(self, spot: Spot) -> None:
        """Read "NAME heads the BODY", "NAME (BODY)" and "NAME of BODY", where no title is told."""
        if not spot.kind:
            # What a bare name is, the body that it heads must tell.
            leads = _ALSO_HEADS.match(self.text, spot.end)
            if leads and not self.bodies.isdisjoint((leads.end() + 1, leads.end() + 5)):
                self.seeking.append((spot, leads.end()))
        if spot.kind != "person" or spot.employer is not None:
            return
        if self.text.startswith(" (", spot.end):
            self.seeking.append((spot, spot.end))
        leads = _HEADS.match(self.text, spot.end) or _WHO.match(self.text, spot.end)
        word = leads.group().split()[-1] if leads else ""
        held = len(word) + 1 if word in _HELD else 0
        if leads:
            self.seeking.append((spot, leads.end() - held))

    def _led_by(self, start: int) -> tuple[int, str | None]:
        """Find the body that opens an apposition (", MFA director of"), and how long it is."""
        first = self.text[start : start + 12].partition(" ")[0].partition("'")[0]
        if first in self.defined:
            possessive = self.text.startswith("'s ", start + len(first))
            return len(first) + (3 if possessive else 1), first
        if start not in self.bodies:
            return 0, None
        at = bisect_left(self.pieces, start, key=lambda one: one.start)
        piece = self.pieces[at]
        gap = 3 if piece.possessive else 1
        if not self.text.startswith((" ", "'s ", "\u2019s "), piece.end):
            return 0, None
        return piece.end + gap - start, self._words(piece)
