"""Roles that go on over several paragraphs: a summary under its heading, or up to END SUMMARY."""

from __future__ import annotations

from tipcable.grammar import body as grammar
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import role_of, role_word


def carry_roles(paragraphs: list[Paragraph]) -> None:
    """Give paragraphs without a label of their own the role that is open where they stand.

    A heading opens its role up to the next heading, BEGIN SUMMARY up to END SUMMARY, and a label
    ("Summary:") up to its END where one follows before the next heading or label; else a label
    holds for its own paragraph.
    """
    closes = _ends_ahead(paragraphs)
    role: str | None = None
    for paragraph, ahead in zip(paragraphs, closes, strict=True):
        if paragraph.heading is not None:
            role = role_of("", paragraph.heading)
        elif paragraph.role is not None:
            role = paragraph.role if ahead == paragraph.role else None
        elif role is not None:
            # The reader fills in what it has just built; no one else has seen the paragraph.
            object.__setattr__(paragraph, "role", role)
        if _ended(paragraph) == role:
            role = None


def _ended(paragraph: Paragraph) -> str | None:
    """Return the role that the last END … of a paragraph closes."""
    text = paragraph.full_text
    if "END " not in text and "End " not in text and "end " not in text:
        return None
    closed = [found["label"] for found in grammar.END_LABEL.finditer(text)]
    return role_word(closed[-1]) if closed else None


def _ends_ahead(paragraphs: list[Paragraph]) -> list[str | None]:
    """Return for each paragraph what is closed in a later one, before a heading or label."""
    found: list[str | None] = []
    ahead: str | None = None
    for paragraph in reversed(paragraphs):
        found.append(ahead)
        ended = _ended(paragraph)
        if ended is not None and ended != paragraph.role:
            ahead = ended
        elif paragraph.heading is not None or paragraph.role is not None or ended is not None:
            ahead = None
    found.reverse()
    return found
