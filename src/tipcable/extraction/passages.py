"""A paragraph as sentences, and the sentences that may hold a figure as words with places.

Strategy: most sentences of most cables hold no figure, so cheap patterns look for numbers first
and pass over years, days of a month and references. Only sentences with a candidate are cut into
words; the words of all of them stand in one list, so that a figure can look back to the one
before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

from attrs import define, field

from tipcable.extraction.figure_words import having, opens_figure

# A number keeps the commas, points, colons and slashes between its digits; a word keeps its
# apostrophes. Every other sign is a word of its own. The blanks before a word are taken with it,
# so that the places of all words follow from their lengths; the guard keeps a run of blanks at the
# end from being tried at every one of them.
_WORD: Final = re.compile(
    r"(?<![ \t\n])[ \t\n]*+(?:[0-9]++(?:[.,:/][0-9]++)*+"
    r"|[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]++(?:['\u2019][A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]++)*+"
    r"|--|[^ \t\n])"
)
_BLANKS: Final = " \t\n"
_LONGEST: Final = 1500
# Not the stop of an initial or a list letter, nor one before a small letter.
_STOP: Final = re.compile(
    r"[.?!](?<![ (.\"][A-Za-z]\.)[\"')\u201d\u2019]*+(?=[ \t]++[^a-z \t]|[ \t]*+\n|[ \t]*+\Z)|\n"
)
_DIGITS: Final = re.compile(r"[0-9][0-9,.]*+")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}[.,]?")
# The reader keeps the gap between two columns of a table as three blanks.
COLUMN: Final = "   "
# "A. ", "-- B. (SBU) ", "(a) ", "-- ", "- ": what opens an item of a list.
_ITEM: Final = re.compile(
    r"[ \t\n]*+(?:--?+[ \t\n]++(?:[A-Z]\.[ \t])?+|\*[ \t]|[A-Z]\.[ \t]|\([A-Za-z]\)[ \t])"
)
# A dash after the end of a clause opens an item, elsewhere it is punctuation.
_DASHES: Final = re.compile(r"(?<=[:;,.]) (?=--? )|(?<=; and) (?=--? )")


# How many figures back an antecedent, a whole or a period may stand.
REACH: Final = 24
_ANY: Final = 1 << 60


def covers(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether one of the spans, which are sorted, holds a stretch of the text."""
    near = bisect_right(spans, (start, _ANY))
    return any(first <= start and end <= last for first, last in spans[max(0, near - 2) : near])


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
    read: list[Sentence] = field(factory=list)
    owners: list[Sentence] = field(factory=list)
    phrases: dict[int, tuple[str, int]] = field(factory=dict)
    phones: bool = False

    def sentence(self, at: int) -> Sentence:
        """Return the sentence of a word."""
        return self.owners[at]

    def written(self, first: int, last: int) -> str:
        """Return the words from ``first`` up to ``last``, as printed."""
        if first >= last:
            return ""
        return self.text[self.starts[first] : self.stop(last - 1)]

    def stop(self, at: int) -> int:
        """Return the place after the last character of a word."""
        return self.starts[at] + len(self.words[at])

    def glued(self, at: int) -> bool:
        """Tell whether a word follows the one before it without a blank."""
        return at > 0 and self.starts[at] == self.stop(at - 1)

    def capital(self, at: int) -> bool:
        """Tell whether a word is printed with a capital."""
        return self.text[self.starts[at]].isupper()


@cache
def _numeral() -> re.Pattern[str]:
    # A leading blank lets the search run from blank to blank; hyphens and brackets are turned
    # into blanks before, so nothing else stands in front of a word. "One" and "no" are common
    # words, and count only beside certain others (rules S3 and S4).
    zeros = "|".join(sorted(having("zero noun")))
    times = "|".join(sorted(having("after one")))
    return re.compile(
        rf" (?:(?:{_by_letter(opens_figure() - {'one', 'no'})})(?![a-z])"
        rf"|no (?:[a-z]+ ){{0,3}}(?:{zeros})(?![a-z])"
        rf"|one  ?(?:{times})(?![a-z])"
        r"|one (?:[a-z]+,? ){1,5}one(?![a-z])"
        rf"|(?:only|just|exactly|least|most|than|over|about) one(?![a-z]))"
    )


