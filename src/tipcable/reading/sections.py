"""What stands between two pages or two sections of a telegram: marks, and the header once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tipcable.grammar import body as grammar
from tipcable.grammar import header as header_grammar
from tipcable.grammar import transmission
from tipcable.reading.drafts import Body, Zone
from tipcable.reading.lines import clean, words_end
from tipcable.reading.zones import read_zones


def opens_transmission(line: str, *, from_follows: bool) -> bool:
    """Whether a line is the first of a header, or its date-time group above FM."""
    if line.startswith("VZCZC") and transmission.TRANSMISSION_ID.fullmatch(line):
        return True
    return from_follows and transmission.DATE_TIME.fullmatch(line) is not None


def read_level(body: Body, at: int, line: str) -> None:
    """Take out a classification line that is printed again, and the header lines under it."""
    read = header_grammar.CLASSIFICATION.fullmatch(line)
    if read is None:
        return
    if read["number"] is None and not read["sections"]:
        _read_level_above_page(body, at)
    elif read["sections"] or (read["number"] and read["number"] == body.message_number):
        zones, end = read_zones(body.work, at, repeat=True)
        _take_repeat(body, _section_end(body, at), at, zones, end)


def _read_level_above_page(body: Body, at: int) -> None:
    """Take "UNCLASSIFIED" and the page mark under it out together."""
    work = body.work
    end = work.find("\n", at)
    above = 1
    while 0 <= end < len(work) - 1:
        page = grammar.PAGE_MARK.match(work, end + 1)
        if page:
            take_page(body, at, page.end())
            return
        after = work.find("\n", end + 1)
        line = clean(work[end + 1 : after if after >= 0 else len(work)])
        # The foot of a page has its level, too.
        above += bool(line)
        if line and (above > 2 or not _is_bare_level(line)):
            return
        end = after


def _is_bare_level(line: str) -> bool:
    read = header_grammar.CLASSIFICATION.fullmatch(line) if len(line) < 200 else None
    return read is not None and read["number"] is None and not read["sections"]


def read_transmission(body: Body, at: int) -> None:
    """Tell a header that is printed again for the next section from another telegram."""
    zones, end = read_zones(body.work, at, repeat=True)
    level = next((zone.match for zone in zones if zone.kind == "classification"), None)
    if level and body.message_number and level["number"] == body.message_number:
        start = _section_end(body, _lines_above(body, at, _is_distribution))
        _take_repeat(body, start, at, zones, end)
    else:
        body.second = at


def take_page(body: Body, at: int, end: int) -> None:
    """Take out a page mark, and what ends a section above it."""
    start = _section_end(body, at)
    if start < at:
        body.furniture("repeated header", start, at)
    body.furniture("page mark", at, end)


def _section_end(body: Body, at: int) -> int:
    """Return where the lines begin that end a section above an offset: BT, #1603, NNNN, a level."""
    start = _lines_above(body, at, _is_closing)
    return _lines_above(body, start, _is_bare_level) if start < at else at


def _is_closing(line: str) -> bool:
    return grammar.CLOSING.fullmatch(line) is not None


def _is_distribution(line: str) -> bool:
    """Tell the lines of the State print between a page mark and the date-time group."""
    if len(line) < 4 and line.isdigit():
        return True
    return transmission.DISTRIBUTION.fullmatch(line) is not None


def _lines_above(body: Body, at: int, belongs: Callable[[str], bool]) -> int:
    """Return where the lines of one sort begin that stand right above an offset."""
    start = at
    for _ in range(_MOST_LINES):
        end = words_end(body.work, body.at, start)
        line = body.line_of(end)
        if not body.at <= line < end or not belongs(clean(body.work[line:end])):
            break
        start = line
    return start


# A distribution has some twelve lines at most.
_MOST_LINES: Final = 16


def _take_repeat(body: Body, start: int, at: int, zones: list[Zone], end: int) -> None:
    """Take out a header, and from ``start`` on what belongs to it above."""
    body.words(start)
    if start < at:
        body.tiles.append(("repeated header", start))
    for zone in zones:
        kind = zone.kind if zone.kind in {"blank", "page mark", "ruling"} else "repeated header"
        body.tiles.append((kind, zone.start))
    body.at = end
    body.cut = True
