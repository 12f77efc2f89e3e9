"""Currencies as cables write them: "USD 40", "K310 million", "150 baht", "US$4.8 billion"."""

from __future__ import annotations

from functools import cache

from attrs import define, evolve

from tipcable.extraction.figure_words import having
from tipcable.extraction.kinds import DIGITS
from tipcable.extraction.lexicon import country_codes
from tipcable.extraction.passages import Passage
from tipcable.vocabulary import rows


@define(frozen=True, slots=True)
class Unit:
    """A currency: its code, the countries that use it, and the years in which it did."""

    code: str
    countries: frozenset[str]
    since: int
    until: int


@cache
def _forms() -> dict[str, tuple[Unit, ...]]:
    """Every way to write a currency, as words joined by blanks, with the currencies it may mean."""
    found: dict[str, tuple[Unit, ...]] = {}
    for row in rows("units"):
        if row["kind"] != "money":
            continue
        unit = Unit(
            row["code"],
            frozenset(row["countries_iso3"].split()),
            int(row.get("since") or 0),
            int(row.get("until") or 9999),
        )
        for form in row["forms"].split("|"):
            key = _key(form)
            found[key] = (*found.get(key, ()), unit)
    return found


def _key(form: str) -> str:
    # Symbols of one or two letters keep their case ("R", "Lm"); words do not.
    spaced = form.replace("$", " $").replace(".", " .").strip()
    return spaced if len(form) < 3 else spaced.lower()


@cache
def _sizes(*, last: bool) -> dict[str, list[int]]:
    """Return how many words the forms have by their last or first word, the most first."""
    found: dict[str, set[int]] = {}
    for form in _forms():
        words = form.lower().split(" ")
        found.setdefault(words[-1 if last else 0], set()).add(len(words))
    return {word: sorted(sizes, reverse=True) for word, sizes in found.items()}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(form.split(" ")[-1].lower() for form in _forms())


@cache
def first_words() -> frozenset[str]:
    """Return the words, in lower case, with which a currency after a number can open."""
    return frozenset(form.split(" ")[0].lower() for form in _forms())


@define(frozen=True, slots=True)
class Currencies:
    """Reads currencies for one cable, whose country and year decide what "peso" means."""

    country: str | None = None
    year: int | None = None

    def may_precede(self, passage: Passage, at: int) -> bool:
        """Tell, cheaply, whether the word before another may be a currency."""
        return passage.words[at - 1] in _last_words()

    def is_home(self, passage: Passage, at: int) -> bool:
        """Tell "Indian rupees": a capital, and then a currency."""
        return passage.words[at + 1] in first_words() and passage.capital(at)

    def prefix(self, passage: Passage, at: int) -> tuple[int, str] | None:
        """Return where the currency printed before word ``at`` begins, and its code."""
        if at < 1 or passage.words[at - 1] not in _last_words():
            return None
        if not passage.kinds[at] & DIGITS:
            return None
        for size in _sizes(last=True)[passage.words[at - 1]]:
            code = self._code(passage, at - size, at) if size <= at else None
            if code and not self._is_suffix(passage, at - size):
                return at - size, code
        return None

    def _is_suffix(self, passage: Passage, at: int) -> bool:
        """Tell the "baht" of "60 baht 5 satang": it belongs to the number before it."""
        return bool(passage.kinds[at - 1] & DIGITS) and passage.words[at] != "$"

    def suffix(self, passage: Passage, at: int) -> tuple[int, str] | None:
        """Return where the currency printed after a number ends, and its code."""
        words = passage.words
        if words[at + 1] in first_words() and passage.capital(at):
            home = country_codes().get(passage.written(at, at + 1).capitalize())
            found = evolve(self, country=home).suffix(passage, at + 1) if home else None
            if found:
                return found
        if words[at] not in first_words():
            return None
        for size in _sizes(last=False)[words[at]]:
            if size == 1 and len(words[at]) < 3 and words[at] != "€":
                continue
            code = self._code(passage, at, at + size)
            if code:
                return at + size, code
        return None

    def _code(self, passage: Passage, first: int, last: int) -> str | None:
        printed = [passage.written(at, at + 1) for at in range(first, last)]
        joined = " ".join(printed)
        units = _forms().get(joined) or _forms().get(joined.lower())
        if not units or (
            joined.lower() in having("currency homograph") and not self._at_home(units)
        ):
            return None
        return self._choose(units)

    def _at_home(self, units: tuple[Unit, ...]) -> bool:
        return any(self.country in unit.countries for unit in units)

    def _choose(self, units: tuple[Unit, ...]) -> str:
        year = self.year or 2008
        here = [unit for unit in units if self.country in unit.countries]
        then = [unit for unit in here or units if unit.since <= year <= unit.until]
        return (then or here or list(units))[0].code
