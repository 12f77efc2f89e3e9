"""The cable: header, paragraphs, signers, and where they were read."""

from __future__ import annotations

from attrs import field, frozen

from tipcable.identifiers import FIRST_YEAR, LAST_YEAR, read_id
from tipcable.model.checks import filled_lines, tuple_of
from tipcable.model.header import Header
from tipcable.model.order import end_trouble, is_title, paragraph_trouble
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.source import Problem, Source


@frozen(kw_only=True)
class Cable:
    """One telegram.

    ``signers`` are the names under the last paragraph, each once; ``trailer`` holds the lines
    after them ("BT", "NNNN", stamps). ``record`` is what an archive says around the telegram.
    ``source`` and ``problems`` tell how the cable was read; they take no part in equality.
    """

    header: Header = field(factory=Header)
    paragraphs: tuple[Paragraph, ...] = field(default=(), validator=tuple_of(Paragraph))
    signers: tuple[str, ...] = field(default=(), validator=filled_lines)
    trailer: tuple[str, ...] = field(default=(), validator=filled_lines)
    record: Record | None = None
    source: Source | None = field(default=None, eq=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        trouble = paragraph_trouble(self.paragraphs, self.header.message_number) or end_trouble(
            self.paragraphs, self.signers, self.trailer
        )
        if trouble is None and self.header == Header() and is_title(self.paragraphs):
            trouble = f"{self.paragraphs[0].text!r} would be read back as a remark above the text"
        if trouble:
            raise ValueError(trouble)

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
        """The year of the cable: of its date-time group, else of its record."""
        if self.header.dtg is not None:
            return self.header.dtg.year
        created = self.record.created if self.record else None
        return created.year if created else None

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
