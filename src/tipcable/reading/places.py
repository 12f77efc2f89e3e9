"""Plain text that was taken out of an archive's page, and where each piece of it stands there.

Strategy: the readers see plain text only. Runs remember which stretch of the page each stretch of
plain text came from, in order; an offset is found by bisection. Within a run of equal length the
characters correspond one to one; any other run (an entity, an escape) stands as a whole for what
it means.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import Factory, define

from tipcable.source import Span


@define
class Places:
    """Where plain text stands in its source, as runs in rising order without overlap.

    Run ``n`` begins at ``plain[n]`` and means ``source[n]`` to ``ends[n]``; ``size`` is the length
    of the plain text.
    """

    plain: list[int] = Factory(list)
    source: list[int] = Factory(list)
    ends: list[int] = Factory(list)
    size: int = 0

    def add(self, length: int, start: int, end: int) -> None:
        """Put the next ``length`` characters at a stretch of the source."""
        self.plain.append(self.size)
        self.source.append(start)
        self.ends.append(end)
        self.size += length

    def extend(self, other: Places) -> None:
        """Put another text's runs behind these."""
        self.plain += [self.size + at for at in other.plain]
        self.source += other.source
        self.ends += other.ends
        self.size += other.size

    def start(self, offset: int) -> int:
        """Return where in the source the character at an offset begins."""
        if offset >= self.size:
            return self.ends[-1] if self.ends else 0
        at = bisect_right(self.plain, offset) - 1
        return self.source[at] + (offset - self.plain[at] if self._is_even(at) else 0)

    def end(self, offset: int) -> int:
        """Return where in the source the character before an offset ends."""
        if offset <= 0:
            return self.start(0)
        at = bisect_right(self.plain, offset - 1) - 1
        return self.source[at] + offset - self.plain[at] if self._is_even(at) else self.ends[at]

    def span(self, span: Span) -> Span:
        """Return the place in the source of a stretch of plain text."""
        start = self.start(span.start)
        return Span(start, max(start, self.end(span.end)) if len(span) else start)

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield a stretch of plain text cut where one run ends and the next begins."""
        at = bisect_right(self.plain, start)
        while start < end:
            stop = min(self.plain[at] if at < len(self.plain) else end, end)
            yield start, stop
            start, at = stop, at + 1

    def _is_even(self, at: int) -> bool:
        after = self.plain[at + 1] if at + 1 < len(self.plain) else self.size
        return after - self.plain[at] == self.ends[at] - self.source[at]


@define
class Gathering:
    """Plain text while it is gathered, piece by piece, with its places."""

    parts: list[str] = Factory(list)
    places: Places = Factory(Places)

    def add(self, words: str, start: int, end: int) -> None:
        """Put words behind those that are there; they stand for a stretch of the source."""
        if words:
            self.parts.append(words)
            self.places.add(len(words), start, end)

    @property
    def text(self) -> str:
        """The plain text so far."""
        return "".join(self.parts)
