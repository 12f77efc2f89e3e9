"""Work that is done once for each word or run, for they come back in every text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")


class _Memo(dict[str, _Found]):
    """What some work found, by the text it was done on."""

    __slots__ = ("_most", "_work")

    def __init__(self, work: Callable[[str], _Found], most: int) -> None:
        super().__init__()
        self._work, self._most = work, most

    def __missing__(self, text: str) -> _Found:
        if len(self) >= self._most:
            self.clear()
        found = self[text] = self._work(text)
        return found


def remembered(most: int) -> Callable[[Callable[[str], _Found]], Callable[[str], _Found]]:
    """Let a function of a text remember what it found for so many texts, and then begin anew.

    A look-up in a dictionary takes half the time of one in an ``lru_cache``.
    """

    def remember(work: Callable[[str], _Found]) -> Callable[[str], _Found]:
        return _Memo(work, most).__getitem__

    return remember
