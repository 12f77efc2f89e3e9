"""Files to cables, with a clear word about those that cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import define, field

from tipcable.cli.terminal import plain
from tipcable.errors import ReadError
from tipcable.model.cable import Cable
from tipcable.reading.parse import parse

# The longest line seen is a whole cable without line ends, some 200,000 characters.
_LONGEST_LINE: Final = 1_000_000


@define
class Inputs:
    """The cables of some files; ``failed`` tells that one could not be read."""

    names: Sequence[str]
    failed: bool = field(default=False, init=False)

    def __iter__(self) -> Iterator[tuple[str, Cable]]:
        for name in self.names:
            try:
                text = read_text(name)
            except ReadError as error:
                sys.stdout.flush()
                print(f"tipcable: {plain(str(error))}", file=sys.stderr)
                self.failed = True
            else:
                yield name, parse(text)


def read_text(name: str) -> str:
    """Return the text of a file, or of standard input for ``-``; ``ReadError`` if there is none."""
    label = "standard input" if name == "-" else name
    text = _decode(_read_bytes(name, label), label)
    if not text.strip("\ufeff \t\r\n"):
        raise ReadError("there is no text in it", label)
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        raise ReadError(f"a line of {longest:,} characters is no line of a telegram", label)
    return text


def _read_bytes(name: str, label: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise ReadError(error.strerror or "it cannot be read", label) from error
    except ValueError as error:
        raise ReadError(f"this is no file name: {error}", label) from error


def _decode(data: bytes, label: str) -> str:
    if b"\0" in data:
        raise ReadError("this is binary data, not text", label)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise ReadError("this text is neither UTF-8 nor Windows-1252", label) from None
