"""Ages without a unit: "she was 13", "boys under 12", "the youngest was 11", "Jane Roe, 36,"."""

from __future__ import annotations

from collections.abc import Collection

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import AGE_CUE, LETTERS
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.nouns.nouns import noun_phrase
from tipcable.extraction.words.figure_words import having

_LIMITS = frozenset(("under", "over", "above", "below", "than"))
_OLDEST = 110


def take_age(
    passage: Passage, figure: Figure, before: Figure | None, ends: Collection[int]
) -> None:
    """Turn a bare number into an age where the words, or a name before it, say so."""
    if figure.size > _OLDEST:
        return
    if ends and passage.words[figure.first - 1] == "," and _after_name(passage, figure, ends):
        figure.kind, figure.unit = "age", "year"
        return
    listed = before is not None and before.kind == "age" and _goes_on(passage, before, figure)
    listed = listed or (before is not None and _is_aside(passage, before, figure))
    if listed or (passage.told & AGE_CUE and _tells_age(passage, figure)):
        figure.kind, figure.unit = "age", "year"


def _is_aside(passage: Passage, before: Figure, figure: Figure) -> bool:
    """Tell the 29 of "John Hill, 34, and Mary Pool, 29, were released"."""
    words, near = passage.words, figure.first - before.last < _BESIDE
    commas = words[figure.first - 1] == "," == words[before.last] and words[figure.last] in ",.;"
    return before.kind == "age" and near and commas and passage.capital(figure.first - 2)


_BESIDE = 8


def _after_name(passage: Passage, figure: Figure, ends: Collection[int]) -> bool:
    """Tell the age of "Jane Roe, 36, told us"."""
    words, at = passage.words, figure.first
    closed = words[figure.last] == "," and figure.begin == at
    return closed and 4 < figure.size < _ELDERLY + 20 and passage.stop(at - 2) in ends


def ranges_in_age(passage: Passage, figure: Figure) -> bool:
    """Tell "ranged in age from two months to 41 years" from a stretch of time."""
    near = passage.words[max(0, figure.begin - 3) : figure.begin]
    return figure.low is not None and not having("age").isdisjoint(near)


def _goes_on(passage: Passage, before: Figure, figure: Figure) -> bool:
    """Tell the 10 and the 12 of "ages 8, 10 and 12", not the four of "under 16, and four"."""
    if not _LIMITS.isdisjoint(passage.words[before.begin : before.first]):
        return False
    between = passage.words[before.last : figure.begin]
    return between in ([","], ["and"], ["or"], [",", "and"]) and not has_noun(passage, figure)


def _tells_age(passage: Passage, figure: Figure) -> bool:
    words, at = passage.words, figure.first
    floor = passage.owners[at].first
    if having("age cue").isdisjoint(words[max(floor, figure.begin - 6) : at]):
        return False
    # The second is a table in a sentence: "By age: under 12: 14 children; 12-17: 35".
    named = not having("age").isdisjoint(words[max(floor, at - 2) : at]) or (
        words[figure.last] == ":" and not having("age").isdisjoint(words[floor:at])
    )
    if named or words[figure.begin : at][-3:] in (["as", "young", "as"], ["as", "old", "as"]):
        return True
    if has_noun(passage, figure):
        return False
    far = words[max(floor, figure.begin - 6) : at]
    # "The youngest of whom was 17": the words between say nothing.
    near = set(far if "whom" in far else words[max(floor, figure.begin - 3) : at])
    ranging = not near.isdisjoint(("from", "between", "was", "were"))
    if ranging and not having("age").isdisjoint(far):
        return True
    if words[figure.begin - 1] in _BEING and "," not in far:
        # "The youngest she has met was 11".
        near = set(far)
    if not near.isdisjoint(having("superlative age")) and figure.low is None:
        return words[figure.begin - 1] in having("superlative age") or not near.isdisjoint(_STATES)
    return _of_person(passage, figure, floor) or _in_apposition(passage, figure)


_BEING = ("was", "is")
_GROUPS = frozenset(("those", "all", "most", "mostly", "many", "some", "both", "half"))
_STATES = frozenset(("was", "is", "were", "at", "being", "only", "just", ","))


def _of_person(passage: Passage, figure: Figure, floor: int) -> bool:
    """Tell "she was 13", "boys over 12", "men between 30-45" from counts."""
    words, at = passage.words, figure.first
    before = words[figure.begin - 1] if figure.begin > floor else ""
    one = ("was", "is", "be", "turned")
    if before in one and words[figure.begin - 2] in having("one person"):
        return figure.size < _ELDERLY
    if before in one and _opens_with_name(passage, figure, floor):
        return 4 < figure.size < _ELDERLY
    if before == "of" and words[figure.begin - 2] in having("young"):
        return figure.size < (100 if words[figure.begin - 3] in ("a", "an", "the") else 30)
    if not _LIMITS.isdisjoint(words[figure.begin : at]) and figure.size < _ELDERLY:
        named = before in having("person")
        return named or (figure.size < 30 and (before in having("be") or before in _GROUPS))
    if figure.low is None or "between" not in words[at - 2 : at] or figure.size > _ELDERLY:
        return False
    told = not having("superlative age").isdisjoint(words[floor:at])
    return words[at - 2] in having("person") or (told and words[at - 2] in having("be"))


_ELDERLY = 80


def _opens_with_name(passage: Passage, figure: Figure, floor: int) -> bool:
    """Tell "Jane Roe is 43;": a sentence that opens with a name, and ends a clause there."""
    name = range(floor, figure.begin - 1)
    if not 0 < len(name) < 4 or passage.words[figure.last] not in (";", ",", "."):
        return False
    return all(passage.kinds[at] & LETTERS and passage.capital(at) for at in name)


def _in_apposition(passage: Passage, figure: Figure) -> bool:
    """Tell the age of "two women, 19 and 22, ..."."""
    words, at = passage.words, figure.first
    after = words[figure.last]
    if at < 2 or not 4 < figure.size < 80:
        return False
    # "Jane Roe, 36," has an age; "in Osu, 36," and "of June, 36," have none.
    named = passage.capital(at - 2) and words[at - 3] not in having("preposition")
    opened = words[at - 1] == "," and (words[at - 2] in having("person") or named)
    joined = words[at - 1] == "and" and words[at - 3] in ("aged", "ages", "age", ",")
    single = words[at - 2] in having("person") or passage.written(at - 2, at - 1).istitle()
    return (opened and after in (",", "and") and single and passage.words[at].isdigit()) or (
        joined and words[at - 3] != "," and after in (",", ".", ")")
    )


def has_noun(passage: Passage, figure: Figure) -> bool:
    """Tell whether a noun follows a number, so that it counts things."""
    noun, _ = noun_phrase(passage, figure.noun_at)
    return bool(noun)
