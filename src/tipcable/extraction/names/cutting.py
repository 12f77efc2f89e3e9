"""Runs of capitalised words in a paragraph, and their pieces with their places.

Strategy: one pattern finds the runs. The letter of a list in front of a run is cut off, a run is
cut where a stop ends a sentence, and carried over the commas of "Ministry of Women, Children and
Social Welfare".
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define

from tipcable.extraction.names.runs import pieces_of
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.tokens import ARTICLES, LETTER, LINKS, NAMED, SHORTENED, UPPER


@define(slots=True)
class Seen:
    """A piece with its place in the paragraph."""

    kind: str
    start: int
    end: int
    head: str
    possessive: bool


# Abbreviations whose stop ends no sentence, and the same as what stands behind their first letter.
_SHORT: Final = frozenset(
    word[:-1]
    for word in lex.honorifics() | lex.title_heads() | SHORTENED
    if word.endswith(".") and word[:-1].isalpha()
)
_SHORTENED: Final = "|".join(f"(?<={word[0]}){word[1:]}" for word in sorted(_SHORT))
_TAIL: Final = rf"[{LETTER}0-9]*+(?:[.'\u2019/&-][{LETTER}0-9]++)*+(?:['\u2019](?=[ ,.;]))?+"
# The articles of two letters; a look behind must know how far.
_ARABIC: Final = "|".join(sorted(ARTICLES - {"ash"}))
# A word behind its first letter. Most have no mark inside or behind them, so that is asked first.
_REST: Final = (
    rf"(?:[{LETTER}0-9]*+(?![.'\u2019/&-])|(?:{_SHORTENED})\.|[a-z]{{1,2}}\.(?= [{UPPER}])"
    rf"|\.(?:[{UPPER}]\.)*+|{_TAIL})"
)
_WORD: Final = rf"(?:[{UPPER}]{_REST}|(?:(?:{_ARABIC}|ash)-|[dl]['\u2019])[{UPPER}]{_TAIL})"
_LINK: Final = "|".join([*sorted(map(re.escape, LINKS)), "de['\u2019]"])
# A run is sought by a capital, the only thing rare enough to search for quickly, and looks back
# for what must not stand before it, or for an article that belongs to it ("al-").
_BOUND: Final = rf"[{LETTER}0-9./'\u2019-]"
_ARTICLES: Final = ("[dl]['\u2019].", f"(?:{_ARABIC})-.", "ash-.")
_LED: Final = "|".join(rf"(?<={article})(?<!{_BOUND}{article})()" for article in _ARTICLES)
_START: Final = rf"[{UPPER}](?:(?<!{_BOUND}.)|{_LED})"
# A longer run is no name, and would be read again and again.
RUN: Final = re.compile(
    rf"{_START}{_REST}(?: {_WORD}|(?: (?:{_LINK})(?= )){{1,3}}+ {_WORD}"
    rf"| [\"\u201c][{UPPER}][{LETTER} ]{{1,16}}[\"\u201d] {_WORD}){{0,40}}+"
)


# How far back the item before may open.
_ITEM_REACH: Final = 2000
_LETTER: Final = re.compile(r"(?:[A-M]\.)(?: [A-Z]\.)?+ ")


_ABBREVIATED: Final = re.compile(rf"(?<=[ .])([{UPPER}][a-z]{{1,2}})\. (?=([{LETTER}]+))")


_OPEN: Final = '.?!:;-)\n"\u201d'


_MORE: Final = re.compile(
    rf"((?:, [{UPPER}][{LETTER}'\u2019-]++"
    rf"(?: [{UPPER}][{LETTER}'\u2019-]++)?){{1,4}}),? (?:and"
    rf"|&) (?:the )?[{UPPER}][{LETTER}'\u2019-]++(?: [{UPPER}][{LETTER}'\u2019-]++)*"
)


_ITEM: Final = re.compile(rf"[{UPPER}][{LETTER}'\u2019-]+")
_LISTING: Final = re.compile(
    r"(?:Ministry|Minister|Department|Secretary|Secretariat|Directorate|Committee|Commission"
    r"|Bureau) (?:of|for|on) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)


def all_pieces(text: str) -> list[Seen]:
    """Cut every run of a paragraph, and keep where its pieces stand."""
    found: list[Seen] = []
    # How far a list that goes on over commas has been read.
    read = 0
    for match in RUN.finditer(text):
        run = match.group()
        start = match.start()
        if match.lastindex:
            start -= _article(text, start)
            run = text[start : match.end()]
        if start < read:
            start = read + 1
            run = text[start : match.end()]
            if not run:
                continue
        if " " in run and text.startswith(",", match.end()):
            end = _list_end(text, start, match.end())
            run = text[start:end]
            read = end if end > match.end() else read
        if "." not in run:
            for kind, first, last, head, possessive in pieces_of(run):
                found.append(Seen(kind, start + first, start + last, head, possessive))
            continue
        for begin, part in _sentences(text, start, start + len(run)):
            for kind, first, last, head, possessive in pieces_of(part):
                found.append(Seen(kind, begin + first, begin + last, head, possessive))
    return found


def _article(text: str, start: int) -> int:
    """Return how long the article in front of a name is ("al-", "d'")."""
    if text[start - 1] != "-":
        return 2
    return 4 if text.startswith("ash-", start - 4) else 3


def _list_end(text: str, start: int, end: int) -> int:
    """Find the end of a run, carried over commas in "Ministry of Women, Children and Welfare"."""
    # The words of the pattern below that are rarer than the others.
    if not any(text.find(word, start, end) > 0 for word in (" of ", " for ", " on ")):
        return end
    if _LISTING.search(text, max(start, end - 70), end) is None:
        return end
    more = _MORE.match(text, end)
    if more is None:
        return end
    last = end
    for item in _ITEM.finditer(text, end, more.end()):
        if lex.word_class(item.group().strip("'\u2019")) not in lex.COMMON + lex.SOFT + (
            lex.TITLE if item.group() == "Justice" else ""
        ):
            break
        last = item.end()
    # The name of a minister may follow: "Minister of Family, Youth and Sports NAME".
    return last if last > more.end(1) else end


def _lists(text: str, start: int) -> bool:
    """Whether a letter opens an item of a list: A, or one whose neighbour stands before it."""
    if start > 1 and text[max(0, start - 9) : start].rstrip(" ")[-1:] not in _OPEN:
        return False
    before = f"{chr(ord(text[start]) - 1)}."
    return text[start] == "A" or text.rfind(before, max(0, start - _ITEM_REACH), start) >= 0


def _sentences(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Find a run without the letter of a list, cut where a stop ends a sentence."""
    letter = _LETTER.match(text, start, end)
    if letter and _lists(text, start):
        start = letter.end() if letter.group().count(".") == 1 else start + 3
    found = []
    for stop in _ABBREVIATED.finditer(text, start, end):
        first, second = stop.groups()
        if first in _SHORT:
            continue
        # "Ernesto Lim. Lim said"
        if (
            first == second
            or lex.word_class(first) not in NAMED
            or lex.word_class(second) not in NAMED
        ):
            found.append((start, text[start : stop.end(1)]))
            start = stop.end()
    found.append((start, text[start:end]))
    return found
