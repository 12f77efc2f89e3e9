"""What an archive says around a telegram."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs
from attrs import field, frozen

from tipcable.model.checks import (
    clean_line,
    filled_line,
    filled_lines,
    to_utc,
    utc_second,
)


def _unbarred(instance: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Ask for lines without a bar, which parts them where they are written."""
    filled_lines(instance, attribute, value)
    for one in value:
        if "|" in one:
            msg = f"{attribute.name} {one!r} must not hold a bar"
            raise ValueError(msg)


def _tags(instance: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Ask for tags without a semicolon, which parts them where one of them has a blank."""
    filled_lines(instance, attribute, value)
    for one in value:
        if ";" in one:
            msg = f"{attribute.name} {one!r} must not hold a semicolon"
            raise ValueError(msg)


def _pairs(instance: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Ask for pairs of a name without a colon and a clean line."""
    if not isinstance(value, tuple):
        msg = f"{attribute.name} is {value!r}, but must be a tuple"
        raise TypeError(msg)
    for pair in value:
        if not isinstance(pair, tuple) or len(pair) != 2:
            msg = f"{attribute.name} holds {pair!r}, but must hold pairs"
            raise TypeError(msg)
        filled_line(instance, attribute, pair[0])
        clean_line(instance, attribute, pair[1])
        if ":" in pair[0]:
            msg = f"{attribute.name} {pair[0]!r} must not hold a colon"
            raise ValueError(msg)


@frozen(kw_only=True)
class Record:
    """What the archive knows of a cable, as it writes it.

    ``created`` and ``released`` are in UTC; archives that give no zone are taken to mean it.
    ``classification`` is the archive's own wording, such as ``"UNCLASSIFIED//FOR OFFICIAL USE
    ONLY"``. ``attributes`` are further names and values, as the Message Attributes of the
    National Archives, in their order. ``dialect`` names the format the record was read from; it
    takes no part in equality, since the same record may come in another format.
    """

    identifier: str = field(default="", validator=clean_line)
    created: datetime | None = field(default=None, converter=to_utc, validator=utc_second)
    released: datetime | None = field(default=None, converter=to_utc, validator=utc_second)
    classification: str = field(default="", validator=clean_line)
    origin: str = field(default="", validator=clean_line)
    title: str = field(default="", validator=clean_line)
    tags: tuple[str, ...] = field(default=(), validator=_tags)
    references: tuple[str, ...] = field(default=(), validator=_unbarred)
    attributes: tuple[tuple[str, str], ...] = field(default=(), validator=_pairs)
    dialect: str = field(default="page", eq=False, validator=clean_line)
