"""The body: leads, headings and page marks found in one pass, then the words between them.

Strategy: one pattern, led by a line feed, jumps from one line that could structure the body to
the next; everything between is plain words and is cleaned as a whole. A number with a mark opens
a paragraph; a number alone does so only if it is the next that is expected.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from tipcable.grammar import body as grammar
from tipcable.model.order import skips_one
from tipcable.model.prose import RULE, is_marked_heading
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.headings import is_heading, open_heading, read_ruling
from tipcable.reading.lines import clean
from tipcable.reading.sections import opens_transmission, read_level, read_transmission, take_page


def read_body(work: str, start: int, message_number: str) -> Body:
    """Read the drafts of a body that begins at an offset."""
    body = Body(work, start, _marks(work, start), message_number)
    for mark in body.marks:
        if mark < body.at or work[mark] == "\n":
            continue
        at = mark if work[mark - 1] == "\n" else body.line_of(mark)
        if at >= body.at:
            _read_line(body, at, mark)
        if body.second is not None:
            break
    body.finish(len(work) if body.second is None else body.second)
    return body


def _read_line(body: Body, at: int, mark: int) -> None:
    """Read a line that starts at an offset, and whose first sign stands at another."""
    read = _READERS.get(body.work[mark], _read_capitals)
    (read if mark - at <= _FURTHEST else _read_capitals)(body, at)


# What is set in further is no lead and no rule, but stands in the middle of a page.
_FURTHEST: Final = 11


def _marks(work: str, start: int) -> list[int]:
    """Return where the lines that are no plain words begin, behind their blanks."""
    found = [one.end() for one in grammar.MARK_LINE.finditer(work, start)]
    first = grammar.FIRST_MARK.match(work, start)
    if first:
        found.insert(0, first.end())
    boxed = list(_boxed_lines(work, start)) if RULE in work else []
    return sorted({*found, *boxed}) if boxed else found


def _boxed_lines(work: str, start: int) -> Iterator[int]:
    """Yield where the lines with a run of dashes behind words begin, behind their blanks."""
    at = work.find(RULE, start)
    while at >= 0:
        if at and work[at - 1] != "\n":
            line = max(work.rfind("\n", start, at) + 1, start)
            words = work[line:at].lstrip(" \t")
            if words:
                yield at - len(words)
        end = work.find("\n", at)
        at = work.find(RULE, end) if end >= 0 else -1


def _read_rule(body: Body, at: int) -> None:
    """Read a rule, and the lead behind one that lost its line end."""
    read_ruling(body, at)
    ruled = grammar.RULED_LEAD.match(body.work, at) if body.at <= at else None
    if ruled:
        _read_number(body, ruled.end())


def _read_number(body: Body, at: int) -> None:
    work = body.work
    marked = grammar.MARKED.match(work, at)
    if "ENTIRE" in work[at : at + _LONGEST_ENTIRE]:
        marked = grammar.ENTIRE.match(work, at) or marked
    if marked:
        _open_marked(body, at, marked)
        return
    alone = grammar.NUMBERED.match(work, at)
    if alone is None or (body.sign == "." != alone["sign"]):
        return
    number = int(alone["number"])
    if number == body.expected or _is_first(body, at) or _skips_one(body, at, alone):
        body.open(Draft(at, alone.end(), number=number), at, alone.end())
        body.expected = number + 1
        body.sign = body.sign or alone["sign"]


# "1. (CONFIDENTIAL - ENTIRE TEXT)", set in by no more than a lead may be.
_LONGEST_ENTIRE: Final = 48


def _is_first(body: Body, at: int) -> bool:
    """Whether nothing but furniture stands above, as where a text begins in the middle."""
    return not body.drafts and body.has_no_words() and not body.work[body.at : at].strip(_BARE)


# Blanks, and the signs of which rules are made.
_BARE: Final = f"{grammar.RULING_MARKS}\n"


def _skips_one(body: Body, at: int, alone: re.Match[str]) -> bool:
    """Whether a number was left out between two paragraphs that an empty line parts."""
    work, above = body.work, body.draft.number
    if above is None or int(alone["number"]) != above + 2 or not _after_blank(body, at):
        return False
    after = work[alone.end() : alone.end() + _FURTHEST].lstrip(" \t\n")
    return skips_one(body.last_sign(at), after[:1])


def _open_marked(body: Body, at: int, marked: re.Match[str]) -> None:
    if marked.lastgroup == "number_last":
        mark, digits = marked.group("mark_first", "number_last")
    else:
        digits, mark = marked.group("number", marked.lastgroup or 0)
    end = marked.end()
    number = int(digits)
    body.open(Draft(at, end, number, clean(mark) if len(mark) > 1 else mark), at, end)
    body.expected = number + 1
    if not body.sign:
        behind = marked.end("number")
        body.sign = ")" if behind >= 0 and body.work[behind] == ")" else "."


def _read_portion(body: Body, at: int) -> None:
    work = body.work
    marked = grammar.MARKED.match(work, at)
    if marked:
        _open_marked(body, at, marked)
        return
    portion = grammar.PORTION.match(work, at)
    if portion and _after_blank(body, at) and not _is_ruled(work, at):
        body.open(Draft(at, portion.end(), mark=clean(portion["mark"])), at, portion.end())


def _is_ruled(work: str, at: int) -> bool:
    """Whether a line with a mark is a heading, with its rule right below it."""
    end = work.find("\n", at, at + _LONGEST_LINE)
    if end < 0 or grammar.RULING.match(work, end + 1) is None:
        return False
    return is_marked_heading(work[at:end].strip(" \t"))


_LONGEST_LINE: Final = 200


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
        take_page(body, at, page.end())
        return
    end = work.find("\n", at)
    line = clean(work[at : end if end >= 0 else len(work)])
    inline = grammar.INLINE_RULING.match(work, at) if RULE in line else None
    if inline and _after_blank(body, at) and is_heading(inline["heading"]):
        open_heading(body, at, inline["heading"], inline.end())
    elif opens_transmission(
        line, from_follows=end >= 0 and grammar.FROM.match(work, end) is not None
    ):
        read_transmission(body, at)
    elif len(line) < 200:
        read_level(body, at, line)


def _read_from(body: Body, at: int) -> None:
    """Look at the line above FM, where another telegram may begin."""
    if at > body.start and grammar.FROM.match(body.work, at - 1):
        above = body.line_of(at - 1)
        if above >= body.at:
            words = body.work[above:at].lstrip(" \t")
            _read_line(body, above, at - len(words))
    if at >= body.at and body.second is None:
        _read_capitals(body, at)


_READERS: Final[dict[str, Callable[[Body, int], None]]] = {
    **dict.fromkeys("0123456789", _read_number),
    "(": _read_portion,
    **dict.fromkeys(grammar.RULING_MARKS.strip(), _read_rule),
    "F": _read_from,
}
