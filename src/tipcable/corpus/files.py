"""Files, folders, patterns and archives to entries, one after the other, in a stable order.

Strategy: what a file is, its first bytes tell, not its name. Nothing is ever written to a disk,
and members of archives are read only as streams; still, a member that would land outside of its
archive, a link or a device is refused, since it shows that the archive is not what it says.
"""

from __future__ import annotations

import glob
import os
import stat
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import PurePosixPath
from typing import IO, Any, Final

from tipcable.corpus.entries import Entry, Place
from tipcable.corpus.streams import BROKEN, Limits, budget, buffered, unpacked
from tipcable.corpus.tables import entries_in
from tipcable.errors import ReadError

Path = str | os.PathLike[str]
Source = Path | IO[str] | IO[bytes] | Iterable[Path]

# Pictures, styles and scripts stand beside the pages of a mirror.
_PICTURES: Final = (".gif", ".ico", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".woff")
_NO_CABLES: Final = frozenset((*_PICTURES, ".css", ".js", ".md", ".py", ".rst", ".torrent"))
# An archive inside an archive is opened once; deeper ones are how bombs are built.
_DEEPEST: Final = 3


def entries(source: Source, limits: Limits) -> Iterator[Entry]:
    """Yield the entries of a file, folder, pattern, open stream, or several paths in a row."""
    if isinstance(source, str | os.PathLike):
        for path in paths(source):
            yield from _from_path(path, limits)
    elif hasattr(source, "read"):
        yield from _from_stream(source, limits)
    else:
        several: Any = source
        for one in several:
            yield from entries(one, limits)


def _from_stream(stream: Any, limits: Limits) -> Iterator[Entry]:
    name = getattr(stream, "name", None)
    place = Place(file=name if isinstance(name, str) else "stream")
    yield from _guarded(buffered(stream), place, limits, size=_size_of(stream))


def paths(source: Path) -> Iterator[str]:
    """Yield the files that a path means, in the order of their names.

    A folder is walked without following links to folders; hidden files, and kinds that hold no
    text (pictures, styles), are left out. ``ReadError`` where there is nothing.
    """
    name = os.fspath(source)
    if os.path.isdir(name):
        yield from _walk(name)
    elif os.path.lexists(name):
        yield name
    else:
        found = sorted(glob.iglob(name, recursive=True)) if glob.has_magic(name) else []
        if not found:
            raise ReadError("there is no such file", name)
        for one in found:
            yield from _walk(one) if os.path.isdir(one) else (one,)


