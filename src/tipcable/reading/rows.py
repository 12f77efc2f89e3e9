"""One cable to a row: of the CSV dump, of its SQL export, or of JSON Lines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, Final

from tipcable.grammar import dialects as grammar
from tipcable.model.record import Record
from tipcable.reading.framing import Wrapped
from tipcable.reading.lines import clean, level
from tipcable.reading.moments import read_moment
from tipcable.reading.places import Gathering
from tipcable.reading.unfolding import unfolded

# The dump's columns, and those of its SQL export: there "destination" holds the references.
_LAST: Final = ("references", "header", "body")
DUMP: Final = ("number", "created", "identifier", "origin", "classification", *_LAST)
SQL: Final = ("number", "created", "identifier", "classification", "origin", *_LAST)
# What other exports call the columns; JSON Lines use the same names as keys.
NAMES: Final = {
    "id": "number",
    "_id": "identifier",
    "refid": "identifier",
    "reference_id": "identifier",
    "identifier": "identifier",
    "date": "created",
    "date_time": "created",
    "datetime": "created",
    "created": "created",
    "released": "released",
    "origin": "origin",
    "classification": "classification",
    "destination": "references",
    "references": "references",
    "tags": "tags",
    "subject": "title",
    "title": "title",
    "header": "header",
    "body": "body",
    "content": "body",
    "text": "body",
}


def columns_of(row: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the columns of a row that has none above it.

    Dump and SQL export differ in where the level stands, which only has a few words.
    """
    return SQL if len(row) > 3 and grammar.LEVEL.fullmatch(clean(row[3])) else DUMP


def record_of(values: Mapping[str, str], dialect: str) -> Record:
    """Make the record of a row from its columns, under the names of ``NAMES``' values."""
    plain = {name: clean(level(value)) for name, value in values.items() if name not in _TEXTS}
    return Record(
        identifier=plain.get("identifier", ""),
        created=read_moment(plain.get("created", "")),
        released=read_moment(plain.get("released", "")),
        classification=plain.get("classification", ""),
        origin=plain.get("origin", ""),
        title=plain.get("title", ""),
        tags=tuple(dict.fromkeys(_TAG.findall(plain.get("tags", "")))),
        references=tuple(filter(None, map(clean, plain.get("references", "").split("|")))),
        dialect=dialect,
    )


_TAG: Final = re.compile(r"[^ ,;|]+")
_TEXTS: Final = frozenset({"header", "body"})


def text_of(header: str, body: str) -> str:
    """Put the two texts of a row together as one telegram."""
    return "\n\n".join(filter(None, (header, body)))


def unwrap_csv(text: str) -> Wrapped | None:
    """Read one row of the CSV dump; None where the text is more or less than that."""
    fields = list(_csv_fields(text))
    if len(fields) != len(DUMP):
        return None
    gathered = [_unescaped(text, *place) for place in fields]
    words = [one.text for one in gathered]
    values = dict(zip(columns_of(words), words, strict=True))
    return _wrapped(gathered[6:], record_of(values, "csv"), len(text), _as_csv)


def _as_csv(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')


def _as_json(words: str) -> str:
    return json.dumps(words)[1:-1]


def _csv_fields(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of each field stand; too many where more follows the first line."""
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    while field := grammar.CSV_FIELD.match(text, at):
        yield field.span("bare" if field["quoted"] is None else "quoted")
        at = field.end()
        if field["end"] != ",":
            break
    if text[at:].strip("\r\n"):
        yield from [(at, at)] * (len(DUMP) + 1)


def _unescaped(text: str, start: int, end: int) -> Gathering:
    found = Gathering()
    at = start
    for escape in grammar.CSV_ESCAPE.finditer(text, start, end):
        found.add(text[at : escape.start()], at, escape.start())
        found.add(escape[1] or '"', *escape.span())
        at = escape.end()
    found.add(text[at:end], at, end)
    return found


def _wrapped(
    pieces: Sequence[Gathering], record: Record, size: int, escape: Callable[[str], str]
) -> Wrapped:
    """Put the texts of a row together, with an empty line between them."""
    whole = Gathering()
    for piece in pieces:
        if whole.parts and piece.parts:
            whole.add("\n\n", whole.places.end(whole.places.size), piece.places.start(0))
        whole.parts += piece.parts
        whole.places.extend(piece.places)
    places = whole.places
    start = places.start(0) if places.size else size
    return Wrapped(
        text=whole.text,
        places=places,
        record=record,
        before=(("record", 0),) if start else (),
        after=(("record", places.end(places.size)),) if places.size else (),
        escape=escape,
    )


def unwrap_json(text: str) -> Wrapped | None:
    """Read one JSON object with the text of a cable; None for other objects, and for no JSON.

    Where the text has no line ends they were lost with all other white space; the lines that
    structure a telegram are then told by their words.
    """
    fields = _json_fields(text)
    body = fields.get("body") if fields else None
    if fields is None or body is None or not isinstance(body[0], str):
        return None
    values = {name: _as_text(value) for name, (value, _) in fields.items()}
    record = record_of(values, "jsonl")
    pieces = []
    for name in ("header", "body"):
        value, place = fields.get(name, ("", 0))
        if isinstance(value, str) and value:
            pieces.append(unfolded(_decoded(text, place)))
    return _wrapped(pieces, record, len(text), _as_json)


def _as_text(value: Any) -> str:
    """Return a value as the CSV dump would write it: lists with bars between the items."""
    if isinstance(value, list):
        return "|".join(str(one) for one in value if isinstance(one, str | int))
    if isinstance(value, dict):
        # MongoDB's export writes {"$oid": …} and {"$date": …}.
        return _as_text(next(iter(value.values()), ""))
    return str(value) if isinstance(value, str | int) else ""


def _json_fields(text: str) -> dict[str, tuple[Any, int]] | None:
    """Return the values of an object under our names, each with its offset in the text."""
    try:
        return dict(_json_pairs(text))
    except (ValueError, RecursionError, StopIteration):
        return None


def _json_pairs(text: str) -> Iterator[tuple[str, tuple[Any, int]]]:
    at = text.index("{") + 1
    while opened := grammar.JSON_KEY.match(text, at):
        key, at = scanstring(text, opened.end(), False)
        colon = grammar.JSON_COLON.match(text, at)
        if colon is None:
            raise ValueError(at)
        value, at_end = _DECODER.raw_decode(text, colon.end())
        name = NAMES.get(key.lower(), "")
        if name:
            yield name, (value, colon.end())
        comma = grammar.JSON_COMMA.match(text, at_end)
        at = comma.end() if comma else at_end
        if comma is None:
            break
    if text[at:].strip("\r\n\t ") != "}":
        raise ValueError(at)


_DECODER: Final = json.JSONDecoder(strict=False)


def _decoded(text: str, quote: int) -> Gathering:
    """Read the JSON string that opens at an offset, with the place of every character."""
    _, end = scanstring(text, quote + 1, False)
    found = Gathering()
    for piece in grammar.JSON_PIECE.finditer(text, quote + 1, end - 1):
        written = piece.group()
        plain = written if written[0] != "\\" else json.loads(f'"{written}"')
        found.add(plain, *piece.span())
    return found
