"""Who said a figure: the source of a sentence, and how long it goes on (rule S10)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from attrs import define

from tipcable.extraction.figure_words import having
from tipcable.extraction.passages import Passage
from tipcable.vocabulary import rows

_NOTE: Final = re.compile(r"[ \n\"']*+\(?(?:begin )?(?:comment|note|bio note)\b", re.IGNORECASE)
_CLOSED: Final = re.compile(r"end (?:of )?(?:note|comment)", re.IGNORECASE)
_WORD: Final = re.compile(r"[A-Za-z'\u2019-]+|[,;:]")


@define(slots=True)
class Claim:
    """A verb of reporting and the actor who is its subject: characters ``start`` to ``end``."""

    start: int
    end: int
    verb: str
    source: str


@define(slots=True)
class Voice:
    """Whose word a sentence is: claims printed in it, or the one that goes on from before."""

    claims: list[Claim]
    continued: str | None


def voices(passage: Passage, claims: Sequence[Claim]) -> dict[int, Voice]:
    """Return the voice of every sentence, by its start."""
    found: dict[int, Voice] = {}
    current: str | None = None
    block = -1
    for sentence in passage.sentences:
        text = passage.text[sentence.start : sentence.end]
        if sentence.block != block or _NOTE.match(text):
            current, block = None, sentence.block
        first = bisect_left(claims, sentence.start, key=lambda claim: claim.start)
        last = bisect_left(claims, sentence.end, key=lambda claim: claim.start)
        here = list(claims[first:last])
        if not here and current is not None and _ends_source(text):
            current = None
        found[sentence.start] = Voice(here, current)
        current = here[-1].source if here else current
        if _closes(text):
            current = None
    return found


def _closes(text: str) -> bool:
    return _CLOSED.search(text) is not None or text.rstrip().endswith(".)")


@cache
def _reporting() -> frozenset[str]:
    """Return the forms of the verbs after which a claim stands, "that" or not."""
    forms = set[str]()
    for row in rows("reporting_verbs"):
        if int(row["followed_by_that"] or 0) > 10:
            forms |= {row["lemma"], *row["forms"].split("|")}
    return frozenset(forms) - {"show", "shows", "showed", "mean", "means", "meant"}


def _ends_source(text: str) -> bool:
    """Tell whether a sentence turns against its source, or has an unnamed one."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return False
    if words[0] in having("hard stop"):
        return True
    if words[0] in ("post", "we", "embassy"):
        return True
    for at, word in enumerate(words[1:], 1):
        if word in _reporting() and _is_unnamed(words, at):
            return True
    return False


def _is_unnamed(words: Sequence[str], at: int) -> bool:
    """Tell whether the subject of a verb is a body of people or papers without a name."""
    before = words[max(0, at - 8) : at]
    while before and before[-1] in ("also", "then", "have", "has", "had", "further", "separately"):
        before = before[:-1]
    if not before or before[-1] in having("pronoun") or before[-1] in ("and", "but", ","):
        return False
    if words[0] in ("its", "his", "her", "their") and at < 6:
        return False
    if words[at - 1] in ("was", "were", "been", "be", "is", "are", "the", "of", "by"):
        return False
    if words[at + 1 : at + 2] == ["that"]:
        return True
    return before[-1] in having("unnamed")


def source_of(passage: Passage, voice: Voice, place: int) -> str | None:
    """Return the source of a figure at a character of a sentence.

    The claim before the figure wins over the one after it, and its own clause over another.
    """
    if not voice.claims:
        return voice.continued
    near = bisect_right(voice.claims, place, key=lambda claim: claim.start)
    before = voice.claims[near - 1] if near else None
    after = voice.claims[near] if near < len(voice.claims) else None
    chosen = before or after
    if before and after and ";" in passage.text[before.end : place]:
        chosen = before if ";" in passage.text[place : after.start] else after
    return chosen.source if chosen else None
