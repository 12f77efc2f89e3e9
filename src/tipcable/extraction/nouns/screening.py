"""Which numbers are figures after all: ages, "one" (S3), "no" and "none" (S4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import LETTERS
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.nouns.ages import has_noun, ranges_in_age, take_age
from tipcable.extraction.nouns.nouns import THOSE, noun_phrase
from tipcable.extraction.nouns.topics import sort_of
from tipcable.extraction.words.figure_words import having

Spans = Sequence[tuple[int, int]]


def screen(passage: Passage, figures: Sequence[Figure], names: Spans = ()) -> list[Figure]:
    """Turn bare numbers into ages where the words say so, and drop what is no figure.

    ``names`` are the characters of the names in the passage, for "Jane Roe, 36,".
    """
    ends = {end for _, end in names}
    kept: list[Figure] = []
    _share_units(passage, figures)
    for at, figure in enumerate(figures):
        if figure.kind == "count" and figure.sort == "cardinal":
            take_age(passage, figure, kept[-1] if kept else None, ends)
            measure = kept[-1] if kept else None
            if passage.words[figure.first - 3 : figure.first] == ["of", "this", ","]:
                sums = (f for f in reversed(kept[-REACH:]) if f.kind == "money")
                sum_before = next((f for f in sums if passage.words[f.begin - 1] != "("), None)
                if sum_before is not None:
                    figure.kind, figure.unit = "money", sum_before.unit
            if passage.words[figure.last] in ("each", "apiece", "if"):
                measure = _divided(passage, kept, figure) or measure
            if measure and measure.kind in _MEASURED and _is_compared(passage, measure, figure):
                figure.kind, figure.unit = measure.kind, measure.unit
        elif figure.kind == "duration" and (
            ranges_in_age(passage, figure) or (kept and _goes_on(passage, kept[-1], figure))
        ):
            figure.kind = "age"
        if _counts(passage, figures, at):
            kept.append(figure)
    return kept


def _share_units(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give the bare 12 and eight of "terms of 12, eight and five years" their unit."""
    words, after = passage.words, None
    for figure in reversed(figures):
        printed = figure.kind in ("duration", "money") and figure.last - figure.first > 1
        shares = after is not None and figure.kind == "count" and figure.sort == "cardinal"
        if shares and after and _is_listed(words[figure.last : after.first]):
            before = words[figure.first - 1]
            if before in having("preposition") or before in having("be") or before in _LISTING:
                figure.kind, figure.unit = after.kind, after.unit
                printed = True
        after = figure if printed else None


def _goes_on(passage: Passage, before: Figure, figure: Figure) -> bool:
    """Tell the 16 of "aged 12, 14 and 16 years"."""
    if before.kind != "age" or figure.unit != before.unit:
        return False
    return _is_listed(passage.words[before.last : figure.first])


def _is_listed(between: Sequence[str]) -> bool:
    return between in ([","], ["and"], ["or"], [",", "and"])


_LISTING = (",", "to")


def _counts(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    figure = figures[at]
    if figure.sort == "none":
        return _counts_none(passage, figures, at)
    if _is_one(passage, figure) and not _one_counts(passage, figures, at):
        return False
    return not _is_hyphenated(passage, figure)


def _divided(passage: Passage, kept: Sequence[Figure], figure: Figure) -> Figure | None:
    """Return the amount of "4 million baht from 80 workers, or 50,000 each"."""
    if passage.words[figure.begin - 1] != "or":
        return None
    return next((before for before in kept[:-3:-1] if before.kind == "money"), None)


def _is_compared(passage: Passage, before: Figure, figure: Figure) -> bool:
    """Tell the bare 8 million of "12 million pesos, compared with 8 million in 2005".

    So is the 300 of "was to be paid 1,200 euros, but received 300".
    """
    words, begin = passage.words, figure.begin
    if passage.owners[before.first] is not passage.owners[figure.first]:
        return False
    if words[begin - 1] not in having("stop") and words[begin - 1] not in having("verb"):
        return False
    compared = words[begin - 2] == "compared" or words[begin - 2] in having("extreme")
    if words[begin - 1] == "or":
        # "Or 50,000 each"; "or 20 if the victim is a child".
        each = words[figure.last] in ("each", "apiece") and before.kind == "money"
        return each or (words[figure.last] == "if" and before.kind != "age")
    if before.kind == "age" and words[begin - 2] == "compared":
        # "218 women under 30, compared with 97": not the age is compared.
        return False
    if before.kind == "money":
        compared = compared or words[figure.last] in (".", ",", ";", ")")
    return compared and words[begin - 1] not in _DIVIDES and not has_noun(passage, figure)


_MEASURED = ("money", "duration", "percentage", "age")
_DIVIDES = frozenset(("and", "or", "of", "the", "that", "which"))


# "No" and "none"


def _counts_none(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    """Count "no" with a noun of prosecution and protection only (rule S4)."""
    figure, words = figures[at], passage.words
    if words[figure.first] == "no":
        return _no_noun(passage, figure)
    after = figure.last
    if words[after] == "of":
        return _none_of(passage, figures, at, after + 1)
    counted = [other for other in figures[max(0, at - REACH) : at] if other.kind == "count"]
    said = not _ZEROED.isdisjoint(words[after : after + 5])
    return bool(counted) and (said or _may_be_none(passage, counted[-1]))


# "None has been convicted" stands for no convictions.
_ZEROED = having("zero noun") | {"convicted", "prosecuted", "arrested", "indicted"}


def _may_be_none(passage: Passage, figure: Figure) -> bool:
    """Tell whether what was counted before is of prosecution or protection."""
    noun, end = noun_phrase(passage, figure.noun_at)
    return (
        not noun
        or sort_of(passage.words[end - 1]) not in (None, "person")
        or (passage.words[end - 1] in having("zero noun"))
    )


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
    listed = before == "that" and _heads_list(passage, figures, at)
    if after in ("another", "'s", "day", "such", "-") or (
        before in having("before one") and not listed
    ):
        return False
    if (
        "another"
        in words[figure.last : min(figure.last + REACH, passage.owners[figure.first].last)]
    ):
        # "One paper counted 43 bars; another put the number at 100."
        return False
    if figure.change_from is not None:
        return True
    if after == "of" and not _of_number(figures, at):
        return before in ("only", "just") and _of_counted(passage, figures, at)
    if figure.bound or before in ("only", "just", "exactly") or after in having("measure"):
        return True
    return _in_list(passage, figures, at)


def _heads_list(passage: Passage, figures: Sequence[Figure], at: int) -> bool:
    """Tell "reports that one doctor and three medics work there" from "that one"."""
    after = figures[at + 1] if at + 1 < len(figures) else None
    if after is None or after.kind != "count":
        return False
    between = passage.words[figures[at].last : after.begin]
    return between[-1:] in (["and"], [","]) and 1 < len(between) < _PHRASE


_PHRASE = 6


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
    between = ["and" if pair == ("and", "that") else pair[1] for pair in pairwise(["", *between])]
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
