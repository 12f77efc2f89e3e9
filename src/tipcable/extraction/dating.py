"""Which period dates which figure (rule S8).

Strategy: words right after the figure win. Then come the words that open the sentence, then
words at the end of the list the figure stands in; a part takes the period of its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipcable.extraction.claims import Voice, dates_claim
from tipcable.extraction.figure_words import having
from tipcable.extraction.figures import Figure
from tipcable.extraction.inheriting import inherit
from tipcable.extraction.kinds import ENDS_NOUN
from tipcable.extraction.passages import REACH, Passage
from tipcable.extraction.whens import When

_BARRIERS = frozenset((";", "compared", "than", "while", "whereas", "that", "who", "which", ":"))
# "Two members want elections in 1978."
_WANTS = frozenset(("want", "wants", "seek", "seeks", "demand", "demands"))
_SHIFTS = frozenset(
    ("that", "while", "but", "now", "will", "compared", "has", "have", "is", "are", "remain", ";",
     "can", "remains", "whereas", "although", "still", "versus", "up", "down", "currently")
)  # fmt: skip
_TURNS = frozenset((";", "while", "whereas", "compared", "but", "now", "currently"))


def date_figures(
    passage: Passage, figures: Sequence[Figure], whens: Sequence[When], voices: dict[int, Voice]
) -> None:
    """Give every figure the period of its sentence that dates it."""
    for inside, placed in _by_sentence(passage, figures, whens):
        voice = voices.get(passage.owners[inside[0].first].start)
        dated = [w for w in placed if not dates_claim(passage, w, inside, voice)]
        _respectively(passage, inside, dated)
        for at, figure in enumerate(inside):
            when = _own(passage, inside, at, dated) if _is_dated(figure) else None
            if when is not None:
                _set(passage, figure, when)
        for at, figure in enumerate(inside):
            if figure.period is None and figure.status != "statutory" and _is_dated(figure):
                _share(passage, inside, at, dated)
    inherit(passage, figures)


def _is_dated(figure: Figure) -> bool:
    """Tell what was counted at some time from ages and from the room of a house."""
    return figure.kind != "age" and figure.status != "capacity"


def _by_sentence(
    passage: Passage, figures: Sequence[Figure], whens: Sequence[When]
) -> Iterator[tuple[Sequence[Figure], list[When]]]:
    """Group the figures and the periods of each sentence that has both."""
    owners, near, at = passage.owners, 0, 0
    while at < len(figures) and near < len(whens):
        sentence = owners[figures[at].first]
        first = at
        while at < len(figures) and figures[at].first < sentence.last:
            at += 1
        while near < len(whens) and whens[near].first < sentence.first:
            near += 1
        placed: list[When] = []
        while near < len(whens) and whens[near].first < sentence.last:
            if whens[near].sort != "law":
                placed.append(whens[near])
            near += 1
        if placed:
            yield figures[first:at], placed


def _between(placed: Sequence[When], first: int, last: int) -> list[When]:
    """Return the periods of a sentence that open between two words."""
    return [when for when in placed if first <= when.first < last]


def _set(passage: Passage, figure: Figure, when: When) -> None:
    figure.period = passage.written(when.first, when.last).replace("\n", " ")
    figure.start, figure.stop = when.start, when.end


def _respectively(passage: Passage, figures: Sequence[Figure], whens: Sequence[When]) -> None:
    """Pair "arrests in 2003, 2004, and 2005 numbered 212, 187, and 305, respectively"."""
    last = passage.owners[figures[0].first].last
    if "respectively" not in passage.words[figures[-1].last : last]:
        return
    plain = [when for when in whens if when.sort == "date" and when.last <= figures[0].first]
    listed = figures[-len(plain) :]
    if plain and len(listed) == len(plain):
        for figure, when in zip(listed, plain, strict=True):
            _set(passage, figure, when)


def _limit(passage: Passage, figures: Sequence[Figure], at: int) -> int:
    """Return where the words of the next figure begin, past a conversion and past the whole."""
    turn = figures[at - 1].turn if at else 0
    if turn > figures[at].first:
        # The conversion in "45 million (USD 3 million), up from 30 million the year before".
        return turn
    for following in figures[at + 1 :]:
        if following is figures[at].whole or following.kind == "age":
            continue
        both = following.kind == figures[at].kind == "money"
        if not both or passage.words[following.begin - 1] != "(":
            return following.first
    return passage.owners[figures[at].first].last


def _own(
    passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]
) -> When | None:
    """Return the time words next to a figure."""
    figure = figures[at]
    if figure.period is not None or figure.sort == "size":
        return None
    limit = _limit(passage, figures, at)
    limit = min(limit, figure.turn or limit)
    for when in _between(whens, figure.noun_at, limit):
        between = passage.words[figure.noun_at : when.first]
        if when.sort == "now" and _now_is_other(figures, at, between):
            return None
        if when.sort == "rate":
            if _is_one_clause(passage, _past_aside(passage, figure.noun_end, when.first), when.first):
                return when
            continue
        if figure.kind == "duration" and len(between) > 4:
            continue
        if ("(" in between) != (")" in between):
            return None
        if ("and", "will") in pairwise(between):
            return None
        if _WANTS.isdisjoint(between) and (_BARRIERS.isdisjoint(between) or _relative(between)):
            return when
    return _now_before(passage, figure, whens) or _behind_parts(passage, figures, at, whens)


def _behind_parts(
    passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]
) -> When | None:
    """Return the time words of "55 complaints (38 from men and 17 from women) in 2008"."""
    figure, words = figures[at], passage.words
    parts = [part for part in figures[at + 1 : at + 1 + REACH] if part.whole is figure]
    if not parts or words[parts[0].begin - 1] != "(":
        return None
    end = parts[-1].last
    near = words[end : end + _BRACKET]
    close = end + near.index(")") + 1 if ")" in near else -1
    return next((when for when in whens if when.sort == "date" and when.first == close), None)


# How far behind its last part a bracket may close.
_BRACKET = 12


def _past_aside(passage: Passage, first: int, last: int) -> int:
    """Step over ", mostly boys aged six to 12," behind a noun."""
    words = passage.words
    aside = words[first] == "," and words[first + 1 : last].count(",") == 1
    return words.index(",", first + 1, last) + 1 if aside else first


_CLAUSE = 16


def _is_one_clause(passage: Passage, first: int, last: int) -> bool:
    """Tell "women and girls leave the country" from "victims and pays for"."""
    words, kinds = passage.words, passage.kinds
    joints = (",", ";")
    return last - first < _CLAUSE and not any(
        words[at] in joints or (words[at] == "and" and at + 1 < last and kinds[at + 1] & ENDS_NOUN)
        for at in range(first, last)
    )


def _now_is_other(figures: Sequence[Figure], at: int, between: Sequence[str]) -> bool:
    """Tell "room for 120 and now houses 96" and "11 of the 21 are now": the 21 is not dated."""
    part = at > 0 and figures[at - 1].whole is figures[at]
    return part or "and" in between or "," in between


def _relative(between: Sequence[str]) -> bool:
    """Let "the 131 victims who were identified in 2017" keep its date."""
    return (
        "," not in between
        and not {"who", "that", "which"}.isdisjoint(between)
        and ";" not in between
    )


def _now_before(passage: Passage, figure: Figure, whens: Sequence[When]) -> When | None:
    for when in _between(whens, figure.begin - REACH, figure.begin):
        between = passage.words[when.last : figure.begin]
        if when.sort == "now" and {",", ";", "and", "but", "that"}.isdisjoint(between):
            return when
    return None


def _share(passage: Passage, figures: Sequence[Figure], at: int, whens: Sequence[When]) -> None:
    """Take the words that open the sentence, or those that close the list."""
    figure = figures[at]
    if figure.whole is not None and figure.whole.period:
        return
    listed = _before_colon(passage, figure, whens)
    if listed is not None:
        _set(passage, figure, listed)
        return
    when = _opening_words(passage, figures, at, whens)
    if when is not None and _opens(passage, figure, when):
        _set(passage, figure, when)
        return
    divided = at + 1 < len(figures) and figures[at + 1].whole is figure
    for when in _between(whens, figure.last, figure.last + 2 * REACH) if not divided else ():
        if when.sort == "date" and _reaches(passage, figures, at, when):
            _set(passage, figure, when)
            return
    if at and _carries(passage, figures[at - 1], figure):
        # A part has the period of its whole.
        previous = figures[at - 1]
        dated = previous if previous.period else previous.whole
        if dated is not None and dated.start:
            figure.period, figure.start, figure.stop = dated.period, dated.start, dated.stop


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
        for when in _between(whens, floor, figures[at].begin)
        if when.sort == "date" and when.last <= figures[at].begin
    ]
    if clause and _opens_clause(passage, clause[-1], floor):
        return clause[-1]
    opening = [
        when
        for when in _between(whens, 0, figures[0].first)
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
    if figure.elliptic and not late and ";" in between:
        # "In 2008 courts convicted 17 men; 12 went to prison."
        between = [word for word in between if word != ";"]
    return _TURNS.isdisjoint(between)


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
    if passage.words[when.last] != ",":
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
_NO_DATES = _WANTS | {"will", "has"}
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
    if "than" in between:
        # "More than 600" compares nothing.
        between = [b for a, b in pairwise(["", *between]) if (a, b) not in _MORE_THAN]
    if not _BARRIERS.isdisjoint(between) or not _NO_DATES.isdisjoint(between):
        return False
    if words[figures[at].begin - 1] in _HOLDS:
        return False
    bracketed = "(" in between and ")" not in between
    if figures[at].kind == "duration" or bracketed:
        return False
    return at + 1 < len(figures) and figures[at + 1].first < when.first
