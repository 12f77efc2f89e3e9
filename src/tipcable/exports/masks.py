"""Names that a cable asks to protect, and what is printed in their place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from tipcable.extraction.protection import ProtectedNames
from tipcable.model.actor import Actor

PROTECTED: Final = "[protected]"


@frozen
class Mask:
    """Puts ``[protected]`` for every name that is to be protected."""

    names: ProtectedNames | None = None

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> Mask:
        """Return the mask for the actors of one cable."""
        return cls(ProtectedNames.of(one for one in actors if one.protection != "none"))

    def text(self, text: str) -> str:
        """Return a text without the names."""
        if self.names is None:
            return text
        parts, at = [], 0
        for start, end, _ in self.names.stretches(text):
            parts += [text[at:start], PROTECTED]
            at = end
        return "".join((*parts, text[at:]))

    def maybe(self, text: str | None) -> str | None:
        """Return a text without the names, if there is one."""
        return None if text is None else self.text(text)

    def texts(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return texts without the names, each once."""
        return tuple(dict.fromkeys(map(self.text, texts)))
