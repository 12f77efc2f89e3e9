"""REF lines to items: letters, separators, carried posts; and items to cable ids."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from tipcable.identifiers import read_id
from tipcable.model.reference import Reference, kind_of, note_of

# A letter that opens an item: "A. ", "(A) ", "[A] ", "A) ", "A: ", also doubled "A. (A) ".
_LETTERED: Final = re.compile(
    r"(?:(?<=[ ,;/&])|\A)(?:\((?P<a>[A-Z])\)[.:]?|\[(?P<b>[A-Z])\]|(?P<c>[A-Z])(?:[.):](?![A-Z0-9]\.)))(?=[ ('\"0-9A-Z]|\Z)[ ]?"
)


def read_items(lines: list[str]) -> tuple[Reference, ...]:
    """Cut a REF line into its items; their cable ids are worked out by ``resolve``."""
    text = " ".join(" ".join(lines).split())
    found: list[Reference] = []
    for letter, part in _by_letter(text):
        for at, item in enumerate(_by_separator(part)):
            found.append(Reference(text=item, letter=letter if at == 0 else None, kind="other"))
    return tuple(found)


def _by_letter(text: str) -> list[tuple[str | None, str]]:
    """Cut at "A.", "(B)" and the like; a repeated letter ("A. (A)") counts once."""
    marks = list(_LETTERED.finditer(text))
    parts: list[tuple[str | None, str]] = []
    if not marks or marks[0].start():
        parts.append((None, text[: marks[0].start()] if marks else text))
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        letter = mark["a"] or mark["b"] or mark["c"]
        parts.append((letter, text[mark.end() : after.start() if after else len(text)]))
    trimmed = [(letter, part.strip(" ,;&")) for letter, part in parts]
    return [(letter, part) for letter, part in trimmed if part]


_SEPARATOR: Final = re.compile(r"\((?:[^()]*+)\)|[;,&]|(?<= )(?:AND|and)(?= )")


def _by_separator(part: str) -> list[str]:
    """Cut an item at separators outside parentheses, where a cable id stands on both sides."""
    pieces, start = [], 0
    for found in _SEPARATOR.finditer(part):
        if found.group()[0] == "(":
            continue
        left, right = part[start : found.start()], part[found.end() :]
        if found.group() == ";" or (_ends_item(left) and _opens_item(right)):
            pieces.append(left)
            start = found.end()
    pieces.append(part[start:])
    return [piece.strip(" ,;&") for piece in pieces if piece.strip(" ,;&")]


_OPENS: Final = re.compile(
    r" ?(?:'?[0-9]{2,4} ?-? ?[A-Z]{3}|[A-Z][A-Z'.]+(?: [A-Z][A-Z'.]+){0,3} [#(]?[0-9]|[0-9]{2,7}(?:[ ,;)]|\Z))"
)
_ENDS: Final = re.compile(r"(?:[0-9]|\))[ ]?\Z")


def _opens_item(text: str) -> bool:
    return _OPENS.match(text) is not None


def _ends_item(text: str) -> bool:
    return _ENDS.search(text[-40:]) is not None


_NUMBER_ALONE: Final = re.compile(r"#?(?P<number>[0-9]{1,7})(?![0-9A-Za-z/-])")


def resolve(
    items: tuple[Reference, ...], year: int | None, own: tuple[str, int] | None
) -> tuple[Reference, ...]:
    """Give every item its cable id, kind and note.

    An item without a year takes the year of the cable, or the year before where its number would
    lie ahead of the cable's own at the same post (``own``: post and number). A number alone goes
    on with the post of the item before it, or is the cable's own post.
    """
    found = []
    post, carried = own[0] if own else None, None
    for item in items:
        read = read_id(item.text)
        number = _NUMBER_ALONE.match(item.text) if read is None else None
        cable_id = None
        if read is not None:
            post, carried = read.post, read.year
            cable_id = _canonical(read.year, read.post, read.number, year, own)
        elif number and post:
            cable_id = _canonical(carried, post, int(number["number"]), year, own)
        kind = "cable" if cable_id else kind_of(item.text)
        found.append(evolve(item, cable_id=cable_id, kind=kind, note=note_of(item.text)))
    return tuple(found)


def _canonical(
    written: int | None, post: str, number: int, year: int | None, own: tuple[str, int] | None
) -> str | None:
    if written is None:
        if year is None:
            return None
        ahead = own is not None and own[0] == post and number > own[1]
        written = year - 1 if ahead else year
    return f"{written % 100:02}{post}{number}"
