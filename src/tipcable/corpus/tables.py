"""Files of one cable or many: CSV dumps, JSON Lines, and everything that is one cable.

Strategy: a row of the dump begins at a line with a number, a moment and an identifier, which no
line of a cable looks like. So rows are cut before they are read, and a row with a broken quote
costs itself alone. Nothing is held but the row in hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Final

from attrs import evolve

from tipcable.corpus.entries import Entry, Place, decoded, entry_of, trouble
from tipcable.corpus.streams import Limits
from tipcable.grammar import dialects as grammar
from tipcable.reading.rows import NAMES, columns_of, record_of, text_of

Lines = Iterator[tuple[Place, bytes]]


def entries_in(stream: BufferedReader, place: Place, limits: Limits) -> Iterator[Entry]:
    """Yield the entries of a file: the rows of a table, the lines of JSON, or the whole."""
    head = stream.peek(_HEAD)[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    first = head.decode("latin-1").lstrip("\r\n")
    if grammar.CSV_ROW.match(first):
        yield from _rows(_lines(stream, place, limits), None, limits)
    elif columns := _header(first):
        lines = _lines(stream, place, limits)
        next(lines)
        yield from _rows(lines, columns, limits)
    elif grammar.JSON_LINE.match(first):
        yield from _json(stream, place, limits)
    else:
        yield _whole(stream.read(limits.cable + 1), place, limits)


_HEAD: Final = 4096


def _whole(data: bytes, place: Place, limits: Limits, *, kind: str = "text") -> Entry:
    if len(data) > limits.cable:
        return Entry(place=place, error=f"it is longer than {limits.cable:,} bytes: no cable is")
    return entry_of(data, place, kind=kind)


def _lines(stream: BufferedReader, place: Place, limits: Limits) -> Lines:
    """Yield the lines of a stream with their places; one without end comes in pieces."""
    offset = 0
    number = 1
    while line := stream.readline(limits.cable + 1):
        yield evolve(place, line=number, offset=offset), line
        offset += len(line)
        number += line.endswith(b"\n")


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


def _rows(lines: Lines, columns: tuple[str, ...] | None, limits: Limits) -> Iterator[Entry]:
    """Cut lines into rows, and read each."""
    for number, (place, data) in enumerate(_cut(lines, limits), 1):
        at = evolve(place, row=number)
        if len(data) > limits.cable:
            yield Entry(place=at, error=f"the row is longer than {limits.cable:,} bytes")
        elif data.strip(b"\r\n"):
            yield _row(data, at, columns)


def _cut(lines: Lines, limits: Limits) -> Lines:
    """Put the lines of a row together: up to one that opens another, or where all quotes close."""
    start: Place | None = None
    held: list[bytes] = []
    size = 0
    is_dump = is_open = False
    for place, line in lines:
        opens = _opens_row(line)
        is_dump |= opens
        if start is not None and (opens or not (is_dump or is_open)):
            yield start, b"".join(held)
            start, held, size, is_open = None, [], 0, False
        start = start or place
        size += len(line)
        # One line too many is held, so that the row is seen to be too long.
        if size - len(line) <= limits.cable:
            held.append(line)
        is_open ^= bool(_count_quotes(line) % 2)
    if start is not None:
        yield start, b"".join(held)


def _opens_row(line: bytes) -> bool:
    return line[:1] in _FIRST and grammar.CSV_ROW.match(line[:200].decode("latin-1")) is not None


_FIRST: Final = frozenset(bytes([byte]) for byte in b'"0123456789')


def _count_quotes(line: bytes) -> int:
    return line.count(b'"') - line.count(b'\\"')


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
    lines = _lines(stream, place, limits)
    first, data = next(lines)
    if not data.rstrip().endswith(b"}"):
        rest = stream.read(max(0, limits.cable + 1 - len(data)))
        yield _whole(data + rest, place, limits, kind="json")
        return
    yield _whole(data, evolve(first, row=1), limits, kind="json")
    for number, (at, line) in enumerate(lines, 2):
        if line.strip():
            yield _whole(line, evolve(at, row=number), limits, kind="json")
