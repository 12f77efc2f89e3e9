"""The words that the reading of figures knows, by their roles, from ``figure_words.csv``."""

from __future__ import annotations

from functools import cache

from tipcable.extraction.words.memos import remembered
from tipcable.vocabulary import rows

# More than there are.
_ROLES = 1024


@remembered(_ROLES)
def having(role: str) -> frozenset[str]:
    """Return the words of one role, in lower case, such as ``"month"`` or ``"stop"``."""
    return frozenset(row["word"] for row in rows("figure_words") if row["role"] == role)


@remembered(_ROLES)
def valued(role: str) -> dict[str, int]:
    """Return the words of a role whose values are whole numbers, such as ``"numeral"``."""
    found = (row for row in rows("figure_words") if row["role"] == role)
    return {row["word"]: int(row["value"]) for row in found}


@remembered(_ROLES)
def named(role: str) -> dict[str, str]:
    """Return the words of a role with what each stands for, such as ``"bound"``."""
    return {row["word"]: row["value"] for row in rows("figure_words") if row["role"] == role}


@cache
def opens_figure() -> frozenset[str]:
    """Return the words with which a number in words can open."""
    return (
        having("numeral")
        | having("tens")
        | having("zero")
        | frozenset(("half", "dozen", "hundred", "thousand", "million", "billion"))
        | frozenset(("quarter", "third", "fifth", "tenth"))
    )


@cache
def is_plural(word: str) -> bool:
    """Tell whether a word, in lower case, looks like a noun in the plural."""
    if word in having("plural"):
        return True
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su" or not word[-2].isalpha():
        return False
    return word[-3:] != "sis" and word not in having("singular")


@cache
def anchor_words() -> frozenset[str]:
    """Return the words at which a period can be found: months, years, units of time, adverbs."""
    return having("anchor") | years().keys()


@cache
def years() -> dict[str, int]:
    """Return what is taken for a year where a date may stand."""
    return {str(year): year for year in range(1900, 2100)}


@cache
def bound_ends() -> frozenset[str]:
    """Return the last words of all bounds and approximations."""
    phrases = having("bound") | having("approximate") | {"within", "between", "from", "of"}
    return frozenset(phrase.split(" ")[-1] for phrase in phrases)
