"""The types of the model's fields, taken apart."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin

from tipcable.source import Source

# What only the reader keeps in a source, and works out anew.
NOT_KEPT: Final = {Source: ("reading", "checks", "finds", "tiles", "cut")}


def is_optional(kind: Any) -> bool:
    """Tell types such as ``str | None``."""
    return get_origin(kind) is UnionType and get_args(kind)[1:] == (NoneType,)


def is_tuple(kind: Any) -> bool:
    """Tell types such as ``tuple[str, ...]``."""
    return get_origin(kind) is tuple


def inner(kind: Any) -> Any:
    """Return what an optional type or a tuple holds."""
    return get_args(kind)[0]
