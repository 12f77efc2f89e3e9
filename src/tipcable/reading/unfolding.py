"""Line ends given back to a telegram that lost them, told by the words that open a line.

Strategy: a blank is all that is left of any white space, so every place where a line could have
begun is a blank before words that open one. Only the blanks change, and each change keeps its
place, so that offsets stay true. A text that still has line ends is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tipcable.grammar import folds as grammar
from tipcable.reading.places import Gathering

# Line ends are missing where a text of some length has none.
_SHORT: Final = 100

Fold = tuple[int, int, str]


def unfolded(gathered: Gathering) -> Gathering:
    """Return a text with line ends before what opens a line."""
    text = gathered.text
    if "\n" in text or len(text) < _SHORT:
        return gathered
    found = Gathering()
    at = 0
    for start, end, new in sorted({fold[0]: fold for fold in _folds(text)}.values()):
        _copy(found, gathered, at, start)
        found.add(new, gathered.places.start(start), gathered.places.end(end))
        at = end
    _copy(found, gathered, at, len(text))
    return found


def _copy(found: Gathering, gathered: Gathering, start: int, end: int) -> None:
    """Copy a stretch run by run, so that an escape inside keeps its own place."""
    text, places = gathered.text, gathered.places
    for first, last in places.pieces(start, end):
        found.add(text[first:last], places.start(first), places.end(last))


def _folds(text: str) -> Iterator[Fold]:
    """Yield the blanks that were line ends; later ones of a place win over earlier ones."""
    leads = list(_leads(text))
    head = leads[0] if leads else len(text)
    yield from ((at.start(), at.end(), "\n") for at in grammar.HEADER_LINE.finditer(text, 0, head))
    for pattern in (grammar.HEADING, grammar.SIGNER):
        yield from ((at.start(), at.end(), "\n\n") for at in pattern.finditer(text))
    yield from ((at, at + 1, "\n\n") for at in leads)
    for mark in grammar.PAGE_MARK.finditer(text):
        yield mark.start(), mark.start() + 1, "\n"
        if mark.end() < len(text):
            yield mark.end() - 1, mark.end(), "\n"


def _leads(text: str) -> Iterator[int]:
    """Yield the blanks before paragraphs: a number with a mark, or the next that is expected."""
    expected = 1
    for found in grammar.LEAD.finditer(text):
        if found["marked"] or int(found["number"]) == expected:
            yield found.start()
            expected = int(found["marked"] or found["number"]) + 1
