"""Noun phrases beside figures: the counted noun after a number, the subject before it (rule S7).

Strategy: the noun phrase after a number ends at its first plural, or at a word that no noun
phrase holds. A figure without one is elliptic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tipcable.extraction.figure_words import having
from tipcable.extraction.figures import Figure
from tipcable.extraction.kinds import DIGITS, ENDS_NOUN, LETTERS, NUMBER, OPENS, PERSON, PLURAL
from tipcable.extraction.passages import REACH, Passage
from tipcable.extraction.topics import sort_of

_QUOTES: Final = " \n\t\"'-/\u201c\u201d"


def noun_phrase(passage: Passage, at: int) -> tuple[str, int]:
    """Return the counted noun phrase that opens at a word, and the word after it."""
    found = passage.phrases.get(at)
    if found is None:
        found = passage.phrases[at] = _read_phrase(passage, at)
    return found


def _read_phrase(passage: Passage, at: int) -> tuple[str, int]:
    words, kinds, first = passage.words, passage.kinds, at
    limit = min(at + 8, passage.owners[at - 1].last) if at else at
    while at < limit:
        kind = kinds[at]
        if not kind & LETTERS:
            if words[at] == "-" and at > first and _is_model(passage, at):
                # The "-5es" of "F-5ES".
                at += 2 + passage.glued(at + 2)
                continue
            if at > first and kind & DIGITS and passage.glued(at) and kinds[at - 1] & LETTERS:
                # The 2 of "H2B visas".
                at += 1
                continue
            if words[at] not in _MARKS or (at == first and words[at] not in '"\u201c'):
                break
            at += 1
            continue
        if words[at][-2:] == "ed" and _is_verb(passage, at, first):
            break
        if kind & (OPENS | ENDS_NOUN) and (
            kind & OPENS or not (_within(passage, at, first) or _adjective(passage, at, limit))
        ):
            break
        at += 1
        if kind & PLURAL and not (at < limit and _continues(kinds[at])):
            break
    while at > first and words[at - 1] in _MARKS:
        at -= 1
    return passage.written(first, at).strip(_QUOTES), at


def _is_model(passage: Passage, at: int) -> bool:
    """Tell the hyphen of "F-5" and "C-130" from others."""
    model = passage.kinds[at - 1] & LETTERS and passage.kinds[at + 1] & DIGITS
    return bool(model) and passage.glued(at) and passage.glued(at + 1)


# Signs inside a noun phrase: quotes, hyphens, "men/women".
_MARKS: Final = frozenset(('"', "\u201c", "\u201d", "-", "/", "'"))


def _is_verb(passage: Passage, at: int, first: int) -> bool:
    """Tell the verbs of "11 ended in convictions" and "one paper counted 43 bars" from nouns."""
    if at > first:
        return bool(passage.kinds[at + 1] & NUMBER) or passage.words[at + 1] in _OBJECTS
    return sort_of(passage.words[at]) is None and passage.words[at + 1] in having("preposition")


_OBJECTS: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "that", "him", "them"))


def _within(passage: Passage, at: int, first: int) -> bool:
    """Tell the "run" of "NGO-run shelters" and the "paid" of "paid-up members" from verbs."""
    words = passage.words
    if at > first and words[at - 1] == "-" and passage.glued(at):
        return True
    return words[at + 1 : at + 2] == ["-"] and passage.glued(at + 1)


def _adjective(passage: Passage, at: int, limit: int) -> bool:
    """Tell the participle of "sixteen convicted traffickers" from a verb."""
    word = passage.words[at]
    if word not in having("participle"):
        # "1,140 work sites".
        return word in having("verb or noun") and bool(passage.kinds[at + 1] & PLURAL)
    return at + 1 < limit and passage.kinds[at + 1] & (LETTERS | ENDS_NOUN) == LETTERS


def _continues(kind: int) -> bool:
    """Tell whether a noun phrase goes on after a plural ("police officers", "sales managers")."""
    return kind & (PLURAL | ENDS_NOUN) == PLURAL


def name_nouns(passage: Passage, figures: Sequence[Figure]) -> None:
    """Find the noun phrase that follows every figure."""
    words = passage.words
    for figure in figures:
        figure.noun, end = noun_phrase(passage, figure.noun_at)
        figure.noun_end, figure.head = end, words[end - 1] if figure.noun else ""
        figure.end = max(end, figure.last) if figure.kind != "money" else figure.last
        begin = figure.begin
        of_whom = words[begin - 1] in ("whom", "which") and words[begin - 2] == "of"
        figure.elliptic = figure.sort != "size" and (of_whom or not _is_noun(passage, figure))


def _is_noun(passage: Passage, figure: Figure) -> bool:
    """Tell whether the words after a number name what is counted."""
    if not figure.noun:
        return False
    last = figure.head
    if figure.noun_end - figure.noun_at == 1 and last in having("other"):
        return False
    if passage.kinds[figure.noun_end - 1] & PLURAL or figure.sort == "none":
        return True
    if figure.kind == "count" and "-" in figure.noun and any(map(str.isdigit, figure.noun)):
        # "24 F-5ES".
        return True
    if figure.kind != "count" or figure.size == 1:
        return not (last in having("participle") or last in having("other"))
    return last in having("mass")


def antecedent(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the count whose noun an elliptic figure shares: its whole, or the nearest before."""
    whole = figures[at].whole
    if whole is not None and whole.what:
        return whole
    near = [
        f
        for f in figures[max(0, at - REACH) : at]
        if f.kind == "count" and f.what and f.head not in having("measure")
    ]
    counted = [figure for figure in near if figure.sort != "none"]
    best = counted or near
    if not best:
        return None
    nearest, sentence = best[-1], passage.sentence(figures[at].first)
    if nearest.whole is not None and nearest.whole.what and nearest.first < sentence.first:
        # A new sentence goes on about the whole.
        return nearest.whole
    return nearest


