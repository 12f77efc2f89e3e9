"""How far the name of a body or title in capitals reaches: the words that belong to its head.

Strategy: words before a head belong to it that modify heads, or heads of its kind, alone; behind it
those do that a preposition leads to ("MINISTRY OF FOREIGN AFFAIRS").
"""

from __future__ import annotations

from typing import Final

from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.tokens import LINKS, NAME_PARTS
from tipcable.extraction.words.verbs import verb_forms

# In capitals the others are rather names, letters and words.
SMALL: Final = frozenset(word.removesuffix(".") for word in LINKS - NAME_PARTS)
# What may stand inside the name of a body.
_PREPOSITIONS: Final = frozenset(
    ("against", "contre", "de", "del", "des", "du", "for", "in", "of", "on", "para", "pour")
)
# Who speaks for a body is no part of its name.
_SPEAKERS: Final = frozenset(
    ("authorities", "leaders", "members", "officers", "officials", "representatives", "sources")
)
_OF_PEOPLES: Final = ("an", "ese", "ish", "ic")
LEADING: Final = _PREPOSITIONS - {"in"}
_JOINING: Final = _PREPOSITIONS | {"and", "el", "la", "las", "les", "los", "the"}
# Words that belong to the head behind them, heads that need no company, and what ends a name.
_MODIFIERS: Final = lex.capitals_words("modifier")
# Words that do so before the heads of what a state is governed by, and before no others.
_FIELDS: Final = lex.capitals_words("field")
_GOVERNING: Final = frozenset(
    (
        *("Adviser", "Attache", "Chief", "Commissioner", "Counselor", "Director", "Leader"),
        *("Minister", "Officer", "Secretary", "Board", "Bureau", "Commission", "Committee"),
        *("Confederation", "Council", "Department", "Federation", "Front", "Guard", "League"),
        *("Ministry", "Party", "Union", "Congress", "Subcommittee"),
    )
)
# Heads of firms and of what people join, whose names hold common words of every kind.
_TRADING: Final = frozenset(
    (
        *("Co", "Company", "Corp", "Corporation", "Inc", "Industries", "Limited", "Ltd", "Mills"),
        *("Works", "Airlines", "Airways", "Lines", "Bank", "Enterprises", "Holdings", "Brewery"),
    )
)
# Heads that a word or two behind "of" complete ("MINISTRY OF DEFENSE APPROVAL").
_GOVERNED: Final = frozenset(
    ("Minister", "Ministry", "Secretary", "Undersecretary", "Subsecretary", "Secretariat")
)
# Titles that need a body behind "of", and heads that need a name there.
_BELONGING: Final = frozenset(("Candidate", "Member"))
_COMMON: Final = frozenset(
    (
        *("Cell", "Circle", "Command", "Delegation", "Force", "Forces", "Group", "Home", "Media"),
        *("Network", "Panel", "Press", "Resources", "Section", "Services", "Squad", "Station"),
        *("Store", "Team", "Unit", "Party", "Headquarters", "Company", "Hospital", "School"),
    )
)
_JOINED: Final = frozenset(
    ("Association", "Confederation", "Federation", "Guild", "Syndicate", "Union")
)
_MEMBERS: Final = ("ers", "ors", "ists", "men", "ants", "ees", "ians", "women", "youth")
_AUXILIARIES: Final = lex.capitals_words("auxiliary")


def lead(new: list[str], near: list[bool], index: int) -> int:
    """Find the first of the words before a head that modify it."""
    shape = new[index].capitalize().removesuffix("'s")
    known = lex.word_classes()
    named = index + 1 < len(new) and near[index + 1] and new[index + 1][0].isupper()
    titled = known.get(shape) == lex.TITLE and (named or shape == "General")
    at = index
    while at > 0 and near[at] and index - at < 4:
        word = new[at - 1]
        if not (
            word[0].isupper()
            or word in _MODIFIERS
            or (word in _FIELDS and (shape in _GOVERNING or (titled and named)))
            or (shape in _JOINED and word.endswith(_MEMBERS))
            or (titled and known.get(word.capitalize()) == lex.TITLE and at == index)
        ) or (word == "state" and at > 1 and _speaks(new[at - 2])):
            break
        at -= 1
    return _trading(new, near, index, at) if shape in _TRADING else at


