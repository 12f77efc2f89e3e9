"""What the words of each element say.

A reading takes the clean words of an element, or what its pattern found in them, and returns its
value, or None where they give none. What comes again from cable to cable is kept.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple

from tipcable import vocabulary
from tipcable.grammar import header as grammar
from tipcable.grammar import labels, marks, transmission
from tipcable.grammar.authority import ORDER_SEPARATORS
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.checks import trusted
from tipcable.model.levels import Classification, Precedence
from tipcable.model.markings import PortionMarking
from tipcable.model.tags import read_tags, written_tag
from tipcable.model.times import moment_of

_kept = lru_cache(maxsize=2048)

LETTERS: Final = {precedence.letter: precedence for precedence in reversed(Precedence)} | {
    "O": Precedence.IMMEDIATE,
    "0": Precedence.IMMEDIATE,
}


def read_transmission(words: str, read: re.Match[str] | None) -> dict[str, Any]:
    """Return the fields that one transmission line gives; ``read`` is what opened it."""
    if words.startswith("VZCZC"):
        return {"transmission_id": words}
    if read is not None and read.re is transmission.STATION:
        return _station(read)
    if words.startswith("ZN"):
        return {"security": words}
    return {"precedence": LETTERS[words[0]], "routing_indicators": tuple(words.split()[1:])}


def _station(read: re.Match[str]) -> dict[str, Any]:
    section = read["section"]
    return {
        "originator": read["originator"],
        "serial": int(read["serial"]),
        "section": int(section) if section else None,
        "filed": read["filed"],
    }


class Moment(NamedTuple):
    """What the line of the date-time group says."""

    dtg: datetime | None
    precedence: tuple[Precedence, ...]
    signals: str


_NO_LETTERS: Final = str.maketrans("Oo", "00")


def read_moment(read: re.Match[str], known: int | None) -> Moment | None:
    """Read a date-time group with its precedences; ``known`` is the year an archive gives."""
    day = read["day"].translate(_NO_LETTERS)
    time = (read["hour"] + read["minute"]).translate(_NO_LETTERS)
    moment = moment_of(day, time, read["month"].upper(), read["year"], known)
    if moment is None:
        return None
    letters = (read["letters"] or "").replace(" ", "").upper()
    return Moment(moment, tuple(LETTERS[letter] for letter in letters), read["signals"] or "")


class Level(NamedTuple):
    """What the classification line says."""

    classification: Classification | None
    number: str
    sections: int | None
    section: int
    captions: tuple[str, ...]


def read_level(read: re.Match[str]) -> Level:
    """Read a classification line."""
    level = next(level for group, level in _LEVELS if read[group])
    sections = int(read["sections"] or read["sections2"] or 0) or None
    section = int(read["section"] or read["section2"] or 0) if sections else 0
    modifiers = grammar.MODIFIER.findall(read["modifiers"]) if read["modifiers"] else ()
    return Level(
        level,
        read["number"] or "",
        sections,
        section or 1,
        tuple(name for modifier in modifiers for name in vocabulary.captions(modifier)),
    )


_LEVELS: Final = [(f"level{at}", Classification(name)) for at, name in enumerate(grammar.LEVELS)]


@_kept
def read_captions(words: str) -> tuple[tuple[str, ...], str]:
    """Return the captions of a line, and the words behind a comma that pass the telegram on."""
    found = vocabulary.captions(words)
    if found:
        return found, ""
    if grammar.DELEGATION.fullmatch(words):
        return (words,), ""
    first, _, rest = words.partition(",")
    return vocabulary.captions(first), rest.strip(" ")


@_kept
def read_order(words: str) -> ExecutiveOrder | None:
    """Read the line of an executive order."""
    read = labels.ORDER.fullmatch(words)
    if read is None:
        return None
    number = vocabulary.executive_order(read["number"] or read["number2"])
    value = read["value"] if read["number"] else read["value2"]
    text = value.lstrip(ORDER_SEPARATORS).rstrip(" ")
    return trusted(ExecutiveOrder, number=number, text=text) if number else None


@_kept
def read_tag_line(words: str) -> tuple[str, ...] | None:
    """Read the words behind TAGS."""
    if words.upper().strip(" .") in NO_TAGS:
        return None
    # Read as they are written: with a comma between them, two words may be one person.
    return read_tags([", ".join(map(written_tag, read_tags([words])))]) or None


NO_TAGS: Final = frozenset({"N/A", "NA", "NONE"})


def read_subject(words: str) -> tuple[str, PortionMarking | None] | None:
    """Read the words of a subject, and the portion mark before or behind them."""
    before = marks.BEFORE_SUBJECT.match(words)
    mark = before["mark"] if before and words[before.end() :] else None
    text = words[before.end() :] if before and mark else words
    behind = marks.BEHIND_SUBJECT.search(text)
    if behind and mark in {None, behind["mark"]} and behind.start():
        mark, text = behind["mark"], text[: behind.start()]
    if not text:
        return None
    return text, trusted(PortionMarking, text=mark) if mark else None


def read_classified_by(words: str) -> ClassifiedBy | None:
    """Read a statement who classified a cable; "Derived From" and the like keep their label."""
    read = labels.AUTHORITY.fullmatch(words)
    own = read is not None and read["own"] and not read["under"]
    text = read["value"] if read and own else _unnumbered(words)
    return ClassifiedBy(text=text) if text else None


def _unnumbered(words: str) -> str:
    opened = labels.BEFORE_LABEL.match(words)
    return words[opened.end() :] if opened else words
