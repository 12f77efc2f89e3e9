"""Counted nouns: what a figure counts, from its own phrase or from what it refers to (rule S7).

Strategy: the noun phrase after a number ends at its first plural, or at a word that no noun
phrase holds. A figure without one is elliptic: it takes the noun from the subject of its clause
("the number of victims fell to 12") or from the figure before it ("55 in 2016").
"""

from __future__ import annotations

from collections.abc import Sequence

from tipcable.extraction.figure_words import having, is_plural, opens_figure
from tipcable.extraction.figures import Figure
from tipcable.extraction.passages import Passage

def ends_noun(word: str) -> bool:
    """Tell whether a word cannot be part of the noun phrase after a number."""
    return word in having("stop") or word in having("verb")


def noun_phrase(passage: Passage, at: int) -> tuple[str, int]:
    """Return the counted noun phrase that opens at a word, and the word after it."""
    words, first = passage.words, at
    limit = min(at + 8, passage.sentence(at - 1).last if at else at)
    while at < limit:
        word = words[at]
        if word in ('"', "\u201c", "\u201d", "-", "/", "'") and at > first:
            at += 1
            continue
        if word in ('"', "\u201c") and at == first:
            at += 1
            continue
        joined = at > first and words[at - 1] == "-" and passage.glued(at)
        if not word[0].isalpha() or word in opens_figure():
            break
        joined = joined or (words[at + 1 : at + 2] == ["-"] and passage.glued(at + 1))
        if ends_noun(word) and not joined and not _adjective(words, at, limit):
            break
        at += 1
        follows = words[at] if at < limit else ""
        if is_plural(word) and not _continues(passage, follows, at):
            break
    while at > first and words[at - 1] in ("-", "/", "'", "\u201c"):
        at -= 1
    return passage.written(first, at).strip("\"\u201c\u201d"), at


def _adjective(words: list[str], at: int, limit: int) -> bool:
    """Tell the participle of "sixteen convicted traffickers" from a verb."""
    if words[at] not in having("participle"):
        return False
    return at + 1 < limit and words[at + 1][0].isalpha() and not ends_noun(words[at + 1])


def _continues(passage: Passage, word: str, at: int) -> bool:
    """Tell whether a noun phrase goes on after a plural ("police officers", "sales managers")."""
    if not word or not word[0].isalpha() or ends_noun(word):
        return False
    return is_plural(word)


def name_nouns(passage: Passage, figures: Sequence[Figure]) -> None:
    """Find the noun phrase that follows every figure."""
    for figure in figures:
        figure.noun, figure.noun_end = noun_phrase(passage, figure.noun_at)
        figure.end = max(figure.noun_end, figure.last) if figure.kind != "money" else figure.last
        figure.elliptic = figure.sort != "size" and not _is_noun(figure)


def tell_what(
    passage: Passage, figures: Sequence[Figure], memory: dict[float, str]
) -> None:
    """Say what every figure counts; wholes are known by now.

    ``memory`` holds what earlier paragraphs counted, by value, for "of the 61".
    """
    places = {id(figure): at for at, figure in enumerate(figures)}
    for at, figure in enumerate(figures):
        whole = figure.whole
        if whole is not None and whole.what is None and id(whole) in places:
            whole.what = _what(passage, figures, places[id(whole)], memory)
        figure.what = figure.what or _what(passage, figures, at, memory)
        if figure.kind == "count" and figure.what and not figure.elliptic:
            memory.setdefault(figure.size, figure.what)


def _is_noun(figure: Figure) -> bool:
    """Tell whether the words after a number name what is counted."""
    if not figure.noun:
        return False
    words = figure.noun.lower().split()
    if words[0] in having("other") and len(words) == 1:
        return False
    last = words[-1].split("-")[-1]
    if is_plural(last) or figure.sort == "none":
        return True
    if figure.kind != "count" or figure.size == 1:
        return not (last in having("participle") or last in having("other"))
    return last in having("mass")


