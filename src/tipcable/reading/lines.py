"""A copy of the text that patterns can trust, offset for offset, and clean words from it.

Strategy: every blank that is not a plain one (NBSP, form feed, a BOM), the archive's pilcrow and
every kind of line end are replaced one for one, so that patterns need only [ \\t] and line feeds
while offsets stay those of the text.
"""

from __future__ import annotations

from typing import Final

_ASCII_BLANKS: Final = "\x0b\x0c\x1c\x1d\x1e\x1f"
# What str.split() takes for blank beyond ASCII; the BOM and the pilcrow are archive furniture.
_OTHER_BLANKS: Final = (
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff\xb6"
)


def level(text: str) -> str:
    """Return a copy of equal length with plain blanks and line feeds only."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for blank in _ASCII_BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    if not text.isascii():
        for blank in _OTHER_BLANKS:
            if blank in text:
                text = text.replace(blank, " ")
    return text


def clean(text: str) -> str:
    """Return the words of a text with one blank between them."""
    return " ".join(text.split())
