"""The text of the National Archives: Message Text, the telegram, Message Attributes."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any, Final

from tipcable import vocabulary
from tipcable.grammar import dialects as grammar
from tipcable.model.record import Record
from tipcable.reading.framing import Wrapped
from tipcable.reading.lines import clean, level
from tipcable.reading.moments import read_moment
from tipcable.reading.places import Places
from tipcable.source import Tile


def unwrap_nara(text: str) -> Wrapped | None:
    """Read the text of the archive around a telegram; None for other texts.

    The keys of the attributes are those of ``vocabulary/nara_keys.csv``; every one that is there
    is in ``Record.attributes``, and some of them are fields of the record, too.
    """
    work = level(text)
    opened = grammar.NARA_TEXT.match(work)
    if opened is None:
        return None
    start, end = opened.end(), len(text)
    after: tuple[Tile, ...] = ()
    record = Record(dialect="nara")
    told = _last(work, start)
    if told is not None:
        end = told.start() + 1
        after = (("record", end),)
        record = _record(_attributes(work[told.end() :]))
    places = Places()
    places.add(end - start, start, end)
    return Wrapped(
        text=text[start:end], places=places, record=record, before=(("record", 0),), after=after
    )


def _last(work: str, start: int) -> re.Match[str] | None:
    """Return the last heading of attributes: the words of a telegram may hold another."""
    at = work.rfind("Message Attributes", start)
    line = work.rfind("\n", 0, at) if at >= 0 else -1
    return grammar.NARA_ATTRIBUTES.match(work, line) if line >= start - 1 >= 0 else None


# With fewer keys at line starts than this, the lines were lost and keys stand behind blanks.
_FEW: Final = 5


def _attributes(work: str) -> tuple[tuple[str, str], ...]:
    """Read keys and values; a value runs to the next key, over any number of lines."""
    lined, flowing = _patterns()
    work = "\n" + work
    found = list(lined.finditer(work))
    if len(found) < _FEW:
        found = list(flowing.finditer(work))
    if not found:
        return ()
    ends = [after.start() for _, after in pairwise(found)] + [len(work)]
    return tuple(
        (at["key"], clean(work[at.end() : end])) for at, end in zip(found, ends, strict=True)
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted((row["key"] for row in vocabulary.rows("nara_keys")), key=len, reverse=True)
    key = f"(?P<key>{'|'.join(map(re.escape, names))})[ \t]?:"
    return re.compile(rf"\n[ \t]*+{key}"), re.compile(rf"(?<=[ \t\n]){key}")


def _record(attributes: tuple[tuple[str, str], ...]) -> Record:
    fields = {row["key"]: row["field"] for row in vocabulary.rows("nara_keys") if row["field"]}
    found: dict[str, str] = {}
    for key, value in attributes:
        if key in fields and value and value.lower() not in _NOTHING:
            found.setdefault(fields[key], value)
    values: dict[str, Any] = dict(found)
    values["created"] = read_moment(found.get("created", ""))
    for name in ("tags", "references"):
        values[name] = _items(found.get(name, ""))
    return Record(**values, attributes=attributes, dialect="nara")


_NOTHING: Final = frozenset({"n/a", "none", "<na>"})


def _items(value: str) -> tuple[str, ...]:
    """Split at commas and semicolons, but not inside "(KISSINGER, HENRY A)"."""
    items = (clean(item.replace("|", " ")) for item in _ITEM.findall(value))
    return tuple(filter(None, items))


_ITEM: Final = re.compile(r"(?:[^,;(]|\([^()]*\)|\()++")
