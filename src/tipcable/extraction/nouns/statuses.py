"""The status of a figure (rule S12): actual, or of capacity, plan, estimate or law.

Strategy: the words before a figure tell, but what stands before another figure tells of that one.
A conversion, and the parts of a list, share the status of what they belong to.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import AHEAD, CAPACITY, ESTIMATE, PLAN, STATUTE
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.words.figure_words import having


def judge(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give every figure its status."""
    if not passage.told & _STATUS:
        return
    before: Figure | None = None
    for figure in figures:
        figure.status = _status(passage, figure, before)
        before = figure
    for first, second in pairwise(figures):
        if second.status == "actual" and _belongs(passage, first, second):
            second.status = first.status


_STATUS: Final = CAPACITY | STATUTE | PLAN | AHEAD | ESTIMATE
_FAR_BACK: Final = 12


def _status(passage: Passage, figure: Figure, before: Figure | None) -> str:
    told, kind, words = passage.told, figure.kind, passage.words
    sentence = passage.owners[figure.first]
    floor = max(sentence.first, figure.begin - _FAR_BACK)
    near = words[floor : figure.begin]
    own = words[max(floor, before.noun_end) : figure.begin] if before is not None else near
    if "but" in own:
        near = own
    if kind == "count" and _is_capacity(own[-6:], figure):
        return "capacity"
    if told & STATUTE and kind in ("duration", "money"):
        goes_on = before is None or before.status == "statutory" or before.kind == "count"
        if _is_statutory(passage, figure, near, own, goes_on):
            return "statutory"
    if told & ESTIMATE and not having("estimate").isdisjoint(
        [*near, *words[figure.begin : figure.first]]
    ):
        return "estimate"
    if told & (PLAN | AHEAD) and _is_planned(passage, figure, near):
        return "planned"
    return "planned" if "will" in words[figure.last : figure.noun_end + 1] else "actual"


def _is_planned(passage: Passage, figure: Figure, before: Sequence[str]) -> bool:
    unsaid = having("plan").isdisjoint(before) and not _is_wished(before)
    after = passage.words[figure.last : min(passage.owners[figure.first].last, figure.last + 8)]
    if unsaid and not _is_to(before) and not _are_planned(after):
        return False
    definite = figure.kind in ("count", "money") and before[-1:] in (["the"], ["these"], ["those"])
    return not definite and not _is_past(passage, figure)


def _is_wished(before: Sequence[str]) -> bool:
    """Tell "Post requests USD 900" from "of 120 requests, 11 were granted"."""
    if having("wish").isdisjoint(before):
        return False
    pairs = pairwise([*before, ""])
    return any(a in having("wish") and (a != "requests" or b not in _ENDS) for a, b in pairs)


_ENDS: Final = (",", "for", "from", "were", "was")


def _are_planned(after: Sequence[str]) -> bool:
    """Tell "two more roundtables are planned this year"."""
    if "planned" not in after:
        return False
    return any(be in having("be") and word == "planned" for be, word in pairwise(after))


def _is_to(before: Sequence[str]) -> bool:
    """Tell "is to add LVL 120,000"."""
    if "to" not in before:
        return False
    return any(to == "to" and be in ("is", "are") for be, to in pairwise(before))


def _belongs(passage: Passage, first: Figure, second: Figure) -> bool:
    """Tell the conversion of an amount, and the parts that follow a plan."""
    if second.whole is first or (second.whole is not None and second.whole is first.whole):
        return first.status == "planned"
    money = first.kind == second.kind == "money"
    return money and passage.words[first.last] == "(" and second.first - first.last < _BRACKETED


# How many words may stand before the number of a conversion: "(", a bound and a currency.
_BRACKETED: Final = 6


def _is_capacity(before: Sequence[str], figure: Figure) -> bool:
    if figure.head in ("beds", "bed", "places") or not having("capacity").isdisjoint(before):
        return True
    if before[-1:] == ["for"] and before[-2:-1] and before[-2] in having("made for"):
        # "A house built for 12 women".
        return True
    return "can" in before[-3:] and not having("holding").isdisjoint(before[-2:])


def _is_statutory(
    passage: Passage, figure: Figure, near: Sequence[str], own: Sequence[str], goes_on: bool
) -> bool:
    """Tell what a law says from what was paid or waited for; ``goes_on`` from a law before."""
    words = passage.words
    after = words[figure.last : min(passage.owners[figure.first].last, figure.last + 6)]
    if "," in after:
        after = after[: after.index(",")]
    if not (having("served").isdisjoint(near) and having("served").isdisjoint(after)):
        return False
    if own[-1:] in (["within"], ["in"]) or not _PAST.isdisjoint(own[-4:]):
        return False
    told = near if goes_on else own
    return not (having("statute").isdisjoint(told) and having("statute").isdisjoint(after))


_PAST: Final = frozenset(("rose", "fell", "came", "owed", "paid", "had", "was", "were"))


def _is_past(passage: Passage, figure: Figure) -> bool:
    """Tell "announced that 40 men had gone back" from "announced a grant"."""
    words, first, last = passage.words, figure.begin, figure.last
    near = words[max(0, first - _FAR_BACK) : first]
    if "announced" not in near:
        return False
    if not having("deed").isdisjoint(near):
        # "Announced the arrest of 12 men".
        return True
    if "that" not in near:
        return False
    said = near[near.index("that") :]
    return not {"had", "were", "was"}.isdisjoint((*said, *words[last : last + 8]))
