r"""A copy of the text that patterns can trust, offset for offset, and clean words from it.

Strategy: every blank that is not a plain one (NBSP, form feed, a BOM), the archive's pilcrow and
every kind of line end are replaced one for one, so that patterns need only [ \t] and line feeds
while offsets stay those of the text.
"""

from __future__ import annotations

from typing import Final

from tipcable.grammar.blanks import ASCII_BLANKS, OTHER_BLANKS


def level(text: str) -> str:
    """Return a copy of equal length with plain blanks and line feeds only."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for blank in ASCII_BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    if not text.isascii():
        for blank in OTHER_BLANKS:
            if blank in text:
                text = text.replace(blank, " ")
    return text


def clean(text: str) -> str:
    """Return the words of a levelled text with one blank between them."""
    text = text.replace("\n", " ")
    if "\t" in text:
        return " ".join(text.split())
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def words_end(work: str, start: int, end: int) -> int:
    """Return where the last word of a stretch ends, without copying the whole of it."""
    while end > start:
        chunk = work[max(start, end - _CHUNK) : end]
        words = chunk.rstrip()
        if words:
            return end - len(chunk) + len(words)
        end -= len(chunk)
    return start


_CHUNK: Final = 256
