"""Text in capitals, written as mixed case would be, so that one reader serves both.

Strategy: a common word becomes small, any other keeps a capital; heads of bodies and titles keep
theirs, with the words that belong to them ("MINISTRY OF FOREIGN AFFAIRS"). Every character stays
in its place, so spans hold for the text as printed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress, count
from typing import Final

from tipcable.extraction import lexicon as lex
from tipcable.extraction.nations import government_names
from tipcable.extraction.tokens import LINKS, NAME_PARTS
from tipcable.extraction.verbs import verb_forms
from tipcable.vocabulary import rows

_WORD: Final = re.compile(r"([A-ZÀ-ÖØ-Þ]++(?:['\u2019&/-][A-ZÀ-ÖØ-Þ]++)*+)")
_SMALL: Final = re.compile(r"[a-zß-öø-ÿ]")
_LARGE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_ASCII_SMALL: Final = b"abcdefghijklmnopqrstuvwxyz"
_ASCII_LARGE: Final = _ASCII_SMALL.upper()
_PART: Final = re.compile(r"[^'\u2019&/-]+")
_JOINT: Final = re.compile(r"[-/]")
_VOWEL: Final = re.compile(r"[AEIOUY]")
# Between the words of one name.
_NEAR: Final = frozenset(" \n-")
_ARTICLES: Final = frozenset(("El", "La", "Los", "Las"))
# In capitals the others are rather names, letters and words.
_LINKS: Final = frozenset(word.removesuffix(".") for word in LINKS - NAME_PARTS)


_HEADS: Final = (lex.BODY, lex.TITLE)
# What may stand inside the name of a body.
_PREPOSITIONS: Final = frozenset(
    ("against", "contre", "de", "del", "des", "du", "for", "in", "of", "on", "para", "pour")
)
# Who speaks for a body is no part of its name.
_SPEAKERS: Final = frozenset(
    ("authorities", "leaders", "members", "officers", "officials", "representatives", "sources")
)
# Words that an acronym may leave out.
_SKIPPED: Final = frozenset(("and", "for", "in", "of", "on", "the"))
_OF_PEOPLES: Final = ("an", "ese", "ish", "ic")
_LEADING: Final = _PREPOSITIONS - {"in"}
_JOINING: Final = _PREPOSITIONS | {"and", "el", "la", "las", "les", "los", "the"}


def _listed(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("capitals_words") if row["class"] == kind)


# Words that belong to the head behind them, heads that need no company, and what ends a name.
_MODIFIERS: Final = _listed("modifier")
_ALONE: Final = _listed("alone")
_AUXILIARIES: Final = _listed("auxiliary")


def in_capitals(text: str) -> bool:
    """Whether a paragraph is printed in capitals."""
    # Few small letters are too many, so that the first of a text mostly tell.
    first = text[: len(text) // 5].encode()
    if 10 * (len(first) - len(first.translate(None, _ASCII_SMALL))) >= len(text):
        return False
    if not text.isascii():
        return len(_LARGE.findall(text)) > 9 * len(_SMALL.findall(text))
    letters = text.encode()
    small = len(letters) - len(letters.translate(None, _ASCII_SMALL))
    return len(letters) - len(letters.translate(None, _ASCII_LARGE)) > 9 * small


def recase(text: str, acronyms: frozenset[str] = frozenset()) -> str:
    """Return the text in mixed case, of the same length."""
    parts = _WORD.split(text)
    words = parts[1::2]
    if not words:
        return text
    guesses, unsure, heads = zip(*map(_guess, words), strict=True)
    new: list[str] = list(guesses)
    for index in compress(count(), unsure):
        new[index] = _in_context(words[index], new[index], parts[2 * index + 2][:1])
    for index in compress(count(), map(acronyms.__contains__, words)) if acronyms else ():
        new[index] = words[index]
    if acronyms:
        _raise_spelled(new, words, parts, acronyms)
    if any(heads):
        near = list(map(_NEAR.__contains__, parts[::2]))
        near[0] = False
        for index in compress(count(), heads):
            _raise_heads(new, near, index)
    parts[1::2] = new
    return "".join(parts)


def _raise_spelled(
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
                break
        else:
            for here in range(at, index):
                if new[here] not in _LINKS:
                    new[here] = new[here][0].upper() + new[here][1:]


@lru_cache(maxsize=32768)
def _guess(word: str) -> tuple[str, bool, bool]:
    """Write a word as mixed case would, going by the word alone.

    Also tell whether the character behind it may change that, and whether it can be a head.
    """
    known = lex.word_classes()
    plain = word.capitalize()
    shape = plain if word.isalpha() else _capitalised(word)
    kind = known.get(plain.removesuffix("'s"))
    head = kind in (lex.BODY, lex.TITLE) or plain in lex.body_phrases()
    open_ = len(word) == 1 or f"{shape}." in known or _is_government(word)
    return _alone(word, shape), open_, head or plain in _ARTICLES


def _alone(word: str, shape: str) -> str:
    small = word.lower()
    kind = lex.word_classes().get(shape.removesuffix("'s"))
    if kind == lex.CALENDAR and small not in ("may", "march"):
        return shape
    # Common in mixed case, too; "ARE" and "US" are words.
    if kind is not None and kind in lex.DEMONYM + lex.COUNTRY and len(small) > 3:
        return shape
    if len(word) > 3 and not word.strip("X"):
        return word
    if len(word) == 2 and lex.word_classes().get(word) == lex.ROLE:
        return word
    ordinary = lex.ordinary_words()
    if small.isalpha():
        common = small in ordinary or small in _LINKS or small == "dols"
    else:
        common = all(part in ordinary for part in _JOINT.split(small.removesuffix("'s")))
    if common or kind == lex.FUNCTION or small in verb_forms():
        return small
    return word if _abbreviates(word, kind) else shape


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
    return len(word) <= 5 and not _VOWEL.search(word)


def _raise_heads(new: list[str], near: list[bool], index: int) -> None:
    word = new[index]
    shape = word.capitalize().removesuffix("'s")
    kind = lex.word_classes().get(shape)
    if (
        word[0].islower()
        and shape in _ARTICLES
        and index + 1 < len(new)
        and near[index + 1]
        and new[index + 1][0].isupper()
    ) and not (index and near[index] and new[index - 1][0].isupper()):
        new[index] = word.capitalize()
        return
    for phrase in lex.body_phrases().get(shape, ()):
        stop = index + len(phrase)
        if [part.capitalize() for part in new[index:stop]] == [*phrase] and all(
            near[index + 1 : stop]
        ):
            new[index:stop] = phrase
            return
    small = word[0].islower()
    plural = word.endswith("s") and not word.endswith("'s")
    if kind not in _HEADS or (small and plural and shape not in lex.body_kinds()):
        return
    follows = index + 1 < len(new) and near[index + 1]
    after = new[index + 1] if follows else ""
    led = _lead(new, near, index)
    taken = _complement(new, near, index) if after in _LEADING else 0
    opens = kind == lex.TITLE or shape in lex.openers()
    named = opens and bool(after) and after[0].isupper()
    if small and not (named or taken or led < index or shape in _ALONE):
        return
    for here in range(led, index + taken + 1):
        if here <= index or new[here] not in _LINKS:
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
    known = lex.word_classes()
    titled = known.get(new[index].capitalize()) == lex.TITLE
    at = index + 2
    taken = 0
    while at < len(new) and near[at] and at - index < 9:
        word = new[at]
        last = new[at - 1]
        kind = known.get(word.capitalize())
        if word in _JOINING:
            # "Defense of", but "Haiti for": behind a place nothing goes on.
            if word in _PREPOSITIONS and (last in _LINKS or _is_place(last)):
                break
            if word == "in" and last != "trafficking":
                break
        elif (
            word in _LINKS
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
    return last in _LINKS or (word not in lex.small_titles() and word not in _SPEAKERS)


def _is_name(word: str) -> bool:
    """Whether a capital word is a name, and neither common nor of a people."""
    return lex.word_class(word) == lex.NAME and not word.endswith(_OF_PEOPLES)


def _is_place(word: str) -> bool:
    return lex.word_classes().get(word) in (lex.COUNTRY, lex.CITY)
