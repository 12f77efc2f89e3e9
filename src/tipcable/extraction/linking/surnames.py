"""Which spots name the same person: surnames that lean on whole names.

Strategy: a bare name of unknown kind becomes what the other places of the same name in the cable
say; where none does, it is left out.
"""

from __future__ import annotations

from typing import Final

from tipcable.extraction.linking.gathering import Gathered
from tipcable.extraction.names.entities import Entity, latest, plain, trails
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.tokens import ARTICLES

# Parts of a surname that are shorter are articles.
_SHORT: Final = 2


def _words(name: str) -> list[str]:
    """Find the words of a name, of a double surname each part too ("Superman-Loizou")."""
    words = name.split()
    double = words[-1].split("-") if "-" in words[-1] else []
    return [*words, *(part for part in double if part[:1].isupper() and len(part) > _SHORT)]


class NameLinker(Gathered):
    """Gathers bare names, once the bodies are known."""

    def _names(self) -> None:
        names = [(spot, _bare(plain(spot.name))) for spot in self.sorts.get("name", ())]
        votes: dict[str, dict[str, int]] = {}
        for spot, name in names:
            if spot.kind:
                tally = votes.setdefault(name, {})
                tally[spot.kind] = tally.get(spot.kind, 0) + spot.weight
        # Where one "to" or "at" is all, nothing is known.
        told = {name: tally for name, tally in votes.items() if tally != {"place": 1}}
        kinds = {name: max(tally, key=tally.__getitem__) for name, tally in told.items()}
        opened = self._openings()
        surnames = self.surnames = dict[str, list[Entity]]()
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
                first = spot.name.partition(" ")[0]
                if one.kind == "organization" and lex.word_class(first) == lex.NAME:
                    opened.setdefault(plain(first), one)
                if one.kind == "person":
                    for at in range(1, spot.name.count(" ")):
                        tail = name.split(" ", at)[-1]
                        tails[tail] = one
                        tails[tail.partition(" y ")[0]] = one
                    for word in _words(spot.name):
                        owners = surnames.setdefault(_bare(plain(word)), [])
                        if one not in owners[-9:]:
                            owners.append(one)
        self._surnames([item for item in names if " " not in item[0].name], surnames, kinds)

    def _openings(self) -> dict[str, Entity]:
        """Find the words that may stand for a body ("Lantern" of "Lantern Home")."""
        found: dict[str, Entity | None] = {}
        for one in self.entities:
            words = one.name.split()
            if one.kind != "organization":
                continue
            named = False
            for at in range(1, len(words)):
                named = named or lex.word_class(words[at - 1]) in lex.NAME + lex.GIVEN
                if lex.word_class(words[at]) == lex.PLACE or not words[at][0].isupper():
                    break
                if not named:
                    continue
                key = plain(" ".join(words[:at]))
                found[key] = one if found.get(key, one) is one else None
        return {key: one for key, one in found.items() if one is not None}

    def _named_body(
        self, spot: Spot, key: str, opened: dict[str, Entity], kinds: dict[str, str]
    ) -> Entity | None:
        """Find the body that a bare name abbreviates."""
        sure = spot.kind and spot.weight > (1 if spot.kind == "place" else 2)
        if sure and spot.rule != "employer":
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
            owners = surnames.get(name) or surnames.get(name.removeprefix("al "))
            # "To" and "from" stand before persons, too.
            placed = spot.kind == "place" and spot.weight > 1
            if owners and not placed and spot.kind != "organization":
                trail = named.get(name)
                owner = (latest(trail, spot) if trail else None) or owners[0]
                owner.spots.append(spot)
            elif kinds.get(name) in ("person", "organization"):
                self._add(spot, kinds[name], name)
            elif spot.shared:
                spot.name, spot.rule = spot.shared, "coordination"
                self._add(spot, "person")


def _bare(name: str) -> str:
    """Leave the article of a surname out: al-Riyami is called Riyami, too."""
    article, hyphen, rest = name.partition("-")
    return rest if hyphen and article in ARTICLES and " " not in name else name
