"""Whose verb it is: the subject of a verb of speech, followed from clause to clause.

Strategy: a verb looks back for the nearest mention or pronoun with nothing but light words between.
A verb behind "and" or a comma goes on with the subject of the verb before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from attrs import define, field

from tipcable.extraction.names.entities import Entity
from tipcable.extraction.words.alternatives import either
from tipcable.extraction.words.governing import (
    BEFORE_VERBS,
    SPEAKERS,
    borne,
    is_light,
    is_maker,
    is_object,
)
from tipcable.extraction.words.verbs import base_forms, speech_words

_ADVERBS: Final = speech_words("adverb")

_PRONOUN: Final = re.compile(
    rf"\b([Hh]e|[Ss]he|[Ii]t|[Tt]hey)((?: (?:{either(_ADVERBS)}|[a-z]+ly))*+) $"
)
_AND: Final = re.compile(r"(?:\band|, but|\bbut)(?: (?:also|then|[a-z]+ly))? $")
# How a word ends that may be a pronoun or an adverb behind it, or a link between two verbs.
_PRONOUN_ENDS: Final = ("he", "He", "it", "It", "ey", "ly")
_AND_ENDS: Final = ("and", "but", "also", "then", "ly")
# How many characters may stand between a subject and its verb.
_REACH: Final = 260
_CLOSING: Final = re.compile(r"(?: \([^()]{0,60}\))?, (?:(?:also|had|has|have|later|then) ){0,2}")
_OPENS_SENTENCE: Final = re.compile(r"(?:[A-Za-z' -]{0,45}: )?[A-Za-z0-9' -]{0,45}")
# Behind a noun that may be a verb stands what is said.
_SAYS: Final = re.compile(r" (?:that|to|it|he|she|they|there)\b")
_STOP: Final = re.compile(r"[.?!][\"'\u201d\u2019)]* |\n|; ")
# Behind these goes on who opened the sentence ("A met B and said").
_THEN: Final = frozenset((" and ", " and later ", " and then ", " but "))
_BORNE: Final = re.compile(r"(?: [A-Z][A-Za-z-]{0,20}\.?){1,5} ")
_WITH: Final = (" by ", " told ", " with ")
# Between a person and a body that governs no verb.
_LEADS: Final = re.compile(
    r"\)?,? ?(?:[A-Za-z'\u2019-]+ ){0,6}(?:of|at|from|with|for|in) (?:the |its |an? )?"
    r"(?:[a-z]+ ){0,2}(?:NGO )?(?:[A-Za-z]+['\u2019]s )?"
)
_OF_A_BODY: Final = frozenset((" (", "'s ", "\u2019s ", ")'s ", ")\u2019s "))
# Between several who speak; and what no list of them goes on over.
_LISTED: Final = re.compile(r"\)?(?:,|,? and) (?:the )?")
_LIST_REACH: Final = len("), and the ")
_APART: Final = re.compile(
    r"[.?!] [A-Z]|(?:[a-z]{4}|[)\"\u201d])[.?!] \Z|[;:\n]"
    r"|(?<![A-Za-z])(?:[a-z]+ed|met|told|said|saw|who|which|that|when|because|but"
    r"|was|were|is|are|has|had|have|will|would)(?![a-z])"
)
_OPENS_LIST: Final = re.compile(r"(?:[^,]{0,45}, )?(?:[A-Za-z'\u2019-]+ ){0,8}")
# Whoever is named before this speaks, though a word govern the name ("he met NAME, who said").
_WHO: Final = re.compile(
    r"(?: \([^()]{0,60}\))?(?:,[^.;:]{0,100})?,? "
    rf"who(?: (?:{either(BEFORE_VERBS)}|[a-z]+ly))*+ "
)
# How far a verb may stand behind "who".
_WHO_REACH: Final = 40
_PLURAL: Final = ("s", "olice", "olicia")
_QUOTED: Final = (",", '"', "\u201d")
_INVERTED: Final = frozenset(("added", "adds", "explained", "noted", "recalled", "said", "says"))
_TITLED: Final = re.compile(r" (?:(?:an?|his|her|its|the|their) )?(?:[A-Za-z'\u2019-]+,? ){0,5}")
# Behind somebody who speaks stands no verb ("said NAME at a meeting").
_DOES: Final = re.compile(
    r" (?!(?:about|after|and|as|at|before|but|by|during|for|from|in|of|on|to|today|when|while|who"
    r"|with|yesterday|[a-z]++(?<=ly))(?![a-z]))[a-z]"
)
_OFFICE: Final = re.compile(r"['\u2019]s (?:[A-Za-z-]+ ){0,4}[A-Za-z-]+,? ")

Named = tuple[int, int, Entity]


@define(slots=True)
class Clauses:
    """Follows who speaks from verb to verb."""

    text: str
    mentions: list[Named]
    starts: list[int] = field(init=False)
    person: Entity | None = None
    subject: Entity | None = None
    subject_end: int = -1
    # Who speaks together with the subject.
    others: list[Entity] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.starts = [start for start, _, _ in self.mentions]

    def speaker(self, start: int, end: int, verb: str, last: str) -> Entity | None:
        """Find the subject of a verb behind a last word, and remember it."""
        pronoun = None
        others: list[Entity] = []
        if verb in _INVERTED and last[-1:] in _QUOTED:
            one = self._behind(end)
        elif self.text.find(" who ", max(0, start - _WHO_REACH), start) >= 0:
            one = self._relative(start)
        else:
            one = None
        if one is not None:
            self.subject, self.subject_end, self.others = one, end, others
            return one
        if last in _ADVERBS or last.endswith(_PRONOUN_ENDS):
            pronoun = _PRONOUN.search(self.text, max(0, start - 60), start)
        if pronoun:
            one, others = self._meant(pronoun.group(1).lower(), pronoun.start()), []
        else:
            one = self._near(start, verb)
            others = self._beside(one, start) if one else others
            if one is None and self._goes_on(start, verb, last):
                one, others = self.subject, self.others
            elif one is None and self._joins(start, end, verb, last):
                one = self._opening(self._sentence(start), start)
        if one is not None:
            self.subject, self.subject_end, self.others = one, end, others
            if one.kind in ("person", "role"):
                self.person = one
        return one

    def _relative(self, start: int) -> Entity | None:
        """Find who "who" is ("NAME, a nurse at BODY, who said")."""
        at = bisect_left(self.starts, start)
        for _, end, one in reversed(self.mentions[max(0, at - 4) : at]):
            if one.kind == "person" and _WHO.fullmatch(self.text, end, start):
                return one
        return None

    def _behind(self, end: int) -> Entity | None:
        """Find the person behind a verb that closes a quotation (", says its president, NAME")."""
        at = bisect_left(self.starts, end)
        for begin, last, one in self.mentions[at : at + 2]:
            if _DOES.match(self.text, last):
                # "NAME, testifying in court, said NAME confessed"
                return None
            if one.kind == "person" and _TITLED.fullmatch(self.text, end, begin):
                return one
        return None

    def _beside(self, one: Entity, start: int) -> list[Entity]:
        """Find who speaks together with the subject of a verb ("A of X and B of Y said")."""
        at = bisect_left(self.starts, start) - 1
        while self.mentions[at][2] is not one:
            at -= 1
        edge = self.mentions[at][0]
        if not at or self.text.rfind(" and ", max(0, edge - _REACH), edge) < 0:
            return []
        persons = one.kind in ("person", "role")
        reach = _REACH if persons else _LIST_REACH
        found: list[Entity] = []
        for begin, end, other in reversed(self.mentions[max(0, at - 8) : at]):
            if end > edge or edge - end > reach:
                break
            gap = self.text[end:edge]
            if _APART.search(gap):
                break
            joined = _LISTED.fullmatch(gap) is not None
            if persons:
                named = " and " in gap if not found else gap.startswith(",")
                joined = other.kind == "person" and (joined or named)
            if joined and not is_object(self.text, begin):
                found.append(other)
                edge = begin
        if not found:
            return found
        opening = self.text[self._sentence(edge) : edge]
        return found if _OPENS_LIST.fullmatch(opening) and not _APART.search(opening) else []

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
            if (
                one.kind in ("person", "role")
                and not possessive
                and not is_object(self.text, begin)
            ):
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
        if begin < last and self.text.startswith(("'s ", "\u2019s "), end):
            # "Its director" opens a sentence as "BODY's director, NAME," does.
            at += 1
            named = at < len(self.mentions) and self.mentions[at][2].kind == "person"
            if not named or not _OFFICE.fullmatch(self.text, end, self.mentions[at][0]):
                return None
            begin, end, one = self.mentions[at]
            return one if begin < last else None
        if begin >= last or self.text.startswith("' ", end):
            return None
        if not _OPENS_SENTENCE.fullmatch(self.text, first, begin) or is_object(self.text, begin):
            return None
        after = self.mentions[at + 1] if at + 1 < len(self.mentions) else None
        # "BODY Director NAME"
        held = after and after[2].kind == "person" and _BORNE.fullmatch(self.text, end, after[0])
        return after[2] if after and held else one

    def _joins(self, start: int, end: int, verb: str, last: str) -> bool:
        """Tell whether a verb behind "and" is the second of its sentence."""
        if not last.endswith(_AND_ENDS) or verb.endswith("ing") or verb in base_forms():
            return False
        if verb.endswith("s") and not _SAYS.match(self.text, end):
            return False
        return _AND.search(self.text, max(0, start - 24), start) is not None

    def _near(self, start: int, verb: str) -> Entity | None:
        at = bisect_left(self.starts, start)
        # Where a body stands that the words before it govern ("NAME of BODY said").
        via, closed = 0, False
        for here in range(at - 1, max(0, at - 4) - 1, -1):
            begin, end, one = self.mentions[here]
            if start - end > _REACH:
                break
            leads = via > end and _LEADS.fullmatch(self.text, end, via)
            if closed and one.kind != "person":
                via = begin if leads else via
                continue
            if not leads and not self._speaks(begin, end, start, verb, named=one.kind == "person"):
                if one.kind != "person" and _CLOSING.fullmatch(self.text, end, start):
                    # "NAME of BODY, said"
                    closed = self._governed(here)
                    via = begin if closed else 0
                continue
            if not self._governed(here):
                joined = self.text[end:start] in _THEN
                return (self._opening(self._sentence(start), begin) if joined else None) or one
            via = begin
        return None

    def _governed(self, at: int) -> bool:
        """Whether a mention, or the body whose part it is, is governed by a word before it."""
        begin, _, one = self.mentions[at]
        if at and self.text[self.mentions[at - 1][1] : begin] in _OF_A_BODY:
            begin = self.mentions[at - 1][0]
        if one.kind == "person" and self.text.endswith(_WITH, 0, borne(self.text, begin)):
            return True
        return is_object(self.text, begin)

    def _speaks(self, begin: int, end: int, start: int, verb: str, *, named: bool) -> bool:
        """Whether a verb can belong to a mention before it."""
        text = self.text
        if is_light(text, end, start):
            # "That the Department raise", not "officials say".
            alone = text.startswith(" ", end) and start - end < 14
            alone = alone and not text.endswith(_PLURAL, begin, end)
            joined = text.rfind(" and ", max(0, begin - 40), begin)
            plural = not alone or joined > text.rfind(". ", max(0, begin - 40), begin)
            light = text[end:start].strip()
            if plural or verb not in base_forms() or light in SPEAKERS:
                return True
            return is_maker(text, begin)
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