def referent(figure: Figure) -> str:
    """Return what a figure counts without what is said of it: the victims of "girls (victims)"."""
    what = figure.what or ""
    return what.rpartition(" (")[2].rstrip(")")


def predicate(passage: Passage, figure: Figure) -> str:
    """Return what an elliptic figure is said to be: "121 were girls", "two of them officers"."""
    words, at = passage.words, figure.last
    if words[at] == "of" and words[at + 1] in THOSE:
        at += 2
    if words[at] in having("be"):
        at += 1 + (words[at + 1] in ("also", "not", "a", "an", "the"))
        at += words[at] in ("a", "an", "the")
    noun, end = noun_phrase(passage, at)
    if noun and passage.kinds[end - 1] & (PLURAL | PERSON):
        return noun
    return "" if figure.head in having("other") else figure.noun


THOSE: Final = frozenset(("them", "those", "whom", "which", "these"))


# "Fines rose by 40 percent to", "fell from a total of".
_LEADS: Final = frozenset(("from", "to", "at", "by", "a", "total", "of", "-", "percent"))


def subject_of(passage: Passage, figure: Figure) -> str | None:
    """Return the subject of "arrests numbered 212" or "the number of victims fell to 12"."""
    words, sentence = passage.words, passage.sentence(figure.first)
    at = figure.begin - 1
    while at > sentence.first and (words[at] in _LEADS or passage.kinds[at] & NUMBER):
        if words[at] == "of" and words[at - 1] not in ("total", "average", "number", "figure"):
            return of_noun(passage, at, sentence.first)
        at -= 1
    if words[figure.begin - 1] == "at":
        return _estimated(passage, figure.begin - 1, sentence.first)
    if words[figure.begin - 1] == "number" and words[figure.begin - 2] not in _ARTICLES:
        # "Agents in camps number 300."
        return subject_before(passage, figure.begin - 1, sentence.first)
    if figure.change_from is not None and words[figure.begin - 1] == "from":
        changed = _changed_noun(passage, figure.begin - 1, sentence.first)
        if changed:
            return changed
    if at < sentence.first or words[at] not in having("copula"):
        return None
    return subject_before(passage, at, sentence.first)


