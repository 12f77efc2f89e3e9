"""Status and topic of a figure (rules S12 and S13), from the vocabularies of nouns and cues."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tipcable.extraction.figure_words import having
from tipcable.extraction.figures import Figure
from tipcable.extraction.passages import Passage
from tipcable.vocabulary import rows

_LONGEST = 3


@cache
def _nouns() -> dict[str, str]:
    """Every counted noun and its forms, with its topic."""
    return _topics("count_nouns", "noun")


@cache
def _cues() -> dict[str, str]:
    """Every verb that tells a topic, in all its forms."""
    return _topics("topic_cues", "cue")


def counted_nouns() -> frozenset[str]:
    """Return every counted noun and its forms, in lower case."""
    return frozenset(_nouns())


def _topics(name: str, key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows(name):
        topic = f"{row['area']}.{row['topic']}"
        for form in (row[key], *row["forms"].split("|")):
            if form and row["area"]:
                found.setdefault(form.lower(), topic)
    return found


@cache
def _general() -> frozenset[str]:
    """Nouns that say who was counted but not why: the verb decides their topic first."""
    return frozenset(
        form.lower()
        for row in rows("count_nouns")
        if row["counts"] == "person"
        for form in (row["noun"], *row["forms"].split("|"))
    )


def classify(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give every figure its topic."""
    for figure in figures:
        figure.topic = _topic(passage, figure)


def _topic(passage: Passage, figure: Figure) -> str | None:
    if figure.kind == "age":
        return "context.victim_profile"
    what = (figure.what or "").lower().replace("(", "").replace(")", "").split()
    noun = _find(what, _nouns())
    near = _near(passage, figure)
    if figure.kind == "duration":
        return _of_time(near, what)
    cue = _find(near, _cues())
    if figure.status == "capacity":
        return "protection.shelter_capacity"
    general = not set(what).isdisjoint(_general())
    return (cue if general else None) or noun or cue


def _of_time(near: Sequence[str], what: Sequence[str]) -> str | None:
    words = {*near, *what}
    if not words.isdisjoint(
        ("prison", "sentence", "sentences", "sentenced", "imprisonment", "jail")
    ):
        legal = not words.isdisjoint(having("statute") - {"imprisonment"})
        return "prosecution.penalties" if legal else "prosecution.sentences"
    if not words.isdisjoint(("stay", "stays", "shelter", "care")):
        return "protection.length_of_stay"
    if not words.isdisjoint(("penalty", "penalties", "carries", "punishable")):
        return "prosecution.penalties"
    if "hours" in words or "hour" in words:
        return "reporting.hours_spent"
    return _find(near, _cues())


def _find(words: Sequence[str], topics: dict[str, str]) -> str | None:
    """Return the topic of the longest phrase, the last one of its length."""
    firsts = _first_words()
    for at in range(len(words) - 1, -1, -1):
        if words[at] in firsts:
            for size in range(_LONGEST, 1, -1):
                topic = topics.get(" ".join(words[at : at + size]))
                if topic:
                    return topic
    return next((topics[word] for word in reversed(words) if word in topics), None)


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of all phrases of more than one word."""
    return frozenset(form.split(" ")[0] for form in (*_nouns(), *_cues()) if " " in form)


def _near(passage: Passage, figure: Figure) -> list[str]:
    sentence = passage.sentence(figure.first)
    first = max(sentence.first, figure.begin - 6)
    last = min(sentence.last, max(figure.end, figure.last) + 6)
    return passage.words[first:last]


def judge(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give every figure its status."""
    for figure in figures:
        figure.status = _status(passage, figure)


def _status(passage: Passage, figure: Figure) -> str:
    sentence = passage.sentence(figure.first)
    before = passage.words[max(sentence.first, figure.begin - 12) : figure.begin]
    after = passage.words[figure.last : min(sentence.last, figure.last + 6)]
    if figure.kind == "count" and _is_capacity(before[-6:], figure):
        return "capacity"
    near = {*before, *after}
    legal = not near.isdisjoint(having("statute")) and near.isdisjoint(having("served"))
    if legal and figure.kind in ("duration", "money"):
        return "statutory"
    if not having("plan").isdisjoint(before):
        return "planned"
    return "estimate" if not having("estimate").isdisjoint(before) else "actual"


def _is_capacity(before: Sequence[str], figure: Figure) -> bool:
    nouns = figure.noun.lower().split()
    if nouns[-1:] in (["beds"], ["bed"], ["places"]):
        return True
    return not having("capacity").isdisjoint(before)
