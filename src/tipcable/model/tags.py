"""The TAGS line: codes, organizations, persons and phrases, glued ones split."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from tipcable import vocabulary
from tipcable.model.names import is_given_name

# A person or a note in parentheses, an item up to a comma or semicolon, or a single slash.
_ITEM: Final = re.compile(r"\((?P<person>[^()]*+)\)|(?P<item>[^(),;]++)")


def read_tags(lines: list[str]) -> tuple[str, ...]:
    """Return the codes of a TAGS line, each once, in order.

    >>> read_tags(["PREL, PHUMBA, (ROE, JANE)"])
    ('PREL', 'PHUM', 'BA', 'ROE, JANE')
    """
    line = " ".join(lines)
    words = line.replace(",", " ").replace(";", " ").split()
    if _sure_codes().issuperset(words):
        return tuple(dict.fromkeys(words))
    found: dict[str, None] = {}
    items = list(_ITEM.finditer(line))
    for at, item in enumerate(items):
        if item["person"] is not None:
            person = _COMMA.sub(", ", " ".join(item["person"].split()).upper())
            found.update(dict.fromkeys([person] if "," in person else _codes(person)))
        elif at and _is_person(surname := _last_word(items[at - 1]), _plain(item)):
            found.pop(surname.upper(), None)
            found[f"{surname}, {_plain(item)}".upper()] = None
        else:
            found.update(dict.fromkeys(_codes(_plain(item))))
    return tuple(found)


def are_read_back(tags: tuple[str, ...]) -> bool:
    """Tell whether a TAGS line of these tags is read as the very same, each once."""
    if not tags:
        return True
    if _sure_codes().issuperset(tags):
        return len(set(tags)) == len(tags)
    return tags == read_tags([", ".join(map(written_tag, tags))])


@cache
def _sure_codes() -> frozenset[str]:
    """Return the codes that stand for themselves whatever stands beside them."""
    codes = [row["code"] for row in vocabulary.rows("tags")]
    phrases = (*codes, *(row["written"] for row in vocabulary.rows("tag_aliases")))
    in_phrases = {word for phrase in phrases if " " in phrase for word in phrase.upper().split()}
    alone = (one for one in codes if one.isalpha() and vocabulary.tag_code(one) == (one,))
    return frozenset(alone).difference(in_phrases)


def _plain(item: re.Match[str]) -> str:
    return " ".join((item["item"] or "").replace(":", " ").split()).strip(_AROUND)


def _last_word(item: re.Match[str]) -> str:
    return _plain(item).rpartition(" ")[2]


# Signs around a code that are no part of it, and the comma between surname and given name.
_AROUND: Final = " .:'\"/-="
_COMMA: Final = re.compile(" ?, ?")


def _is_person(surname: str, given: str) -> bool:
    """Tell whether two items are a surname and a given name ("ROE, ALICE") without parentheses."""
    if not is_given_name(given.partition(" ")[0]) or not (len(surname) > 2 and surname.isalpha()):
        return False
    surname = surname.upper()
    return vocabulary.tag_code(surname) == (surname,) and vocabulary.tag(surname) is None


def _codes(item: str) -> list[str]:
    """Return the codes of one item between separators; a phrase of plain words stays whole."""
    words = item.split()
    if len(words) < 2:
        return [code for word in words for code in _of_word(word)]
    phrase = vocabulary.tag_code(item)
    if phrase != (" ".join(words).upper(),):
        return list(phrase)
    parts = [part for word in words for part in word.split("/") if part]
    if not all(map(is_known_tag, parts)) and not any(map(_is_code, parts)):
        return [item.upper()]
    codes: list[str] = []
    for before, word in pairwise(["", *(word.strip(_AROUND) for word in words)]):
        if before and _is_person(before, word) and codes[-1] == before.upper():
            codes[-1] = f"{before}, {word}".upper()
        else:
            codes.extend(_of_word(word))
    return codes


def _is_code(word: str) -> bool:
    """Tell whether a word is a code as it stands, of four letters or more, or codes glued."""
    bare = word.strip(_AROUND)
    return (len(bare) > 3 and vocabulary.tag(bare) is not None) or len(
        vocabulary.tag_code(bare)
    ) > 1


def _of_word(word: str) -> tuple[str, ...]:
    if "/" in word and not is_known_tag(word):
        return tuple(code for part in word.split("/") if part for code in vocabulary.tag_code(part))
    bare = word.strip(_AROUND)
    return vocabulary.tag_code(bare) if bare else ()


def is_known_tag(word: str) -> bool:
    """Tell whether a word is a code of the vocabulary, or codes glued together."""
    codes = vocabulary.tag_code(word.strip(_AROUND))
    return len(codes) > 1 or any(vocabulary.tag(code) for code in codes)


def all_tags(line: str) -> bool:
    """Tell whether a line is a list of tags: every word a code that the vocabulary knows."""
    words = line.replace(",", " ").replace(";", " ").split()
    return line.isupper() and bool(words) and all(map(is_known_tag, words))


def written_tag(tag: str) -> str:
    """Return a tag as a TAGS line writes it; a person stands in parentheses."""
    return f"({tag})" if "," in tag else tag
