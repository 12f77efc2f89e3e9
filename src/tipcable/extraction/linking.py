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
_PART: Final = re.compile(
    r"(?: \([^()]{0,30}\))? (?:of|in|at|within|under) (?:the )?| \(under (?:the )?"
)
_OFFICERS: Final = re.compile(r"\b(?:pol|emb|econ|con|lab|pol-econ)off\b")
_UNIQUE: Final = frozenset(
    "Department Embassy Parliament Congress Senate Cabinet Duma Diet Knesset Majlis Carabinieri Interpol Senado Congreso".split()
)


_STATE: Final = re.compile(
    r"(?:Royal )?Government of (?:the )?(?:Republic of )?([A-Z].+)|([A-Z].+) (?:government|Government)"
)


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
        forms |= dict.fromkeys(
            " ".join(spot.text.split()) for spot in self.spots if spot.sort != "nominal"
        )
        forms.pop(self.name, None)
        return [form for form in forms if form]


def link(spots: list[Spot], texts: list[str], country: str, printed: list[str]) -> list[Entity]:
    """Gather the spots of a cable into actors."""
    return _Linker(spots, texts, country, printed).run()


def plain(name: str) -> str:
    """A name as two places of it compare."""
    return name.lower().replace("’", "'").removeprefix("the ").strip(" .'")


class _Linker:
    def __init__(
        self, spots: list[Spot], texts: list[str], country: str, printed: list[str]
    ) -> None:
        self.spots = spots
        self.texts = texts
        self.printed = printed
        self.country = country
        self.known: dict[str, Entity] = {}
        self.heads: dict[str, Entity] = {}
        self.entities: list[Entity] = []

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
        long = sorted(
            (one for one in self.entities if " " in one.name), key=lambda one: -len(one.name)
        )
        heads: dict[str, list[Entity]] = {}
        for one in long:
            words = plain(one.name).split()
            near = [other for word in {words[-1], words[0]} for other in heads.get(word, [])]
            owners = list(
                {
                    id(other): other for other in near if _same(words, plain(other.name).split())
                }.values()
            )
            if len(owners) == 1:
                self._join(one, owners[0])
            else:
                for word in {words[-1], words[0]}:
                    heads.setdefault(word, []).append(one)

    def _join(self, one: Entity, owner: Entity) -> None:
        owner.spots += one.spots
        owner.abbreviation = owner.abbreviation or one.abbreviation
        owner.place = owner.place or one.place
        self.entities.remove(one)
        for key, known in self.known.items():
            if known is one:
                self.known[key] = owner

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
                for word in set(re.findall(r"[A-Z]\w+", one.spots[0].name)):
                    heads.setdefault(word, []).append(one)
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
            owners = [
                one
                for one in heads.get(spot.name, [])
                if _first(one) < (spot.paragraph, spot.start)
            ]
            if owners:
                _latest(owners, spot).spots.append(spot)
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
        for index, text in enumerate(self.texts):
            for match in _OFFICERS.finditer(text):
                name = match.group()
                spot = Spot(index, match.start(), match.end(), name, "role", "role", "office", name)
                self._add(spot, "role", "role " + name)
            for match in _ORGANS.finditer(text):
                word = match.group(1)
                spot = Spot(
                    index,
                    match.start(1),
                    match.end(1),
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

    def _slots(self) -> None:
        for one in self.entities:
            named = [spot for spot in one.spots if spot.sort != "nominal"]
            if one.kind == "person":
                named = [spot for spot in named if spot.sort == "name"]
            best = max(named, key=lambda spot: len(spot.name))
            one.name = best.name if best.rule == "coordination" else " ".join(best.text.split())
            one.kind = _kind(one)
        self._parents()
        for one in self.entities:
            one.role = (
                None
                if one.kind == "role"
                else next((spot.role for spot in one.spots if spot.role), None)
            )
            one.place = (
                one.place
                or next((spot.place for spot in one.spots if spot.place), None)
                or _own_place(one)
            )
            for spot in one.spots:
                if spot.employer and spot.employer != spot.name:
                    owner = self.known.get(plain(spot.employer)) or self._short_owner(spot)
                    if owner is None and not _BODY_WORD.search(spot.employer):
                        continue
                    if owner is None or owner.kind in ("organization", "government"):
                        one.affiliation = owner.name if owner else spot.employer
                        break
            if one.affiliation is None and one.kind == "person" and one.role:
                one.affiliation = self._inferred(one.role)

    def _parents(self) -> None:
        """A body "of the BODY" or "(under the BODY)" is part of it, and of the state as it is."""
        owners = {(spot.paragraph, spot.start): one for one in self.entities for spot in one.spots}
        for one in self.entities:
            if one.kind not in ("organization", "government") or one.parent:
                continue
            for spot in one.spots:
                link_to = (
                    _PART.match(self.texts[spot.paragraph], spot.end)
                    if spot.sort == "body"
                    else None
                )
                owner = owners.get((spot.paragraph, link_to.end())) if link_to else None
                if (
                    owner is not None
                    and owner is not one
                    and owner.kind in ("organization", "government")
                ):
                    one.parent = owner.name
                    if owner.kind == "government":
                        one.kind = "government"
                    break

    def _short_owner(self, spot: Spot) -> Entity | None:
        owners = [one for one in self.entities if spot.employer in one.aliases]
        return _latest(owners, spot) if owners else None

    def _inferred(self, role: str) -> str | None:
        """The body of a title, where exactly one fits ("Deputy Minister of Labor")."""
        of = re.search(r"(?:Minister|Secretary) (?:of|for) (?:the )?(.+)", role)
        field_of = (
            of.group(1)
            if of
            else next(
                iter(re.findall(r"(?:^|Vice |Deputy )(\w+) (?:Minister|Secretary)", role)), ""
            )
        )
        if not field_of:
            word = next((body for title, body in _BENCHES.items() if title in role), None)
            fits = [
                one.name
                for one in self.entities
                if word and one.kind == "government" and word in one.spots[0].name
            ]
            return fits[0] if len(fits) == 1 else None
        wanted = field_of.lower()
        fits = [
            one.name
            for one in self.entities
            if one.kind == "government"
            and re.match(r"(?:ministry|department) ", one.name.lower())
            and wanted in one.name.lower()
        ]
        return fits[0] if len(fits) == 1 else None


# Titles that say in which kind of body their holder sits.
_BENCHES: Final = {
    "Prosecutor": "Prosecutor",
    "Senator": "Senate",
    "Member of Parliament": "Parliament",
    "Congressman": "Congress",
    "Attorney General": "Attorney General",
    "Police": "Police",
    "Embassy": "Embassy ",
}
_BODY_WORD: Final = re.compile(
    r"\b(?:NGO|organization|company|newspaper|agency|university|firm|group|council|[A-Z][a-z]+ (?:Office|Council|Court|Police))\b"
)
_IN_NAME: Final = re.compile(
    r" in ([A-Z]\w+(?: [A-Z]\w+)*)$|^(?:Embassy|Consulate|Consulate General|Mission) ([A-Z]\w+(?: [A-Z]\w+)*)$"
)


_TOWN: Final = re.compile(
    r"([A-Z]\w+(?: [A-Z]\w+)?) (?:City|Provincial|Regional|District|Municipal|General Hospital|High Court)\b"
)


def _own_place(one: Entity) -> str | None:
    """The town inside the name of a body."""
    if one.kind not in ("organization", "government"):
        return None
    name = one.spots[0].name
    found = _IN_NAME.search(name)
    inside = _TOWN.match(name)
    if inside and lex.word_class(inside.group(1)) in lex.NAME + lex.CITY:
        return inside.group(1)
    if found and found.group(1) not in ("Persons", "Human Beings"):
        return found.group(1) or found.group(2)
    first = name.split()[0]
    return first if " " in name and lex.word_class(first) == lex.CITY else None


def _kind(one: Entity) -> str:
    if one.kind != "organization" and one.kind != "government":
        return one.kind
    name = one.spots[0].name
    listed = [spot.kind for spot in one.spots if spot.sort == "acronym" and spot.kind]
    if listed:
        return listed[0]
    if re.match(r"(?:International|World) |Council of Europe", name):
        return "organization"
    return one.kind


def initials(name: str) -> set[str]:
    """The first letters of a name, with the small words and without."""
    words = re.findall(r"[^\W\d_]+", name)
    return {
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word[0].isupper()),
        "".join(
            word[0] for word in words if word.lower() not in ("and", "the", "for", "in", "on")
        ).upper(),
    }


