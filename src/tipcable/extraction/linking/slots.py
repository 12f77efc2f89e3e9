"""Kind, role, affiliation, parent and place of the actors of a cable."""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.linking.employers import Employers
from tipcable.extraction.linking.gathering import Gathered
from tipcable.extraction.names.entities import Entity, Trail, latest, plain, trails
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.memos import remembered
from tipcable.extraction.words.nations import acronym_countries, country_codes, government_names
from tipcable.extraction.words.tokens import LETTER

_PART: Final = re.compile(
    r"(?: \([^()]{0,30}\))? (?:of|in|at|within|under) (?:the )?| \(under (?:the )?"
)


_OPENS_PART: Final = (" of ", " in ", " at ", " within ", " under ", " (")
# Posts are called by their town alone, and the Department needs no more.
_AMERICAN: Final = re.compile(
    r"(?:Embassy|Consulate|Consulate General|Mission|A[Mm][A-Za-z]+) (?!of |in |to |Gen)[A-Z]"
    r"|(?:Department|Department of State|State Department)$|(?:US|U\.S\.|United States) ",
    re.I,
)


_BODY_WORD: Final = re.compile(
    r"\b(?:NGO|organization|company|newspaper|agency|university|firm|group|council"
    r"|[A-Z][a-z]+ (?:Office|Council|Court|Police))\b"
)


_WORD: Final = rf"[A-Z][{LETTER}0-9_]+"
CAPITALISED: Final = re.compile(_WORD)
_IN_TOWN: Final = re.compile(rf" in ({_WORD}(?: {_WORD})*)$")
_POST_IN: Final = re.compile(
    rf"(?:Embassy|Consulate|Consulate General|Mission) ({_WORD}(?: {_WORD})*)"
)


_TOWN: Final = re.compile(
    rf"({_WORD}(?: {_WORD})?) (?:City|Provincial|Regional|District|Municipal"
    rf"|General Hospital|High Court)(?![{LETTER}0-9_])"
)
# What stands behind the name of a town in the pattern above.
_BEHIND_TOWN: Final = frozenset(
    ("City", "Provincial", "Regional", "District", "Municipal", "General", "High")
)


@remembered(16384)
def _own_place(name: str) -> str | None:
    """Find the town inside the name of a body."""
    if " " not in name:
        return None
    words = name.split()
    if not _BEHIND_TOWN.isdisjoint(words):
        inside = _TOWN.match(name)
        if inside and lex.word_class(inside.group(1)) in lex.NAME + lex.CITY:
            return inside.group(1)
    found = _IN_TOWN.search(name) if " in " in name else None
    if found is None:
        found = _POST_IN.fullmatch(name)
    if found and found.group(1) not in ("Persons", "Human Beings"):
        return found.group(1)
    first = words[0]
    return first if lex.word_class(first) == lex.CITY else None


def _longest(one: Entity) -> Spot:
    """Find the place with the longest name; that of a person is a name, not a title."""
    sorts = ("name",) if one.kind == "person" else None
    named = [
        spot for spot in one.spots if (spot.sort in sorts if sorts else spot.sort != "nominal")
    ]
    return max(named, key=lambda spot: len(spot.name))


def _stands_for(letters: str, name: str) -> bool:
    """Whether a listed acronym is that of a name, and not that of another body."""
    spelled = lex.acronyms().get(letters, ("", ""))[1]
    return not set(spelled.lower().split()).isdisjoint(name.lower().split())


def _kind(one: Entity) -> str:
    if one.kind not in {"organization", "government"}:
        return one.kind
    name = one.spots[0].name
    listed = next((spot for spot in one.spots if spot.rule == "acronym" and spot.kind), None)
    if listed and (" " not in name or _stands_for(listed.name, name)):
        return listed.kind
    if name.startswith(("International ", "World ", "Council of Europe")):
        return "organization"
    return one.kind


