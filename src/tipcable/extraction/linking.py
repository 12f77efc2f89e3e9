"""Which spots of a cable name the same actor, and what each actor is.

Strategy: full names then what leans on them: acronyms that a name defines, surnames,
heads alone ("the Committee"). A bare name of unknown kind becomes what the other places of the
same name in the cable say; where none does, it is left out.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction import lexicon as lex
from tipcable.extraction.entities import Entity, initials, latest, plain, same, trails
from tipcable.extraction.hints import OFFICERS, ORGANS
from tipcable.extraction.sightings import Spot
from tipcable.extraction.slots import SlotFiller

_ORGANS: Final = re.compile(rf"\b[Tt]he (?:{'|'.join(ORGANS)})\b(?! [a-z]*(?:-owned|-run))")


_OFFICERS: Final = re.compile(rf"\b(?:{'|'.join(OFFICERS)})\b")
# Words without which there is none of them.
_ORGAN_HINTS: Final = frozenset(
    form for words in ORGANS for word in words.split()[:1] for form in (word, f"{word}'s")
)
_OFFICER_HINTS: Final = frozenset(form for word in OFFICERS for form in (word, f"{word}'s"))


_UNIQUE: Final = frozenset(
    [
        "Department",
        "Embassy",
        "Parliament",
        "Congress",
        "Senate",
        "Cabinet",
        "Duma",
        "Diet",
        "Knesset",
        "Majlis",
        "Carabinieri",
        "Interpol",
        "Senado",
        "Congreso",
    ]
)


_STATE: Final = re.compile(
    r"(?:Royal )?Government of (?:the )?(?:Republic of )?([A-Z].+)"
    r"|([A-Z].+) (?:government|Government)"
)


def link(
    spots: list[Spot],
    texts: list[str],
    country: str,
    printed: list[str],
    hints: list[frozenset[str]],
) -> list[Entity]:
    """Gather the spots of a cable into actors."""
    return _Linker(spots, texts, country, printed, hints).run()


def _is_own(one: Entity, country: str) -> bool:
    if one.name.startswith("Government of ") or one.name == "Government":
        return True
    readings = lex.government_names().get(one.spots[0].name, ())
    return any(iso3 == country or not country for _, _, iso3 in readings)


class _Linker(SlotFiller):
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
            for spot in one.spots:
                spot.text = self.printed[spot.paragraph][spot.start : spot.end]
            one.spots.sort(key=lambda spot: (spot.paragraph, spot.start))
        self.entities.sort(key=lambda one: (one.spots[0].paragraph, one.spots[0].start))
        self._slots()
        return self.entities

    def _add(self, spot: Spot, kind: str, key: str = "") -> Entity:
        own = plain(spot.name)
        key = key or (own if own in self.known else self._state(spot) or own)
        one = self.known.get(key)
        if one is None:
            one = self.known[key] = Entity(spot.name, kind)
            self.entities.append(one)
        one.spots.append(spot)
        return one

    def _state(self, spot: Spot) -> str:
        """One key for all the names of the government of a country."""
        found = _STATE.fullmatch(spot.name)
        if found:
            iso3 = lex.country_codes().get(found.group(1) or found.group(2), "")
            return f"state {iso3}" if iso3 else ""
        codes = [iso3 for _, _, iso3 in lex.government_names().get(spot.name, ())]
        if spot.sort != "acronym" or not codes or not spot.name.startswith(("G", "R")):
            return ""
        return f"state {self.country if self.country in codes else codes[0]}"

    def _bodies(self) -> None:
        for spot in self.spots:
            if spot.sort == "body":
                one = self._add(spot, spot.kind)
                if spot.short:
                    one.abbreviation = one.abbreviation or spot.short
                    self.known.setdefault(plain(spot.short), one)
                if spot.place and not one.place:
                    one.place = spot.place

    def _acronyms(self) -> None:
        counts: dict[str, int] = {}
        for spot in self.spots:
            if spot.sort == "acronym":
                counts[spot.name] = counts.get(spot.name, 0) + 1
        self.initials: dict[str, Entity] = {}
        for one in self.entities:
            for letters in initials(one.name):
                self.initials.setdefault(letters, one)
        for spot in self.spots:
            if spot.sort == "acronym" and spot.kind != "other":
                known = plain(spot.name) in self.known or self._spelled(spot)
                if not spot.kind and re.fullmatch(r"GO[A-Z]{1,3}", spot.name):
                    spot.kind = "government"
                if known or spot.kind in ("organization", "government"):
                    self._add(spot, spot.kind or "organization")

    def _spelled(self, spot: Spot) -> bool:
        """Whether the letters of an acronym open the words of a known body."""
        letters = re.sub(r"[^A-Z]", "", spot.name.upper())
        one = self.initials.get(letters)
        if one is None or len(letters) < 3:
            return False
        self.known.setdefault(plain(spot.name), one)
        one.abbreviation = one.abbreviation or spot.name
        return True

    def _merge(self) -> None:
        """Join bodies of which one is the other with a word left out or a letter wrong."""
        self.joined: dict[int, Entity] = {}
        long = sorted(
            (one for one in self.entities if " " in one.name), key=lambda one: -len(one.name)
        )
        heads: dict[str, list[Entity]] = {}
        for one in long:
            words = plain(one.name).split()
            near = [other for word in {words[-1], words[0]} for other in heads.get(word, [])[-60:]]
            owners = list(
                {
                    id(other): other for other in near if same(words, plain(other.name).split())
                }.values()
            )
            if len(owners) == 1:
                self._join(one, owners[0])
            else:
                for word in {words[-1], words[0]}:
                    heads.setdefault(word, []).append(one)
        self.entities = [one for one in self.entities if id(one) not in self.joined]
        self.known = {key: self.joined.get(id(one), one) for key, one in self.known.items()}

    def _join(self, one: Entity, owner: Entity) -> None:
        owner.spots += one.spots
        owner.abbreviation = owner.abbreviation or one.abbreviation
        owner.place = owner.place or one.place
        self.joined[id(one)] = owner

    def _names(self) -> None:
        votes: dict[str, dict[str, int]] = {}
        for spot in self.spots:
            if spot.sort == "name" and spot.kind:
                tally = votes.setdefault(plain(spot.name), {})
                tally[spot.kind] = tally.get(spot.kind, 0) + spot.weight
        kinds = {name: max(tally, key=lambda kind: tally[kind]) for name, tally in votes.items()}
        surnames: dict[str, list[Entity]] = {}
        tails: dict[str, Entity] = {}
        for spot in self.spots:
            if (
                spot.sort == "name"
                and " " in spot.name
                and kinds.get(plain(spot.name)) in ("person", "organization")
            ):
                whole = tails.get(plain(spot.name))
                if whole is not None:
                    whole.spots.append(spot)
                    continue
                one = self._add(spot, kinds[plain(spot.name)])
                for at in range(1, spot.name.count(" ")):
                    if one.kind == "person":
                        tails[plain(spot.name).split(" ", at)[-1]] = one
                if one.kind == "person":
                    for word in spot.name.split():
                        if one not in surnames.setdefault(plain(word), [])[-9:]:
                            surnames[plain(word)].append(one)
        self._surnames(surnames, kinds)

    def _surnames(self, surnames: dict[str, list[Entity]], kinds: dict[str, str]) -> None:
        named = trails(surnames)
        for spot in self.spots:
            if spot.sort != "name" or " " in spot.name:
                continue
            owners = surnames.get(plain(spot.name), [])
            if owners and spot.kind not in ("place", "organization"):
                owner = latest(named[plain(spot.name)], spot) or owners[0]
                owner.spots.append(spot)
            elif kinds.get(plain(spot.name)) in ("person", "organization"):
                self._add(spot, kinds[plain(spot.name)])

    def _shorts(self) -> None:
        heads: dict[str, list[Entity]] = {}
        for one in self.entities:
            if one.kind in ("organization", "government"):
                for word in set(re.findall(r"[A-Z]\w+", one.spots[0].name)):
                    heads.setdefault(word, []).append(one)
        named = trails(heads)
        for spot in self.spots:
            if spot.sort != "short":
                continue
            if spot.name == "Embassy":
                own = [
                    one
                    for one in heads.get("Embassy", [])
                    if one.name.startswith(("Embassy ", "U.S. Embassy", "American Embassy"))
                ]
                if own:
                    own[0].spots.append(spot)
                else:
                    self._add(spot, spot.kind)
                continue
            owner = latest(named.get(spot.name, []), spot)
            if owner is not None:
                owner.spots.append(spot)
            elif spot.name in _UNIQUE:
                self._add(spot, spot.kind)

    def _roles(self) -> None:
        holders = {
            plain(spot.role): one
            for one in self.entities
            for spot in one.spots
            if spot.role and one.kind == "person"
        }
        for spot in self.spots:
            if (
                spot.sort == "role"
                and plain(spot.name) in holders
                and spot.rule == "office"
                and spot.name[0].isupper()
            ):
                holders[plain(spot.name)].spots.append(spot)
            elif spot.sort == "role":
                self._add(spot, "role", "role " + plain(spot.name))

    def _organs(self) -> None:
        own = next(
            (
                one
                for one in self.entities
                if one.kind == "government" and _is_own(one, self.country)
            ),
            None,
        )
        for index, (text, hints) in enumerate(zip(self.texts, self.hints, strict=True)):
            for match in () if hints.isdisjoint(_OFFICER_HINTS) else _OFFICERS.finditer(text):
                name = match.group()
                spot = Spot(index, match.start(), match.end(), name, "role", "role", "office", name)
                self._add(spot, "role", "role " + name)
            for match in () if hints.isdisjoint(_ORGAN_HINTS) else _ORGANS.finditer(text):
                word = match.group()[4:]
                spot = Spot(
                    index,
                    match.start() + 4,
                    match.end(),
                    word,
                    "organ",
                    "government",
                    "organ of the state",
                    word,
                )
                if word == "government" and own is not None:
                    spot.sort = "nominal"
                    own.spots.append(spot)
                else:
                    self._add(spot, "government")