def _walk(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        inside = sorted((one.name, one.is_dir(follow_symlinks=False)) for one in found)
    for name, is_folder in inside:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if is_folder:
            yield from _walk(path)
        elif os.path.splitext(name)[1].lower() not in _NO_CABLES and not os.path.isdir(path):
            yield path


def _from_path(path: str, limits: Limits) -> Iterator[Entry]:
    place = Place(file=path)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode) and not _is_pipe(path):
            yield Entry(place=place, error="this is no regular file")
            return
        with open(path, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            yield from _guarded(buffered(stream), place, limits, size=size)
    except OSError as error:
        yield Entry(place=place, error=_said(error))


def _is_pipe(path: str) -> bool:
    return stat.S_ISFIFO(os.stat(path).st_mode) or path == "/dev/stdin"


def _size_of(stream: Any) -> int | None:
    """Return the size of an open stream where that costs nothing, or None."""
    try:
        at = stream.tell()
        size = stream.seek(0, os.SEEK_END)
        stream.seek(at)
    except (OSError, ValueError, AttributeError, TypeError):
        return None
    return int(size)


def _guarded(
    stream: BufferedReader, place: Place, limits: Limits, *, size: int | None
) -> Iterator[Entry]:
    """Yield the entries of a stream; what breaks it becomes its last entry."""
    try:
        yield from _opened(stream, place, limits, size, depth=0)
    except ReadError as error:
        yield Entry(place=place, error=error.message)
    except BROKEN as error:
        yield Entry(place=place, error=_said(error))


def _said(error: BaseException) -> str:
    """Return what an exception says, in words that need no knowledge of Python."""
    if isinstance(error, EOFError):
        return "it ends too early: the file is not complete"
    if isinstance(error, FileNotFoundError):
        return "the link leads nowhere"
    told = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"it cannot be read: {told}"


def _opened(
    stream: BufferedReader, place: Place, limits: Limits, size: int | None, *, depth: int
) -> Iterator[Entry]:
    """Open whatever a stream is: compressed, an archive, or text."""
    if depth >= _DEEPEST:
        raise place.error("an archive in an archive in an archive is not opened")
    inner = unpacked(stream)
    if inner is not None:
        allowed = budget(_known(size), limits, place)
        with inner:
            yield from _opened(buffered(inner, allowed), place, limits, size, depth=depth + 1)
        return
    head = stream.peek(512)[:512]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield from _zip_members(stream, place, limits, depth)
    elif head[257:262] == b"ustar":
        yield from _tar_members(stream, place, limits, depth)
    else:
        yield from entries_in(stream, place, limits)


# Of a pipe nobody knows the length; no archive of cables is smaller than this.
_UNKNOWN: Final = 64 << 20


def _known(size: int | None) -> int:
    return _UNKNOWN if size is None else size


def _zip_members(
    stream: BufferedReader, place: Place, limits: Limits, depth: int
) -> Iterator[Entry]:
    if depth:
        raise place.error("a zip archive inside of an archive is not opened")
    raw = stream.raw.stream  # type: ignore[attr-defined]
    if not getattr(raw, "seekable", bool)():
        raise place.error("a zip archive cannot be read from a stream that cannot go back")
    with zipfile.ZipFile(raw) as archive:
        for info in sorted(archive.infolist(), key=lambda one: one.filename):
            inside = Place(file=f"{place.file}/{info.filename}")
            wrong = _wrong_name(info.filename) or _wrong_mode(info.external_attr >> 16)
            if wrong:
                yield Entry(place=inside, error=wrong)
            elif not info.is_dir() and _may_hold(info.filename):
                yield from _zip_member(archive, info, inside, limits, depth)


def _zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Place, limits: Limits, depth: int
) -> Iterator[Entry]:
    allowed = budget(info.compress_size, limits, place)
    try:
        with archive.open(info) as member:
            yield from _opened(
                buffered(member, allowed), place, limits, info.file_size, depth=depth + 1
            )
    except ReadError as error:
        yield Entry(place=place, error=error.message)
    except BROKEN as error:
        yield Entry(place=place, error=_said(error))


def _tar_members(
    stream: BufferedReader, place: Place, limits: Limits, depth: int
) -> Iterator[Entry]:
    """Read members as they come: the order of the archive, since a tape cannot be sorted."""
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            inside = Place(file=f"{place.file}/{info.name}")
            wrong = _wrong_name(info.name) or _wrong_kind(info)
            member = archive.extractfile(info) if not wrong and _may_hold(info.name) else None
            if wrong:
                yield Entry(place=inside, error=wrong)
            elif member is not None:
                yield from _tar_member(buffered(member), inside, limits, info.size, depth)


def _tar_member(
    member: BufferedReader, place: Place, limits: Limits, size: int, depth: int
) -> Iterator[Entry]:
    try:
        yield from _opened(member, place, limits, size, depth=depth + 1)
    except ReadError as error:
        yield Entry(place=place, error=error.message)


def _may_hold(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts if part != ".")
    return not hidden and path.suffix.lower() not in _NO_CABLES


def _wrong_name(name: str) -> str:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or path.drive or name[1:3] in {":\\", ":/"}:
        return "its name leads outside of the archive"
    return ""


def _wrong_mode(mode: int) -> str:
    kind = stat.S_IFMT(mode)
    return "it is a link or a device, and not followed" if kind not in _PLAIN else ""


# Zip archives from systems without modes say nothing.
_PLAIN: Final = frozenset({0, stat.S_IFREG, stat.S_IFDIR})


def _wrong_kind(info: tarfile.TarInfo) -> str:
    plain = info.isfile() or info.isdir()
    return "" if plain else "it is a link or a device, and not followed"
