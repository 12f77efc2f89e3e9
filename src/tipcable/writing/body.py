"""Paragraphs to lines: leads, headings over rules, and the end of a cable."""

from __future__ import annotations

from typing import Final

from tipcable.grammar import body as grammar
from tipcable.grammar import header as header_grammar
from tipcable.grammar.marks import BEFORE_SUBJECT
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import COLUMN, breaks
from tipcable.writing.lines import wrap


def write_paragraph(paragraph: Paragraph) -> str:
    """Return a paragraph's heading with its rule, its lead and its words, without a line end."""
    lead = lead_of(paragraph)
    lines = _lines(paragraph.full_text, lead)
    if paragraph.heading is not None:
        words = wrap(paragraph.heading, first=could_not_head, other=could_structure)
        heading = [*words, "-" * max(3, len(words[0])), ""]
        lines = heading + lines if lines else heading[:-1]
    return "\n".join(lines)


def lead_of(paragraph: Paragraph) -> str:
    """Return what opens a paragraph: ``"4. (SBU) "``."""
    number = f"{paragraph.number}. " if paragraph.number is not None else ""
    mark = f"{paragraph.marking} " if paragraph.marking is not None else ""
    return number + mark


def _lines(text: str, lead: str) -> list[str]:
    if not text:
        return [lead.rstrip(" ")] if lead else []
    lines: list[str] = []
    before = ""
    for at, line in enumerate(text.split("\n")):
        if at and not breaks(before, line, blank=False):
            lines.append("")
        start = "" if at else lead
        if COLUMN in line:
            lines.append(start + line)
        else:
            lines += wrap(
                line, first=could_end if start else is_structure, other=could_structure, lead=start
            )
        before = line
    return lines


def could_not_head(line: str) -> bool:
    """Whether a first line could be no heading's; its portion mark may open it."""
    mark = BEFORE_SUBJECT.match(line)
    if mark is None:
        cut = line.startswith("(") and ")" not in line and len(line) < _MARK_WIDTH
        return cut or is_structure(line)
    return is_structure(line[mark.end() :])


# How long a portion mark may be of which a line holds only the start.
_MARK_WIDTH: Final = 40


def could_structure(line: str) -> bool:
    """Whether a line below the first could be taken for structure."""
    return grammar.COULD_STRUCTURE.match(line) is not None or _is_capitals(line)


_STRUCTURES: Final = (
    grammar.MARKED,
    grammar.NUMBERED,
    grammar.PORTION,
    grammar.ENTIRE,
    grammar.RULING,
    grammar.DASH,
    grammar.PAGE_MARK,
)


def is_structure(line: str) -> bool:
    """Whether a line that opens a paragraph, or stands behind a break, is structure."""
    if any(pattern.match(line) for pattern in _STRUCTURES):
        return True
    return bool(
        grammar.SECOND_CABLE.match(line) or grammar.INLINE_RULING.match(line)
    ) or _is_capitals(line)


def could_end(line: str) -> bool:
    """Nothing is wrong with a line behind a lead."""
    del line
    return False


def _is_capitals(line: str) -> bool:
    """Whether a line could be a classification line or close a cable."""
    if grammar.TRAILER.fullmatch(line):
        return True
    read = header_grammar.CLASSIFICATION.fullmatch(line) if len(line) < 200 else None
    return read is not None


def could_be_signature(body: str) -> bool:
    """Whether the last lines of a body could be taken for a name or for what follows it."""
    if grammar.INLINE_SIGNER.search(body[-160:]):
        return True
    lines = [line.replace(COLUMN, " ") for line in body.rpartition("\n\n")[2].split("\n")]
    if not body:
        return False
    if len(lines) > 1 and lines[-1].isupper() and grammar.LONE_NAME.fullmatch(lines[-1]):
        return True
    if len(lines) > 3:
        return False
    return bool(grammar.TRAILER.fullmatch(lines[-1])) or all(map(grammar.SIGNER.fullmatch, lines))
