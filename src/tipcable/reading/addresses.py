"""Address lines, each read once however often it comes, and lists of them."""

from __future__ import annotations

from functools import lru_cache

from tipcable.grammar import header, transmission
from tipcable.model.checks import trusted
from tipcable.model.levels import Precedence
from tipcable.model.transmission import Addressee


@lru_cache(maxsize=4096)
def addressee(line: str) -> Addressee | None:
    """Read one address line, or return None."""
    read = transmission.ADDRESSEE.fullmatch(line)
    if read is None:
        return None
    word = transmission.MISSPELT_PRECEDENCE.get(read["precedence"], read["precedence"])
    return trusted(
        Addressee,
        plad=read["plad"],
        routing_indicator=read["indicator"],
        precedence=Precedence(word) if word else None,
        mcn=read["mcn"],
    )


def is_address(line: str) -> bool:
    """Tell whether a line is an address, not words that pass the telegram on, nor a moment."""
    if line[:1].isdigit() and transmission.DATE_TIME.fullmatch(line):
        return False
    return addressee(line) is not None and header.PASSING.fullmatch(line) is None


def is_exempted(line: str) -> bool:
    """Tell whether a line under XMT names one more exempted post."""
    one = addressee(line)
    return one is not None and not (one.routing_indicator or one.precedence or one.mcn)


class Seen:
    """The addresses of a list so far, by their names: few of them share one."""

    def __init__(self) -> None:
        self.first: dict[str, Addressee] = {}
        self.others: set[Addressee] = set()

    def new(self, read: list[Addressee]) -> list[Addressee]:
        """Return the addresses that are not yet there, and keep them."""
        named = {one.plad: one for one in read}
        if not self.first and len(named) == len(read):
            self.first = named
            return read
        return [one for one in read if self._is_new(one)]

    def _is_new(self, one: Addressee) -> bool:
        first = self.first.get(one.plad)
        if first is None:
            self.first[one.plad] = one
            return True
        if first == one or one in self.others:
            return False
        self.others.add(one)
        return True
