"""Heads of bodies and titles in text in capitals, written large with the words that belong to them.

Strategy: a head becomes large with the words that it reaches (``reaching``); without any it stays
small, unless it needs no company. Names of several words that are listed become large at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress, count
from typing import Final

from tipcable.extraction.capitals.namesakes import closes
from tipcable.extraction.capitals.reaching import LEADING, SMALL, complement, is_goods, lead
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.nations import place_phrases

# Between the words of one name.
_NEAR: Final = frozenset(" \n-")
# Words that an acronym may leave out.
_SKIPPED: Final = frozenset(("and", "for", "in", "of", "on", "the"))
ARTICLES: Final = frozenset(("El", "Il", "La", "Las", "Le", "Los"))
_HEADS: Final = (lex.BODY, lex.TITLE)
_PARTICLES: Final = frozenset(
    ("al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "van", "von")
)
# Words in front of the name of a paper, and what papers have.
_LED_PAPERS: Final = lex.CITY + lex.COUNTRY + lex.NAME + lex.DEMONYM
_OF_PAPERS: Final = frozenset(
    (
        *("article", "columnist", "correspondent", "editor", "editorial", "reporter", "story"),
        *(
            "carried",
            "claimed",
            "said",
            "say",
            "published",
            "quoted",
            "reported",
            "report",
            "wrote",
        ),
    )
)
_ALONE: Final = lex.capitals_words("alone")
# Those of them that a noun behind them makes common ("army trucks").
_BARE: Final = frozenset(("army", "commission", "council", "junta", "ministry", "navy"))


def raise_heads(new: list[str], parts: list[str], heads: Sequence[int]) -> None:
    """Write the heads (1) and what else may become so (2) large; gaps stand between the parts."""
    near = list(map(_NEAR.__contains__, parts[::2]))
    near[0] = False
    for index in compress(count(), heads):
        if heads[index] == 1 or not _raise_other(new, near, index):
            free = new[index] not in _BARE or closes(new, parts, index)
            _raise_head(new, near, index, free=free)


def _raise_head(new: list[str], near: list[bool], index: int, *, free: bool) -> None:
    """Write a head large with the words that belong to it; some only if nothing follows."""
    word = new[index]
    shape = word.capitalize().removesuffix("'s")
    kind = lex.word_classes().get(shape)
    small = word[0].islower()
    plural = word.endswith("s") and not word.endswith(("'s", "ss"))
    if kind not in _HEADS or (small and plural and shape not in lex.body_kinds()):
        return
    after = new[index + 1] if index + 1 < len(new) and near[index + 1] else ""
    led = lead(new, near, index)
    taken = complement(new, near, index) if after in LEADING else 0
    opens = kind == lex.TITLE or shape in lex.openers() or shape == "Bank"
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


def _raise_other(new: list[str], near: list[bool], index: int) -> bool:
    """Write an article, honorific, paper or listed name large, and tell whether it was one."""
    word = new[index]
    shape = word.capitalize().removesuffix("'s")
    if lex.word_classes().get(word) == lex.ROLE:
        _raise_field(new, near, index)
        return True
    small = word[0].islower()
    named = index + 1 < len(new) and near[index + 1] and new[index + 1][0].isupper()
    before = new[index - 1] if index and near[index] else ""
    if small and named and shape in ARTICLES and not before[:1].isupper():
        new[index] = word.capitalize() if before not in _PARTICLES else word
        return before not in _PARTICLES or _raise_phrase(new, near, index, shape)
    if _raise_phrase(new, near, index, shape):
        return True
    if small and lex.word_classes().get(shape) == lex.HONORIFIC:
        if before.lower() == "crown":
            new[index - 1 : index + 1] = ["Crown", word.capitalize()]
        new[index] = word.capitalize() if named else new[index]
        return True
    if small and shape in lex.trades() and _is_paper(new, near, index):
        new[index] = shape
        return True
    return False


def _is_paper(new: list[str], near: list[bool], index: int) -> bool:
    """Whether a name ends here that only a paper has ("BANGKOK COURIER EDITORIAL", "… SAID")."""
    if not index or not near[index] or index + 1 == len(new) or not near[index + 1]:
        return False
    if new[index + 1].removesuffix("s").lower() not in _OF_PAPERS:
        return False
    return new[index - 1][0].isupper() and lex.word_class(new[index - 1]) in _LED_PAPERS


def _raise_phrase(new: list[str], near: list[bool], index: int, first: str) -> bool:
    """Write a body or place of several words as it is listed ("Red Cross", "New York")."""
    for small, phrase in _phrases().get(first, ()):
        stop = index + len(phrase)
        if stop > len(new) or new[index + 1].lower() != small[1]:
            continue
        if [word.lower() for word in new[index:stop]] == small and all(near[index + 1 : stop]):
            new[index:stop] = phrase
            for here in range(lead(new, near, index), index):
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
    for here in range(index + 2, index + 1 + complement(new, near, index)) if follows else ():
        if new[here] not in SMALL:
            new[here] = new[here][0].upper() + new[here][1:]


def _leads_name(new: list[str], near: list[bool], at: int) -> bool:
    """Whether particles at a place lead to a name ("MINISTER DE LA CRUZ")."""
    here = at
    while here < min(at + 3, len(new)) and near[here] and new[here].lower() in _PARTICLES:
        here += 1
    named = at < here < len(new) and near[here] and new[here][0].isupper()
    return named and lex.word_class(new[here]) in (lex.NAME, lex.GIVEN)


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
            or is_goods(new[at - 1])
            or (new[at - 1] == "and" and at > 1 and is_goods(new[at - 2]))
        )
    ):
        at -= 1
    for here in range(at, index) if at < index - 1 else ():
        if new[here] not in SMALL:
            new[here] = new[here][0].upper() + new[here][1:]
