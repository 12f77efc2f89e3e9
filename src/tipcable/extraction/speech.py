"""Who says what: verbs of reporting and stance, with their subjects.

Strategy: the words of a paragraph are looked up once; a verb looks back for the nearest mention
or pronoun with nothing but light words between. A verb behind "and" or a comma goes on with the
subject of the verb before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import Final

from attrs import define, field

from tipcable.extraction.entities import Entity
from tipcable.extraction.hints import Hints
from tipcable.extraction.verbs import (
    CLAUSAL,
    WITH_FACTS,
    WITH_NOUNS,
    base_forms,
    speakers,
    verb_forms,
)
from tipcable.model.actor import Attribution
from tipcable.model.checks import builder
from tipcable.vocabulary import rows


def _listed(*classes: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("speech_words") if row["class"] in classes)


# Nouns that speak for the body before them, adverbs that stand behind a pronoun, and what else
# may stand before a verb.
_SPEAKERS: Final = speakers()
_ADVERBS: Final = _listed("adverb")
_BEFORE_VERBS: Final = _listed("adverb", "light")
# The words with which a stretch between subject and verb can open.
_OPENERS: Final = (
    _SPEAKERS | {word.split()[0] for word in _BEFORE_VERBS} | {"of", "at", "from", "with", "on"}
)


def _choice(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_ACCORDING: Final = re.compile(r"ccording (?<=[Aa]ccording )to (?:the |an? )?")
_LIGHT: Final = re.compile(
    r"(?:['\u2019]s?)?"
    r"(?: \([^()]{0,60}\))?"
    rf"(?:,? (?:{_choice(_SPEAKERS)}))*"
    r"(?: (?:of|at|from|with) (?:the )?[A-Z][^,.;:]{1,80})?"
    r"(?:,[^.;:]{1,140},|,? \([^()]{0,80}\))?"
    r"(?: on [A-Z][a-z]+ [0-9]{1,2},?)?"
    rf"(?: (?:{_choice(_BEFORE_VERBS)}|[a-z]+ly))*+ ?"
)
_PRONOUN: Final = re.compile(
    rf"\b([Hh]e|[Ss]he|[Ii]t|[Tt]hey)((?: (?:{_choice(_ADVERBS)}|[a-z]+ly))*+) $"
)
_NO_VERB_BEHIND: Final = _listed("no verb")
_NOT_VERB: Final = re.compile(rf"(?:\b(?:{_choice(_NO_VERB_BEHIND)}) |['\u2019]s? )$")
_AND: Final = re.compile(r"(?:\band|, but|\bbut)(?: (?:also|then|[a-z]+ly))? $")
# How a word ends that may be a pronoun or an adverb behind it, or a link between two verbs.
_PRONOUN_ENDS: Final = ("he", "He", "it", "It", "ey", "ly")
_AND_ENDS: Final = ("and", "but", "also", "then", "ly")
# How many characters may stand between a subject and its verb.
_REACH: Final = 260
_FACTS: Final = re.compile(
    r"(?: [a-z]+){0,4} (?:figures?|statistics|data|numbers?|information|[0-9])"
)
_NOUNS: Final = re.compile(r"(?: [a-z]+){0,4} (?:figures?|statistics|data|numbers?|information)\b")
_CLAUSE_AFTER: Final = re.compile(
    r" (?:instead )?(?:that|to|out|it|he|she|they|there|no|how|what|why)\b| ?[\",.:;\u201c]"
)
_CLOSING: Final = re.compile(r"(?: \([^()]{0,60}\))?, ")
_MEMBERS: Final = re.compile(
    r"\b(?:[Ss]taff|branch|chapter|office|judge|officers?|(?:employee|member|official|representative|source"
    r"|volunteer|spokesperson)s?|spokes(?:wo)?m[ae]n) (?:of|at|in|from|with) (?:the )?$"
)
_OPENS_SENTENCE: Final = re.compile(r"(?:[A-Za-z' -]{0,45}: )?[A-Za-z0-9' -]{0,45}")
# Behind a noun that may be a verb stands what is said.
_SAYS: Final = re.compile(r" (?:that|to|it|he|she|they|there)\b")
_TITLED: Final = re.compile(r"(?:['\u2019]s)?(?: [A-Za-z-]+){1,5} ")
_STOP: Final = re.compile(r"[.?!][\"'\u201d\u2019)]* |\n|; ")
_CLAUSE: Final = re.compile(r"[.,;]")
_GOVERNING: Final = _listed("governing")
_OBJECT: Final = re.compile(rf"\b(?:{_choice(_GOVERNING)}) (?:the )?$")

_build_attribution: Final = builder(Attribution)
_Named = tuple[int, int, Entity]
_Told = tuple[int, int, str, Entity]


def attribute(
    entities: list[Entity], texts: list[str], printed: list[str], hints: list[Hints]
) -> dict[int, list[Attribution]]:
    """Return what each actor is the source of, by the identity of the entity."""
    found: dict[int, list[Attribution]] = {}
    by_paragraph: dict[int, list[_Named]] = {}
    for one in entities:
        for spot in one.spots:
            by_paragraph.setdefault(spot.paragraph, []).append((spot.start, spot.end, one))
    for index, mentions in sorted(by_paragraph.items()):
        mentions.sort(key=_PLACE)
        for start, end, stance, one in _paragraph(texts[index], mentions, hints[index]):
            verb = " ".join(printed[index][start:end].split())
            told = _build_attribution(index, start, end, verb, stance)
            found.setdefault(id(one), []).append(told)
    return found


_PLACE: Final = itemgetter(0, 1)


def _paragraph(text: str, mentions: list[_Named], hints: Hints) -> list[_Told]:
    found = _according(text, mentions) if "ccording to " in text else []
    clauses = _Clauses(text, mentions)
    forms = verb_forms()
    for start, end, verb in _verbs(hints):
        last = _word_before(text, start)
        if last in _NO_VERB_BEHIND or (
            not last.isalpha() and _NOT_VERB.search(text, max(0, start - 12), start)
        ):
            continue
        if verb in WITH_FACTS and not (_NOUNS if verb in WITH_NOUNS else _FACTS).match(text, end):
            continue
        one = clauses.speaker(start, end, verb, last)
        if one is not None and verb in CLAUSAL and not _CLAUSE_AFTER.match(text, end):
            # A study finds; a judge or visitor does so, too, but tells nothing by it.
            one = one if verb.startswith("f") and one.kind != "person" else None
        if one is not None:
            found.append((start, end, forms[verb], one))
    found.sort(key=_PLACE)
    return found


def _verbs(hints: Hints) -> list[tuple[int, int, str]]:
    """Find the verbs of speech of a paragraph, each with its place."""
    forms = verb_forms()
    return [(at, at + len(verb), verb) for at, verb in hints if verb in forms]


def _according(text: str, mentions: list[_Named]) -> list[_Told]:
    found = []
    starts = [start for start, _, _ in mentions]
    for match in _ACCORDING.finditer(text):
        at = bisect_left(starts, match.end())
        if at == len(mentions) or mentions[at][0] - match.end() >= 60:
            continue
        if _CLAUSE.search(text, match.end(), mentions[at][0]):
            continue
        # "According to UNIFEM adviser NAME" is the person's word, not the body's.
        while (
            at + 1 < len(mentions)
            and mentions[at + 1][2].kind == "person"
            and _TITLED.fullmatch(text, mentions[at][1], mentions[at + 1][0])
        ):
            at += 1
        start = match.start() - 1
        found.append((start, start + len("according to"), "says", mentions[at][2]))
    return found


@define(slots=True)
class _Clauses:
    """Follows who speaks from verb to verb."""

    text: str
    mentions: list[_Named]
    starts: list[int] = field(init=False)
    person: Entity | None = None
    subject: Entity | None = None
    subject_end: int = -1

    def __attrs_post_init__(self) -> None:
        self.starts = [start for start, _, _ in self.mentions]

    def speaker(self, start: int, end: int, verb: str, last: str) -> Entity | None:
        """Find the subject of a verb behind a last word, and remember it."""
        pronoun = None
        if last in _ADVERBS or last.endswith(_PRONOUN_ENDS):
            pronoun = _PRONOUN.search(self.text, max(0, start - 60), start)
        if pronoun:
            one = self._meant(pronoun.group(1).lower(), pronoun.start())
        else:
            one = self._near(start, verb)
            if one is None and self._goes_on(start, verb, last):
                one = self.subject
            elif one is None and self._joins(start, end, verb, last):
                one = self._opening(self._sentence(start), start)
        if one is not None:
            self.subject, self.subject_end = one, end
            if one.kind in ("person", "role"):
                self.person = one
        return one

    def _meant(self, pronoun: str, start: int) -> Entity | None:
        first = self._sentence(start)
        opens = start - first < 25
        spoken = self._opening(self._sentence(first - 2) if opens else first, start)
        if pronoun not in ("he", "she"):
            return self.subject or spoken
        if spoken is not None and spoken.kind == "person":
            return spoken
        at = bisect_left(self.starts, start)
        for begin, end, one in reversed(self.mentions[max(0, at - 8) : at]):
            if begin <= self.subject_end:
                break
            possessive = self.text.startswith(("'s", "\u2019s"), end)
            if one.kind in ("person", "role") and not possessive and not _object(self.text, begin):
                return one if one.kind == "person" else self.person
        if self.person is None and spoken is not None and spoken.kind == "role":
            return None if spoken.name.lower().endswith("off") else spoken
        return self.person

    def _sentence(self, start: int) -> int:
        """Find where the sentence of a place starts."""
        low = max(0, start - 600)
        stop = self.text.rfind(". ", low, start)
        return max(stop + 2 if stop >= 0 else 0, self.text.rfind("\n", low, start) + 1)

    def _opening(self, first: int, last: int) -> Entity | None:
        """Find who opens a sentence, and so is its subject."""
        at = bisect_left(self.starts, first)
        if at == len(self.mentions):
            return None
        begin, end, one = self.mentions[at]
        if begin >= last or self.text.startswith(("'s ", "\u2019s ", "' "), end):
            return None
        if not _OPENS_SENTENCE.fullmatch(self.text, first, begin) or _object(self.text, begin):
            return None
        return one

    def _joins(self, start: int, end: int, verb: str, last: str) -> bool:
        """Tell whether a verb behind "and" is the second of its sentence."""
        if not last.endswith(_AND_ENDS) or verb.endswith("ing") or verb in base_forms():
            return False
        if verb.endswith("s") and not _SAYS.match(self.text, end):
            return False
        return _AND.search(self.text, max(0, start - 24), start) is not None

    def _near(self, start: int, verb: str) -> Entity | None:
        at = bisect_left(self.starts, start)
        for begin, end, one in reversed(self.mentions[max(0, at - 4) : at]):
            if start - end > _REACH:
                break
            if not self._speaks(begin, end, start, verb, named=one.kind == "person"):
                continue
            if not _object(self.text, begin):
                return one
        return None

    def _speaks(self, begin: int, end: int, start: int, verb: str, *, named: bool) -> bool:
        """Whether a verb can belong to a mention before it."""
        text = self.text
        if _is_light(text, end, start):
            # "That the Department raise", not "officials say".
            alone = text.startswith(" ", end) and start - end < 14 and text[end - 1] != "s"
            joined = text.rfind(" and ", max(0, begin - 40), begin)
            plural = not alone or joined > text.rfind(". ", max(0, begin - 40), begin)
            light = text[end:start].strip()
            return plural or verb not in base_forms() or light in _SPEAKERS
        if not named or verb.endswith("ing") or not _CLOSING.fullmatch(text, end, start):
            return False
        # The comma closes an apposition: "Its director, NAME, said".
        low = max(0, begin - 60)
        return text.rfind(", ", low, begin) > text.rfind(". ", low, begin - 1)

    def _goes_on(self, start: int, verb: str, last: str) -> bool:
        """Tell whether a verb behind "and" or a comma has the subject of the verb before it."""
        if self.subject is None or start - self.subject_end > 2 * _REACH:
            return False
        listed = verb.endswith("ing") and last.endswith(",")
        if not listed and not last.endswith(_AND_ENDS):
            return False
        if _STOP.search(self.text, self.subject_end, start):
            return False
        return listed or _AND.search(self.text, max(0, start - 24), start) is not None


def _word_before(text: str, start: int) -> str:
    """Return what stands between the two blanks before a place; nothing if none is right there."""
    if not text.endswith(" ", 0, start):
        return ""
    return text[text.rfind(" ", 0, start - 1) + 1 : start - 1]


def _is_light(text: str, start: int, end: int) -> bool:
    """Whether nothing but light words stands between a subject and its verb."""
    gap = text[start:end]
    if gap == " ":
        return True
    if gap[:1] == " ":
        word = gap[1:].partition(" ")[0].rstrip(",")
        if word not in _OPENERS and word[:1] not in "(" and word[-2:] != "ly":
            return False
    if "(" not in gap and ("." in gap or ";" in gap):
        return False
    return _LIGHT.fullmatch(text, start, end) is not None


def _object(text: str, start: int) -> bool:
    """Whether a mention is governed by a preposition or verb before it."""
    last = _word_before(text, start)
    if last.isalpha() and last != "the" and last not in _GOVERNING:
        return False
    if _MEMBERS.search(text, max(0, start - 32), start):
        return False
    return _OBJECT.search(text[max(0, start - 16) : start]) is not None
