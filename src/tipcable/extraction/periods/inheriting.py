"""Periods that figures take from each other: parts from wholes, "of the 29" from the 29 before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import REACH, Passage


def inherit(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give the figures without a period that of the figure they belong to."""
    if any(figure.change_from is not None for figure in figures):
        _date_changes(passage, figures)
    wholes = {id(figure.whole) for figure in figures if figure.whole is not None}
    for at, figure in enumerate(figures):
        if figure.period is not None or figure.kind == "age":
            continue
        is_whole = id(figure) in wholes
        if is_whole or figure.whole is not None or figure.kind in ("percentage", "ratio"):
            _inherit(passage, figures, at, is_whole)


def _of_them(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the count of the same sentence that "85 percent of them" is a share of."""
    figure = figures[at]
    words, after = passage.words, figure.last
    if words[after] != "of" or words[after + 1] not in ("them", "whom"):
        return None
    floor = passage.sentence(figure.first).first
    near = figures[max(0, at - REACH) : at]
    counts = [f for f in near if floor <= f.first and f.kind == "count"]
    return counts[-1] if counts else None


def _date_changes(passage: Passage, figures: Sequence[Figure]) -> None:
    """Let "fell by 40 percent, from 50 in 2005 to 30 in 2006" have the date of the 30."""
    for share, change in pairwise(figures):
        if share.kind == "percentage" and change.change_from is not None and change.period:
            between = passage.words[share.last : change.begin]
            if between in (["from"], [",", "from"], [","], []):
                share.period, share.start, share.stop = change.period, change.start, change.stop


def _restated(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the count that a share says again: "390, or nine percent"."""
    words, begin = passage.words, figures[at].begin
    if not at or words[begin - 1] != "or" or words[begin - 2] != ",":
        return None
    before = figures[at - 1]
    return before if begin - max(before.last, before.noun_end) < 4 else None


def _of_number(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the count that "two percent of the 183,000 workers" is a share of."""
    after = figures[at + 1] if at + 1 < len(figures) else None
    if after is None or after.kind != "count":
        return None
    between = passage.words[figures[at].last : after.begin]
    return after if between in (["of"], ["of", "the"], ["of", "these"]) else None


def _inherit(passage: Passage, figures: Sequence[Figure], at: int, is_whole: bool) -> None:
    """Let a part take the period of its whole, and "of the 29" that of the 29 before."""
    figure, origin = figures[at], figures[at].whole
    if origin is None and figure.kind in ("percentage", "ratio"):
        origin = (
            _restated(passage, figures, at)
            or _of_them(passage, figures, at)
            or _of_number(passage, figures, at)
        )
    if origin is None and is_whole and not (at and figures[at - 1].whole is figure):
        origin = _repeated(figures, at)
    if origin is not None and origin.period:
        figure.period, figure.start, figure.stop = origin.period, origin.start, origin.stop


def _repeated(figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the dated figure before that "the 29" repeats."""
    figure = figures[at]
    for other in reversed(figures[max(0, at - REACH) : at]):
        same = figure.elliptic or other.head == figure.head
        if same and other.value == figure.value and other.period:
            return other
    return None
