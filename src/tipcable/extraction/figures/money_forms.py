"""Every way to write a currency, from ``units.csv``."""

from __future__ import annotations

from functools import cache

from attrs import define

from tipcable.vocabulary import rows


@define(frozen=True, slots=True)
class Unit:
    """A currency: its code, the countries that use it, and the years in which it did."""

    code: str
    countries: frozenset[str]
    since: int
    until: int


@cache
def forms() -> dict[str, tuple[Unit, ...]]:
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
def sizes(*, last: bool) -> dict[str, list[int]]:
    """Return how many words the forms have by their last or first word, the most first."""
    found: dict[str, set[int]] = {}
    for form in forms():
        words = form.lower().split(" ")
        found.setdefault(words[-1 if last else 0], set()).add(len(words))
    return {word: sorted(sizes, reverse=True) for word, sizes in found.items()}


@cache
def last_words() -> frozenset[str]:
    """Return the words, in lower case, with which a currency before a number can end."""
    return frozenset(form.split(" ")[-1].lower() for form in forms())


@cache
def first_words() -> frozenset[str]:
    """Return the words, in lower case, with which a currency after a number can open."""
    return frozenset(form.split(" ")[0].lower() for form in forms())
