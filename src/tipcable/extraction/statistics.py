"""find_statistics: every figure of a cable, with what it counts, when, where and who said so.

Strategy: all paragraphs go through the same steps. Dates are found first, so that no year is
taken for a count; then numbers become amounts, amounts figures; then each figure gets its noun,
its whole, its period, source and place. ``docs/design/numbers.md`` tells why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import define, field

from tipcable.extraction.actors import find_actors
from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import Passage, passages
from tipcable.extraction.figures.whens import When
from tipcable.extraction.nouns.counted import tell_what
from tipcable.extraction.nouns.nouns import name_nouns
from tipcable.extraction.nouns.screening import screen
from tipcable.extraction.nouns.statuses import judge
from tipcable.extraction.nouns.topics import classify
from tipcable.extraction.parts.parts import tie
from tipcable.extraction.parts.tables import read_tables
from tipcable.extraction.periods.claims import Claim, Voice, source_of, voices
from tipcable.extraction.periods.dating import date_figures
from tipcable.extraction.periods.periods import Clock
from tipcable.extraction.places.facilities import Facilities
from tipcable.extraction.places.places import Places
from tipcable.extraction.values.amounts import Amount, amount_of, counting
from tipcable.extraction.values.currencies import Currencies
from tipcable.extraction.values.joining import join
from tipcable.extraction.values.numbers import Number, numbers
from tipcable.extraction.words.figure_words import having
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.checks import builder
from tipcable.model.statistic import Period, Statistic
from tipcable.vocabulary import post

_build_period: Final = builder(Period)
_build_statistic: Final = builder(Statistic)


def find_statistics(cable: Cable) -> tuple[Statistic, ...]:
    """Return every figure of a cable's paragraphs, in the order of the text.

    Nothing is read but the cable and the vocabulary, and no text is an error. What counts as a
    figure, and what each attribute means, tells ``docs/findings.md``.

    >>> from tipcable.reading.parse import parse
    >>> (one,) = find_statistics(parse("1. (U) The shelter has room for about 30 women."))
    >>> one.value, one.approximate, one.what, one.topic
    (30.0, True, 'women', 'protection.shelter_capacity')
    """
    return read_statistics(cable, find_actors(cable))


def read_statistics(cable: Cable, actors: Sequence[Actor]) -> tuple[Statistic, ...]:
    """Return the figures of a cable whose actors are known already."""
    known = _Known.of(cable, actors)
    sheets = _read(cable, known)
    _tell(sheets, known)
    figures = [figure for sheet in sheets for figure in sheet.figures]
    places = {id(figure): at for at, figure in enumerate(figures)}
    return tuple(
        [_statistic(sheet.made, figure, places) for sheet in sheets for figure in sheet.figures]
    )


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
    housing = not having("facility name").isdisjoint(" ".join(names).lower().split())
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


@define(slots=True)
class _Sheet:
    """One paragraph with what is known of it so far."""

    made: Passage
    names: list[tuple[int, int]]
    whens: list[When] = field(factory=list)
    numbers: list[Number] = field(factory=list)
    amounts: list[Amount] = field(factory=list)
    figures: list[Figure] = field(factory=list)
    said: dict[int, Voice] = field(factory=dict)


# Each step goes over all paragraphs before the next begins, so that its code stays at hand: that
# takes a fifth less time than to read one paragraph after the other.


def _read(cable: Cable, known: _Known) -> list[_Sheet]:
    """Read the figures of every paragraph that has some."""
    read = passages((paragraph.full_text, paragraph.title) for paragraph in cable.paragraphs)
    sheets = [_Sheet(made, sorted(known.names.get(made.index, ()))) for made in read if made.read]
    for one in sheets:
        one.whens = Clock(one.made, known.today).periods()
    for one in sheets:
        one.numbers = list(numbers(one.made))
    for one in sheets:
        one.numbers = list(counting(one.made, one.numbers, one.whens, one.names, known.money))
    for one in sheets:
        one.amounts = [amount_of(one.made, number, known.money) for number in one.numbers]
    for one in sheets:
        one.figures = join(one.made, one.amounts)
    for one in sheets:
        one.figures = screen(one.made, one.figures, one.names)
    return [one for one in sheets if one.figures]


def _tell(sheets: Sequence[_Sheet], known: _Known) -> None:
    """Tell of every figure what it counts, when, where, and who said so."""
    for step in (name_nouns, tie, judge):
        for one in sheets:
            step(one.made, one.figures)
    for one in sheets:
        tell_what(one.made, one.figures, known.memory)
    for one in sheets:
        claims = known.claims.get(one.made.index)
        if claims:
            one.said = voices(one.made, sorted(claims, key=lambda claim: claim.start))
    for one in sheets:
        date_figures(one.made, one.figures, one.whens, one.said)
    for one in sheets:
        known.places.place(one.made, one.figures, one.names)
    for one in sheets:
        if one.said:
            _attribute(one)
    for one in sheets:
        read_tables(one.made, one.figures, one.whens)
    for one in sheets:
        classify(one.made, one.figures)


def _attribute(one: _Sheet) -> None:
    """Give the figures of a paragraph their sources."""
    made = one.made
    for figure in one.figures:
        voice = one.said.get(made.owners[figure.first].start)
        figure.source = source_of(made, voice, made.starts[figure.first])


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
    # In the order of the fields: to find 22 of them by name takes as long as all the rest.
    return _build_statistic(
        made.index,
        start,
        end,
        made.text[start:end],
        figure.kind,
        figure.value,
        figure.low,
        figure.high,
        figure.bound,
        figure.approximate,
        figure.unit,
        figure.low_unit,
        _line(figure.what) if figure.what else None,
        figure.qualifier,
        period,
        _line(figure.place) if figure.place else None,
        figure.source,
        figure.change_from,
        places.get(id(figure.whole)) if figure.whole is not None else None,
        figure.exhaustive,
        figure.status,
        figure.topic,
    )


def _line(text: str) -> str:
    """Return words on one line, with single blanks between them."""
    return text if text.isprintable() and "  " not in text else " ".join(text.split())
