"""Record to the page text of a mirror."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tipcable.model.record import Record


def write_record(record: Record) -> str:
    """Return the label lines, the value lines, the title and the tags, with their line ends.

    What the archive's mirror has no place for stands below, as the National Archives print it:
    ``Message Attributes``, then a name and a value in every line, then an empty line.
    """
    labels = list(_labels(record))
    lines = [name for name, _ in labels] + [value for _, value in labels]
    lines += ["Cable title:", "", record.title, "", _tags(record.tags), "pdf how-to read a cable"]
    if record.attributes:
        lines.append("Message Attributes")
        lines += (f"{name}: {value}".rstrip(" ") for name, value in record.attributes)
        lines.append("")
    return "\n".join((*lines, ""))


def _tags(tags: tuple[str, ...]) -> str:
    if any(" " in tag for tag in tags):
        return "Tags: " + "; ".join(tags) + ";"
    return " ".join(("Tags:", *tags))


def _labels(record: Record) -> Iterator[tuple[str, str]]:
    if record.identifier:
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
    # strftime writes the year 966 with three digits, isoformat with four.
    return moment.replace(tzinfo=None).isoformat(" ")
