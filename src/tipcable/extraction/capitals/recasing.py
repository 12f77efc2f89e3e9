"""Text in capitals, written as mixed case would be, so that one reader serves both.

Strategy: a common word becomes small, any other keeps a capital; heads of bodies and titles keep
theirs, with the words that belong to them ("MINISTRY OF FOREIGN AFFAIRS"). Every character stays
in its place, so spans hold for the text as printed.
"""

from __future__ import annotations

import re
from itertools import compress, count
from typing import Final

from tipcable.extraction.capitals.namesakes import Namesakes, is_namesake
from tipcable.extraction.capitals.raising import ARTICLES, raise_heads, raise_spelled
from tipcable.extraction.capitals.reaching import SMALL
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.memos import remembered
from tipcable.extraction.words.nations import government_names, place_phrases
from tipcable.extraction.words.verbs import verb_forms

_WORD: Final = re.compile(r"([A-ZÀ-ÖØ-Þ]++(?:['\u2019&/-][A-ZÀ-ÖØ-Þ]++)*+)")
_SMALL: Final = re.compile(r"[a-zß-öø-ÿ]")
_LARGE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_ASCII_SMALL: Final = b"abcdefghijklmnopqrstuvwxyz"
_ASCII_LARGE: Final = _ASCII_SMALL.upper()
_PART: Final = re.compile(r"[^'\u2019&/-]+")
_JOINT: Final = re.compile(r"[-/]")
# What may be an acronym or a surname, and the given names behind it in the Far East.
_SYLLABLE: Final = re.compile(r"[B-DF-HJ-NP-TV-Z][AEIOU][B-DF-HJ-NP-TV-Z]")
_GIVEN: Final = re.compile(r"(?!Al-|El-|Vice-)[A-Z][a-z]{1,5}-[A-Z][a-z]{1,5}")
_PREFIX: Final = re.compile(r"(?:anti|counter|dis|inter|mis|non|out|over|pre|re|un|under)")
_COMPOUND: Final = re.compile(r"([a-z]{3,7})(?:back|down|off|out|over|through|up)s?")
_VOWEL: Final = re.compile(r"[AEIOUY]")


_COMMON: Final = lex.capitals_words("common") | {"dols"}
# Ordinary words that a telegram means as acronyms.
_ACRONYMS: Final = lex.capitals_words("acronym")


