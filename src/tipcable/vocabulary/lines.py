"""Header lines of fixed words: captions, collective addresses, executive orders."""

from __future__ import annotations

from functools import cache, lru_cache

from attrs import frozen

from tipcable.vocabulary.keys import forms, key
from tipcable.vocabulary.loading import rows


@frozen(kw_only=True)
class Collective:
    """An address that stands for several posts; ``name`` is what its line says."""

    name: str
    routing_indicators: tuple[str, ...] = ()


def caption(line: str) -> str | None:
    """Return the caption that a whole line is, in its usual spelling, or None.

    >>> caption("C O R R E C T E D  C O P Y"), caption("SIPDIS SIPDIS"), caption("STATE FOR EUR")
    ('CORRECTED COPY', 'SIPDIS', None)
    """
    found = captions(line)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4096)
def captions(line: str) -> tuple[str, ...]:
    """Return the captions that a whole line is made of, each once; nothing for other lines.

    >>> captions("NOFORN, NOT FOR INTERNET DISTRIBUTION")
    ('NOFORN', 'NOT FOR INTERNET DISTRIBUTION')
    """
    left, found = key(line[:200]), dict[str, None]()
    while left:
        # One look at all forms together spares most lines the search for the longest.
        if not left.startswith(_caption_forms()):
            return ()
        form = next(one for one in _caption_forms() if left.startswith(one))
        found[_captions()[form]] = None
        left = left.removeprefix(form)
    return tuple(found)


def is_caption(text: str) -> bool:
    """Tell whether a text is a caption in its usual spelling.

    >>> is_caption("SIPDIS"), is_caption("S I P D I S")
    (True, False)
    """
    return text in _usual_captions()


def collective(name: str) -> Collective | None:
    """Return the collective of a name or of a routing indicator, or None.

    >>> collective("EU Member States").name
    'EU MEMBER STATES COLLECTIVE'
    """
    return _collectives().get(key(name))


def executive_order(written: str) -> str | None:
    """Return the order that five digits name, slips mended; None for four digits that are no slip.

    >>> executive_order("12598"), executive_order("13526"), executive_order("1295")
    ('12958', '13526', '12958')
    """
    number = _orders().get(written, written)
    return number if len(number) == 5 else None


@cache
def _orders() -> dict[str, str]:
    """Return the orders by what was typed for them."""
    listed = rows("executive_orders")
    return {slip: row["number"] for row in listed for slip in forms(row["misspellings"])}


@cache
def _captions() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("captions"):
        found |= {key(form): row["caption"] for form in (row["caption"], *forms(row["variants"]))}
    return found


@cache
def _usual_captions() -> frozenset[str]:
    return frozenset(one for one in _captions().values() if captions(one) == (one,))


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
