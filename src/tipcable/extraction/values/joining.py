"""Amounts joined into figures: ranges, changes, and the amounts that stand alone.

Strategy: amounts come in the order of the text. Two neighbours become one figure when the words
between them say so ("four to six", "from nine to fourteen", "84 cases, up from 61").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import ENDS_NOUN, LETTERS
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.values.amounts import Amount
from tipcable.extraction.values.bounds import convert, qualify
from tipcable.extraction.words.figure_words import having, named

_DAYS: Final = {"hour": 1 / 24, "minute": 1 / 1440, "day": 1, "week": 7, "month": 30, "year": 365}
_CLAUSE: Final = 12


def join(passage: Passage, found: Sequence[Amount]) -> list[Figure]:
    """Join amounts into figures."""
    figures: list[Figure] = []
    at = 0
    while at < len(found):
        second = found[at + 1] if at + 1 < len(found) else None
        near = second is not None and _may_join(passage, found[at], second)
        figure = _pair(passage, found[at], second, figures) if near and second else None
        at += 1 if figure is None else 2
        if figure is None:
            figure = _single(found[at - 1])
            if passage.words[figure.first - 1] in ("or", "a"):
                _indefinite(passage, figure)
        if _folds(passage, figure, figures):
            continue
        figure.noun_at = figure.last
        if passage.words[figure.last] in ("'", "\u2019") and passage.glued(figure.last):
            # "18 months' imprisonment".
            figure.noun_at += 1
        qualify(passage, figure)
        if figure.kind == "money":
            convert(passage, figure, figures)
        figures.append(figure)
    return figures


def _single(amount: Amount) -> Figure:
    return Figure(
        amount.first,
        amount.last,
        amount.kind,
        value=amount.value,
        unit=amount.unit,
        sort=amount.number.sort,
    )


def _may_join(passage: Passage, low: Amount, high: Amount) -> bool:
    return high.first - low.last < _APART and passage.words[high.first - 1] in _JOINS


def _pair(passage: Passage, low: Amount, high: Amount, earlier: Sequence[Figure]) -> Figure | None:
    """Read "12-15", "between A and B", "from A to B", "A or B"; None for two figures."""
    words = passage.words
    if "none" in (low.number.sort, high.number.sort) or not _same_kind(low, high):
        return None
    between = words[low.last : high.first]
    before = words[low.first - 1]
    rising = _measure(low, high) < _measure(high, low)
    if before == "from" and between[-1:] == ["to"] and len(between) < 8 and "," not in between:
        return _from_to(passage, low, high, rising, earlier)
    fell = between == ["from"]
    if before == "to" and fell and _changes(passage, low.first - 1):
        figure = _changed(high, low)
        figure.turn = low.last
        return figure
    if not rising or (low.number.sort == "fraction") != (high.number.sort == "fraction"):
        return None
    # "By 15 percent to 9,400 tons" is no range: a unit stands behind the first number alone.
    apart = high.kind == "count" != low.kind and low.kind != "money"
    joined = (between in _DASHES and not apart) or (
        between == ["and"] and _between_opens(passage, low)
    )
    if not joined and (between != ["or"] or low.kind == "money"):
        return None
    figure = _range(low, high)
    figure.approximate = between == ["or"]
    return figure


# The words between the ends of one figure are fewer, and the last is one of these.
_APART: Final = 8
_JOINS: Final = frozenset(("-", "\u2013", "to", "from", "and", "or"))
_DASHES: Final = (["-"], ["\u2013"], ["to"], ["-", "to"], ["-", "to", "-"])


def _between_opens(passage: Passage, low: Amount) -> bool:
    words, at = passage.words, low.first
    return "between" in words[max(0, at - (4 if "ages" in words[max(0, at - 2) : at] else 2)) : at]


def _same_kind(low: Amount, high: Amount) -> bool:
    """Tell whether two amounts can be ends of one figure; a bare number takes the other's unit."""
    if low.kind == high.kind:
        return low.kind != "money" or low.unit == high.unit
    if low.kind == "count" and high.kind in ("duration", "age", "percentage", "money"):
        return True
    return high.kind == "count" and low.kind in ("money", "duration", "percentage", "age")


def _measure(amount: Amount, other: Amount) -> float:
    """Return the size of an amount in days, where both have units of time."""
    if amount.kind in ("duration", "age") and other.kind in ("duration", "age"):
        return amount.value * _DAYS.get(amount.unit or "", 1)
    return amount.value


