"""tipcable reads U.S. State Department telegrams into typed, immutable objects, and back."""

from tipcable.reading.parse import parse

__all__ = ["parse"]
