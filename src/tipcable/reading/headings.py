"""Headings of the body: words under, over or between rules of dashes."""

from __future__ import annotations

from typing import Final

from tipcable.grammar import body as grammar
from tipcable.model.prose import COLUMN, LONGEST_HEADING, RULE
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import clean, words_end


def read_ruling(body: Body, at: int) -> None:
    """Read a line that opens like a rule: under a heading, over one, a divider, or words."""
    work = body.work
    end = work.find("\n", at)
    line = work[at : end if end >= 0 else len(work)]
    if line.strip(grammar.RULING_MARKS):
        _read_boxed(body, at, line)
    elif ruling := grammar.RULING.match(work, at):
        _read_rule(body, at, ruling.end())
    elif dash := grammar.DASH.match(work, at):
        body.furniture("ruling", at, dash.end(), cut=False)


def _read_boxed(body: Body, at: int, line: str) -> None:
    """Read a heading between two rules on one line."""
    boxed = grammar.INLINE_RULING.match(body.work, at) if RULE in line else None
    if boxed and is_heading(boxed["heading"]):
        open_heading(body, at, clean(boxed["heading"]), boxed.end())


def _read_rule(body: Body, at: int, end: int) -> None:
    """Find the heading that a rule belongs to, above it or below."""
    work = body.work
    if work[at:end].strip(" \t") == grammar.SEAL:
        body.seal = at
        body.furniture("ruling", at, end, cut=False)
        return
    above = _heading_above(body, at)
    # A rule right under words lies nearer to nothing.
    below = None if above and above[1] == at - 1 else _heading_below(work, end)
    if below and (above is None or _is_overline(work, above[1], at, below[0], end)):
        start, stop, after = below
        open_heading(body, at, clean(work[start:stop]), after)
    elif above:
        open_heading(body, above[0], clean(work[above[0] : above[1]]), end)
    else:
        body.furniture("ruling", at, end, cut=False)


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
    end = words_end(work, floor, ruling)
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
    return text.lstrip(" \t")[:1] not in _OTHERS or not any(
        other.match(text)
        for other in (grammar.MARKED, grammar.NUMBERED, grammar.PORTION, grammar.END_LABEL)
    )


# How leads and "END SUMMARY" open.
_OTHERS: Final = frozenset("0123456789(Ee")


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
