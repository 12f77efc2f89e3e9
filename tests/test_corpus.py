"""Whole archives: what is read, in which order, and what a broken file costs."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import logging
import os
import signal
import subprocess
import sys
import tarfile
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import tipcable
from generated import cable as telegram
from generated import rows
from tipcable import Cable, ReadError, Record, parse, read, to_json
from tipcable.corpus import Limits, located
from tipcable.corpus.supervision import Team
from tipcable.corpus.transport import cable_of

SAMPLES = Path(__file__).parent / "samples"


def ids(source: object, **how: object) -> list[str | None]:
    return [cable.id for cable in read(source, **how)]  # type: ignore[arg-type]


def name_of(number: int) -> str:
    found = parse(telegram(number)).id
    assert found is not None
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with cables on two levels, whose order by name is that of their numbers."""
    root = tmp_path / "dump"
    for number in (1, 2, 3, 4):
        path = root / ("a" if number < 3 else "b") / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(telegram(number), encoding="utf-8")
    (root / ".hidden").write_text("no cable")
    (root / "style.css").write_text("pre { color: black }")
    return root


ALL = [name_of(number) for number in (1, 2, 3, 4)]


def test_a_folder_is_read_in_order(folder: Path) -> None:
    """Two runs over one archive must be comparable."""
    assert ids(folder) == ids(str(folder)) == ALL


def test_a_pattern_and_several_paths(folder: Path) -> None:
    """The shell's patterns, and lists, work without the shell."""
    assert ids(f"{folder}/b/*.txt") == ALL[2:]
    assert ids(f"{folder}/**/*.txt") == ALL
    assert ids([folder / "b", folder / "a"]) == ALL[2:] + ALL[:2]


def test_a_file_equals_its_parse(folder: Path) -> None:
    """read() adds nothing to a cable, and takes nothing away."""
    path = folder / "a" / "1.txt"
    (cable,) = read(path)
    wanted = parse(path.read_bytes())
    assert cable == wanted
    assert cable.source == wanted.source
    assert cable.problems == wanted.problems


