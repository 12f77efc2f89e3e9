"""Checks of the header's elements: what is missing, what could not be read, what cannot be."""

from __future__ import annotations

from datetime import date
from typing import Final

from tipcable import vocabulary
from tipcable.grammar import labels
from tipcable.grammar import problems as grammar
from tipcable.identifiers import read_id
from tipcable.model.reference import Reference
from tipcable.reading.problems.view import Found, View
from tipcable.vocabulary.keys import key

# TAGS came into use in the course of 1973.
_FIRST_TAGS: Final = 1974
# Both 12958 (as amended in 2003) and 13526 end an ordinary term after 25 years.
_LONGEST_TERM: Final = 25


def missing(view: View) -> Found:
    """Report elements that every telegram of its time has."""
    if not view.is_whole:
        return
    header, year = view.header, view.cable.year
    for code, value, name in (
        ("date-missing", header.dtg, "date-time group"),
        ("level-missing", header.classification, "classification line"),
        ("subject-missing", header.subject, "subject"),
        ("tags-missing", header.tags or (year and year < _FIRST_TAGS), "TAGS line"),
    ):
        if not value:
            yield view.problem(code, f"The header has no {name}.", view.head)


def remarks(view: View) -> Found:
    """Report header lines that no rule reads; short ones in capitals look like captions."""
    level = view.all("classification")
    below = view.all("order", "tags", "subject")
    for block in view.all("remark"):
        words = view.words(block)
        span = view.trim(block.span.start, block.span.end)
        among = bool(level and below) and level[0].span.end <= span.start < below[0].span.start
        if among and grammar.CAPTION_LIKE.fullmatch(words):
            message = f"{words!r} stands among the captions, but is none that we know."
            yield view.problem("caption-unknown", message, span)
        elif not grammar.PARTIAL.match(words):
            message = "No rule reads this line of the header; it is kept as a remark."
            yield view.problem("unread-line", message, span)


def repeats(view: View) -> Found:
    """Report a header that is printed again with other words than the first time."""
    first = {kind: _first(view, kind) for kind in _LABELS}
    for block in view.all("repeated header"):
        words = view.words(block)
        kind = _element_of(words)
        if kind is None or not first[kind] or _says_the_same(first[kind], key(words)):
            continue
        message = "The header is printed again with other words; the first ones count."
        yield view.problem("repeat-differs", message, view.trim(block.span.start, block.span.end))


# Which element a line of a repeated header is, by the pattern that reads its label.
_LABELS: Final = {
    "order": labels.ORDER,
    "tags": labels.TAGS,
    "subject": labels.SUBJECT,
    "references": labels.REFERENCES,
    "authority": labels.AUTHORITY,
}


def _element_of(words: str) -> str | None:
    return next((kind for kind, label in _LABELS.items() if label.fullmatch(words)), None)


def _first(view: View, kind: str) -> str:
    """Return the letters of an element, as it was printed first."""
    return key(" ".join(view.words(block) for block in view.all(kind)))


def _says_the_same(first: str, again: str) -> bool:
    """Tell whether one begins with the other, since a copy may be cut at a page's end."""
    return first.startswith(again) or again.startswith(first)


def order(view: View) -> Found:
    """Report an executive order that governs no classification, and dates that cannot be."""
    found = view.header.executive_order
    if found is None:
        return
    if found.number not in {row["number"] for row in vocabulary.rows("executive_orders")}:
        message = f"{found.number} is no executive order on classification that we know."
        yield view.problem("order-unknown", message, view.quoted(found.number, "order"))
    until = found.declassify_on
    if until is None and grammar.DATE_LIKE.search(found.text):
        message = "The date of declassification is no date."
        yield view.problem("declassify-unread", message, view.find(grammar.DATE_LIKE, "order"))
    # "DECLASSIFIED JUNE 21, 2006" is a reviewer's stamp, not the drafter's term.
    if until is not None and "DECLASSIFIED" not in found.text.upper():
        yield from _term(view, until)


def _term(view: View, until: date) -> Found:
    record = view.cable.record
    moment = view.header.dtg or (record.created if record else None)
    if moment is None:
        return
    day = moment.date()
    if until < day:
        message = f"Declassification on {until} lies before the cable itself, of {day}."
        yield view.problem("declassify-before-created", message, view.place("order"))
    elif (until.year - _LONGEST_TERM, until.month, until.day) > (day.year, day.month, day.day):
        message = f"Declassification on {until} lies more than {_LONGEST_TERM} years ahead."
        yield view.problem("declassify-far", message, view.place("order"))


def references(view: View) -> Found:
    """Report references that name no cable, and those to the cable itself."""
    for one, span in view.items():
        if one.cable_id is not None and one.cable_id == view.cable.id:
            message = f"This reference names the cable itself, {one.cable_id}."
            yield view.problem("reference-to-self", message, span)
        elif _is_unread(one):
            message = f"{one.text!r} names no cable, and no kind of document that we know."
            yield view.problem("reference-unread", message, span)


def _is_unread(one: Reference) -> bool:
    """Tell whether an item names neither a cable nor another kind of thing.

    "SECDEF MSG DTG 301601Z SEP 08" says well enough which message is meant; "EMBTEL" does not.
    """
    if one.cable_id is not None or read_id(one.text, strict=True) is not None:
        return False
    return one.kind == "other" or (one.kind == "cable" and not any(map(str.isdigit, one.text)))
