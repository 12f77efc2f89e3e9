"""Heads of bodies and titles in text in capitals, written large with the words that belong to them.

Strategy: a head takes in the words before it that modify it, and those that a preposition leads to
("MINISTRY OF FOREIGN AFFAIRS"); without either it stays small, unless it needs no company.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from tipcable.extraction import lexicon as lex
from tipcable.extraction.namesakes import closes
from tipcable.extraction.nations import place_phrases
from tipcable.extraction.tokens import LINKS, NAME_PARTS
from tipcable.extraction.verbs import verb_forms

# Between the words of one name.
_NEAR: Final = frozenset(" \n-")
# In capitals the others are rather names, letters and words.
SMALL: Final = frozenset(word.removesuffix(".") for word in LINKS - NAME_PARTS)
# Words that an acronym may leave out.
_SKIPPED: Final = frozenset(("and", "for", "in", "of", "on", "the"))
ARTICLES: Final = frozenset(("El", "Il", "La", "Las", "Le", "Los"))
_HEADS: Final = (lex.BODY, lex.TITLE)
# What may stand inside the name of a body.
_PREPOSITIONS: Final = frozenset(
    ("against", "contre", "de", "del", "des", "du", "for", "in", "of", "on", "para", "pour")
)
# Who speaks for a body is no part of its name.
_SPEAKERS: Final = frozenset(
    ("authorities", "leaders", "members", "officers", "officials", "representatives", "sources")
)
_PARTICLES: Final = frozenset(
    ("al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "van", "von")
)
_OF_PEOPLES: Final = ("an", "ese", "ish", "ic")
_LEADING: Final = _PREPOSITIONS - {"in"}
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
_ALONE: Final = lex.capitals_words("alone")
# Those of them that a noun behind them makes common ("army trucks").
_BARE: Final = frozenset(("army", "commission", "council", "junta", "ministry", "navy"))
_AUXILIARIES: Final = lex.capitals_words("auxiliary")


def raise_heads(new: list[str], parts: list[str], heads: Iterable[int]) -> None:
    """Write the heads at some places large; the gaps stand between the parts."""
    near = list(map(_NEAR.__contains__, parts[::2]))
    near[0] = False
    for index in heads:
        free = new[index] not in _BARE or closes(new, parts, index)
        _raise_head(new, near, index, free=free)


def _raise_head(new: list[str], near: list[bool], index: int, *, free: bool) -> None:
    """Write a head large with the words that belong to it; some only if nothing follows."""
    word = new[index]
    shape = word.capitalize().removesuffix("'s")
    kind = lex.word_classes().get(shape)
    if lex.word_classes().get(word) == lex.ROLE:
        _raise_field(new, near, index)
        return
    if (
        word[0].islower()
        and shape in ARTICLES
        and index + 1 < len(new)
        and near[index + 1]
        and new[index + 1][0].isupper()
    ) and not (
        index and near[index] and (new[index - 1][0].isupper() or new[index - 1] in _PARTICLES)
    ):
        new[index] = word.capitalize()
        return
    if _raise_phrase(new, near, index, shape):
        return
    small = word[0].islower()
    plural = word.endswith("s") and not word.endswith(("'s", "ss"))
    if kind == lex.HONORIFIC and small:
        if index + 1 < len(new) and near[index + 1] and new[index + 1][0].isupper():
            new[index] = word.capitalize()
        if index and near[index] and new[index - 1].lower() == "crown":
            new[index - 1 : index + 1] = ["Crown", word.capitalize()]
        return
    if kind not in _HEADS or (small and plural and shape not in lex.body_kinds()):
        return
    follows = index + 1 < len(new) and near[index + 1]
    after = new[index + 1] if follows else ""
    led = _lead(new, near, index)
    taken = _complement(new, near, index) if after in _LEADING else 0
    if taken and not _is_named(shape, new[index + 2 : index + taken + 1]):
        taken = 0
    opens = kind == lex.TITLE or shape in lex.openers()
    named = opens and bool(after) and (after[0].isupper() or _leads_name(new, near, index + 1))
    # "First major incident"
    leads = led < index and shape != "Major"
    if small and not (named or taken or leads or (free and shape in _ALONE)):
        return
    if after == "to" and new[index + 2 : index + 3] == ["us"]:
        new[index + 2] = "US"
    for here in range(led, index + taken + 1):
        if here <= index or new[here] not in SMALL:
            new[here] = new[here][0].upper() + new[here][1:]


def _is_named(shape: str, words: list[str]) -> bool:
    """Whether the words behind a head and "of" make a name with it."""
    if shape in _BELONGING:
        return any(lex.word_classes().get(word.capitalize()) == lex.BODY for word in words)
    return shape not in _COMMON or any(word[0].isupper() for word in words)


def _lead(new: list[str], near: list[bool], index: int) -> int:
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
            or (word in _FIELDS and shape in _GOVERNING)
            or (shape in _JOINED and word.endswith(_MEMBERS))
            or (titled and known.get(word.capitalize()) == lex.TITLE and at == index)
        ) or (word == "state" and at > 1 and _speaks(new[at - 2])):
            break
        at -= 1
    return _trading(new, near, index, at) if shape in _TRADING else at


def _speaks(word: str) -> bool:
    """Whether a verb follows a word ("SOURCES STATE", "OFFICIALS INFORMALLY STATE")."""
    return word in _SPEAKERS or (word.endswith("ly") and word not in _MODIFIERS)


def _joins_goods(new: list[str], near: list[bool], at: int) -> bool:
    """Whether "and" at a place stands between common words ("IRON AND STEEL COMPANY")."""
    return new[at] in ("and", "&") and at > 0 and near[at] and _is_goods(new[at - 1])


def _raise_phrase(new: list[str], near: list[bool], index: int, first: str) -> bool:
    """Write a body or place of several words as it is listed ("Red Cross", "New York")."""
    for small, phrase in _phrases().get(first, ()):
        stop = index + len(phrase)
        if stop > len(new) or new[index + 1].lower() != small[1]:
            continue
        if [word.lower() for word in new[index:stop]] == small and all(near[index + 1 : stop]):
            new[index:stop] = phrase
            for here in range(_lead(new, near, index), index):
                new[here] = new[here][0].upper() + new[here][1:]
            return True
    return False


@cache
def _phrases() -> dict[str, list[tuple[list[str], tuple[str, ...]]]]:
    """Return bodies and places of several words, in small letters and as listed, by first word."""
    found: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
    for first in {*lex.body_phrases(), *place_phrases()}:
        places = [tuple(words.split()) for words in place_phrases().get(first, ())]
        listed = [*lex.body_phrases().get(first, ()), *places]
        found[first] = [([part.lower() for part in phrase], phrase) for phrase in listed]
    return found


def _raise_field(new: list[str], near: list[bool], index: int) -> None:
    """Write large what an abbreviated office is for ("MINSTATE for Foreign Affairs")."""
    follows = index + 1 < len(new) and near[index + 1] and new[index + 1] in ("for", "of")
    for here in range(index + 2, index + 1 + _complement(new, near, index)) if follows else ():
        if new[here] not in SMALL:
            new[here] = new[here][0].upper() + new[here][1:]


def _leads_name(new: list[str], near: list[bool], at: int) -> bool:
    """Whether particles at a place lead to a name ("MINISTER DE LA CRUZ")."""
    here = at
    while here < min(at + 3, len(new)) and near[here] and new[here].lower() in _PARTICLES:
        here += 1
    named = at < here < len(new) and near[here] and new[here][0].isupper()
    return named and lex.word_class(new[here]) in (lex.NAME, lex.GIVEN)


def _is_goods(word: str) -> bool:
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


def _trading(new: list[str], near: list[bool], index: int, led: int) -> int:
    """Carry the name of a firm over common words to the proper one that opens it."""
    at = led
    while (
        at > 0
        and near[at]
        and index - at < 4
        and (_is_goods(new[at - 1]) or _joins_goods(new, near, at - 1))
    ):
        at -= 1
    opened = at > 0 and near[at] and new[at - 1][0].isupper() and not _is_place(new[at - 1])
    while opened and at > 0 and near[at] and index - at < 5 and new[at - 1][0].isupper():
        at -= 1
    return at if opened else led


def _complement(new: list[str], near: list[bool], index: int) -> int:
    """How many words behind a head belong to it."""
    known = lex.word_classes()
    titled = known.get(new[index].capitalize()) == lex.TITLE or known.get(new[index]) == lex.ROLE
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
            word in SMALL
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
    return taken


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


def raise_spelled(
    new: list[str], words: list[str], parts: list[str], acronyms: frozenset[str]
) -> None:
    """Write the words large whose first letters stand in brackets behind them."""
    for index, word in enumerate(words):
        if word not in acronyms or parts[2 * index] != " (":
            continue
        at = index
        for letter in reversed(word):
            at -= 1
            while at > 0 and new[at] in _SKIPPED and words[at][0] != letter:
                at -= 1
            apart = at + 1 < index and parts[2 * at + 2] not in _NEAR
            if at < 0 or apart or words[at][0] != letter:
                _raise_explained(new, parts, index)
                break
        else:
            for here in range(at, index):
                if new[here] not in SMALL:
                    new[here] = new[here][0].upper() + new[here][1:]


def _raise_explained(new: list[str], parts: list[str], index: int) -> None:
    """Write the words of a body large whose acronym, in another language, stands behind it."""
    if not index or lex.word_classes().get(new[index - 1].capitalize()) != lex.BODY:
        return
    at = index - 1
    while (
        at > 0
        and parts[2 * at] in _NEAR
        and index - at < 5
        and (
            new[at - 1][0].isupper()
            or _is_goods(new[at - 1])
            or (new[at - 1] == "and" and at > 1 and _is_goods(new[at - 2]))
        )
    ):
        at -= 1
    for here in range(at, index) if at < index - 1 else ():
        if new[here] not in SMALL:
            new[here] = new[here][0].upper() + new[here][1:]
