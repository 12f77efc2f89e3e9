"""Surnames and given names that are ordinary words, too ("STONE", "MARK"), in text in capitals.

Strategy: behind a title, an initial or a given name such a word is a name if nothing goes on with
it as a noun would. Where it was one once, it is one again in front of a verb or a comma.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import Final

from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.verbs import verb_forms

_TITLES: Final = (lex.TITLE, lex.HONORIFIC, lex.ROLE)
_NAMES: Final = (lex.GIVEN, lex.NAME, lex.INITIAL)
_SURNAMES: Final = lex.capitals_words("surname")
_AUXILIARIES: Final = lex.capitals_words("auxiliary")
_CLOSING: Final = frozenset(",.;:)'\"\u2019")
# Words that end a name, though no small word of the vocabularies.
_BEHIND: Final = frozenset(("and", "at", "by", "for", "from", "in", "of", "on", "to", "with"))
# "May" and "march" are so much more often the month and the verbs that they need more.
_MONTHS: Final = frozenset(("may", "march"))
_BASES: Final = frozenset(("be", "do", "have", "not", "also", "still", "yet", "come", "go"))
_TO_PERSONS: Final = frozenset(("by", "informed", "told", "to", "with", "asked", "assured"))


@cache
def is_namesake(small: str) -> bool:
    """Whether an ordinary word in small letters is a name, too."""
    return small in _SURNAMES or (
        small in lex.ordinary_words() and small.capitalize() in lex.given_names()
    )


class Namesakes:
    """The surnames of one cable that are ordinary words."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        # Surnames that look like acronyms, as printed.
        self.families: set[str] = set()
        # Where words of the last text stand for a name by themselves.
        self.alone: list[tuple[int, int]] = []

    def raise_names(self, new: list[str], parts: list[str], places: list[int]) -> None:
        """Write the names large among words at some places; the gaps stand between the parts."""
        alone: list[int] = []
        for at in places:
            small = new[at].removesuffix("'s").lower()
            if self._is_given(new, parts, at, small):
                new[at] = new[at].capitalize()
            elif (
                small in _SURNAMES
                and (small in self.known or _may_lead(new[at - 1] if at else ""))
                and closes(new, parts, at)
            ):
                if _led(new, parts, at, small):
                    self.known.add(small)
                elif small not in self.known or not _acts(new, parts, at, small):
                    continue
                else:
                    alone.append(at)
                new[at] = new[at][0].upper() + new[at][1:]
        if alone:
            ends = list(accumulate(map(len, parts)))
            words = (new[at].removesuffix("'s") for at in alone)
            starts = (ends[2 * at] for at in alone)
            self.alone = [(at, at + len(word)) for at, word in zip(starts, words, strict=True)]

    def _is_given(self, new: list[str], parts: list[str], at: int, small: str) -> bool:
        """Whether a given name opens a name ("SENATOR MARK TORVALD")."""
        if at + 1 == len(new) or parts[2 * at + 2] not in (" ", "\n"):
            return False
        after = new[at + 1]
        named = after[0].isupper() and lex.word_class(after.removesuffix("'s")) in _NAMES
        if not (named or after in _SURNAMES) or not new[at][0].islower():
            return False
        if at and _title_before(new, parts, at):
            return named or closes(new, parts, at + 1)
        if small.capitalize() not in lex.given_names():
            return False
        opens = not at or "." in parts[2 * at] or new[at - 1] in _TO_PERSONS
        return named and opens


def _may_lead(word: str) -> bool:
    """Whether a word can stand before a surname: a title or a part of a name."""
    return word[:1].isupper() or lex.word_classes().get(word.capitalize()) in _TITLES


def _title_before(new: list[str], parts: list[str], at: int) -> bool:
    """Whether a title, or the abbreviation of one, stands right before a word."""
    last = new[at - 1]
    gap = parts[2 * at]
    if gap in (". ", ".\n"):
        return lex.word_classes().get(f"{last}.") in _TITLES
    if gap not in (" ", "\n"):
        return False
    known = lex.word_classes()
    return known.get(last.capitalize(), known.get(last)) in _TITLES


def _led(new: list[str], parts: list[str], at: int, small: str) -> bool:
    """Whether a surname stands behind a title, an initial or a given name."""
    if not at:
        return False
    last = new[at - 1]
    gap = parts[2 * at]
    if len(last) == 1:
        initials = at > 1 and len(new[at - 2]) == 1 and parts[2 * at - 2] == ". "
        return gap == ". " and last.isupper() and (initials or small not in _MONTHS)
    if _title_before(new, parts, at):
        honored = gap != " " or lex.word_classes().get(last) in (lex.HONORIFIC, lex.ROLE)
        return small not in _MONTHS or (honored and _goes_on(new, parts, at))
    if gap not in (" ", "\n") or not last[0].isupper():
        return False
    kind = lex.word_class(last)
    if kind == lex.GIVEN:
        return small not in _MONTHS or _goes_on(new, parts, at)
    return kind == lex.NAME and at > 1 and _led_by_two(new, parts, at)


def _led_by_two(new: list[str], parts: list[str], at: int) -> bool:
    """Whether a title or a given name stands before the name in front of a surname."""
    if _title_before(new, parts, at - 1):
        return True
    # "COL. FIRMINO SEQUEIRA LOPES"
    first = new[at - 2]
    kind = lex.word_class(first)
    if parts[2 * at - 2] not in (" ", "\n") or not first[0].isupper() or kind not in _NAMES:
        return False
    return kind == lex.GIVEN or (at > 2 and _title_before(new, parts, at - 2))


def closes(new: list[str], parts: list[str], at: int) -> bool:
    """Whether what stands behind a word can stand behind a name, and not behind a noun."""
    gap = parts[2 * at + 2]
    if gap[:1] in _CLOSING or at + 1 == len(new) or new[at].endswith("'s"):
        return True
    if gap not in (" ", "\n"):
        # "King 3 June" and "Brown (Labor)"
        return True
    after = new[at + 1]
    if after[0].isupper():
        return lex.word_class(after) in (lex.CALENDAR, lex.FUNCTION)
    return (
        after in _BEHIND
        or _is_verb(after)
        or lex.word_class(after.capitalize())
        in (
            lex.FUNCTION,
            lex.CALENDAR,
        )
    )


def _is_verb(word: str) -> bool:
    return word in verb_forms() or word in _AUXILIARIES or word.endswith(("ed", "ses", "es"))


def _goes_on(new: list[str], parts: list[str], at: int) -> bool:
    """Whether a verb of the third person or of the past stands behind a word."""
    if parts[2 * at + 2] not in (" ", "\n") or at + 1 == len(new):
        return parts[2 * at + 2][:1] == ","
    after = new[at + 1]
    return _is_verb(after) and after not in _BASES and after.endswith(("s", "d"))


def _acts(new: list[str], parts: list[str], at: int, small: str) -> bool:
    """Whether a word that named somebody before does so here."""
    last = new[at - 1] if at and parts[2 * at] in (" ", "\n") else ""
    opens = not last
    if small in _MONTHS and (last in ("in", "of", "since", "by") or not _goes_on(new, parts, at)):
        return False
    if new[at].endswith("'s"):
        return True
    gap = parts[2 * at + 2]
    if gap in (" ", "\n"):
        after = new[at + 1] if at + 1 < len(new) else ""
        verb = _is_verb(after) or (opens and after.endswith("s"))
        return verb and (opens or last in ("and", "but", "that") or last in verb_forms())
    return gap[:1] in _CLOSING and (opens or last in _TO_PERSONS)
