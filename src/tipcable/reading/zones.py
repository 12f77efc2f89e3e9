"""The header's lines, each in one zone: transmission, tags, subject and so on.

Strategy: a line belongs to the first element whose label it bears; a line without a label goes
on with the element above it where it looks like more of the same. The header ends at the first
line that does neither, unless another element still follows; then the line is a remark.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tipcable.grammar import body, header, transmission
from tipcable.model.tags import all_tags
from tipcable.reading.continuing import (
    goes_on,
    goes_on_by_label,
    last_anchor,
    takes_item,
    takes_portion,
    wraps_on,
)
from tipcable.reading.drafts import Zone
from tipcable.reading.openings import Piece, pieces

# Elements of which a header has one: a second one belongs to a repeated header.
SINGLE: Final = frozenset(
    {"date-time", "from", "classification", "order", "tags", "subject", "references", "authority"}
)
# What may stand above a body as well as in a header.
_NO_ELEMENT: Final = frozenset(
    {"blank", "page mark", "furniture", "distribution", "ruling", "passing"}
)
# Elements that run over lines, any of which may look like words that pass a telegram on.
_WRAPPED: Final = frozenset({"subject", "references", "authority"})
_LISTS: Final = frozenset({"action", "info"})
# What the words of a line settle alone.
_SURE: Final = frozenset(
    {"transmission", "date-time", "from", "action", "info", "classification", "caption", "tags"}
    | {"subject", "furniture", "page mark", "distribution"}
)
# Those whose labels are words, with which a line of a subject may open: "VISIT OF MINISTER", "TO
# WASHINGTON".
_WORDED: Final = frozenset({"from", "action", "info", "tags", "subject"})


def read_zones(work: str, start: int, *, repeat: bool = False) -> tuple[list[Zone], int]:
    """Return the zones of the header that starts at an offset, and where the body begins.

    With ``repeat`` the lines belong to a header that is printed again: the first line that no
    label opens ends it.
    """
    reader = _Reader(work, repeat=repeat)
    at, size, find, opens, takes = start, len(work), work.find, reader.opens, reader.takes
    while at < size:
        end = find("\n", at) + 1 or size
        for piece in pieces(work[at:end]):
            offset, _, kind, _ = piece
            if kind == "blank":
                reader.blank = True
            elif kind in _SURE:
                if reader.titled and kind in _WORDED and reader.wraps(piece):
                    reader.append(at + offset, piece.line)
                else:
                    opens(kind, at + offset, piece)
            elif not takes(at + offset, end, piece):
                return _from(start, at + offset, reader.zones)
        at = end
    return _from(start, at, reader.zones)


def _from(start: int, end: int, zones: list[Zone]) -> tuple[list[Zone], int]:
    """Give empty lines above the first element a zone of their own."""
    if start < (zones[0].start if zones else end):
        zones.insert(0, Zone("blank", start))
    return zones, end


class _Reader:
    """The lines of a header, one after the other.

    ``blank`` and ``cut`` tell what stands between the last element and the line at hand: empty
    lines, a page mark.
    """

    def __init__(self, work: str, *, repeat: bool) -> None:
        self.work = work
        self.repeat = repeat
        self.zones: list[Zone] = []
        self.last: Zone | None = None
        self.blank = self.cut = False
        self.titled = self.shown = False
        self.listing = ""
        self.anchor: int | None = None

    def takes(self, start: int, end: int, piece: Piece) -> bool:
        """Put one line into a zone; False where the body begins."""
        judge = _JUDGES.get(piece.kind)
        kind = judge(self, start, piece) if judge else piece.kind
        if kind == "body":
            return False
        if kind == "taken":
            return True
        if kind:
            self.opens(kind, start, piece)
            return True
        if self._goes_on(start, end, piece.line):
            return True
        if self.repeat or not self._followed(start):
            return False
        self.opens("remark", start, piece)
        return True

    def opens(self, kind: str, start: int, piece: Piece) -> None:
        """Let a line open a zone."""
        zone = Zone(kind, start, piece.line, piece.match)
        self.zones.append(zone)
        if kind == "page mark":
            self.cut = True
            self._give_level_to_page(piece.line)
            return
        self.last = zone
        self.blank = self.cut = False
        if kind not in _NO_ELEMENT:
            self.shown = True
            if kind == "subject":
                self.titled = True
            elif kind in _LISTS:
                self.listing = kind

    def wraps(self, piece: Piece) -> bool:
        """Tell whether a line that opens with the word of a label goes on with a subject."""
        above = self.last
        if above is None or above.kind not in _WRAPPED or (self.blank and not self.cut):
            return False
        return wraps_on(piece)

    def append(self, start: int, line: str) -> None:
        """Let a line go on with the last element; behind a page mark it has a zone of its own."""
        zone = self.last
        assert zone is not None
        zone.lines.append(line)
        if self.cut:
            more = Zone(zone.kind, start)
            zone.more += (more,)
            self.zones.append(more)
        self.blank = self.cut = False

    def _give_level_to_page(self, line: str) -> None:
        """Take a level right above a page's mark for the page's: the State print has both."""
        last = self.last
        if last is None or last.kind != "classification" or not line.startswith("PAGE "):
            return
        if last.match is not None and last.match["number"] is None:
            last.kind = "page mark"
            self.last = None

    # Each judge decides on lines of one kind whose words alone do not. It returns the kind that
    # the line is here, "body" where the body begins, "taken" where it was put into a zone, or
    # nothing where the element above has to say whether the line is more of it.
    # All take where the line starts and what it is, though few need both.

    def _address(self, start: int, piece: Piece) -> str:
        """Put an address into the list above it at once: most lines of a header are addresses."""
        del start
        last = self.last
        if last is None or last.kind not in _LISTS or self.blank or self.cut:
            return ""
        last.lines.append(piece.line)
        return "taken"

    def _lead(self, start: int, piece: Piece) -> str:
        del start, piece
        return "body"

    def _portion(self, start: int, piece: Piece) -> str:
        last = self.last
        if last is not None and takes_portion(last.kind, last.lines, piece.line, self.blank):
            return ""
        return "" if self._followed(start) else "body"

    def _ruling(self, start: int, piece: Piece) -> str:
        del piece
        return "body" if self.repeat or not self._followed(start) else "ruling"

    def _passing(self, start: int, piece: Piece) -> str:
        """Tell whether words that pass a telegram on may stand here, or the body has begun."""
        del piece
        last = self.last
        if last is not None and last.kind in _WRAPPED and (self.cut or not self.blank):
            return ""
        may = (self.shown and not self.titled) or self._followed(start)
        return "passing" if may else ""

    def _references(self, start: int, piece: Piece) -> str:
        last = self.last
        if last is None or last.kind != "references" or not takes_item(last.lines, piece.line):
            return "references"
        self.append(start, piece.line)
        return "taken"

    def _statement(self, start: int, piece: Piece) -> str:
        """Go on with the statement above at a label such as "Reason:", or at "under E.O. 12958"."""
        last = self.last
        if last is None or last.kind != "authority":
            return piece.kind
        if piece.kind == "order":
            more = bool(piece.offset) and not header.DECLASSIFIES.search(piece.line)
        else:
            more = goes_on_by_label(last.lines, piece.line)
        if not more:
            return piece.kind
        self.append(start, piece.line)
        return "taken"

    def _break(self, start: int, piece: Piece) -> str:
        """Take the prosign between the addresses and the text for what it is only there."""
        del piece
        inside = not self.blank or self._followed(start)
        between = not self.titled or (self.blank and self._followed(start))
        return "furniture" if inside and self.shown and between else ""

    def _exempt(self, start: int, piece: Piece) -> str:
        """Tell whether there is a list out of which a post can be taken."""
        del start, piece
        return "exempt" if self.listing else "remark"

    def _copies(self, start: int, piece: Piece) -> str:
        """Tell whether a small number alone is the count of copies in the State print."""
        del piece
        counted = self.cut or transmission.COPIES.match(self.work, start) is not None
        return "distribution" if counted else ""

    def _goes_on(self, start: int, end: int, line: str) -> bool:
        zone = self.last
        if zone is None:
            return False
        kind = zone.kind
        if kind == "order" and not self.blank and " " in line and all_tags(line):
            self.opens("tags", start, Piece(0, line, "tags", None))
            return True
        if kind == "exempt" and not goes_on(kind, zone.lines, line, self.blank, self.cut):
            return self._lists_on(start, line)
        if not goes_on(kind, zone.lines, line, self.blank, self.cut):
            return False
        if self.blank and not self._goes_on_below(kind, start, end):
            return False
        self.append(start, line)
        return True

    def _lists_on(self, start: int, line: str) -> bool:
        """Go on with the addressees behind the posts that one of them exempts."""
        kind = self.listing
        if not goes_on(kind, [], line, self.blank, self.cut):
            return False
        self.opens(kind, start, Piece(0, line, kind, None))
        return True

    def _goes_on_below(self, kind: str, start: int, end: int) -> bool:
        """Tell whether words below an empty line still belong to the header."""
        if kind == "tags" and not self.cut and not self._followed(start):
            return False
        return not self._is_heading(end)

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
            levelled = any(zone.kind == "classification" for zone in self.zones)
            self.anchor = last_anchor(self.work, start, levelled=levelled)
        return self.anchor >= start


_JUDGES: Final[dict[str, Callable[[_Reader, int, Piece], str]]] = {
    "address": _Reader._address,
    "lead": _Reader._lead,
    "seal": _Reader._lead,
    "prose": _Reader._lead,
    "portion": _Reader._portion,
    "ruling": _Reader._ruling,
    "passing": _Reader._passing,
    "references": _Reader._references,
    "authority": _Reader._statement,
    "order": _Reader._statement,
    "break": _Reader._break,
    "copies": _Reader._copies,
    "exempt": _Reader._exempt,
}
