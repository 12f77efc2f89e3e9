"""Text in capitals, written as mixed case would be, so that one reader serves both.

Strategy: a common word becomes small, any other keeps a capital; heads of bodies and titles keep
theirs, with the words that belong to them ("MINISTRY OF FOREIGN AFFAIRS"). Every character stays
in its place, so spans hold for the text as printed.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction import lexicon as lex
from tipcable.extraction.verbs import verb_forms

_WORD: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]++(?:['\u2019&/-][A-ZÀ-ÖØ-Þ]++)*+")
_SMALL: Final = re.compile(r"[a-zß-öø-ÿ]")
_LARGE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_LINKS: Final = frozenset(
    [
        "of",
        "for",
        "and",
        "the",
        "on",
        "against",
        "in",
        "to",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "les",
        "le",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "du",
        "des",
        "van",
        "der",
        "den",
        "von",
        "bin",
        "ibn",
        "vda",
        "y",
        "ng",
    ]
)
_MODIFIERS: Final = frozenset(
    [
        "national",
        "supreme",
        "foreign",
        "civil",
        "civilian",
        "high",
        "federal",
        "state",
        "central",
        "public",
        "general",
        "regional",
        "provincial",
        "municipal",
        "district",
        "international",
        "human",
        "labor",
        "social",
        "health",
        "interior",
        "education",
        "vice",
        "deputy",
        "prime",
        "chief",
        "first",
        "second",
        "third",
        "assistant",
        "executive",
        "senior",
        "political",
        "economic",
        "consular",
        "military",
        "naval",
        "air",
        "attorney",
        "district",
        "police",
        "army",
        "immigration",
        "customs",
        "special",
        "royal",
        "democratic",
        "republican",
        "people's",
        "workers",
        "trade",
        "free",
        "catholic",
        "protestant",
        "security",
        "intelligence",
        "finance",
        "defense",
        "agriculture",
        "secretary",
        "minister",
        "under",
        "acting",
        "permanent",
        "constitutional",
        "electoral",
        "rural",
        "urban",
        "sugar",
        "united",
        "anti-slavery",
        "commercial",
    ]
)
_ALONE: Final = frozenset(
    [
        "Parliament",
        "Congress",
        "Senate",
        "Embassy",
        "Department",
        "Ambassador",
        "Cabinet",
        "Consulate",
        "Charge",
        "Pope",
    ]
)
_SPEECH: Final = frozenset(
    ["is", "was", "are", "were", "has", "had", "have", "be", "been", "will", "would"]
)


def in_capitals(text: str) -> bool:
    """Whether a paragraph is printed in capitals."""
    return len(_LARGE.findall(text)) > 9 * len(_SMALL.findall(text))


def recase(text: str, acronyms: frozenset[str] = frozenset()) -> str:
    """Return the text in mixed case, of the same length."""
    found = list(_WORD.finditer(text))
    words = [match.group() for match in found]
    new = [
        _first_guess(word, text[match.end() : match.end() + 1], acronyms)
        for word, match in zip(words, found, strict=True)
    ]
    near = [
        index > 0 and text[found[index - 1].end() : match.start()] in (" ", "\n", "-")
        for index, match in enumerate(found)
    ]
    for index in range(len(new)):
        _raise_heads(new, near, index)
    pieces = []
    at = 0
    for match, word in zip(found, new, strict=True):
        pieces += [text[at : match.start()], word]
        at = match.end()
    pieces.append(text[at:])
    made = "".join(pieces)
    return made if len(made) == len(text) else text


def _capitalised(word: str) -> str:
    return re.sub(
        r"[^'\u2019&/-]+",
        lambda part: part.group().capitalize() if len(part.group()) > 1 else part.group(),
        word,
    ).replace("'S", "'s")


def _first_guess(word: str, after: str, acronyms: frozenset[str]) -> str:
    """Write a word as mixed case would, going by the word alone."""
    small = word.lower()
    shape = _capitalised(word)
    kind = lex.word_classes().get(shape.removesuffix("'s"))
    if _stays(word, after) or word in acronyms:
        return word
    if after == "." and f"{shape}." in lex.word_classes():
        return shape
    if kind == lex.CALENDAR and small not in ("may", "march"):
        return shape
    bare = small.removesuffix("'s")
    parts = re.split(r"[-/]", bare)
    common = (
        small in _LINKS or small == "dols" or all(part in lex.ordinary_words() for part in parts)
    )
    if common or kind == lex.FUNCTION or small in verb_forms():
        return small
    return word if _abbreviates(word, kind) else shape


def _stays(word: str, after: str) -> bool:
    """Tell whether a word is an initial or the abbreviation of a government."""
    if len(word) == 1:
        return after == "."
    government = 3 <= len(word) <= 5 and word.startswith("GO") and after in " '\u2019"
    return government and word.lower() not in lex.common_words()


def _abbreviates(word: str, kind: str | None) -> bool:
    """Tell whether a word that is not common is an acronym."""
    if word in lex.government_names() or (word in lex.acronyms() and kind != lex.GIVEN):
        return True
    return len(word) <= 5 and not re.search(r"[AEIOUY]", word)


def _raise_heads(new: list[str], near: list[bool], index: int) -> None:
    word = new[index]
    shape = word.capitalize()
    kind = lex.word_classes().get(shape.removesuffix("'s"))
    if word[0].isupper() and kind in (lex.BODY, lex.TITLE) and near[index]:
        for here in range(_lead(new, near, index), index):
            new[here] = new[here][0].upper() + new[here][1:]
    if (
        word in ("el", "la", "los", "las")
        and index + 1 < len(new)
        and near[index + 1]
        and new[index + 1][0].isupper()
    ) and not (index and near[index] and new[index - 1][0].isupper()):
        new[index] = word.capitalize()
    if (
        not word[0].islower()
        or kind not in (lex.BODY, lex.TITLE)
        or (word.endswith("s") and shape not in lex.body_kinds())
    ):
        return
    follows = index + 1 < len(new) and near[index + 1]
    after = new[index + 1] if follows else ""
    led = _lead(new, near, index)
    taken = _complement(new, near, index) if after in ("of", "for", "against", "on") else 0
    named = bool(after) and after[0].isupper()
    if kind == lex.TITLE and not (named or taken or led < index or shape in _ALONE):
        return
    if kind == lex.BODY and not (taken or led < index or shape in _ALONE):
        return
    for here in range(led, index + 1):
        new[here] = new[here][0].upper() + new[here][1:]
    for here in range(index + 2, index + 1 + taken):
        if new[here] not in _LINKS:
            new[here] = new[here][0].upper() + new[here][1:]


def _lead(new: list[str], near: list[bool], index: int) -> int:
    """Find the first of the words before a head that modify it."""
    at = index
    while (
        at > 0
        and near[at]
        and index - at < 4
        and (new[at - 1] in _MODIFIERS or new[at - 1][0].isupper())
    ):
        at -= 1
    return at


def _complement(new: list[str], near: list[bool], index: int) -> int:
    """How many words behind a head belong to it."""
    at = index + 2
    taken = 0
    while at < len(new) and near[at] and at - index < 9:
        word = new[at]
        if word in ("and", "the", "in"):
            if word == "in" and new[at - 1] != "trafficking":
                break
            at += 1
            continue
        if (
            word in _LINKS
            or word in verb_forms()
            or word in _SPEECH
            or (word[0].islower() and word.endswith(("ed", "ing")) and word != "trafficking")
        ):
            break
        if lex.word_classes().get(word.capitalize()) == lex.FUNCTION:
            break
        taken = at - index
        at += 1
        if taken >= 4 and new[at - 2] not in ("and", "the"):
            break
    return taken
