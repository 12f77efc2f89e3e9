"""The lines that carried a telegram: its transmission lines and its addressees."""

from __future__ import annotations

from typing import Final

from attrs import field, fields, frozen

from tipcable.grammar import transmission as grammar
from tipcable.model.checks import filled_line, filled_lines
from tipcable.model.levels import Precedence

_PATTERNS: Final = (
    grammar.TRANSMISSION_ID,
    grammar.RELAY,
    grammar.STATION,
    grammar.SECURITY,
)


@frozen(kw_only=True)
class Transmission:
    """Format lines 1 to 4 of ACP-127 and 5 FAH-2 H-321.

    ``transmission_id`` is ``"VZCZCXRO3895"``; ``precedence`` and ``routing_indicators`` are the
    relay line (``RR RUEHAST RUEHBI``); ``originator`` (a routing indicator), ``serial`` (the
    telegram number modulo 10,000), ``section`` and ``filed`` (Julian day, hour and minute:
    ``"3351153"``) are the DE line; ``security`` is the ZNR or ZNY line with its signals.
    """

    transmission_id: str = field(default="")
    precedence: Precedence | None = None
    routing_indicators: tuple[str, ...] = field(default=(), validator=filled_lines)
    originator: str = field(default="")
    serial: int | None = None
    section: int | None = None
    filed: str = field(default="")
    security: str = field(default="")

    def __attrs_post_init__(self) -> None:
        lines = self.lines
        for line, pattern in zip(lines, _PATTERNS, strict=True):
            if line and not pattern.fullmatch(line):
                msg = f"{line!r} is no transmission line"
                raise ValueError(msg)
        if not any(lines):
            msg = "a transmission needs at least one of its four lines"
            raise ValueError(msg)
        if self.precedence is Precedence.NIACT_IMMEDIATE:
            msg = "night action travels as IMMEDIATE in a relay line"
            raise ValueError(msg)
        if (self.precedence is None) != (not self.routing_indicators):
            msg = "a relay line needs its precedence and its routing indicators"
            raise ValueError(msg)
        if (self.serial is None and self.section is not None) or not self.station_is_whole:
            msg = "a DE line needs an originator, a serial number and the time of filing"
            raise ValueError(msg)

    @property
    def station_is_whole(self) -> bool:
        """Whether the DE line has all of its parts, or none."""
        parts = (bool(self.originator), self.serial is not None, bool(self.filed))
        return all(parts) or not any(parts)

    @property
    def relay_line(self) -> str:
        """Format line 2: ``RR RUEHAST RUEHBI``, on one line."""
        if self.precedence is None:
            return ""
        return " ".join((self.precedence.letter * 2, *self.routing_indicators))

    @property
    def station_line(self) -> str:
        """Format line 3: ``DE RUEHNT #1603/01 3351153``."""
        if self.serial is None:
            return f"DE {self.originator} {self.filed}" if self.originator else ""
        section = "" if self.section is None else f"/{self.section:02}"
        return f"DE {self.originator} #{self.serial:04}{section} {self.filed}"

    @property
    def lines(self) -> tuple[str, str, str, str]:
        """The four lines, empty where there is none; the relay line is not wrapped."""
        return self.transmission_id, self.relay_line, self.station_line, self.security


@frozen(kw_only=True)
class Addressee:
    """One address: ``RUEHGV/USMISSION GENEVA PRIORITY 0256``.

    ``plad`` is the plain-language address designator, ``precedence`` is set only where the line
    prints it, ``mcn`` the message continuity number as printed. ``exempt`` are the posts that an
    XMT line takes out of this collective.
    """

    plad: str
    routing_indicator: str | None = None
    precedence: Precedence | None = None
    mcn: str | None = None
    exempt: tuple[str, ...] = field(default=(), validator=filled_lines)

    def __attrs_post_init__(self) -> None:
        line = str(self)
        read = grammar.ADDRESSEE.fullmatch(line)
        word = self.precedence and self.precedence._value_
        if read is None or read.groups() != (self.routing_indicator, self.plad, word, self.mcn):
            filled_line(self, fields(Addressee).plad, self.plad)
            msg = f"{line!r} would not be read back as this addressee"
            raise ValueError(msg)
        for post in self.exempt:
            plain = grammar.EXEMPT.fullmatch(post)
            if plain is None:
                msg = f"exempt post {post!r} would not be read back"
                raise ValueError(msg)

    def __str__(self) -> str:
        slash = f"{self.routing_indicator}/" if self.routing_indicator else ""
        word = f" {self.precedence._value_}" if self.precedence else ""
        return f"{slash}{self.plad}{word}{f' {self.mcn}' if self.mcn else ''}"
