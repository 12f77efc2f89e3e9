"""Bytes that are read once, in order, with a limit on what may come out of an archive."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, Any, Final

import attrs
from attrs import define, frozen

from tipcable.corpus.entries import Place

# What reading a file or an archive may raise when the file is broken.
BROKEN: Final = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
)


@frozen(kw_only=True)
class Limits:
    """What is refused, so that a small file cannot fill the memory or run for ever.

    ``ratio`` bounds how much an archive may hold for every byte it has, beyond the first
    ``free`` bytes; text shrinks to a fifth, repeated text to a hundredth. ``cable`` is the
    greatest size of one cable, in bytes; the largest real one has 400,000. ``seconds`` is the
    time that a process of several may take for one cable; the largest needs a tenth of one.
    """

    ratio: int = 200
    free: int = 16 << 20
    cable: int = 16 << 20
    seconds: float = 60.0

    def __attrs_post_init__(self) -> None:
        if min(attrs.astuple(self)) <= 0:
            msg = f"{self} must be above 0 in every part"
            raise ValueError(msg)


@define
class Budget:
    """How many bytes may still come out of an archive of a known size."""

    left: int
    place: Place

    def spend(self, count: int) -> None:
        """Take bytes off; ``ReadError`` where the archive expands beyond all reason."""
        self.left -= count
        if self.left < 0:
            raise self.place.error("it expands to far more than an archive of text would")


def budget(size: int, limits: Limits, place: Place) -> Budget:
    """Return what may come out of an archive of ``size`` bytes."""
    return Budget(limits.free + limits.ratio * size, place)


class Source(io.RawIOBase):
    """Any open stream as raw bytes; text is encoded on its way."""

    def __init__(self, stream: Any, budget: Budget | None = None) -> None:
        super().__init__()
        self.stream, self.budget = stream, budget
        self.rest = b""

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer as far as the stream goes."""
        view = memoryview(buffer)
        filled = 0
        while filled < len(view) and (data := self._read(len(view) - filled)):
            view[filled : filled + len(data)] = data
            filled += len(data)
        if self.budget is not None:
            self.budget.spend(filled)
        return filled

    def _read(self, room: int) -> bytes:
        """Read some bytes, at most as many as there is room for."""
        if not self.rest:
            # A stream of text counts in characters, which have up to four bytes.
            data = self.stream.read(room)
            self.rest = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        found, self.rest = self.rest[:room], self.rest[room:]
        return found


def buffered(stream: Any, budget: Budget | None = None) -> io.BufferedReader:
    """Return a stream that can look ahead, and counts against a budget."""
    return io.BufferedReader(Source(stream, budget), _BUFFER)


_BUFFER: Final = 1 << 16

_PACKED: Final[tuple[tuple[bytes, Callable[[IO[bytes]], io.BufferedIOBase]], ...]] = (
    (b"\x1f\x8b", lambda stream: gzip.GzipFile(fileobj=stream)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)


def unpacked(stream: io.BufferedReader) -> io.BufferedIOBase | None:
    """Return what is inside of a compressed stream; None for one that is not compressed."""
    head = stream.peek(8)[:8]
    opened = next((open_ for magic, open_ in _PACKED if head.startswith(magic)), None)
    return opened(stream) if opened else None
