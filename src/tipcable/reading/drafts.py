"""Paragraphs that are still being read, and the body they stand in."""

from __future__ import annotations

from attrs import Factory, define


@define
class Draft:
    """A paragraph that is still being read: its lead, and its stretches of words.

    ``parts`` are (start, end, cut): ``cut`` tells that a page mark fell before the stretch, so
    that its words go on with those above.
    """

    start: int
    words_from: int
    number: int | None = None
    mark: str | None = None
    heading: str | None = None
    parts: list[tuple[int, int, bool]] = Factory(list)

    @property
    def has_lead(self) -> bool:
        """Whether blank lines belong to it, as they do behind a number or a mark."""
        return self.number is not None or self.mark is not None


@define
class Body:
    """A body while it is read: what was found up to ``at``, where the words not yet placed begin.

    ``tiles`` are (kind, start) of its blocks in order.
    """

    work: str
    at: int
    message_number: str
    expected: int = 1
    draft: Draft = Factory(lambda self: Draft(self.at, self.at), takes_self=True)
    drafts: list[Draft] = Factory(list)
    tiles: list[tuple[str, int]] = Factory(list)
    cut: bool = False
    second: int | None = None
    seal: int = -1

    def words(self, end: int) -> None:
        """Give the words up to ``end`` to the open paragraph."""
        if end > self.at:
            self.draft.parts.append((self.at, end, self.cut))
            self.tiles.append(("text", self.at))
            self.at = end
        self.cut = False

    def open(self, draft: Draft, start: int, at: int) -> None:
        """Close the open paragraph at ``start``; the new one's words begin at ``at``."""
        self.words(start)
        if self._is_bare_heading():
            draft.heading = self.draft.heading
        else:
            self.keep()
        self.draft = draft
        self.tiles.append(("lead", start))
        self.at = at

    def _is_bare_heading(self) -> bool:
        draft = self.draft
        return bool(draft.heading) and not draft.has_lead and self.has_no_words()

    def has_no_words(self) -> bool:
        """Tell whether the open paragraph has no words yet."""
        parts = self.draft.parts
        return not any(self.work[start:end].strip(" \t\n") for start, end, _ in parts)

    def keep(self) -> None:
        """Put the open paragraph to those that are done."""
        draft = self.draft
        if draft.has_lead or draft.heading or not self.has_no_words():
            self.drafts.append(draft)

    def furniture(self, kind: str, start: int, end: int, *, cut: bool = True) -> None:
        """Take a stretch out of the words."""
        self.words(start)
        self.tiles.append((kind, start))
        self.at = end
        self.cut = cut

    def finish(self, end: int) -> None:
        """Close the last paragraph."""
        self.words(end)
        self.keep()
