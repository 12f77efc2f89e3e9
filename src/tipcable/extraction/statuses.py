"""The status of a figure (rule S12): actual, or of capacity, plan, estimate or law.

Strategy: the words before a figure tell; what stands before the figure before it tells of that
one. A conversion, and the parts of a list, share the status of what they belong to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figure_words import having
from tipcable.extraction.figures import Figure
from tipcable.extraction.kinds import CAPACITY, ESTIMATE, PLAN, STATUTE
from tipcable.extraction.passages import Passage


def judge(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give every figure its status."""
    if passage.told & _STATUS:
        for figure in figures:
            figure.status = _status(passage, figure)


_STATUS: Final = CAPACITY | STATUTE | PLAN | ESTIMATE


def _status(passage: Passage, figure: Figure) -> str:
    told, kind = passage.told, figure.kind
    sentence = passage.owners[figure.first]
    before = passage.words[max(sentence.first, figure.begin - 12) : figure.begin]
    if kind == "count" and told & CAPACITY and _is_capacity(before[-6:], figure):
        return "capacity"
    if told & STATUTE and kind in ("duration", "money"):
        after = passage.words[figure.last : min(sentence.last, figure.last + 6)]
        near = {*before, *after}
        if not near.isdisjoint(having("statute")) and near.isdisjoint(having("served")):
            return "statutory"
    if told & ESTIMATE and not having("estimate").isdisjoint(before):
        return "estimate"
    if told & PLAN and not having("plan").isdisjoint(before) and not _is_past(passage, figure):
        return "planned"
    return "planned" if "will" in passage.words[figure.last : figure.noun_end + 1] else "actual"


def _is_past(passage: Passage, figure: Figure) -> bool:
    """Tell "announced that 40 men had gone back" from "announced a grant"."""
    words, first, last = passage.words, figure.begin, figure.last
    near = words[max(0, first - 12) : first]
    if "announced" not in near or "that" not in near:
        return False
    return not {"had", "were", "was"}.isdisjoint(words[last : last + 8])


def _is_capacity(before: Sequence[str], figure: Figure) -> bool:
    return figure.head in ("beds", "bed", "places") or not having("capacity").isdisjoint(before)
