"""Lists that divide the figure before them: in parentheses, after a colon, after a dash."""

from __future__ import annotations

from collections.abc import Sequence

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import REACH, Passage


def gather(whole: Figure, parts: Sequence[Figure], *, filled: bool = True) -> None:
    """Make figures the parts of a whole, which two or more are meant to fill."""
    for part in parts:
        part.whole = whole
    whole.exhaustive = filled and len(parts) > 1


def tie_list(passage: Passage, counts: Sequence[Figure], at: int) -> None:
    """Tie "(131 women and 74 girls)", ": 27 from Zambia, ...", "- one in ... and one in ..."."""
    whole, second = counts[at], counts[at + 1].first
    sentence = passage.owners[whole.first]
    if whole.value == 0 or second >= sentence.last or second - whole.noun_at >= _FAR:
        return
    between = passage.words[whole.noun_at : second]
    if _LISTS.isdisjoint(between):
        return
    opener = next(word for word in reversed(between) if word in _LISTS)
    following = counts[at + 1 : at + 1 + REACH]
    parts = _listed(passage, whole, following, sentence.last, opener)
    if opener == "," and not _is_elliptic_list(passage, parts, whole):
        return
    if opener in ("-", "--") and sum(part.size for part in parts) != whole.size:
        return
    if len(parts) < 2 and not (opener == "(" and parts and _is_told(passage, parts[0])):
        return
    gather(whole, parts)


def _is_told(passage: Passage, part: Figure) -> bool:
    """Tell "(three women)" from "(110 in 2006)", which compares."""
    opened = passage.words[part.begin - 1] == "("
    return opened and part.kind == "count" and not part.elliptic


_LISTS = frozenset(("(", ":", "-", "--", ","))
# How many words may stand before the first part of a list.
_FAR = 24


def _listed(
    passage: Passage, whole: Figure, following: Sequence[Figure], last: int, opener: str
) -> list[Figure]:
    words, parts = passage.words, list[Figure]()
    for figure in following:
        between = words[whole.noun_at : figure.first]
        closed = opener == "(" and ")" in between[between.index("(") :] if "(" in between else False
        if figure.first >= last or closed or ";" in between:
            break
        if opener == "," and not figure.elliptic:
            break
        if figure.kind != whole.kind or figure.unit != whole.unit or figure.size > whole.size:
            return parts if sum(part.size for part in parts) == whole.size else []
        if figure.whole is None:
            parts.append(figure)
    return parts


def _is_elliptic_list(passage: Passage, parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell "two shelters, one in Osu and one in Madina" from a list of other things."""
    words = passage.words
    bare = all(
        part.elliptic and words[part.last : part.last + 1] and words[part.last] in _PLACED
        for part in parts
    )
    return bare and sum(part.size for part in parts) == whole.size


_PLACED = ("in", "for", "at", "from", "on", "near", "by", "to", "under", "with")