def _range(low: Amount, high: Amount) -> Figure:
    least = low.value
    if low.number.scale == 1 and least < high.value / high.number.scale:
        # "2-3 million": the scale is that of both.
        least *= high.number.scale
    kind = high.kind if high.kind != "count" else low.kind
    unit = high.unit or low.unit
    differs = low.kind in ("duration", "age") and low.unit is not None and low.unit != unit
    return Figure(
        low.first,
        high.last,
        kind,
        low=least,
        high=high.value,
        unit=unit,
        low_unit=low.unit if differs else None,
    )


def _changed(old: Amount, new: Amount) -> Figure:
    kind = new.kind if new.kind != "count" else old.kind
    return Figure(
        min(old.first, new.first),
        max(old.last, new.last),
        kind,
        value=new.value,
        change_from=old.value,
        unit=new.unit or old.unit,
    )


def _from_to(
    passage: Passage, low: Amount, high: Amount, rising: bool, earlier: Sequence[Figure]
) -> Figure | None:
    adjacent = high.first - low.last == 1
    spans = _spans(passage, low.first - 1)
    if _changes(passage, low.first - 1) and not spans:
        return _changed(low, high)
    sentence = passage.sentence(low.first)
    told = [f for f in earlier[-REACH:] if f.first >= sentence.first and f.change_from is not None]
    if told and not spans:
        return _changed(low, high)
    if rising and adjacent:
        return _range(low, high)
    return _changed(low, high) if not spans and not rising else None


def _changes(passage: Passage, at: int) -> bool:
    """Tell whether a word of change stands before "from" in the clause."""
    return not having("change").isdisjoint(_clause_before(passage, at))


def _spans(passage: Passage, at: int) -> bool:
    """Tell whether a word of range ("ranged", "stay") is the nearest before "from"."""
    for word in reversed(_clause_before(passage, at)):
        if word in having("change"):
            return False
        if word in having("span"):
            return True
    return False


def _clause_before(passage: Passage, at: int) -> list[str]:
    first = max(passage.sentence(at).first, at - _CLAUSE)
    words = passage.words[first:at]
    for stop in (";", ":", "("):
        if stop in words:
            words = words[len(words) - words[::-1].index(stop) :]
    return words


def _folds(passage: Passage, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Fold "up from 61" into the figure that it follows, and tell whether there was one."""
    words, at = passage.words, figure.first
    at -= words[at - 1] in having("approximate") or words[at - 1] in ("only", "just")
    if words[at - 1] != "from" or not figures:
        return False
    last = _outside_brackets(passage, figures, at)
    if words[at - 2] not in having("comparison") and not _rises_to(passage, last, figure):
        return False
    if last.first < passage.sentence(at).first or last.value is None or last.sort == "none":
        return False
    if figure.kind not in (last.kind, "count") or last.change_from is not None:
        return False
    last.change_from, last.last, last.turn = figure.value, figure.last, at - 2
    return True


def _rises_to(passage: Passage, figure: Figure, old: Figure) -> bool:
    """Tell the 14 of "rose to 14 million in 2009 from 9.8 million in 2008"."""
    at, kinds = figure.begin - 1, passage.kinds
    if old.kind == "count" and kinds[old.last] & (LETTERS | ENDS_NOUN) == LETTERS:
        # "Rose to 40 women from 12 villages."
        return False
    return passage.words[at] == "to" and _changes(passage, at)


def _outside_brackets(passage: Passage, figures: Sequence[Figure], at: int) -> Figure:
    """Return the last figure, or the one before "(30 women and 13 men)" when that was closed."""
    words = passage.words
    if ")" in words[figures[-1].last : at]:
        for figure in reversed(figures[-REACH:]):
            if "(" in words[figure.first : figure.first + REACH]:
                return figure
    return figures[-1]


def _indefinite(passage: Passage, figure: Figure) -> None:
    """Read "a year or two", "a year and a half": the article counts only there (rule S2)."""
    words, at = passage.words, figure.first
    if at < 3 or figure.kind not in ("count", "ratio") or figure.value is None:
        return
    half = figure.value == 0.5 and words[at - 2 : at] == ["and", "a"]
    joined = half or (words[at - 1] == "or" and 1 < figure.value < 10)
    before = at - 3 if half else at - 2
    unit = named("time").get(words[before])
    if not joined or not unit or before < 1 or words[before - 1] not in ("a", "an", "one"):
        return
    figure.first, figure.kind, figure.unit, figure.sort = before - 1, "duration", unit, "cardinal"
    if half:
        figure.value = 1.5
    else:
        figure.low, figure.high, figure.value = 1.0, figure.value, None
        figure.approximate = True