def _by_letter(words: frozenset[str]) -> str:
    """Write alternatives so that the engine looks at each first letter once."""
    letters: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(letters.items()))


_CAPITALS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FLAT: Final = str.maketrans("([\"'-\n\u201c/" + _CAPITALS, "        " + _CAPITALS.lower())


def candidates(text: str) -> list[int]:
    """Return where the numbers stand that may be figures."""
    found = [digits.start() for digits in _DIGITS.finditer(text) if not _is_date(text, digits)]
    plain = " " + text.translate(_FLAT)
    found += [numeral.start() for numeral in _numeral().finditer(plain)]
    return found


def _is_date(text: str, digits: re.Match[str]) -> bool:
    """Tell a year, a day of a month or a reference from a number that may count."""
    start, end = digits.span()
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    word = before[-1].lower().strip("(.") if before and text[start - 1] == " " else ""
    if word in having("reference"):
        return True
    if _YEAR.fullmatch(digits.group()):
        after = text[end : end + 12].split(None, 1)
        return not (after and after[0].lower() in having("person"))
    return word in having("month") and word != "may"


def passage(text: str, index: int, title: str | None = None) -> Passage | None:
    """Cut the text of the paragraph with an index into sentences; None without candidates."""
    places = candidates(text)
    if not places:
        return None
    sentences = _sentences(text, len(title) + 1 if title else 0)
    made = Passage(text, index, sentences)
    places.sort()
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        near = bisect_left(places, start)
        # The years above the columns of a table are no candidates, but its figures need them.
        if (near < len(places) and places[near] < end) or COLUMN in text[start:end]:
            _read_words(made, sentence)
    made.phones = not having("telephone").isdisjoint(made.words)
    return made


def _read_words(made: Passage, sentence: Sentence) -> None:
    sentence.first = len(made.words)
    low = made.text[sentence.start : sentence.end].lower()
    if len(low) != sentence.end - sentence.start:
        # A letter of which the small form is longer would move all that follow.
        low = made.text[sentence.start : sentence.end]
    spaced = _WORD.findall(low)
    stops = accumulate(map(len, spaced), initial=sentence.start)
    next(stops)
    words = [word.lstrip(_BLANKS) for word in spaced]
    made.words += words
    made.starts += [stop - len(word) for stop, word in zip(stops, words, strict=True)]
    made.owners += [sentence] * len(words)
    sentence.last = len(made.words)
    if words:
        made.read.append(sentence)


def _sentences(text: str, title: int) -> list[Sentence]:
    marks = [title] if title else []
    marks += [found.end() for found in _STOP.finditer(text, title) if _ends(text, found)]
    if " -" in text:
        marks += [found.end() for found in _DASHES.finditer(text)]
    edges = sorted({0, *marks, len(text)})
    if len(text) > _LONGEST:
        edges = _bounded(text, edges)
    sentences: list[Sentence] = []
    block = 0
    for start, end in pairwise(edges):
        block += _opens_item(text, start, end)
        if not text[start:end].isspace():
            sentences.append(Sentence(start, end, block))
    return sentences


def _opens_item(text: str, start: int, end: int) -> bool:
    lead = text[start : start + 4].lstrip()
    if lead[:1] not in ("-", "*", "(") and lead[1:2] != ".":
        return False
    return _ITEM.match(text, start, end) is not None


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


def _ends(text: str, found: re.Match[str]) -> bool:
    """Tell whether a stop ends a sentence, and not an abbreviation."""
    at = found.start()
    if text[at] != "." or found.end() - at > 1:
        return True
    begin = max(text.rfind(" ", max(0, at - 12), at), text.rfind("\n", max(0, at - 12), at)) + 1
    return text[begin:at].lstrip("(\"'\u201c").lower() not in having("abbreviation")
