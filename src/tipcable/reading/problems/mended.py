"""Reports of what the reader mended in a header, so that a person can judge it."""

from __future__ import annotations

from collections.abc import Iterator

from tipcable import vocabulary
from tipcable.grammar import header as header_grammar
from tipcable.grammar import labels, transmission
from tipcable.grammar import problems as grammar
from tipcable.identifiers import read_id
from tipcable.model.tags import is_known_tag
from tipcable.reading.lines import clean
from tipcable.reading.problems.view import Found, View
from tipcable.source import Block, Span
from tipcable.vocabulary.keys import key

_LABELLED = {
    "tags": labels.TAGS,
    "subject": labels.SUBJECT,
    "references": labels.REFERENCES,
    "authority": labels.AUTHORITY,
}


def misspelt_labels(view: View) -> Found:
    """Report labels such as "TAGE S" and "UBJECT"."""
    for kind, pattern in _LABELLED.items():
        for block in view.all(kind)[:1]:
            words = view.words(block)
            found = pattern.fullmatch(words)
            if found is None:
                continue
            opened = grammar.BEFORE_LABEL.match(words)
            label = words[opened.end() if opened else 0 : found.start("value")].rstrip(" :;,./")
            if label.upper() not in grammar.LABELS[kind]:
                usual = min(grammar.LABELS[kind], key=lambda one: (abs(len(one) - len(label)), one))
                message = f"The label {label!r} was read as {usual}."
                yield view.problem("label-misspelt", message, view.quoted(label, kind))


def glued_labels(view: View) -> Found:
    """Report labels in the middle of a line, where the lines of a header ran together."""
    for block in view.all("order", *_LABELLED):
        start = block.span.start
        line = view.work.rfind("\n", 0, start) + 1
        if view.work[line:start].strip(" \t"):
            message = "This label stands in the middle of a line; an element begins here."
            yield view.problem("label-glued", message, view.trim(start, block.span.end))


def misspelt_order(view: View) -> Found:
    """Report the number of an executive order that was read as another."""
    for block in view.all("order")[:1]:
        found = labels.ORDER.fullmatch(view.words(block))
        number = (found["number"] or found["number2"]) if found else None
        order = view.header.executive_order
        if number and order and number != order.number:
            message = f"Executive order {number} was read as {order.number}."
            yield view.problem("order-misspelt", message, view.quoted(number, "order"))


def doubled_level(view: View) -> Found:
    """Report a level with a doubled first letter, as in corrected copies ("SS E C R E T")."""
    for block in view.all("classification")[:1]:
        found = header_grammar.CLASSIFICATION.fullmatch(view.words(block))
        level = view.header.classification
        if found is None or level is None:
            continue
        written = next(found[f"level{at}"] for at in range(6) if found[f"level{at}"])
        if key(written) not in {key(level.value), "UNCLAS"}:
            message = f"{written!r} was read as {level.value}."
            yield view.problem("level-mended", message, view.quoted(written, "classification"))


def date_time(view: View) -> Found:
    """Report a date-time group with a zero for the letter O, a blank inside, or no precedence."""
    for block in view.all("date-time")[:1]:
        words, span = view.words(block), view.trim(block.span.start, block.span.end)
        found = transmission.DATE_TIME.fullmatch(words)
        if found is None:
            continue
        if not found["letters"]:
            message = "No precedence stands before the date-time group."
            yield view.problem("precedence-missing", message, span)
        elif "0" in found["letters"]:
            message = f"The zero in {found['letters']!r} was read as the letter O, for IMMEDIATE."
            yield view.problem("date-time-mended", message, span)
        if words[found.end("minute")] == " ":
            message = "The blank inside the date-time group was passed over."
            yield view.problem("date-time-mended", message, span)


def tags(view: View) -> Found:
    """Report tags that were split or mended, and those that no vocabulary knows."""
    for block in view.all("tags"):
        for start, word in _tag_words(view, block):
            codes = vocabulary.tag_code(word)
            span = Span(start, start + len(word))
            said = " ".join(codes)
            if len(codes) > 1 and "".join(codes) == word.upper():
                yield view.problem("tag-split", f"{word!r} was split into {said}.", span)
            elif said != " ".join(word.upper().split()):
                yield view.problem("tag-mended", f"{word!r} was read as {said}.", span)
            elif vocabulary.tag(said) is None:
                yield view.problem("tag-unknown", f"{word!r} is no tag that we know.", span)


def _tag_words(view: View, block: Block) -> Iterator[tuple[int, str]]:
    """Yield each tag of a block and its offset; persons in parentheses are left out."""
    label = labels.TAGS.match(view.words(block))
    text = block.span.of(view.work)
    skip = 0
    if label:
        letters = len(key(view.words(block)[: label.start("value")]))
        skip = _behind_letters(text, letters)
    for item in grammar.TAG_ITEM.finditer(text, skip):
        if item["item"] is not None:
            yield from _item_words(item["item"], block.span.start + item.start())


def _behind_letters(text: str, count: int) -> int:
    """Return the offset behind so many letters and the marks that follow them."""
    at = 0
    while count and at < len(text):
        count -= text[at].isalpha()
        at += 1
    return at + len(text[at:]) - len(text[at:].lstrip(" \t\n:;,/"))


def _item_words(item: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the words of an item; a phrase without any code stays whole."""
    words = [(found.start(), found.group()) for found in grammar.TAG.finditer(item)]
    if len(words) > 1 and not any(is_known_tag(word) for _, word in words):
        first, (last, tail) = words[0][0], words[-1]
        yield start + first, item[first : last + len(tail)].rstrip(" .:")
        return
    for at, word in words:
        if "/" not in word or is_known_tag(word):
            yield from _bare(start + at, word)
            continue
        for part in grammar.TAG_PART.finditer(word):
            yield from _bare(start + at + part.start(), part.group())


def _bare(start: int, word: str) -> Iterator[tuple[int, str]]:
    bare = word.strip(".:'/")
    if bare:
        yield start + word.index(bare), bare


def references(view: View) -> Found:
    """Report references with the letter O for a zero, or a zero for the letter."""
    for one, span in view.items():
        found = read_id(one.text, strict=True)
        if found and grammar.LETTER_FOR_ZERO.search(clean(one.text[: found.end]).upper()):
            message = f"{one.text[: found.end]!r} was read as {one.cable_id or found}."
            yield view.problem("reference-mended", message, span)
