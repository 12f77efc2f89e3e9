"""find_actors: the people and bodies of a cable, each once, with what they are the source of.

Strategy: spots (``spots``) are read paragraph by paragraph; the whole cable then decides what a
name is and which spots name the same actor (``linking``); last, verbs of speech find their
subjects (``speech``).
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.capitals.namesakes import Namesakes
from tipcable.extraction.capitals.recasing import in_capitals, recase
from tipcable.extraction.linking.linking import link
from tipcable.extraction.names.entities import Entity
from tipcable.extraction.names.hints import hints_of
from tipcable.extraction.names.sightings import Spot
from tipcable.extraction.names.spots import Reader
from tipcable.extraction.speech.speech import attribute
from tipcable.model.actor import Actor, Attribution, Mention
from tipcable.model.cable import Cable
from tipcable.model.checks import builder
from tipcable.vocabulary import post

# In capitals an acronym looks like any word, except where it is defined.
_DEFINED: Final = re.compile(r"\(([A-Z]{2,8})\)")
_build_actor: Final = builder(Actor)
_build_mention: Final = builder(Mention)
# The readers of one cable ask for its actors one after the other.
_LAST: list[tuple[Cable, tuple[Actor, ...]]] = []


def find_actors(cable: Cable) -> tuple[Actor, ...]:
    """Return the actors of a cable's paragraphs, in the order of their first mention.

    Nothing is read but the cable and the vocabulary, and no text is an error. What counts as an
    actor, and what each attribute means, tells ``docs/findings.md``.

    >>> from tipcable.reading.parse import parse
    >>> found = find_actors(parse("1. (U) Mr. Ilves told Poloff that the Harbor Fund was broke."))
    >>> [(one.name, one.kind) for one in found]
    [('Ilves', 'person'), ('Poloff', 'role'), ('Harbor Fund', 'organization')]
    """
    for known, found in _LAST:
        if known is cable:
            return found
    actors = _read(cable)
    _LAST[:] = [(cable, actors)]
    return actors


def _read(cable: Cable) -> tuple[Actor, ...]:
    printed = [paragraph.full_text for paragraph in cable.paragraphs]
    capitals = [in_capitals(text) for text in printed]
    texts = printed
    alone: list[list[tuple[int, int]]] = []
    if any(capitals):
        pairs = list(zip(printed, capitals, strict=True))
        defined = (_DEFINED.findall(text) for text, capital in pairs if capital)
        acronyms = frozenset(form for forms in defined for form in forms)
        names = Namesakes()
        texts = []
        for text, capital in pairs:
            texts.append(recase(text, acronyms, names) if capital else text)
            alone.append(names.alone if capital else [])
    hints = [hints_of(text) for text in texts]
    spots = _spots(cable, texts, capitals, alone)
    sender = post(cable.header.originator) if cable.header.originator else None
    entities = link(spots, texts, sender.iso3 if sender else "", printed, hints)
    told = attribute(entities, texts, printed, hints)
    return tuple([_actor(one, tuple(told.get(id(one), ()))) for one in entities])


def _spots(
    cable: Cable, texts: list[str], capitals: list[bool], alone: list[list[tuple[int, int]]]
) -> list[Spot]:
    """Find the spots of all paragraphs, each step in all of them before the next begins.

    The code of a step stays at hand that way.
    """
    defined: set[str] = set()
    paragraphs = zip(cable.paragraphs, texts, capitals, strict=True)
    readers = [
        Reader(text, index, capitals=capital, title=len(paragraph.title or ""), defined=defined)
        for index, (paragraph, text, capital) in enumerate(paragraphs)
    ]
    for index, places in enumerate(alone):
        if places:
            readers[index].name(places)
    for one in readers:
        one.read()
    for one in readers:
        one.seek()
    return [spot for one in readers for spot in one.spots]


def _actor(one: Entity, told: tuple[Attribution, ...]) -> Actor:
    name = one.name
    mentions: list[Mention] = []
    rules: dict[str, None] = {}
    protection = "none"
    for spot in one.spots:
        kind = "name" if spot.name == name else "alias"
        if spot.sort == "nominal":
            kind = "nominal"
        mentions.append(_build_mention(spot.paragraph, spot.start, spot.end, spot.text, kind))
        if spot.rule:
            rules[spot.rule] = None
        if spot.protection != "none" and protection != "strict":
            protection = spot.protection
    return _build_actor(
        " ".join(name.split()),
        one.kind,
        tuple(dict.fromkeys([" ".join(alias.split()) for alias in one.aliases])),
        one.abbreviation and _line(one.abbreviation),
        one.role and _line(one.role),
        one.affiliation and _line(one.affiliation),
        one.parent and _line(one.parent),
        one.place and _line(one.place),
        one.country or None,
        tuple(mentions),
        told,
        protection,
        tuple(rules),
    )


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None