def _changed_noun(passage: Passage, at: int, floor: int) -> str | None:
    """Return the object of "will cut troops in Odra from 1,800 to 1,200"."""
    words = passage.words
    for place in range(at - 1, max(floor, at - REACH // 2), -1):
        if words[place] in (",", ";", "that") or passage.kinds[place] & NUMBER:
            return None
        if words[place] in having("change"):
            first = place + 1 + (words[place + 1] in ("the", "its", "their", "his", "her"))
            noun, _ = noun_phrase(passage, first)
            return None if noun.lower() in _TOTALS else noun or None
    return None


_ARTICLES: Final = ("the", "a", "its", "this", "that", "total")


def _estimated(passage: Passage, at: int, floor: int) -> str | None:
    """Return the object of "put the number of raids at 150"."""
    near = passage.words[max(floor, at - REACH) : at]
    puts = [place for place, word in enumerate(near) if word in having("puts")]
    if not puts:
        return None
    first = at - len(near) + puts[-1] + 1
    if any(kind & NUMBER for kind in passage.kinds[first:at]):
        return None
    noun = _number_of(passage, first, at) or _first_noun(passage, first, at)
    return None if noun and noun.lower() in _TOTALS else noun


def of_noun(passage: Passage, at: int, floor: int) -> str | None:
    """Return the noun of "a staff of six"."""
    first = at
    while first > floor and passage.kinds[first - 1] & (LETTERS | ENDS_NOUN) == LETTERS:
        first -= 1
    return passage.written(first, at) or None


def subject_before(passage: Passage, at: int, floor: int) -> str | None:
    """Return the head of the subject before a verb; after "number of", the noun that follows."""
    words = passage.words
    first, floor = at, max(floor, at - 2 * REACH)
    while first > floor and words[first - 1] not in (";", ":", "(", "that", "but"):
        first -= 1
    if words[at - 1] in _TOTALS:
        # "The total was closer to 400" names nothing.
        return None
    return _number_of(passage, first, at) or _first_noun(passage, first, at)


_TOTALS: Final = ("number", "numbers", "total", "figure", "count")


def _number_of(passage: Passage, first: int, last: int) -> str | None:
    """Return the noun after "the number of" in a clause."""
    words = passage.words
    for key in _TOTALS:
        if key not in words[first:last]:
            continue
        place = words.index(key, first, last) + 1
        place += words[place] in ("of", "for")
        place += words[place] in ("the", "a", "all")
        noun, _ = noun_phrase(passage, place)
        if noun:
            return noun
    return None


def _first_noun(passage: Passage, first: int, last: int) -> str | None:
    """Return the first noun phrase of a clause that is not in a time or place phrase."""
    words, kinds, at = passage.words, passage.kinds, first
    while at < last:
        if kinds[at] & (LETTERS | ENDS_NOUN | OPENS) != LETTERS:
            skip = words[at] in ("in", "on", "since", "during", "by", "for", "according")
            at = _skip_phrase(words, at, last) if skip else at + 1
            continue
        end = at
        while end < last and (
            kinds[end] & (LETTERS | ENDS_NOUN) == LETTERS
            or (words[end] == "-" and passage.glued(end + 1))
        ):
            if end > at and words[end] in having("third person"):
                # "The region stays last from a list of 40".
                break
            end += 1
        if end - at > 1 or words[at] not in having("other"):
            return passage.written(at, end)
        at = end
    return None


def _skip_phrase(words: Sequence[str], at: int, last: int) -> int:
    at += 1
    while at < last and words[at] != ",":
        if words[at] in ("the", "a", "has", "have", "his", "its"):
            return at
        at += 1
    return at


def stock_subject(passage: Passage, figure: Figure) -> str | None:
    """Return the subject noun when no figure came before ("Staffing increased from ...")."""
    first = passage.sentence(figure.first).first
    last = min(figure.begin, first + 2 * REACH)
    return _number_of(passage, first, last) or _first_noun(passage, first, last)