def _what(
    passage: Passage, figures: Sequence[Figure], at: int, memory: dict[float, str]
) -> str | None:
    figure = figures[at]
    if figure.kind == "money":
        return _amount_of(passage, figures, at)
    if figure.kind in ("ratio", "percentage"):
        return _share_of(passage, figures, at)
    if figure.kind in ("duration", "age"):
        return _time_of(passage, figures, at)
    if not figure.elliptic:
        return _with_complement(passage, figure)
    if _is_vote(passage, figure):
        return "votes"
    return (
        _whole_noun(figures, at)
        or _staff_of(passage, figure)
        or _shared(passage, figures, at)
        or _of_phrase(passage, figure)
        or _definite(passage, figures, at, memory)
        or _referred(passage, figures, at)
        or figure.noun
        or None
    )


def _is_vote(passage: Passage, figure: Figure) -> bool:
    """Tell the halves of "by 19 to four" in a sentence about a vote."""
    words = passage.words
    joined = words[figure.last : figure.last + 1] == ["to"] or words[figure.first - 1] == "to"
    sentence = passage.sentence(figure.first)
    here = words[sentence.first : sentence.last]
    return joined and not having("vote").isdisjoint(here)


def _whole_noun(figures: Sequence[Figure], at: int) -> str | None:
    """Return the noun of "three sentences out of 17" for the 17."""
    before = figures[at - 1] if at else None
    if before is None or before.whole is not figures[at] or before.elliptic:
        return None
    return before.noun or None


