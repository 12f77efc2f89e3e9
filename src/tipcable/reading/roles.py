"""Roles that go on over several paragraphs: a summary under its heading, or up to END SUMMARY."""

from __future__ import annotations

from typing import Final

from tipcable.grammar import body as grammar
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import role_of, role_word


def carry_roles(paragraphs: list[Paragraph]) -> None:
    """Give paragraphs without a label of their own the role that is open where they stand.

    A heading opens its role up to the next heading, BEGIN SUMMARY up to END SUMMARY, and a label
    ("Summary:") up to its END where one follows before the next heading or label; else a label
    holds for its own paragraph.
    """
    ended = [_ended(paragraph.text) for paragraph in paragraphs]
    role: str | None = None
    for paragraph, own, ahead in zip(
        paragraphs, ended, _ends_ahead(paragraphs, ended), strict=True
    ):
        if paragraph.heading is not None:
            role = role_of("", paragraph.heading)
        elif paragraph.role is not None:
            role = paragraph.role if ahead == paragraph.role else None
        elif role is not None:
            # The reader fills in what it has just built; no one else has seen the paragraph.
            object.__setattr__(paragraph, "role", role)
        if own == role:
            role = None


def _ended(text: str) -> str | None:
    """Return the role that the last END … of a text closes; few of its last words are tried."""
    at = len(text)
    for _ in range(_TRIES):
        at = max(text.rfind("END ", 0, at), text.rfind("End ", 0, at))
        if at < 0:
            return None
        found = grammar.END_LABEL.match(text, at)
        if found:
            return role_word(found["label"])
    return None


_TRIES: Final = 8


def _ends_ahead(paragraphs: list[Paragraph], ended: list[str | None]) -> list[str | None]:
    """Return for each paragraph what is closed in a later one, before a heading or label."""
    found: list[str | None] = []
    ahead: str | None = None
    for paragraph, own in zip(reversed(paragraphs), reversed(ended), strict=True):
        found.append(ahead)
        if own is not None and own != paragraph.role:
            ahead = own
        elif paragraph.heading is not None or paragraph.role is not None or own is not None:
            ahead = None
    found.reverse()
    return found
