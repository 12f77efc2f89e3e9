"""Bytes to text: UTF-8, else Windows-1252, which old archives used; no bytes are refused."""

from __future__ import annotations

from typing import Final

from tipcable.reading.problems.codes import CODES
from tipcable.source import Problem, Span

# Windows-1252 leaves five bytes open; as in browsers, they stand for the control codes of their
# own number, so that no byte is lost.
_OPEN: Final = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
_WINDOWS: Final = {
    byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in _OPEN
}


def decode(data: bytes | bytearray) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of some bytes, and a problem where they are no UTF-8."""
    # In Windows-1252 every byte is one character, so that offsets of bytes are those of the text.
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        at = error.start
    # Above 0x9F the set is that of Latin-1.
    text = data.decode("latin-1").translate(_WINDOWS)
    problem = Problem(
        code="not-utf-8",
        severity=CODES["not-utf-8"],
        message="These bytes are no UTF-8 from here on; all were read as Windows-1252.",
        span=Span(at, at + 1),
    )
    return text, (problem,)
