"""What engines for many machines need: batches of texts in, batches of flat rows out, in Arrow.

Strategy: one plain function for each table takes and gives an iterator of record batches, has a
fixed schema, and imports by name, so that it can be sent anywhere. Dask maps it over batches;
Spark's ``mapInArrow`` takes it as it is. What cannot be read is a row with an ``error``.

Needs the extra ``arrow`` (and ``dask`` for ``map_dask``); ``docs/scale.md`` has the recipes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final, TypeAlias

import pyarrow as pa  # pyright: ignore[reportMissingImports]

from tipcable.corpus.entries import Entry
from tipcable.corpus.files import Source, entries
from tipcable.corpus.streams import Limits
from tipcable.exports.rows import COLUMNS, rows
from tipcable.reading.parse import parse
from tipcable.writing.record import write_record

# A distributed.Client and its futures; dask is no dependency, and not fully typed.
Client: TypeAlias = Any
Future: TypeAlias = Any
Batches = Iterable[pa.RecordBatch]
Function = Callable[[Batches], Iterator[pa.RecordBatch]]

# A text is a cable in any dialect; ``error`` tells why a file or row has none.
TEXTS: Final = pa.schema(
    [
        ("file", pa.string()),
        ("row", pa.int64()),
        ("text", pa.string()),
        ("error", pa.string()),
    ]
)

_NUMBERS: Final = {
    "cables": {"paragraphs", "problems"},
    "paragraphs": {"paragraph", "number", "start", "end"},
    "addressees": {"addressee"},
    "references": {"reference"},
    "problems": {"problem", "line", "column", "start", "end"},
}
_LISTS: Final = {
    "cables": {
        "precedence", "captions", "action", "info", "tags", "references", "signers",
    },
    "addressees": {"exempt"},
}  # fmt: skip


def _schema(table: str) -> pa.Schema:
    """Return the columns of a table, after the place of the cable and before its error."""
    typed = [(name, _type(table, name)) for name in COLUMNS[table]]
    place = [("file", pa.string()), ("row", pa.int64())]
    return pa.schema([*place, *typed, ("error", pa.string())])


def _type(table: str, name: str) -> pa.DataType:
    if name in _NUMBERS[table]:
        return pa.int64()
    return pa.list_(pa.string()) if name in _LISTS.get(table, ()) else pa.string()


# The columns of each table; they are those of ``tipcable.exports.rows`` and as stable.
SCHEMAS: Final = {table: _schema(table) for table in _NUMBERS}


def cable_rows(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Turn batches of texts (``TEXTS``) into one row for each cable."""
    return _rows("cables", batches)


def paragraph_rows(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Turn batches of texts (``TEXTS``) into one row for each paragraph."""
    return _rows("paragraphs", batches)


def addressee_rows(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Turn batches of texts (``TEXTS``) into one row for each addressee."""
    return _rows("addressees", batches)


def reference_rows(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Turn batches of texts (``TEXTS``) into one row for each reference."""
    return _rows("references", batches)


def problem_rows(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Turn batches of texts (``TEXTS``) into one row for each problem."""
    return _rows("problems", batches)


def _rows(table: str, batches: Batches) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        made = [row for text in batch.to_pylist() for row in _rows_of(table, text)]
        yield _batch(made, SCHEMAS[table])


def _batch(made: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    """Make a batch; halves of surrogate pairs, which UTF-8 cannot hold, become question marks."""
    try:
        return pa.RecordBatch.from_pylist(made, schema=schema)
    except UnicodeEncodeError:
        clean = [{name: _encodable(value) for name, value in row.items()} for row in made]
        return pa.RecordBatch.from_pylist(clean, schema=schema)


def _encodable(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_encodable(one) for one in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _rows_of(table: str, text: dict[str, Any]) -> list[dict[str, Any]]:
    place = {"file": text.get("file"), "row": text.get("row")}
    if text.get("error") or text.get("text") is None:
        return [{**place, "error": text.get("error") or "there is no text"}]
    try:
        return [{**place, **row} for row in rows(table, parse(text["text"]))]
    except Exception as error:
        return [{**place, "error": f"reading it raised {type(error).__name__}: {error}"}]


def text_batches(
    source: Source, *, size: int = 500, limits: Limits | None = None
) -> Iterator[pa.RecordBatch]:
    """Yield the texts of a source, as ``tipcable.read`` takes it, in batches of ``size``.

    What a dump says of a cable in other columns is put above its text as page text.
    """
    found = entries(source, limits or Limits())
    while batch := list(islice(found, size)):
        yield _batch([_text(entry) for entry in batch], TEXTS)


def _text(entry: Entry) -> dict[str, Any]:
    page = write_record(entry.record) if entry.record else ""
    place = {"file": entry.place.file, "row": entry.place.row}
    if entry.error:
        return {**place, "error": entry.error}
    return {**place, "text": page + entry.text}


# Batches sent ahead for every thread of the cluster, so that none waits.
_AHEAD: Final = 2
# A batch that failed is tried again in this many pieces, and these as single texts.
_PIECES: Final = 16


def map_dask(client: Client, batches: Batches, function: Function) -> Iterator[pa.RecordBatch]:
    """Map a function of this module over batches on a Dask cluster, in order.

    A batch on which workers die (Dask gives up on it after ``allowed-failures`` of them) is sent
    again in pieces, and at last text by text; the one that does it becomes a row with an error.
    """
    under_way: deque[tuple[pa.RecordBatch, Future]] = deque()
    room = max(_AHEAD, _AHEAD * sum(client.nthreads().values()))
    for batch in batches:
        under_way.append((batch, _sent(client, batch, function)))
        if len(under_way) >= room:
            yield from _result(client, *under_way.popleft(), function)
    while under_way:
        yield from _result(client, *under_way.popleft(), function)


def _sent(client: Client, batch: pa.RecordBatch, function: Function) -> Future:
    # Not pure: Dask would take a batch that failed for the same work again.
    return client.submit(apply, function, batch, pure=False)


def apply(function: Function, batch: pa.RecordBatch) -> list[pa.RecordBatch]:
    """Call a function on one batch; this is the task that the cluster runs."""
    return list(function([batch]))


def _result(
    client: Client, batch: pa.RecordBatch, future: Future, function: Function
) -> Iterator[pa.RecordBatch]:
    try:
        yield from future.result()
    except Exception as error:
        if batch.num_rows == 1:
            told = batch.to_pylist()[0]
            reason = f"its workers died or failed: {type(error).__name__}"
            failed = pa.RecordBatch.from_pylist([{**told, "text": None, "error": reason}], TEXTS)
            yield from function([failed])
            return
        step = max(1, batch.num_rows // _PIECES)
        pieces = [batch.slice(at, step) for at in range(0, batch.num_rows, step)]
        for piece, sent in [(piece, _sent(client, piece, function)) for piece in pieces]:
            yield from _result(client, piece, sent, function)
