"""Record to the page text of a mirror."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tipcable.model.record import Record


def write_record(record: Record) -> str:
    """Return the label lines, the value lines, the title and the tags, with their line ends."""
    labels = list(_labels(record))
    lines = [name for name, _ in labels] + [value for _, value in labels]
    lines += ["Cable title:", "", record.title, "", " ".join(("Tags:", *record.tags))]
    return "\n".join((*lines, "pdf how-to read a cable", ""))


def _labels(record: Record) -> Iterator[tuple[str, str]]:
    yield "Identifier", record.identifier
    if record.created is not None:
        yield "Created", _moment(record.created)
    if record.released is not None:
        yield "Released", _moment(record.released)
    if record.classification:
        yield "Classification", record.classification
    if record.origin:
        yield "Origin", record.origin
    if record.references:
        yield "References", "|".join(record.references)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"
