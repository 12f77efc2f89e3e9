"""Who said a figure and when: the source of a sentence, and how long it goes on (rule S10)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from attrs import define

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.figures.whens import When
from tipcable.extraction.words.figure_words import having
from tipcable.vocabulary import rows

_NOTE: Final = re.compile(r"[ \n\"']*+\(?(?:begin )?(?:comment|note|bio note)(?![a-z0-9_])")
# "A. ", "-- B. (SBU) ", "(a) ", "-- ", "- ": what opens an item of a list.
_ITEM: Final = re.compile(
    r"[ \t\n]*+(?:--?+[ \t\n]++(?:[a-z]\.[ \t])?+|\*[ \t]|[a-z]\.[ \t]|\([a-z]\)[ \t])"
)
_CLOSED: Final = re.compile(r"end (?:of )?(?:note|comment)")
_WORD: Final = re.compile(r"[a-z'\u2019-]+|[,;:]")


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

    claims: Sequence[Claim]
    continued: str | None


def voices(passage: Passage, claims: Sequence[Claim]) -> dict[int, Voice]:
    """Return the voices of the sentences that have one, by their starts.

    A source goes on from its sentence to the next ones, so that the sentences before a claim are
    passed over, and those after it are asked until one ends it.
    """
    found: dict[int, Voice] = {}
    edges, last = passage.edges, passage.read[-1].start
    current: str | None = None
    at = near = 0
    while current is not None or near < len(claims):
        if current is None:
            at = max(at, bisect_right(edges, claims[near].start) - 1)
        if at + 1 >= len(edges) or edges[at] > last:
            break
        start, end = edges[at], edges[at + 1]
        text, at = passage.text[start:end].lower(), at + 1
        first, near = near, bisect_left(claims, end, near, key=_start)
        here = _outer(passage, claims[first:near])
        if current is not None and _leaves(text, continued=not here):
            current = None
        found[start] = Voice(here, current)
        current = here[-1].source if here else current
        if current is not None and _closes(text):
            current = None
    return found


def _start(claim: Claim) -> int:
    return claim.start


def _leaves(text: str, *, continued: bool) -> bool:
    """Tell whether a sentence is no longer the word of the source before it."""
    if _ITEM.match(text) or _NOTE.match(text):
        return True
    return continued and _ends_source(text)


def _closes(text: str) -> bool:
    return text.rstrip().endswith(".)") or _CLOSED.search(text) is not None


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
    words = _WORD.findall(text)
    if not words:
        return False
    if words[0] in having("hard stop") or words[0] in ("post", "we", "embassy"):
        return True
    verbs = _reporting()
    told = [at for at, word in enumerate(words) if word in verbs]
    if told and words[0] in having("unnamed"):
        return True
    return any(at and _is_unnamed(words, at) for at in told) or _is_account(words)


def _is_account(words: Sequence[str]) -> bool:
    """Tell "according to unofficial accounts", whose author is no actor."""
    if "according" not in words:
        return False
    after = words[words.index("according") + 1 :][:2]
    return after[:1] == ["to"] and after[-1] not in ("him", "her", "it", "them", "this", "his")


_SAME: Final = frozenset(("study", "report", "survey", "assessment", "statement", "document"))


def _is_unnamed(words: Sequence[str], at: int) -> bool:
    """Tell whether the subject of a verb is a body of people or papers without a name."""
    before = words[max(0, at - 8) : at]
    if words[at] in _SAYING and words[0] in _INDEFINITE and before[-1] not in having("pronoun"):
        # "A crane operator, aged 23, told Poloff".
        return words[at - 1] not in having("be")
    while before and before[-1] in ("also", "then", "have", "has", "had", "further", "separately"):
        before = before[:-1]
    if not before or before[-1] in having("pronoun") or before[-1] in ("and", "but", ","):
        return False
    # "The study also noted" goes on with whose study it is.
    same = before[-1] in _SAME and before[-2:-1] in (["the"], ["this"])
    if same or (words[0] in ("its", "his", "her", "their") and at < 6):
        return False
    if words[at - 1] in ("was", "were", "been", "be", "is", "are", "the", "of", "by"):
        return False
    if words[at + 1 : at + 2] == ["that"]:
        return True
    return before[-1] in having("unnamed")


def _outer(passage: Passage, claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out the claims that another tells of."""
    if len(claims) < _PAIR:
        return claims
    inner = {id(b) for a, b in pairwise(claims) if _holds(passage, a, b)}
    return [claim for claim in claims if id(claim) not in inner] if inner else claims


