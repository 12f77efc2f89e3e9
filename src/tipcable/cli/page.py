"""A cable as a person wants to see it: the header at a glance, then the paragraphs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from attrs import frozen

from tipcable.cli.findings import Findings
from tipcable.cli.terminal import plain
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import COLUMN
from tipcable.source import Problem

_LABEL_WIDTH = 14


@frozen(kw_only=True)
class Page:
    """How to print: the columns of a line, colour, and names that should be protected."""

    width: int
    colour: bool = False
    show_protected: bool = False

    def lines(self, cable: Cable) -> Iterator[str]:
        """Yield the lines of a cable, one part after the other."""
        for part in (self._title, self._header, self._body, self._end):
            yield from part(cable)
        yield from self._findings(Findings(cable, show_protected=self.show_protected))

    def _title(self, cable: Cable) -> Iterator[str]:
        header = cable.header
        level = header.classification
        facts = [cable.id or "no identifier", level.value if level else "no classification"]
        if header.dtg:
            facts.append(f"{header.dtg:%Y-%m-%d %H:%M} UTC")
        yield from map(self._bold, self._wrapped("  ".join(facts)))
        if header.subject:
            yield from self._wrapped(header.subject)
        yield ""

    def _header(self, cable: Cable) -> Iterator[str]:
        for label, value in _facts(cable.header):
            if value:
                first, *rest = self._wrapped(value, self.width - _LABEL_WIDTH)
                yield self._dim(label.ljust(_LABEL_WIDTH)) + first
                yield from (" " * _LABEL_WIDTH + line for line in rest)

    def _body(self, cable: Cable) -> Iterator[str]:
        for paragraph in cable.paragraphs:
            if paragraph.heading:
                yield ""
                yield from map(self._bold, self._wrapped(paragraph.heading))
            yield ""
            yield from self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[str]:
        lead = f"{paragraph.number}. " if paragraph.number is not None else ""
        lead += f"{paragraph.marking} " if paragraph.marking else ""
        first, *rest = self._wrapped(lead + paragraph.full_text)
        yield self._bold(first[: len(lead)]) + first[len(lead) :]
        yield from rest

    def _end(self, cable: Cable) -> Iterator[str]:
        if cable.signers:
            yield ""
            yield from map(plain, cable.signers)

    def _findings(self, found: Findings) -> Iterator[str]:
        yield from self._list("Actors", found.actors())
        yield from self._list("Figures", found.figures())
        problems = (*found.cable.problems, *found.sum_problems())
        yield from self._list("Problems", (_problem(found.cable, one) for one in problems))

    def _list(self, title: str, lines: Iterable[str]) -> Iterator[str]:
        for at, line in enumerate(lines):
            if not at:
                yield ""
                yield self._bold(title)
            yield from self._wrapped(line)

    def _wrapped(self, text: str, width: int | None = None) -> list[str]:
        """Wrap each line of a text; rows of a table stay as they are."""
        found: list[str] = []
        for line in plain(text).split("\n"):
            whole = COLUMN in line.strip(" ")
            found += [line] if whole else textwrap.wrap(line, width or self.width) or [""]
        return found

    def _bold(self, text: str) -> str:
        return self._painted("1", plain(text))

    def _dim(self, text: str) -> str:
        return self._painted("2", text)

    def _painted(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _problem(cable: Cable, one: Problem) -> str:
    where = f"line {cable.source.line(one.span.start)}, " if cable.source else ""
    return f"{where}{one.severity.value}: {one.message}"


def _facts(header: Header) -> Iterator[tuple[str, str]]:
    """Yield what stands in the header, with a label that a newcomer understands."""
    order = header.executive_order
    yield "From", header.originator
    yield "Message", header.message_number
    yield "Precedence", ", then ".join(one.value for one in header.precedence)
    yield "To", "; ".join(one.plad for one in header.action)
    yield "Info", "; ".join(one.plad for one in header.info)
    yield "Captions", ", ".join(header.captions)
    yield "Pass to", "; ".join(header.pass_lines)
    yield "E.O.", f"{order.number}: {order.text}" if order else ""
    yield "Tags", ", ".join(header.tags)
    yield "References", "; ".join(map(str, header.references))
    yield "Classified by", header.classified_by.text if header.classified_by else ""
    yield "Remarks", "; ".join(header.remarks)
