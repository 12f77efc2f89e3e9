"""Cable to JSON and back, through cattrs.

Strategy: one converter for speed and one that explains. Reading runs on the first; only what it
refuses is read again by the second, to say where in the data the trouble is. Places are compact:
a span is ``[start, end]``, a block ``[kind, start]``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, fields

from tipcable.errors import ParseError
from tipcable.exports.converting import converter, troubles
from tipcable.exports.encoding import encoder
from tipcable.layout import serialize
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.reading.parse import parse

if TYPE_CHECKING:
    from tipcable.exports.converting import Plain


def to_dict(cable: Cable) -> dict[str, Plain]:
    """Return a cable as dictionaries, lists, text, numbers and None, as ``json`` takes them.

    Every attribute is there, whether it is set or not; datetimes are ISO 8601 text. ``TypeError``
    for anything but a cable.
    """
    if not isinstance(cable, Cable):
        msg = f"to_dict() takes a Cable, not {type(cable).__name__}"
        raise TypeError(msg)
    made: dict[str, Plain] = converter().unstructure(cable, Cable)
    return made


def from_dict(data: Mapping[str, Any]) -> Cable:
    """Build the cable that ``to_dict`` took apart.

    What is missing takes its default. ``ValueError`` names keys that a cable does not have, and
    values that it cannot have; ``TypeError`` for anything but a dictionary.
    """
    if not isinstance(data, Mapping):
        msg = f"from_dict() takes a dictionary, not {type(data).__name__}"
        raise TypeError(msg)
    return _built(data)


def _built(data: Mapping[str, Any]) -> Cable:
    try:
        return converter().structure(data, Cable)
    except Exception as error:
        cable = _as_read(data)
        if cable is None:
            raise ValueError("; ".join(troubles(data)) or str(error)) from None
        return cable


def _as_read(data: Mapping[str, Any]) -> Cable | None:
    """Return a cable that no hand can build, but that its source is read or written as."""
    try:
        cable = converter(trust=True).structure(data, Cable)
        if cable.source is None:
            return None
        given = cable.record if cable.source.given_record else None
        read = parse(cable.source.text, record=given).source
        source = evolve(cable.source, reading=read.reading if read else None)
        values = {one.name: getattr(cable, one.name) for one in fields(Cable)}
        cable = trusted(Cable, **values | {"source": source})
        serialize(cable)
    except Exception:
        return None
    return cable


def to_json(cable: Cable, *, indent: int | None = None) -> str:
    """Write a cable as one line of JSON, or indented; in ASCII, as ``json.dumps`` does.

    The keys and values are those of ``to_dict``. ``TypeError`` for anything but a cable.
    """
    if not isinstance(cable, Cable):
        msg = f"to_json() takes a Cable, not {type(cable).__name__}"
        raise TypeError(msg)
    try:
        text: str = encoder().unstructure(cable, Cable)
    except UnicodeEncodeError:
        signs = (",", ":") if indent is None else None
        text = json.dumps(to_dict(cable), indent=indent, separators=signs, ensure_ascii=False)
        return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text if indent is None else json.dumps(to_dict(cable), indent=indent)


# Two surrogates in a row stay as they are: escaped, they would be read back as one character.
_LONE_SURROGATE: Final = re.compile(
    "[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
)


def from_json(text: str | bytes | bytearray) -> Cable:
    """Read the cable that ``to_json`` wrote; ``ParseError`` says what is wrong, and where.

    Bytes must be UTF-8. What is missing takes its default, as with ``from_dict``.
    """
    source = _decode(text)
    try:
        data = json.loads(source)
    except json.JSONDecodeError as error:
        raise ParseError(f"this is no JSON: {error.msg}", source, error.pos) from None
    except (ValueError, RecursionError) as error:
        raise ParseError(f"this is no JSON that can be read: {error}", source, 0) from None
    if not isinstance(data, dict):
        raise ParseError("this JSON is no object, as a cable is", source, 0)
    try:
        return _built(data)
    except ValueError as error:
        raise ParseError(str(error), source, 0) from None


def _decode(text: str | bytes | bytearray) -> str:
    if isinstance(text, str):
        return text
    if not isinstance(text, bytes | bytearray):
        msg = f"from_json() takes text, not {type(text).__name__}"
        raise TypeError(msg)
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        read = text[: error.start].decode("utf-8")
        raise ParseError("this is no UTF-8 text", read, len(read)) from None
