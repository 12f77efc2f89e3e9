"""The header: everything between the first line and the first paragraph."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from tipcable.grammar import header as grammar
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.checks import clean_line, filled_lines, tuple_of, utc_minute
from tipcable.model.levels import Classification, Precedence
from tipcable.model.markings import PortionMarking
from tipcable.model.reference import Reference
from tipcable.model.transmission import Addressee, Transmission


@frozen(kw_only=True)
class Header:
    """What a telegram says before its body.

    ``precedence`` holds the action precedence, then the info precedence where there are two.
    ``operating_signals`` is what follows the date-time group ("ZDK"). ``sections`` is the number
    of sections, ``section`` the one that the first classification line names. ``tags`` are codes,
    glued ones split. ``subject_marking`` is the portion mark before the subject. ``remarks`` are
    header lines that no rule reads.
    """

    transmission: Transmission | None = None
    precedence: tuple[Precedence, ...] = field(default=(), validator=tuple_of(Precedence))
    dtg: datetime | None = field(default=None, validator=utc_minute)
    operating_signals: str = field(default="", validator=clean_line)
    originator: str = field(default="", validator=clean_line)
    action: tuple[Addressee, ...] = field(default=(), validator=tuple_of(Addressee))
    info: tuple[Addressee, ...] = field(default=(), validator=tuple_of(Addressee))
    classification: Classification | None = None
    message_number: str = field(default="", validator=clean_line)
    sections: int | None = None
    section: int = 1
    captions: tuple[str, ...] = field(default=(), validator=filled_lines)
    pass_lines: tuple[str, ...] = field(default=(), validator=filled_lines)
    executive_order: ExecutiveOrder | None = None
    tags: tuple[str, ...] = field(default=(), validator=filled_lines)
    subject: str = field(default="", validator=clean_line)
    subject_marking: PortionMarking | None = None
    references: tuple[Reference, ...] = field(default=(), validator=tuple_of(Reference))
    classified_by: ClassifiedBy | None = None
    remarks: tuple[str, ...] = field(default=(), validator=filled_lines)
