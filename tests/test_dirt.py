"""Thousands of telegrams with dirt: none is refused, none is lost, none takes much memory.

The default run tries a few hundred; ``HYPOTHESIS_PROFILE=full`` tries twenty thousand.
"""

from __future__ import annotations

import os
import tracemalloc
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import generated
from sources import SOILED, WRITTEN
from tipcable import parse, serialize
from tipcable.strategies import soiled

COUNT: Final = 300 if os.environ.get("HYPOTHESIS_PROFILE", "quick") == "quick" else 20_000
WHOLE: Final = soiled(st.builds(generated.cable, st.integers(0, 9999), st.integers(1, 40)))
# Bytes for each character of the text; a short one costs as much as this many characters.
MOST: Final = 60
SHORT: Final = 500


@pytest.fixture(scope="module", autouse=True)
def _vocabulary() -> None:
    """Load what all cables of a process share, so that no single one has to pay for it."""
    for text in WRITTEN:
        assert parse(text).problems is not None


@settings(max_examples=COUNT)
@given(st.one_of(SOILED, WHOLE, WHOLE))
def test_no_dirt_is_too_much(text: str) -> None:
    """An archive of a quarter of a million cables holds each kind of damage."""
    assert serialize(parse(text)) == text
    most = MOST * max(len(text), SHORT)
    # A table that all cables share may grow for one of them, but not twice.
    assert any(_peak(text) < most for _ in range(2))


def _peak(text: str) -> int:
    """Return how many bytes reading a text takes at most, its problems and blocks included."""
    tracemalloc.start()
    cable = parse(text)
    assert cable.source is not None
    assert cable.source.blocks or not text
    assert cable.problems is not None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak
