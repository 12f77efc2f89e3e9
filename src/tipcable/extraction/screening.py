"""Which numbers are figures after all: ages without a unit, "one" (S3), "no" and "none" (S4)."""

from __future__ import annotations

from collections.abc import Sequence

from tipcable.extraction.figure_words import having
from tipcable.extraction.figures import Figure
from tipcable.extraction.kinds import AGE_CUE, LETTERS
from tipcable.extraction.nouns import THOSE, noun_phrase
from tipcable.extraction.passages import REACH, Passage

_LIMITS = frozenset(("under", "over", "above", "below", "than"))
_OLDEST = 110


def screen(passage: Passage, figures: Sequence[Figure]) -> list[Figure]:
    """Turn bare numbers into ages where the words say so, and drop what is no figure."""
    kept: list[Figure] = []
    for at, figure in enumerate(figures):
        if figure.kind == "count" and figure.sort == "cardinal":
            _age(passage, figure, kept[-1] if kept else None)
        elif figure.kind == "duration" and _ranges_in_age(passage, figure):
            figure.kind = "age"
        if _counts(passage, figures, at):
            kept.append(figure)
    return kept


def _counts(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    figure = figures[at]
    if figure.sort == "none":
        return _counts_none(passage, figures, at)
    if _is_one(passage, figure) and not _one_counts(passage, figures, at):
        return False
    return not _is_hyphenated(passage, figure)


# Ages


def _age(passage: Passage, figure: Figure, before: Figure | None) -> None:
    if figure.size > _OLDEST:
        return
    listed = before is not None and before.kind == "age" and _goes_on(passage, before, figure)
    if listed or (passage.told & AGE_CUE and _tells_age(passage, figure)):
        figure.kind, figure.unit = "age", "year"


def _ranges_in_age(passage: Passage, figure: Figure) -> bool:
    """Tell "ranged in age from two months to 41 years" from a stretch of time."""
    near = passage.words[max(0, figure.begin - 3) : figure.begin]
    return figure.low is not None and not having("age").isdisjoint(near)


def _goes_on(passage: Passage, before: Figure, figure: Figure) -> bool:
    """Tell the 10 and the 12 of "ages 8, 10 and 12"."""
    between = passage.words[before.last : figure.begin]
    return between in ([","], ["and"], ["or"], [",", "and"]) and not _has_noun(passage, figure)


def _tells_age(passage: Passage, figure: Figure) -> bool:
    words, at = passage.words, figure.first
    floor = passage.owners[at].first
    if having("age cue").isdisjoint(words[max(floor, figure.begin - 6) : at]):
        return False
    named = not having("age").isdisjoint(words[max(floor, at - 2) : at])
    if named or words[figure.begin : at][-3:] in (["as", "young", "as"], ["as", "old", "as"]):
        return True
    if _has_noun(passage, figure):
        return False
    near = set(words[max(floor, figure.begin - 3) : at])
    far = words[max(floor, figure.begin - 6) : at]
    ranging = not near.isdisjoint(("from", "between", "was", "were"))
    if ranging and not having("age").isdisjoint(far):
        return True
    if not near.isdisjoint(having("superlative age")) and figure.low is None:
        return words[figure.begin - 1] in having("superlative age") or not near.isdisjoint(_STATES)
    return _of_person(passage, figure, floor) or _in_apposition(passage, figure)


_GROUPS = frozenset(("those", "all", "most", "mostly", "many", "some", "both", "half"))
_STATES = frozenset(("was", "is", "were", "at", "being", "only", "just", ","))


def _of_person(passage: Passage, figure: Figure, floor: int) -> bool:
    """Tell "she was 13", "boys over 12", "men between 30-45" from counts."""
    words, at = passage.words, figure.first
    before = words[figure.begin - 1] if figure.begin > floor else ""
    one = ("was", "is", "be", "turned")
    if before in one and words[figure.begin - 2] in having("one person"):
        return figure.size < 80
    if before == "of" and words[figure.begin - 2] in having("young"):
        return figure.size < 30
    if not _LIMITS.isdisjoint(words[figure.begin : at]) and figure.size < 30:
        return before in having("person") or before in having("be") or before in _GROUPS
    ranged = figure.low is not None and "between" in words[at - 2 : at]
    return ranged and words[at - 2] in having("person") and figure.size < 80


def _in_apposition(passage: Passage, figure: Figure) -> bool:
    """Tell the age of "two women, 19 and 22, ..."."""
    words, at = passage.words, figure.first
    after = words[figure.last]
    if at < 2 or not 4 < figure.size < 80:
        return False
    opened = words[at - 1] == "," and (words[at - 2] in having("person") or passage.capital(at - 2))
    joined = words[at - 1] == "and" and words[at - 3] in ("aged", "ages", "age", ",")
    single = words[at - 2] in having("person") or passage.written(at - 2, at - 1).istitle()
    return (opened and after in (",", "and") and single and passage.words[at].isdigit()) or (
        joined and words[at - 3] != "," and after in (",", ".", ")")
    )


def _has_noun(passage: Passage, figure: Figure) -> bool:
    noun, _ = noun_phrase(passage, figure.noun_at)
    return bool(noun)


# "No" and "none"


def _counts_none(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    """Count "no" with a noun of prosecution and protection only (rule S4)."""
    figure, words = figures[at], passage.words
    if words[figure.first] == "no":
        return _no_noun(passage, figure)
    after = figure.last
    if words[after] == "of":
        return _none_of(passage, figures, at, after + 1)
    return any(other.kind == "count" for other in figures[max(0, at - REACH) : at])


def _no_noun(passage: Passage, figure: Figure) -> bool:
    words, at = passage.words, figure.last
    before = words[figure.first - 1]
    if before in ("in", "under") or words[at] in ("more", "fewer", "less", "longer"):
        return False
    return _ends_in_zero_noun(passage, at)


def _ends_in_zero_noun(passage: Passage, at: int) -> bool:
    noun, end = noun_phrase(passage, at)
    return bool(noun) and passage.words[end - 1] in having("zero noun")


def _none_of(passage: Passage, figures: Sequence[Figure], at: int, after: int) -> bool:
    """Count "none of them" and "none of his 19 cases", not "none of the party's members"."""
    words = passage.words
    if words[after] in THOSE:
        return any(other.kind == "count" for other in figures[max(0, at - REACH) : at])
    following = figures[at + 1] if at + 1 < len(figures) else None
    if following and following.kind == "count" and following.first - after < 3:
        return True
    return _ends_in_zero_noun(passage, after + (words[after] in ("the", "these", "its")))


# "One"


def _is_one(passage: Passage, figure: Figure) -> bool:
    return figure.value == 1 and figure.kind == "count" and passage.words[figure.first] == "one"


def _one_counts(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    """Count "one" with a bound or "only", or in a list or contrast with numbers (rule S3)."""
    figure, words = figures[at], passage.words
    before, after = words[figure.first - 1], words[figure.last]
    if after in ("another", "'s", "day", "such", "-") or before in having("before one"):
        return False
    if figure.change_from is not None:
        return True
    if after == "of" and not _of_number(figures, at):
        return before in ("only", "just") and _of_counted(passage, figures, at)
    if figure.bound or before in ("only", "just", "exactly"):
        return True
    return _in_list(passage, figures, at)


def _of_number(figures: Sequence[Figure], at: int) -> bool:
    following = figures[at + 1] if at + 1 < len(figures) else None
    return following is not None and following.first - figures[at].last <= 3


def _of_counted(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    return passage.words[figures[at].last + 1] in THOSE


def _in_list(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    """Tell whether a count stands near, with only a list between."""
    figure = figures[at]
    block = passage.sentence(figure.first)
    if _of_number(figures, at) and passage.words[figure.last] == "of":
        return False
    others = [*figures[max(0, at - 2) : at], *figures[at + 1 : at + 3]]
    for other in others:
        near = abs(other.first - figure.first) <= 14 and passage.sentence(other.first) is block
        if other.kind == "count" and near and _coordinated(passage, figure, other):
            return True
    return False


def _coordinated(passage: Passage, one: Figure, other: Figure) -> bool:
    first, second = (one, other) if one.first < other.first else (other, one)
    between = passage.words[first.last : second.first]
    if not {",", "and", "but", "or", ";"} & set(between):
        return False
    return {"that", "who", "which", "because", "when"}.isdisjoint(between)


def _is_hyphenated(passage: Passage, figure: Figure) -> bool:
    """Drop "two-way" and "three-pronged"; keep adjectives of size ("nine-member", "24-bed")."""
    words, at = passage.words, figure.last
    if words[at] != "-" or figure.kind != "count" or not passage.glued(at):
        return False
    if not passage.glued(at + 1) or not passage.kinds[at + 1] & LETTERS:
        return False
    if words[at + 1] in having("size"):
        figure.noun_at, figure.sort = at + 1, "size"
        return False
    return True
