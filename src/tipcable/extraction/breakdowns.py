"""Wholes and their parts, and whether the parts add up.

A sum that misses its whole is often the cable's own mistake, so it is reported as a problem and
never mended.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from tipcable.extraction.statistics import find_statistics
from tipcable.model.cable import Cable
from tipcable.model.statistic import Statistic
from tipcable.source import Problem, Severity, Span


@frozen(kw_only=True)
class Breakdown:
    """A figure and the figures that are parts of it.

    ``exhaustive`` tells whether the parts are meant to add up to the whole: a list in parentheses
    is, "including" and "of whom" are not.
    """

    whole: Statistic
    parts: tuple[Statistic, ...]
    exhaustive: bool = False

    @property
    def sum(self) -> float | None:
        """The sum of the parts; None where one of them is a range."""
        values = [part.value for part in self.parts]
        known = [value for value in values if value is not None]
        return round(sum(known), 6) if len(known) == len(values) else None

    @property
    def difference(self) -> float | None:
        """What the parts add up to beyond the whole, where they are meant to add up."""
        total = self.sum
        if not self.exhaustive or total is None or self.whole.value is None:
            return None
        return round(total - self.whole.value, 6)

    @property
    def agrees(self) -> bool | None:
        """Whether the parts add up; None where they are not meant to, or nobody can tell."""
        difference = self.difference
        if difference is None or not self._is_exact:
            return None
        return difference == 0

    @property
    def _is_exact(self) -> bool:
        # "About 300 (120 women and 170 men)" may miss its whole in good faith.
        return not any(one.approximate or one.bound for one in (self.whole, *self.parts))


def breakdowns(
    cable: Cable, statistics: Sequence[Statistic] | None = None
) -> tuple[Breakdown, ...]:
    """Return every whole of a cable with its parts, in the order of the wholes.

    ``statistics`` are those of ``find_statistics(cable)``, where they are known already.
    """
    found = find_statistics(cable) if statistics is None else tuple(statistics)
    parts: dict[int, list[Statistic]] = {}
    for statistic in found:
        if statistic.part_of is not None:
            parts.setdefault(statistic.part_of, []).append(statistic)
    return tuple(
        Breakdown(whole=found[at], parts=tuple(those), exhaustive=found[at].exhaustive)
        for at, those in sorted(parts.items())
    )


def sum_problems(cable: Cable, found: Iterable[Breakdown] | None = None) -> tuple[Problem, ...]:
    """Return a problem for every breakdown of a cable whose parts do not add up."""
    checked = breakdowns(cable) if found is None else found
    return tuple(_problem(cable, one) for one in checked if one.agrees is False)


def _problem(cable: Cable, found: Breakdown) -> Problem:
    whole = found.whole
    listed = " + ".join(map(_plain, (part.value for part in found.parts)))
    quote = " ".join(whole.quote.split())
    return Problem(
        code="sum-disagrees",
        severity=Severity.WARNING,
        message=f"{listed} is {_plain(found.sum)}, not the {_plain(whole.value)} of {quote!r}.",
        span=_span(cable, whole),
    )


def _plain(value: float | None) -> str:
    # None does not come here: such parts cannot be added up.
    return f"{value:,.12g}"


def _span(cable: Cable, one: Statistic) -> Span:
    """Return where a figure stands; the start of the text for a cable that was built by hand."""
    try:
        return cable.source_span(one.paragraph, one.start, one.end)
    except ValueError:
        return Span(0, 0)
