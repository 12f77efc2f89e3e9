"""Names of countries, peoples, cities and governments."""

from __future__ import annotations

from functools import cache

from tipcable.vocabulary import rows


@cache
def countries() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Code, names and demonyms of every country; the code of a region is empty."""
    return tuple(
        (
            row["iso3"],
            tuple(row["names"].split("|")),
            tuple(filter(None, row["demonyms"].split("|"))),
        )
        for row in rows("countries")
    )


@cache
def country_codes() -> dict[str, str]:
    """Country names and demonyms, each with the code of the country."""
    return {
        form: iso3 for iso3, names, demonyms in countries() if iso3 for form in (*names, *demonyms)
    }


@cache
def cities() -> frozenset[str]:
    """Find the cities of the posts."""
    return frozenset(
        row["city"] for row in rows("posts") if row["city"] and row["kind"] != "agency"
    )


@cache
def place_names() -> frozenset[str]:
    """Names of countries, regions and cities of more than one word."""
    names = {name for _, forms, _ in countries() for name in forms}
    return frozenset(name for name in names | cities() if " " in name)


@cache
def demonym_phrases() -> frozenset[str]:
    """Demonyms of more than one word ("Costa Rican")."""
    return frozenset(form for _, _, forms in countries() for form in forms if " " in form)


@cache
def place_phrases() -> dict[str, dict[str, str]]:
    """Names of places and demonyms of more than one word, each with its kind, by first word."""
    found: dict[str, dict[str, str]] = {}
    places = dict.fromkeys(place_names(), "place") | dict.fromkeys(demonym_phrases(), "demonym")
    for words, kind in places.items():
        found.setdefault(words.split()[0], {})[words] = kind
    return found


@cache
def acronym_countries() -> dict[str, str]:
    """Acronyms of the bodies of one state, each with the code of the country."""
    return {
        form: row["iso3"]
        for row in rows("acronyms")
        if row["iso3"]
        for form in (row["acronym"], *row["variants"].split("|"))
    }


@cache
def government_names() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Abbreviations of governments: what each stands for, the country and its code."""
    found: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for row in rows("government_abbreviations"):
        reading = (row["stands_for"], row["country"], row["iso3"])
        found[row["abbreviation"]] = (*found.get(row["abbreviation"], ()), reading)
    return found
