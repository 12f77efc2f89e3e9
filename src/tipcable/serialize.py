"""serialize(): cable to text, keeping the layout of what did not change."""

from __future__ import annotations

from tipcable.model.cable import Cable
from tipcable.reading.parse import parse
from tipcable.writing.normal import write_normal


def serialize(cable: Cable, *, normalize: bool = False) -> str:
    """Write a cable."""
    return write_normal(cable)