def in_capitals(text: str) -> bool:
    """Whether a paragraph is printed in capitals."""
    # Few small letters are too many, so that the first of a text mostly tell.
    first = text[: len(text) // 5].encode("ascii", "replace")
    if 10 * (len(first) - len(first.translate(None, _ASCII_SMALL))) >= len(text):
        return False
    if not text.isascii():
        return len(_LARGE.findall(text)) > 9 * len(_SMALL.findall(text))
    letters = text.encode()
    small = len(letters) - len(letters.translate(None, _ASCII_SMALL))
    return len(letters) - len(letters.translate(None, _ASCII_LARGE)) > 9 * small


def recase(text: str, acronyms: frozenset[str], names: Namesakes) -> str:
    """Return the text in mixed case, of the same length."""
    parts = _WORD.split(text)
    words = parts[1::2]
    names.alone = []
    if not words:
        return text
    guesses, unsure, heads, namesakes = zip(*map(_guess, words), strict=True)
    new: list[str] = list(guesses)
    for index in compress(count(), unsure):
        new[index] = _in_context(words[index], new[index], parts[2 * index + 2][:1])
    for index in compress(count(), map(acronyms.__contains__, words)) if acronyms else ():
        new[index] = words[index]
    if "-" in text:
        names.families |= _families(new, words, parts)
    families = names.families
    for index in compress(count(), map(families.__contains__, words)) if families else ():
        new[index] = words[index].capitalize()
    if acronyms:
        raise_spelled(new, words, parts, acronyms)
    if any(namesakes):
        names.raise_names(new, parts, list(compress(count(), namesakes)))
    if any(heads):
        raise_heads(new, parts, heads)
    parts[1::2] = new
    return "".join(parts)


def _families(new: list[str], words: list[str], parts: list[str]) -> set[str]:
    """Find the surnames that look like acronyms, before a given name ("NAM DUK-WOON")."""
    return {
        words[index - 1]
        for index in range(1, len(words))
        if "-" in words[index]
        and parts[2 * index] == " "
        and _SYLLABLE.fullmatch(new[index - 1])
        and _GIVEN.fullmatch(new[index])
    }


@remembered(32768)
def _guess(word: str) -> tuple[str, bool, int, bool]:
    """Write a word as mixed case would, going by the word alone.

    Also tell whether the character behind it may change that, whether it can be a head (1) or
    something else that becomes large (2), and whether it may be a name.
    """
    known = lex.word_classes()
    plain = word.capitalize()
    shape = plain if word.isalpha() else _capitalised(word)
    kind = known.get(plain.removesuffix("'s"))
    other = (
        kind == lex.HONORIFIC
        or known.get(word) == lex.ROLE
        or plain in ARTICLES
        or plain in lex.trades()
        or plain in lex.body_phrases()
        or plain in place_phrases()
    )
    head = 2 if other else int(kind in (lex.BODY, lex.TITLE))
    open_ = len(word) == 1 or f"{shape}." in known or _is_government(word)
    named = is_namesake(word.lower().removesuffix("'s"))
    return _alone(word, shape), open_, head, named


def _alone(word: str, shape: str) -> str:
    small = word.lower()
    kind = lex.word_classes().get(shape.removesuffix("'s"))
    if kind == lex.CALENDAR and small not in ("may", "march"):
        return shape
    # Common in mixed case, too; "ARE" and "US" are words.
    if kind is not None and kind in lex.DEMONYM + lex.COUNTRY and len(small) > 3:
        return shape
    short_title = len(word) == 2 and lex.word_classes().get(word) == lex.ROLE
    if short_title or small in _ACRONYMS or (len(word) > 3 and not word.strip("X")):
        return word
    ordinary = lex.ordinary_words()
    if small.isalpha():
        common = small in ordinary or small in SMALL or small in _COMMON
        common = common or (_is_derived(small) and word not in lex.acronyms())
    else:
        common = all(part in ordinary for part in _JOINT.split(small.removesuffix("'s")))
    if common or kind == lex.FUNCTION or small in verb_forms():
        return small
    owner = word.removesuffix("'S")
    joined = "-" in word and all(map(_stands_for, word.split("-")))
    return (
        owner + word[len(owner) :].lower()
        if joined or _abbreviates(owner, kind)
        else _ranked(shape)
    )


def _is_derived(small: str) -> bool:
    """Whether an ordinary word stands behind a prefix, or before an adverb ("HOLDOUTS")."""
    ordinary = lex.ordinary_words()
    prefix = _PREFIX.match(small)
    rest = small[prefix.end() :] if prefix else ""
    joined = _COMPOUND.fullmatch(small)
    return (len(rest) > 4 and rest in ordinary) or (
        joined is not None and joined.group(1) in ordinary
    )


def _stands_for(word: str) -> bool:
    """Whether a word is a listed acronym ("GOI-USG")."""
    return word in government_names() or word in lex.acronyms()


def _ranked(shape: str) -> str:
    """Keep an acronym behind "Ex-" and the like ("Ex-PRIMIN")."""
    first, dash, rest = shape.partition("-")
    if dash and first in lex.RANKED and rest.upper() in lex.acronyms():
        return f"{first}-{rest.upper()}"
    return shape


def _in_context(word: str, guess: str, after: str) -> str:
    """Keep an initial and the abbreviation of a government; write "DR." as a title."""
    if (len(word) == 1 and after == ".") or (_is_government(word) and after in " '\u2019"):
        return word
    shape = _capitalised(word)
    return shape if after == "." and f"{shape}." in lex.word_classes() else guess


def _capitalised(word: str) -> str:
    shape = _PART.sub(lambda part: part.group().capitalize(), word)
    return shape.replace("'S", "'s")


def _is_government(word: str) -> bool:
    if not word.startswith("GO") or not 3 <= len(word) <= 5:
        return False
    return word.lower() not in lex.common_words()


def _abbreviates(word: str, kind: str | None) -> bool:
    """Tell whether a word that is not common is an acronym."""
    if word in government_names() or (word in lex.acronyms() and kind != lex.GIVEN):
        return True
    return kind is None and len(word) <= 5 and not _VOWEL.search(word)
