"""The words of a REF line, cut into letters and items.

Strategy: letters cut first ("A.", "(B)"); what stands between two letters is cut at separators
where an item ends and another begins, and between two identifiers that nothing separates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tipcable.grammar import references as grammar
from tipcable.identifiers import id_end
from tipcable.vocabulary import post

Item = tuple[str | None, str]


def split_items(text: str) -> list[Item]:
    """Cut the words of a REF line into letters and items.

    Items without a letter of their own, behind one that has it, share it.

    >>> split_items("A. STATE 188314, 259032 (B) TASHKENT 1549")
    [('A', 'STATE 188314'), ('A', '259032'), ('B', 'TASHKENT 1549')]
    """
    return [(letter, item) for letter, part in _by_letter(text) for item in _by_separator(part)]


def are_plain(items: list[Item]) -> bool:
    """Tell items that are cut like this whatever stands beside them, as most are.

    >>> are_plain([("A", "STATE 188314"), ("A", "259032"), ("B", "09 TASHKENT 1549 (NOTAL)")])
    True
    """
    lettered = False
    for letter, text in items:
        found = grammar.PLAIN.fullmatch(text)
        if found is None or (lettered and letter is None):
            return False
        known = post(found["post"]) if found["post"] else None
        if found["post"] and not (known and known.id_form):
            return False
        lettered = letter is not None
    return True


def last_letter(text: str) -> str | None:
    """Return the letter of the last item of a REF line, or None."""
    letters = [letter for _, _, letter in _marks(text)]
    return letters[-1] if letters else None


def _by_letter(text: str) -> Iterator[Item]:
    """Cut at "A.", "(B)" and the like; a repeated letter ("A. (A)") counts once."""
    at, letter = _label_end(text), None
    for start, end, found in _marks(text):
        part = _trim(text[at : max(start, at)])
        if part:
            yield letter, part
        at, letter = end, found
    part = _trim(text[at:])
    if part:
        yield letter, part


def _label_end(text: str) -> int:
    """Return where the words begin behind a label that is written twice ("REF: REF (A) …")."""
    again = grammar.LABEL_AGAIN.match(text)
    return again.end() if again else 0


def _marks(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and letter of every mark; weak ones only where their letter comes next."""
    before = ""
    for mark in grammar.LETTERED.finditer(text):
        sign = mark.lastgroup or ""
        letter = mark[sign].upper()
        due = letter == (chr(ord(before) + 1) if before else "A")
        if sign in {"weak", "small"} and not due:
            continue
        if sign == "bare" and not (due and id_end(text, mark.end())):
            continue
        before = letter
        yield mark.start(), mark.end(), letter


def _trim(text: str) -> str:
    """Return an item without the separators around it."""
    text = text.strip(grammar.SEPARATORS)
    while text[:4].upper() == "AND " and text[4:].strip().upper() != "PREVIOUS":
        text = text[4:].lstrip(grammar.SEPARATORS)
    while text[-4:].upper() == " AND" or text[-2:] == " -":
        text = text.rpartition(" ")[0].rstrip(grammar.SEPARATORS)
    return "" if text.upper() == "AND" else text


# A class checks an item alone, and its header once more in the line.
@lru_cache(maxsize=16)
def _by_separator(part: str) -> tuple[str, ...]:
    """Cut an item at separators outside parentheses, where one ends and another begins."""
    pieces, start = [], 0
    for end, after in _cuts(part):
        pieces.append(part[start:end])
        start = after
    pieces.append(part[start:])
    return tuple(trimmed for piece in pieces if (trimmed := _trim(piece)))


def _cuts(part: str) -> Iterator[tuple[int, int]]:
    """Yield where an item ends and where the next begins."""
    at = _behind_id(part, 0)
    cable = at > 0
    while True:
        notes = grammar.NOTES.match(part, at) if cable else None
        at = notes.end() if notes else at
        if at == len(part):
            return
        if cable and (behind := _behind_id(part, at)):
            yield at, at
            at = behind
            continue
        sign = grammar.SEPARATOR.search(part, at)
        if sign is None:
            return
        at = sign.end()
        if sign.group()[0] != "(" and _parts(part, sign, cable):
            yield sign.start(), at
            number = grammar.NUMBER_ALONE.match(part, at) if cable else None
            behind = _behind_id(part, at) or (number.end() if number else 0)
            cable = behind > 0
            at = behind or at


def _behind_id(part: str, at: int) -> int:
    """Return where the identifier ends that begins at an offset, or 0."""
    blank = grammar.BLANK.match(part, at)
    return id_end(part, blank.end() if blank else at)


# Signs that stand inside items as well; they part two identifiers only.
_WEAK_SIGNS: Final = frozenset({"/", ":", "-", "--"})


def _parts(part: str, sign: re.Match[str], cable: bool) -> bool:
    """Tell whether a separator parts two items."""
    if sign.group() == ";":
        return True
    right = sign.end()
    if cable and grammar.NUMBER_ALONE.match(part, right):
        return True
    if sign.group() in _WEAK_SIGNS:
        return cable and _behind_id(part, right) > 0
    tail = part[max(0, sign.start() - 40) : sign.start()]
    dated = grammar.MONTH_AND_DAY.search(tail) is not None
    if _behind_id(part, right):
        return not (dated and grammar.FULL_YEAR.match(part, right))
    if dated or not grammar.ENDS.search(tail):
        return False
    return grammar.OPENS.match(part, right) is not None
