"""Fields of an immutable object that are found when they are first asked for.

The reader leaves them unset, since most programs never ask: the blocks of a source, the problems
of a cable. Nobody sees the difference from outside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def late(name: str, find: Callable[[Any], object]) -> Callable[[Any, str], object]:
    """Return the ``__getattr__`` of a class with such a field.

    ``find`` returns the field of an object, or None where it was not the reader who built it.
    """

    def __getattr__(self: Any, asked: str) -> object:  # noqa: N807
        found = find(self) if asked == name else None
        if found is None:
            msg = f"{type(self).__name__!r} object has no attribute {asked!r}"
            raise AttributeError(msg, name=asked, obj=self)
        object.__setattr__(self, name, found)
        return found

    return __getattr__


def leave(one: object, name: str) -> None:
    """Leave a field of a new object to be found when it is first asked for."""
    object.__delattr__(one, name)
