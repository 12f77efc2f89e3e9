"""What an archive prints above a telegram: page text, five lines, or an Outlook print.

Here the telegram is the rest of the text as it stands, so that offsets need no translation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tipcable.grammar import dialects as grammar
from tipcable.model.record import Record
from tipcable.reading.lines import clean
from tipcable.reading.moments import read_moment
from tipcable.reading.record import Page, read_page


def read_prefix(work: str) -> Page | None:
    """Read what stands before a telegram, in the first dialect that fits; None for nothing."""
    first = work[:1]
    if first.isspace():
        first = work.lstrip()[:1]
    return next((page for read in _READERS.get(first, ()) if (page := read(work))), None)


def read_five_lines(work: str) -> Page | None:
    """Read identifier, title, moment, level and origin, a line each."""
    read = grammar.FIVE_LINES.match(work)
    created = read_moment(clean(read["created"])) if read else None
    if read is None or created is None:
        return None
    names = ("identifier", "title", "classification", "origin")
    values: dict[str, Any] = {name: clean(read[name]) for name in names}
    return Page(Record(**values, created=created, dialect="text"), read.end())


def read_outlook(work: str) -> Page | None:
    """Read the print of a mailbox: a summary of the telegram above its first line."""
    opened = grammar.OUTLOOK.match(work)
    if opened is None:
        return None
    end = grammar.OUTLOOK_END.search(work, opened.end(), opened.end() + _LONGEST)
    if end is None:
        return None
    above = work[opened.end() : end.start()]
    values = _values(above)
    found = dict(values)
    dated = grammar.OUTLOOK_DATE.search(above)
    created = read_moment(clean(dated["date"])) if dated else None
    sender = grammar.OUTLOOK_SENDER.fullmatch(found.get("From", ""))
    record: dict[str, Any] = {"title": found.get("Subject", ""), "created": created}
    record["origin"] = sender["name"] if sender else found.get("From", "")
    if sender and created:
        post = sender["post"].replace(" ", "")
        record["identifier"] = f"{created:%y}{post}{int(sender['number'])}"
    record["tags"] = tuple(found.get("TAGS", "").replace(",", " ").replace(";", " ").split())
    record["classification"] = _level(above)
    return Page(Record(**record, attributes=values, dialect="outlook"), end.end())


def _values(above: str) -> tuple[tuple[str, str], ...]:
    """Read the keys and their values; a value goes on over lines that are set in."""
    found: list[tuple[str, str]] = []
    for read in grammar.OUTLOOK_KEY.finditer(above):
        lines = [read["value"]]
        for line in above[read.end() + 1 :].split("\n", _MORE_LINES)[:_MORE_LINES]:
            if line[:4] != "    " or grammar.OUTLOOK_KEY.match("\n" + line):
                break
            lines.append(line)
        found.append((read["key"], clean(" ".join(lines))))
    return tuple(found)


# No summary is longer, and no value goes on over more lines.
_LONGEST: Final = 20_000
_MORE_LINES: Final = 12


def _level(above: str) -> str:
    lines = map(clean, above.split("\n", 20)[:20])
    return next((line for line in lines if grammar.LEVEL.fullmatch(line)), "")


# The dialects by the first letter of what they open with, the surest first.
_READERS: Final[dict[str, tuple[Callable[[str], Page | None], ...]]] = {
    **dict.fromkeys("IRO", (read_page,)),
    "C": (read_page, read_outlook),
    "D": (read_outlook,),
    **dict.fromkeys("0123456789", (read_five_lines,)),
}
