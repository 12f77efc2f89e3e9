"""Names that a cable asks to protect, and what is printed in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from tipcable.model.actor import Actor

PROTECTED: Final = "[protected]"


@frozen
class Mask:
    """Puts ``[protected]`` for every name that is to be protected."""

    names: re.Pattern[str] | None = None

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> Mask:
        """Return the mask for the actors of one cable."""
        hidden = (one for one in actors if one.protection != "none")
        names = {name for one in hidden for name in _names(one)}
        # The longest name first, so that no part of it is left.
        listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return cls(re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if names else None)

    def text(self, text: str) -> str:
        """Return a text without the names."""
        return self.names.sub(PROTECTED, text) if self.names else text

    def maybe(self, text: str | None) -> str | None:
        """Return a text without the names, if there is one."""
        return None if text is None else self.text(text)

    def texts(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return texts without the names, each once."""
        return tuple(dict.fromkeys(map(self.text, texts)))


def _names(actor: Actor) -> Iterable[str]:
    named = (one.text for one in actor.mentions if one.kind != "nominal")
    found = (actor.name, *actor.aliases, actor.abbreviation or "", *named)
    return filter(None, found)
