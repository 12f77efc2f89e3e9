"""find_statistics: every figure of a cable, with what it counts, when, where and who said so.

Strategy: each paragraph goes through the same steps. Dates are found first, so that no year is
taken for a count; then numbers become amounts, amounts figures; then each figure gets its noun,
its whole, its period, source and place. ``docs/design/numbers.md`` tells why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import define, field

from tipcable.extraction.actors import find_actors
from tipcable.extraction.amounts import amounts
from tipcable.extraction.claims import Claim, source_of, voices
from tipcable.extraction.counted import tell_what
from tipcable.extraction.currencies import Currencies
from tipcable.extraction.dating import date_figures
from tipcable.extraction.facilities import Facilities
from tipcable.extraction.figure_words import having
from tipcable.extraction.figures import Figure
from tipcable.extraction.joining import join
from tipcable.extraction.nouns import name_nouns
from tipcable.extraction.parts import tie
from tipcable.extraction.passages import Passage, passage
from tipcable.extraction.periods import Clock
from tipcable.extraction.places import Places
from tipcable.extraction.screening import screen
from tipcable.extraction.statuses import judge
from tipcable.extraction.tables import read_tables
from tipcable.extraction.topics import classify
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.checks import builder
from tipcable.model.statistic import Period, Statistic
from tipcable.vocabulary import post

_build_period: Final = builder(Period)
_build_statistic: Final = builder(Statistic)


def find_statistics(cable: Cable) -> tuple[Statistic, ...]:
    """Return every figure of a cable's paragraphs, in the order of the text."""
    return read_statistics(cable, find_actors(cable))


def read_statistics(cable: Cable, actors: Sequence[Actor]) -> tuple[Statistic, ...]:
    """Return the figures of a cable whose actors are known already."""
    known = _Known.of(cable, actors)
    found: list[tuple[Passage, Figure]] = []
    for index, paragraph in enumerate(cable.paragraphs):
        text = paragraph.full_text
        made = passage(text, index, paragraph.title)
        if made is not None:
            found += [(made, figure) for figure in _figures(made, known)]
    places = {id(figure): at for at, (_, figure) in enumerate(found)}
    return tuple(_statistic(made, figure, places) for made, figure in found)


@define(slots=True)
class _Known:
    """What the whole cable tells its paragraphs: its date and country, its actors, its places."""

    today: date | None
    money: Currencies
    places: Places
    claims: dict[int, list[Claim]] = field(factory=dict)
    names: dict[int, list[tuple[int, int]]] = field(factory=dict)
    memory: dict[float, str] = field(factory=dict)

    @classmethod
    def of(cls, cable: Cable, actors: Sequence[Actor]) -> _Known:
        today = _date(cable)
        texts = tuple(paragraph.full_text for paragraph in cable.paragraphs)
        facilities: dict[str, str] = {}
        for actor in actors:
            facilities |= _facility(actor, texts)
        money = Currencies(_country(cable), today.year if today else None)
        known = cls(today, money, Places(texts, facilities))
        for actor in actors:
            known.add(actor)
        return known

    def add(self, actor: Actor) -> None:
        for told in actor.attributions:
            claim = Claim(told.start, told.end, told.verb, actor.name)
            self.claims.setdefault(told.paragraph, []).append(claim)
        for mention in actor.mentions:
            if mention.kind != "nominal":
                self.names.setdefault(mention.paragraph, []).append((mention.start, mention.end))


def _facility(actor: Actor, texts: Sequence[str]) -> dict[str, str]:
    """Return the names of an actor that is a shelter or center, with its town."""
    if actor.kind not in ("government", "organization"):
        return {}
    names = (actor.name, *actor.aliases)
    shelters = having("facility name")
    housing = any(not shelters.isdisjoint(name.lower().split()) for name in names)
    if not housing and actor.place is None:
        return {}
    town = actor.place
    for mention in actor.mentions:
        if housing and town:
            break
        if mention.kind != "nominal":
            told, place = Facilities.told(texts[mention.paragraph], mention.end)
            housing, town = housing or told, town or place
    return dict.fromkeys(names, town) if housing and town else {}


def _date(cable: Cable) -> date | None:
    if cable.header.dtg is not None:
        return cable.header.dtg.date()
    if cable.record is not None and cable.record.created is not None:
        return cable.record.created.date()
    return None


def _country(cable: Cable) -> str | None:
    sender = post(cable.header.originator) if cable.header.originator else None
    return sender.iso3 if sender else None


def _figures(made: Passage, known: _Known) -> list[Figure]:
    if not made.read:
        return []
    names = sorted(known.names.get(made.index, ()))
    whens = Clock(made, known.today).periods()
    figures = screen(made, join(made, amounts(made, whens, names, known.money)), names)
    if not figures:
        return []
    name_nouns(made, figures)
    tie(made, figures)
    judge(made, figures)
    tell_what(made, figures, known.memory)
    claims = known.claims.get(made.index)
    said = voices(made, sorted(claims, key=lambda claim: claim.start)) if claims else {}
    date_figures(made, figures, whens, said)
    known.places.place(made, figures, names)
    if said:
        for figure in figures:
            voice = said.get(made.owners[figure.first].start)
            figure.source = source_of(made, voice, made.starts[figure.first])
    read_tables(made, figures, whens)
    classify(made, figures)
    return figures


def _statistic(made: Passage, figure: Figure, places: dict[int, int]) -> Statistic:
    begin, last, starts = figure.begin, figure.last, made.starts
    last = max(last, figure.end)
    if figure.kind == "count" and figure.noun_end > last:
        last = figure.noun_end
    start = starts[begin if begin < figure.first else figure.first]
    end = starts[last - 1] + len(made.words[last - 1])
    period = None
    if figure.period:
        period = _build_period(_line(figure.period), figure.start, figure.stop)
    return _build_statistic(
        paragraph=made.index,
        start=start,
        end=end,
        quote=made.text[start:end],
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        approximate=figure.approximate,
        unit=figure.unit,
        low_unit=figure.low_unit,
        what=_line(figure.what) if figure.what else None,
        qualifier=figure.qualifier,
        period=period,
        place=_line(figure.place) if figure.place else None,
        source=figure.source,
        change_from=figure.change_from,
        part_of=places.get(id(figure.whole)) if figure.whole is not None else None,
        exhaustive=figure.exhaustive,
        status=figure.status,
        topic=figure.topic,
    )


def _line(text: str) -> str:
    """Return words on one line, with single blanks between them."""
    return text if text.isprintable() and "  " not in text else " ".join(text.split())
