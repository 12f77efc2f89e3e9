"""A paragraph as sentences, and the sentences that may hold a figure as words with places.

Strategy: most sentences of most cables hold no figure, so cheap patterns look for numbers first
and pass over years, days of a month and references. Only sentences with a candidate are cut into
words; the words of all of them stand in one list, so that a figure can look back to the one
before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from itertools import accumulate, pairwise, repeat
from operator import or_
from typing import Final

from attrs import define, field

from tipcable.extraction.figure_words import having, opens_figure
from tipcable.extraction.kinds import ANCHOR, NUMBER, kinds

# A number keeps the commas, points, colons and slashes between its digits; a word keeps its
# apostrophes. Every other sign is a word of its own. The blanks after a word are taken with it,
# so that the places of all words follow from their lengths.
_WORD: Final = re.compile(
    r"(?:[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]++(?:['\u2019][A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]++)*+"
    r"|[0-9]++(?:[.,:/][0-9]++)*+"
    r"|--|[^ \t\n])[ \t\n]*+"
)
_BLANKS: Final = " \t\n"
_BEHIND: Final = ("\n",) * 12
_LONGEST: Final = 1500
_DIGITS: Final = re.compile(r"[0-9][0-9,.]*+")
# The reader keeps the gap between two columns of a table as three blanks.
COLUMN: Final = "   "
# A dash after the end of a clause opens an item, elsewhere it is punctuation.
_DASHES: Final = re.compile(r"-(?:(?<=[:;,.] -)|(?<=; and -))(?=-? )")


# How many figures back an antecedent, a whole or a period may stand.
REACH: Final = 24
_ANY: Final = 1 << 60


def covers(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether one of the spans, which are sorted, holds a stretch of the text."""
    near = bisect_right(spans, (start, _ANY))
    return near > 0 and (spans[near - 1][1] >= end or (near > 1 and spans[near - 2][1] >= end))


@define(slots=True)
class Sentence:
    """One sentence: its characters ``start`` to ``end``, its words ``first`` to ``last``."""

    start: int
    end: int
    first: int = 0
    last: int = 0


@define(slots=True)
class Passage:
    """The text of a paragraph, where its sentences begin, and those that may hold figures.

    ``edges`` are the characters at which a sentence begins or ends; ``words`` are those of the
    sentences in ``read``, each with its place, its kind and its sentence. Line ends behind the
    last word spare the reader the question whether another word follows. ``told`` has the bits
    of all their kinds, and ``marks`` are the places of the words at which a number or a period may
    be found.
    """

    text: str
    index: int
    edges: list[int]
    words: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    kinds: list[int] = field(factory=list)
    marks: list[int] = field(factory=list)
    read: list[Sentence] = field(factory=list)
    owners: list[Sentence] = field(factory=list)
    phrases: dict[int, tuple[str, int]] = field(factory=dict)
    told: int = 0
    title: str = ""

    def sentence(self, at: int) -> Sentence:
        """Return the sentence of a word."""
        return self.owners[at]

    def sentence_words(self, at: int) -> list[str]:
        """Return the words of the sentence of a word."""
        return self.words[self.owners[at].first : self.owners[at].last]

    def written(self, first: int, last: int) -> str:
        """Return the words from ``first`` up to ``last``, as printed."""
        if first >= last:
            return ""
        last -= 1
        return self.text[self.starts[first] : self.starts[last] + len(self.words[last])]

    def stop(self, at: int) -> int:
        """Return the place after the last character of a word."""
        return self.starts[at] + len(self.words[at])

    def glued(self, at: int) -> bool:
        """Tell whether a word follows the one before it without a blank."""
        return self.starts[at] == self.starts[at - 1] + len(self.words[at - 1])

    def capital(self, at: int) -> bool:
        """Tell whether a word is printed with a capital."""
        start = self.starts[at]
        return self.text[start : start + 1].isupper()


@cache
def _stop() -> re.Pattern[str]:
    """Match what ends a sentence, and the blanks behind it.

    It is not the stop of an initial, a list letter or an abbreviation, nor one before a small
    letter. The engine skips to the signs of the first class, so the line end has no branch.
    """
    sizes: dict[int, list[str]] = {}
    for word in sorted(having("abbreviation")):
        sizes.setdefault(len(word), []).append(re.escape(word))
    short = "".join(
        rf"(?<!{opener}(?i:{'|'.join(words)})\.)"
        for words in sizes.values()
        for opener in (r"[ \n(\"'\u201c]", r"\A")
    )
    return re.compile(
        rf"[.?!\n](?:(?<=\n)|(?<![ \n(.\"][A-Za-z]\.)(?:{short}|(?={_CLOSING}))"
        r"(?!(?<=[ (][Nn][Oo]\.)[ ]?[0-9])"
        rf"{_CLOSING}*+(?=[ \t]++[^a-z \t]|[ \t]*+\n|[ \t]*+\Z))[ \t\n]*+"
    )


