"""Posts and other addressees, under every name that the telegrams give them.

Strategy: every name becomes a key of capitals and digits, so that blanks, dots, apostrophes and
case do not matter; one dictionary holds the keys of all forms, the surest ones first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from tipcable.vocabulary.keys import key
from tipcable.vocabulary.loading import Row, rows

# What stands before a post's name in address lines (AMEMBASSY ROME) and archives (Embassy Rome),
# often glued to it in identifiers. The longer ones first, since they begin alike.
OFFICES: Final = (
    "AMERICANCONSULATEGENERAL",
    "AMERICANCONSULATE",
    "AMERICANEMBASSY",
    "USCONSULATEGENERAL",
    "CONSULATEGENERAL",
    "AMCONSULATE",
    "USCONSULATE",
    "AMEMBASSY",
    "USEMBASSY",
    "USMISSION",
    "CONSULATE",
    "AMCONGEN",
    "AMCONSUL",
    "USOFFICE",
    "EMBASSY",
    "MISSION",
    "AMEMB",
    "AMCON",
    "USINT",
    "USDEL",
    "USLO",
    "REO",
)


# What stands behind the name of a department or agency, or does not.
CAPITALS: Final = ("WASHINGTONDC", "WASHDC", "WASHINGTON")


@frozen(kw_only=True)
class Post:
    """An embassy, consulate, mission, department or agency that telegrams come from or go to.

    ``id_form`` is its name in identifiers, empty for those that number no telegrams; ``plad`` the
    plain-language address; ``fips`` and ``iso3`` the country's codes; the first of
    ``routing_indicators`` is the main one.
    """

    name: str
    id_form: str = ""
    kind: str = ""
    city: str = ""
    country: str = ""
    fips: str = ""
    iso3: str = ""
    plad: str = ""
    routing_indicators: tuple[str, ...] = ()


# An archive names the same few hundred again and again.
@lru_cache(maxsize=4096)
def post(text: str, year: int | None = None) -> Post | None:
    """Return the post that a text names, or None.

    The text may be its name, its form in identifiers, an abbreviation or known misspelling, its
    address (office symbols behind ``//`` do not count), a routing indicator, or the origin that
    an archive writes. ``year`` decides where a name passed to another office: Taipei is the
    American Institute from 1980, the embassy before.

    >>> post("Embassy Tashkent").id_form, post("RUEHRI").name, post("SECSTATE WASHDC").name
    ('TASHKENT', 'RIO DE JANEIRO', 'STATE')
    """
    wanted = key(text.partition("//")[0])
    lettered = wanted.replace("0", "O")
    bare = _without_capital(lettered)
    found = _find(wanted, year) or _find(lettered, year) or _find(bare, year)
    return found or _find_behind_office(lettered, year)


def _find(wanted: str, year: int | None) -> Post | None:
    moved = _moved().get(wanted)
    if moved is not None and year is not None and year >= moved[0]:
        return _posts().get(moved[1])
    return _posts().get(wanted)


def _find_behind_office(wanted: str, year: int | None) -> Post | None:
    office = next((one for one in OFFICES if wanted.startswith(one)), None)
    return _find(wanted.removeprefix(office), year) if office else None


def _without_capital(wanted: str) -> str:
    capital = next((one for one in CAPITALS if wanted.endswith(one)), "")
    return wanted.removesuffix(capital)


@cache
def _posts() -> dict[str, Post]:
    """Return the posts by every key; of two with one key the surer form, then the busier post."""
    found: dict[str, Post] = {}
    for written, one in _named():
        found.setdefault(key(written), one)
    for row in rows("post_aliases"):
        if row["canonical"] in found and not row["since"]:
            found.setdefault(key(row["written"]), found[row["canonical"]])
    for one in tuple(found.values()):
        found.setdefault(_without_capital(key(one.plad)), one)
    found.pop("", None)
    return found


@cache
def _moved() -> dict[str, tuple[int, str]]:
    """Return names that mean another post from a year on."""
    aliases = (row for row in rows("post_aliases") if row["since"])
    return {key(row["written"]): (int(row["since"]), row["canonical"]) for row in aliases}


def _named() -> Iterator[tuple[str, Post]]:
    """Give each name with its post: names, then addresses, routing indicators, archive forms."""
    made = [(_post(row), row) for row in sorted(rows("posts"), key=_idle)]
    for column in ("id_form", "name", "plad"):
        yield from ((row[column], one) for one, row in made)
    yield from ((one.routing_indicators[0], one) for one, _ in made if one.routing_indicators)
    yield from ((other, one) for one, _ in made for other in one.routing_indicators[1:])
    yield from ((row["nara_form"], one) for one, row in made)


def _idle(row: Row) -> tuple[bool, int, int]:
    return not row["id_form"], -int(row["count_in_1295"]), -int(row["addressed_in_1295"])


def _post(row: Row) -> Post:
    return Post(
        name=row["name"],
        id_form=row["id_form"],
        kind=row["kind"],
        city=row["city"],
        country=row["country"],
        fips=row["fips"],
        iso3=row["iso3"],
        plad=row["plad"],
        routing_indicators=tuple(row["routing_indicator"].split()),
    )
