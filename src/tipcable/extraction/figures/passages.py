"""A paragraph as sentences, and the sentences that may hold a figure as words with places.

Strategy: only sentences with a candidate (``candidates``) are cut into words; the words of all of
them stand in one list, so that a figure can look back to the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import accumulate, pairwise, repeat
from operator import or_
from typing import Final

from attrs import define, field

from tipcable.extraction.figures.candidates import Candidates
from tipcable.extraction.figures.kinds import ANCHOR, NUMBER, kinds
from tipcable.extraction.words.figure_words import having

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
    title: str = ""
    edges: list[int] = field(factory=list)
    words: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    kinds: list[int] = field(factory=list)
    marks: list[int] = field(factory=list)
    read: list[Sentence] = field(factory=list)
    owners: list[Sentence] = field(factory=list)
    phrases: dict[int, tuple[str, int]] = field(factory=dict)
    told: int = 0

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


def passages(paragraphs: Iterable[tuple[str, str | None]]) -> list[Passage]:
    """Cut paragraphs, each with its title, into sentences; those without candidates are left out.

    Each step goes over all paragraphs before the next begins, so that its code stays at hand.
    """
    sifted = [
        (Passage(text, index, title or ""), candidates)
        for index, (text, title) in enumerate(paragraphs)
        if (candidates := Candidates(text)).stands()
    ]
    for made, _ in sifted:
        made.edges = _edges(made.text, len(made.title) + 1 if made.title else 0)
    found = [made for made, _ in sifted]
    runs = [list(_runs(made, candidates)) for made, candidates in sifted]
    for made, together in zip(found, runs, strict=True):
        for run in together:
            _read_words(made, run)
    for made in found:
        made.kinds = kinds(made.words)
        made.marks = [at for at, kind in enumerate(made.kinds) if kind & (NUMBER | ANCHOR)]
        made.told = reduce(or_, set(made.kinds), 0)
        made.words += _BEHIND
        made.kinds += [0] * len(_BEHIND)
        made.starts += [len(made.text) + 1] * len(_BEHIND)
    return found


def _runs(made: Passage, candidates: Candidates) -> Iterator[list[int]]:
    """Give the edges of sentences to be read that follow each other."""
    edges = made.edges
    read = candidates.sentences(edges)
    if COLUMN in made.text:
        # The years above the columns of a table are no candidates, but its figures need them.
        pairs = enumerate(pairwise(edges))
        rows = (at for at, (start, end) in pairs if COLUMN in made.text[start:end])
        read = iter(sorted({*read, *rows}))
    run: list[int] = []
    for at in read:
        if not run:
            run = [edges[at]]
        elif run[-1] != edges[at]:
            yield run
            run = [edges[at]]
        run.append(edges[at + 1])
    if run:
        yield run


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