def _speaks(word: str) -> bool:
    """Whether a verb follows a word ("SOURCES STATE", "OFFICIALS INFORMALLY STATE")."""
    return word in _SPEAKERS or (word.endswith("ly") and word not in _MODIFIERS)


def _trading(new: list[str], near: list[bool], index: int, led: int) -> int:
    """Carry the name of a firm over common words to the proper one that opens it."""
    at = led
    while (
        at > 0
        and near[at]
        and index - at < 4
        and (is_goods(new[at - 1]) or _joins_goods(new, near, at - 1))
    ):
        at -= 1
    opened = at > 0 and near[at] and new[at - 1][0].isupper() and not _is_place(new[at - 1])
    while opened and at > 0 and near[at] and index - at < 5 and new[at - 1][0].isupper():
        at -= 1
    return at if opened else led


def _joins_goods(new: list[str], near: list[bool], at: int) -> bool:
    """Whether "and" at a place stands between common words ("IRON AND STEEL COMPANY")."""
    return new[at] in ("and", "&") and at > 0 and near[at] and is_goods(new[at - 1])


def is_goods(word: str) -> bool:
    """Whether a common word can belong to the name of a body."""
    return (
        word[0].islower()
        and word.isalpha()
        and not word.endswith("ed")
        and word not in SMALL
        and word not in verb_forms()
        and word not in _AUXILIARIES
        and lex.word_classes().get(word.capitalize()) not in (lex.FUNCTION, lex.TITLE)
    )


def complement(new: list[str], near: list[bool], index: int) -> int:
    """How many words behind a head belong to it."""
    known = lex.word_classes()
    titled = known.get(new[index].capitalize()) == lex.TITLE or known.get(new[index]) == lex.ROLE
    governed = new[index].capitalize() in _GOVERNED
    at = index + 2
    taken = 0
    while at < len(new) and near[at] and at - index < 9:
        word = new[at]
        last = new[at - 1]
        kind = known.get(word.capitalize())
        if word in _JOINING:
            # "Defense of", but "Haiti for": behind a place nothing goes on.
            if word in _PREPOSITIONS and (last in SMALL or _is_place(last)):
                break
            if word == "in" and last != "trafficking":
                break
        elif (
            (governed and last not in SMALL and word[0].islower() and not _is_field(word))
            or word in SMALL
            or (word in verb_forms() and not (word == "state" and last == "of"))
            or word in _AUXILIARIES
            or (kind == lex.FUNCTION and word != "first")
            or (word[0].islower() and not _goes_on(word, last))
            or (titled and word[0].isupper() and kind in (None, lex.GIVEN))
        ):
            break
        else:
            taken = at - index
        at += 1
    return taken if _is_named(new[index].capitalize(), new[index + 2 : index + taken + 1]) else 0


def _is_named(shape: str, words: list[str]) -> bool:
    """Whether the words behind a head and "of" make a name with it."""
    if shape in _BELONGING:
        return any(lex.word_classes().get(word.capitalize()) == lex.BODY for word in words)
    return shape not in _COMMON or any(word[0].isupper() for word in words)


def _is_field(word: str) -> bool:
    """Whether a word can stand behind another in what a ministry is for ("public works")."""
    return word in _MODIFIERS or word in _FIELDS


def _goes_on(word: str, last: str) -> bool:
    """Whether a common word can belong to the name that the word before it is part of."""
    if word.endswith(("ed", "ing")) and word != "trafficking":
        return False
    if _is_place(last) or (last[0].isupper() and _is_name(last)):
        return False
    return last in SMALL or (word not in lex.small_titles() and word not in _SPEAKERS)


def _is_name(word: str) -> bool:
    """Whether a capital word is a name, and neither common nor of a people."""
    return lex.word_class(word) == lex.NAME and not word.endswith(_OF_PEOPLES)


def _is_place(word: str) -> bool:
    return lex.word_classes().get(word) in (lex.COUNTRY, lex.CITY)
