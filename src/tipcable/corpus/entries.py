"""One cable before it is read: its words, and where they came from."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from tipcable.errors import ReadError
from tipcable.model.record import Record
from tipcable.reading.decoding import decode
from tipcable.source import Problem


@frozen(kw_only=True)
class Place:
    """Where a cable stands: the file, and in files of many cables the row, line and offset.

    A member of an archive is written behind its archive (``dump.zip/cables.csv``). Rows and lines
    count from 1; the offset counts bytes from the beginning of the file as it is unpacked.
    """

    file: str
    row: int | None = None
    line: int | None = None
    offset: int | None = None

    def error(self, message: str) -> ReadError:
        """Return an exception that names the place."""
        return ReadError(message, self.file, self.row, self.line, self.offset)


@frozen(kw_only=True)
class Entry:
    """The text of one cable with what the archive says of it, or the reason why there is none.

    ``kind`` is ``"json"`` for a line that must be an object with the text of a cable in it, and
    ``"cable"`` for one that ``to_json`` wrote.
    """

    place: Place
    text: str = ""
    record: Record | None = None
    problems: tuple[Problem, ...] = ()
    error: str = ""
    kind: str = "text"


def entry_of(data: bytes, place: Place, *, kind: str = "text") -> Entry:
    """Make an entry of bytes: UTF-8, else Windows-1252, which is reported."""
    text, problems = decoded(data)
    return Entry(place=place, text=text, problems=problems, kind=kind, error=trouble(text))


def decoded(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of bytes, and a problem where they are no UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError:
            pass
    try:
        # Text streams may hold lone surrogates, which come here as bytes.
        return data.decode("utf-8", "surrogatepass"), ()
    except UnicodeDecodeError:
        return decode(data)


def trouble(text: str) -> str:
    """Say why a text cannot be a cable at all, or return nothing."""
    if not text.strip("\ufeff \t\r\n\f"):
        return "there is no text in it"
    if len(_CONTROL.findall(text, 0, _HEAD)) * _FEW > min(len(text), _HEAD):
        return "this is binary data, not text"
    return ""


# In text one character in some thousands is damaged; in pictures and archives, one in four.
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_FEW: Final = 50
_HEAD: Final = 4096
