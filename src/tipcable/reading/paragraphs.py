"""Drafts to paragraphs: clean text, titles, roles.

Strategy: only the lines that the body has marked can break a text, so that the words between two
marks are cleaned as a whole. A draft that holds a table row is read line by line.
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
    join,
    role_of,
    row_or_line,
    split_lead,
    split_title,
)
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import flow
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
        stretch = body.work[first:last].rstrip()
        if stretch:
            end = first + len(stretch)
            for _, _, words, blank in _pieces(body, first, end, blank=not cut):
                _add(parts, words, blank=blank)
    text = _settled(body, "".join(parts))
    if text is None:
        text = "\n".join(join(_lines(body.work, draft)))
    return draft.start, end, text


# Words between two marks: from where, to where, what, and whether an empty line stands above.
Piece = tuple[int, int, str, bool]


def _pieces(body: Body, start: int, end: int, *, blank: bool) -> Iterator[Piece]:
    """Yield the words between the marks of a stretch; ``blank`` tells of the first of them."""
    if start == end:
        return
    work, marks = body.work, body.marks
    inner = marks[bisect_right(marks, start) : bisect_left(marks, end)]
    if not inner:
        yield start, end, flow(work[start:end]), blank
        return
    seen = False
    for at, after in pairwise((start, *inner, end)):
        blank = blank or (seen and work[at] == "\n")
        words = flow(work[at:after])
        if words:
            yield at, after, words, blank
            seen, blank = True, False


def _add(parts: list[str], words: str, *, blank: bool) -> None:
    if parts:
        parts.append("\n" if breaks(parts[-1], words, blank=blank) else " ")
    parts.append(words)


def _settled(body: Body, text: str) -> str | None:
    """Return a text with single blanks, or None where it holds a table row or a rule."""
    if body.ruled and (RULE in text or "\t" in text):
        return None
    if "  " not in text:
        return text
    return None if COLUMN in text else text.replace("  ", " ")


def _lines(work: str, draft: Draft) -> list[str]:
    """Return the clean lines of a draft, empty ones included; a cut joins two stretches."""
    lines: list[str] = []
    for start, end, cut in draft.parts:
        part = [row_or_line(line) for line in work[start:end].split("\n")]
        if cut:
            while lines and not lines[-1]:
                lines.pop()
            part = part[next((at for at, line in enumerate(part) if line), len(part)) :]
        else:
            lines.append("")
        lines.extend(part)
    return lines


def _unnumbered(body: Body, draft: Draft) -> list[Group]:
    """Cut a draft without number or mark at its empty lines."""
    work = body.work
    starts: list[int] = []
    ends: list[int] = []
    texts: list[list[str]] = []
    for start, last, _ in draft.parts:
        end = start + len(work[start:last].rstrip())
        for at, after, words, blank in _pieces(body, start, end, blank=True):
            if not texts or (blank and breaks(texts[-1][-1], words, blank=True)):
                starts.append(_line_start(work, start, at))
                ends.append(end)
                texts.append([])
            ends[-1] = at + len(work[at:after].rstrip())
            _add(texts[-1], words, blank=False)
    settled = [text for parts in texts if (text := _settled(body, "".join(parts))) is not None]
    if len(settled) < len(texts):
        return _by_line(work, draft)
    if not settled and draft.heading:
        return [(draft.start, draft.start, "")]
    return list(zip(starts, ends, settled, strict=True))


def _line_start(work: str, floor: int, at: int) -> int:
    """Return the start of the first line with words from an offset on."""
    while work[at] in " \t\n":
        at += 1
    return max(work.rfind("\n", floor, at) + 1, floor)


def _by_line(work: str, draft: Draft) -> list[Group]:
    """Cut a draft without number or mark, of which some lines are rows of a table."""
    found: list[Group] = []
    group: list[tuple[int, int, str]] = []
    blank = False
    for placed in _placed_lines(work, draft):
        if not placed[2]:
            blank = True
            continue
        if group and blank and breaks(_words(group)[-1], placed[2], blank=True):
            found.append(_group(work, group))
            group = []
        group.append(placed)
        blank = False
    if group:
        found.append(_group(work, group))
    return found


def _words(lines: list[tuple[int, int, str]]) -> list[str]:
    return join([line for _, _, line in lines])


def _group(work: str, lines: list[tuple[int, int, str]]) -> Group:
    start, last = lines[0][0], lines[-1]
    return start, last[0] + len(work[last[0] : last[1]].rstrip()), "\n".join(_words(lines))


def _placed_lines(work: str, draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and words of each line; an empty line where two stretches meet."""
    for start, end, _ in draft.parts:
        at = start
        for line in work[start:end].split("\n"):
            yield at, at + len(line), row_or_line(line)
            at += len(line) + 1
        yield end, end, ""
