"""The page of the WikiLeaks archive: a table about the cable, and its text in ``<pre>``.

Strategy: the standard library's parser says what is a tag and what is text; the words inside
``<pre>`` become plain text that remembers where it stands on the page. Columns are known by their
labels, since older pages have four of them and newer ones five.
"""

from __future__ import annotations

import re
from functools import partial
from html import escape, unescape
from html.parser import HTMLParser
from typing import Final

from tipcable.model.record import Record
from tipcable.reading.framing import Wrapped
from tipcable.reading.lines import clean, level
from tipcable.reading.moments import read_moment
from tipcable.reading.places import Gathering

Attributes = list[tuple[str, str | None]]


def unwrap_html(text: str) -> Wrapped | None:
    """Read the page of an archive; None where it holds no ``<pre>``, and so no telegram."""
    begin = _beginning(text)
    page = _Page(text, begin, _readable(text))
    page.read()
    if not page.telegram.parts:
        return None
    start = min(page.record_start, page.places.start(0))
    before = (("furniture", 0), ("record", start))
    plain = _LINE_END.sub(" ", page.telegram.text)
    return Wrapped(
        text=plain,
        places=page.places,
        record=_record(page),
        before=before,
        after=(("furniture", page.places.end(len(plain))),),
        escape=partial(_escaped, line_end="&#x000A;" if "&#x000A;" in text else "\n"),
    )


def _escaped(words: str, line_end: str) -> str:
    return escape(words, quote=False).replace("\n", line_end)


# Some bodies have a backslash at the end of every line, left over from another export.
_LINE_END: Final = re.compile(r"\\(?=[ \t]*+\r?\n)")
_LINE_FEED: Final = re.compile("\n")
_TITLE: Final = "Viewing cable"


def _beginning(text: str) -> int:
    """Return where the cable's part of the page begins: lists of links by the hundred stand above.

    Nothing is taken to be a tag here; without the words of the title the page is read whole.
    """
    return max(text.rfind("<", 0, max(text.find(_TITLE), 0)), 0)


def _readable(text: str) -> int:
    """Return the end of what the parser is given.

    It searches the rest of the text anew for every tag or comment that is not closed, which takes
    time in proportion to the square of the text; so what can no longer be closed is left out.
    """
    end = text.rfind(">") + 1
    for opening, closing in (("<!--", "-->"), ("<![", "]")):
        unclosed = text.find(opening, text.rfind(closing, 0, end) + 1, end)
        end = unclosed if unclosed >= 0 else end
    return end


# What may stand inside a telegram without being a word of it.
_TAGS_IN_TEXT: Final = frozenset(
    ("a", "b", "i", "u", "em", "strong", "span", "font", "code", "div", "p", "tt", "sup", "sub")
)
# The archive links every value to a list of its like.
_LINKS: Final = {
    "/cable/": "identifier",
    "/date/": "created",
    "/reldate/": "released",
    "/classification/": "classification",
    "/origin/": "origin",
}
_LABELS: Final = {
    "reference id": "identifier",
    "created": "created",
    "released": "released",
    "classification": "classification",
    "origin": "origin",
}


class _Page(HTMLParser):
    """A page while it is read: the words of headings, of cells, and of the telegram."""

    def __init__(self, text: str, begin: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self.text, self.begin, self.stop = text, begin, max(begin, end)
        ends = _LINE_FEED.finditer(text, begin, self.stop)
        self.lines = [begin, *(at.end() for at in ends)]
        self.telegram = Gathering()
        self.places = self.telegram.places
        self.record_start = len(text)
        self.words: list[str] | None = None
        self.kind = ""
        self.title = ""
        self.labels: list[str] = []
        self.cells: list[tuple[str, str]] = []
        self.in_text = self.is_cut = False

    def read(self) -> None:
        """Read the page from beginning to end."""
        self.feed(self.text[self.begin : self.stop])
        self.close()

    @property
    def at(self) -> int:
        """The offset in the text of what the parser has reached."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Open what the tag opens; inside a telegram keep what only looks like a tag."""
        if tag == "pre":
            self._open_text()
        elif self.in_text:
            self._tag_in_text(tag)
        elif tag in {"h3", "th", "td"}:
            self.words, self.kind = [], ""
            self.record_start = min(self.record_start, self.at)
        elif tag == "a" and self.words is not None:
            link = dict(attrs).get("href") or ""
            self.kind = next((kind for way, kind in _LINKS.items() if link.startswith(way)), "")

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag closes."""
        if tag == "pre":
            self.in_text = False
        elif self.words is not None and tag in {"h3", "th", "td"}:
            self._keep(tag, clean(level("".join(self.words))))
            self.words = None

    def handle_data(self, data: str) -> None:
        """Take words as they are."""
        self._take(data, len(data))

    def handle_charref(self, name: str) -> None:
        """Take the character that a number stands for: ``&#x000A;``."""
        self._take_reference(f"&#{name}")

    def handle_entityref(self, name: str) -> None:
        """Take the character that a name stands for; ``AT&T`` has no such name."""
        self._take_reference(f"&{name}")

    def _take_reference(self, written: str) -> None:
        at = self.at
        if self.text.startswith(";", at + len(written)):
            written += ";"
            self._take(unescape(written), len(written))
        else:
            self._take(written, len(written))

    def _take(self, words: str, length: int) -> None:
        if self.in_text:
            at = self.at
            self._part(at)
            self.telegram.add(words, at, at + length)
        elif self.words is not None:
            self.words.append(words)

    def _open_text(self) -> None:
        self.in_text = True
        self.is_cut = bool(self.telegram.parts)

    def _part(self, at: int) -> None:
        """Put an empty line between the two texts of a page, header and body."""
        if self.is_cut:
            self.telegram.add("\n\n", self.places.end(self.places.size), at)
            self.is_cut = False

    def _tag_in_text(self, tag: str) -> None:
        written = self.get_starttag_text() or ""
        if tag == "br":
            self._take("\n", len(written))
        elif tag not in _TAGS_IN_TEXT:
            self._take(written, len(written))

    def _keep(self, tag: str, words: str) -> None:
        if tag == "h3":
            self.title = words if words.startswith(_TITLE) else self.title
        elif tag == "th":
            self.labels.append(words.lower())
        else:
            self.cells.append((self.kind, words))


def _record(page: _Page) -> Record:
    """Name the values of the table by the labels above them, else by where their links lead."""
    identifier, _, title = page.title.removeprefix(_TITLE).strip(" ").partition(", ")
    values = {kind: words for kind, words in page.cells if kind}
    if len(page.labels) == len(page.cells):
        named = zip(page.labels, page.cells, strict=True)
        values |= {_LABELS[label]: words for label, (_, words) in named if label in _LABELS}
    return Record(
        identifier=values.get("identifier") or identifier,
        created=read_moment(values.get("created", "")),
        released=read_moment(values.get("released", "")),
        classification=values.get("classification", ""),
        origin=values.get("origin", ""),
        title=title,
        dialect="html",
    )
