"""Files of one cable or many: CSV dumps, JSON Lines, and everything that is one cable.

Strategy: a row of the dump begins at a line with a number, a moment and an identifier, which no
line of a cable looks like. So rows are cut before they are read, and a row with a broken quote
costs itself alone. Nothing is held but the row in hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader
from typing import Final

from attrs import evolve

from tipcable.corpus.entries import Entry, Place, decoded, entry_of, trouble
from tipcable.corpus.streams import Limits
from tipcable.grammar import dialects as grammar
from tipcable.reading.rows import NAMES, columns_of, record_of, text_of

# Line and offset at which a row begins, and its bytes; None for one that is too long.
Rows = Iterator[tuple[int, int, bytes | None]]


def entries_in(stream: BufferedReader, place: Place, limits: Limits) -> Iterator[Entry]:
    """Yield the entries of a file: the rows of a table, the lines of JSON, or the whole."""
    head = stream.peek(_HEAD)[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    first = head.decode("latin-1").lstrip("\r\n")
    if grammar.CSV_ROW.match(first):
        yield from _entries(_dump_rows(stream, limits, (1, 0)), place, None, limits)
    elif columns := _header(first):
        line = stream.readline(limits.cable)
        is_dump = grammar.CSV_ROW.match(stream.peek(_HEAD)[:_HEAD].decode("latin-1"))
        found = (_dump_rows if is_dump else _quoted_rows)(stream, limits, (2, len(line)))
        yield from _entries(found, place, columns, limits)
    elif grammar.JSON_LINE.match(first):
        yield from _json(stream, place, limits)
    else:
        yield _whole(stream.read(limits.cable + 1), place, limits)


_HEAD: Final = 4096


def _whole(data: bytes, place: Place, limits: Limits, *, kind: str = "text") -> Entry:
    if len(data) > limits.cable:
        return Entry(place=place, error=f"it is longer than {limits.cable:,} bytes: no cable is")
    # What to_json() wrote has every attribute of a cable, and these two are no one else's.
    if kind == "json" and b'"paragraphs":' in data and b'"signers":' in data:
        kind = "cable"
    return entry_of(data, place, kind=kind)


def _header(first: str) -> tuple[str, ...] | None:
    """Read names of columns; None where the first line holds none for a text."""
    names = [name.strip(' "\r\ufeff').lower() for name in first.partition("\n")[0].split(",")]
    columns = tuple(NAMES.get(name, "") for name in names)
    if "body" not in columns or sum(map(bool, columns)) < _FEWEST:
        return None
    if "identifier" not in columns and "number" in columns:
        columns = tuple("identifier" if name == "number" else name for name in columns)
    return columns


_FEWEST: Final = 3


def _entries(
    rows: Rows, place: Place, columns: tuple[str, ...] | None, limits: Limits
) -> Iterator[Entry]:
    for row, (line, offset, data) in enumerate(rows, 1):
        at = evolve(place, row=row, line=line, offset=offset)
        if data is None or len(data) > limits.cable:
            yield Entry(place=at, error=f"the row is longer than {limits.cable:,} bytes")
        elif data.strip(b"\r\n"):
            yield _row(data, at, columns)


_OPENS_ROW: Final = re.compile(b"\n(?=" + grammar.CSV_ROW.pattern.encode() + b")")
_CHUNK: Final = 1 << 17
# No line that opens a row has its marks behind this.
_OPENING: Final = 256


def _dump_rows(stream: BufferedReader, limits: Limits, start: tuple[int, int]) -> Rows:
    """Cut a dump before every line that opens a row; ``start`` is its first line and offset."""
    line, offset = start
    held = b""
    skipped = lines = 0
    while chunk := stream.read(_CHUNK):
        at, seen = 0, max(0, len(held) - _OPENING)
        held += chunk
        for found in _OPENS_ROW.finditer(held, seen):
            data = held[at : found.end()]
            yield line, offset, None if skipped else data
            line += lines + data.count(b"\n")
            offset += skipped + len(data)
            at = found.end()
            skipped = lines = 0
        held = held[at:]
        if len(held) > limits.cable:
            # The row is too long; of its words only the last are held, to see where it ends.
            cut = len(held) - _OPENING
            skipped, lines, held = skipped + cut, lines + held.count(b"\n", 0, cut), held[cut:]
    yield line, offset, None if skipped else held


def _quoted_rows(stream: BufferedReader, limits: Limits, start: tuple[int, int]) -> Rows:
    """Cut a table where a line ends and every quotation mark is closed."""
    line, offset = first, began = start
    held: list[bytes] = []
    size = 0
    is_open = False
    while data := stream.readline(limits.cable + 1):
        # One line too many is held, so that the row is seen to be too long.
        if size <= limits.cable:
            held.append(data)
        size += len(data)
        line, offset = line + (data[-1:] == b"\n"), offset + len(data)
        is_open ^= bool((data.count(b'"') - data.count(b'\\"')) % 2)
        if not is_open:
            yield first, began, b"".join(held)
            first, began, held, size = line, offset, [], 0
    yield first, began, b"".join(held)


def _row(data: bytes, place: Place, columns: tuple[str, ...] | None) -> Entry:
    text, problems = decoded(data)
    fields = fields_of(text)
    if fields is None:
        return Entry(place=place, error="a quotation mark in this row is not closed")
    wanted = columns or columns_of(fields)
    if len(fields) != len(wanted):
        message = f"this row has {len(fields)} columns, not {len(wanted)}"
        return Entry(place=place, error=message)
    values = dict(zip(wanted, fields, strict=True))
    telegram = text_of(values.get("header", ""), values.get("body", ""))
    record = record_of(values, "csv")
    return Entry(
        place=place, text=telegram, record=record, problems=problems, error=trouble(telegram)
    )


def fields_of(row: str) -> list[str] | None:
    """Return the fields of a row, without quotes and escapes; None for a row that is broken."""
    found: list[str] = []
    at = 0
    while field := grammar.CSV_FIELD.match(row, at):
        quoted = field["quoted"]
        found.append(field["bare"] if quoted is None else _unescaped(quoted))
        at = field.end()
        if field["end"] != ",":
            break
    return None if row[at:].strip("\r\n") or not found else found


def _unescaped(words: str) -> str:
    if "\\" not in words and '""' not in words:
        return words
    return grammar.CSV_ESCAPE.sub(lambda found: found[1] or '"', words)


def _json(stream: BufferedReader, place: Place, limits: Limits) -> Iterator[Entry]:
    """Read an object from each line; an object over many lines is the whole file."""
    data = stream.readline(limits.cable + 1)
    if not data.rstrip().endswith(b"}"):
        rest = stream.read(max(0, limits.cable + 1 - len(data)))
        yield _whole(data + rest, place, limits, kind="json")
        return
    number, offset = 1, 0
    while data:
        if data.strip():
            at = evolve(place, row=number, line=number, offset=offset)
            yield _whole(data, at, limits, kind="json")
        # Of a line without end every piece is an error, but it is one line.
        number, offset = number + (data[-1:] == b"\n"), offset + len(data)
        data = stream.readline(limits.cable + 1)
