"""Paragraphs: a number, a mark, a title, and clean text."""

from __future__ import annotations

from attrs import field, frozen

from tipcable.model.markings import PortionMarking
from tipcable.source import Span


@frozen(kw_only=True)
class Paragraph:
    """One paragraph of the body.

    ``text`` is clean: words with one blank between them, ``\\n`` where a line break has meaning.
    ``title`` is the run-in title before the first colon ("Corruption"); ``heading`` is the
    section heading printed directly above. ``role`` is what the reader made of its words
    (``summary``, ``comment``, ``note``, ``action request``, ``background`` …); it follows from
    text and heading, so it takes no part in equality. Offsets of actors and statistics count in
    ``full_text``.
    """

    number: int | None = None
    marking: PortionMarking | None = None
    title: str | None = None
    text: str = ""
    heading: str | None = None
    role: str | None = field(default=None, eq=False)
    span: Span | None = field(default=None, eq=False, repr=False)

    @property
    def full_text(self) -> str:
        """The title, ``": "`` and the text; or the text alone."""
        return self.text if self.title is None else f"{self.title}: {self.text}"
