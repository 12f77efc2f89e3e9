"""References: what the REF line points to."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from attrs import field, frozen

from tipcable.grammar import references as grammar
from tipcable.model.checks import filled_line
from tipcable.model.items import are_plain, split_items

KINDS: Final = ("cable", "email", "telcon", "report", "document", "other")


def _one_letter(instance: object, attribute: object, value: str | None) -> None:
    """Ask for a capital, or None."""
    del instance, attribute
    if value is not None and not grammar.LETTER.fullmatch(value):
        msg = f"letter {value!r} of a reference is not one capital"
        raise ValueError(msg)


@frozen(kw_only=True)
class Reference:
    """One item of the REF line.

    ``text`` is the item as written, without its letter. ``cable_id`` is the canonical id of a
    cable, ``kind`` one of cable, email, telcon, report, document, other, and ``note`` what stands
    in parentheses behind it ("NOTAL"). These three are worked out from the text and from the
    cable's own date and post, so they take no part in equality.
    """

    text: str = field(validator=filled_line)
    letter: str | None = field(default=None, validator=_one_letter)
    cable_id: str | None = field(default=None, eq=False)
    kind: str = field(default="", eq=False)
    note: str | None = field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if not self.kind:
            kind = "cable" if self.cable_id else kind_of(self.text)
            object.__setattr__(self, "kind", kind)
        if self.kind not in KINDS:
            msg = f"kind {self.kind!r} of a reference is none of {', '.join(KINDS)}"
            raise ValueError(msg)

        items = [(self.letter, self.text)]
        if not are_plain(items) and split_items(str(self)) != items:
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


def written_items(references: tuple[Reference, ...]) -> list[str]:
    """Return the items of a REF line as it is written: those of one letter together."""
    groups = groupby(references, key=lambda reference: reference.letter)
    return [
        (f"{letter}. " if letter else "") + "; ".join(map(_closed, items))
        for letter, items in groups
    ]


def _closed(reference: Reference) -> str:
    """Close an item that ends like the letter of the next one, so that it is not taken for it."""
    text = reference.text
    return f"{text};" if grammar.LETTER_LIKE.search(text, max(0, len(text) - 4)) else text
