"""Paragraphs: a number, a mark, a title, and clean text."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from tipcable.grammar import body as grammar
from tipcable.grammar.blanks import STRANGE
from tipcable.model.checks import is_clean, is_plain
from tipcable.model.markings import PortionMarking
from tipcable.model.prose import (
    LONGEST_HEADING,
    RULE,
    breaks,
    is_marked_heading,
    role_of,
    row_or_line,
    split_lead,
    split_title,
)
from tipcable.source import Span


@frozen(kw_only=True)
class Paragraph:
    r"""One paragraph of the body.

    ``text`` is clean: words with one blank between them, ``\n`` where a line break has meaning.
    ``title`` is the run-in title before the first colon ("Corruption"); ``heading`` is the
    section heading printed directly above. ``role`` is what the reader made of its words
    (``summary``, ``comment``, ``action request``, ``note``, ``background``, ``introduction``); it
    follows from text and heading, so it takes no part in equality. Offsets of actors and
    statistics count in ``full_text``.
    """

    number: int | None = None
    marking: PortionMarking | None = None
    title: str | None = None
    text: str = ""
    heading: str | None = None
    role: str | None = field(default=None, eq=False)
    span: Span | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        text = self.full_text
        trouble = _trouble(self, text)
        if trouble:
            raise ValueError(trouble)
        if self.role is None:
            object.__setattr__(self, "role", role_of(text, self.heading))

    @property
    def full_text(self) -> str:
        """The title, ``": "`` and the text; or the text alone."""
        return self.text if self.title is None else f"{self.title}: {self.text}"


def _trouble(paragraph: Paragraph, text: str) -> str | None:
    """Say why a paragraph would not be read back as it is, or return None."""
    number, mark = paragraph.number, paragraph.marking
    if number is not None and not 0 <= number <= 999:
        return f"number {number} is not between 0 and 999"
    if paragraph.heading is not None and not _is_heading(paragraph.heading):
        return f"heading {paragraph.heading!r} is no line of at most {LONGEST_HEADING} characters"
    if (number, mark, paragraph.heading) == (None,) * 3 and not paragraph.text:
        return "a paragraph needs a number, a marking, a heading or a text"
    if split_title(text) != (paragraph.title, paragraph.text):
        return f"{text[:80]!r} would be read back with another title than {paragraph.title!r}"
    if split_lead(number, mark.text if mark else None, text)[2] != text:
        return f"text {text[:80]!r} opens with the number or the marking of a paragraph"
    return _line_trouble(paragraph, text.split("\n")) if text else None


def _is_heading(heading: str) -> bool:
    plain = is_clean(heading) and len(heading) <= LONGEST_HEADING
    if not plain or RULE in heading or not any(map(str.isalpha, heading)):
        return False
    return is_marked_heading(heading) or not any(lead.match(heading) for lead in _LEADS)


_LEADS: Final = (
    grammar.MARKED,
    grammar.NUMBERED,
    grammar.PORTION,
    grammar.END_LABEL,
    grammar.FURNITURE,
)


def _is_plain(line: str) -> bool:
    return line != "" and is_plain(line) and RULE not in line


def _is_row(line: str) -> bool:
    return line != "" and row_or_line(line) == line and not STRANGE.search(line)


def _line_trouble(paragraph: Paragraph, lines: list[str]) -> str | None:
    before = ""
    for at, line in enumerate(lines):
        if not (_is_plain(line) or _is_row(line)):
            return f"line {line[:80]!r} must be words with single blanks, or cells of a table row"
        if at and not breaks(
            before, line, blank=paragraph.number is not None or paragraph.marking is not None
        ):
            return f"the line break before {line[:80]!r} would not be read back"
        if (at or paragraph.number is None) and not opens_word(line):
            if grammar.FURNITURE.match(line):
                return f"line {line[:80]!r} would be read back as structure, not as text"
            if at and _is_lead(before, line):
                return f"line {line[:80]!r} would be read back as another paragraph"
        before = line
    return None


def opens_word(line: str) -> bool:
    """Tell a line that opens with a word in small letters; no lead and no furniture does."""
    return line[0].isalpha() and line[1:2].islower()


def _is_lead(before: str, line: str) -> bool:
    if grammar.MARKED.match(line):
        return True
    return grammar.PORTION.match(line) is not None and not breaks(before, line, blank=False)
