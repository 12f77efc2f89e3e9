"""Given names, which tell a person from an office or a code."""

from __future__ import annotations

from functools import cache

from tipcable import vocabulary


def is_given_name(word: str) -> bool:
    """Tell whether a word, in any case, is a given name of vocabulary/given_names.csv."""
    return word.upper() in _given_names()


@cache
def _given_names() -> frozenset[str]:
    listed = vocabulary.rows("given_names")
    return frozenset(name.upper() for row in listed for name in row["names"].split("|"))