_CLOSING: Final = r"[\"')\u201d\u2019]"


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
    return re.compile(f" (?:{_by_letter(forms)})(?![a-z])".encode())


def _by_letter(forms: Iterable[str]) -> str:
    """Write alternatives so that the engine looks at each first letter once."""
    letters: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        letters.setdefault(form[0], []).append(form[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(letters.items()))


# Small letters, one digit for all, and a blank for what may stand in front of a word. A letter
# without a byte becomes "?", and so may a curly quotation mark, which makes that a blank, too.
_FLAT: Final = bytes.maketrans(
    b"([\"'-\n/?123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"        000000000abcdefghijklmnopqrstuvwxyz",
)


class _Candidates:
    """The numbers of one text that may be figures, looked for from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        # One byte for each character, behind a blank.
        self._flat = b" " + text.encode("latin-1", "replace").translate(_FLAT)
        self._digits = self._words = -1

    def stands(self, start: int, end: int) -> bool:
        """Tell whether a number stands in a stretch of the text, which no later one precedes."""
        if self._digits < start:
            self._digits = self._next_digits(start)
        if self._digits < end:
            return True
        if self._words < start:
            found = _numeral().search(self._flat, start)
            self._words = found.start() if found else len(self._flat)
        return self._words < end

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


def passage(text: str, index: int, title: str | None = None) -> Passage | None:
    """Cut the text of the paragraph with an index into sentences; None without candidates."""
    candidates = _Candidates(text)
    if not candidates.stands(0, len(text)):
        return None
    edges = _edges(text, len(title) + 1 if title else 0)
    made = Passage(text, index, edges, title=title or "")
    tabular = COLUMN in text
    run: list[int] = []
    for start, end in pairwise(edges):
        # The years above the columns of a table are no candidates, but its figures need them.
        if candidates.stands(start, end) or (tabular and COLUMN in text[start:end]):
            run.append(start)
        elif run:
            _read_words(made, [*run, start])
            run = []
    if run:
        _read_words(made, [*run, edges[-1]])
    made.words += _BEHIND
    made.starts += [len(text) + 1] * len(_BEHIND)
    made.kinds = kinds(made.words)
    made.marks = [at for at, kind in enumerate(made.kinds) if kind & (NUMBER | ANCHOR)]
    made.told = reduce(or_, set(made.kinds))
    return made


def _read_words(made: Passage, edges: list[int]) -> None:
    """Read the words of sentences that follow each other."""
    begin, starts, first = edges[0], made.starts, len(made.words)
    low = _small(made.text[begin : edges[-1]])
    blanks = len(low) - len(low.lstrip(_BLANKS))
    spaced = _WORD.findall(low, blanks)
    if not spaced:
        return
    made.words += map(str.rstrip, spaced, repeat(_BLANKS))
    starts += accumulate(map(len, spaced[:-1]), initial=begin + blanks)
    for start, end in pairwise(edges):
        last = bisect_left(starts, end, first)
        if first < last:
            sentence = Sentence(start, end, first, last)
            made.owners += [sentence] * (last - first)
            made.read.append(sentence)
            first = last


def _small(text: str) -> str:
    """Return a text in small letters, without those that would move all that follow."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _edges(text: str, title: int) -> list[int]:
    """Return where the sentences begin, and the end of the last."""
    edges = [0, title] if title else [0]
    edges += [found.end() for found in _stop().finditer(text, title)]
    if " -" in text:
        edges = sorted({*edges, *(found.start() for found in _DASHES.finditer(text))})
    if edges[-1] < len(text):
        edges.append(len(text))
    return _bounded(text, edges) if len(text) > _LONGEST else edges


def _bounded(text: str, edges: list[int]) -> list[int]:
    """Cut sentences of more than any person writes, so that work stays linear in the text."""
    more: list[int] = []
    for start, end in pairwise(edges):
        at = start
        more.append(at)
        while end - at > _LONGEST:
            blank = text.rfind(" ", at + 1, at + _LONGEST)
            at = blank if blank > 0 else at + _LONGEST
            more.append(at)
    return [*more, edges[-1]]
