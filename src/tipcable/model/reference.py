"""References: what the REF line points to."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from attrs import field, frozen

from tipcable.grammar import references as grammar
from tipcable.model.checks import filled_line

# A letter that opens an item: "A. ", "(A) ", "[A] ", "A) ", "A: ", also doubled "A. (A) ".
_LETTERED: Final = re.compile(
    r"(?:(?<=[ ,;/&])|\A)(?:\((?P<a>[A-Z])\)[.:]?|\[(?P<b>[A-Z])\]|(?P<c>[A-Z])(?:[.):](?![A-Z0-9]\.)))(?=[ ('\"0-9A-Z]|\Z)[ ]?"
)
KINDS: Final = ("cable", "email", "telcon", "report", "document", "other")


@frozen(kw_only=True)
class Reference:
    """One item of the REF line.

    ``text`` is the item as written, without its letter. ``cable_id`` is the canonical id of a
    cable, ``kind`` one of cable, email, telcon, report, document, other, and ``note`` what stands
    in parentheses behind it ("NOTAL"). These three are worked out from the text and from the
    cable's own date and post, so they take no part in equality.
    """

    text: str = field(validator=filled_line)
    letter: str | None = field(default=None)
    cable_id: str | None = field(default=None, eq=False)
    kind: str = field(default="", eq=False)
    note: str | None = field(default=None, eq=False)

    @letter.validator
    def _one_letter(self, attribute: object, value: str | None) -> None:
        del attribute
        if value is not None and not grammar.LETTER.fullmatch(value):
            msg = f"letter {value!r} of a reference is not one or two capitals"
            raise ValueError(msg)

    def __attrs_post_init__(self) -> None:
        if not self.kind:
            kind = "cable" if self.cable_id else kind_of(self.text)
            object.__setattr__(self, "kind", kind)
        if self.kind not in KINDS:
            msg = f"kind {self.kind!r} of a reference is none of {', '.join(KINDS)}"
            raise ValueError(msg)

        if split_items(str(self)) != [(self.letter, self.text)]:
            msg = f"reference {str(self)!r} would be read back as more than one item, or another"
            raise ValueError(msg)

    def __str__(self) -> str:
        return f"{self.letter}. {self.text}" if self.letter else self.text


def kind_of(text: str) -> str:
    """Tell what an item that is no cable is, by its words.

    >>> kind_of("ROE-DOE EMAIL OF MAY 4"), kind_of("A-077 OF MAY 15"), kind_of("EMBTEL")
    ('email', 'document', 'cable')
    """
    for kind, pattern in grammar.KIND_WORDS.items():
        if pattern.search(text):
            return kind
    return "other"


def note_of(text: str) -> str | None:
    """Return what stands in parentheses at the end of an item, or None."""
    found = grammar.NOTE.search(text)
    return found["note"].strip(" ") or None if found else None


def split_items(text: str) -> list[tuple[str | None, str]]:
    """Cut the words of a REF line into letters and items.

    Items without a letter of their own, behind one that has it, share it.

    >>> split_items("A. STATE 188314, 259032 (B) TASHKENT 1549")
    [('A', 'STATE 188314'), ('A', '259032'), ('B', 'TASHKENT 1549')]
    """
    return [
        (letter, item) for letter, part in _by_letter(text) for item in _by_separator(part)
    ]


def _by_letter(text: str) -> list[tuple[str | None, str]]:
    """Cut at "A.", "(B)" and the like; a repeated letter ("A. (A)") counts once."""
    marks = list(_LETTERED.finditer(text))
    parts: list[tuple[str | None, str]] = []
    if not marks or marks[0].start():
        parts.append((None, text[: marks[0].start()] if marks else text))
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        letter = mark["a"] or mark["b"] or mark["c"]
        parts.append((letter, text[mark.end() : after.start() if after else len(text)]))
    trimmed = [(letter, part.strip(" ,;&")) for letter, part in parts]
    return [(letter, part) for letter, part in trimmed if part]


_SEPARATOR: Final = re.compile(r"\((?:[^()]*+)\)|[;,&]|(?<= )(?:AND|and)(?= )")


def _by_separator(part: str) -> list[str]:
    """Cut an item at separators outside parentheses, where a cable id stands on both sides."""
    pieces, start = [], 0
    for found in _SEPARATOR.finditer(part):
        if found.group()[0] == "(":
            continue
        left, right = part[start : found.start()], part[found.end() :]
        if found.group() == ";" or (_ends_item(left) and _opens_item(right)):
            pieces.append(left)
            start = found.end()
    pieces.append(part[start:])
    return [piece.strip(" ,;&") for piece in pieces if piece.strip(" ,;&")]


_OPENS: Final = re.compile(
    r" ?(?:'?[0-9]{2,4} ?-? ?[A-Z]{3}|[A-Z][A-Z'.]+(?: [A-Z][A-Z'.]+){0,3} [#(]?[0-9]|[0-9]{2,7}(?:[ ,;)]|\Z))"
)
# "FEBRUARY 14, 2006" is one date.
_MONTH_AND_DAY: Final = re.compile(
    r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? [0-9]{1,2} ?\Z", re.IGNORECASE
)
_ENDS: Final = re.compile(r"(?:[0-9]|\))[ ]?\Z")


def _opens_item(text: str) -> bool:
    return _OPENS.match(text) is not None


def _ends_item(text: str) -> bool:
    tail = text[-40:]
    return _ENDS.search(tail) is not None and _MONTH_AND_DAY.search(tail) is None


def written_items(references: tuple[Reference, ...]) -> list[str]:
    """Return the items of a REF line as it is written: those of one letter together."""
    groups = groupby(references, key=lambda reference: reference.letter)
    return [
        (f"{letter}. " if letter else "") + "; ".join(one.text for one in items)
        for letter, items in groups
    ]
