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


def _paragraph(
    text: str, index: int, mentions: list[tuple[int, int, Entity]]
) -> list[tuple[Entity, Attribution]]:
    found: list[tuple[Entity, Attribution]] = []
    starts = [start for start, _, _ in mentions]
    forms = verb_forms()
    person: Entity | None = None
    subject: Entity | None = None
    subject_end = 0
    for match in _ACCORDING.finditer(text):
        at = bisect_left(starts, match.end())
        if (
            at < len(mentions)
            and mentions[at][0] - match.end() < 60
            and not re.search(r"[.,;]", text[match.end() : mentions[at][0]])
        ):
            while (
                at + 1 < len(mentions)
                and _TITLED.fullmatch(text, mentions[at][1], mentions[at + 1][0])
                and mentions[at + 1][2].kind == "person"
            ):
                at += 1
            end = match.start() + len("according to")
            found.append((mentions[at][2], _told(text, index, match.start(), end, "says")))
    for match in _WORD.finditer(text):
        stance = forms.get(match.group())
        if stance is None:
            continue
        if match.group() in WITH_FACTS and not _FACTS.match(text, match.end()):
            continue
        start = match.start()
        floor = max(0, start - 260)
        before = text[floor:start]
        if _NOT_VERB.search(before[-12:]):
            continue
        one = None
        pronoun = _PRONOUN.search(before[-60:])
        if pronoun:
            if pronoun.group(1).lower() in ("he", "she"):
                at = bisect_left(starts, start)
                last = [
                    m
                    for m in mentions[max(0, at - 8) : at]
                    if m[2].kind in ("person", "role")
                    and not _object(text, m[0])
                    and m[0] > subject_end
                    and not text.startswith(("'s", "\u2019s"), m[1])
                ]
                one = last[-1][2] if last and last[-1][2].kind == "person" else person
            else:
                one = subject
        else:
            at = bisect_left(starts, start) - 1
            for back in range(at, max(-1, at - 4), -1):
                begin, end, entity = mentions[back]
                if end < floor:
                    break
                if _LIGHT.fullmatch(text, end, start) and not _object(text, begin):
                    one = entity
                    break
            if one is None and subject is not None and not _STOP.search(text, subject_end, start):
                tail = before.rsplit(",", 1)[-1] if match.group().endswith("ing") else before[-24:]
                if (match.group().endswith("ing") and tail == " ") or re.search(
                    r"(?:\band|, but|\bbut)(?: (?:also|then|[a-z]+ly))? $", before[-24:]
                ):
                    one = subject
        if one is not None:
            found.append((one, _told(text, index, start, match.end(), stance)))
            subject, subject_end = one, match.end()
            if one.kind in ("person", "role"):
                person = one
    return sorted(found, key=lambda item: item[1].start)


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
