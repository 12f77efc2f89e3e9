"""Flat rows of a cable: for spreadsheets, data frames and databases.

Strategy: one function per table makes dictionaries of plain values, in the order of its columns.
``cable_id`` and ``paragraph`` (the index in ``Cable.paragraphs``, from 0) join the tables.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TextIO

from tipcable.exports import findings
from tipcable.exports.values import Row, Value, iso
from tipcable.model.cable import Cable

# The columns of each table, in order; their names are stable.
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    table: tuple(names.split())
    for table, names in {
        "cables": "cable_id date originator message_number classification precedence captions "
        "action info executive_order declassify_on tags subject references classified_by "
        "paragraphs signers problems record_identifier record_created record_classification "
        "record_origin record_title",
        "paragraphs": "cable_id paragraph number marking section title role text start end",
        "addressees": "cable_id addressee kind plad routing_indicator precedence mcn exempt",
        "references": "cable_id reference letter text kind referenced_id note",
        "problems": "cable_id problem severity code message line column start end",
    }.items()
} | findings.COLUMNS


def rows(table: str, cable: Cable, *, show_protected: bool = False) -> Iterator[Row]:
    """Yield the rows of one table, a key of ``COLUMNS``.

    Names of actors whom the cable asks to protect are masked, unless ``show_protected``; this
    holds for the tables of actors and figures, while the text of paragraphs stays as it is.
    """
    if table not in COLUMNS:
        msg = f"there is no table {table!r}, but {', '.join(COLUMNS)}"
        raise ValueError(msg)
    if table in _MAKERS:
        found = _MAKERS[table](cable)
    else:
        found = findings.findings(table, cable, show_protected=show_protected)
    cable_id = cable.id
    return ({"cable_id": cable_id, **row} for row in found)


def write_csv(columns: Sequence[str], found: Iterable[Row], stream: TextIO) -> None:
    """Write rows as CSV, the names of the columns first; lists are joined by ``|``.

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    for row in found:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def write_json_lines(found: Iterable[Row], stream: TextIO) -> None:
    """Write each row as a line of JSON."""
    for row in found:
        stream.write(json.dumps(row, separators=(",", ":")) + "\n")


# What makes Excel, LibreOffice or Sheets read a cell as a formula, also in full-width letters.
_FORMULA: Final = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def _cell(value: Value) -> Value:
    text = "|".join(map(str, value)) if isinstance(value, tuple) else value
    if not isinstance(text, str):
        return text
    quoted = f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
    # csv does not quote a carriage return alone, and then cannot read it back.
    return quoted.replace("\r\n", "\n").replace("\r", "\n")


def _cables(cable: Cable) -> Iterator[Row]:
    header, record = cable.header, cable.record
    order = header.executive_order
    yield {
        "date": iso(header.dtg),
        "originator": header.originator,
        "message_number": header.message_number,
        "classification": header.classification.value if header.classification else None,
        "precedence": tuple(one.value for one in header.precedence),
        "captions": header.captions,
        "action": tuple(one.plad for one in header.action),
        "info": tuple(one.plad for one in header.info),
        "executive_order": order.number if order else None,
        "declassify_on": iso(order.declassify_on) if order else None,
        "tags": header.tags,
        "subject": header.subject,
        "references": tuple(map(str, header.references)),
        "classified_by": header.classified_by.text if header.classified_by else None,
        "paragraphs": len(cable.paragraphs),
        "signers": cable.signers,
        "problems": len(cable.problems),
        "record_identifier": record.identifier if record else None,
        "record_created": iso(record.created) if record else None,
        "record_classification": record.classification if record else None,
        "record_origin": record.origin if record else None,
        "record_title": record.title if record else None,
    }


def _paragraphs(cable: Cable) -> Iterator[Row]:
    section: str | None = None
    for at, one in enumerate(cable.paragraphs):
        section = one.heading or section
        yield {
            "paragraph": at,
            "number": one.number,
            "marking": str(one.marking) if one.marking else None,
            "section": section,
            "title": one.title,
            "role": one.role,
            "text": one.text,
            "start": one.span.start if one.span else None,
            "end": one.span.end if one.span else None,
        }


def _addressees(cable: Cable) -> Iterator[Row]:
    header = cable.header
    both = [("action", one) for one in header.action] + [("info", one) for one in header.info]
    for at, (kind, one) in enumerate(both):
        yield {
            "addressee": at,
            "kind": kind,
            "plad": one.plad,
            "routing_indicator": one.routing_indicator,
            "precedence": one.precedence.value if one.precedence else None,
            "mcn": one.mcn,
            "exempt": one.exempt,
        }


def _references(cable: Cable) -> Iterator[Row]:
    for at, one in enumerate(cable.header.references):
        yield {
            "reference": at,
            "letter": one.letter,
            "text": one.text,
            "kind": one.kind,
            "referenced_id": one.cable_id,
            "note": one.note,
        }


def _problems(cable: Cable) -> Iterator[Row]:
    for at, one in enumerate(cable.problems):
        yield {
            "problem": at,
            "severity": one.severity.value,
            "code": one.code,
            "message": one.message,
            "line": cable.source.line(one.span.start) if cable.source else None,
            "column": cable.source.column(one.span.start) if cable.source else None,
            "start": one.span.start,
            "end": one.span.end,
        }


_MAKERS: Final[dict[str, Callable[[Cable], Iterator[Row]]]] = {
    "cables": _cables,
    "paragraphs": _paragraphs,
    "addressees": _addressees,
    "references": _references,
    "problems": _problems,
}
