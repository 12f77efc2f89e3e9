"""Drafts to paragraphs: clean text, titles, roles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tipcable.grammar import body as grammar
from tipcable.model.checks import trusted
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
from tipcable.reading.lines import clean
from tipcable.reading.roles import carry_roles
from tipcable.source import Span


def read_paragraphs(body: Body) -> list[Paragraph]:
    """Turn the drafts of a body into paragraphs."""
    found: list[Paragraph] = []
    for draft in body.drafts:
        if draft.has_lead:
            found.append(_paragraph(body.work, draft, _text(body.work, draft)))
        else:
            found.extend(_unnumbered(body.work, draft))
    carry_roles(found)
    return found


def _text(work: str, draft: Draft) -> str:
    """Return the clean text of a draft; where it holds no table row, whole stretches at a time."""
    parts: list[str] = []
    for start, end, after_cut in draft.parts:
        stretch = work[start:end].strip(" \t\n")
        if COLUMN in stretch or "\t" in stretch or RULE in stretch:
            return "\n".join(join(_lines(work, draft)))
        if not stretch:
            continue
        _cut_up(parts, stretch, blank=not after_cut)
    return "".join(parts)


def _cut_up(parts: list[str], stretch: str, *, blank: bool) -> None:
    """Add a stretch of words to a text, cutting it only where a break could have meaning."""
    at = 0
    for found in grammar.HARD.finditer(stretch):
        piece = stretch[at : found.start()]
        if piece and not piece.isspace():
            _add(parts, clean(piece), blank=blank)
            blank = False
        blank |= stretch[found.end() - 1] == "\n"
        at = found.start()
    _add(parts, clean(stretch[at:]), blank=blank)


def _add(parts: list[str], piece: str, *, blank: bool) -> None:
    if parts:
        parts.append("\n" if breaks(parts[-1], piece, blank=blank) else " ")
    parts.append(piece)


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


def _paragraph(work: str, draft: Draft, text: str) -> Paragraph:
    number, mark, text = split_lead(draft.number, draft.mark, text)
    title, rest = split_title(text)
    return trusted(
        Paragraph,
        number=number,
        marking=_marking(mark) if mark else None,
        title=title,
        text=rest,
        heading=draft.heading,
        role=role_of(text, draft.heading),
        span=Span(draft.start, _end(work, draft)),
    )


@lru_cache(maxsize=256)
def _marking(mark: str) -> PortionMarking:
    """Return a mark; a cable uses few of them, many times."""
    return trusted(PortionMarking, text=mark)


def _end(work: str, draft: Draft) -> int:
    """Return the offset behind the last word of a draft, or behind its lead."""
    for start, end, _ in reversed(draft.parts):
        words = work[start:end].rstrip(" \t\n")
        if words:
            return start + len(words)
    return draft.words_from


def _unnumbered(work: str, draft: Draft) -> list[Paragraph]:
    """Cut a draft without number or mark at its empty lines."""
    found: list[Paragraph] = []
    group: list[tuple[int, int, str]] = []
    blank = False
    for start, end, line in _placed_lines(work, draft):
        if not line:
            blank = True
            continue
        if group and blank and breaks(_judged(group), line, blank=True):
            found.append(_from_group(work, draft, group, first=not found))
            group = []
        group.append((start, end, line))
        blank = False
    if group or (draft.heading and not found):
        found.append(_from_group(work, draft, group, first=not found))
    return found


def _judged(group: list[tuple[int, int, str]]) -> str:
    return join([line for _, _, line in group])[-1]


def _from_group(
    work: str, draft: Draft, group: list[tuple[int, int, str]], *, first: bool
) -> Paragraph:
    span = (group[0][0], group[-1][1]) if group else (draft.start, draft.start)
    one = Draft(span[0], span[0], heading=draft.heading if first else None, parts=[(*span, False)])
    return _paragraph(work, one, "\n".join(join([line for _, _, line in group])))


def _placed_lines(work: str, draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and words of each line; an empty line where two stretches meet."""
    for start, end, _ in draft.parts:
        at = start
        for line in work[start:end].split("\n"):
            yield at, at + len(line), row_or_line(line)
            at += len(line) + 1
        yield end, end, ""
