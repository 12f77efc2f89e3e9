"""What is still being read: zones of a header, paragraphs, and the body they stand in."""

from __future__ import annotations

import re
from typing import Final

from tipcable.reading.lines import words_end


class Zone:
    """Lines of one element: its kind, where it begins, and its lines, cleaned.

    It goes on to the next zone, the empty lines behind it included. ``match`` is what the
    element's pattern found in the first line. ``more`` are zones that go on with this one behind
    a page mark; their lines are among its own.
    """

    __slots__ = ("kind", "lines", "match", "more", "start")

    def __init__(
        self, kind: str, start: int, line: str = "", match: re.Match[str] | None = None
    ) -> None:
        self.kind = kind
        self.start = start
        self.lines = [line]
        self.match = match
        self.more: tuple[Zone, ...] = ()

    def rename(self, kind: str) -> None:
        """Give the zone and those that go on with it another kind."""
        self.kind = kind
        for zone in self.more:
            zone.kind = kind


class Draft:
    """A paragraph that is still being read: its lead, and its stretches of words.

    ``parts`` are (start, end, cut): ``cut`` tells that a page mark fell before the stretch, so
    that its words go on with those above. ``has_lead`` tells whether blank lines belong to it, as
    they do behind a number or a mark.
    """

    __slots__ = ("has_lead", "heading", "mark", "number", "parts", "start", "words_from")

    def __init__(
        self,
        start: int,
        words_from: int,
        number: int | None = None,
        mark: str | None = None,
        heading: str | None = None,
    ) -> None:
        self.start = start
        self.words_from = words_from
        self.number = number
        self.mark = mark
        self.heading = heading
        self.has_lead = number is not None or mark is not None
        self.parts: list[tuple[int, int, bool]] = []

    @property
    def is_bare(self) -> bool:
        """Whether it has neither lead nor heading."""
        return not (self.has_lead or self.heading)


# Furniture between two paragraphs parts no more stretches of blanks than these.
_NEAR: Final = 6


class Body:
    """A body while it is read: what was found up to ``at``, where the words not yet placed begin.

    ``marks`` are the offsets of the first sign of every line that is no plain words; an empty
    line has its line feed there. ``tiles`` are (kind, start) of the body's blocks in order.
    """

    __slots__ = (
        "at", "cut", "draft", "drafts", "expected", "marks", "message_number", "seal", "second",
        "sign", "start", "tiles", "work",
    )  # fmt: skip

    def __init__(self, work: str, start: int, marks: list[int], message_number: str) -> None:
        self.work = work
        self.start = self.at = start
        self.marks = marks
        self.message_number = message_number
        self.expected = 1
        self.draft = Draft(start, start)
        self.drafts: list[Draft] = []
        self.tiles: list[tuple[str, int]] = []
        self.cut = False
        self.second: int | None = None
        self.seal = -1
        # What stands behind the first number: "." or ")".
        self.sign = ""

    def line_of(self, place: int) -> int:
        """Return where the line of a place starts, or the body in its midst."""
        return max(self.work.rfind("\n", self.start, place) + 1, self.start)

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
        last = self.draft
        if last.heading and not last.has_lead and self.has_no_words():
            draft.heading = last.heading
        else:
            self.keep()
        self.draft = draft
        self.tiles.append(("lead", start))
        self.at = at

    def has_no_words(self) -> bool:
        """Tell whether the open paragraph has no words yet."""
        return all(words_end(self.work, start, end) == start for start, end, _ in self.draft.parts)

    def last_sign(self, at: int) -> str:
        """Return the last sign of the words above an offset, past a few pieces of furniture."""
        for start, end, _ in ((self.at, at, False), *self.draft.parts[:-_NEAR:-1]):
            stop = words_end(self.work, start, end)
            if stop > start:
                return self.work[stop - 1]
        return ""

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
