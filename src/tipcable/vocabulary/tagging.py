"""TAGS: codes, what they mean, and the codes that a written tag stands for."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from tipcable.vocabulary.loading import rows

# The longest glued tag of 251,287 telegrams has 44 letters; the limit bounds the work.
LONGEST_GLUED: Final = 80
_WEAK: Final = frozenset({"geopolitical", "organization"})


@frozen(kw_only=True)
class Tag:
    """A code of the TAGS line.

    ``kind`` is ``subject``, ``program``, ``geopolitical`` or ``organization``; ``name`` is empty
    where it is not known. ``iso2`` and ``iso3`` belong to countries; ``status`` says where the
    code is attested (``handbook``, ``peer``, ``seen-only``) and ``period`` when it was used.
    ``successor`` is the code that later took its place, as PHUM did for SHUM.
    """

    code: str
    kind: str
    name: str = ""
    status: str = ""
    period: str = ""
    iso2: str = ""
    iso3: str = ""
    successor: str = ""


@frozen(kw_only=True)
class Country:
    """A country or territory under its FIPS 10-4 code, which geopolitical TAGS use.

    ``iso2`` and ``iso3`` are its codes in ISO 3166-1, empty for those that have none.
    """

    name: str
    fips: str
    iso2: str = ""
    iso3: str = ""


def tag(code: str, kind: str | None = None) -> Tag | None:
    """Return what a code means, or None for a string that is no code.

    AL and BP are both countries and organizations; ``kind`` chooses, the country comes first.

    >>> tag("KTIP").kind, tag("RS").name, tag("PHUMBA")
    ('program', 'Russia', None)
    """
    found = _tags().get(code.strip().upper(), ())
    return next((one for one in found if kind in {None, one.kind}), None)


def country(code: str) -> Country | None:
    """Return the country that a geopolitical TAG names: FIPS 10-4, not ISO, so RS is Russia.

    Aliases count: RU, which drafters also wrote, is Russia too. None for regions (XF is the
    Middle East) and for strings that are no geopolitical code.

    >>> country("RS").iso3, country("RU").fips, country("XF")
    ('RUS', 'RS', None)
    """
    codes = tag_code(code)
    found = tag(codes[0], "geopolitical") if len(codes) == 1 else None
    if found is None or (found.code[0] in "XZ" and not found.iso3):
        return None
    return Country(name=found.name, fips=found.code, iso2=found.iso2, iso3=found.iso3)


# Archives write the same few hundred again and again.
@lru_cache(maxsize=4096)
def tag_code(written: str) -> tuple[str, ...]:
    """Return the codes that a written tag stands for: misspellings mended, glued ones split.

    A string that is neither code nor alias nor glued comes back in capitals, as persons do. Old
    codes stay, since they were right when written; ``Tag.successor`` has the later code.

    >>> tag_code("POGOV"), tag_code("PHUMBA"), tag_code("Human Rights"), tag_code("SHUM")
    (('PGOV',), ('PHUM', 'BA'), ('PHUM',), ('SHUM',))
    """
    plain = " ".join(written.upper().split())
    return _aliases().get(plain) or (split_tag(plain) if plain else ())


def split_tag(glued: str) -> tuple[str, ...]:
    """Split codes that were written without a blank between them, into as few as possible.

    At least one must be a subject, a program or an organization of four letters or more, or else
    words would be cut up (NICOLE into NI, CO and LE); without one the string comes back whole.

    >>> split_tag("ETRDEINVECINPGOVCS"), split_tag("NICOLE")
    (('ETRD', 'EINV', 'ECIN', 'PGOV', 'CS'), ('NICOLE',))
    """
    if glued in _tags() or " " in glued or len(glued) > LONGEST_GLUED:
        return (glued,)
    pieces = _fewest_pieces(glued)
    return pieces if any(map(_is_strong, pieces)) else (glued,)


def _fewest_pieces(glued: str) -> tuple[str, ...]:
    """Return the cheapest split, or nothing where some letters belong to no code."""
    best: list[tuple[int, int, tuple[str, ...]] | None] = [(0, 0, ())]
    for end in range(1, len(glued) + 1):
        ways = (
            (before[0] + 1, before[1] + _oddness(piece), (*before[2], piece))
            for start in range(max(0, end - _longest_code()), end)
            if (before := best[start]) and (piece := glued[start:end]) in _tags()
        )
        best.append(min(ways, default=None))
    return best[-1][2] if best[-1] else ()


def _oddness(code: str) -> int:
    """Return 1 for places and bodies: of two short splits SNAR CO is likelier than SN ARCO."""
    return int(all(one.kind in _WEAK for one in _tags()[code]))


def _is_strong(code: str) -> bool:
    return any(one.kind not in _WEAK or _is_long_body(one) for one in _tags()[code])


def _is_long_body(one: Tag) -> bool:
    return one.kind == "organization" and len(one.code) >= 4


@cache
def _tags() -> dict[str, tuple[Tag, ...]]:
    """Return the tags under each code, the most used first, countries before organizations."""
    later = {row["written"]: row["canonical"] for row in rows("tag_aliases") if _is_old(row)}
    found: dict[str, tuple[Tag, ...]] = {}
    for row in rows("tags"):
        one = Tag(
            code=row["code"],
            kind=row["kind"],
            name=row["name"],
            status=row["status"],
            period=row["period"],
            iso2=row["iso2"],
            iso3=row["iso3"],
            successor=later.get(row["code"], ""),
        )
        found[one.code] = (*found.get(one.code, ()), one)
    return found


@cache
def _aliases() -> dict[str, tuple[str, ...]]:
    return {
        row["written"]: tuple(row["canonical"].split())
        for row in rows("tag_aliases")
        if not _is_old(row)
    }


@cache
def _longest_code() -> int:
    return max(map(len, _tags()))


def _is_old(row: dict[str, str]) -> bool:
    return row["kind"] == "old form"
