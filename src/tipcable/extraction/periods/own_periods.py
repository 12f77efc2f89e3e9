"""The time words next to a figure, in its own clause (rule S8)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import ENDS_NOUN
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.figures.whens import When

BARRIERS = frozenset(
    (";", "against", "versus", "compared", "than", "while", "whereas", "that", "who", "which", ":")
)
# "Two members want elections in 1978."
WANTS = frozenset(("want", "wants", "seek", "seeks", "demand", "demands"))


def own_period(
    passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]
) -> When | None:
    """Return the time words next to a figure."""
    figure = figures[at]
    if figure.period is not None or figure.sort == "size":
        return None
    label = _label(passage, figure, whens)
    if label is not None:
        return label
    limit = _limit(passage, figures, at)
    limit = min(limit, figure.turn or limit)
    for when in within(whens, figure.noun_at, limit):
        between = passage.words[figure.noun_at : when.first]
        if passage.words[when.last] == ":" and _opens_line(passage, when.first):
            # It labels the next line: "2007: 15".
            break
        if when.sort != "rate" and _is_cut_off(figures, at, when, between):
            return None
        if when.sort == "rate":
            if _is_one_clause(
                passage, _past_aside(passage, figure.noun_end, when.first), when.first
            ):
                return when
            continue
        if figure.kind == "duration" and len(between) > 4:
            continue
        if WANTS.isdisjoint(between) and (BARRIERS.isdisjoint(between) or _relative(between)):
            return when
    return _now_before(passage, figure, whens) or _behind_parts(passage, figures, at, whens)


def _label(passage: Passage, figure: Figure, whens: Sequence[When]) -> When | None:
    """Return the year of "2006: 12"."""
    at = figure.begin - 1
    if passage.words[at] != ":" or figure.whole is not None:
        return None
    return next((when for when in whens if when.last == at and when.sort == "date"), None)


def _opens_line(passage: Passage, at: int) -> bool:
    return "\n" in passage.text[passage.stop(at - 1) : passage.starts[at]] if at else True


def _limit(passage: Passage, figures: Sequence[Figure], at: int) -> int:
    """Return where the words of the next figure begin, past a conversion and past the whole."""
    turn = figures[at - 1].turn if at else 0
    if turn > figures[at].first:
        # The conversion in "45 million (USD 3 million), up from 30 million the year before".
        return turn
    for following in figures[at + 1 :]:
        if following is figures[at].whole or following.kind == "age":
            continue
        both = following.kind == figures[at].kind == "money"
        if not both or passage.words[following.begin - 1] != "(":
            return following.first
    return passage.owners[figures[at].first].last


def within(placed: Sequence[When], first: int, last: int) -> list[When]:
    """Return the periods of a sentence that open between two words."""
    return [when for when in placed if first <= when.first < last]


def give(passage: Passage, figure: Figure, when: When) -> None:
    """Give a figure the words and dates of a period."""
    figure.period = passage.written(when.first, when.last).replace("\n", " ")
    figure.start, figure.stop = when.start, when.end


def _is_cut_off(figures: Sequence[Figure], at: int, when: When, between: Sequence[str]) -> bool:
    """Tell time words behind a bracket or in another clause from those of a figure."""
    if when.sort == "now" and _now_is_other(figures, at, between):
        return True
    if "whom" in between[2:]:
        return True
    return ("(" in between) != (")" in between) or ("and", "will") in pairwise(between)


def _behind_parts(
    passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]
) -> When | None:
    """Return the time words of "55 complaints (38 from men and 17 from women) in 2008"."""
    figure, words = figures[at], passage.words
    parts = [part for part in figures[at + 1 : at + 1 + REACH] if part.whole is figure]
    if not parts or words[parts[0].begin - 1] != "(":
        return None
    end = parts[-1].last
    near = words[end : end + _BRACKET]
    if ")" not in near:
        return None
    close = end + near.index(")") + 1
    for when in within(whens, close, close + _BRACKET):
        if when.sort == "date":
            between = words[close : when.first]
            return when if _PARTED.isdisjoint(between) and BARRIERS.isdisjoint(between) else None
    return None


# How far behind its last part a bracket may close, and how far behind it a date may stand.
_BRACKET = 12
_PARTED = frozenset((",", "(", "and", "but"))


def _past_aside(passage: Passage, first: int, last: int) -> int:
    """Step over ", mostly boys aged six to 12," behind a noun."""
    words = passage.words
    aside = words[first] == "," and words[first + 1 : last].count(",") == 1
    return words.index(",", first + 1, last) + 1 if aside else first


_CLAUSE = 16


def _is_one_clause(passage: Passage, first: int, last: int) -> bool:
    """Tell "women and girls leave the country" from "victims and pays for"."""
    words, kinds = passage.words, passage.kinds
    joints = (",", ";")
    return last - first < _CLAUSE and not any(
        words[at] in joints or (words[at] == "and" and at + 1 < last and kinds[at + 1] & ENDS_NOUN)
        for at in range(first, last)
    )


def _now_is_other(figures: Sequence[Figure], at: int, between: Sequence[str]) -> bool:
    """Tell "room for 120 and now houses 96" and "11 of the 21 are now": the 21 is not dated."""
    part = at > 0 and figures[at - 1].whole is figures[at]
    return part or "and" in between or "," in between


def _relative(between: Sequence[str]) -> bool:
    """Let "the 131 victims who were identified in 2017" keep its date."""
    return (
        "," not in between
        and not {"who", "that", "which"}.isdisjoint(between)
        and ";" not in between
    )


def _now_before(passage: Passage, figure: Figure, whens: Sequence[When]) -> When | None:
    for when in within(whens, figure.begin - REACH, figure.begin):
        between = passage.words[when.last : figure.begin]
        if when.sort == "now" and {",", ";", "and", "but", "that"}.isdisjoint(between):
            return when
    return None
