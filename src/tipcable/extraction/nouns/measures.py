"""What amounts of money, shares and times measure: "a grant of", "half of the budget".

Strategy: the noun before "of" names an amount, the noun after "of" the whole of a share. Where
neither stands there, the words of the clause around the figure say what it is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.kinds import ANCHOR, DIGITS, ENDS_NOUN, LETTERS
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.nouns.nouns import THOSE, antecedent, noun_phrase, predicate, referent
from tipcable.extraction.nouns.subjects import of_noun, subject_of
from tipcable.extraction.words.figure_words import having


def _left_words(passage: Passage, figure: Figure, most: int = 5) -> str:
    """Return the words before a figure, back to the start of its clause."""
    words, floor = passage.words, passage.sentence(figure.first).first
    first = figure.begin
    while first > max(floor, figure.begin - most) and words[first - 1] not in _CLAUSE:
        if passage.kinds[first - 1] & DIGITS or words[first - 1] in having("percent"):
            break
        first -= 1
    while first < figure.begin and not passage.kinds[first] & LETTERS:
        first += 1
    while first < figure.begin - 1 and words[first] in having("stop"):
        first += 1
    return passage.written(first, figure.begin)


_CLAUSE = frozenset((",", ";", ":", "(", "that", "and", "but", "or", "--", "who", "which"))


def _right_words(passage: Passage, at: int, most: int = 7) -> str:
    """Return the words after a figure that say what it is for."""
    words, kinds, last = passage.words, passage.kinds, passage.sentence(at - 1).last
    if words[at] in having("frequency") and words[at + 1] in having("rate unit"):
        # "48 taka per day for the food of each child".
        at += 2 if words[at + 2] in having("preposition") else 0
    end = at
    while end < min(last, at + most) and (words[end][0].isalnum() or words[end] in "-'"):
        if words[end] in ("and", "or", "but", "which", "who", "that"):
            break
        last_year = kinds[end] & ANCHOR and words[end - 1] in having("window")
        if kinds[end] & DIGITS or last_year:
            # "from donors in 2005": the time is no part of it.
            while end > at and (kinds[end - 1] & ENDS_NOUN or words[end - 1] in having("window")):
                end -= 1
            break
        end += 1
    return passage.written(at, end)


def amount_of(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return what an amount of money is for."""
    figure = figures[at]
    earlier = _converted(passage, figures, at)
    if earlier is not None and earlier.what:
        return earlier.what
    right = _right_words(passage, _past_conversion(passage, figure.last))
    left = _granted(passage, figure) or subject_of(passage, figure)
    left = left or _left_words(passage, figure)
    if figure.whole is not None and figure.whole.what:
        # A part of a part says no more, or a chain of them would say ever more.
        more = right if figure.whole.whole is None else ""
        return f"{figure.whole.what} {more}".strip()
    if not _says(left):
        left = left if _says(right) else ""
    if not left and not _says(right):
        clause = _clause_words(passage, figure)
        before = _money_before(figures, at)
        near = at and figure.begin - figures[at - 1].last < _CLAUSE_REACH
        left = before if before and (near or not _says(clause)) else clause
    return _joined(left, right)


def _joined(left: str, right: str) -> str | None:
    """Join the words on both sides of a figure, without the prepositions that led to it."""
    words = left.split()
    while len(words) > 1 and words[-1].lower() in _LEADING:
        words.pop()
    return " ".join([*words, right] if right else words) or None


_LEADING = frozenset(
    ("for", "from", "of", "to", "at", "in", "by", "with", "within", "and", "over", "only", "a")
)


def _of_head(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "imprisonment of ten years"."""
    at, floor = figure.begin - 1, passage.sentence(figure.first).first
    if at <= floor or passage.words[at] != "of":
        return None
    return of_noun(passage, at, floor)


def _granted(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "a grant of USD 40,000", and let the phrase begin there."""
    at = figure.begin - 1
    noun = _of_head(passage, figure)
    if noun:
        figure.begin = at - len(noun.split())
        while (
            figure.begin < at and passage.starts[figure.begin] > passage.starts[at] - len(noun) - 1
        ):
            figure.begin -= 1
    return noun


def _says(text: str) -> bool:
    """Tell whether words name something: a copula or an adverb alone does not."""
    words = text.lower().split()
    roles = ("stop", "bound", "time", "copula", "arrival", "comparison")
    return any(
        word[0].isalpha() and all(word not in having(role) for role in roles) for word in words
    )


def _past_conversion(passage: Passage, at: int) -> int:
    """Step over "(about USD 260)" after an amount."""
    words = passage.words
    if words[at] != "(" or ")" not in words[at : at + 8]:
        return at
    return at + words[at : at + 8].index(")") + 1


_CLAUSE_REACH = 10


def _clause_words(passage: Passage, figure: Figure) -> str:
    """Return the words before a figure, past commas and "and"."""
    words, floor = passage.words, passage.sentence(figure.first).first
    first = figure.begin
    floor = max(floor, figure.begin - _CLAUSE_REACH)
    while first > floor and words[first - 1] not in (";", ":", "(", "that"):
        first -= 1
    return passage.written(first, figure.begin)


def _money_before(figures: Sequence[Figure], at: int) -> str | None:
    near = figures[max(0, at - REACH) : at]
    told = [f.what for f in near if f.kind == "money" and f.what]
    return told[-1] if told else None


def _converted(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the amount that a figure in parentheses converts."""
    earlier = figures[at - 1] if at else None
    if earlier is None:
        return None
    words, begin = passage.words, figures[at].begin
    if words[begin - 1] == "(" and earlier.kind == "money":
        near = begin - earlier.last < 8 and earlier.unit != figures[at].unit
        return earlier if near else None
    # "Fines of 50 monthly wages, that is, USD 4,000"; "USD 900, or USD 30 for each".
    compared = words[begin - 2] == "compared" and earlier.kind == "money"
    said = words[begin - 4 : begin] == [",", "that", "is", ","]
    again = words[begin - 2 : begin] == [",", "or"] and earlier.kind == "money"
    near = begin - max(earlier.last, earlier.noun_end) < 7
    return earlier if compared or (near and (said or again)) else None


def share_of(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return what a share is a share of: "half of the budget", "two-thirds of them"."""
    figure, words = figures[at], passage.words
    after = figure.last
    if figure.kind == "ratio" and figure.noun and not figure.elliptic:
        # "One in ten girls".
        return figure.noun
    halved = figure.kind == "ratio" and words[after] == "the"
    if words[after] == "of" or halved:
        # "Half of the budget", "half the population".
        after += 1 + (not halved and words[after + 1] in ("the", "all", "these", "those"))
        noun, end = noun_phrase(passage, after)
        follows = figures[at + 1] if at + 1 < len(figures) else None
        if follows is not None and follows.begin - after in (0, 1) and follows.noun:
            return follows.noun
        whole = words[after] not in THOSE and words[after] not in ("it", "total", "whole")
        if noun and whole:
            figure.end = max(figure.end, end)
            return noun
        if whole:
            right = _right_words(passage, after)
            return " ".join(filter(None, (_left_words(passage, figure), right))) or None
    earlier = antecedent(passage, figures, at)
    before = figures[at - 1] if at else None
    if earlier is None and figure.kind == "ratio" and before is not None:
        earlier = before if before.kind == "ratio" else None
    share = figure.kind == "ratio" and "in" not in words[figure.first : figure.last]
    held = words[figure.last] == "of" and words[figure.last + 1] == "it"
    if share and before is not None and before.what and (before.kind == "money" or held):
        # "EUR 1.5 million, half of which was spent".
        earlier = before if before.first >= passage.owners[figure.first].first else earlier
    left = _left_words(passage, figure)
    by = words[figure.begin - 1] == "by"
    if earlier is not None and not by and (figure.kind == "ratio" or not _says(left)):
        extra = predicate(passage, figure)
        return f"{extra} ({referent(earlier)})" if extra else earlier.what
    return " ".join(filter(None, (left, _right_words(passage, figure.last, 4)))) or None


def time_of(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return what a duration or an age is of."""
    figure = figures[at]
    if figure.noun and not figure.elliptic:
        return figure.noun
    told = _of_head(passage, figure) or _aged(passage, figures, at) or subject_of(passage, figure)
    if told:
        return told
    left = _left_words(passage, figure, 6)
    if at and (not left or left.lower() in having("age")):
        return figures[at - 1].what or left
    return _joined(left, _right_words(passage, figure.last, 4))


def _aged(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return who is under 18 in "the victim is under 18", "nine of whom were", "girls, ages"."""
    figure, words = figures[at], passage.words
    be = figure.begin - 1
    if figure.kind != "age":
        return None
    if words[be] in THOSE or (words[be] in having("be") and words[be - 1] in THOSE):
        return figures[at - 1].what if at else None
    listed = words[be] in having("age") and words[be - 1] == ","
    if words[be] not in having("be") and not listed:
        return None
    be -= listed
    if at and figures[at - 1].noun_end == be:
        return figures[at - 1].what
    return of_noun(passage, be, passage.sentence(figure.first).first)


def qualifier_of(passage: Passage, figure: Figure) -> str | None:
    """Return "the majority of victims", where that is said to be of an age or to stay a time."""
    words, floor = passage.words, passage.owners[figure.first].first
    near = words[max(floor, figure.begin - REACH) : figure.begin]
    if "majority" not in near:
        return None
    at = figure.begin - len(near) + near.index("majority")
    if words[at + 1] != "of":
        return None
    noun, end = noun_phrase(passage, at + 2)
    first = at - (words[at - 1] == "vast")
    return passage.written(first - (words[first - 1] == "the"), end) if noun else None
