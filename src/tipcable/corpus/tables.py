"""Files of one cable or many: CSV dumps, JSON Lines, and everything that is one cable.

Strategy: a row of the dump begins at a line with a number, a moment and an identifier, which no
line of a cable looks like. So rows are cut before they are read, and a row with a broken quote
costs itself alone. Nothing is held but the row in hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from itertools import chain
from typing import Final

from attrs import evolve

from tipcable.corpus.entries import Entry, Place, decoded, entry_of, trouble
from tipcable.corpus.streams import Limits
from tipcable.grammar import dialects as grammar
from tipcable.reading.rows import NAMES, columns_of, record_of, text_of

# Number and offset of a line, or of the first line of a row, and its bytes.
Lines = Iterator[tuple[int, int, bytes]]


def entries_in(stream: BufferedReader, place: Place, limits: Limits) -> Iterator[Entry]:
    """Yield the entries of a file: the rows of a table, the lines of JSON, or the whole."""
    head = stream.peek(_HEAD)[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    first = head.decode("latin-1").lstrip("\r\n")
    if grammar.CSV_ROW.match(first):
        yield from _rows(_lines(stream, limits), place, None, limits)
    elif columns := _header(first):
        lines = _lines(stream, limits)
        next(lines)
        yield from _rows(lines, place, columns, limits)
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


def _lines(stream: BufferedReader, limits: Limits) -> Lines:
    """Yield the lines of a stream: number, offset, bytes; one without end comes in pieces."""
    offset = 0
    number = 1
    while line := stream.readline(limits.cable + 1):
        yield number, offset, line
        offset += len(line)
        number += line[-1:] == b"\n"


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


def _rows(
    lines: Lines, place: Place, columns: tuple[str, ...] | None, limits: Limits
) -> Iterator[Entry]:
    """Cut lines into rows, and read each."""
    for row, (line, offset, data) in enumerate(_cut(lines, limits), 1):
        at = evolve(place, row=row, line=line, offset=offset)
        if len(data) > limits.cable:
            yield Entry(place=at, error=f"the row is longer than {limits.cable:,} bytes")
        elif data.strip(b"\r\n"):
            yield _row(data, at, columns)


def _cut(lines: Lines, limits: Limits) -> Lines:
    """Put the lines of a row together: up to one that opens another, or where all quotes close."""
    start: tuple[int, int] | None = None
    held: list[bytes] = []
    size = 0
    is_dump = is_open = False
    for number, offset, line in lines:
        opens = line[:1] in _FIRST and _opens_row(line)
        is_dump |= opens
        if start is not None and (opens or not (is_dump or is_open)):
            yield *start, b"".join(held)
            start, held, size, is_open = None, [], 0, False
        start = start or (number, offset)
        # One line too many is held, so that the row is seen to be too long.
        if size <= limits.cable:
            held.append(line)
        size += len(line)
        if not is_dump:
            is_open ^= bool(_count_quotes(line) % 2)
    if start is not None:
        yield *start, b"".join(held)


def _opens_row(line: bytes) -> bool:
    return grammar.CSV_ROW.match(line[:200].decode("latin-1")) is not None


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
    lines = _lines(stream, limits)
    _, _, data = next(lines)
    if not data.rstrip().endswith(b"}"):
        rest = stream.read(max(0, limits.cable + 1 - len(data)))
        yield _whole(data + rest, place, limits, kind="json")
        return
    for number, offset, line in chain([(1, 0, data)], lines):
        if line.strip():
            at = evolve(place, row=number, line=number, offset=offset)
            yield _whole(line, at, limits, kind="json")
