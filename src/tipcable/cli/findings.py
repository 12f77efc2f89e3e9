"""The actors and figures of a cable, each as one line for a person to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tipcable.exports.findings import actors_of, statistics_of
from tipcable.exports.masks import Mask
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.statistic import Statistic


def actor_lines(cable: Cable, *, show_protected: bool) -> Iterator[str]:
    """Yield name, kind, role, body and paragraphs of each actor."""
    actors = actors_of(cable)
    mask = Mask() if show_protected else Mask.of(actors)
    for one in actors:
        yield mask.text(_joined(_actor(one, cable)))


def _actor(one: Actor, cable: Cable) -> Iterator[str | None]:
    yield f"{one.name} ({one.abbreviation})" if one.abbreviation else one.name
    yield one.kind
    yield one.role
    yield one.affiliation or one.parent
    yield "to be protected" if one.protection != "none" else None
    yield _places(cable, (mention.paragraph for mention in one.mentions))


def figure_lines(cable: Cable, *, show_protected: bool) -> Iterator[str]:
    """Yield the words, noun, period, place, source and paragraph of each figure."""
    actors = actors_of(cable)
    mask = Mask() if show_protected else Mask.of(actors)
    for one in statistics_of(cable, actors):
        yield mask.text(_joined(_figure(one, cable)))


def _figure(one: Statistic, cable: Cable) -> Iterator[str | None]:
    quote = " ".join(one.quote.split())
    yield quote
    yield one.what if one.what and one.what not in quote else None
    yield one.period.text if one.period else None
    yield one.place
    yield f"source: {one.source}" if one.source else None
    yield _places(cable, [one.paragraph])


def _joined(parts: Iterable[str | None]) -> str:
    return "; ".join(" ".join(part.split()) for part in parts if part)


def _places(cable: Cable, indexes: Iterable[int]) -> str | None:
    """Name paragraphs by the numbers that are printed; one without a number has no name."""
    numbers = [cable.paragraphs[at].number for at in sorted(set(indexes))]
    printed = [str(number) for number in numbers if number is not None]
    if not printed:
        return None
    return f"paragraph{'s' if len(printed) > 1 else ''} {', '.join(printed)}"
