"""Header lines of fixed words: captions and collective addresses."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from tipcable.vocabulary.keys import forms, key
from tipcable.vocabulary.loading import rows


@frozen(kw_only=True)
class Collective:
    """An address that stands for several posts."""

    name: str
    routing_indicators: tuple[str, ...] = ()


def caption(line: str) -> str | None:
    """Return the caption that a whole line is, in its usual spelling, or None.

    >>> caption("C O R R E C T E D  C O P Y"), caption("SIPDIS SIPDIS"), caption("STATE FOR EUR")
    ('CORRECTED COPY', 'SIPDIS', None)
    """
    found = captions(line)
    return found[0] if len(found) == 1 else None


def captions(line: str) -> tuple[str, ...]:
    """Return the captions that a whole line is made of, each once; nothing for other lines.

    >>> captions("NOFORN, NOT FOR INTERNET DISTRIBUTION")
    ('NOFORN', 'NOT FOR INTERNET DISTRIBUTION')
    """
    left, found = key(line[:200]), dict[str, None]()
    while left:
        form = next((one for one in _caption_forms() if left.startswith(one)), None)
        if form is None:
            return ()
        found[_captions()[form]] = None
        left = left.removeprefix(form)
    return tuple(found)


def collective(name: str) -> Collective | None:
    """Return the collective of a name or of a routing indicator, or None.

    >>> collective("EU Member States").name
    'EU MEMBER STATES COLLECTIVE'
    """
    return _collectives().get(key(name))


@cache
def _captions() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("captions"):
        found |= {key(form): row["caption"] for form in (row["caption"], *forms(row["variants"]))}
    return found


@cache
def _caption_forms() -> tuple[str, ...]:
    return tuple(sorted(_captions(), key=len, reverse=True))


@cache
def _collectives() -> dict[str, Collective]:
    found: dict[str, Collective] = {}
    for row in rows("collectives"):
        indicators = tuple(row["routing_indicator"].split())
        one = Collective(name=row["collective"], routing_indicators=indicators)
        for form in (one.name, *forms(row["variants"]), *indicators):
            found.setdefault(key(form), one)
    return found
