"""What stands between a subject and its verb, and what governs a name before it.

Strategy: light words may stand between ("also", "officials", an apposition); a preposition or verb
before a name makes it an object, unless the words before that tell of its members or its works.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.alternatives import either
from tipcable.extraction.words.verbs import speakers, speech_words

# Nouns that speak for the body before them, adverbs that stand behind a pronoun, and what else
# may stand before a verb.
SPEAKERS: Final = speakers() | {word.capitalize() for word in speakers()}
BEFORE_VERBS: Final = speech_words("adverb", "light")
# The words with which a stretch between subject and verb can open.
_OPENERS: Final = (
    SPEAKERS | {word.split()[0] for word in BEFORE_VERBS} | {"of", "at", "from", "with", "on"}
)
_LIGHT: Final = re.compile(
    r"(?:['\u2019]s?|\"|\u201d)?"
    r"(?: (?:(?:19|20)[0-9]{2}|annual|latest|recent|own))?"
    r"(?: \([^()]{0,60}\))?"
    rf"(?:,? (?:{either(SPEAKERS)}))*"
    r"(?: (?:of|at|from|with) (?:the )?[A-Z][^,.;:]{1,80}(?:(?<=Ltd|Inc|orp)\.)?)?"
    r"(?:,[^.;:]{1,140},|,? \([^()]{0,80}\))?"
    r"(?: on [A-Z][a-z]+ [0-9]{1,2},?)?"
    r"(?: (?:completed|conducted|issued|made|published|released) [A-Za-z0-9 ]{1,30}(?= ))?"
    rf"(?: (?:{either(BEFORE_VERBS)}|[a-z]+ly))*+ ?"
)
_MEMBERS: Final = re.compile(
    r"\b(?:[Ss]taff|branch|chapter|office|judge|officers?|(?:employee|member|official|representative|source"
    r"|volunteer|spokesperson)s?|spokes(?:wo)?m[ae]n) (?:of|at|in|from|with) (?:the )?$"
)
_OF_MEMBERS: Final = frozenset(("of", "at", "in", "from", "with", "the"))
# What a body has made speaks for it.
_PRODUCT: Final = re.compile(
    r"(?<![A-Za-z])(?:analysis|assessment|[Dd]ata|[Ff]igures|poll|report|[Rr]esearch|[Ss]tatistics"
    r"|study|survey)"
    r"(?: [a-z0-9-]+){0,6} (?:by|from) (?:the )?$"
)
_POSSESSIVE: Final = ("'s", "\u2019s")
_GOVERNING: Final = speech_words("governing")
_OBJECT: Final = re.compile(rf"\b(?:{either(_GOVERNING)}) (?:the )?$")
# How the name of a firm ends.
_FIRMS: Final = ("Ltd.", "Inc.", "Corp.")


def word_before(text: str, start: int) -> str:
    """Return what stands between the two blanks before a place; nothing if none is right there."""
    if not text.endswith(" ", 0, start):
        return ""
    return text[text.rfind(" ", 0, start - 1) + 1 : start - 1]


def borne(text: str, start: int) -> int:
    """Find where the titles in front of a name begin; a stop is that of an abbreviation."""
    for _ in range(4):
        word = word_before(text, start)
        if not word[:1].isupper() or (word.endswith(".") and word not in lex.word_classes()):
            break
        start -= len(word) + 1
    return start


def is_light(text: str, start: int, end: int) -> bool:
    """Whether nothing but light words stands between a subject and its verb."""
    gap = text[start:end]
    if gap == " ":
        return True
    if gap[:1] == " ":
        word = gap[1:].partition(" ")[0].rstrip(",")
        if word not in _OPENERS and word[:1] not in "(" and word[-2:] != "ly":
            return False
    if "(" not in gap and ("." in gap or ";" in gap) and not gap.rstrip().endswith(_FIRMS):
        return False
    return _LIGHT.fullmatch(text, start, end) is not None


def is_maker(text: str, start: int) -> bool:
    """Whether a body is named as the one that made a study or figures."""
    return _PRODUCT.search(text, max(0, start - 80), start) is not None


def is_object(text: str, start: int) -> bool:
    """Whether a mention is governed by a preposition or verb before it."""
    last = word_before(text, start)
    if last.endswith(_POSSESSIVE):
        # "NAME of the constabulary's Narcotics Squad."
        start -= len(last) + 1
        last = word_before(text, start)
    if last.isalpha() and last not in ("the", "NGO") and last not in _GOVERNING:
        return False
    if last in _OF_MEMBERS and _MEMBERS.search(text, max(0, start - 32), start):
        return False
    if last in ("by", "from", "the") and is_maker(text, start):
        return False
    if last in _GOVERNING:
        return True
    near = text[max(0, start - 24) : start]
    return _OBJECT.search(near.removesuffix("NGO ")) is not None
