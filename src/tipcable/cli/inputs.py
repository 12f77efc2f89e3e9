"""Files, folders and archives to cables, with a clear word about what cannot be read."""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from typing import IO, Final

from attrs import define, field

from tipcable.cli.progress import Counter
from tipcable.cli.terminal import tell
from tipcable.corpus.reading import Located, located
from tipcable.errors import ReadError, TipcableError
from tipcable.model.cable import Cable

# The longest line seen is a whole cable without line ends, some 200,000 characters.
_LONGEST_LINE: Final = 1_000_000
# What stands for the five bytes that Windows-1252 leaves open.
_UNASSIGNED: Final = frozenset("\x81\x8d\x8f\x90\x9d")
_STANDARD_INPUT: Final = "standard input"


@define
class Inputs:
    """The cables of some sources; ``failed`` tells that something could not be read.

    A source is whatever ``tipcable.read`` takes: a file, a folder, a pattern, an archive, a dump;
    ``-`` is standard input. ``jobs`` is the number of processes that read.
    """

    names: Sequence[str]
    jobs: int = 1
    failed: bool = field(default=False, init=False)

    def __iter__(self) -> Iterator[tuple[str, Cable]]:
        with Counter() as counter:
            for names in _together(self.names):
                for label, found in _found(names, self.jobs):
                    if isinstance(found, Cable):
                        yield label, found
                        counter.done()
                    else:
                        counter.clear()
                        self._tell(label, found)

    def _tell(self, label: str, reason: str) -> None:
        sys.stdout.flush()
        tell(f"{label}: {reason}")
        self.failed = True


def _together(names: Sequence[str]) -> Iterator[list[str]]:
    """Yield files in a row as one, so that processes are started once for all of them."""
    for are_files, run in groupby(names, os.path.isfile):
        some = list(run)
        yield from [some] if are_files else ([name] for name in some)


def _found(names: list[str], jobs: int) -> Iterator[tuple[str, Cable | str]]:
    """Yield each cable of some sources, or the reason why there is none, and where it stands."""
    first, *others = names
    seen = dict.fromkeys(names, False)
    try:
        for one in located(names if others else _source(first), jobs=jobs):
            name = _named(one.place.file, seen) if others else first
            seen[name] = True
            yield _label(name, one), _outcome(one)
    except ReadError as error:
        yield _file(first, error.file), error.message
    except (OSError, TipcableError) as error:
        yield _file(first, first), getattr(error, "strerror", None) or str(error)
    else:
        for name in (name for name in seen if not seen[name]):
            yield _file(name, name), "there is no cable in it"


def _named(file: str, names: Container[str]) -> str:
    """Return the file that was named: the archive of a member."""
    while file not in names and "/" in file:
        file = file.rpartition("/")[0]
    return file


def _source(name: str) -> str | IO[bytes]:
    if "\0" in name:
        raise ReadError("this is no file name: it holds a null character", name)
    if name != "-":
        return name
    if sys.stdin is None:
        raise ReadError("it is closed", name)
    return sys.stdin.buffer


def _label(name: str, one: Located) -> str:
    """Name a cable: its file, and its row in a file of many."""
    file = _file(name, one.place.file)
    return file if one.place.row is None else f"{file}, row {one.place.row}"


def _file(name: str, file: str) -> str:
    """Name a file, or a member of an archive that came by standard input."""
    if name != "-":
        return file
    _, slash, member = file.partition("/")
    return _STANDARD_INPUT + slash + member


def _outcome(one: Located) -> Cable | str:
    if one.cable is None:
        return one.error.message if one.error else "there is no cable in it"
    return _refusal(one.cable) or one.cable


def _refusal(cable: Cable) -> str:
    """Say why a cable that could be read is most likely something else."""
    text = cable.source.text if cable.source else ""
    if len(text) > _LONGEST_LINE:
        longest = max(map(len, text.split("\n")))
        if longest > _LONGEST_LINE:
            return f"a line of {longest:,} characters is no line of a telegram"
    is_old = any(one.code == "not-utf-8" for one in cable.problems)
    if is_old and not _UNASSIGNED.isdisjoint(text):
        return "this text is neither UTF-8 nor Windows-1252"
    return ""