def packed(kind: str, files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
    else:
        with tarfile.open(fileobj=stream, mode="w:gz" if kind == "tar.gz" else "w") as tar:
            for name, data in files.items():
                info = tarfile.TarInfo(name)
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
    return stream.getvalue()


FILES = {f"dump/{number}.txt": telegram(number).encode() for number in (1, 2, 3, 4)}


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_archives(tmp_path: Path, kind: str) -> None:
    """An archive of files is a folder of files."""
    path = tmp_path / f"dump.{kind}"
    path.write_bytes(packed(kind, FILES))
    assert ids(path) == ALL
    assert ids(io.BytesIO(path.read_bytes())) == ALL
    places = [one.place.file for one in located(path)]
    assert places == [f"{path}/{name}" for name in FILES]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_compressed_files(tmp_path: Path, pack: object) -> None:
    """What a file is, its bytes tell, not its name."""
    path = tmp_path / "dump"
    path.write_bytes(pack("".join(rows(5)).encode()))  # type: ignore[operator]
    assert len(ids(path)) == 5


def test_the_dump(tmp_path: Path) -> None:
    """Rows have the record of their columns, and the text of the last two."""
    path = tmp_path / "cables.csv"
    path.write_text("".join(rows(4)), encoding="utf-8")
    before = csv.field_size_limit()
    cables = list(read(path))
    assert csv.field_size_limit() == before
    assert [cable.id for cable in cables] == ALL
    assert cables[0].record is not None
    assert cables[0].record.origin == "Embassy Lusaka"
    assert cables[0].record.dialect == "csv"
    assert cables[0].header == parse(telegram(1)).header
    assert cables[0].paragraphs == parse(telegram(1)).paragraphs


def test_the_sql_export_with_names_above(tmp_path: Path) -> None:
    """Columns are known by their names, in any order, with doubled quotes."""
    path = tmp_path / "cable.csv"
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        names = ("id", "date", "refid", "classification", "origin", "destination")
        writer.writerow((*names, "header", "content"))
        for number in (1, 2):
            about = (number, "2009-01-02 07:30:00", name_of(number), "SECRET", "Embassy Riga")
            header, _, body = telegram(number).partition("\n\n")
            writer.writerow((*about, "08STATE1|08STATE2", header, body + '\n"So," she said.\n'))
    cables = list(read(path))
    assert [cable.id for cable in cables] == ALL[:2]
    assert cables[0].record is not None
    assert cables[0].record.references == ("08STATE1", "08STATE2")
    assert cables[0].record.classification == "SECRET"


def test_json_lines(tmp_path: Path) -> None:
    """One object in a line; what is no cable is an error with its row."""
    path = tmp_path / "cables.jsonl"
    good = json.dumps({"_id": "09RIGA5", "body": telegram(4)})
    path.write_text("\n".join([good, '{"no": "cable"}', "", good, "{broken"]) + "\n")
    found = list(located(path))
    assert [one.cable is not None for one in found] == [True, False, True, False]
    assert [one.place.row for one in found] == [1, 2, 4, 5]
    assert [one.place.offset for one in found][:2] == [0, len(good) + 1]


def test_json_that_was_written_here(tmp_path: Path) -> None:
    """``tipcable json`` writes what ``read`` reads, so that work can be kept."""
    cables = list(read(SAMPLES))
    path = tmp_path / "cables.jsonl"
    path.write_text("\n".join(map(to_json, cables)) + '\n{"paragraphs": 1, "signers": 2}\n')
    for jobs in (1, 2):
        reading = read(path, on_error="skip", jobs=jobs)
        assert list(reading) == cables
        assert [error.row for error in reading.rejects] == [len(cables) + 1]
    pages = read(path, on_error="skip", where=lambda record: record.origin == "LUSAKA")
    assert [cable.id for cable in pages] == ["76LUSAKA1188"]


def test_open_streams() -> None:
    """Text and bytes, also from a pipe that cannot go back."""
    assert ids(io.StringIO(telegram(1))) == ALL[:1]
    assert ids(io.BytesIO(telegram(1).encode())) == ALL[:1]
    assert ids(io.StringIO("".join(rows(4)))) == ALL
    lone = telegram(1).replace("ORUK", "OR\ud800UK")
    assert next(read(io.StringIO(lone))).source == parse(lone).source
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as stream:
        stream.write(gzip.compress(telegram(1).encode()))
    with os.fdopen(reading, "rb") as stream:
        assert ids(stream) == ALL[:1]


def test_windows_1252_is_reported(tmp_path: Path) -> None:
    """Old exports are not UTF-8; nothing is lost, and somebody is told."""
    text = telegram(1).replace("ORUK", "caf\xe9 \x93")
    (tmp_path / "old.txt").write_bytes(text.replace("\x93", "\u201c").encode("cp1252"))
    row = next(rows(1)).encode().replace(b"SHELTER", b"CAF\xc9")
    (tmp_path / "old.csv").write_bytes(row)
    from_row, from_file = read(tmp_path)
    assert from_row.header.subject == "CAF\xc9 REPORT NUMBER 1"
    assert "not-utf-8" in {problem.code for problem in from_row.problems}
    assert from_file.source is not None
    assert "caf\xe9 \u201c" in from_file.source.text
    assert "not-utf-8" in {problem.code for problem in from_file.problems}


BROKEN = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40,
    "nul.txt": b"\x00" * 500,
    "cut.gz": gzip.compress(b"UNCLAS QUITO 000001\n" * 900)[:-60],
    "wrong.gz": b"\x1f\x8b\x08\x00 this is no gzip",
    "cut.zip": packed("zip", FILES)[:-30],
    "wrong.zip": b"PK\x03\x04 this is no zip",
    "row.csv": b'"1","1/1/2009 0:00","09QUITO1","Embassy Quito","UNCLASSIFIED"\n',
    "line.jsonl": b'{"_id": "09QUITO1", "body": "x\n',
}


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand files, ten of them broken."""
    root = tmp_path_factory.mktemp("thousand")
    for number in range(1, 991):
        text = telegram(number, paragraphs=2)
        (root / f"{number:04}.txt").write_text(text, encoding="utf-8")
    for at, (name, data) in enumerate(BROKEN.items()):
        (root / f"{at * 100:04}-{name}").write_bytes(data)
    return root


@pytest.mark.parametrize("jobs", [1, 2])
def test_ten_broken_files_among_a_thousand(
    thousand: Path, jobs: int, caplog: pytest.LogCaptureFixture
) -> None:
    """They are lost alone, and named, whatever else is done with them."""
    reading = read(thousand, on_error="skip", jobs=jobs)
    with caplog.at_level(logging.WARNING, "tipcable"):
        cables = list(reading)
    assert [cable.id for cable in cables] == [name_of(number) for number in range(1, 991)]
    named = {Path(error.file).name.partition("-")[2] for error in reading.rejects}
    assert named == set(BROKEN)
    assert len(caplog.records) == len(reading.rejects) == 10
    assert reading.count == 990


def test_broken_files_are_kept_as_problems(thousand: Path) -> None:
    """By default a file that cannot be read has its place in the result, and says why."""
    cables = list(read(thousand))
    assert len(cables) == 1000
    lost = [cable for cable in cables if cable.problems and cable.problems[0].code == "unreadable"]
    assert len(lost) == 10
    for cable in lost:
        assert cable.paragraphs == ()
        assert str(thousand) in cable.problems[0].message


def test_the_first_broken_file_raises(tmp_path: Path) -> None:
    """File, row, line and offset, for who wants to stop."""
    path = tmp_path / "cables.csv"
    first, second = rows(2)
    path.write_text(f'{first}"7","1/1/2009 0:00","09QUITO7","Embassy Quito"\n{second}')
    reading = read(path, on_error="raise")
    assert next(reading).id == ALL[0]
    with pytest.raises(ReadError, match=r"this row has 4 columns, not 8") as caught:
        next(reading)
    error = caught.value
    assert (error.file, error.row) == (str(path), 2)
    assert error.line == first.count("\n") + 1
    assert error.offset == len(first)
    assert f"{path}, row 2, line" in str(error)
    assert list(reading) == []


def test_a_broken_quote_costs_one_row(tmp_path: Path) -> None:
    """In a dump of 1.7 GB, one quotation mark must not swallow the rest."""
    path = tmp_path / "cables.csv"
    found = list(rows(4))
    found[1] = found[1].rstrip('"\n') + "\n"
    path.write_text("".join(found))
    reading = read(path, on_error="skip")
    assert [cable.id for cable in reading] == [ALL[0], *ALL[2:]]
    assert [error.row for error in reading.rejects] == [2]


def test_what_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    """A wrong name is the caller's mistake, and no reject."""
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "nothing.txt")
    with pytest.raises(ReadError, match="no such file"):
        read(str(tmp_path / "*.html"))
    with pytest.raises(ValueError, match="on_error"):
        read(tmp_path, on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="jobs"):
        read(tmp_path, jobs=-1)
    with pytest.raises(TypeError, match="path"):
        read(7)  # type: ignore[arg-type]


