"""Bounds and approximations: "at least 30", "up to", "some 35", "ten years or more" (rule S2)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import BOUND_END
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.words.figure_words import bound_ends, having, named


def qualify(passage: Passage, figure: Figure) -> None:
    """Take the bound and the approximation printed before a figure, or after it ("or more")."""
    words = passage.words
    begin = figure.first
    for _ in range(3):
        if not passage.kinds[begin - 1] & BOUND_END:
            break
        size, bound, rough = _qualifier(passage, begin, figure)
        if not size:
            break
        begin -= size
        figure.bound = bound or figure.bound
        figure.approximate = rough or figure.approximate
    figure.begin = begin
    if words[figure.last] in ("or", "at", "to", "+"):
        _qualify_after(words, figure)
    elif words[figure.last] == "-" and words[figure.last + 1] in ("odd", "plus"):
        # "300-odd dancers", "40-plus cases".
        figure.approximate = figure.approximate or words[figure.last + 1] == "odd"
        figure.bound = figure.bound or ("min" if words[figure.last + 1] == "plus" else None)
        figure.last += 2
        figure.noun_at = figure.last


def convert(passage: Passage, figure: Figure, earlier: Sequence[Figure]) -> None:
    """Let "(USD 690)" share the bound and approximation of the amount it converts."""
    if figure.kind != "money" or not earlier or passage.words[figure.begin - 1] != "(":
        return
    last = earlier[-1]
    if last.kind == "money" and figure.begin - last.last < 3:
        figure.approximate = figure.approximate or last.approximate
        figure.bound = figure.bound or last.bound


def _qualifier(passage: Passage, at: int, figure: Figure) -> tuple[int, str | None, bool]:
    words = passage.words
    for size in _sizes()[words[at - 1]]:
        phrase = words[at - 1] if size == 1 else " ".join(words[at - size : at])
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
            return 2 * (words[at - 2] == "anywhere"), None, False
    return 0, None, False


def _is_more_than(words: list[str], at: int) -> bool:
    """Tell "for over two years" from "a grant over 24 months"."""
    return at > 0 and words[at - 1] in having("before over")


def _is_noun(passage: Passage, at: int, phrase: str) -> bool:
    """Tell "a legal minimum of" and "take over" from bounds."""
    before = passage.words[at - 1]
    if phrase in ("over", "above", "under", "below"):
        return before in having("phrasal")
    if phrase.endswith(("minimum", "minimum of", "maximum", "maximum of", "ceiling of")):
        return before in ("legal", "statutory", "the") and not phrase.startswith("a ")
    return False


def _qualify_after(words: list[str], figure: Figure) -> None:
    at = figure.last
    first, second = words[at : at + 2]
    if first == "+":
        figure.bound, figure.last = "min", at + 1
    elif first == "or" and second in having("or bound"):
        bound = named("or bound")[second]
        figure.bound = bound or figure.bound
        figure.approximate = figure.approximate or not bound
        figure.last = at + 2
    elif first == "at" and second in ("most", "least"):
        figure.bound, figure.last = named("bound")[f"at {second}"], at + 2
    elif first == "to" and second == "life" and figure.kind == "duration":
        figure.bound, figure.last = "min", at + 2


@cache
def _sizes() -> dict[str, list[int]]:
    """Return how many words a bound or approximation with a last word has, the most first."""
    found: dict[str, set[int]] = {}
    for phrase in having("bound") | having("approximate") | bound_ends():
        words = phrase.split(" ")
        found.setdefault(words[-1], set()).add(len(words))
    return {last: sorted(sizes, reverse=True) for last, sizes in found.items()}
