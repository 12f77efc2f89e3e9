"""The topic of a figure (rule S13), from the vocabularies of nouns and cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

from attrs import frozen

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import REACH, Passage
from tipcable.extraction.words.figure_words import having
from tipcable.vocabulary import rows


@cache
def _nouns() -> Topics:
    """Every counted noun and its forms, with its topic."""
    return Topics.read("count_nouns", "noun")


@cache
def _cues() -> Topics:
    """Every verb that tells a topic, in all its forms."""
    return Topics.read("topic_cues", "cue")


@frozen
class Topics:
    """Words and phrases with their topics; a phrase stands under its longest word."""

    words: dict[str, str]
    phrases: dict[str, list[tuple[int, list[str], str]]]
    marks: frozenset[str]
    known: frozenset[str]

    @classmethod
    def read(cls, name: str, key: str) -> Topics:
        """Read the forms of one vocabulary file."""
        words: dict[str, str] = {}
        phrases: dict[str, list[tuple[int, list[str], str]]] = {}
        for row in rows(name):
            for form in (row[key], *row["forms"].split("|")):
                if form and row["area"]:
                    words.setdefault(form.lower(), f"{row['area']}.{row['topic']}")
        for form in [form for form in words if " " in form]:
            phrase = form.split(" ")
            mark = max(phrase, key=len)
            phrases.setdefault(mark, []).append((phrase.index(mark), phrase, words.pop(form)))
        return cls(words, phrases, frozenset(phrases), frozenset((*words, *phrases)))

    def find(self, said: Sequence[str]) -> str | None:
        """Return the topic of the last phrase of several words, or else of the last word."""
        if self.known.isdisjoint(said):
            return None
        if not self.marks.isdisjoint(said):
            found = max(self._phrases(said), default=None)
            if found is not None:
                return found[2]
        words = self.words
        for word in reversed(said):
            if word in words:
                return words[word]
        return None

    def _phrases(self, said: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Give the phrases of some words: where each stands, its length and its topic."""
        for at, word in enumerate(said):
            for before, phrase, topic in self.phrases.get(word, ()):
                first, size = at - before, len(phrase)
                if said[first : first + size] == phrase:
                    yield first, size, topic


@cache
def _sorts() -> dict[str, str]:
    found = dict.fromkeys(having("person"), "person")
    for row in rows("count_nouns"):
        for form in (row["noun"], *row["forms"].split("|")):
            found.setdefault(form.lower(), row["counts"])
    return found


def sort_of(noun: str) -> str | None:
    """Return what one of a counted noun is (person, case, event, thing ...), where it is known."""
    return _sorts().get(noun)


def counted_nouns() -> Set[str]:
    """Return every counted noun of one word and its forms, in lower case."""
    return _nouns().words.keys()


@cache
def _general() -> frozenset[str]:
    """Nouns that say who was counted but not why: the verb decides their topic first."""
    return frozenset(
        form.lower()
        for row in rows("count_nouns")
        if row["counts"] == "person" and row["topic"] not in _OWN
        for form in (row["noun"], *row["forms"].split("|"))
    )


# People who are counted for their office, whatever the verb.
_OWN: Final = frozenset(("enforcement_capacity", "shelter_staff", "coordination"))


def classify(passage: Passage, figures: Sequence[Figure]) -> None:
    """Give every figure its topic."""
    timed = any(figure.kind == "duration" for figure in figures)
    written = timed and not _ON_REPORTS.isdisjoint(passage.words)
    for at, figure in enumerate(figures):
        before = figures[at - 1] if at else None
        figure.topic = (
            _repeated(passage, figures, at)
            or _converted(passage, figure, before)
            or _listed(passage, figure, before)
            or _topic(passage, figure, before)
            or _shared(passage, figure, before)
        )
        if figure.topic == _HOURS and not written:
            figure.topic = _cues().find(_near(passage, figure))


# Hours are those of the writers only where a report is spoken of.
_HOURS: Final = "reporting.hours_spent"
_ON_REPORTS: Final = frozenset(("report", "preparation", "preparing", "prepare", "compiling"))


def _topic(passage: Passage, figure: Figure, before: Figure | None) -> str | None:
    kind = figure.kind
    if kind == "age":
        return "context.victim_profile"
    if figure.noun and not figure.elliptic:
        what = passage.words[figure.noun_at : figure.noun_end]
    else:
        what = (figure.what or "").lower().replace("(", "").replace(")", "").split()
    if kind in ("duration", "money"):
        near = _near(passage, figure)
        return _of_time(near, what) if kind == "duration" else _of_money(near, what)
    if figure.status == "capacity":
        return "protection.shelter_capacity"
    near, noun = _near(passage, figure), _nouns().find(what)
    if figure.status != "estimate" and not _EVERYWHERE.isdisjoint(near):
        # "Trafficking" stands beside most figures of these cables.
        near = [word for word in near if word not in _EVERYWHERE]
    cue = _cues().find(near)
    if noun in _OFFICES and _is_accused(passage, figure):
        return "prosecution.complicity"
    if _general().isdisjoint(what):
        return _of_case(noun, cue)
    return _of_people(passage, figure, before, noun, cue)


