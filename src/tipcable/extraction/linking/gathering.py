"""The actors of a cable while they are gathered, each under the names that are known of it."""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.names.entities import Entity, plain
from tipcable.extraction.names.hints import Hints
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words.nations import country_codes, government_names

_STATE: Final = re.compile(
    r"(?:Royal )?Government of (?:the )?(?:Republic of )?([A-Z].+)"
    r"|([A-Z].+) (?:government|Government)"
)


class Gathered:
    """The actors of a cable while they are gathered."""

    def __init__(
        self,
        spots: list[Spot],
        texts: list[str],
        country: str,
        printed: list[str],
        hints: list[Hints],
    ) -> None:
        self.spots = spots
        self.texts = texts
        self.printed = printed
        self.hints = hints
        self.country = country
        self.known: dict[str, Entity] = {}
        self.entities: list[Entity] = []
        self.sorts: dict[str, list[Spot]] = {}
        for spot in spots:
            self.sorts.setdefault(spot.sort, []).append(spot)

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
            iso3 = country_codes().get(found.group(1) or found.group(2), "")
            return f"state {iso3}" if iso3 else ""
        if spot.sort != "acronym" or not spot.name.startswith(("G", "R")):
            return ""
        codes = [iso3 for _, _, iso3 in government_names().get(spot.name, ())]
        if not codes:
            return ""
        if self.country in codes:
            return f"state {self.country}"
        return f"state {codes[0]}" if len(set(codes)) == 1 else ""
