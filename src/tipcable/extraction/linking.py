"""Which spots of a cable name the same actor, and what each actor is.

Strategy: full names first, then what leans on them: acronyms that a name defines, surnames,
heads alone ("the Committee"). A bare name of unknown kind becomes what the other places of the
same name in the cable say; where none does, it is left out.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define, field

from tipcable.extraction import lexicon as lex
from tipcable.extraction.spots import Spot

_ORGANS: Final = re.compile(
    r"\b[Tt]he (government|parliament|supreme court|prosecutor general|constitutional court|national assembly)\b(?! [a-z]*(?:-owned|-run))"
)
_UNIQUE: Final = frozenset("Parliament Congress Senate Cabinet Duma Diet Knesset Majlis Carabinieri Interpol Senado Congreso".split())


@define(slots=True, eq=False)
class Entity:
    """An actor while it is gathered."""

    name: str
    kind: str
    spots: list[Spot] = field(factory=list)
    abbreviation: str | None = None
    role: str | None = None
    affiliation: str | None = None
    parent: str | None = None
    place: str | None = None
    country: str = ""

    @property
    def aliases(self) -> list[str]:
        forms = dict.fromkeys(spot.name for spot in self.spots if spot.sort != "nominal")
        forms |= dict.fromkeys(" ".join(spot.text.split()) for spot in self.spots if spot.sort != "nominal")
        forms.pop(self.name, None)
        return [form for form in forms if form]


def link(spots: list[Spot], texts: list[str], country: str) -> list[Entity]:
    """Gather the spots of a cable into actors."""
    return _Linker(spots, texts, country).run()


def plain(name: str) -> str:
    """A name as two places of it compare."""
    return name.lower().replace("’", "'").removeprefix("the ").strip(" .'")


class _Linker:
    def __init__(self, spots: list[Spot], texts: list[str], country: str) -> None:
        self.spots = spots
        self.texts = texts
        self.country = country
        self.known: dict[str, Entity] = {}
        self.heads: dict[str, Entity] = {}
        self.entities: list[Entity] = []

    def run(self) -> list[Entity]:
        self._bodies()
        self._acronyms()
        self._names()
        self._shorts()
        self._roles()
        self._organs()
        for one in self.entities:
            one.spots.sort(key=lambda spot: (spot.paragraph, spot.start))
        self.entities.sort(key=lambda one: (one.spots[0].paragraph, one.spots[0].start))
        self._slots()
        return self.entities

    def _add(self, spot: Spot, kind: str, key: str = "") -> Entity:
        key = key or plain(spot.name)
        one = self.known.get(key)
        if one is None:
            one = self.known[key] = Entity(spot.name, kind)
            self.entities.append(one)
        one.spots.append(spot)
        return one

    def _bodies(self) -> None:
        for spot in self.spots:
            if spot.sort == "body":
                one = self._add(spot, spot.kind)
                if spot.short:
                    one.abbreviation = spot.short
                    self.known.setdefault(plain(spot.short), one)
                if spot.place and not one.place:
                    one.place = spot.place

    def _acronyms(self) -> None:
        counts: dict[str, int] = {}
        for spot in self.spots:
            if spot.sort == "acronym":
                counts[spot.name] = counts.get(spot.name, 0) + 1
        for spot in self.spots:
            if spot.sort == "acronym" and spot.kind != "other":
                known = plain(spot.name) in self.known
                if known or spot.kind in ("organization", "government"):
                    self._add(spot, spot.kind or "organization")

    def _names(self) -> None:
        votes: dict[str, dict[str, int]] = {}
        for spot in self.spots:
            if spot.sort == "name" and spot.kind:
                tally = votes.setdefault(plain(spot.name), {})
                tally[spot.kind] = tally.get(spot.kind, 0) + spot.weight
        kinds = {name: max(tally, key=lambda kind: tally[kind]) for name, tally in votes.items()}
        surnames: dict[str, list[Entity]] = {}
        for spot in self.spots:
            if spot.sort == "name" and " " in spot.name and kinds.get(plain(spot.name)) in ("person", "organization"):
                one = self._add(spot, kinds[plain(spot.name)])
                if one.kind == "person":
                    for word in spot.name.split()[1:]:
                        if one not in surnames.setdefault(plain(word), []):
                            surnames[plain(word)].append(one)
        for spot in self.spots:
            if spot.sort != "name" or " " in spot.name:
                continue
            owners = surnames.get(plain(spot.name), [])
            if owners and spot.kind not in ("place", "organization"):
                owner = _latest(owners, spot)
                owner.spots.append(spot)
            elif kinds.get(plain(spot.name)) in ("person", "organization"):
                self._add(spot, kinds[plain(spot.name)])

    def _shorts(self) -> None:
        heads: dict[str, list[Entity]] = {}
        for one in self.entities:
            if one.kind in ("organization", "government"):
                for word in set(re.findall(r"[A-Z]\w+", one.name)):
                    heads.setdefault(word, []).append(one)
        for spot in self.spots:
            if spot.sort != "short":
                continue
            owners = [one for one in heads.get(spot.text, []) if _first(one) < (spot.paragraph, spot.start)]
            if owners:
                _latest(owners, spot).spots.append(spot)
            elif spot.text in _UNIQUE:
                self._add(spot, spot.kind)

    def _roles(self) -> None:
        for spot in self.spots:
            if spot.sort == "role":
                self._add(spot, "role", "role " + plain(spot.name))

    def _organs(self) -> None:
        own = next((one for one in self.entities if one.kind == "government" and _is_own(one, self.country)), None)
        for index, text in enumerate(self.texts):
            for match in _ORGANS.finditer(text):
                word = match.group(1)
                spot = Spot(index, match.start(1), match.end(1), word, "organ", "government", "organ of the state", word)
                if word == "government" and own is not None:
                    spot.sort = "nominal"
                    own.spots.append(spot)
                else:
                    self._add(spot, "government")

    def _slots(self) -> None:
        for one in self.entities:
            if one.kind in ("organization", "government", "person", "role"):
                one.name = max((spot.name for spot in one.spots if spot.sort != "nominal"), key=len)
            one.role = next((spot.role for spot in one.spots if spot.role), None)
            one.affiliation = next((spot.employer for spot in one.spots if spot.employer), None)
            one.place = one.place or next((spot.place for spot in one.spots if spot.place), None)
            if one.kind == "role":
                one.role = None
            if one.affiliation:
                owner = self.known.get(plain(one.affiliation))
                one.affiliation = owner.name if owner else one.affiliation


def _is_own(one: Entity, country: str) -> bool:
    if one.name.startswith("Government of ") or one.name == "Government":
        return True
    readings = lex.government_names().get(one.spots[0].name, ())
    return any(iso3 == country or not country for _, _, iso3 in readings)


def _first(one: Entity) -> tuple[int, int]:
    return one.spots[0].paragraph, one.spots[0].start


def _latest(owners: list[Entity], spot: Spot) -> Entity:
    """The owner named last before a spot."""
    place = (spot.paragraph, spot.start)
    return max(
        owners,
        key=lambda one: max(((s.paragraph, s.start) for s in one.spots if (s.paragraph, s.start) < place), default=(-1, -1)),
    )