class SlotFiller(Gathered):
    """Fills the slots of the actors once all are known."""

    def _slots(self) -> None:
        for one in self.entities:
            best = one.spots[0] if len(one.spots) == 1 else _longest(one)
            if best.text != best.name and best.rule != "coordination":
                one.name = " ".join(best.text.split())
            else:
                one.name = best.name
            one.kind = _kind(one)
        self._parents()
        self.forms: dict[str, Trail] | None = None
        for one in self.entities:
            for spot in one.spots:
                if spot.role and one.role is None and one.kind != "role":
                    one.role = spot.role
                if spot.place and one.place is None:
                    one.place = spot.place
                if spot.employer and one.affiliation is None and spot.employer != spot.name:
                    one.affiliation = self._employer(spot, spot.employer)
            if one.kind in ("organization", "government"):
                one.place = one.place or _own_place(one.spots[0].name)
                one.country = self._country(one)
        self._colleagues()
        free = [one for one in self.entities if one.kind == "person" and one.affiliation is None]
        employers = Employers(self.entities, self.texts) if free else None
        for one in free if employers else ():
            owner = employers.of(one) if employers else None
            one.affiliation = owner.name if owner else None

    def _colleagues(self) -> None:
        """Let a deputy or colleague work where the person named before does."""
        beside = [(one, spot.beside) for one in self.entities for spot in one.spots if spot.beside]
        owners = {id(spot): one for one in self.entities if beside for spot in one.spots}
        for one, spot in beside:
            owner = owners.get(id(spot))
            if one.affiliation is None and owner is not None and owner is not one:
                one.affiliation = owner.affiliation

    def _employer(self, spot: Spot, name: str) -> str | None:
        """Find the employer beside a spot, if it is a body."""
        owner = self.known.get(plain(name)) or self._short_owner(spot)
        if owner is None:
            return name if _BODY_WORD.search(name) else None
        return owner.name if owner.kind in ("organization", "government") else None

    def _parents(self) -> None:
        """Make a body "of the BODY" or "(under the BODY)" part of it, and of the state as it is."""
        for one in self.entities:
            whole = next((spot.whole for spot in one.spots if spot.whole), None)
            owner = self.known.get(plain(whole)) if whole else None
            if owner is not None and owner is not one:
                one.parent = owner.name
        parts = [
            (one, spot)
            for one in self.entities
            if one.kind in ("organization", "government")
            for spot in one.spots
            if spot.sort == "body" and self.texts[spot.paragraph].startswith(_OPENS_PART, spot.end)
        ]
        if not parts:
            return
        owners = {(spot.paragraph, spot.start): one for one in self.entities for spot in one.spots}
        for one, spot in parts:
            if one.parent is None:
                link_to = _PART.match(self.texts[spot.paragraph], spot.end)
                owner = owners.get((spot.paragraph, link_to.end())) if link_to else None
                if (
                    owner is not None
                    and owner is not one
                    and owner.kind in ("organization", "government")
                ):
                    one.parent = owner.name
                    if owner.kind == "government":
                        one.kind = "government"

    def _country(self, one: Entity) -> str:
        """Return the country of a government or ministry: the one in its name, else the post's."""
        if one.kind != "government":
            return ""
        listed = self._listed_country(one)
        if listed is not None:
            return listed
        name = one.spots[0].name
        if _AMERICAN.match(name):
            return "USA"
        codes = country_codes()
        plain_words = name.replace(" ", "").isalpha()
        words = name.split() if plain_words else CAPITALISED.findall(name)
        named = next((codes[word] for word in words if word in codes), "")
        own = name.startswith(("Ministry", "government", "parliament", "supreme court"))
        return named or (self.country if own else "")

    def _listed_country(self, one: Entity) -> str | None:
        """Find the country of an abbreviation of a government, or of a body of one state."""
        known = government_names()
        for spot in one.spots:
            readings = {iso3 for _, _, iso3 in known.get(spot.name, ()) if iso3}
            if self.country in readings:
                return self.country
            if readings:
                # Which state of two is meant tells the post alone.
                return readings.pop() if len(readings) == 1 else ""
            if spot.name in acronym_countries():
                return acronym_countries()[spot.name]
        return None

    def _short_owner(self, spot: Spot) -> Entity | None:
        if self.forms is None:
            forms: dict[str, list[Entity]] = {}
            for one in self.entities:
                for form in one.aliases if one.kind in ("organization", "government") else ():
                    forms.setdefault(form, []).append(one)
            self.forms = trails(forms)
        return latest(self.forms.get(spot.employer or "", []), spot)
