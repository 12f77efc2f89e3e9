"""Which spots of a cable name the same actor, and what each actor is.

Strategy: full names, then what leans on them: acronyms that a name defines (``acronyms``), surnames
(``surnames``), heads alone ("the Committee"), titles alone, and the organs of the state.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Final

from tipcable.extraction.linking.acronyms import BodyLinker
from tipcable.extraction.linking.slots import CAPITALISED, SlotFiller
from tipcable.extraction.linking.surnames import NameLinker
from tipcable.extraction.names.entities import Entity, latest, plain, trails
from tipcable.extraction.names.hints import OFFICERS, ORGANS, Hints
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words.nations import country_codes, government_names
from tipcable.extraction.words.tokens import LETTER

_ORGAN: Final = re.compile(
    rf"he (?<![{LETTER}0-9_][Tt]he )(?:{'|'.join(ORGANS)})"
    rf"(?![{LETTER}0-9_])(?! [a-z]*(?:-owned|-run))"
)
_PLACE: Final = attrgetter("paragraph", "start")


_OFFICERS: Final = re.compile(rf"\b(?:{'|'.join(OFFICERS)})\b")
# Words without which there is none of them.
_ORGAN_HINTS: Final = frozenset(
    form for words in ORGANS for word in words.split()[:1] for form in (word, f"{word}'s")
)
_OFFICER_HINTS: Final = frozenset(form for word in OFFICERS for form in (word, f"{word}'s"))


# Ranks, which stand behind an office, too ("Chief of Staff Lt. Gen.").
_RANKS: Final = frozenset(
    (
        *("Adm", "Admiral", "Brig", "Brigadier", "Capt", "Captain", "Col", "Colonel", "Commodore"),
        *("Gen", "General", "Lieutenant", "Lt", "Maj", "Major", "Marshal"),
    )
)
_ENVOYS: Final = frozenset(("Amb", "Ambassador", "Charge", "Consul", "Consul General", "AMB"))
# A state has one of each, however it is called.
_FORCES: Final = frozenset(("Army", "Navy"))
_UNIQUE: Final = frozenset(
    [
        "Althing",
        "Army",
        "Bundesrat",
        "Cabinet",
        "Carabineros",
        "Carabinieri",
        "Caritas",
        "Congreso",
        "Congress",
        "Cortes",
        "Dail",
        "Department",
        "Diet",
        "Duma",
        "Eduskunta",
        "Embassy",
        "Europol",
        "Folketing",
        "Frontex",
        "Gendarmerie",
        "Interpol",
        "Jandarma",
        "Junta",
        "Knesset",
        "Majlis",
        "Navy",
        "Oxfam",
        "Parliament",
        "Politburo",
        "Riigikogu",
        "Riksdag",
        "Saeima",
        "Seimas",
        "Sejm",
        "Senado",
        "Senate",
        "Skupstina",
        "Sobranie",
        "Storting",
    ]
)


def link(
    spots: list[Spot],
    texts: list[str],
    country: str,
    printed: list[str],
    hints: list[Hints],
) -> list[Entity]:
    """Gather the spots of a cable into actors."""
    return _Linker(spots, texts, country, printed, hints).run()


def _organs_in(text: str) -> list[tuple[int, str]]:
    """Find the organs of the state, each with its place."""
    found = []
    for words in ORGANS:
        at = text.find(f"he {words}") + 3
        while at > 2:
            if _ORGAN.match(text, at - 3) and text[at - 4 : at - 3] in ("t", "T"):
                found.append((at, words))
            at = text.find(f"he {words}", at) + 3
    found.sort()
    return found


def _is_own(one: Entity, country: str) -> bool:
    if one.name.startswith("Government of ") or one.name == "Government":
        return True
    readings = government_names().get(one.spots[0].name, ())
    return any(iso3 == country or not country for _, _, iso3 in readings)


def _unranked(role: str) -> str:
    """Leave the rank behind an office out ("Consul General" has none)."""
    words = role.split()
    while len(words) > 2 and words[-1].rstrip(".") in _RANKS:
        words.pop()
    return " ".join(words)


def _stands_in(one: Entity, paragraph: int) -> bool:
    return any(spot.paragraph == paragraph for spot in one.spots)


class _Linker(BodyLinker, NameLinker, SlotFiller):
    """Gathers the spots of one cable."""

    def run(self) -> list[Entity]:
        self._bodies()
        self._acronyms()
        self._merge()
        self._names()
        self._shorts()
        self._roles()
        self._organs()
        for one in self.entities:
            for spot in one.spots if self.texts is not self.printed else ():
                spot.text = self.printed[spot.paragraph][spot.start : spot.end]
            if len(one.spots) > 1:
                one.spots.sort(key=_PLACE)
        self.entities.sort(key=lambda one: _PLACE(one.spots[0]))
        self._slots()
        return self.entities

    def _shorts(self) -> None:
        spots = self.sorts.get("short", ())
        asked = {spot.name for spot in spots}
        heads: dict[str, list[Entity]] = {}
        for one in self.entities if asked else ():
            if one.kind in ("organization", "government"):
                for word in asked.intersection(CAPITALISED.findall(one.spots[0].name)):
                    heads.setdefault(word, []).append(one)
        named = trails(heads)
        for spot in spots:
            if spot.name == "Embassy":
                own = [
                    one
                    for one in heads.get("Embassy", [])
                    if one.name.startswith(("Embassy ", "U.S. Embassy", "American Embassy"))
                ]
                # Alone it is the sender, and no actor.
                if own:
                    own[0].spots.append(spot)
                continue
            owner = latest(named.get(spot.name, []), spot)
            if owner and spot.name in _FORCES and not owner.name.endswith(spot.name):
                owner = None
            if spot.name == "Department" and owner and not _stands_in(owner, spot.paragraph):
                # That of State, unless the paragraph speaks of another.
                owner = None
            if owner is None and spot.name in _FORCES:
                owners = heads.get(spot.name, ())
                owner = next((one for one in owners if one.name.endswith(f" {spot.name}")), None)
            if owner is not None:
                owner.spots.append(spot)
            elif spot.name in _UNIQUE:
                self._add(spot, spot.kind)

    def _roles(self) -> None:
        holders: dict[str, list[Entity]] = {}
        for one in self.entities:
            if one.kind == "person":
                for role in {
                    form
                    for spot in one.spots
                    if spot.role and not spot.foreign and not spot.employer
                    for form in (plain(spot.role), plain(_unranked(spot.role)))
                }:
                    holders.setdefault(role, []).append(one)
        named = trails({role: owners for role, owners in holders.items() if len(owners) > 1})
        for spot in self.sorts.get("role", ()):
            role = plain(self._own_office(spot.name))
            owners = holders.get(role)
            if spot.name[0].isupper() and self._bears(spot):
                continue
            if owners and spot.rule == "office" and spot.name[0].isupper():
                trail = named.get(role)
                ((latest(trail, spot) if trail else None) or owners[-1]).spots.append(spot)
            else:
                self._add(spot, "role", "role " + role)

        self._bare(holders)

    def _bare(self, holders: dict[str, list[Entity]]) -> None:
        """Find whom "Minister" by itself means: the one named last."""
        spots = self.sorts.get("bare", ())
        heads: dict[str, list[Entity]] = {}
        for role, owners in holders.items() if spots else ():
            heads.setdefault(role.rpartition(" ")[2], []).extend(owners)
            heads.setdefault(role.partition(" ")[0], []).extend(owners)
        named = trails(heads)
        for spot in spots:
            owner = latest(named.get(plain(spot.name), []), spot)
            if owner is not None:
                owner.spots.append(spot)

    def _own_office(self, name: str) -> str:
        """Leave the nation of the post out of the name of an office."""
        nation, _, rest = name.partition(" ")
        # The envoy of the post's country is not the envoy at the post.
        states = ("USA",) if rest in _ENVOYS else (self.country, "USA")
        return rest if rest and country_codes().get(nation) in states else name

    def _bears(self, spot: Spot) -> bool:
        """Whether a title is the surname of somebody here ("King" of "Peter King")."""
        owners = self.surnames.get(plain(spot.name))
        if not owners or self.texts[spot.paragraph].endswith(("the ", "The "), 0, spot.start):
            return False
        owners[-1].spots.append(spot)
        return True

    def _organs(self) -> None:
        governments = (one for one in self.entities if one.kind == "government")
        own = next((one for one in governments if _is_own(one, self.country)), None)
        for index, (text, hints) in enumerate(zip(self.texts, self.hints, strict=True)):
            words = {word for _, word in hints}
            for match in () if words.isdisjoint(_OFFICER_HINTS) else _OFFICERS.finditer(text):
                name = match.group()
                spot = Spot(index, match.start(), match.end(), name, "role", "role", "office", name)
                self._add(spot, "role", "role " + name)
            for start, word in () if words.isdisjoint(_ORGAN_HINTS) else _organs_in(text):
                spot = Spot(index, start, start + len(word), word, "organ", "government")
                spot.rule, spot.name = "organ of the state", word
                if word == "government" and own is not None:
                    spot.sort = "nominal"
                    own.spots.append(spot)
                else:
                    self._add(spot, "government")