_PAIR: Final = 2


def _holds(passage: Passage, outer: Claim, inner: Claim) -> bool:
    """Tell "she told Poloff that the state promised 40 beds", which is her word."""
    between = passage.text[outer.end : inner.start].split()
    if outer.source == inner.source or "that" not in between[:_HEARER]:
        return False
    return len(between) - between.index("that") < _INSIDE


# How many words may name who is told, up to "that"; and how many stand between this and the verb
# of the clause it opens.
_HEARER: Final = 5
_INSIDE: Final = 8


_SAYING: Final = frozenset(("said", "says", "say", "told", "tell", "tells"))
_INDEFINITE: Final = frozenset(
    ("a", "an", "one", "some", "several", "many", "most", "two", "three", "four", "five", "six")
)


def source_of(passage: Passage, voice: Voice | None, place: int) -> str | None:
    """Return the source of a figure at a character of a sentence.

    The claim before the figure wins over the one after it, and its own clause over another.
    """
    if voice is None or not voice.claims:
        return voice.continued if voice is not None else None
    near = bisect_right(voice.claims, place, key=_start)
    before = voice.claims[near - 1] if near else None
    after = voice.claims[near] if near < len(voice.claims) else None
    chosen = before or after
    if before and after and ";" in passage.text[before.end : place]:
        chosen = before if ";" in passage.text[place : after.start] else after
    if chosen is before and before and _told_otherwise(passage.text[before.end : place]):
        return None
    return chosen.source if chosen else None


def _told_otherwise(between: str) -> bool:
    """Tell "the Ministry claims ...; NGOs put the figure at 50", which is the word of others."""
    _, semicolon, clause = between.rpartition(";")
    if not semicolon:
        return False
    words = _WORD.findall(clause.lower())
    verbs = _reporting() | _PUTS
    told = [at for at, word in enumerate(words) if word in verbs]
    return any(at and words[at - 1] in having("unnamed") for at in told)


_PUTS: Final = frozenset(("put", "puts"))


def dates_claim(
    passage: Passage, when: When, figures: Sequence[Figure], voice: Voice | None
) -> bool:
    """Tell the date of a claim ("told Poloff on May 10 that") or study from that of a figure."""
    words = passage.words
    if _dates_document(passage, when, figures):
        return True
    if voice is None:
        return False
    place, follows = passage.starts[when.first], words[when.last]
    told = [claim for claim in voice.claims if claim.start < place]
    if not told:
        return _dates_paper(passage, when, voice) or _opens_claim(passage, when, voice, figures)
    between = passage.text[told[-1].end : place].lower().split()
    if len(between) > 8 or "that" in between:
        return False
    if any(told[-1].end <= passage.starts[figure.first] < place for figure in figures):
        return False
    return follows in ("that", "to") or when.start == when.end


def _dates_paper(passage: Passage, when: When, voice: Voice) -> bool:
    """Tell the day of "the Beacon of June 2 claimed"."""
    verb = passage.starts[when.last]
    return passage.words[when.first] == "of" and any(verb == claim.start for claim in voice.claims)


def _opens_claim(passage: Passage, when: When, voice: Voice, figures: Sequence[Figure]) -> bool:
    """Tell the day of "on May 3, he told the Ambassador that 40 cases were pending"."""
    if not voice.claims or when.start is None or when.start != when.end:
        return False
    claim, first = voice.claims[0], passage.starts[figures[0].first]
    opens = when.first - passage.sentence(when.first).first <= _PAIR
    if not opens or not passage.starts[when.first] < claim.start < first:
        return False
    return "that" in passage.text[claim.end : first].lower().split()


def _dates_document(passage: Passage, when: When, figures: Sequence[Figure]) -> bool:
    """Tell the date of "a report issued in May", "the letter of May 12", "the Daily (May 13)"."""
    words, before = passage.words, passage.words[when.first - 1]
    if before in having("dated"):
        return words[when.first - 2] != "be"
    if words[when.first] == "of" and before in having("document"):
        return True
    if when.last - when.first == _PAIR and words[when.first] in ("over", "from"):
        # "A 45 percent increase over 2007".
        return before in having("change") or before in having("percent")
    if words[when.last] in having("document") or words[when.last] in having("law"):
        # "A January 2009 study".
        return True
    return before == "(" and words[when.last] == ")" and when.last < figures[0].first
