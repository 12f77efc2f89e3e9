"""tipcable reads U.S. State Department telegrams into typed, immutable objects, and back.

Strategy: every public name is loaded from its home when it is first asked for, so that
``import tipcable`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in typing, which alone would cost more than all of this
if TYPE_CHECKING:
    from typing import Any, Final

    from tipcable.corpus import read
    from tipcable.errors import ParseError, ReadError, TipcableError
    from tipcable.exports.json import from_dict, from_json, to_dict, to_json
    from tipcable.extraction.actors import find_actors
    from tipcable.extraction.statistics import find_statistics
    from tipcable.identifiers import canonical_id
    from tipcable.layout import serialize
    from tipcable.model.actor import Actor, Attribution, Mention
    from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
    from tipcable.model.cable import Cable
    from tipcable.model.header import Header
    from tipcable.model.levels import Classification, Precedence
    from tipcable.model.markings import PortionMarking
    from tipcable.model.paragraph import Paragraph
    from tipcable.model.record import Record
    from tipcable.model.reference import Reference
    from tipcable.model.statistic import Period, Statistic
    from tipcable.model.transmission import Addressee, Transmission
    from tipcable.reading.parse import parse
    from tipcable.redaction import redact
    from tipcable.source import Block, Problem, Severity, Source, Span

    __version__: str

__all__ = [
    "Actor",
    "Addressee",
    "Attribution",
    "Block",
    "Cable",
    "Classification",
    "ClassifiedBy",
    "ExecutiveOrder",
    "Header",
    "Mention",
    "Paragraph",
    "ParseError",
    "Period",
    "PortionMarking",
    "Precedence",
    "Problem",
    "ReadError",
    "Record",
    "Reference",
    "Severity",
    "Source",
    "Span",
    "Statistic",
    "TipcableError",
    "Transmission",
    "__version__",
    "canonical_id",
    "find_actors",
    "find_statistics",
    "from_dict",
    "from_json",
    "parse",
    "read",
    "redact",
    "serialize",
    "to_dict",
    "to_json",
]

_NAMES: Final = {
    "corpus": "read",
    "errors": "ParseError ReadError TipcableError",
    "exports.json": "from_dict from_json to_dict to_json",
    "extraction.actors": "find_actors",
    "extraction.statistics": "find_statistics",
    "identifiers": "canonical_id",
    "model.actor": "Actor Attribution Mention",
    "model.authority": "ClassifiedBy ExecutiveOrder",
    "model.cable": "Cable",
    "model.header": "Header",
    "model.levels": "Classification Precedence",
    "model.markings": "PortionMarking",
    "model.paragraph": "Paragraph",
    "model.record": "Record",
    "model.reference": "Reference",
    "model.statistic": "Period Statistic",
    "model.transmission": "Addressee Transmission",
    "reading.parse": "parse",
    "redaction": "redact",
    "layout": "serialize",
    "source": "Block Problem Severity Source Span",
}
_HOMES: Final = {name: home for home, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    value: Any
    if name == "__version__":
        value = _version()
    elif name in _HOMES:
        value = getattr(import_module(f"tipcable.{_HOMES[name]}"), name)
    else:
        msg = f"module 'tipcable' has no attribute {name!r}"
        raise AttributeError(msg)
    globals()[name] = value
    return value


def _version() -> str:
    """Return the version that is installed; a plain checkout on the path has none."""
    metadata = import_module("importlib.metadata")
    try:
        return str(metadata.version("tipcable"))
    except metadata.PackageNotFoundError:
        return "0+unknown"


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
