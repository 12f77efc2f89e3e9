"""One spelling for all spellings: what words are compared by."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_OTHER: Final = re.compile(r"[^A-Z0-9]++")


def key(text: str) -> str:
    """Return the capitals and digits of a text, without accents, blanks and marks.

    >>> key("N'Djamena"), key("Port-au-Prince"), key("St. Petersburg")
    ('NDJAMENA', 'PORTAUPRINCE', 'STPETERSBURG')
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return _OTHER.sub("", plain.upper())


def forms(cell: str) -> tuple[str, ...]:
    """Return the forms that a cell of a vocabulary file lists between upright bars."""
    return tuple(filter(None, cell.split("|")))
