"""The time words that figures share: those that open a sentence, and those that close a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.figures.whens import When
from tipcable.extraction.periods.own_periods import BARRIERS, WANTS, give, within
from tipcable.extraction.words.figure_words import having

_SHIFTS = frozenset(
    ("that", "while", "but", "now", "will", "compared", "has", "have", "is", "are", "remain", ";",
     "can", "remains", "whereas", "although", "still", "versus", "up", "down", "currently")
)  # fmt: skip
_TURNS = frozenset((";", "while", "whereas", "compared", "but", "now", "currently"))


def share(passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]) -> None:
    """Take the words that open the sentence, or those that close the list."""
    figure = figures[at]
    if figure.whole is not None and figure.whole.period:
        return
    listed = _before_colon(passage, figure, whens)
    if listed is not None:
        give(passage, figure, listed)
        return
    when = _opening_words(passage, figures, at, whens)
    if when is not None and _opens(passage, figure, when):
        give(passage, figure, when)
        return
    after = figures[at + 1] if at + 1 < len(figures) else None
    divided = after is not None and after.whole is figure and not _is_aside(passage, after)
    for when in within(whens, figure.last, figure.last + 2 * REACH) if not divided else ():
        if when.sort == "date" and _reaches(passage, figures, at, when):
            give(passage, figure, when)
            return
    if at and _carries(passage, figures[at - 1], figure):
        # A part has the period of its whole.
        previous = figures[at - 1]
        dated = previous if previous.period else previous.whole
        if dated is not None and dated.start:
            figure.period, figure.start, figure.stop = dated.period, dated.start, dated.stop


def _is_aside(passage: Passage, part: Figure) -> bool:
    """Tell "14 people, including six policemen, died in May" from other wholes."""
    words = passage.words
    return (
        words[part.begin - 1] in ("including", "them")
        and "," in words[part.last : part.noun_end + 6]
    )


def _before_colon(passage: Passage, figure: Figure, whens: Sequence[When]) -> When | None:
    """Return the time words of "will arrive in August: 40 radios and 12 vehicles"."""
    for when in whens:
        if when.sort == "date" and when.last < figure.first and passage.words[when.last] == ":":
            return when
    return None


def _opening_words(
    passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]
) -> When | None:
    """Return the time words that open the clause of a figure, or else its sentence."""
    floor = figures[at - 1].last if at else 0
    clause = [
        when
        for when in within(whens, floor, figures[at].begin)
        if when.sort == "date" and when.last <= figures[at].begin
    ]
    if clause and _opens_clause(passage, clause[-1], floor):
        return clause[-1]
    opening = [
        when
        for when in within(whens, 0, figures[0].first)
        if when.sort != "now" and when.last <= figures[0].first
    ]
    if opening and opening[-1].sort == "rate":
        return opening[-1] if _is_often(passage, opening[-1], figures[at]) else None
    return opening[-1] if opening else None


def _is_often(passage: Passage, when: When, figure: Figure) -> bool:
    """Tell "each year some 400 women leave" from "a day before"."""
    words = passage.words
    before = words[when.first - 1]
    opens = when.first == passage.sentence(when.first).first or before in ("that", ",", ":", "and")
    return (
        opens
        and words[when.first] in ("every", "each")
        and "," not in words[when.last + 1 : figure.first]
    )


def _opens(passage: Passage, figure: Figure, when: When) -> bool:
    """Tell whether time words before the first figure of a sentence reach a figure in it."""
    if figure.sort == "size":
        return False
    sentence, before = passage.sentence(figure.first), passage.words[when.first - 1]
    late = when.first - sentence.first > 2
    if late and passage.words[figure.noun_end] in ("are", "is", "remain", "remains"):
        return False
    if late and _in_other_clause(passage, sentence.first, when, figure):
        return False
    if figure.kind == "duration" and late and passage.words[figure.begin] == "within":
        return False
    if figure.kind == "duration" and late and (before.endswith("ed") or before in having("verb")):
        return before == "stay"
    between = passage.words[when.last : figure.first]
    if not late and ";" in between and _PRESENT.isdisjoint(_clause(passage, figure)):
        # "In 2008 courts convicted 17 men; 12 went to prison."
        between = [word for word in between if word != ";"]
    return _TURNS.isdisjoint(between)


def _clause(passage: Passage, figure: Figure) -> list[str]:
    """Return the words next to a figure that tell the tense of its clause."""
    return passage.words[figure.begin - 3 : figure.noun_end + 3]


def _in_other_clause(passage: Passage, floor: int, when: When, figure: Figure) -> bool:
    """Tell "the agency, which opened in January, has revoked 18 licenses".

    So is "visited Odra in 2005 and confirmed that 2000 men left".
    """
    words = passage.words
    between = words[when.last : figure.first]
    if "that" in between:
        return True
    if between[:1] == ["and"] or between[:2] == [",", "and"]:
        # "Its grant ends in May, and the director has written 23 letters."
        return not {"has", "have"}.isdisjoint(
            (*between, *words[figure.noun_end : figure.noun_end + 2])
        )
    if "," not in between:
        return False
    near = passage.words[max(floor, when.first - 8) : when.first]
    return any(f == "," and s in ("which", "who", "whose") for f, s in pairwise(near))


def _opens_clause(passage: Passage, when: When, floor: int) -> bool:
    """Tell whether time words between two figures open the clause of the second."""
    between = passage.words[floor : when.first]
    return bool(between) and (";" in between or between[-1] in (",", "that", "and"))


def _carries(passage: Passage, previous: Figure, figure: Figure) -> bool:
    """Tell whether a figure goes on in the clause and tense of the dated one before it."""
    if figure.kind == "duration" or figure.sort == "size" or figure.head in having("measure"):
        return False
    after = passage.words[figure.last : figure.last + 4]
    if not _PRESENT.isdisjoint(after):
        return False
    between = passage.words[previous.last : figure.first]
    if "that" in between and between[between.index("that") - 1] == "and":
        between = [word for word in between if word != "that"]
    return _SHIFTS.isdisjoint(between)


_MORE_THAN = frozenset((word, "than") for word in ("more", "less", "fewer"))
_NO_DATES = WANTS | {"will", "would", "has"}
# What has a size at the time of writing is not dated by the end of the sentence.
_HOLDS = frozenset(("has", "holds", "houses"))
_PRESENT = frozenset(("remain", "remains", "is", "are", "has", "have", "will", "now", "still"))


def _reaches(passage: Passage, figures: Sequence[Figure], at: int, when: When) -> bool:
    """Tell whether time words at the end of a list date a figure inside it."""
    words = passage.words
    between = words[figures[at].last : when.first]
    if any(figures[at].first <= f.first < f.turn < when.first for f in figures[at : at + REACH]):
        # What follows "up from 21" dates the 21.
        return False
    if at and figures[at].first < figures[at - 1].turn:
        return False
    if "than" in between and any(f.bound for f in figures[at + 1 :]):
        # "More than 600" compares nothing.
        between = [b for a, b in pairwise(["", *between]) if (a, b) not in _MORE_THAN]
    if not BARRIERS.isdisjoint(between) or not _NO_DATES.isdisjoint(between):
        return False
    if words[figures[at].begin - 1] in _HOLDS:
        return False
    bracketed = "(" in between and ")" not in between
    if figures[at].kind == "duration" or bracketed:
        return False
    return at + 1 < len(figures) and figures[at + 1].first < when.first
