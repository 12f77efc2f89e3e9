"""The body: leads, headings and page marks found in one pass, then the words between them.

Strategy: one pattern, led by a line feed, jumps from one line that could structure the body to
the next; everything between is plain words and is cleaned as a whole. A number with a mark opens
a paragraph; a number alone does so only if it is the next that is expected.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.grammar import body as grammar
from tipcable.grammar import header as header_grammar
from tipcable.grammar import transmission
from tipcable.model.prose import RULE
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.headings import is_heading, open_heading, read_ruling
from tipcable.reading.lines import clean
from tipcable.reading.zones import Zone, read_zones


def read_body(work: str, start: int, message_number: str, first: int) -> Body:
    """Read the drafts of a body that begins at an offset; ``first`` is the number it starts at."""
    body = Body(work, start, message_number, first)
    for at in _events(work, start):
        if at < body.at or body.second is not None:
            continue
        _read_event(body, at)
    body.finish(len(work) if body.second is None else body.second)
    return body


def _events(work: str, start: int) -> list[int]:
    """Return the start of every line that could structure the body, in order."""
    found = [one.start() + 1 for one in grammar.EVENT.finditer(work, start)]
    if grammar.FIRST_EVENT.match(work, start):
        found.append(start)
    found += _lines_around(
        work, start, [one.start() for one in grammar.PAGE_END.finditer(work, start)]
    )
    found += _dates_above_from(work, start)
    if RULE in work:
        found += _lines_around(work, start, _rules(work, start))
    return sorted(set(found))


def _lines_around(work: str, floor: int, places: list[int]) -> list[int]:
    """Return the starts of the lines that hold the places."""
    return [max(work.rfind("\n", floor, place) + 1, floor) for place in places]


def _dates_above_from(work: str, start: int) -> list[int]:
    """Return the starts of the lines above FM, where another telegram may begin."""
    found = []
    at = work.find("\nFM ", start)
    while at >= 0:
        found.append(max(work.rfind("\n", start, at) + 1, start))
        at = work.find("\nFM ", at + 1)
    return found


def _rules(work: str, start: int) -> list[int]:
    """Return where a run of dashes begins, each run once."""
    found = []
    at = work.find(RULE, start)
    while at >= 0:
        found.append(at)
        end = work.find("\n", at)
        at = work.find(RULE, end) if end >= 0 else -1
    return found


def _read_event(body: Body, at: int) -> None:
    work = body.work
    first = work[at : at + 12].lstrip(" \t")[:1]
    if first.isdigit():
        _read_number(body, at)
    elif first == "(":
        _read_portion(body, at)
    elif first in _RULED:
        read_ruling(body, at)
    else:
        _read_capitals(body, at)


_RULED: Final = frozenset("-=*_\u2010\u2013\u2014")


def _read_number(body: Body, at: int) -> None:
    work = body.work
    marked = grammar.ENTIRE.match(work, at) or grammar.MARKED.match(work, at)
    if marked:
        _open_marked(body, at, marked)
        return
    alone = grammar.NUMBERED.match(work, at)
    if alone and (int(alone["number"]) == body.expected or _is_first(body, at)):
        number = int(alone["number"])
        body.open(Draft(at, alone.end(), number=number), at, alone.end())
        body.expected = number + 1


def _is_first(body: Body, at: int) -> bool:
    """Whether nothing but furniture stands above, as where a text begins in the middle."""
    return not body.drafts and body.has_no_words() and not body.work[body.at : at].strip(" \t\n")


def _open_marked(body: Body, at: int, marked: re.Match[str]) -> None:
    part = marked.groupdict()
    number = int(part["number"] or part["number_last"])
    mark = part["mark"] or part.get("loose") or part.get("mark_first")
    body.open(Draft(at, marked.end(), number=number, mark=clean(mark or "")), at, marked.end())
    body.expected = number + 1


def _read_portion(body: Body, at: int) -> None:
    work = body.work
    marked = grammar.MARKED.match(work, at)
    if marked:
        _open_marked(body, at, marked)
        return
    portion = grammar.PORTION.match(work, at)
    if portion and _after_blank(body, at):
        body.open(Draft(at, portion.end(), mark=clean(portion["mark"])), at, portion.end())


def _after_blank(body: Body, at: int) -> bool:
    """Whether an empty line, furniture or the start of the body stands above a line."""
    if at <= body.at:
        return True
    before = body.work.rfind("\n", 0, at - 1) + 1
    return not body.work[max(before, body.at) : at].strip(" \t\n")


def _read_capitals(body: Body, at: int) -> None:
    work = body.work
    page = grammar.PAGE_MARK.match(work, at)
    if page:
        body.furniture("page mark", at, page.end())
        return
    end = work.find("\n", at)
    line = clean(work[at : end if end >= 0 else len(work)])
    inline = grammar.INLINE_RULING.match(work, at)
    if inline and _after_blank(body, at) and is_heading(inline["heading"]):
        open_heading(body, at, clean(inline["heading"]), inline.end())
    elif _opens_transmission(line, from_follows=work.startswith("FM ", end + 1)):
        _read_transmission(body, at)
    elif len(line) < 200:
        _read_level(body, at, line)


def _opens_transmission(line: str, *, from_follows: bool) -> bool:
    """Whether a line is the first of a header, or its date-time group above FM."""
    if line.startswith("VZCZC") and transmission.TRANSMISSION_ID.fullmatch(line):
        return True
    return from_follows and transmission.DATE_TIME.fullmatch(line) is not None


def _read_level(body: Body, at: int, line: str) -> None:
    """Take out a classification line that is printed again, and the header lines under it."""
    read = header_grammar.CLASSIFICATION.fullmatch(line)
    if read is None:
        return
    if read["number"] is None and not read["sections"]:
        _read_level_above_page(body, at)
    elif read["sections"] or (read["number"] and read["number"] == body.message_number):
        zones, end = read_zones(body.work, at, repeat=True)
        _take_repeat(body, at, zones, end)


def _read_level_above_page(body: Body, at: int) -> None:
    """Take "UNCLASSIFIED" and the page mark under it out together."""
    work = body.work
    end = work.find("\n", at)
    above = 1
    while 0 <= end < len(work) - 1:
        page = grammar.PAGE_MARK.match(work, end + 1)
        if page:
            body.furniture("page mark", at, page.end())
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


def _read_transmission(body: Body, at: int) -> None:
    """Tell a header that is printed again for the next section from another telegram."""
    zones, end = read_zones(body.work, at, repeat=True)
    level = next((zone.match for zone in zones if zone.kind == "classification"), None)
    if level and body.message_number and level["number"] == body.message_number:
        _take_repeat(body, at, zones, end)
    else:
        body.second = at


def _take_repeat(body: Body, at: int, zones: list[Zone], end: int) -> None:
    body.words(at)
    for zone in zones:
        kind = zone.kind if zone.kind in {"blank", "page mark", "ruling"} else "repeated header"
        body.tiles.append((kind, zone.start))
    body.at = end
    body.cut = True
