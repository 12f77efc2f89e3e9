"""The words of a paragraph that some rule asks for, found at once.

Strategy: the words are cut apart and met with all that any rule asks for in one intersection, so
that a rule whose words are missing costs nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tipcable.extraction.tokens import LETTER
from tipcable.extraction.verbs import verb_forms
from tipcable.vocabulary import rows

# All but ASCII letters, digits and what joins them becomes a blank, so that words come apart.
_APART: Final = bytes(
    code if chr(code).isalnum() or chr(code) in "_'-" else 32 for code in range(128)
) + bytes(range(128, 256))
_WORD: Final = re.compile(rf"[{LETTER}0-9_'\u2019-]++")

ACCORDING: Final = frozenset(("according", "According"))


def _listed(kind: str) -> tuple[str, ...]:
    return tuple(row["words"] for row in rows("unnamed_actors") if row["class"] == kind)


# The organs that every state has once, and the posts of an embassy that have one word.
ORGANS: Final = _listed("organ")
OFFICERS: Final = _listed("officer")


@cache
def _asked() -> frozenset[str]:
    organs = {word for words in ORGANS for word in words.split()}
    named = organs.union(OFFICERS)
    return frozenset(verb_forms()) | ACCORDING | named | {f"{word}'s" for word in named}


def hints_of(text: str) -> frozenset[str]:
    """Return which of the words asked for stand in a text."""
    if text.isascii():
        return _asked().intersection(text.encode().translate(_APART).decode().split())
    return _asked().intersection(word.replace("\u2019", "'") for word in _WORD.findall(text))
