"""Headings of the body: words under, over or between rules of dashes."""

from __future__ import annotations

from tipcable.grammar import body as grammar
from tipcable.model.prose import COLUMN, LONGEST_HEADING
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import clean


def read_ruling(body: Body, at: int) -> None:
    """Read a rule: under a heading, over one, or a divider."""
    work = body.work
    dash = grammar.DASH.match(work, at)
    if dash:
        body.furniture("ruling", at, dash.end(), cut=False)
    ruling = grammar.RULING.match(work, at)
    boxed = None if ruling else grammar.INLINE_RULING.match(work, at)
    if boxed and is_heading(boxed["heading"]):
        open_heading(body, at, clean(boxed["heading"]), boxed.end())
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
        open_heading(body, at, clean(work[start:end]), after)
    elif above:
        open_heading(body, above[0], clean(work[above[0] : above[1]]), ruling.end())
    else:
        body.furniture("ruling", at, ruling.end(), cut=False)


def open_heading(body: Body, start: int, heading: str, end: int) -> None:
    """Begin a paragraph under a heading; its words begin at ``end``."""
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
    return (start, end) if is_heading(work[start:end]) else None


def _opens_line(body: Body, at: int) -> bool:
    """Whether an offset is the start of a line, and not the words behind a paragraph's lead."""
    return at == 0 or body.work[at - 1] == "\n"


def is_heading(text: str) -> bool:
    """Tell whether words beside a rule are a heading, and no lead, row or long sentence."""
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
            ok = bool(text) and is_heading(text)
            return (start, start + len(text), below.end()) if ok else None
        if not work[line:end].strip(" \t") and line > start:
            return None
        line = end + 1
    return None


def _is_overline(work: str, above: int, ruling: int, below: int, end: int) -> bool:
    """Whether a rule lies nearer to the words below it than to those above."""
    return work.count("\n", end, below) < work.count("\n", above, ruling)
