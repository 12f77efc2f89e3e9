"""Drafts to paragraphs: clean text, titles, roles.

Strategy: only at the lines that the body has marked can a break have a meaning, so that the words
between two such lines are cleaned as a whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from tipcable.model.checks import builder, trusted
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import (
    COLUMN,
    RULE,
    breaks,
    breaks_words,
    role_of,
    row_or_line,
    split_lead,
    split_title,
)
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import words_end
from tipcable.reading.roles import carry_roles
from tipcable.source import Span

_build_paragraph: Final = builder(Paragraph)
_build_span: Final = builder(Span)


def read_paragraphs(body: Body) -> list[Paragraph]:
    """Turn the drafts of a body into paragraphs."""
    found: list[Paragraph] = []
    for draft in body.drafts:
        if draft.has_lead:
            end, text = _numbered(body, draft)
            found.append(_paragraph(draft, draft.heading, draft.start, end, text))
        else:
            heading = draft.heading
            for start, end, text in _unnumbered(body, draft):
                found.append(_paragraph(draft, heading, start, end, text))
                heading = None
    carry_roles(found)
    return found


def _paragraph(draft: Draft, heading: str | None, start: int, end: int, text: str) -> Paragraph:
    number, mark, text = split_lead(draft.number, draft.mark, text)
    title, rest = split_title(text)
    return _build_paragraph(
        number,
        _marking(mark) if mark else None,
        title,
        rest,
        heading,
        role_of(text, heading),
        _build_span(start, end),
    )


@lru_cache(maxsize=256)
def _marking(mark: str) -> PortionMarking:
    """Return a mark; a cable uses few of them, many times."""
    return trusted(PortionMarking, text=mark)


def _numbered(body: Body, draft: Draft) -> tuple[int, str]:
    """Return where the words of a draft with a lead end, and the words."""
    end = draft.words_from
    text: list[str] = []
    above = _NOTHING
    for first, last, cut in draft.parts:
        stretch = body.work[first:last].rstrip()
        if not stretch:
            continue
        end = first + len(stretch)
        for _, _, words, _, parted in _pieces(body, first, end, above, blank=not cut):
            if text:
                text.append("\n" if parted else " ")
            text.append(words)
            above = (words, words if parted else above[1])
    return end, "".join(text)


def _unnumbered(body: Body, draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Cut a draft without number or mark at its empty lines: from where, to where, what."""
    start = end = draft.start
    text: list[str] = []
    led = False
    above = _NOTHING
    for first, last, _ in draft.parts:
        pieces = _pieces(body, first, last, above, blank=True)
        for at, after, words, blank, parted in pieces:
            if text and blank and parted and not led:
                found = "".join(text)
                # A lead that a line end parted is one, and has all that follows.
                led = split_lead(None, None, found)[2] != found
                if not led:
                    yield start, end, found
                    text = []
            if text:
                text.append("\n" if parted else " ")
            else:
                start = _line_start(body.work, first, at)
            text.append(words)
            above = (words, words if parted else above[1])
            end = words_end(body.work, at, after)
    if text or (draft.heading and end == draft.start):
        yield start, end, "".join(text)


def _line_start(work: str, floor: int, at: int) -> int:
    """Return the start of the first line with words from an offset on."""
    while work[at] in " \t\n":
        at += 1
    return max(work.rfind("\n", floor, at) + 1, floor)


# Words between two marks: from where, to where, what, whether an empty line stands above, and
# whether the break there has a meaning.
Piece = tuple[int, int, str, bool, bool]


def _pieces(
    body: Body, start: int, end: int, above: tuple[str, str], *, blank: bool
) -> Iterable[Piece]:
    """Yield the words between the marks of a stretch.

    ``above`` are the words above it and those that open their line; ``blank`` tells whether a
    blank line counts between them.
    """
    work, marks = body.work, body.marks
    inner = marks[bisect_right(marks, start) : bisect_left(marks, end)]
    if not inner and not above[0] and (words := _flow(work[start:end])):
        return ((start, end, words, blank, True),)
    return _cut(work, (start, *inner, end), above, blank=blank)


_NOTHING: Final = ("", "")


def _cut(
    work: str, cuts: tuple[int, ...], above: tuple[str, str], *, blank: bool
) -> Iterator[Piece]:
    before, opening = above
    row = True  # what stands above the stretch may be one
    seen = False
    for at, after in pairwise(cuts):
        if seen and work[at] == "\n":
            blank = True
        words = _flow(work[at:after])
        if words:
            judge = breaks if row else breaks_words
            parted = judge(before, words, blank=blank, opening=opening)
            yield at, after, words, blank, parted
            if parted:
                opening = words
            before, row, seen, blank = words, False, True, False
        elif words is None:
            for first, last, line in _rows(work, at, after):
                if line:
                    parted = breaks(before, line, blank=blank, opening=opening)
                    yield first, last, line, blank, parted
                    if parted:
                        opening = line
                    before, row, seen, blank = line, True, True, False
                elif seen:
                    blank = True


def _flow(lines: str) -> str | None:
    """Return lines as one clean line, or None where one of them may be the row of a table."""
    words = lines.strip().replace("\n", " ")
    if "\t" in words or RULE in words:
        return None
    if "  " in words:
        words = " ".join(map(str.strip, lines.strip().split("\n")))
        if "  " in words:
            return None if COLUMN in words else words.replace("  ", " ")
    return words


def _rows(work: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the lines of a stretch, each clean: from where, to where, what."""
    at = start
    for line in work[start:end].rstrip().split("\n"):
        yield at, at + len(line), row_or_line(line)
        at += len(line) + 1
