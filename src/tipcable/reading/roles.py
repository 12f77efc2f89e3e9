"""Roles that go on over several paragraphs: a summary under its heading, or up to END SUMMARY."""

from __future__ import annotations

from itertools import islice
from typing import Final

from tipcable.grammar import body as grammar
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import role_of, role_word


def carry_roles(paragraphs: list[Paragraph]) -> None:
    """Give paragraphs without a label of their own the role that is open where they stand.

    A heading opens its role up to the next heading, BEGIN SUMMARY up to END SUMMARY, and a label
    ("Summary:") up to its END where one follows before the next heading or label; else a label
    holds for its own paragraph. END SUMMARY without a beginning closes all that stands above it.
    """
    _open_the_first(paragraphs)
    role: str | None = None
    for at, paragraph in enumerate(paragraphs):
        if paragraph.heading is not None:
            role = role_of("", paragraph.heading)
        elif paragraph.role is not None:
            ended = _ended(paragraph.text) == paragraph.role
            goes_on = not ended and _ended_below(paragraphs, at) == paragraph.role
            role = paragraph.role if goes_on else None
            continue
        elif role is not None:
            # The reader fills in what it has just built; no one else has seen the paragraph.
            object.__setattr__(paragraph, "role", role)
        if role is not None and _ended(paragraph.text) == role:
            role = None


def _open_the_first(paragraphs: list[Paragraph]) -> None:
    """Give the first paragraphs to the summary where it ends below them, but nothing opened it."""
    for at, paragraph in enumerate(paragraphs):
        if paragraph.heading is not None or paragraph.role is not None:
            return
        if _ended(paragraph.text) == "summary":
            for one in paragraphs[: at + 1]:
                object.__setattr__(one, "role", "summary")
            return


def _ended_below(paragraphs: list[Paragraph], at: int) -> str | None:
    """Return what is closed below a paragraph, before another heading or label."""
    for paragraph in islice(paragraphs, at + 1, None):
        own = _ended(paragraph.text)
        if own is not None and own != paragraph.role:
            return own
        if paragraph.heading is not None or paragraph.role is not None:
            return None
    return None


def _ended(text: str) -> str | None:
    """Return the role that the last END … of a text closes; few of its last words are tried."""
    if grammar.END.search(text) is None:
        return None
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
