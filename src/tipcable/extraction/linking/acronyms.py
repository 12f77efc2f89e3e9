"""Which spots name the same body: acronyms that a name defines, names a word or letter short."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from tipcable.extraction.linking.gathering import Gathered
from tipcable.extraction.names.entities import Entity, initials, ministry, plain, same
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.verbs import speakers, speech_words, verb_forms

_AUXILIARIES: Final = frozenset(("also", "currently", "had", "has", "now", "then"))
_AUTHORITIES: Final = frozenset(
    ("army", "court", "department", "directorate", "ministry", "police", "secretariat", "service")
)
_GOVERNMENT: Final = re.compile("GO[A-Z]{1,3}")
_NO_CAPITAL: Final = re.compile("[^A-Z]")


class BodyLinker(Gathered):
    """Gathers bodies and their acronyms."""

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
        acting |= {spot.name for spot in spots if spot.kind in ("organization", "government")}
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
        words = text[spot.end + 1 : spot.end + 40].split(" ")
        after = words[0].rstrip(",.;")
        speaks = text.startswith(" ", spot.end) and (
            after in verb_forms() or after in speakers() or self._does(words)
        )
        if text.endswith(" (", 0, spot.start) and text.startswith(")", spot.end):
            # "The national police (BKZT)"
            before = text[max(0, spot.start - 40) : spot.start - 2].rpartition(" ")[2]
            speaks = speaks or lex.cues().get(before) == "organization" or before in _AUTHORITIES
        owns = text.startswith(("'s ", "\u2019s "), spot.end)
        return speaks or (count > 1 and (owns or text.endswith(" the ", 0, spot.start)))

    def _does(self, words: list[str]) -> bool:
        """Whether words tell of somebody's director, or of what only a body does."""
        if words[0] in lex.small_titles():
            return len(words) > 1 and words[1][:1].isupper()
        done = next((word for word in words if word not in _AUXILIARIES), "")
        return done in speech_words("deed")

    def _spelled(self, spot: Spot) -> bool:
        """Whether the letters of an acronym open the words of a known body."""
        listed = lex.acronyms().get(spot.name)
        one = self.known.get(plain(listed[1])) if listed else None
        if one is not None:
            self.known.setdefault(plain(spot.name), one)
            return True
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
        ministries: dict[tuple[str, str], list[tuple[str, Entity]]] = {}
        for one in long:
            turned = self._turned(one, ministries)
            if turned is not None:
                self._join(one, turned)
                continue
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

    @staticmethod
    def _turned(
        one: Entity, ministries: dict[tuple[str, str], list[tuple[str, Entity]]]
    ) -> Entity | None:
        """Find the ministry that another order of the words, or fewer of them, name, too."""
        read = ministry(one.name)
        if read is None:
            return None
        head, field = read
        named = ministries.setdefault((head, field.split(" ")[0].rstrip(",")), [])
        # "Labor Ministry", but not one of labor and something else.
        longer = () if " and " in field else (field + " ", field + ",")
        found = [other for known, other in named[-9:] if known == field or known.startswith(longer)]
        if len(found) == 1:
            return found[0]
        named.append((field, one))
        return None

    def _join(self, one: Entity, owner: Entity) -> None:
        owner.spots += one.spots
        owner.abbreviation = owner.abbreviation or one.abbreviation
        owner.place = owner.place or one.place
        self.joined[id(one)] = owner
