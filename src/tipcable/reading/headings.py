"""Headings of the body: words under, over or between rules of dashes."""

from __future__ import annotations

from typing import Final

from tipcable.grammar import body as grammar
from tipcable.model.prose import COLUMN, LONGEST_HEADING, RULE, is_marked_heading
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
        open_heading(body, at, boxed["heading"], boxed.end())


def _read_rule(body: Body, at: int, end: int) -> None:
    """Find the heading that a rule belongs to, above it or below."""
    work = body.work
    if work[at:end].strip(" \t") == grammar.SEAL:
        body.seal = at
        body.furniture("ruling", at, end, cut=False)
        return
    words = words_end(work, body.at, at)
    # How many line ends part the rule from the words above it; a heading below must lie nearer.
    distance = work.count("\n", words, at) if words > body.at else 0
    below = _heading_below(work, end) if distance != 1 else None
    above = None
    if distance and not (below and work.count("\n", end, below[0]) < distance):
        above = _heading_above(body, words) if distance <= _FURTHEST else None
        if above is None and distance == 1:
            below = _heading_below(work, end)
    if above is not None:
        open_heading(body, above, work[above:words], end)
    elif below:
        start, stop, after = below
        open_heading(body, at, work[start:stop], after)
    else:
        body.furniture("ruling", at, end, cut=False)


# More line ends stand between no heading and its rule.
_FURTHEST: Final = 5


def open_heading(body: Body, start: int, words: str, end: int) -> None:
    """Begin a paragraph under the words of a heading; its own begin at ``end``."""
    heading = clean(grammar.DASHES.sub(" ", words) if RULE in words else words)
    body.words(start)
    body.keep()
    body.tiles.append(("heading", start))
    body.draft = Draft(end, end, heading=heading)
    body.at = end
    body.cut = False


def _heading_above(body: Body, end: int) -> int | None:
    """Return where the one to three lines start that end at an offset, if they are a heading."""
    work, floor = body.work, body.at
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
    return start if is_heading(work[start:end]) else None


def _opens_line(body: Body, at: int) -> bool:
    """Whether an offset is the start of a line, and not the words behind a paragraph's lead."""
    return at == 0 or body.work[at - 1] == "\n"


def is_heading(text: str) -> bool:
    """Tell whether words beside a rule are a heading, and no lead, row or long sentence."""
    if not any(map(str.isalpha, text)) or COLUMN in text or len(clean(text)) > LONGEST_HEADING:
        return False
    bare = text.strip(" \t")
    if bare[:1] not in _OTHERS or is_marked_heading(bare):
        return True
    others = (grammar.MARKED, grammar.NUMBERED, grammar.PORTION, grammar.END_LABEL)
    return not any(other.match(text) for other in others)


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
