"""read(): whole archives as cables, one after the other."""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final, Literal

from attrs import frozen

from tipcable.corpus.entries import Entry, Place
from tipcable.corpus.files import Source, entries, paths
from tipcable.corpus.streams import Limits
from tipcable.corpus.supervision import Team, processors
from tipcable.corpus.transport import cable_of
from tipcable.corpus.worker import Item, raised
from tipcable.errors import ParseError, ReadError
from tipcable.model.cable import Cable
from tipcable.model.record import Record
from tipcable.reading.dialects import dialect_of, unwrap
from tipcable.reading.lines import level
from tipcable.reading.parse import parse
from tipcable.reading.prefixes import read_prefix
from tipcable.source import Problem, Severity, Span
from tipcable.source import Source as Text

OnError = Literal["keep", "raise", "skip"]
Where = Callable[[Record], bool]
Progress = Callable[[int], object]

_LOG: Final = logging.getLogger("tipcable")
_STANDARD: Final = Limits()
# Of very many rejects the last ones are kept; every one is logged.
_REJECTS: Final = 10_000


@frozen(kw_only=True)
class Located:
    """A cable and where it stood, or the error that took its place."""

    place: Place
    cable: Cable | None = None
    error: ReadError | None = None


class Reading(Iterator[Cable]):
    """The cables of an archive while it is read.

    ``rejects`` are the errors so far, each with file, row and offset; ``count`` is the number of
    cables. ``close()`` ends the reading and its processes early.
    """

    def __init__(self, found: Iterator[Located], on_error: OnError) -> None:
        self._found, self._on_error = found, on_error
        self.rejects: deque[ReadError] = deque(maxlen=_REJECTS)
        self.count = 0

    def __next__(self) -> Cable:
        for one in self._found:
            if one.cable is not None:
                self.count += 1
                return one.cable
            if one.error is not None:
                cable = self._reject(one.error)
                if cable is not None:
                    return cable
        raise StopIteration

    def _reject(self, error: ReadError) -> Cable | None:
        if self._on_error == "raise":
            self.close()
            raise error
        self.rejects.append(error)
        if self._on_error == "keep":
            return unreadable(error)
        _LOG.warning("%s", error)
        return None

    def close(self) -> None:
        """End the reading, and the processes that do it."""
        close = getattr(self._found, "close", None)
        if close is not None:
            close()


def read(  # noqa: PLR0913 - each is a choice of its own, given by name
    source: Source,
    *,
    on_error: OnError = "keep",
    where: Where | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    limits: Limits = _STANDARD,
) -> Reading:
    """Read every cable of a source, lazily and in a stable order, in constant memory.

    ``source`` is a file, a folder (with all in it, sorted), a pattern (``"dump/**/*.html"``),
    several of these, or an open stream of text or bytes. Whatever a file is — a cable in any
    dialect, a CSV dump, JSON Lines, ``.gz``, ``.zip``, ``.tar.gz`` — its first bytes tell.

    ``on_error`` says what becomes of a file or row that cannot be read: ``"keep"`` gives a cable
    without text whose one problem tells why, ``"raise"`` raises ``ReadError`` with file, row and
    line, ``"skip"`` logs a warning and goes on; ``rejects`` of the result lists them all.

    ``where`` takes what the archive says of a cable, before its text is read, and tells whether
    to read it. ``progress`` is called with the number of cables that were just done, as
    ``tqdm.update`` takes it. With ``jobs`` the cables are read in that many processes (0: one for
    each processor); a cable on which a process dies, or that takes longer than
    ``limits.seconds``, is an error like others. ``limits`` also bound what may come out of an
    archive.

    Raises ``ReadError`` at once where there is no such file, and ``ValueError`` for arguments
    that mean nothing.
    """
    if on_error not in {"keep", "raise", "skip"}:
        msg = f"on_error is {on_error!r}, but must be 'keep', 'raise' or 'skip'"
        raise ValueError(msg)
    found = located(source, where=where, jobs=jobs, progress=progress, limits=limits)
    return Reading(found, on_error)


def located(
    source: Source,
    *,
    where: Where | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    limits: Limits = _STANDARD,
) -> Iterator[Located]:
    """Read like ``read``, but give each cable, or its error, together with its place."""
    _check(source, jobs)
    wanted = (entry for entry in entries(source, limits) if _is_wanted(entry, where))
    found = _in_turn(wanted) if jobs == 1 else _shared(wanted, jobs or processors(), limits)
    return _counted(found, progress) if progress else found


