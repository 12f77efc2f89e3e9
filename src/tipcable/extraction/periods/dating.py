"""Which period dates which figure (rule S8).

Strategy: words right after the figure win. Then come the words that open the sentence, then
words at the end of the list the figure stands in; a part takes the period of its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import Passage
from tipcable.extraction.figures.whens import When
from tipcable.extraction.periods.claims import Voice, dates_claim
from tipcable.extraction.periods.inheriting import inherit
from tipcable.extraction.periods.own_periods import give, own_period
from tipcable.extraction.periods.shared_periods import share


def date_figures(
    passage: Passage, figures: Sequence[Figure], whens: Sequence[When], voices: dict[int, Voice]
) -> None:
    """Give every figure the period of its sentence that dates it."""
    for inside, placed in _by_sentence(passage, figures, whens):
        voice = voices.get(passage.owners[inside[0].first].start)
        dated = [w for w in placed if not dates_claim(passage, w, inside, voice)]
        _respectively(passage, inside, dated)
        for at, figure in enumerate(inside):
            when = own_period(passage, inside, at, dated) if _is_dated(figure) else None
            if when is not None:
                give(passage, figure, when)
        for at, figure in enumerate(inside):
            if figure.period is None and figure.status != "statutory" and _is_dated(figure):
                share(passage, inside, at, dated)
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


def _respectively(passage: Passage, figures: Sequence[Figure], whens: Sequence[When]) -> None:
    """Pair "arrests in 2003, 2004, and 2005 numbered 212, 187, and 305, respectively"."""
    last = passage.owners[figures[0].first].last
    if "respectively" not in passage.words[figures[-1].last : last]:
        return
    plain = [when for when in whens if when.sort == "date" and when.last <= figures[0].first]
    listed = figures[-len(plain) :]
    if plain and len(listed) == len(plain):
        for figure, when in zip(listed, plain, strict=True):
            give(passage, figure, when)
