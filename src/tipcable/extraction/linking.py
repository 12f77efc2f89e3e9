"""Which spots of a cable name the same actor, and what each actor is.

Strategy: full names then what leans on them: acronyms that a name defines, surnames,
heads alone ("the Committee"). A bare name of unknown kind becomes what the other places of the
same name in the cable say; where none does, it is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import attrgetter
from typing import Final

from tipcable.extraction import lexicon as lex
from tipcable.extraction.entities import Entity, initials, latest, plain, same, trails
from tipcable.extraction.hints import OFFICERS, ORGANS, Hints
from tipcable.extraction.sightings import Spot
from tipcable.extraction.slots import CAPITALISED, SlotFiller
from tipcable.extraction.tokens import LETTER
from tipcable.extraction.verbs import speakers, verb_forms

_ORGAN: Final = re.compile(
    rf"he (?<![{LETTER}0-9_][Tt]he )(?:{'|'.join(ORGANS)})"
    rf"(?![{LETTER}0-9_])(?! [a-z]*(?:-owned|-run))"
)
_PLACE: Final = attrgetter("paragraph", "start")
_GOVERNMENT: Final = re.compile("GO[A-Z]{1,3}")
_NO_CAPITAL: Final = re.compile("[^A-Z]")


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
    readings = lex.government_names().get(one.spots[0].name, ())
    return any(iso3 == country or not country for _, _, iso3 in readings)


def _stands_in(one: Entity, paragraph: int) -> bool:
    return any(spot.paragraph == paragraph for spot in one.spots)


class _Linker(SlotFiller):
    """Gathers the spots of one cable."""

    def run(self) -> list[Entity]:
        self.sorts: dict[str, list[Spot]] = {}
        for spot in self.spots:
            self.sorts.setdefault(spot.sort, []).append(spot)
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
        found = _STATE.fullmatch(spot.name) if "overnment" in spot.name else None
        if found:
            iso3 = lex.country_codes().get(found.group(1) or found.group(2), "")
            return f"state {iso3}" if iso3 else ""
        if spot.sort != "acronym" or not spot.name.startswith(("G", "R")):
            return ""
        codes = [iso3 for _, _, iso3 in lex.government_names().get(spot.name, ())]
        if not codes:
            return ""
        if self.country in codes:
            return f"state {self.country}"
        return f"state {codes[0]}" if len(set(codes)) == 1 else ""

    def _bodies(self) -> None:
        for spot in self.sorts.get("body", ()):
            one = self._add(spot, spot.kind)
            if spot.short:
                one.abbreviation = one.abbreviation or spot.short
                self.known.setdefault(plain(spot.short), one)
            if spot.place and not one.place:
                one.place = spot.place

    def _acronyms(self) -> None:
        spots = [spot for spot in self.sorts.get("acronym", ()) if spot.kind != "other"]
        self.initials: dict[str, Entity] = {}
        for one in self.entities if spots else ():
            for letters in initials(one.name):
                self.initials.setdefault(letters, one)
        roles = {spot.short: spot.name for spot in self.sorts.get("role", ()) if spot.short}
        for spot in [spot for spot in spots if spot.name in roles]:
            # "Resident Legal Advisor (RLA)"
            spot.name, spot.rule = roles[spot.name], "abbreviated office"
            self.sorts["role"].append(spot)
        spots = [spot for spot in spots if spot.rule != "abbreviated office"]
        unknown = [spot for spot in spots if not spot.kind]
        counts = Counter(spot.name for spot in unknown)
        acting = {spot.name for spot in unknown if self._acts(spot, counts[spot.name])}
        for spot in spots:
            known = plain(spot.name) in self.known or self._spelled(spot)
            if not spot.kind and not known and spot.name in acting:
                spot.kind = "organization"
            if not spot.kind and _GOVERNMENT.fullmatch(spot.name):
                spot.kind = "government"
            if known or spot.kind in ("organization", "government"):
                self._add(spot, spot.kind or "organization")

    def _acts(self, spot: Spot, count: int) -> bool:
        """Whether an acronym that nothing explains stands where a body does."""
        text = self.texts[spot.paragraph]
        if len(spot.name) < 3 or not spot.name.isalpha() or not spot.name.isupper():
            return False
        if text[spot.end : spot.end + 2].strip(" -/").isdigit():
            return False
        after = text[spot.end + 1 : spot.end + 40].partition(" ")[0].rstrip(",.;")
        speaks = text.startswith(" ", spot.end) and (after in verb_forms() or after in speakers())
        owns = text.startswith(("'s ", "\u2019s "), spot.end)
        return speaks or (count > 1 and (owns or text.endswith(" the ", 0, spot.start)))

    def _spelled(self, spot: Spot) -> bool:
        """Whether the letters of an acronym open the words of a known body."""
        letters = spot.name
        if not (letters.isalpha() and letters.isupper() and letters.isascii()):
            letters = _NO_CAPITAL.sub("", letters.upper())
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
        heads: dict[str, list[tuple[Entity, list[str]]]] = {}
        for one in long:
            words = plain(one.name).split()
            ends = {words[-1], words[0]}
            near = [item for word in ends for item in heads.get(word, ())[-60:]]
            owners = {
                id(other): other for other, longer in near if same(words, longer, self.country)
            }
            if len(owners) == 1:
                self._join(one, *owners.values())
            else:
                for word in ends:
                    heads.setdefault(word, []).append((one, words))
        if self.joined:
            self.entities = [one for one in self.entities if id(one) not in self.joined]
            self.known = {key: self.joined.get(id(one), one) for key, one in self.known.items()}

    def _join(self, one: Entity, owner: Entity) -> None:
        owner.spots += one.spots
        owner.abbreviation = owner.abbreviation or one.abbreviation
        owner.place = owner.place or one.place
        self.joined[id(one)] = owner

    def _names(self) -> None:
        names = [(spot, plain(spot.name)) for spot in self.sorts.get("name", ())]
        votes: dict[str, dict[str, int]] = {}
        for spot, name in names:
            if spot.kind:
                tally = votes.setdefault(name, {})
                tally[spot.kind] = tally.get(spot.kind, 0) + spot.weight
        # Where one "to" or "at" is all, nothing is known.
        told = {name: tally for name, tally in votes.items() if tally != {"place": 1}}
        kinds = {name: max(tally, key=tally.__getitem__) for name, tally in told.items()}
        opened = self._openings()
        surnames: dict[str, list[Entity]] = {}
        tails: dict[str, Entity] = {}
        for spot, name in names:
            known = name in self.known or name in opened
            body = self._named_body(spot, name, opened, kinds) if known else None
            if body is not None:
                spot.sort = "body"
                body.spots.append(spot)
            elif " " in spot.name and kinds.get(name) in ("person", "organization"):
                whole = tails.get(name)
                if whole is not None:
                    whole.spots.append(spot)
                    continue
                one = self._add(spot, kinds[name])
                if one.kind == "person":
                    for at in range(1, spot.name.count(" ")):
                        tail = name.split(" ", at)[-1]
                        tails[tail] = one
                        tails[tail.partition(" y ")[0]] = one
                    for word in spot.name.split():
                        owners = surnames.setdefault(plain(word), [])
                        if one not in owners[-9:]:
                            owners.append(one)
        self._surnames([item for item in names if " " not in item[0].name], surnames, kinds)

    def _openings(self) -> dict[str, Entity]:
        """Find the words that may stand for a body ("Lantern" of "Lantern Home")."""
        found: dict[str, Entity | None] = {}
        for one in self.entities:
            words = one.name.split()
            if one.kind != "organization" or lex.word_class(words[0]) not in lex.NAME + lex.GIVEN:
                continue
            for at in range(1, len(words)):
                if lex.word_class(words[at]) == lex.PLACE or not words[at][0].isupper():
                    break
                key = plain(" ".join(words[:at]))
                found[key] = one if found.get(key, one) is one else None
        return {key: one for key, one in found.items() if one is not None}

    def _named_body(
        self, spot: Spot, key: str, opened: dict[str, Entity], kinds: dict[str, str]
    ) -> Entity | None:
        """Find the body that a bare name abbreviates."""
        if spot.kind and spot.weight > (1 if spot.kind == "place" else 2):
            return None
        one = self.known.get(key)
        if one is not None and one.abbreviation and plain(one.abbreviation) == key:
            return one
        told = kinds.get(key)
        return opened.get(key) if told != "place" and (told != "person" or " " not in key) else None

    def _surnames(
        self,
        names: list[tuple[Spot, str]],
        surnames: dict[str, list[Entity]],
        kinds: dict[str, str],
    ) -> None:
        named = trails({name: owners for name, owners in surnames.items() if len(owners) > 1})
        for spot, name in names:
            if spot.sort == "body":
                continue
            owners = surnames.get(name)
            # "To" and "from" stand before persons, too.
            placed = spot.kind == "place" and spot.weight > 1
            if owners and not placed and spot.kind != "organization":
                trail = named.get(name)
                owner = (latest(trail, spot) if trail else None) or owners[0]
                owner.spots.append(spot)
            elif kinds.get(name) in ("person", "organization"):
                self._add(spot, kinds[name])
            elif spot.shared:
                spot.name, spot.rule = spot.shared, "coordination"
                self._add(spot, "person")

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
            if spot.name == "Department" and owner and not _stands_in(owner, spot.paragraph):
                # That of State, unless the paragraph speaks of another.
                owner = None
            if owner is not None:
                owner.spots.append(spot)
            elif spot.name in _UNIQUE:
                self._add(spot, spot.kind)

    def _roles(self) -> None:
        holders: dict[str, list[Entity]] = {}
        for one in self.entities:
            if one.kind == "person":
                for role in {
                    plain(spot.role)
                    for spot in one.spots
                    if spot.role and not spot.foreign and not spot.employer
                }:
                    holders.setdefault(role, []).append(one)
        named = trails({role: owners for role, owners in holders.items() if len(owners) > 1})
        for spot in self.sorts.get("role", ()):
            role = plain(spot.name)
            owners = holders.get(role)
            if owners and spot.rule == "office" and spot.name[0].isupper():
                trail = named.get(role)
                ((latest(trail, spot) if trail else None) or owners[-1]).spots.append(spot)
            else:
                self._add(spot, "role", "role " + role)

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
