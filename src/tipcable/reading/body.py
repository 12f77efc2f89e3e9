"""The body: leads, headings and page marks found in one pass, then the words between them.

Strategy: one pattern, led by a line feed, jumps from one line that could structure the body to
the next; everything between is plain words and is cleaned as a whole. A number with a mark opens
a paragraph; a number alone does so only if it is the next that is expected.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import Factory, define

from tipcable.grammar import body as grammar
from tipcable.grammar import header as header_grammar
from tipcable.grammar import transmission
from tipcable.model.prose import COLUMN, LONGEST_HEADING, RULE
from tipcable.reading.lines import clean
from tipcable.reading.zones import Zone, read_zones


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
        _read_ruling(body, at)
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


def _read_ruling(body: Body, at: int) -> None:
    """Read a rule: under a heading, over one, or a divider."""
    work = body.work
    dash = grammar.DASH.match(work, at)
    if dash:
        body.furniture("ruling", at, dash.end(), cut=False)
    ruling = grammar.RULING.match(work, at)
    boxed = None if ruling else grammar.INLINE_RULING.match(work, at)
    if boxed and _is_heading(boxed["heading"]):
        _open_heading(body, at, clean(boxed["heading"]), boxed.end())
    if dash or ruling is None:
        return
    if ruling.group().strip(" \t") == grammar.SEAL:
        body.seal = at
        body.furniture("ruling", at, ruling.end(), cut=False)
        return
    above = _heading_above(body, at)
    below = _heading_below(work, ruling.end())
    if below and (above is None or _is_overline(work, above[1], at, below[0], ruling.end())):
        start, end, after = below
        _open_heading(body, at, clean(work[start:end]), after)
    elif above:
        _open_heading(body, above[0], clean(work[above[0] : above[1]]), ruling.end())
    else:
        body.furniture("ruling", at, ruling.end(), cut=False)


def _open_heading(body: Body, start: int, heading: str, end: int) -> None:
    body.words(start)
    body.keep()
    body.tiles.append(("heading", start))
    body.draft = Draft(end, end, heading=heading)
    body.at = end
    body.cut = False


def _heading_above(body: Body, ruling: int) -> tuple[int, int] | None:
    """Return the one or two lines above a rule that are its heading."""
    work, floor = body.work, body.at
    end = len(work[floor:ruling].rstrip(" \t\n")) + floor
    if end == floor or work.count("\n", end, ruling) > 5:
        return None
    start = end
    for _ in range(4):
        line = work.rfind("\n", floor, start - 1 if start < end else end) + 1 or floor
        if not work[line:start].strip(" \t\n"):
            break
        start = line
        if start == floor:
            break
    else:
        return None
    if start == floor and not _opens_line(body, floor):
        return None
    return (start, end) if _is_heading(work[start:end]) else None


def _opens_line(body: Body, at: int) -> bool:
    """Whether an offset is the start of a line, and not the words behind a paragraph's lead."""
    return at == 0 or body.work[at - 1] == "\n"


def _is_heading(text: str) -> bool:
    if not any(map(str.isalpha, text)) or COLUMN in text or len(clean(text)) > LONGEST_HEADING:
        return False
    others = (grammar.MARKED, grammar.NUMBERED, grammar.PORTION, grammar.END_LABEL)
    return not any(other.match(text) for other in others)


def _heading_below(work: str, at: int) -> tuple[int, int, int] | None:
    """Return start, end and what follows of a heading between the rule above and another."""
    window = work[at : at + 420]
    start = at + len(window) - len(window.lstrip(" \t\n"))
    line = start
    for _ in range(4):
        end = work.find("\n", line, line + 120)
        if end < 0:
            return None
        below = grammar.RULING.match(work, end + 1)
        if below:
            text = work[start:end].rstrip(" \t\n")
            ok = bool(text) and _is_heading(text)
            return (start, start + len(text), below.end()) if ok else None
        if not work[line:end].strip(" \t") and line > start:
            return None
        line = end + 1
    return None


def _is_overline(work: str, above: int, ruling: int, below: int, end: int) -> bool:
    """Whether a rule lies nearer to the words below it than to those above."""
    return work.count("\n", end, below) < work.count("\n", above, ruling)


def _read_capitals(body: Body, at: int) -> None:
    work = body.work
    page = grammar.PAGE_MARK.match(work, at)
    if page:
        body.furniture("page mark", at, page.end())
        return
    end = work.find("\n", at)
    line = clean(work[at : end if end >= 0 else len(work)])
    inline = grammar.INLINE_RULING.match(work, at)
    if inline and _after_blank(body, at) and _is_heading(inline["heading"]):
        _open_heading(body, at, clean(inline["heading"]), inline.end())
    elif line.startswith("VZCZC") and transmission.TRANSMISSION_ID.fullmatch(line):
        _read_transmission(body, at)
    elif work.startswith("FM ", end + 1) and transmission.DATE_TIME.fullmatch(line):
        _read_transmission(body, at)
    elif len(line) < 200:
        _read_level(body, at, line)


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
