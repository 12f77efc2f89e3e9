"""A paragraph as sentences, and the sentences that may hold a figure as words with places.

Strategy: most sentences of most cables hold no number, so one cheap pattern looks for one first;
only sentences with a candidate are cut into words. The words of all of them stand in one list,
so that a figure can look back to the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from attrs import define, field

from tipcable.extraction.figure_words import having, opens_figure

# A number keeps the commas, points, colons and slashes between its digits; a word keeps its
# apostrophes. Every other sign is a word of its own.
_WORD: Final = re.compile(
    r"[0-9]++(?:[.,:/][0-9]++)*+"
    r"|[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]++(?:['’][A-Za-z\u00c0-\u1fff]++)*+"
    r"|--|[^ \t\n]"
)
_STOP: Final = re.compile(r"[.?!][\"')\u201d\u2019]*+(?=[ \t\n])|\n")
_DIGIT: Final = re.compile(r"[0-9]")
# "A. ", "-- B. (SBU) ", "(a) ", "-- ", "- ": what opens an item of a list.
_ITEM: Final = re.compile(
    r"[ \t\n]*+(?:--?+[ \t\n]++(?:[A-Z]\.[ \t])?+|\*[ \t]|[A-Z]\.[ \t]|\([A-Za-z]\)[ \t])"
)
# A dash after the end of a clause opens an item, elsewhere it is punctuation.
_DASHES: Final = re.compile(r"(?<=[:;,.]) (?=-- |- )|(?<=; and) (?=-- |- )")


@define(slots=True)
class Sentence:
    """One sentence: its characters, its words, and the block (item of a list) it stands in."""

    start: int
    end: int
    block: int
    first: int = 0
    last: int = 0


@define(slots=True)
class Passage:
    """The text of a paragraph, its sentences, and the words of those that may hold figures."""

    text: str
    index: int
    sentences: list[Sentence]
    words: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    read: list[Sentence] = field(factory=list)

    def sentence(self, at: int) -> Sentence:
        """Return the sentence of a word."""
        return self.read[bisect_right(self.read, at, key=lambda sentence: sentence.first) - 1]

    def written(self, first: int, last: int) -> str:
        """Return the words from ``first`` up to ``last``, as printed."""
        if first >= last:
            return ""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def glued(self, at: int) -> bool:
        """Tell whether a word follows the one before it without a blank."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def capital(self, at: int) -> bool:
        """Tell whether a word is printed with a capital."""
        return self.text[self.starts[at]].isupper()


@cache
def _numeral() -> re.Pattern[str]:
    # A leading blank lets the search run from blank to blank. Hyphens and brackets are turned
    # into blanks before, so nothing else stands in front of a word.
    listed = "|".join(sorted(opens_figure(), key=len, reverse=True))
    return re.compile(rf" (?:{listed})(?![a-z])")


_OPENERS: Final = str.maketrans("([\"'-\n\u201c/", "        ")


def may_hold_figures(text: str) -> bool:
    """Tell, cheaply, whether a text may hold a number."""
    if _DIGIT.search(text):
        return True
    return _numeral().search(" " + text.lower().translate(_OPENERS)) is not None


def passage(text: str, index: int, title: str | None = None) -> Passage:
    """Cut the text of the paragraph with an index into sentences and words."""
    sentences = _sentences(text, len(title) + 1 if title else 0)
    made = Passage(text, index, sentences)
    for sentence in sentences:
        if may_hold_figures(text[sentence.start : sentence.end]):
            _read_words(made, sentence)
    return made


def _read_words(made: Passage, sentence: Sentence) -> None:
    sentence.first = len(made.words)
    spans = [found.span() for found in _WORD.finditer(made.text, sentence.start, sentence.end)]
    made.starts += [start for start, _ in spans]
    made.ends += [end for _, end in spans]
    made.words += [made.text[start:end].lower() for start, end in spans]
    sentence.last = len(made.words)
    if spans:
        made.read.append(sentence)


def _sentences(text: str, title: int) -> list[Sentence]:
    marks = [title] if title else []
    marks += [found.end() for found in _STOP.finditer(text, title) if _ends(text, found)]
    marks += [found.end() for found in _DASHES.finditer(text)]
    edges = sorted({0, *marks, len(text)})
    sentences: list[Sentence] = []
    block = 0
    for start, end in zip(edges, edges[1:], strict=False):
        opened = _ITEM.match(text, start, end)
        block += opened is not None
        if not text[start:end].isspace():
            sentences.append(Sentence(start, end, block))
    return sentences


def _ends(text: str, found: re.Match[str]) -> bool:
    """Tell whether a stop ends a sentence, and not an abbreviation, an initial or a list letter."""
    if found.group() == "\n":
        return True
    after = text[found.end() : found.end() + 3].lstrip()
    if after and after[0].islower():
        return False
    at = found.start()
    begin = max(text.rfind(" ", max(0, at - 20), at), text.rfind("\n", max(0, at - 20), at)) + 1
    word = text[begin:at].lstrip("(\"'\u201c")
    if text[at] != "." or found.end() - at > 1:
        return True
    if len(word) == 1 and word.isalpha():
        return False
    return word.lower() not in having("abbreviation") and word.lower() not in ("u.s", "d.c")
