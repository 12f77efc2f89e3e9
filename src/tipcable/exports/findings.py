"""Tables of what was found in the paragraphs of a cable: its actors and its figures.

Strategy: ``actor`` and ``statistic`` are the indexes in what ``find_actors`` and
``find_statistics`` gave; they join these tables. What finds them is loaded when first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tipcable.exports.masks import Mask
from tipcable.exports.values import Row, iso
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.statistic import Statistic

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    table: ("cable_id", *names.split())
    for table, names in {
        "actors": "actor name kind aliases abbreviation role affiliation parent place country "
        "protection mentions attributions evidence",
        "mentions": "mention actor name paragraph start end text kind",
        "attributions": "attribution actor name paragraph start end verb stance",
        "statistics": "statistic paragraph start end quote kind value low high bound approximate "
        "unit low_unit what qualifier sex age_group exploitation period period_start period_end "
        "place source change_from part_of exhaustive status topic",
        "breakdowns": "breakdown statistic paragraph quote what whole parts sum difference "
        "exhaustive agrees",
    }.items()
}


def findings(table: str, cable: Cable, *, show_protected: bool = False) -> Iterator[Row]:
    """Yield the rows of one table, without the names that the cable asks to protect."""
    actors = actors_of(cable)
    mask = Mask() if show_protected else Mask.of(actors)
    return _MAKERS[table](cable, actors, mask)


def actors_of(cable: Cable) -> tuple[Actor, ...]:
    """Return the actors of a cable."""
    from tipcable.extraction.actors import find_actors

    return find_actors(cable)


def statistics_of(cable: Cable, actors: Sequence[Actor]) -> tuple[Statistic, ...]:
    """Return the figures of a cable whose actors are known."""
    from tipcable.extraction.statistics import read_statistics

    return read_statistics(cable, actors)


def _actors(cable: Cable, actors: Sequence[Actor], mask: Mask) -> Iterator[Row]:
    del cable
    for at, one in enumerate(actors):
        yield {
            "actor": at,
            "name": mask.text(one.name),
            "kind": one.kind,
            "aliases": mask.texts(one.aliases),
            "abbreviation": mask.maybe(one.abbreviation),
            "role": mask.maybe(one.role),
            "affiliation": mask.maybe(one.affiliation),
            "parent": mask.maybe(one.parent),
            "place": one.place,
            "country": one.country,
            "protection": one.protection,
            "mentions": len(one.mentions),
            "attributions": len(one.attributions),
            "evidence": one.evidence,
        }


def _mentions(cable: Cable, actors: Sequence[Actor], mask: Mask) -> Iterator[Row]:
    del cable
    found = ((at, actor, one) for at, actor in enumerate(actors) for one in actor.mentions)
    for number, (at, actor, one) in enumerate(found):
        yield {
            "mention": number,
            "actor": at,
            "name": mask.text(actor.name),
            "paragraph": one.paragraph,
            "start": one.start,
            "end": one.end,
            "text": mask.text(one.text),
            "kind": one.kind,
        }


def _attributions(cable: Cable, actors: Sequence[Actor], mask: Mask) -> Iterator[Row]:
    del cable
    found = ((at, actor, one) for at, actor in enumerate(actors) for one in actor.attributions)
    for number, (at, actor, one) in enumerate(found):
        yield {
            "attribution": number,
            "actor": at,
            "name": mask.text(actor.name),
            "paragraph": one.paragraph,
            "start": one.start,
            "end": one.end,
            "verb": one.verb,
            "stance": one.stance,
        }


def _statistics(cable: Cable, actors: Sequence[Actor], mask: Mask) -> Iterator[Row]:
    for at, one in enumerate(statistics_of(cable, actors)):
        yield {
            "statistic": at,
            "paragraph": one.paragraph,
            "start": one.start,
            "end": one.end,
            "quote": mask.text(one.quote),
            **_amount(one),
            "what": mask.maybe(one.what),
            "qualifier": mask.maybe(one.qualifier),
            "sex": one.sex,
            "age_group": one.age_group,
            "exploitation": one.exploitation,
            "period": one.period.text if one.period else None,
            "period_start": iso(one.period.start) if one.period else None,
            "period_end": iso(one.period.end) if one.period else None,
            "place": mask.maybe(one.place),
            "source": mask.maybe(one.source),
            "change_from": one.change_from,
            "part_of": one.part_of,
            "exhaustive": one.exhaustive,
            "status": one.status,
            "topic": one.topic,
        }


def _amount(one: Statistic) -> Row:
    return {
        "kind": one.kind,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "bound": one.bound,
        "approximate": one.approximate,
        "unit": one.unit,
        "low_unit": one.low_unit,
    }


def _breakdowns(cable: Cable, actors: Sequence[Actor], mask: Mask) -> Iterator[Row]:
    from tipcable.extraction.breakdowns import breakdowns

    statistics = statistics_of(cable, actors)
    places = {id(one): at for at, one in enumerate(statistics)}
    for number, one in enumerate(breakdowns(cable, statistics)):
        yield {
            "breakdown": number,
            "statistic": places[id(one.whole)],
            "paragraph": one.whole.paragraph,
            "quote": mask.text(one.whole.quote),
            "what": mask.maybe(one.whole.what),
            "whole": one.whole.value,
            "parts": tuple(places[id(part)] for part in one.parts),
            "sum": one.sum,
            "difference": one.difference,
            "exhaustive": one.exhaustive,
            "agrees": one.agrees,
        }


_Maker = Callable[[Cable, Sequence[Actor], Mask], Iterator[Row]]
_MAKERS: Final[dict[str, _Maker]] = {
    "actors": _actors,
    "mentions": _mentions,
    "attributions": _attributions,
    "statistics": _statistics,
    "breakdowns": _breakdowns,
}
