"""Words to lines of at most 69 columns (ACP-127 §138f), none of which looks like structure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

WIDTH: Final = 69
# How far the writer looks for a better place to break before it lets a line grow longer.
_TRIES: Final = 8

Check = Callable[[str], bool]


def wrap(text: str, *, first: Check, other: Check, lead: str = "") -> list[str]:
    """Break clean words into lines that read back as what they are.

    ``lead`` stands before the first words ("1. (U) "). ``first`` and ``other`` tell whether a
    first line, or one further down, would be taken for something else; a line is then broken
    elsewhere, or left longer where no break is good.
    """
    words = text.split(" ")
    lines: list[str] = []
    at = 0
    while at < len(words):
        bad = other if lines else first
        start = "" if lines else lead
        end = _break(words, at, start, bad, other)
        if end is None and lines:
            # Where no line from here is good, all that is left goes on with the one above.
            lines[-1] += " " + " ".join(words[at:])
            break
        end = end or len(words)
        lines.append(start + " ".join(words[at:end]))
        at = end
    return lines


def _break(words: list[str], at: int, lead: str, bad: Check, other: Check) -> int | None:
    """Return the word before which to break the line that starts at a word, if there is one."""
    fits = _fill(words, at, WIDTH - len(lead))
    shorter = range(fits, max(at, fits - _TRIES), -1)
    longer = range(fits + 1, len(words) + 1)
    ends: tuple[int, ...] = (*shorter, at + 1, at + 2, *longer[:_TRIES], len(words))
    ends = tuple(end for end in ends if end <= len(words) and not _opens(words, end, other))
    return next((end for end in ends if not bad(" ".join(words[at:end]))), None)


def _opens(words: list[str], at: int, bad: Check) -> bool:
    """Whether a line that starts at a word would be taken for something else."""
    return at < len(words) and bad(" ".join(words[at : _fill(words, at, WIDTH)]))


def _fill(words: list[str], at: int, width: int) -> int:
    """Return the first word that no longer fits on a line; at least one does."""
    left = width - len(words[at])
    end = at + 1
    while end < len(words) and left - len(words[end]) - 1 >= 0:
        left -= len(words[end]) + 1
        end += 1
    return end
