"""What a terminal is told: its width, colours, and no control characters from a cable."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final

# Control characters, but for the line feed, and marks that turn the direction of text: a cable
# must not steer the terminal that shows it.
_UNSEEN: Final = [*range(10), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F)]
_PLAIN: Final = dict.fromkeys([*_UNSEEN, *range(0x2066, 0x206A)], "\ufffd")


def plain(text: str) -> str:
    """Return the text with a replacement character for whatever could steer a terminal."""
    return text if text.isascii() and text.isprintable() else text.translate(_PLAIN)


def tell(message: str) -> None:
    """Print a message on standard error; where that is closed, nobody wants to know."""
    if sys.stderr is not None:  # or print() would write into the output
        print(f"tipcable: {plain(message)}", file=sys.stderr)


def width() -> int:
    """Return the columns to fill: those of the terminal, but no line too long to read."""
    return max(40, min(shutil.get_terminal_size().columns, 100))


def has_colour() -> bool:
    """Tell whether standard output is a terminal that shows colour (see no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()
