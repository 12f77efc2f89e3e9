"""Which format a text is in, told by its first two thousand characters.

The rules in order; the first that fits decides, and each looks for what no other dialect opens
with (``docs/dialects.md`` shows every one):

==============  ================================================================================
``html``        ``<`` first, and ``<html``, ``<!DOCTYPE``, ``<pre`` or ``Viewing cable``
``jsonl``       ``{`` first, and a key behind it
``csv``         a number, a moment and an identifier, with commas between them
``nara``        the line ``Message Text``
``page``        the line ``Identifier``, or ``Cable title:``
``outlook``     ``Cable Text:``, perhaps under ``DB/Inbox:``
``text``        five lines: identifier, title, moment, level, origin
``print``       ``PAGE 01`` of the State Department's print, or its distribution (``INFO LOG-00``)
``pdf``         line ends of CR and LF, and the archive's pilcrows
``telegram``    the first lines of a telegram as it was sent
``fragment``    anything else
==============  ================================================================================

The first four hold the telegram inside of something else and are unwrapped; of the next three the
telegram is the rest of the text; the others are telegrams without a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from tipcable.grammar import dialects as grammar
from tipcable.grammar import page as page_grammar
from tipcable.reading.framing import Wrapped
from tipcable.reading.lines import level

# Every rule finds what it looks for here, so that sniffing costs the same for any text.
HEAD: Final = 2048


def dialect_of(text: str) -> str:
    """Return the name of the dialect that a text seems to be in, such as ``"html"``."""
    head = text[:HEAD]
    return _wrapper(head) or next(
        (name for name, fits in _PLAIN if fits(head, level(head))), "fragment"
    )


def is_wrapped(text: str) -> bool:
    """Tell whether a text looks like a page, a row or an object around a telegram."""
    return bool(_wrapper(text[:HEAD]))


def unwrap(text: str) -> Wrapped | None:
    """Take a telegram out of the page, row or object it stands in.

    None for text that is a telegram as it stands, and for what only begins like another dialect.
    """
    name = _wrapper(text[:HEAD])
    return _unwrappers()[name](text) if name else None


def _wrapper(head: str) -> str:
    """Tell the dialects that wrap a telegram, by their first character above all."""
    opened = head.lstrip("\ufeff \t\r\n\f")
    fits = _BY_FIRST.get(opened[:1])
    return fits(opened) if fits else ""


def _html(head: str) -> str:
    return "html" if _PAGE.search(head) else ""


_PAGE: Final = re.compile(
    r"<!doctype html|<html|<pre|viewing cable"
    r"|<table class=['\"]cable",
    re.IGNORECASE,
)


def _json(head: str) -> str:
    return "jsonl" if grammar.JSON_LINE.match(head) else ""


def _csv(head: str) -> str:
    return "csv" if grammar.CSV_ROW.match(head) else ""


def _nara(head: str) -> str:
    return "nara" if grammar.NARA_TEXT.match(level(head)) else ""


_BY_FIRST: Final[dict[str, Callable[[str], str]]] = {
    "<": _html,
    "{": _json,
    '"': _csv,
    "M": _nara,
    **dict.fromkeys("0123456789", _csv),
}


@cache
def _unwrappers() -> dict[str, Callable[[str], Wrapped | None]]:
    # Imported here, because plain text should not pay for the parsers of HTML and JSON.
    from tipcable.reading.html import unwrap_html
    from tipcable.reading.nara import unwrap_nara
    from tipcable.reading.rows import unwrap_csv, unwrap_json

    return {"html": unwrap_html, "jsonl": unwrap_json, "csv": unwrap_csv, "nara": unwrap_nara}


Fits = Callable[[str, str], bool]

# Each takes the head as it stands, and levelled.
_PLAIN: Final[tuple[tuple[str, Fits], ...]] = (
    ("page", lambda _, work: page_grammar.OPENING.match(work) is not None),
    ("outlook", lambda _, work: grammar.OUTLOOK.match(work) is not None),
    ("text", lambda _, work: grammar.FIVE_LINES.match(work) is not None),
    ("print", lambda _, work: grammar.STATE_PRINT.search(work) is not None),
    ("pdf", lambda head, _: "\r\n" in head and "\xb6" in head),
    ("telegram", lambda _, work: grammar.TELEGRAM.search(work) is not None),
)
