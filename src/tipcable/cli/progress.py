"""A line that tells how many cables are done, where someone is watching."""

from __future__ import annotations

import os
import stat
import sys
import time
from types import TracebackType
from typing import Final

from attrs import define, field

# Seconds between two updates; the first comes only when reading takes a while.
_PAUSE: Final = 0.5


def _is_watched() -> bool:
    """Tell whether a terminal shows errors, while the output goes to a file.

    The reader of a pipe may be a pager, whose screen is not ours to write on.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return False
    return stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)


@define
class Counter:
    """Counts cables on standard error, if someone sees it there."""

    count: int = field(default=0, init=False)
    _next: float = field(init=False, factory=lambda: time.monotonic() + 2 * _PAUSE)
    _seen: bool = field(init=False, factory=_is_watched)
    _shown: bool = field(default=False, init=False)

    def __enter__(self) -> Counter:
        return self

    def done(self) -> None:
        """Count one more cable."""
        self.count += 1
        if self._seen and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            self._shown = True
            self._print("")

    def clear(self) -> None:
        """Make room for a message on the line."""
        if self._shown:
            print("\r" + " " * len(self._line()), end="\r", file=sys.stderr, flush=True)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self._print("\n")

    def _print(self, end: str) -> None:
        print(f"\r{self._line()}", end=end, file=sys.stderr, flush=True)

    def _line(self) -> str:
        return f"{self.count:,} cables"
