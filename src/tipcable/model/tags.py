"""The TAGS line: codes, organizations, persons and phrases, glued ones split."""

from __future__ import annotations

import re
from typing import Final

from tipcable import vocabulary

# A person or a note in parentheses, an item up to a comma or semicolon, or a single slash.
_ITEM: Final = re.compile(r"\((?P<person>[^()]*+)\)|(?P<item>[^(),;]++)")


def read_tags(lines: list[str]) -> tuple[str, ...]:
    """Return the codes of a TAGS line, each once, in order.

    >>> read_tags(["PREL, PHUMBA, (ROE, JANE)"])
    ('PREL', 'PHUM', 'BA', 'ROE, JANE')
    """
    found: dict[str, None] = {}
    for item in _ITEM.finditer(" ".join(lines)):
        if item["person"] is not None:
            person = " ".join(item["person"].split()).upper()
            found.update(dict.fromkeys([person] if person else []))
        else:
            found.update(dict.fromkeys(_codes(item["item"].strip(" .:"))))
    return tuple(found)


def _codes(item: str) -> list[str]:
    """Return the codes of one item between separators; a phrase of plain words stays whole."""
    words = item.split()
    if len(words) > 1 and not any(map(is_known_tag, words)):
        return [item.upper()]
    return [code for word in words for code in _of_word(word)]


def _of_word(word: str) -> tuple[str, ...]:
    if "/" in word and not is_known_tag(word):
        return tuple(code for part in word.split("/") if part for code in vocabulary.tag_code(part))
    bare = word.strip(".:'/")
    return vocabulary.tag_code(bare) if bare else ()


def is_known_tag(word: str) -> bool:
    """Tell whether a word is a code of the vocabulary, or codes glued together."""
    codes = vocabulary.tag_code(word.strip(".:'/"))
    return len(codes) > 1 or any(vocabulary.tag(code) for code in codes)


def written_tag(tag: str) -> str:
    """Return a tag as a TAGS line writes it; a person stands in parentheses."""
    return f"({tag})" if "," in tag else tag
