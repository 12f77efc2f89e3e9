"""Who said a figure: the source of a sentence, and how long it goes on (rule S10)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from attrs import define

from tipcable.extraction.figure_words import having
from tipcable.extraction.passages import Passage, Sentence
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
    block, in_note = -1, False
    for sentence in passage.sentences:
        text = passage.text[sentence.start : sentence.end]
        if sentence.block != block or _NOTE.match(text):
            current, block = None, sentence.block
        here = [claim for claim in claims if sentence.start <= claim.start < sentence.end]
        if not here and current is not None and _ends_source(text):
            current = None
        found[sentence.start] = Voice(here, current)
        current = here[-1].source if here else current
        in_note = (in_note or _NOTE.match(text) is not None) and not _closes(text)
        if _closes(text):
            current = None
    return found


def _closes(text: str) -> bool:
    return _CLOSED.search(text) is not None or text.rstrip().endswith(".)")


@cache
def _reporting() -> frozenset[str]:
    """The forms of the verbs after which a claim stands, "that" or not."""
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
    tail = before[-1] in having("unnamed")
    return tail


def source_of(passage: Passage, sentence: Sentence, voice: Voice, place: int) -> str | None:
    """Return the source of a figure at a character of a sentence."""
    if not voice.claims:
        return voice.continued
    near = [claim for claim in voice.claims if _same_clause(passage, claim.start, place)]
    told = [claim for claim in (near or voice.claims) if claim.start < place]
    return (told[-1] if told else (near or voice.claims)[0]).source


def _same_clause(passage: Passage, first: int, second: int) -> bool:
    return ";" not in passage.text[min(first, second) : max(first, second)]
