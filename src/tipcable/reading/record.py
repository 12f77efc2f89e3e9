"""The archive's page around a telegram: labels, values, title, tags."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from attrs import define

from tipcable.grammar import page as grammar
from tipcable.model.record import Record
from tipcable.reading.lines import clean


@define
class Page:
    """What stands before the telegram: its record, and where the telegram begins."""

    record: Record
    end: int


def read_page(work: str) -> Page | None:
    """Read the page text of a mirror: label lines, value lines, title, tags; None for others."""
    labels = grammar.LABELS.match(work)
    if labels is None:
        return None
    names = labels.group().split()
    lines = work[labels.end() :].split("\n", len(names) + 40)
    values = [clean(line) for line in lines[: len(names)]]
    if len(values) < len(names) or not all(values):
        return None
    record: dict[str, Any] = dict(zip(map(str.lower, names), values, strict=True))
    at = labels.end() + sum(len(line) + 1 for line in lines[: len(names)])
    tail = grammar.TITLE_AND_TAGS.match(work, at)
    if tail:
        record["title"], record["tags"] = clean(tail["title"] or ""), tuple((tail["tags"] or "").split())
        at = tail.end()
    made = _record(record)
    return Page(made, min(at, len(work))) if made else None


_MOMENTS: Final = ("created", "released")


def _record(values: dict[str, Any]) -> Record | None:
    for name in _MOMENTS:
        if name in values:
            values[name] = read_moment(values[name])
            if values[name] is None:
                return None
    if "references" in values:
        values["references"] = tuple(values["references"].split("|"))
    return Record(**values, dialect="page")


def read_moment(text: str) -> datetime | None:
    """Read ``2009-12-01 11:53:00`` or ``2009-12-01 11:53`` as UTC; None for anything else."""
    read = grammar.MOMENT.fullmatch(text)
    if read is None:
        return None
    try:
        return datetime(*(int(part or 0) for part in read.groups()), tzinfo=UTC)
    except ValueError:
        return None
