"""Figures: amounts joined into ranges and changes, with their bounds.

Strategy: amounts come in the order of the text. Two neighbours become one figure when the words
between them say so ("four to six", "from eight to sixteen", "84 cases, up from 61").
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import define

from tipcable.extraction.amounts import Amount
from tipcable.extraction.figure_words import having, named
from tipcable.extraction.passages import Passage

_DASHES: Final = ("-", "\u2013", "to")
_DAYS: Final = {"hour": 1 / 24, "minute": 1 / 1440, "day": 1, "week": 7, "month": 30, "year": 365}
_REACH: Final = 12


@define(slots=True, eq=False)
class Figure:
    """A figure in the making: what a ``Statistic`` says, with the places of its words.

    ``first`` and ``last`` are the words of its numbers and units; ``begin`` and ``end`` those of
    the whole phrase, from the bound to the counted noun.
    """

    first: int
    last: int
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    change_from: float | None = None
    bound: str | None = None
    approximate: bool = False
    unit: str | None = None
    low_unit: str | None = None
    sort: str = "cardinal"
    begin: int = 0
    end: int = 0
    noun_at: int = 0
    turn: int = 0
    noun: str = ""
    noun_end: int = 0
    elliptic: bool = False
    what: str | None = None
    qualifier: str | None = None
    period: str | None = None
    start: date | None = None
    stop: date | None = None
    place: str | None = None
    source: str | None = None
    whole: Figure | None = None
    exhaustive: bool = False
    status: str = "actual"
    topic: str | None = None

    @property
    def size(self) -> float:
        """The value, or the high end of a range."""
        return self.value if self.value is not None else self.high or 0.0


def join(passage: Passage, found: Sequence[Amount]) -> list[Figure]:
    """Join amounts into figures."""
    figures: list[Figure] = []
    at = 0
    while at < len(found):
        second = found[at + 1] if at + 1 < len(found) else None
        figure = _pair(passage, found[at], second, figures) if second else None
        at += 1 if figure is None else 2
        if figure is None:
            figure = _single(found[at - 1])
            figure = _before(passage, figure, figures) or _indefinite(passage, figure)
        if figure.noun_at == 0:
            figure.noun_at = figure.last
            _qualify(passage, figure)
            _convert(passage, figure, figures)
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


def _pair(
    passage: Passage, low: Amount, high: Amount, earlier: Sequence[Figure]
) -> Figure | None:
    """Read "12-15", "between A and B", "from A to B", "A or B"; None for two figures."""
    if "none" in (low.number.sort, high.number.sort):
        return None
    words = passage.words
    between = words[low.last : high.first]
    before = words[low.first - 1] if low.first else ""
    if not _same_kind(low, high):
        return None
    rising = _measure(low, high) < _measure(high, low)
    if before == "from" and between[-1:] == ["to"] and len(between) < 8 and "," not in between:
        return _from_to(passage, low, high, rising, earlier)
    if before == "to" and between == ["from"] and _changes(passage, low.first - 1):
        return _changed(high, low)
    if not rising or low.number.sort == "fraction" != high.number.sort:
        return None
    if between in (["-"], ["\u2013"], ["to"], ["-", "to"], ["-", "to", "-"]):
        return _range(low, high)
    opener = _between_opens(passage, low)
    if between == ["and"] and opener:
        return _range(low, high)
    if between == ["or"] and low.kind != "money":
        figure = _range(low, high)
        figure.approximate = True
        return figure
    return None


def _between_opens(passage: Passage, low: Amount) -> bool:
    words, at = passage.words, low.first
    return "between" in words[max(0, at - 2) : at]


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
    kind = high.kind if high.kind != "count" else low.kind
    unit = high.unit or low.unit
    differs = low.kind in ("duration", "age") and low.unit is not None and low.unit != unit
    return Figure(
        low.first,
        high.last,
        kind,
        low=low.value,
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
    told = [f for f in earlier if f.first >= sentence.first and f.change_from is not None]
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
    first = max(passage.sentence(at).first, at - _REACH)
    words = passage.words[first:at]
    for stop in (";", ":", "("):
        if stop in words:
            words = words[len(words) - words[::-1].index(stop) :]
    return words


def _before(passage: Passage, figure: Figure, figures: list[Figure]) -> Figure | None:
    """Fold "up from 61" into the figure that it follows; None where there is none."""
    words, at = passage.words, figure.first
    turn = words[at - 2] if at > 1 else ""
    if not figures or words[at - 1 : at] != ["from"] or turn not in having("comparison"):
        return None
    last = figures[-1]
    if last.first < passage.sentence(at).first or last.value is None or last.sort == "none":
        return None
    if figure.kind not in (last.kind, "count") or last.change_from is not None:
        return None
    figures.pop()
    last.change_from, last.last, last.turn = figure.value, figure.last, at - 2
    return last


def _indefinite(passage: Passage, figure: Figure) -> Figure:
    """Read "a year or two": the article counts inside such a range only (rule S2)."""
    words, at = passage.words, figure.first
    if at < 3 or words[at - 1] != "or" or figure.kind != "count" or figure.value is None:
        return figure
    unit = named("time").get(words[at - 2])
    if unit and words[at - 3] in ("a", "an", "one") and 1 < figure.value < 10:
        figure.first, figure.kind, figure.unit = at - 3, "duration", unit
        figure.low, figure.high, figure.value = 1.0, figure.value, None
        figure.approximate = True
    return figure


# Bounds and approximations


def _qualify(passage: Passage, figure: Figure) -> None:
    """Take the bound and the approximation printed before a figure, or after it ("or more")."""
    words = passage.words
    begin = figure.first
    for _ in range(3):
        size, bound, rough = _qualifier(passage, begin, figure)
        if not size:
            break
        begin -= size
        figure.bound = bound or figure.bound
        figure.approximate = rough or figure.approximate
    figure.begin = begin
    _qualify_after(words, figure)


def _convert(passage: Passage, figure: Figure, earlier: Sequence[Figure]) -> None:
    """Let "(USD 690)" share the bound and approximation of the amount it converts."""
    if figure.kind != "money" or not earlier or passage.words[figure.begin - 1] != "(":
        return
    last = earlier[-1]
    if last.kind == "money" and figure.begin - last.last < 3:
        figure.approximate = figure.approximate or last.approximate
        figure.bound = figure.bound or last.bound


def _qualifier(passage: Passage, at: int, figure: Figure) -> tuple[int, str | None, bool]:
    words = passage.words
    for size in (4, 3, 2, 1):
        phrase = " ".join(words[at - size : at]) if at >= size else ""
        bound, rough = named("bound").get(phrase), phrase in having("approximate")
        if phrase == "within" and figure.kind == "duration":
            bound = "max"
        if phrase == "over" and figure.kind == "duration" and not _is_more_than(words, at - 1):
            return 0, None, False
        if phrase == "between" and figure.low is not None:
            return 1, None, False
        if (bound or rough) and not _is_noun(passage, at - size, phrase):
            return size, bound, rough
        if phrase in ("from", "of") and size == 1:
            deeper = " ".join(words[max(0, at - 2) : at - 1]) in ("anywhere",)
            return (2, None, False) if deeper else (0, None, False)
    return 0, None, False


def _is_more_than(words: list[str], at: int) -> bool:
    """Tell "for over two years" from "a grant over 24 months"."""
    return at > 0 and words[at - 1] in having("before over")


def _is_noun(passage: Passage, at: int, phrase: str) -> bool:
    """Tell "a legal minimum of" and "take over" from bounds."""
    before = passage.words[at - 1] if at else ""
    if phrase in ("over", "above", "under", "below"):
        return before in having("phrasal")
    if phrase.endswith(("minimum", "minimum of", "maximum", "maximum of", "ceiling of")):
        return before in ("legal", "statutory", "the") and not phrase.startswith("a ")
    return False


def _qualify_after(words: list[str], figure: Figure) -> None:
    at = figure.last
    follows = words[at : at + 2]
    if follows[:1] == ["or"] and len(follows) == 2 and follows[1] in having("or bound"):
        bound = named("or bound")[follows[1]]
        figure.bound = bound or figure.bound
        figure.approximate = figure.approximate or not bound
        figure.last = at + 2
    elif follows in (["at", "most"], ["at", "least"]):
        figure.bound, figure.last = named("bound")[" ".join(follows)], at + 2
    elif follows == ["to", "life"] and figure.kind == "duration":
        figure.bound, figure.last = "min", at + 2
    elif follows[:1] == ["+"]:
        figure.bound, figure.last = "min", at + 1
