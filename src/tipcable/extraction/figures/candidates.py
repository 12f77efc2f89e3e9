"""The numbers of a text that may be figures, and the sentences that hold them.

Strategy: most sentences of most cables hold no figure, so cheap patterns look for numbers first
and pass over years, days of a month and references.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from tipcable.extraction.words.alternatives import either
from tipcable.extraction.words.figure_words import having, opens_figure

_DIGITS: Final = re.compile(r"[0-9][0-9,.]*+")


@cache
def _numeral() -> re.Pattern[bytes]:
    # A blank at the front lets the search run from blank to blank; what else stands in front of a
    # word is a blank in the flat text. "One" and "no" are common words, and count only beside
    # certain others (rules S3 and S4).
    zeros = "|".join(sorted(having("zero noun")))
    times = "|".join(sorted(having("after one") | having("measure")))
    ones = (f"one  ?(?:{times})", "one (?:[a-z]+,? ){1,5}one")
    only = [f"{word} one" for word in having("before a counted one")]
    zero = f"no (?:[a-z]+ ){{0,3}}(?:{zeros})"
    forms = {*opens_figure() - {"one", "no"}, *ones, *only, zero}
    return re.compile(f" (?:{either(forms)})(?![a-z])".encode())


# Small letters, one digit for all, and a blank for what may stand in front of a word. A letter
# without a byte becomes "?", and so may a curly quotation mark, which makes that a blank, too.
_FLAT: Final = bytes.maketrans(
    b"([\"'-\n/?123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"        000000000abcdefghijklmnopqrstuvwxyz",
)


class Candidates:
    """The numbers of one text that may be figures, looked for from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        # One byte for each character, behind a blank.
        self._flat = b" " + text.encode("latin-1", "replace").translate(_FLAT)
        self._digits = self._words = -1

    def stands(self) -> bool:
        """Tell whether a number stands in the text."""
        self._digits = self._next_digits(0)
        return self._digits < len(self._text) or self._next_words(0) < len(self._text)

    def sentences(self, edges: Sequence[int]) -> Iterator[int]:
        """Tell which of the sentences between edges hold a number, from left to right."""
        here, last = 0, len(edges) - 1
        while here < last:
            start = edges[here]
            if self._digits < start:
                self._digits = self._next_digits(start)
            if self._digits >= edges[here + 1]:
                here = bisect_right(edges, min(self._digits, self._next_words(start)), here) - 1
            if here < last:
                yield here
            here += 1

    def _next_words(self, at: int) -> int:
        if self._words < at:
            found = _numeral().search(self._flat, at)
            self._words = found.start() if found else len(self._flat)
        return self._words

    def _next_digits(self, at: int) -> int:
        flat, text = self._flat, self._text
        at = flat.find(b"0", at + 1)
        while at > 0:
            found = _DIGITS.match(text, at - 1)
            if found is None or not _is_date(text, at - 1, found.end()):
                return at - 1
            at = flat.find(b"0", found.end() + 1)
        return len(flat)


def _is_date(text: str, start: int, end: int) -> bool:
    """Tell a year, a day of a month or a reference from a number that may count."""
    if text[start : start + 2] in ("19", "20") and _is_year(text[start:end]):
        after = text[end : end + 12].split(None, 1)
        if not after or after[0].lower() not in having("person"):
            return True
    if text[start - 1 : start] != " ":
        return False
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    word = before[-1].lower().strip("(.") if before else ""
    return word in having("reference") or (word in having("month") and word != "may")


def _is_year(printed: str) -> bool:
    return len(printed.rstrip(",.")) == 4 and len(printed) < 6 and printed[:4].isdigit()
