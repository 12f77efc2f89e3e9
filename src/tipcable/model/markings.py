"""Portion marks, such as ``(SBU)`` or ``(C/NF)``."""

from __future__ import annotations

import re
from typing import Final

from attrs import field, frozen

from tipcable.grammar.marks import MARK
from tipcable.model.levels import Classification

_LEVELS: Final = {
    "TS": Classification.TOP_SECRET,
    "S": Classification.SECRET,
    "C": Classification.CONFIDENTIAL,
    "R": Classification.RESTRICTED,
    "LOU": Classification.LIMITED_OFFICIAL_USE,
}
_CONTROLS: Final = {"NF": "NOFORN", "N": "NOFORN"}


def _readable(instance: object, attribute: object, value: str) -> None:
    """Ask for a mark that the reader knows."""
    del instance, attribute
    if not MARK.fullmatch(value):
        msg = f"marking {value!r} is no portion mark such as 'SBU' or 'C/NF'"
        raise ValueError(msg)


@frozen(kw_only=True)
class PortionMarking:
    """The mark between a paragraph's number and its words, without its parentheses."""

    text: str = field(validator=_readable)

    @property
    def parts(self) -> tuple[str, ...]:
        """The level and the controls, as written: ``("S", "FGI", "NF")``."""
        return tuple(filter(None, re.split("[/ ,-]+", self.text.upper())))

    @property
    def classification(self) -> Classification:
        """The level; SBU and FOUO are controls of unclassified text."""
        first = self.parts[0]
        if self.text.upper() in {"N/SF", "SNF"}:
            return Classification.SECRET
        if first == "CNF":
            return Classification.CONFIDENTIAL
        spelled = next((x for x in Classification if x.value == first), None)
        return spelled or _LEVELS.get(first, Classification.UNCLASSIFIED)

    @property
    def controls(self) -> tuple[str, ...]:
        """What limits the portion beside its level, such as SBU, NOFORN, REL."""
        plain = {"U", "C", "S", "TS", "R", "ENTIRE", "TEXT", *(x.value for x in Classification)}
        if self.text.upper() in {"N/SF", "SNF", "CNF"}:
            return ("NOFORN",)
        return tuple(_CONTROLS.get(part, part) for part in self.parts if part not in plain)

    def __str__(self) -> str:
        return f"({self.text})"