def _same(short: list[str], long: list[str]) -> bool:
    """Whether a name is a longer one with words left out, or with one or two letters wrong."""
    if len(short) == len(long):
        return _misspelt(" ".join(short), " ".join(long))
    if len(short) < 2 or len(short) > len(long):
        return False
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    left = [word for word in long if word not in short]
    local = any(lex.word_class(word.capitalize()) in lex.DEMONYM + lex.COUNTRY for word in left)
    return (
        not local
        and short[-1] not in ("of", "in", "for")
        and not (long[len(short) :][:1] == ["and"] and short[0] == "ministry")
    )


def _misspelt(one: str, other: str) -> bool:
    """Whether two long names differ by one or two letters in one word."""
    if len(one) < 10 or abs(len(one) - len(other)) > 2:
        return False
    pairs = [(a, b) for a, b in zip(one.split(), other.split(), strict=True) if a != b]
    if len(pairs) != 1:
        return False
    a, b = pairs[0]
    head = next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    tail = next(
        (n for n, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y),
        min(len(a), len(b)),
    )
    return min(len(a), len(b)) > 3 and max(len(a), len(b)) - head - tail <= 2


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
        key=lambda one: max(
            ((s.paragraph, s.start) for s in one.spots if (s.paragraph, s.start) < place),
            default=(-1, -1),
        ),
    )
