"""The cable: header, paragraphs, signers, and where they were read."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from tipcable.identifiers import FIRST_YEAR, LAST_YEAR, read_id
from tipcable.late import late
from tipcable.model.checks import TupleOf, filled_lines
from tipcable.model.header import Header
from tipcable.model.order import end_trouble, is_title, paragraph_trouble
from tipcable.model.paragraph import Paragraph
from tipcable.model.places import source_offsets
from tipcable.model.record import Record
from tipcable.source import Problem, Source, Span

_NO_HEADER: Final = Header()


def _find_problems(cable: Cable) -> tuple[Problem, ...] | None:
    """Find the problems of a cable that was read."""
    checks = cable.source.checks if cable.source else None
    return checks(cable) if checks else None


@frozen(kw_only=True)
class Cable:
    """One telegram.

    ``signers`` are the names under the last paragraph, each once; ``trailer`` holds the lines
    after them ("BT", "NNNN", stamps). ``record`` is what an archive says around the telegram.
    ``source`` and ``problems`` tell how the cable was read; they take no part in equality. The
    problems of a cable that was read are found when they are first asked for.

    Like every class of the model it is immutable (change it with ``attrs.evolve``), and raises
    ``ValueError`` or ``TypeError`` for what a telegram cannot hold.
    """

    header: Header = field(factory=Header)
    paragraphs: tuple[Paragraph, ...] = field(default=(), validator=TupleOf(Paragraph))
    signers: tuple[str, ...] = field(default=(), validator=filled_lines)
    trailer: tuple[str, ...] = field(default=(), validator=filled_lines)
    record: Record | None = None
    source: Source | None = field(default=None, eq=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        trouble = paragraph_trouble(self.paragraphs, self.header.message_number) or end_trouble(
            self.paragraphs, self.signers, self.trailer, headed=self.header != _NO_HEADER
        )
        if trouble is None and is_title(self.paragraphs) and self.header == _NO_HEADER:
            trouble = f"{self.paragraphs[0].text!r} would be read back as a remark above the text"
        if trouble:
            raise ValueError(trouble)

    if not TYPE_CHECKING:  # or any name would pass for an attribute
        __getattr__ = late("problems", _find_problems)

    @property
    def id(self) -> str | None:
        """The canonical id, such as ``"09TASHKENT1603"``; None where the cable gives none.

        It comes from the record, else from the classification line and the date-time group.
        """
        if self.record is not None and self.record.identifier:
            return str(read_id(self.record.identifier) or self.record.identifier)
        own = read_id(self.header.message_number)
        if own is None or self.year is None or not FIRST_YEAR <= self.year <= LAST_YEAR:
            return None
        return str(own.in_year(self.year))

    @property
    def year(self) -> int | None:
        """The year of the cable: of its date-time group, else of its record.

        Where both are silent, the message number may tell: "75 LIBREVILLE 1895".
        """
        if self.header.dtg is not None:
            return self.header.dtg.year
        if self.record is not None and self.record.created is not None:
            return self.record.created.year
        own = read_id(self.header.message_number)
        return own.year if own else None

    @property
    def summary(self) -> str | None:
        """The text of the summary paragraphs, one a line; None without a summary."""
        texts = [p.full_text for p in self.paragraphs if p.role == "summary"]
        return "\n".join(texts) or None

    @property
    def sections(self) -> dict[str | None, tuple[Paragraph, ...]]:
        """The paragraphs under each heading, in order; None for those before the first."""
        found: dict[str | None, tuple[Paragraph, ...]] = {}
        heading: str | None = None
        for paragraph in self.paragraphs:
            heading = paragraph.heading or heading
            found[heading] = (*found.get(heading, ()), paragraph)
        return found

    def source_span(self, paragraph: int, start: int, end: int) -> Span:
        """Return where a stretch of a paragraph's ``full_text`` stands in ``source.text``.

        The span runs from the first character to the last and may hold page marks between them.
        Raises ``ValueError`` for a cable or a paragraph without a source.
        """
        if not 0 <= start < end <= len(self.paragraphs[paragraph].full_text):
            msg = f"{start}..{end} is no stretch of paragraph {paragraph}"
            raise ValueError(msg)
        places = source_offsets(self._source(), self.paragraphs[paragraph])
        return Span(places[start][0], places[end - 1][1])

    def paragraph_at(self, offset: int) -> tuple[int, int] | None:
        """Return the index of the paragraph at a source offset, and the offset in its text.

        None where the offset is in no paragraph's words: in a lead, a page mark, the header.
        """
        source = self._source()
        for index, one in enumerate(self.paragraphs):
            if one.span is not None and one.span.start <= offset < one.span.end:
                places = source_offsets(source, one)
                at = bisect_right(places, offset, key=itemgetter(1))
                return (index, at) if at < len(places) and places[at][0] <= offset else None
        return None

    def _source(self) -> Source:
        if self.source is None:
            msg = "the cable was built by hand and has no source"
            raise ValueError(msg)
        return self.source