_EVERYWHERE: Final = frozenset(("traffic", "trafficked", "trafficking"))


def _repeated(passage: Passage, figures: Sequence[Figure], at: int) -> str | None:
    """Return the topic of the figure before that "of the 29" repeats."""
    figure = figures[at]
    if passage.words[figure.begin - 1] != "the" or passage.words[figure.begin - 2] != "of":
        return None
    same = [f for f in figures[max(0, at - REACH) : at] if f.size == figure.size]
    return same[-1].topic if same and same[-1].kind == figure.kind else None


def _converted(passage: Passage, figure: Figure, before: Figure | None) -> str | None:
    """Return the topic of the amount that "(about USD 44,000)" converts."""
    if before is None or not before.kind == figure.kind == "money":
        return None
    return before.topic if passage.words[figure.begin - 1] == "(" else None


def _listed(passage: Passage, figure: Figure, before: Figure | None) -> str | None:
    """Go on with what the verb made of officers: "trained 86 prosecutors and 45 judges"."""
    if before is None or before.topic not in _TURNS or figure.elliptic or before.elliptic:
        return None
    between = passage.words[before.noun_end : figure.begin]
    alike = _nouns().find([figure.head]) == _nouns().find([before.head])
    return before.topic if alike and between in ([","], ["and"], [",", "and"]) else None


def _shared(passage: Passage, figure: Figure, before: Figure | None) -> str | None:
    """Return the topic of the whole, of the figure before in the sentence, or of the heading."""
    if figure.whole is not None and figure.whole.topic:
        return figure.whole.topic
    if before is not None and passage.owners[before.first] is passage.owners[figure.first]:
        return before.topic
    return _cues().find(passage.sentence_words(figure.first)) or _of_heading(passage)


def _of_heading(passage: Passage) -> str | None:
    words = passage.title.lower().split()
    return next(
        (topic for topic, told in _told("heading_topics") if not told.isdisjoint(words)), None
    )


def _of_people(
    passage: Passage, figure: Figure, before: Figure | None, noun: str | None, cue: str | None
) -> str | None:
    if figure.kind in ("percentage", "ratio"):
        return "context.victim_profile" if noun and "victims" in noun else noun
    origin = figure.whole or (before if figure.elliptic and before else None)
    told = cue or (origin.topic if origin is not None else None)
    if told is None and noun == "protection.victims_identified" and _of_heading(passage) == _CARE:
        return _CARE
    return told or noun


# Under such a heading the people are those a shelter takes in, not those the police find.
_CARE: Final = "protection.victims_assisted"


# Those who guard the law and the border, when it is they who stand before a judge.
_OFFICES: Final = frozenset(("prosecution.enforcement_capacity", "prevention.documents_borders"))


def _is_accused(passage: Passage, figure: Figure) -> bool:
    """Tell "arrested 11 policemen" and "nine officers were dismissed"."""
    if sort_of(figure.head) != "person":
        return False
    after = passage.words[figure.noun_end : figure.noun_end + 4]
    passive = not having("be").isdisjoint(after) and not having("accused").isdisjoint(after)
    return passive or passage.words[figure.begin - 1] in having("accused")


def _of_case(noun: str | None, cue: str | None) -> str | None:
    """Let "pending" make a prosecution of a case; other nouns stand for themselves."""
    if (noun, cue) in _TURNED:
        return cue
    return noun or cue


# What the verb makes of officers and cases: "trained 40 judges", "19 cases are pending".
_TURNED: Final = frozenset(
    (
        ("prosecution.investigations", "prosecution.prosecutions"),
        ("prosecution.investigations", "prosecution.complicity"),
        ("prosecution.enforcement_capacity", "prevention.training"),
        ("prosecution.enforcement_capacity", "prosecution.complicity"),
        ("prevention.coordination", "prevention.training"),
        ("reporting.meetings", "prevention.awareness"),
    )
)


_TURNS: Final = frozenset(cue for _, cue in _TURNED)


@cache
def _told(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return topics with the words that tell them, the first match to win."""
    return tuple((row["topic"], frozenset(row["words"].split("|"))) for row in rows(name))


def _of_money(near: Sequence[str], what: Sequence[str]) -> str:
    for topic, words in _told("money_topics"):
        if not (words.isdisjoint(what) and words.isdisjoint(near)):
            return topic
    return "protection.funding"


def _of_time(near: Sequence[str], what: Sequence[str]) -> str | None:
    for topic, words in _told("time_topics"):
        if not (words.isdisjoint(what) and words.isdisjoint(near)):
            return topic
    return _cues().find(near)


def _near(passage: Passage, figure: Figure) -> list[str]:
    sentence, begin = passage.owners[figure.first], figure.begin - 6
    end = (figure.end if figure.end > figure.last else figure.last) + 6
    return passage.words[
        begin if begin > sentence.first else sentence.first : end
        if end < sentence.last
        else sentence.last
    ]
