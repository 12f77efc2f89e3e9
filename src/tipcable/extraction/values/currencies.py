"""Currencies as cables write them: "USD 40", "K310 million", "150 baht", "US$4.8 billion"."""

from __future__ import annotations

from attrs import define, evolve

from tipcable.extraction.figures.kinds import DIGITS, MONEY, MONEY_END
from tipcable.extraction.figures.money_forms import Unit, forms, sizes
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.words.figure_words import having
from tipcable.extraction.words.nations import country_codes


@define(frozen=True, slots=True)
class Currencies:
    """Reads currencies for one cable, whose country and year decide what "peso" means."""

    country: str | None = None
    year: int | None = None

    def prefix(self, passage: Passage, at: int) -> tuple[int, str] | None:
        """Return where the currency printed before word ``at`` begins, and its code."""
        if at < 1 or not passage.kinds[at - 1] & MONEY_END:
            return None
        if not passage.kinds[at] & DIGITS:
            return None
        for size in sizes(last=True)[passage.words[at - 1]]:
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
        if passage.kinds[at + 1] & MONEY and passage.capital(at):
            home = country_codes().get(passage.written(at, at + 1).capitalize())
            found = evolve(self, country=home).suffix(passage, at + 1) if home else None
            if found:
                return found
        if not passage.kinds[at] & MONEY:
            return None
        for size in sizes(last=False)[words[at]]:
            if size == 1 and len(words[at]) < 3 and words[at] != "€":
                continue
            code = self._code(passage, at, at + size)
            if code:
                return at + size, code
        return None

    def _code(self, passage: Passage, first: int, last: int) -> str | None:
        printed = [passage.written(at, at + 1) for at in range(first, last)]
        joined = " ".join(printed)
        units = forms().get(joined) or forms().get(joined.lower())
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
