"""Who says what: verbs of reporting and stance, with their subjects.

Strategy: the words of a paragraph are looked up once; a verb looks back for the nearest mention
or pronoun with nothing but light words between. A verb behind "and" or a comma goes on with the
subject of the verb before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

import attrs
from attrs import define, field

from tipcable.extraction.entities import Entity
from tipcable.extraction.verbs import WITH_FACTS, verb_forms
from tipcable.model.actor import Attribution

_WORD: Final = re.compile(r"(?<![\w'\u2019-])[a-z]{3,}+(?![\w'\u2019-])")
_ACCORDING: Final = re.compile(r"[Aa]ccording to (?:the |an? )?")
_LIGHT: Final = re.compile(
    r"(?:['\u2019]s?)?"
    r"(?: \([^()]{0,60}\))?"
    r"(?:,? (?:representatives?|officials?|staff|sources|spokes[a-z]+|statistics"
    r"|figures|data|study|report|survey|poll|"
    r"records|contacts|experts|investigators|officers|leaders|members|personnel|director|reporting|interlocutors))*"
    r"(?: (?:of|at|from|with) (?:the )?[A-Z][^,.;:]{1,80})?"
    r"(?:,[^.;:]{1,140},|,? \([^()]{0,80}\))?"
    r"(?: on [A-Z][a-z]+ [0-9]{1,2},?)?"
    r"(?: (?:also|has|have|had|further|then|recently|later|again|too|now|still|never"
    r"|once|repeatedly|first|both|all|"
    r"do|does|did|not|both|[a-z]+ly|and|in turn|himself|herself|itself))*+ ?"
)
_PRONOUN: Final = re.compile(
    r"\b([Hh]e|[Ss]he|[Ii]t|[Tt]hey)((?: (?:also|has|have|had|further|then|later"
    r"|again|now|never|once|repeatedly|[a-z]+ly))*+) $"
)
_NOT_VERB: Final = re.compile(
    r"(?:\b(?:to|will|would|should|could|may|might|must|was|were|be|been|being|is|are"
    r"|the|a|an|of|no|its|their|his|her|which|that|this|by|for|in) |['\u2019]s? )$"
)
_AND: Final = re.compile(r"(?:\band|, but|\bbut)(?: (?:also|then|[a-z]+ly))? $")
# How many characters may stand between a subject and its verb.
_REACH: Final = 260
_FACTS: Final = re.compile(
    r"(?: [a-z]+){0,4} (?:figures?|statistics|data|numbers?|information|[0-9])"
)
_TITLED: Final = re.compile(r"(?:['\u2019]s)?(?: [A-Za-z-]+){1,5} ")
_STOP: Final = re.compile(r"[.?!][\"'\u201d\u2019)]* |\n|; ")


def attribute(
    entities: list[Entity], texts: list[str], printed: list[str]
) -> dict[int, list[Attribution]]:
    """Return what each actor is the source of, by the identity of the entity."""
    found: dict[int, list[Attribution]] = {}
    by_paragraph: dict[int, list[tuple[int, int, Entity]]] = {}
    for one in entities:
        for spot in one.spots:
            by_paragraph.setdefault(spot.paragraph, []).append((spot.start, spot.end, one))
    for index, mentions in sorted(by_paragraph.items()):
        mentions.sort(key=lambda item: item[:2])
        for one, told in _paragraph(texts[index], index, mentions):
            verb = " ".join(printed[index][told.start : told.end].split())
            found.setdefault(id(one), []).append(attrs.evolve(told, verb=verb))
    return found


_Named = tuple[int, int, Entity]


def _paragraph(text: str, index: int, mentions: list[_Named]) -> list[tuple[Entity, Attribution]]:
    found = _according(text, index, mentions)
    clauses = _Clauses(text, mentions)
    forms = verb_forms()
    for match in _WORD.finditer(text):
        stance = forms.get(match.group())
        if stance is None or _NOT_VERB.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match.group() in WITH_FACTS and not _FACTS.match(text, match.end()):
            continue
        one = clauses.speaker(match)
        if one is not None:
            found.append((one, _told(text, index, match.start(), match.end(), stance)))
    return sorted(found, key=lambda item: item[1].start)


def _according(text: str, index: int, mentions: list[_Named]) -> list[tuple[Entity, Attribution]]:
    found = []
    starts = [start for start, _, _ in mentions]
    for match in _ACCORDING.finditer(text):
        at = bisect_left(starts, match.end())
        if at == len(mentions) or mentions[at][0] - match.end() >= 60:
            continue
        if re.search(r"[.,;]", text[match.end() : mentions[at][0]]):
            continue
        # "According to UNIFEM adviser NAME" is the person's word, not the body's.
        while (
            at + 1 < len(mentions)
            and mentions[at + 1][2].kind == "person"
            and _TITLED.fullmatch(text, mentions[at][1], mentions[at + 1][0])
        ):
            at += 1
        end = match.start() + len("according to")
        found.append((mentions[at][2], _told(text, index, match.start(), end, "says")))
    return found


@define(slots=True)
class _Clauses:
    """Follows who speaks from verb to verb."""

    text: str
    mentions: list[_Named]
    starts: list[int] = field(init=False)
    person: Entity | None = None
    subject: Entity | None = None
    subject_end: int = 0

    def __attrs_post_init__(self) -> None:
        self.starts = [start for start, _, _ in self.mentions]

    def speaker(self, verb: re.Match[str]) -> Entity | None:
        """Find the subject of a verb, and remember it."""
        start = verb.start()
        pronoun = _PRONOUN.search(self.text, max(0, start - 60), start)
        one = self._meant(pronoun.group(1).lower(), start) if pronoun else self._near(start)
        if one is None and not pronoun and self._goes_on(verb):
            one = self.subject
        if one is not None:
            self.subject, self.subject_end = one, verb.end()
            if one.kind in ("person", "role"):
                self.person = one
        return one

    def _meant(self, pronoun: str, start: int) -> Entity | None:
        if pronoun not in ("he", "she"):
            return self.subject
        at = bisect_left(self.starts, start)
        for begin, end, one in reversed(self.mentions[max(0, at - 8) : at]):
            if begin <= self.subject_end:
                break
            possessive = self.text.startswith(("'s", "\u2019s"), end)
            if one.kind in ("person", "role") and not possessive and not _object(self.text, begin):
                return one if one.kind == "person" else self.person
        return self.person

    def _near(self, start: int) -> Entity | None:
        at = bisect_left(self.starts, start)
        for begin, end, one in reversed(self.mentions[max(0, at - 4) : at]):
            if start - end > _REACH:
                break
            if _LIGHT.fullmatch(self.text, end, start) and not _object(self.text, begin):
                return one
        return None

    def _goes_on(self, verb: re.Match[str]) -> bool:
        """Tell whether a verb behind "and" or a comma has the subject of the verb before it."""
        start = verb.start()
        if self.subject is None or start - self.subject_end > 2 * _REACH:
            return False
        if _STOP.search(self.text, self.subject_end, start):
            return False
        if verb.group().endswith("ing") and self.text.endswith(", ", 0, start):
            return True
        return _AND.search(self.text, max(0, start - 24), start) is not None


def _object(text: str, start: int) -> bool:
    """Whether a mention is governed by a preposition or verb before it."""
    return (
        re.search(
            r"\b(?:of|to|by|with|from|for|in|at|against|told|than|under|on|through) (?:the )?$",
            text[max(0, start - 16) : start],
        )
        is not None
    )


def _told(text: str, index: int, start: int, end: int, stance: str) -> Attribution:
    return Attribution(
        paragraph=index, start=start, end=end, verb=" ".join(text[start:end].split()), stance=stance
    )
