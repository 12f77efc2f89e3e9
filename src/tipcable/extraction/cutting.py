"""Runs of capitalised words in a paragraph, and their pieces with their places.

Strategy: one pattern finds the runs. The letter of a list in front of a run is cut off, a run is
cut where a stop ends a sentence, and carried over the commas of "Ministry of Women, Children and
Social Welfare".
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define

from tipcable.extraction import lexicon as lex
from tipcable.extraction.runs import pieces_of
from tipcable.extraction.tokens import LETTER, UPPER


@define(slots=True)
class Seen:
    """A piece with its place in the paragraph."""

    kind: str
    start: int
    end: int
    head: str
    possessive: bool
    run: int


_WORD: Final = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|Md|Lt|Col|Gen|Brig|Maj|Capt|Cpt|Sgt|Rev|Fr|Prof|Hon|St|Gov|Sen|Rep|Adm|Amb|Cmdr|Insp|Atty"
    rf"|Jr|Sr|Sra|Mme|Eng|Lic|Ing)\.|[{UPPER}][a-z]{{1,2}}\.(?= [{UPPER}])"
    rf"|(?:[{UPPER}]\.)++|(?:(?:al|el|ul|ad|as|ar|ash|at|an)-|[dl]['\u2019])?[{UPPER}][{LETTER}0-9]*+"
    rf"(?:[.'\u2019/&-][{LETTER}0-9]++)*+(?:['\u2019](?=[ ,.;]))?+)"
)


_LINK: Final = (
    "of|for|and|the|on|against|in|to|&|de|del|la|las|los|el|les|le|da|do|dos|das|di|du|des|van|der|den|von|bin|ibn"
    "|binti|bint|y|e|ter|zu|vda\\.|ng|dela|de['\u2019]|af|ag|ait|ap|arap|av|ben|kizi|kyzy|ogly|oglu|ole"
    "|ould|oulad|qizi|uulu|wa|wan"
)


# A longer run is no name, and would be read again and again.
RUN: Final = re.compile(
    rf"(?<![{LETTER}0-9./'\u2019-]){_WORD}(?:(?: (?:{_LINK})(?= )){{0,3}}+ {_WORD}"
    rf"| [\"\u201c][{UPPER}][{LETTER} ]{{1,16}}[\"\u201d] {_WORD}){{0,40}}+"
)


_LETTER: Final = re.compile(r"(?:[A-M]\.)(?: [A-Z]\.)?+ ")


_ABBREVIATED: Final = re.compile(rf"(?<=[ .])([{UPPER}][a-z]{{1,2}})\. (?=([{LETTER}]+))")


_OPEN: Final = '.?!:;-)\n"\u201d'


_MORE: Final = re.compile(
    rf"((?:, [{UPPER}][{LETTER}'\u2019-]++"
    rf"(?: [{UPPER}][{LETTER}'\u2019-]++)?){{1,4}}),? (?:and"
    rf"|&) (?:the )?[{UPPER}][{LETTER}'\u2019-]++(?: [{UPPER}][{LETTER}'\u2019-]++)*"
)


_LISTING: Final = re.compile(
    r"(?:Ministry|Department|Secretariat|Directorate|Committee|Commission"
    r"|Bureau) (?:of|for|on) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)


def all_pieces(text: str) -> list[Seen]:
    """Cut every run of a paragraph, and keep where its pieces stand."""
    found: list[Seen] = []
    number = 0
    for match in RUN.finditer(text):
        for start, run in _sentences(text, match.start(), _list_end(text, match)):
            number += 1
            found += [
                Seen(
                    piece.kind,
                    start + piece.start,
                    start + piece.end,
                    piece.head,
                    piece.possessive,
                    number,
                )
                for piece in pieces_of(run)
            ]
    return found


def _list_end(text: str, match: re.Match[str]) -> int:
    """Find the end of a run, carried over commas in "Ministry of Women, Children and Welfare"."""
    end = match.end()
    if (
        text[end : end + 1] != ","
        or _LISTING.search(text, max(match.start(), end - 70), end) is None
    ):
        return end
    more = _MORE.match(text, end)
    if more is None:
        return end
    kinds = {
        lex.word_class(word.strip("'\u2019"))
        for word in re.findall(rf"[{UPPER}][{LETTER}'\u2019-]+", more.group())
    }
    return more.end() if kinds <= {lex.COMMON, lex.SOFT} else end


def _sentences(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Find a run without the letter of a list, cut where a stop ends a sentence."""
    letter = _LETTER.match(text, start, end)
    if letter and (start < 2 or text[max(0, start - 9) : start].rstrip(" ")[-1:] in _OPEN):
        start = letter.end() if letter.group().count(".") == 1 else start + 3
    found = []
    for stop in _ABBREVIATED.finditer(text, start, end):
        names = lex.NAME + lex.GIVEN + lex.INITIAL
        if stop.group(1) + "." in lex.word_classes() or stop.group(1) in ("Md", "St", "Ma", "Fr"):
            continue
        if lex.word_class(stop.group(1)) not in names or lex.word_class(stop.group(2)) not in names:
            found.append((start, text[start : stop.end(1)]))
            start = stop.end()
    found.append((start, text[start:end]))
    return found
