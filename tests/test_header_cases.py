"""Every header element in every spelling: the tables of ``cases`` drive reader and writer."""

from __future__ import annotations

import pytest

from cases import (
    Case,
    addressees,
    authorities,
    captions,
    classification,
    date_time,
    fact,
    fragments,
    orders,
    references,
    subjects,
    tags,
    transmission,
)
from tipcable import Cable, parse, serialize

_TABLES = (
    transmission, date_time, addressees, classification, captions, orders, tags, subjects,
    references, authorities, fragments,
)  # fmt: skip
CASES = [
    pytest.param(case, id=f"{table.__name__.removeprefix('cases.')}-{at}")
    for table in _TABLES
    for at, case in enumerate(table.CASES)
]


def _read(case: Case) -> Cable:
    return parse(case.text, record=case.record)


@pytest.mark.parametrize("case", CASES)
def test_every_spelling_is_read(case: Case) -> None:
    """People look for the fields; how the line was typed must not matter."""
    cable = _read(case)
    assert {name: fact(cable, name) for name in case.wants} == case.wants


@pytest.mark.parametrize("case", CASES)
def test_every_text_comes_back(case: Case) -> None:
    """Law 1: nothing of a text is lost."""
    cable = _read(case)
    assert serialize(cable) == case.text
    assert cable.source is not None
    assert "".join(block.span.of(case.text) for block in cable.source.blocks) == case.text


@pytest.mark.parametrize("case", CASES)
def test_the_normal_form_says_the_same(case: Case) -> None:
    """Law 3: the canonical spelling has the meaning of the one that was typed."""
    cable = _read(case)
    written = serialize(cable, normalize=True)
    again = parse(written)
    assert again == cable
    assert serialize(again, normalize=True) == written
