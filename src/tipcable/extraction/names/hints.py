"""The words of a paragraph that some rule asks for, found at once.

Strategy: the words are cut apart and looked up among all that any rule asks for, so that a rule
whose words are missing costs nothing. A word stands between two blanks of the flat text, so its
place is found without a pattern.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tipcable.extraction.words.tokens import LETTER
from tipcable.extraction.words.verbs import verb_forms
from tipcable.vocabulary import rows

# All but letters, digits and what joins them becomes a blank, so that words come apart.
_APART: Final = bytes(
    code if chr(code).isalnum() or chr(code) in "_'-" else 32 for code in range(128)
) + bytes(range(128, 256))
_FOREIGN_MARK: Final = re.compile(rf"[^\x00-\x7f{LETTER}\u2019]")


def _listed(kind: str) -> tuple[str, ...]:
    return tuple(row["words"] for row in rows("unnamed_actors") if row["class"] == kind)


# The organs that every state has once, and the posts of an embassy that have one word.
ORGANS: Final = _listed("organ")
OFFICERS: Final = _listed("officer")


# Every word asked for that stands in a text, with its place, in order.
Hints = list[tuple[int, str]]


@cache
def _asked() -> frozenset[str]:
    organs = {word for words in ORGANS for word in words.split()}
    named = organs.union(OFFICERS)
    return frozenset(verb_forms()) | named | {f"{word}'s" for word in named}


def hints_of(text: str) -> Hints:
    """Find which of the words asked for stand in a text, and where."""
    flat = f" {_flat(text)} "
    found: Hints = []
    at = 0
    for word in filter(_asked().__contains__, flat.split()):
        at = flat.find(f" {word} ", at)
        found.append((at, word))
        at += len(word) + 1
    return found


def _flat(text: str) -> str:
    """Write a text as words and blanks alone; every character keeps its place."""
    if text.isascii():
        return text.encode().translate(_APART).decode()
    # Letters beyond ASCII stay letters: no word asked for has any.
    plain = _FOREIGN_MARK.sub(" ", text).replace("\u2019", "'").replace("?", " ")
    return plain.encode("ascii", "replace").replace(b"?", b"_").translate(_APART).decode()
