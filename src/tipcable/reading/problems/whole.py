"""Checks of the text as a whole: is it text, is it a telegram, is it one."""

from __future__ import annotations

import re
from typing import Final

from tipcable.grammar import problems as grammar
from tipcable.identifiers import CableId, read_id
from tipcable.reading.lines import clean
from tipcable.reading.problems.view import Found, View
from tipcable.source import Span

# In text, one character in some thousands is damaged; in a picture or an archive, one in four.
_FEW: Final = 50
# The longest paragraph without a line end has some 3,000 characters.
_LONG: Final = 5_000


def emptiness(view: View) -> Found:
    """Report a text without words."""
    if not view.work.strip(" \t\n"):
        yield view.problem("empty-text", "There are no words here.", Span(0, len(view.work)))


def characters(view: View) -> Found:
    """Report characters that no telegram holds."""
    text = view.source.text
    if _is_binary(text):
        message = "More control codes than a text can have: this is something else."
        yield view.problem("binary-text", message, Span(0, len(text)))
        return
    for code, name, pattern in _ODD:
        found = pattern.search(text)
        if found:
            count = len(pattern.findall(text))
            others = f" ({count:,} in all)" if count > 1 else ""
            yield view.problem(code, f"Here stands {name}{others}.", Span(*found.span()))


def _is_binary(text: str) -> bool:
    return len(grammar.CONTROL.findall(text)) * _FEW > len(text)


_ODD: Final = (
    ("control-character", "a control code that no telegram holds", grammar.CONTROL),
    (
        "replacement-character",
        "U+FFFD, the sign that a character was lost before",
        re.compile("\ufffd"),
    ),
    ("lone-surrogate", "half a character, which no file can hold", grammar.SURROGATE),
)


def long_line(view: View) -> Found:
    """Report the first line that is longer than a paragraph."""
    at = 0
    for line in view.work.split("\n"):
        if len(line) > _LONG:
            message = f"This line has {len(line):,} characters: the text has lost its line ends."
            yield view.problem("long-line", message, Span(at, at + len(line)))
            return
        at += len(line) + 1


def telegram(view: View) -> Found:
    """Report words that have nothing of a telegram."""
    if view.all(*grammar.ELEMENTS) or not view.work.strip(" \t\n"):
        return
    plain = all(one.number is None and one.marking is None for one in view.cable.paragraphs)
    if plain and not _is_binary(view.source.text):
        message = "No line of a header and no numbered paragraph: this may be no telegram."
        yield view.problem("no-telegram", message, _first_line(view, 0))


def partial(view: View) -> Found:
    """Report the archive's note that the text is not complete."""
    found = grammar.PARTIAL.search(view.work)
    if found:
        message = "The archive has only a part of this cable."
        yield view.problem("partial-extract", message, Span(*found.span()))


def second_cable(view: View) -> Found:
    """Report where another telegram begins.

    Archives have printed several cables on one page, some of them more secret than the first.
    """
    for block in view.all("second cable"):
        message = "Another telegram begins here; its lines are kept in the trailer, unread."
        yield view.problem("second-cable", message, _first_line(view, block.span.start))
    if view.work.find("FM ", view.body) < 0:
        return
    for found in grammar.SECOND_TOP.finditer(view.work, max(view.body - 1, 0)):
        span = view.trim(*found.span("top"))
        # What is printed again in the body has the cable's own number.
        if _kind_at(view, span.start) in _WORDS:
            message = "Another telegram begins here; its lines were read as words of this one."
            yield view.problem("second-cable", message, span)


def class_lines(view: View) -> Found:
    """Report classification lines below the first that name another message."""
    own = view.own
    first = view.all("classification")
    if own is None or not first:
        return
    for found in grammar.LEVEL_LINE.finditer(view.work, first[0].span.end - 1):
        number = _message_number(clean(found.group()))
        if number is None or (number.post, number.number) == (own.post, own.number):
            continue
        if _kind_at(view, found.start() + 1) in {*_WORDS, "repeated header"}:
            message = (
                f"This classification line names {number.post} {number.number}, "
                f"but the cable is {own.post} {own.number}."
            )
            yield view.problem("class-line-differs", message, view.trim(*found.span()))


def _message_number(line: str) -> CableId | None:
    """Return the post and number of a classification line, if it has both."""
    read = grammar.CLASSIFICATION.fullmatch(line)
    written = read["number"] if read else None
    return read_id(written) if written and written[-1].isdigit() else None


# Blocks whose lines are in the model as words.
_WORDS: Final = frozenset({"paragraph", "trailer", "remark"})


def _kind_at(view: View, at: int) -> str:
    block = view.source.block_at(at)
    return block.kind if block else ""


def _first_line(view: View, start: int) -> Span:
    """Return the first line with words from an offset on."""
    word = grammar.WORD.search(view.work, start)
    begin = word.start() if word else start
    end = view.work.find("\n", begin)
    return view.trim(begin, end if end >= 0 else len(view.work))
