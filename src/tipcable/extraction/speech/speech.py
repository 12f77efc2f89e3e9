"""Who says what: verbs of reporting and stance, with their subjects.

Strategy: the words of a paragraph are looked up once; each verb among them asks for its subject
(``clauses``), which "according to" names behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import Final

from tipcable.extraction.names.entities import Entity
from tipcable.extraction.names.hints import Hints
from tipcable.extraction.names.titles import is_title_word
from tipcable.extraction.speech.clauses import Clauses, Named
from tipcable.extraction.words.alternatives import either
from tipcable.extraction.words.figure_words import valued
from tipcable.extraction.words.governing import word_before
from tipcable.extraction.words.verbs import (
    CLAUSAL,
    WITH_FACTS,
    WITH_MATTERS,
    WITH_NOUNS,
    base_forms,
    speech_words,
    verb_forms,
)
from tipcable.model.actor import Attribution
from tipcable.model.checks import builder

# A capital may open it. Every one of these words stands in a text before the pattern is asked.
_OPENS_ACCORDING: Final = (
    "ccording to ",
    "n the view of ",
    "n the opinion of ",
    "n the words of ",
    "s view,",
    "s opinion,",
    "s words,",
)
_ACCORDING: Final = re.compile(
    r"(?:ccording (?<=[Aa]ccording )to|n (?<=[Ii]n )the (?:view|opinion|words) of) (?:the |an? )?"
)
# "In NAME's view"
_VIEW: Final = re.compile(r"['\u2019]s (view|opinion|words)(?=,)")
_ARTICLE: Final = re.compile(r" (?:the |an? )?\Z")
_NO_VERB_BEHIND: Final = speech_words("no verb")
_NOT_VERB: Final = re.compile(rf"(?:\b(?:{either(_NO_VERB_BEHIND)}) |['\u2019]s? )$")
_OF_FACTS: Final = r"(?: [A-Za-z-]+){0,6} (?:figures?|statistics|data|numbers?|information|[0-9]"
# "Puts the number at 40", not "puts two officers in prison".
_PUTS: Final = re.compile(rf"{_OF_FACTS})")
_FACTS: Final = re.compile(rf"{_OF_FACTS}|(?:{either(valued('numeral').keys())})(?![a-z]))")
_NOUNS: Final = re.compile(
    r"(?: [A-Za-z]+){0,5} (?:figures?|statistics|data|numbers?|information)(?![a-z])"
)
_MATTERS: Final = re.compile(
    r"(?: [A-Za-z'\u2019-]+){0,6} (?:allegation|case|concern|doubt|issue|matter|need|objection"
    r"|point|possibility|problem|question|subject|topic)"
)
_CLAUSE_AFTER: Final = re.compile(
    r" (?:instead )?(?:that|to|out|it|he|she|they|there|no|how|what|why)\b| ?[\",.:;\u201c]"
)
# "NAME was quoted by BODY as saying"
_PASSIVE: Final = frozenset(("been", "is", "was", "were"))
_AS_SAYING: Final = re.compile(
    r"(?: (?:by|in|on) [^.;:]{1,80})? as (?:having said|[a-z]+ing)(?![a-z])"
)
_WORD: Final = re.compile(r" ([a-z]+)")
_NOUN_VERBS: Final = base_forms()
_FINDS_SOMEBODY: Final = re.compile(r" (?:her|him|it|them|us)(?![A-Za-z])")
_TITLED: Final = re.compile(
    r"(?:['\u2019]s)?(?: [A-Za-z-]+){0,5} |['\u2019]s(?: [A-Za-z-]+){1,5}, "
)
_CLAUSE: Final = re.compile(r"[.,;]")

_build_attribution: Final = builder(Attribution)
_Told = tuple[int, int, str, Entity]


def attribute(
    entities: list[Entity], texts: list[str], printed: list[str], hints: list[Hints]
) -> dict[int, list[Attribution]]:
    """Return what each actor is the source of, by the identity of the entity."""
    found: dict[int, list[Attribution]] = {}
    by_paragraph: dict[int, list[Named]] = {}
    for one in entities:
        for spot in one.spots:
            by_paragraph.setdefault(spot.paragraph, []).append((spot.start, spot.end, one))
    named = sorted(by_paragraph.items())
    for _, mentions in named:
        mentions.sort(key=_PLACE)
    asked = [_verbs(texts[index], hints[index], mentions[0][0]) for index, mentions in named]
    for (index, mentions), verbs in zip(named, asked, strict=True):
        for start, end, stance, one in _paragraph(texts[index], mentions, verbs):
            verb = " ".join(printed[index][start:end].split())
            told = _build_attribution(index, start, end, verb, stance)
            found.setdefault(id(one), []).append(told)
    return found


_PLACE: Final = itemgetter(0, 1)


def _paragraph(text: str, mentions: list[Named], verbs: list[_Verb]) -> list[_Told]:
    sourced = any(words in text for words in _OPENS_ACCORDING)
    found = _according(text, mentions) if sourced else []
    clauses = Clauses(text, mentions)
    forms = verb_forms()
    for start, end, verb, last in verbs:
        one = clauses.speaker(start, end, verb, last)
        if one is not None and verb in CLAUSAL and not _CLAUSE_AFTER.match(text, end):
            # A study finds; a judge or visitor does so, too, but tells nothing by it.
            finds = verb.startswith("f") and not _FINDS_SOMEBODY.match(text, end)
            one = one if finds and one.kind != "person" else None
        if one is not None:
            found += [(start, end, forms[verb], other) for other in (one, *clauses.others)]
    found.sort(key=_PLACE)
    return found


# The place of a verb, the verb, and the word before it.
_Verb = tuple[int, int, str, str]


def _verbs(text: str, hints: Hints, first: int) -> list[_Verb]:
    """Find the verbs of speech of a paragraph behind the first mention."""
    found: list[_Verb] = []
    forms = verb_forms()
    for start, verb in hints:
        if start < first or verb not in forms:
            continue
        last, end = word_before(text, start), start + len(verb)
        if verb == "quoted" and last in _PASSIVE:
            if _AS_SAYING.match(text, end):
                passive = start - len(last) - 1
                found.append((passive, end, verb, word_before(text, passive)))
            continue
        if verb in _NOUN_VERBS and _qualifies(text, end, last):
            continue
        if last in _NO_VERB_BEHIND or (
            not last.isalpha() and _NOT_VERB.search(text, max(0, start - 12), start)
        ):
            continue
        if verb in WITH_FACTS and not _gives_facts(verb, text, end):
            continue
        if verb in WITH_MATTERS and not _MATTERS.match(text, end):
            continue
        found.append((start, end, verb, last))
    return found


def _qualifies(text: str, end: int, last: str) -> bool:
    """Whether a verb is the noun of a title behind a body ("ILO project coordinator")."""
    after = _WORD.match(text, end)
    return (
        after is not None
        and is_title_word(after.group(1))
        and not last.endswith("s")
        and not last.islower()
    )


def _gives_facts(verb: str, text: str, end: int) -> bool:
    """Whether the object of a verb is a figure, or words for figures."""
    if verb in WITH_NOUNS:
        return _NOUNS.match(text, end) is not None
    return (_PUTS if verb.startswith("put") else _FACTS).match(text, end) is not None


def _according(text: str, mentions: list[Named]) -> list[_Told]:
    found: list[_Told] = []
    starts = [start for start, _, _ in mentions]
    for match in _VIEW.finditer(text):
        at = bisect_left(starts, match.start()) - 1
        start, end, one = mentions[at] if at >= 0 else (0, 0, None)
        if one is not None and end == match.start() and text.endswith(("In ", " in "), 0, start):
            found.append((match.end() - len(match.group(1)), match.end(), "says", one))
    for match in _ACCORDING.finditer(text):
        at = bisect_left(starts, match.end())
        if at == len(mentions) or mentions[at][0] - match.end() >= 60:
            continue
        if _CLAUSE.search(text, match.end(), mentions[at][0]):
            continue
        # "According to UNIFEM adviser NAME" is the person's word, not the body's.
        while (
            at + 1 < len(mentions)
            and mentions[at + 1][2].kind in ("person", "role")
            and _TITLED.fullmatch(text, mentions[at][1], mentions[at + 1][0])
        ):
            at += 1
        start = match.start() - 1
        end = start + len(_ARTICLE.sub("", text[start : match.end()]))
        found.append((start, end, "says", mentions[at][2]))
    return found
