"""Whole archives: files, folders, archives, dumps and streams to cables, lazily.

Strategy: files become entries (a text and its place), entries become cables, in this process or
in several that are watched. Nothing holds more than the entries under way.
"""

from tipcable.corpus.entries import Entry, Place
from tipcable.corpus.reading import Located, Reading, located, read, record_in
from tipcable.corpus.streams import Limits

__all__ = ["Entry", "Limits", "Located", "Place", "Reading", "located", "read", "record_in"]
