"""The figures of many cables as rows of one table (see ``tipcable.extraction.trends``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tipcable.exports.findings import actors_of
from tipcable.exports.masks import Mask
from tipcable.exports.values import Row, iso
from tipcable.model.cable import Cable

COLUMNS: Final = (
    *("country", "year", "topic", "value", "low", "high", "previous", "unit", "what", "start"),
    *("end", "place", "source", "status", "cable_id", "number", "quote", "duplicate_of", "file"),
)


def trend_rows(
    named: Iterable[tuple[str, Cable]], *, show_protected: bool = False
) -> Iterator[Row]:
    """Yield a row for every figure with a topic, as the cables come with their files."""
    from tipcable.extraction.trends import trends

    file, mask = "", Mask()

    def cables() -> Iterator[Cable]:
        # trends() asks for the next cable when it has given all figures of the last.
        nonlocal file, mask
        for name, cable in named:
            file, mask = name, Mask() if show_protected else Mask.of(actors_of(cable))
            yield cable

    for one in trends(cables()):
        yield {
            "country": one.country,
            "year": one.year,
            "topic": one.topic,
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "previous": one.previous,
            "unit": one.unit,
            "what": mask.maybe(one.what),
            "start": iso(one.start),
            "end": iso(one.end),
            "place": mask.maybe(one.place),
            "source": mask.maybe(one.source),
            "status": one.status,
            "cable_id": one.cable,
            "number": one.paragraph,
            "quote": mask.text(one.quote),
            "duplicate_of": one.duplicate_of,
            "file": file,
        }
