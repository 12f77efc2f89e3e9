"""Ordered words of a telegram: how urgent it is, and how secret."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering


@total_ordering
class _Ordered(Enum):
    """An enum whose members are ordered as they are written down."""

    def __lt__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        members = list(type(self))
        return members.index(self) < members.index(other)


class Precedence(_Ordered):
    """How fast a telegram must travel (5 FAH-2 H-421, ACP-127), from slow to fast."""

    ROUTINE = "ROUTINE"
    PRIORITY = "PRIORITY"
    IMMEDIATE = "IMMEDIATE"
    NIACT_IMMEDIATE = "NIACT IMMEDIATE"
    FLASH = "FLASH"
    EMERGENCY_COMMAND = "EMERGENCY COMMAND"

    @property
    def letter(self) -> str:
        """The prosign of the date-time line: R, P, O, Z or Y; night action travels as O."""
        return _LETTERS[self]


_LETTERS = {
    Precedence.ROUTINE: "R",
    Precedence.PRIORITY: "P",
    Precedence.IMMEDIATE: "O",
    Precedence.NIACT_IMMEDIATE: "O",
    Precedence.FLASH: "Z",
    Precedence.EMERGENCY_COMMAND: "Y",
}


class Classification(_Ordered):
    """The level of a classification line or a portion mark (5 FAH-2 H-222), from open to secret."""

    UNCLASSIFIED = "UNCLASSIFIED"
    LIMITED_OFFICIAL_USE = "LIMITED OFFICIAL USE"
    RESTRICTED = "RESTRICTED"
    CONFIDENTIAL = "CONFIDENTIAL"
    SECRET = "SECRET"
    TOP_SECRET = "TOP SECRET"
