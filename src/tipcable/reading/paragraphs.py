"""Drafts to paragraphs: clean text, titles, roles.

Strategy: only at the lines that the body has marked can a break have a meaning, so that the words
between two such lines are cleaned as a whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
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
    role_of,
    row_or_line,
    split_lead,
    split_title,
)
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import words_end
from tipcable.reading.roles import carry_roles
from tipcable.source import Span

# Where the words of a paragraph begin and end, and its text.
Group = tuple[int, int, str]

_build_paragraph: Final = builder(Paragraph)
_build_span: Final = builder(Span)


def read_paragraphs(body: Body) -> list[Paragraph]:
    """Turn the drafts of a body into paragraphs."""
    found: list[Paragraph] = []
    for draft in body.drafts:
        if draft.has_lead:
            found.append(_paragraph(draft, draft.heading, *_numbered(body, draft)))
        else:
            heading = draft.heading
            for group in _unnumbered(body, draft):
                found.append(_paragraph(draft, heading, *group))
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


def _numbered(body: Body, draft: Draft) -> Group:
    """Return the words of a draft with a lead."""
    parts: list[str] = []
    end = draft.words_from
    for first, last, cut in draft.parts:
        stop = words_end(body.work, first, last)
        if stop > first:
            end = stop
            for _, _, words, blank in _pieces(body, first, end, blank=not cut):
                _add(parts, words, blank=blank)
    return draft.start, end, "".join(parts)


# Words between two marks: from where, to where, what, and whether an empty line stands above.
Piece = tuple[int, int, str, bool]


def _pieces(body: Body, start: int, end: int, *, blank: bool) -> Iterator[Piece]:
    """Yield the words between the marks of a stretch; ``blank`` tells of the first of them."""
    work, marks = body.work, body.marks
    seen = False
    inner = marks[bisect_right(marks, start) : bisect_left(marks, end)]
    for at, after in pairwise((start, *inner, end)):
        if seen and work[at] == "\n":
            blank = True
        words = _flow(work[at:after])
        if words is None:
            for first, last, line in _rows(work, at, after):
                if line:
                    yield first, last, line, blank
                    seen, blank = True, False
                elif seen:
                    blank = True
        elif words:
            yield at, after, words, blank
            seen, blank = True, False


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


def _add(parts: list[str], words: str, *, blank: bool) -> None:
    if parts:
        parts.append("\n" if breaks(parts[-1], words, blank=blank) else " ")
    parts.append(words)


def _unnumbered(body: Body, draft: Draft) -> list[Group]:
    """Cut a draft without number or mark at its empty lines."""
    work = body.work
    starts: list[int] = []
    ends: list[int] = []
    texts: list[list[str]] = []
    for start, last, _ in draft.parts:
        end = words_end(work, start, last)
        for at, after, words, blank in _pieces(body, start, end, blank=True):
            if not texts or (blank and breaks(texts[-1][-1], words, blank=True)):
                starts.append(_line_start(work, start, at))
                ends.append(end)
                texts.append([])
            ends[-1] = words_end(work, at, after)
            _add(texts[-1], words, blank=False)
    if not texts and draft.heading:
        return [(draft.start, draft.start, "")]
    return list(zip(starts, ends, map("".join, texts), strict=True))


def _line_start(work: str, floor: int, at: int) -> int:
    """Return the start of the first line with words from an offset on."""
    while work[at] in " \t\n":
        at += 1
    return max(work.rfind("\n", floor, at) + 1, floor)
