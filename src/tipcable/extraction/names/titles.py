"""Titles in small letters, and offices that need no name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.tokens import LETTER, UPPER
from tipcable.extraction.words.verbs import verb_forms

OFFICES: Final = frozenset(
    (
        "Ambassador",
        "Charge",
        "Charge d'Affaires",
        "President",
        "Prime Minister",
        "Attorney General",
        "Prosecutor General",
        "Chief Justice",
        "Director of Public Prosecutions",
        "Solicitor General",
        "Vice President",
        "Foreign Minister",
        "Consul",
        "Consul General",
        "King",
        "Pope",
        "Labor Attache",
        "Secretary General",
    )
)


# Offices that a telegram in capitals names by one word.
CAPITAL_OFFICES: Final = frozenset(
    (
        "Amb",
        "Chief of Staff",
        "Commander in Chief",
        "Amb.",
        "Amir",
        "Archbishop",
        "Cardinal",
        "Governor",
        "Mayor",
        "Patriarch",
        "Chancellor",
        "Emperor",
        "Empress",
        "Crown Prince",
        "Emir",
        "Premier",
        "Queen",
        "Secretary",
        "Shah",
        "Sultan",
    )
)


WEAK: Final = frozenset(
    [
        "Sister",
        "Father",
        "Professor",
        "Captain",
        "Colonel",
        "General",
        "Major",
        "Brigadier",
        "Judge",
        "Justice",
        "Superintendent",
        "Lieutenant",
        "Major General",
        "Lieutenant General",
        "Lieutenant Colonel",
        "Brigadier General",
    ]
)


_OPENING: Final = re.compile(rf"(?:[{LETTER}'\u2019/-]+(?: |(?=[,.;)]))){{1,7}}+")
# Titles of orders with a capital, kin without.
_KIN: Final = frozenset(("brother", "father", "mother", "sister"))


# On what a title in small letters ends that ends on no title word.
MISSIONS: Final = frozenset(("delegation", "mission", "office", "party", "staff"))
# Titles in small letters that end on no title ("IOM chief of mission NAME").
_OF_MISSION: Final = re.compile(
    r"(?<![A-Za-z])"
    rf"((?:deputy |acting )?(?:chief|head) of (?:{'|'.join(sorted(MISSIONS))})) $"
)
_NAMES: Final = (lex.NAME, lex.GIVEN, lex.ROLE)
_AFTER: Final = re.compile(rf" ([{UPPER}][{LETTER}'\u2019-]*+)")
_NAMED: Final = re.compile(rf" [{UPPER}][{LETTER}'\u2019-]*+ [{UPPER}][{LETTER}'\u2019-]*+")


_STOPS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "and",
        "or",
        "of",
        "to",
        "by",
        "with",
        "from",
        "that",
        "told",
        "said",
        "when",
        "as",
        "for",
        "former",
    ]
)


def lower_title(before: str) -> str | None:
    """Find the title in small letters at the end of a text ("executive director ")."""
    if not before.endswith(" ") or not is_title_word(_last_word(before)):
        return mission_title(before)
    words = before[:-1].replace("\n", " ").split(" ")
    first = len(words) - 1
    while (
        first > 0
        and len(words) - first < 5
        and words[first - 1].replace("-", "").isalpha()
        and words[first - 1].islower()
    ):
        if (
            lex.word_classes().get(words[first - 1].capitalize()) == lex.FUNCTION
            or words[first - 1] in _STOPS
        ):
            break
        first -= 1
    if first and _opens_sentence(words, first - 1):
        first -= 1
    return " ".join(words[first:])


def mission_title(before: str) -> str | None:
    """Find the title at the end of a text that ends on no title word ("chief of party, ")."""
    found = _OF_MISSION.search(before.removesuffix(", ") + " " * before.endswith(", "))
    return found.group(1) if found else None


def _last_word(text: str) -> str:
    """Return the word before the blank at the end of a text."""
    return text[max(text.rfind(" ", 0, -1), text.rfind("\n")) + 1 : -1]


def _opens_sentence(words: list[str], at: int) -> bool:
    """Whether a common word has its capital from the sentence ("Country director")."""
    opens = not at or not words[at - 1] or words[at - 1][-1] in ".:"
    return opens and lex.word_classes().get(words[at]) == lex.COMMON


def is_title_word(word: str) -> bool:
    """Whether a word in small letters can end a title."""
    return word.removeprefix("co-") in lex.small_titles() and word not in _KIN


@cache
def _title_words() -> frozenset[str]:
    return lex.small_titles() | lex.title_heads()


def _is_name(word: str) -> bool:
    return word[0].isupper() and lex.word_class(word) in _NAMES


def apposed_title(rest: str) -> tuple[str, int] | None:
    """Find the title that opens a text, and where it ends: "director of", "Head of the"."""
    words = _OPENING.match(rest)
    if words is None:
        return None
    listed = words.group().split(" ")
    if _title_words().isdisjoint(listed):
        return None
    place = 0
    best: tuple[str, int] | None = None
    for number, word in enumerate(listed):
        if (
            not word
            or (word in verb_forms() and not is_title_word(word))
            or (
                number
                and lex.word_classes().get(word.capitalize()) == lex.FUNCTION
                and listed[number + 1 : number + 2] not in (["Secretary"], ["secretary"])
            )
            or word in ("of", "at", "and", "in", "for", "with")
        ):
            break
        if best is not None and best[0].islower() and _is_name(word):
            break
        place += len(word) + (1 if number else 0)
        if is_title_word(word) or word in lex.title_heads():
            best = (" ".join(listed[: number + 1]), place)
        if word in ("whose", "which", "who"):
            break
    if best is None or (best[0].islower() and _NAMED.match(rest, best[1])):
        # "In Osh, mayor NAME said"
        return None
    after = _AFTER.match(rest, best[1])
    if best[0][0].isupper() and after and _is_name(after.group(1)):
        # "MARSOV, Foreign Minister NAME and others"
        return None
    return best
