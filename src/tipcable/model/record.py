"""What an archive says around a telegram."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from tipcable.model.checks import clean_line, filled_lines, to_utc, utc_second


@frozen(kw_only=True)
class Record:
    """What the archive knows of a cable, as it writes it.

    ``created`` and ``released`` are in UTC; archives that give no zone are taken to mean it.
    ``classification`` is the archive's own wording, such as ``"UNCLASSIFIED//FOR OFFICIAL USE
    ONLY"``. ``dialect`` names the format the record was read from; it takes no part in equality,
    since the same record may come in another format.
    """

    identifier: str = field(default="", validator=clean_line)
    created: datetime | None = field(default=None, converter=to_utc, validator=utc_second)
    released: datetime | None = field(default=None, converter=to_utc, validator=utc_second)
    classification: str = field(default="", validator=clean_line)
    origin: str = field(default="", validator=clean_line)
    title: str = field(default="", validator=clean_line)
    tags: tuple[str, ...] = field(default=(), validator=filled_lines)
    references: tuple[str, ...] = field(default=(), validator=filled_lines)
    dialect: str = field(default="page", eq=False, validator=clean_line)