def refused(path: Path) -> list[str]:
    reading = read(path, on_error="skip")
    assert list(reading) == []
    return [error.message for error in reading.rejects]


@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt"])
def test_members_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    """Nothing is ever written, but such an archive is not what it says."""
    for kind in ("zip", "tar"):
        path = tmp_path / f"evil.{kind}"
        path.write_bytes(packed(kind, {name: telegram(1).encode()}))
        assert refused(path) == ["its name leads outside of the archive"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link could show any file of this machine."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("link.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            tar.addfile(info)
    path = tmp_path / "links.tar"
    path.write_bytes(stream.getvalue())
    assert refused(path) == ["it is a link or a device, and not followed"] * 3
    with zipfile.ZipFile(tmp_path / "links.zip", "w") as archive:
        linked = zipfile.ZipInfo("link.txt")
        linked.external_attr = 0o120777 << 16
        archive.writestr(linked, "/etc/passwd")
    assert refused(tmp_path / "links.zip") == ["it is a link or a device, and not followed"]


LIMITS = Limits(free=100_000, ratio=20, cable=50_000)


@pytest.mark.parametrize("kind", ["gz", "zip", "tar.gz", "csv.gz"])
def test_bombs_do_not_go_off(tmp_path: Path, kind: str) -> None:
    """A small file cannot fill the memory, however it is packed."""
    path = tmp_path / f"bomb.{kind}"
    data = b"A" * 20_000_000
    if kind == "csv.gz":
        data = next(rows(1)).encode() * 10_000
    pack = gzip.compress(data) if kind.endswith("gz") and "tar" not in kind else None
    path.write_bytes(pack or packed(kind, {"a.txt": data}))
    tracemalloc.start()
    reading = read(path, on_error="skip", limits=LIMITS)
    for _ in reading:
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert 0 < len(reading.rejects) < 3
    assert all("expands" in one.message or "longer" in one.message for one in reading.rejects)
    assert peak < 5_000_000


def test_archives_in_archives_end(tmp_path: Path) -> None:
    """The classic bomb is an archive of archives of archives."""
    data = telegram(1).encode()
    for _ in range(4):
        data = gzip.compress(data)
    (tmp_path / "deep.gz").write_bytes(data)
    assert "not opened" in refused(tmp_path / "deep.gz")[0]
    (tmp_path / "zip.zip").write_bytes(packed("zip", {"a.zip": packed("zip", FILES)}))
    assert "not opened" in refused(tmp_path / "zip.zip")[0]


def test_a_row_without_end_costs_itself(tmp_path: Path) -> None:
    """The next row is found again, at its own line and offset."""
    path = tmp_path / "cables.csv"
    first, second, third = rows(3)
    long = second.replace("SHELTER", "SHELTER\n" * 60_000)
    path.write_text(first + long + third)
    found = list(located(path, limits=LIMITS))
    assert [one.cable is not None for one in found] == [True, False, True]
    assert [one.place.offset for one in found] == [0, len(first), len(first + long)]
    assert found[2].place.line == (first + long).count("\n") + 1


def test_one_cable_has_a_greatest_size(tmp_path: Path) -> None:
    """A file without end is no cable, and a row without end no row."""
    (tmp_path / "a.txt").write_bytes(b"UNCLAS " * 10_000)
    (tmp_path / "b.csv").write_bytes(next(rows(1)).encode() + b"x" * 60_000 + b"\n")
    (tmp_path / "c.jsonl").write_bytes(b'{"body": "' + b"x" * 60_000)
    reading = read(tmp_path, on_error="skip", limits=LIMITS)
    assert list(reading) == []
    assert len(reading.rejects) == 3
    with pytest.raises(ValueError, match="above 0"):
        Limits(ratio=0)


def test_where_is_asked_before_the_body_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 250,000 cables a few thousand may be wanted; the others should cost nothing."""
    path = folder / "cables.csv"
    path.write_text("".join(rows(40)))
    parsed: list[Record | None] = []

    def noted(text: str, *, record: Record | None) -> Cable:
        parsed.append(record)
        return parse(text, record=record)

    monkeypatch.setattr("tipcable.corpus.reading.parse", noted)
    cables = list(read(path, where=lambda record: record.origin == "Embassy Riga"))
    assert len(cables) == len(parsed) == 5
    assert {record.origin for record in parsed if record} == {"Embassy Riga"}
    page = read(SAMPLES / "wikileaks.html", where=lambda record: record.identifier == "x")
    assert list(page) == []
    bare = read(folder / "a", where=lambda record: record.dialect == "telegram")
    assert len(list(bare)) == 2


def test_progress_counts_cables(folder: Path) -> None:
    """tqdm's ``update`` and rich's ``advance`` take the number of new cables."""
    steps: list[int] = []
    list(read(folder, progress=steps.append))
    assert steps == [1, 1, 1, 1]


def test_reading_is_lazy(tmp_path: Path) -> None:
    """The first cable of a stream without end comes at once."""

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.rows = (row.encode() for row in rows(10**9))
            self.rest = b""

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            while len(self.rest) < size:
                self.rest += next(self.rows)
            found, self.rest = self.rest[:size], self.rest[size:]
            return found

    for jobs in (1, 2):
        reading = read(Endless(), jobs=jobs)  # type: ignore[arg-type]
        assert [next(reading).id for _ in range(4)] == ALL
        reading.close()
        assert list(reading) == []


def test_memory_does_not_grow(tmp_path: Path) -> None:
    """Constant memory, measured; docs/scale.md has the figures of a large run."""
    path = tmp_path / "cables.csv"
    path.write_text("".join(rows(600)))
    peaks = []
    list(read(SAMPLES))
    for count in (60, 600):
        tracemalloc.start()
        for _, _ in zip(range(count), read(path), strict=False):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.3 + 100_000


def test_processes_give_the_same_cables_in_the_same_order(tmp_path: Path) -> None:
    """jobs is a choice of speed alone."""
    path = tmp_path / "cables.csv"
    path.write_text("".join(rows(300)))
    for source in (path, SAMPLES):
        alone, together = list(read(source)), list(read(source, jobs=2))
        assert alone == together
        assert [one.source for one in alone] == [one.source for one in together]
        assert [one.problems for one in alone] == [one.problems for one in together]
        assert [to_json(one) for one in alone] == [to_json(one) for one in together]


def _poisoned(text: str, record: Record | None) -> Cable:
    """Read a text, unless it is one of those that raise, exit, are killed or loop for ever."""
    if "raise" in text:
        raise RuntimeError("inside")
    if "exit" in text:
        os._exit(3)
    if "kill" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    while "loop" in text:
        time.sleep(0.05)
    return parse(text, record=record)


POISON = {
    "raise": "RuntimeError: inside",
    "exit": "ended with status 3",
    "kill": "killed",
    "loop": "longer than 1 seconds",
}


def test_poison_costs_one_cable_each() -> None:
    """A worker that dies takes one cable with it, and the run goes on in order."""
    texts = [f"UNCLAS QUITO {number:06}" for number in range(1, 201)]
    for at, word in zip((0, 60, 130, 199), POISON, strict=True):
        texts[at] = word
    team = Team(_poisoned, 2, 1.0)
    answers = list(team.run((text, None) for text in texts))
    assert len(answers) == len(texts)
    lost = {text: reason for text, (parts, reason) in zip(texts, answers, strict=True) if not parts}
    assert set(lost) == set(POISON)
    assert all(part in lost[word] for word, part in POISON.items())
    found = [
        cable_of(parts, text) for text, (parts, _) in zip(texts, answers, strict=True) if parts
    ]
    assert [one.header.message_number for one in found] == [
        text.removeprefix("UNCLAS ") for text in texts if text not in POISON
    ]
    assert team.workers == []


@pytest.mark.parametrize("where", ["first", "all"])
def test_poison_without_end(where: str) -> None:
    """Not even an archive of nothing but poison hangs."""
    texts = ["kill"] * 12 if where == "all" else ["kill", *["UNCLAS QUITO 000001"] * 100]
    answers = list(Team(_poisoned, 2, 5.0).run((text, None) for text in texts))
    assert [bool(parts) for parts, _ in answers] == [text != "kill" for text in texts]


def test_rejects_of_workers_name_file_row_and_offset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who must look at the cable finds it."""
    path = tmp_path / "cables.csv"
    found = list(rows(80))
    found[40] = found[40].replace("SHELTER REPORT", "kill")
    path.write_text("".join(found))
    monkeypatch.setattr("tipcable.corpus.reading._read", _poisoned)
    reading = read(path, jobs=2, on_error="skip")
    assert len(list(reading)) == 79
    (error,) = reading.rejects
    assert (error.file, error.row) == (str(path), 41)
    assert error.offset == sum(map(len, found[:40]))


def test_closing_ends_the_processes(tmp_path: Path) -> None:
    """Nobody is left behind when a reader has seen enough."""
    path = tmp_path / "cables.csv"
    path.write_text("".join(rows(400)))
    before = _children()
    reading = read(path, jobs=2)
    next(reading)
    assert len(_children()) > len(before)
    reading.close()
    assert _children() == before


def _children() -> list[str]:
    path = Path(f"/proc/self/task/{os.getpid()}/children")
    if not path.exists():
        pytest.skip("this system does not list the children of a process")
    return path.read_text().split()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_is_clean(tmp_path: Path) -> None:
    """One KeyboardInterrupt in the parent, no noise from workers, no process left."""
    path = tmp_path / "cables.csv"
    path.write_text("".join(rows(30)))
    program = (
        f"import sys, itertools; sys.path.insert(0, {str(Path(tipcable.__file__).parents[1])!r})\n"
        "from tipcable import read\n"
        f"paths = itertools.repeat({str(path)!r})\n"
        "for number, cable in enumerate(read(paths, jobs=2)):\n"
        "    if number == 100: print('going', flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "going\n"
    os.killpg(process.pid, signal.SIGINT)
    _, noise = process.communicate(timeout=20)
    assert noise.count("Traceback") == noise.count("KeyboardInterrupt") == 1
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_samples_are_read_as_files() -> None:
    """Every dialect is told by its content, inside of files as well."""
    found = {Path(one.place.file).name: one.cable for one in located(SAMPLES)}
    assert len(found) == 12
    assert all(cable is not None and cable.id for cable in found.values())


def _cables() -> Iterator[Cable]:
    yield from read(SAMPLES)


def test_a_reading_is_an_iterator() -> None:
    """It goes wherever an iterator of cables goes."""
    assert sum(1 for _ in _cables()) == 12
