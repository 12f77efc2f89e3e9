"""The body in every form: the tables of ``cases`` drive reader and writer."""

from __future__ import annotations

import pytest

from cases import Case, fact, paragraphs, roles, signers
from tipcable import parse, serialize

_TABLES = (paragraphs, roles, signers)
CASES = [
    pytest.param(case, id=f"{table.__name__.removeprefix('cases.')}-{at}")
    for table in _TABLES
    for at, case in enumerate(table.CASES)
]


@pytest.mark.parametrize("case", CASES)
def test_a_person_would_read_it_so(case: Case) -> None:
    """Numbers, marks, titles, headings, roles and names are where a reader sees them."""
    cable = parse(case.text)
    assert {name: fact(cable, name) for name in case.wants} == case.wants


@pytest.mark.parametrize("case", CASES)
def test_the_laws_hold(case: Case) -> None:
    """Laws 1 and 3: the text comes back, and its normal form says the same."""
    cable = parse(case.text)
    assert serialize(cable) == case.text
    written = serialize(cable, normalize=True)
    again = parse(written)
    assert again == cable
    assert serialize(again, normalize=True) == written