def _staff_of(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "a staff of six"."""
    at = figure.begin - 1
    if at < 1 or passage.words[at] != "of":
        return None
    head = passage.words[at - 1]
    return _of_noun(passage, at, 0) if head in having("mass") or head in having("group") else None


def _of_phrase(passage: Passage, figure: Figure) -> str | None:
    """Return the noun of "30 of the workers"; a pronoun refers back instead."""
    words, at = passage.words, figure.last
    if words[at : at + 1] != ["of"] or words[at + 1 : at + 2] in _THOSE:
        return None
    at += 1 + (words[at + 1 : at + 2] in _DETERMINERS)
    noun, _ = noun_phrase(passage, at)
    return noun if noun and noun[-2:-1] not in "'\u2019" else None


_DETERMINERS = (["the"], ["these"], ["those"], ["his"], ["her"], ["its"], ["their"], ["all"])


def _definite(
    passage: Passage, figures: Sequence[Figure], at: int, memory: dict[float, str]
) -> str | None:
    """Return what "the 29" counted when the figure stood before."""
    figure = figures[at]
    if figure.begin == 0 or passage.words[figure.begin - 1] not in ("the", "those", "these"):
        return None
    same = [f.what for f in figures[:at] if f.size == figure.size and f.what and f.kind == "count"]
    return same[-1] if same else memory.get(figure.size)


def _with_complement(passage: Passage, figure: Figure) -> str:
    """Add "and girls" of "women and girls", "of trafficking" of "victims of trafficking"."""
    words, at = passage.words, figure.noun_end
    joins = words[at : at + 1] == ["and"] and at + 1 < len(words) and is_plural(words[at + 1])
    if joins and words[at + 1] not in having("stop"):
        return passage.written(figure.noun_at, at + 2).strip("\"\u201c\u201d")
    if words[at : at + 1] in (["of"], ["for"]):
        more, end = noun_phrase(passage, at + 1)
        if more and words[at + 1][0].isalpha():
            return f"{figure.noun} {passage.written(at, end)}"
    return figure.noun


def _shared(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Take the noun of the next figure: "two confirmed and 129 potential victims"."""
    figure = figures[at]
    if at + 1 >= len(figures) or figures[at + 1].kind != "count" or figures[at + 1].elliptic:
        return None
    after = figures[at + 1]
    joiner = passage.words[figure.noun_end : after.begin]
    if joiner not in (["and"], ["or"], ["to"], ["and", "the"], ["and", "another"]):
        return None
    return " ".join(filter(None, (figure.noun, after.noun)))


def _referred(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Take the noun from the subject of the clause, or from the figure before."""
    figure = figures[at]
    subject = _subject(passage, figure)
    if subject:
        return subject
    earlier = antecedent(passage, figures, at)
    if earlier is None or not earlier.what:
        return _stock(passage, figure)
    extra = _predicate(passage, figure)
    return f"{extra} ({earlier.what})" if extra else earlier.what


def antecedent(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the count whose noun an elliptic figure shares: the nearest one before it."""
    counts = [f for f in figures[:at] if f.kind == "count" and f.what and f.sort != "none"]
    whole = figures[at].whole
    if whole is not None and whole.what:
        return whole
    return counts[-1] if counts else None


def _predicate(passage: Passage, figure: Figure) -> str:
    """Return what an elliptic figure is said to be: "121 were girls", "two of them officers"."""
    words, at = passage.words, figure.last
    if words[at : at + 1] == ["of"] and words[at + 1 : at + 2] in _THOSE:
        at += 2
    if words[at : at + 1] and words[at] in having("be"):
        at += 1 + (words[at + 1 : at + 2] in (["also"], ["not"], ["a"], ["an"], ["the"]))
        at += words[at : at + 1] in (["a"], ["an"], ["the"])
    noun, end = noun_phrase(passage, at)
    last = words[end - 1] if noun else ""
    return noun if noun and (is_plural(last) or last in having("person")) else figure.noun


_THOSE = (["them"], ["those"], ["whom"], ["which"], ["these"])


def _subject(passage: Passage, figure: Figure) -> str | None:
    """Return the subject of "arrests numbered 212" or "the number of victims fell to 12"."""
    words, sentence = passage.words, passage.sentence(figure.first)
    at = figure.begin - 1
    while at > sentence.first and words[at] in ("from", "to", "at", "by", "a", "total", "of", "-"):
        if words[at] == "of" and words[at - 1] not in ("total", "average", "number", "figure"):
            return _of_noun(passage, at, sentence.first)
        at -= 1
    if at < sentence.first or words[at] not in having("copula"):
        return None
    return subject_before(passage, at, sentence.first)


def _of_noun(passage: Passage, at: int, floor: int) -> str | None:
    """Return the noun of "a staff of six"."""
    first = at
    while first > floor and passage.words[first - 1][0].isalpha() and not ends_noun(passage.words[first - 1]):
        first -= 1
    return passage.written(first, at) or None


def subject_before(passage: Passage, at: int, floor: int) -> str | None:
    """Return the head of the subject before a verb; after "number of", the noun that follows."""
    words = passage.words
    first = at
    while first > floor and words[first - 1] not in (";", ":", "(", "that", "but"):
        first -= 1
    clause = words[first:at]
    for key in ("number", "numbers", "total", "figure", "count"):
        if key in clause:
            place = first + clause.index(key) + 1
            if words[place : place + 1] in (["of"], ["for"]):
                place += 1
                noun, _ = noun_phrase(passage, place + (words[place] in ("the", "a", "all")))
                if noun:
                    return noun
    return _first_noun(passage, first, at)


def _first_noun(passage: Passage, first: int, last: int) -> str | None:
    """Return the first noun phrase of a clause that is not in a time or place phrase."""
    words, at = passage.words, first
    while at < last:
        word = words[at]
        if not word[0].isalpha() or ends_noun(word):
            skip = word in ("in", "on", "since", "during", "by", "for", "according")
            at = _skip_phrase(words, at, last) if skip else at + 1
            continue
        end = at
        while end < last and words[end][0].isalpha() and not ends_noun(words[end]):
            end += 1
        return passage.written(at, end)
    return None


def _skip_phrase(words: Sequence[str], at: int, last: int) -> int:
    at += 1
    while at < last and words[at] != ",":
        if words[at] in ("the", "a", "has", "have", "his", "its"):
            return at
        at += 1
    return at


def _stock(passage: Passage, figure: Figure) -> str | None:
    """Return the subject noun when no figure came before ("Staffing increased from ...")."""
    sentence = passage.sentence(figure.first)
    return _first_noun(passage, sentence.first, figure.begin)


# Amounts, shares and times


def _left_words(passage: Passage, figure: Figure, most: int = 5) -> str:
    """Return the words before a figure, back to the start of its clause."""
    words, floor = passage.words, passage.sentence(figure.first).first
    first = figure.begin
    while first > max(floor, figure.begin - most) and words[first - 1] not in _CLAUSE:
        first -= 1
    return passage.written(first, figure.begin)


_CLAUSE = frozenset((",", ";", ":", "(", "that", "and", "but", "or", "--", "who", "which"))


def _right_words(passage: Passage, at: int, most: int = 7) -> str:
    """Return the words after a figure that say what it is for."""
    words, last = passage.words, passage.sentence(at - 1).last
    end = at
    while end < min(last, at + most) and (words[end][0].isalnum() or words[end] in "-'"):
        if words[end] in ("and", "but", "which", "who", "that"):
            break
        end += 1
    return passage.written(at, end)


def _amount_of(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    figure = figures[at]
    earlier = _converted(passage, figures, at)
    if earlier is not None:
        return earlier.what
    after = _past_conversion(passage, figure.last)
    left, right = _left_words(passage, figure), _right_words(passage, after)
    if figure.whole is not None and figure.whole.what:
        return f"{figure.whole.what} {right}".strip()
    if not _says(left):
        left = _subject(passage, figure) or (left if _says(right) else _clause_words(passage, figure))
    return " ".join(part for part in (left, right) if part).strip() or _money_before(figures, at)


def _says(text: str) -> bool:
    """Tell whether words name something: a copula or an adverb alone does not."""
    words = text.lower().split()
    listed = having("stop") | having("bound") | having("time") | having("copula")
    return any(word not in listed and word[0].isalpha() for word in words)


def _past_conversion(passage: Passage, at: int) -> int:
    """Step over "(about USD 260)" after an amount."""
    words = passage.words
    if words[at : at + 1] != ["("] or ")" not in words[at : at + 8]:
        return at
    return at + words[at : at + 8].index(")") + 1


def _clause_words(passage: Passage, figure: Figure) -> str:
    """Return the words before a figure, past commas and "and"."""
    words, floor = passage.words, passage.sentence(figure.first).first
    first = figure.begin
    while first > max(floor, figure.begin - 10) and words[first - 1] not in (";", ":", "(", "that"):
        first -= 1
    return passage.written(first, figure.begin)


def _money_before(figures: Sequence[Figure], at: int) -> str | None:
    told = [f.what for f in figures[:at] if f.kind == "money" and f.what]
    return told[-1] if told else None


def _converted(passage: Passage, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the amount that a figure in parentheses converts."""
    figure, words = figures[at], passage.words
    opens = figure.begin and words[figure.begin - 1] == "("
    if not at or not opens or figures[at - 1].kind != "money":
        return None
    earlier = figures[at - 1]
    near = figure.begin - earlier.last < 8 and earlier.unit != figure.unit
    return earlier if near else None


def _share_of(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return what a share is a share of: "half of the budget", "two-thirds of them"."""
    figure, words = figures[at], passage.words
    after = figure.last
    if words[after : after + 1] == ["of"]:
        after += 1 + (words[after + 1 : after + 2] in (["the"], ["all"], ["these"], ["those"]))
        noun, end = noun_phrase(passage, after)
        if noun and words[after : after + 1] not in _THOSE:
            figure.end = max(figure.end, end)
            return noun
        if words[after : after + 1] not in _THOSE:
            right = _right_words(passage, after)
            return " ".join(filter(None, (_left_words(passage, figure), right))) or None
    earlier = antecedent(passage, figures, at)
    left = _left_words(passage, figure)
    by = figure.begin > 0 and words[figure.begin - 1] == "by"
    if earlier is not None and not by and (figure.kind == "ratio" or not left):
        extra = _predicate(passage, figure)
        return f"{extra} ({earlier.what})" if extra else earlier.what
    return " ".join(filter(None, (left, _right_words(passage, figure.last, 4)))) or None


def _time_of(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    figure = figures[at]
    if figure.noun and not figure.elliptic:
        return figure.noun
    left = _left_words(passage, figure, 6)
    right = _right_words(passage, figure.last, 4)
    return " ".join(filter(None, (left, right))) or None
