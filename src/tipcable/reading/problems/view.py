"""A cable beside the text it was read from, as the checks look at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import Factory, field, frozen

from tipcable.grammar import problems as grammar
from tipcable.identifiers import CableId, read_id
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.paragraph import Paragraph
from tipcable.model.reference import Reference
from tipcable.reading.lines import clean, level
from tipcable.reading.problems.codes import CODES
from tipcable.source import Block, Problem, Source, Span

Found = Iterator[Problem]
# A page mark and the blanks around it may stand between two items.
_STRETCH: Final = 400


@frozen
class View:
    """A cable with its source, and the blocks of each kind.

    ``work`` is the levelled text, offset for offset that of the source.
    """

    cable: Cable
    source: Source
    work: str = Factory(lambda self: level(self.source.text), takes_self=True)
    blocks: dict[str, list[Block]] = Factory(lambda self: _by_kind(self.source), takes_self=True)
    _sorted: dict[tuple[str, ...], list[Block]] = field(factory=dict, init=False)

    @property
    def header(self) -> Header:
        """The header of the cable."""
        return self.cable.header

    @property
    def own(self) -> CableId | None:
        """Post and number of the classification line, without a year."""
        return read_id(self.header.message_number)

    @property
    def is_whole(self) -> bool:
        """Whether the text is a telegram with header and body, and no fragment of one."""
        one = self.header
        parts = (one.message_number, one.dtg, one.executive_order, one.tags, one.subject)
        return bool(self.cable.paragraphs) and sum(map(bool, parts)) > 1

    @property
    def body(self) -> int:
        """The offset at which the body begins."""
        first = self.all("heading", "paragraph")[:1]
        return first[0].span.start if first else len(self.work)

    def problem(self, code: str, message: str, span: Span) -> Problem:
        """Make a problem of a code."""
        return Problem(code=code, severity=CODES[code], message=message, span=span)

    def all(self, *kinds: str) -> list[Block]:
        """Return the blocks of some kinds, in order."""
        if kinds not in self._sorted:
            found = [block for kind in kinds for block in self.blocks.get(kind, ())]
            self._sorted[kinds] = sorted(found, key=lambda block: block.span.start)
        return self._sorted[kinds]

    def words(self, block: Block) -> str:
        """Return the words of a block as one clean line."""
        return clean(block.span.of(self.work))

    def trim(self, start: int, end: int) -> Span:
        """Return a stretch without the blanks around its words."""
        text = self.work[start:end]
        words = text.strip(" \t\n")
        first = start + len(text) - len(text.lstrip(" \t\n")) if words else start
        return Span(first, first + len(words))

    def place(self, *kinds: str) -> Span:
        """Return the words of the first block of some kinds; of the header where there is none."""
        found = self.all(*kinds)
        return self.trim(found[0].span.start, found[0].span.end) if found else self.head

    @property
    def head(self) -> Span:
        """The header, from its first to its last element."""
        found = self.all(*grammar.ELEMENTS)
        if not found:
            return self.trim(0, len(self.work))
        return self.trim(found[0].span.start, found[-1].span.end)

    def find(self, pattern: re.Pattern[str], *kinds: str, group: str | int = 0) -> Span:
        """Return the first match in blocks of some kinds, or the words of the first such block."""
        for block in self.all(*kinds):
            found = pattern.search(self.work, block.span.start, block.span.end)
            if found and found[group] is not None:
                return Span(*found.span(group))
        return self.place(*kinds)

    def quoted(self, words: str, *kinds: str) -> Span:
        """Return the first place of some words in blocks of some kinds, or the first such block."""
        return self.seek(words, *kinds) or self.place(*kinds)

    def seek(self, words: str, *kinds: str, after: int = 0) -> Span | None:
        """Return the first place of some words from an offset on, however their lines are broken.

        Only a stretch is searched, so that looking for one item after the other stays linear.
        """
        found = self.all(*kinds)
        if not found:
            return None
        start = max(after, found[0].span.start)
        end = min(found[-1].span.end, start + 2 * len(words) + _STRETCH)
        pattern = r"[ \t\n]+".join(map(re.escape, words.split()))
        place = re.search(pattern, self.work[start:end])
        return Span(start + place.start(), start + place.end()) if place else None

    def items(self) -> Iterator[tuple[Reference, Span]]:
        """Yield the references with their places; what a page mark cuts has that of the whole."""
        at = 0
        for one in self.header.references:
            span = self.seek(one.text, "references", after=at)
            at = span.end if span else at
            yield one, span or self.place("references")

    def lead(self, paragraph: Paragraph) -> Span:
        """Return the number and the mark of a paragraph, or its first word."""
        start, end = (paragraph.span.start, paragraph.span.end) if paragraph.span else (0, 0)
        found = grammar.LEAD.match(self.work, start, end) or grammar.WORD.search(
            self.work, start, end
        )
        return self.trim(found.start(), found.end()) if found else self.trim(start, end)


def listed(numbers: Iterable[object]) -> str:
    """Write numbers as in a sentence; of many, only the first.

    >>> listed([3]), listed([3, 5, 6])
    ('3', '3, 5 and 6')
    """
    names = list(map(str, numbers))
    if len(names) > 12:
        names = [*names[:12], f"{len(names) - 12} more"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _by_kind(source: Source) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in source.blocks:
        found.setdefault(block.kind, []).append(block)
    return found
