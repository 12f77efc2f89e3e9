"""Checks of the page marks of a cable in sections: each once, in order, of this cable.

Of 806 cables in sections 463 have all of their marks, 184 none, 159 some; so a missing mark is
information, while one with another number may be a page of another cable.
"""

from __future__ import annotations

from attrs import frozen

from tipcable import vocabulary
from tipcable.grammar import problems as grammar
from tipcable.reading.problems.view import Found, View, listed
from tipcable.source import Block, Span
from tipcable.vocabulary.keys import key


@frozen
class _Mark:
    """A page mark: which section and page begin there, and of which message."""

    span: Span
    post: str
    number: int
    section: int
    page: int
    total: int


def page_marks(view: View) -> Found:
    """Check the page marks of a cable."""
    marks = [mark for block in view.all("page mark") if (mark := _mark(view, block))]
    yield from _of_others(view, marks)
    yield from _out_of_order(view, marks)
    yield from _missing(view, marks)


def _mark(view: View, block: Block) -> _Mark | None:
    """Read a mark; a level may stand above it in its block."""
    text = block.span.of(view.work).rstrip(" \t\n")
    start = block.span.start + text.rfind("\n") + 1
    span = view.trim(start, block.span.start + len(text))
    words = " ".join(span.of(view.work).split())
    found = grammar.PAGE.fullmatch(words) or grammar.OLD_PAGE.match(words)
    if found is None:
        return None
    return _Mark(
        span=span,
        post=found["post"],
        number=int(found["number"]),
        section=int(found["section"]),
        page=int(found["page"] or 1),
        total=int(found["total"]),
    )


def _of_others(view: View, marks: list[_Mark]) -> Found:
    own, total = view.own, view.header.sections
    for mark in marks:
        wrong_total = total is not None and mark.total != total
        wrong_number = own is not None and mark.number != own.number
        if wrong_total or wrong_number or (own and not _same_post(mark.post, own.post)):
            message = f"This page mark is of {mark.post} {mark.number} in {mark.total} sections"
            whose = f"the cable is {view.header.message_number or 'without a number'}"
            message = f"{message}, but {whose}{f' in {total}' if total else ''}."
            yield view.problem("page-mark-differs", message, mark.span)


def _same_post(one: str, other: str) -> bool:
    """Compare two names of posts; marks of the 1970s cut them to six letters (CAPE T)."""
    if key(other).startswith(key(one)):
        return True
    known = vocabulary.post(one)
    return known is not None and known.id_form == other


def _out_of_order(view: View, marks: list[_Mark]) -> Found:
    seen: set[tuple[int, int]] = set()
    last = (0, 0)
    for mark in marks:
        here = (mark.section, mark.page)
        if here in seen:
            message = f"The page mark of section {mark.section} stands here again."
            yield view.problem("page-mark-repeated", message, mark.span)
        elif here < last:
            message = f"The page mark of section {mark.section} comes after that of {last[0]}."
            yield view.problem("page-mark-disorder", message, mark.span)
        seen.add(here)
        last = max(last, here)


def _missing(view: View, marks: list[_Mark]) -> Found:
    total, first = view.header.sections or 0, view.header.section
    found = {mark.section for mark in marks} | _reprinted(view)
    gone = [section for section in range(max(2, first + 1), total + 1) if section not in found]
    if gone:
        names = listed(gone)
        begin = f"section {names} begins" if len(gone) == 1 else f"sections {names} begin"
        message = f"No page mark shows where {begin}; the text may not be whole."
        span = view.find(grammar.SECTION, "classification")
        yield view.problem("page-mark-missing", message, span)


def _reprinted(view: View) -> set[int]:
    """Return the sections whose header is printed again in place of a page mark."""
    found = set()
    for block in view.all("repeated header"):
        read = grammar.CLASSIFICATION.fullmatch(view.words(block))
        if read:
            found.add(int(read["section"] or read["section2"] or 0))
    return found
