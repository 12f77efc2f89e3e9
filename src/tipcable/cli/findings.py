"""The actors and figures of a cable, each as one line for a person to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs
from attrs import define

from tipcable.exports.findings import actors_of, statistics_of
from tipcable.exports.masks import Mask
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.statistic import Statistic
from tipcable.source import Problem


@define(slots=False)
class Findings:
    """What was found in one cable, without the names that it asks to protect."""

    cable: Cable
    show_protected: bool = False

    @cached_property
    def _actors(self) -> tuple[Actor, ...]:
        return actors_of(self.cable)

    @cached_property
    def _statistics(self) -> tuple[Statistic, ...]:
        return statistics_of(self.cable, self._actors)

    @cached_property
    def _mask(self) -> Mask:
        return Mask() if self.show_protected else Mask.of(self._actors)

    def actors(self) -> Iterator[str]:
        """Yield name, kind, role, body and paragraphs of each actor."""
        for one in self._actors:
            yield self._mask.text(_joined(_actor(one, self.cable)))

    def figures(self) -> Iterator[str]:
        """Yield the words, noun, period, place, source and paragraph of each figure."""
        for one in self._statistics:
            yield self._mask.text(_joined(_figure(one, self.cable)))

    def sum_problems(self) -> Iterator[Problem]:
        """Yield a problem for each figure whose parts do not add up."""
        from tipcable.extraction.breakdowns import breakdowns, sum_problems

        for one in sum_problems(self.cable, breakdowns(self.cable, self._statistics)):
            yield attrs.evolve(one, message=self._mask.text(one.message))


def _actor(one: Actor, cable: Cable) -> Iterator[str | None]:
    yield f"{one.name} ({one.abbreviation})" if one.abbreviation else one.name
    yield one.kind
    yield one.role
    yield one.affiliation or one.parent
    yield "to be protected" if one.protection != "none" else None
    yield _places(cable, (mention.paragraph for mention in one.mentions))


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
    numbers = (cable.paragraphs[at].number for at in sorted(set(indexes)))
    printed = list(dict.fromkeys(str(number) for number in numbers if number is not None))
    if not printed:
        return None
    return f"paragraph{'s' if len(printed) > 1 else ''} {', '.join(printed)}"