def _check(source: Source, jobs: int) -> None:
    if jobs < 0:
        msg = f"jobs is {jobs}, but must be 1 or more, or 0 for one process on each processor"
        raise ValueError(msg)
    if isinstance(source, str | os.PathLike):
        # A wrong name is the caller's mistake, and told at once.
        next(paths(source), None)
    elif not hasattr(source, "read") and not hasattr(source, "__iter__"):
        msg = f"read() takes a path, paths, or an open stream, not {type(source).__name__}"
        raise TypeError(msg)


def _is_wanted(entry: Entry, where: Where | None) -> bool:
    if where is None or entry.error:
        return True
    if entry.kind == "cable":
        cable = _rebuilt(entry).cable
        return cable is None or where(cable.record or Record())
    return where(record_in(entry.text, entry.record))


def record_in(text: str, known: Record | None = None) -> Record:
    """Return what the archive says of a cable, without reading the cable.

    A text that says nothing has an empty record of its dialect.
    """
    if known is not None:
        return known
    wrapped = unwrap(text)
    if wrapped is not None:
        return wrapped.record or Record(dialect=dialect_of(text))
    page = read_prefix(level(text))
    return page.record if page else Record(dialect=dialect_of(text))


def _counted(found: Iterator[Located], progress: Progress) -> Iterator[Located]:
    for one in found:
        yield one
        progress(1)


def _in_turn(wanted: Iterator[Entry]) -> Iterator[Located]:
    for entry in wanted:
        if entry.error or entry.kind == "cable":
            yield _rebuilt(entry)
            continue
        try:
            cable = parse(entry.text, record=entry.record)
        except Exception as error:
            yield _failed(entry, raised(error))
            continue
        yield _done(entry, cable)


def _rebuilt(entry: Entry) -> Located:
    """Return the cable that ``to_json`` wrote, or the error of an entry without any."""
    if entry.error:
        return _failed(entry, entry.error)
    # Imported here, because only this needs cattrs, which takes longer to load than all the rest.
    from tipcable.exports.json import from_json

    try:
        return Located(place=entry.place, cable=from_json(entry.text))
    except ParseError as error:
        return _failed(entry, error.message)


def _shared(wanted: Iterator[Entry], jobs: int, limits: Limits) -> Iterator[Located]:
    """Read with several processes; entries wait here for their answers."""
    under_way: deque[Entry] = deque()

    def items() -> Iterator[Item]:
        for entry in wanted:
            under_way.append(entry)
            # What is not for workers keeps its turn; reading nothing costs nothing.
            aside = entry.error or entry.kind == "cable"
            yield ("", None) if aside else (entry.text, entry.record)

    # What is loaded when first needed is loaded once, and shared with copies of this process.
    parse(_SAMPLE)
    team = Team(_read, jobs, limits.seconds)
    with closing(team.run(items())) as answers:
        for parts, reason in answers:
            entry = under_way.popleft()
            if entry.error or entry.kind == "cable":
                yield _rebuilt(entry)
            elif parts is None:
                yield _failed(entry, reason)
            else:
                yield _done(entry, cable_of(parts, entry.text, entry.record))


_SAMPLE: Final = """R 011153Z DEC 09
FM AMEMBASSY DHAKA
TO SECSTATE WASHDC
UNCLAS DHAKA 000001
SIPDIS
E.O. 12958: N/A
TAGS: KTIP
SUBJECT: NONE
REF: STATE 1

1. (U) None.
"""


def _read(text: str, record: Record | None) -> Cable:
    return parse(text, record=record)


def _failed(entry: Entry, reason: str) -> Located:
    return Located(place=entry.place, error=entry.place.error(reason))


def _done(entry: Entry, cable: Cable) -> Located:
    if entry.kind == "json" and cable.record is None:
        return _failed(entry, "this is no JSON object with the text of a cable")
    if entry.problems:
        # The object is new, and nobody else has it yet.
        object.__setattr__(cable, "problems", (*entry.problems, *cable.problems))
    return Located(place=entry.place, cable=cable)


def unreadable(error: ReadError) -> Cable:
    """Return a cable without text whose one problem is an error."""
    problem = Problem(
        code="unreadable", severity=Severity.ERROR, message=f"{error}.", span=Span(0, 0)
    )
    return Cable(source=Text(text=""), problems=(problem,))
