"""Verbs of reporting and stance, by every form."""

from __future__ import annotations

from functools import cache
from typing import Final

from tipcable.vocabulary import rows

# Verbs of the list that more often say what somebody did than what somebody said.
_DEEDS: Final = frozenset(
    [
        "release",
        "charge",
        "hold",
        "commit",
        "thank",
        "show",
        "meet",
        "offer",
        "ask",
        "hope",
        "consider",
        "call",
        "contain",
        "answer",
        "present",
        "issue",
        "record",
        "propose",
        "request",
        "submit",
        "list",
        "order",
    ]
)
# Verbs that report only with figures or facts for an object.
WITH_FACTS: Final = frozenset(
    [
        "provided",
        "provides",
        "supplied",
        "supplies",
        "shared",
        "put",
        "puts",
        "counted",
        "counts",
        "list",
        "listed",
        "lists",
    ]
)


# Those of them that need more than a number for an object: who provides 85 percent pays.
WITH_NOUNS: Final = frozenset(("provided", "provides", "supplied", "supplies", "shared"))


# Verbs that report only with a matter for an object: who raises a penalty says nothing.
WITH_MATTERS: Final = frozenset(("raise", "raised", "raises", "raising"))


# Verbs that report only with a clause for an object.
CLAUSAL: Final = frozenset(
    (
        *("added", "adds", "find", "finds", "found", "maintain", "maintained", "maintains"),
        *(
            "object",
            "objects",
            "point",
            "pointed",
            "pointing",
            "points",
            "refer",
            "referred",
            "refers",
            "writes",
            "written",
            "wrote",
        ),
    )
)


@cache
def base_forms() -> frozenset[str]:
    """Verbs as they stand behind "that the Department" or a plural, never behind one speaker."""
    return frozenset(
        row["lemma"]
        for row in rows("reporting_verbs")
        if row["lemma"] not in row["forms"].split("|")
    )


@cache
def speech_words(*classes: str) -> frozenset[str]:
    """Find the words around verbs of speech that are of some classes."""
    return frozenset(row["word"] for row in rows("speech_words") if row["class"] in classes)


def speakers() -> frozenset[str]:
    """Nouns that speak for the body before them ("officials")."""
    return speech_words("speaker")


@cache
def verb_forms() -> dict[str, str]:
    """Every form of every verb of reporting, with its stance."""
    found = dict.fromkeys(WITH_FACTS, "says")
    for row in rows("reporting_verbs"):
        if row["lemma"] not in _DEEDS:
            found |= dict.fromkeys(
                (row["lemma"], *filter(None, row["forms"].split("|"))), row["stance"]
            )
    return found
