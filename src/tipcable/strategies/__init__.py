"""Hypothesis strategies: cables and their parts, and texts as dirty as archives have them.

They need the ``hypothesis`` package, which tipcable itself does not. Every person, figure and
event they make is invented.

>>> from hypothesis import given
>>> @given(cables())
... def test_my_tool_takes_every_cable(cable): ...

``st.from_type(Cable)`` and the like find them too, once tipcable is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import accumulate
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from tipcable.layout import serialize
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.model.reference import Reference
from tipcable.model.transmission import Addressee, Transmission
from tipcable.strategies.basics import built, markings, maybe, moments, words
from tipcable.strategies.dirt import soiled
from tipcable.strategies.headers import (
    addressees,
    authorities,
    headers,
    orders,
    reference_items,
    references,
    transmissions,
)

__all__ = [
    "BY_TYPE",
    "addressees",
    "authorities",
    "cables",
    "headers",
    "markings",
    "moments",
    "orders",
    "paragraphs",
    "records",
    "reference_items",
    "references",
    "soiled",
    "telegrams",
    "transmissions",
    "words",
]


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Return paragraphs with and without number, mark, title, heading, items and rows."""
    row = st.lists(words(3), min_size=2, max_size=4).map("   ".join)
    item = st.builds("{} {}".format, st.sampled_from(("--", "A.", "(b)", "-", "*")), words(20))
    text = st.lists(st.one_of(words(60), words(60), item, row), max_size=4).map("\n".join)
    marked = st.builds("{} {}".format, markings(), words(4))
    return built(
        Paragraph,
        number=maybe(st.integers(0, 40)),
        marking=maybe(markings()),
        title=maybe(words(5)),
        heading=maybe(st.one_of(words(8), words(8), marked)),
        text=text,
    )


def records() -> st.SearchStrategy[Record]:
    """Return what an archive says around a cable."""
    return built(
        Record,
        identifier=st.builds(
            "{:02}{}{}".format,
            st.integers(0, 10),
            st.sampled_from(("DHAKA", "LUSAKA")),
            st.integers(1, 9999),
        ),
        created=maybe(moments().map(lambda at: at + timedelta(seconds=30))),
        released=maybe(moments()),
        classification=st.sampled_from(("", "UNCLASSIFIED", "SECRET//NOFORN")),
        origin=st.sampled_from(("", "Embassy Dhaka", "Secretary of State")),
        title=st.one_of(st.just(""), words(8)),
        tags=st.lists(st.sampled_from(("KTIP", "PHUM", "BG")), max_size=3, unique=True).map(tuple),
        references=st.lists(st.sampled_from(("06STATE1", "07DHAKA22")), max_size=2).map(tuple),
    )


def _bodies() -> st.SearchStrategy[tuple[Paragraph, ...]]:
    """Return paragraphs with any numbers, or in order; now and then one is left out."""
    listed = st.lists(paragraphs(), max_size=5).map(tuple)
    steps = st.lists(st.sampled_from((1, 1, 1, 2)), min_size=5, max_size=5)
    return st.one_of(listed, built(_in_order, listed=listed, steps=steps))


def _in_order(listed: tuple[Paragraph, ...], steps: list[int]) -> tuple[Paragraph, ...]:
    numbers = accumulate(steps)
    return tuple(evolve(one, number=at) for one, at in zip(listed, numbers, strict=False))


def cables() -> st.SearchStrategy[Cable]:
    """Return whole cables, built by hand."""
    return built(
        Cable,
        header=headers(),
        paragraphs=_bodies(),
        signers=st.lists(
            st.sampled_from(("VALE", "ORUK-BEY", "De La Mora", "Roe")), max_size=2, unique=True
        ).map(tuple),
        trailer=st.lists(
            st.sampled_from(("BT", "NNNN", "#1603", "UNCLASSIFIED")), max_size=2, unique=True
        ).map(tuple),
        record=maybe(records()),
    )


# What Hypothesis takes where it is given nothing but one of these classes.
BY_TYPE: Final[Mapping[type, Callable[[], st.SearchStrategy[Any]]]] = {
    Addressee: addressees,
    Cable: cables,
    ClassifiedBy: authorities,
    ExecutiveOrder: orders,
    Header: headers,
    Paragraph: paragraphs,
    PortionMarking: markings,
    Record: records,
    Reference: reference_items,
    Transmission: transmissions,
}


def telegrams() -> st.SearchStrategy[str]:
    """Return texts of telegrams with realistic dirt: cables that were written out, then soiled."""
    return soiled(cables().map(lambda cable: serialize(cable, normalize=True)))
