"""The header's lines, each in one zone: transmission, tags, subject …

Strategy: a line belongs to the first element whose label it bears; a line without a label goes
on with the element above it where it looks like more of the same. The header ends at the first
line that does neither, unless another element still follows; then the line is a remark.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.grammar import body, header, transmission
from tipcable.model.tags import all_tags
from tipcable.reading.continuing import goes_on, goes_on_by_label, takes_item, takes_portion
from tipcable.reading.openings import Piece, pieces


class Zone:
    """Lines of one element: its kind, where it stands, and its lines, cleaned.

    ``match`` is what the element's pattern found in the first line; ``more`` are zones that go on
    with this one, behind a page mark or an empty line. Their lines are among its own.
    """

    __slots__ = ("end", "kind", "lines", "match", "more", "start")

    def __init__(
        self, kind: str, start: int, end: int, line: str, match: re.Match[str] | None = None
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.lines = [line]
        self.match = match
        self.more: list[Zone] = []

    def rename(self, kind: str) -> None:
        """Give the zone and those that go on with it another kind."""
        self.kind = kind
        for zone in self.more:
            zone.kind = kind


# Elements of which a header has one: a second one belongs to a repeated header.
SINGLE: Final = frozenset(
    {"date-time", "from", "classification", "order", "tags", "subject", "references", "authority"}
)
# What may stand above a body as well as in a header.
_NO_ELEMENT: Final = frozenset(
    {"blank", "page mark", "furniture", "distribution", "ruling", "passing"}
)
# Kinds of lines on which their own words do not decide.
_SPECIAL: Final = frozenset(
    {"lead", "seal", "prose", "portion", "ruling", "passing", "authority", "order", "copies", "references"}
)


def read_zones(work: str, start: int, *, repeat: bool = False) -> tuple[list[Zone], int]:
    """Return the zones of the header that starts at an offset, and where the body begins.

    With ``repeat`` the lines belong to a header that is printed again: the first line that no
    label opens ends it.
    """
    reader = _Reader(work, start, repeat=repeat)
    at, size, takes = start, len(work), reader.takes
    while at < size:
        end = work.find("\n", at) + 1 or size
        found = pieces(work[at:end])
        if len(found) == 1:
            if not takes(at, end, found[0]):
                return reader.zones, at
        else:
            cuts = [*(at + piece.offset for piece in found), end]
            for piece, first, last in zip(found, cuts, cuts[1:], strict=False):
                if not takes(first, last, piece):
                    return reader.zones, first
        at = end
    return reader.zones, at


class _Reader:
    """The lines of a header, one after the other.

    ``blank`` and ``cut`` tell what stands between the last element and the line at hand: empty
    lines, a page mark.
    """

    def __init__(self, work: str, start: int, *, repeat: bool) -> None:
        self.work = work
        self.start = start
        self.repeat = repeat
        self.zones: list[Zone] = []
        self.last: Zone | None = None
        self.blank = self.cut = False
        self.titled = self.shown = False
        self.anchor: int | None = None

    def takes(self, start: int, end: int, piece: Piece) -> bool:
        """Put one line into a zone; False where the body begins."""
        kind = piece.kind
        if kind == "blank":
            self._blank(start, end)
            return True
        if kind in _SPECIAL:
            kind = self._judged(kind, start, piece)
        if kind == "body":
            return False
        if kind:
            self._open(kind, start, end, piece)
            return True
        if self._goes_on(start, end, piece.line):
            return True
        if self.repeat or not self._followed(start):
            return False
        self._open("remark", start, end, piece)
        return True

    def _blank(self, start: int, end: int) -> None:
        self.blank = True
        zones = self.zones
        if zones and zones[-1].kind == "blank":
            zones[-1].end = end
        else:
            zones.append(Zone("blank", start, end, ""))

    def _open(self, kind: str, start: int, end: int, piece: Piece) -> None:
        zone = Zone(kind, start, end, piece.line, piece.match)
        self.zones.append(zone)
        if kind == "page mark":
            self.cut = True
            self._give_level_to_page(piece.line)
            return
        self.last = zone
        self.blank = self.cut = False
        self.titled = self.titled or kind == "subject"
        self.shown = self.shown or kind not in _NO_ELEMENT

    def _give_level_to_page(self, line: str) -> None:
        """Take a level right above a page's mark for the page's: the State print has both."""
        last = self.last
        if last is None or last.kind != "classification" or not line.startswith("PAGE "):
            return
        if last.match is not None and last.match["number"] is None:
            last.kind = "page mark"
            self.last = None

    def _judged(self, kind: str, start: int, piece: Piece) -> str:
        """Decide on a line whose words alone do not: the empty word is for more of the above."""
        line, last = piece.line, self.last
        if kind in {"lead", "seal", "prose"}:
            return "body"
        if kind == "portion":
            return "" if self._takes_portion(line) or self._followed(start) else "body"
        if kind == "references" and last is not None and last.kind == kind:
            return "" if takes_item(last.lines, line) else kind
        if kind == "copies":
            return "distribution" if self._counts_copies(start) else ""
        if kind == "ruling":
            return "body" if self.repeat or not self._followed(start) else kind
        if kind == "passing":
            return kind if self._may_pass(start) else ""
        if kind in _STATED and last is not None and last.kind == "authority":
            return "" if self._states_more(kind, last, piece) else kind
        return kind

    def _takes_portion(self, line: str) -> bool:
        last = self.last
        return last is not None and takes_portion(last.kind, last.lines, line, self.blank)

    def _states_more(self, kind: str, last: Zone, piece: Piece) -> bool:
        """Tell whether a label goes on with the statement above it: "Reason:", "under E.O. 12958"."""
        if kind == "order":
            return bool(piece.offset) and not header.DECLASSIFIES.search(piece.line)
        return goes_on_by_label(last.lines, piece.line)

    def _counts_copies(self, start: int) -> bool:
        """Tell whether a small number alone is the count of copies in the State print."""
        return self.cut or transmission.COPIES.match(self.work, start) is not None

    def _may_pass(self, start: int) -> bool:
        """Tell whether words that pass a telegram on may stand here, or the body has begun."""
        return (self.shown and not self.titled) or self._followed(start)

    def _goes_on(self, start: int, end: int, line: str) -> bool:
        zone = self.last
        if zone is None:
            return False
        kind = zone.kind
        if kind == "order" and not self.blank and " " in line and all_tags(line):
            self._open("tags", start, end, Piece(0, line, "tags", None))
            return True
        if kind == "exempt" and not goes_on(kind, zone.lines, line, self.blank, self.cut):
            return self._lists_on(start, end, line)
        if not goes_on(kind, zone.lines, line, self.blank, self.cut):
            return False
        if self.blank and not self._goes_on_below(kind, start, end):
            return False
        self._append(zone, start, end, line)
        return True

    def _lists_on(self, start: int, end: int, line: str) -> bool:
        """Go on with the addressees behind the posts that one of them exempts."""
        kind = next((zone.kind for zone in reversed(self.zones) if zone.kind in _LISTS), "")
        if not goes_on(kind, [], line, self.blank, self.cut):
            return False
        self._open(kind, start, end, Piece(0, line, kind, None))
        return True

    def _goes_on_below(self, kind: str, start: int, end: int) -> bool:
        """Tell whether words below an empty line still belong to the header."""
        if kind == "tags" and not self.cut and not self._followed(start):
            return False
        return not self._is_heading(end)

    def _append(self, zone: Zone, start: int, end: int, line: str) -> None:
        zone.lines.append(line)
        if self.zones[-1].kind in _APART:
            more = Zone(zone.kind, start, end, line)
            zone.more.append(more)
            self.zones.append(more)
        else:
            self.zones[-1].end = end
        self.blank = self.cut = False

    def _is_heading(self, end: int) -> bool:
        """Tell whether a ruling follows, so that the line above it is a heading."""
        at = end
        for _ in range(3):
            if body.RULING.match(self.work, at):
                return True
            after = self.work.find("\n", at) + 1
            if not after or self.work[at:after].strip(" \t\n"):
                return False
            at = after
        return False

    def _followed(self, start: int) -> bool:
        """Tell whether an element of the header still follows, above the first paragraph."""
        if self.anchor is None:
            self.anchor = _last_anchor(self.work, self.start)
        return self.anchor >= start


_STATED: Final = frozenset({"authority", "order"})
_LISTS: Final = frozenset({"action", "info"})
_APART: Final = frozenset({"blank", "page mark"})


def _last_anchor(work: str, start: int) -> int:
    """Return where the words of the last sure element above the first paragraph end, or -1."""
    lead = body.FIRST_LEAD.search(work, max(start - 1, 0))
    last = lead.start() if lead else len(work)
    anchor = -1
    for found in header.ANCHOR.finditer(work, max(start - 1, 0), last):
        anchor = found.end()
    return anchor
