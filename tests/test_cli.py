"""The command line as a person, a shell and a spreadsheet meet it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import generated
from sources import TEXTS
from tipcable import Cable, Problem, Severity, Span, from_json, parse
from tipcable.cli import inputs, main
from tipcable.cli.findings import Findings
from tipcable.cli.page import Page
from tipcable.corpus import reading
from tipcable.exports.rows import COLUMNS, rows, write_csv, write_json_lines

SAMPLE = files("tipcable").joinpath("sample.txt").read_text(encoding="utf-8")
MINIMAL = "UNCLAS QUITO 000001\n\nE.O. 12958: N/A\nTAGS: PHUM\nSUBJECT: =A TEST\n\n1. (U) Text.\n"


@pytest.fixture
def sample(tmp_path: Path) -> str:
    file = tmp_path / "sample.txt"
    file.write_text(SAMPLE, encoding="utf-8")
    return str(file)


def run(
    *arguments: str, stdin: bytes = b"", stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does."""
    return subprocess.run(
        [sys.executable, "-m", "tipcable", *arguments],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**environ(), **environment},
        check=False,
        timeout=60,
    )


def environ() -> dict[str, str]:
    """Return an environment in which the program of this checkout is found."""
    source = str(Path(__file__).parents[1] / "src")
    paths = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": paths}


def test_demo_shows_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    """The first thing that a newcomer sees: header, headings, paragraphs, signer."""
    assert main(["demo"]) == 0
    shown = capsys.readouterr().out
    for words in (
        "08GABORONE9917  UNCLASSIFIED  2008-06-17 09:42 UTC\nBotswana: TIP Update",
        "Tags          PHUM, KTIP, ELAB, SMIG, KWMN, PREF, BC\n",
        "\nA Shelter Opens\n\n2. (SBU) Thirty Beds: Poloff visited",
        "\n-- no vehicle assigned to the Maun office since January.\n",
        "End comment.\n\nNOLAND-PRYCE\n",
    ):
        assert words in shown
    assert "GABORONE 00009917" not in shown
    assert "\x1b" not in shown


def test_the_sample_is_read_without_a_problem() -> None:
    """What we show as an example is a cable that tipcable reads whole."""
    cable = parse(SAMPLE)
    assert [one.number for one in cable.paragraphs] == [1, 2, 3, 4, 5, 6]
    assert cable.signers == ("NOLAND-PRYCE",)
    assert not cable.header.remarks
    assert all(one.severity is Severity.INFO for one in cable.problems)


def test_show_takes_several_files(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", sample, sample]) == 0
    first, second = capsys.readouterr().out.split("=" * 40)[::2]
    assert first.strip("=\n") == second.strip("=\n")


@pytest.mark.parametrize("columns", [20, 40, 64, 200])
def test_lines_fit_the_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is cut or wrapped by the terminal; below 40 columns nobody reads."""
    monkeypatch.setenv("COLUMNS", str(columns))
    main(["demo"])
    longest = max(map(len, capsys.readouterr().out.split("\n")))
    assert longest <= max(columns, 40)
    assert longest <= 100


def test_colour_only_where_it_is_seen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Colour needs a terminal, and nobody who said no."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["demo"])
    assert "\x1b[1m2. (SBU) \x1b[0mThirty Beds" in capsys.readouterr().out
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as context:
            context.setenv(name, value)
            main(["demo"])
        assert "\x1b" not in capsys.readouterr().out


def test_a_cable_cannot_steer_the_terminal() -> None:
    """Control characters and marks that turn the direction of text are not printed."""
    text = SAMPLE.replace("Poloff visited", "Poloff \x1b[2J\x07\u202evisited \x9b1m")
    shown = "\n".join(Page(width=80).lines(parse(text)))
    assert not set("\x1b\x07\u202e\x9b") & set(shown)
    assert "Poloff \ufffd[2J\ufffd\ufffdvisited" in shown


@given(TEXTS)
def test_any_text_can_be_shown_and_tabled(text: str) -> None:
    """Dirt stops neither the page nor a table, and a sum that disagrees is in the text."""
    cable = parse(text)
    shown = "\n".join(Page(width=60).lines(cable))
    assert not any(ord(one) < 32 and one != "\n" for one in shown)
    assert all(row["cable_id"] == cable.id for table in COLUMNS for row in rows(table, cable))
    for problem in Findings(cable).sum_problems():
        assert problem.message.endswith(".")
        assert "\n" not in problem.message
        assert problem.span.end <= len(text)


def test_table_rows_are_not_wrapped() -> None:
    """A row of figures stays one line."""
    row = "Year" + "   1999" * 20
    cable = parse(MINIMAL.replace("Text.", f"Figures:\n\n{row}\n"))
    assert any(row.rstrip() in line for line in Page(width=60).lines(cable))


def test_an_empty_cable_can_be_shown() -> None:
    """What has no header says so."""
    assert next(Page(width=80).lines(Cable())) == "no identifier  no classification"


def test_json_is_one_line_a_cable(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["json", sample, sample]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) == 3
    assert from_json(lines[0]) == from_json(lines[1]) == parse(SAMPLE)
    assert main(["json", "--indent", "2", sample]) == 0
    assert from_json(capsys.readouterr().out) == parse(SAMPLE)


@pytest.mark.parametrize(
    ("severities", "status"),
    [((), 0), ((Severity.INFO, Severity.WARNING), 0), ((Severity.INFO, Severity.ERROR), 1)],
)
def test_check_prints_problems_and_sets_the_status(
    severities: tuple[Severity, ...],
    status: int,
    sample: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An editor jumps to the spot, a script sees the status."""
    second_line = Span(SAMPLE.index("Created"), SAMPLE.index("Created") + 7)
    problems = tuple(
        Problem(code="odd", severity=one, message="It is odd.", span=second_line)
        for one in severities
    )
    monkeypatch.setattr(
        reading, "parse", lambda text, record: attrs.evolve(parse(text), problems=problems)
    )
    assert main(["check", sample]) == status
    shown = capsys.readouterr().out
    assert shown == "".join(f"{sample}:2:1: {one.value} odd: It is odd.\n" for one in severities)
    assert main(["show", sample]) == 0
    assert ("Problems\nline 2, info: It is odd." in capsys.readouterr().out) == bool(severities)


@pytest.mark.parametrize("table", COLUMNS)
def test_rows_as_csv_and_json_lines_agree(
    table: str, sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both formats carry the same rows, under the documented columns."""
    assert main(["rows", table, sample]) == 0
    shown = capsys.readouterr().out
    found = list(csv.DictReader(io.StringIO(shown)))
    assert shown.split("\n")[0].split(",") == [*COLUMNS[table], "file"]
    assert main(["rows", table, "--format", "jsonl", sample]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(found) == len(lines) == len(list(rows(table, parse(SAMPLE))))
    for flat, rich in zip(found, lines, strict=True):
        assert list(flat) == list(rich)
        assert flat["cable_id"] == rich["cable_id"] == "08GABORONE9917"
        assert flat["file"] == sample


def test_rows_of_paragraphs_can_be_joined() -> None:
    """``paragraph`` is the index in ``Cable.paragraphs``; the section is the one in force."""
    cable = parse(SAMPLE)
    found = list(rows("paragraphs", cable))
    assert [row["paragraph"] for row in found] == list(range(6))
    assert [row["section"] for row in found] == [
        None, "A Shelter Opens", "A Shelter Opens",
        "The Government's Part", "The Government's Part", "Comment",
    ]  # fmt: skip
    assert cable.source is not None
    start, end = found[1]["start"], found[1]["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert cable.source.text[start:end].startswith("2. (SBU) Thirty Beds")


def test_rows_of_problems_have_places() -> None:
    problem = Problem(code="odd", severity=Severity.INFO, message="Odd.", span=Span(11, 18))
    (row,) = rows("problems", attrs.evolve(parse(SAMPLE), problems=(problem,)))
    assert (row["line"], row["column"], row["start"], row["end"]) == (2, 1, 11, 18)


def test_unknown_tables_are_named() -> None:
    with pytest.raises(ValueError, match="no table 'none', but cables, paragraphs"):
        rows("none", Cable())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """A spreadsheet that opens the rows runs nothing from a cable."""
    stream = io.StringIO()
    write_csv(("text", "number"), [{"text": text, "number": -1}], stream)
    stream.seek(0)
    (row,) = csv.DictReader(stream)
    assert row == {"text": "'" + text.replace("\r", "\n"), "number": "-1"}


def test_odd_characters_survive_csv() -> None:
    """Quotes, commas and line ends come back; every kind of line end as a line feed."""
    text = 'a "quoted", text\nwith\r\nline\rends; \ud800|'
    stream = io.StringIO(newline="")
    write_csv(("text",), [{"text": text}], stream)
    stream.seek(0)
    assert next(csv.DictReader(stream))["text"] == text.replace("\r\n", "\n").replace("\r", "\n")


def test_json_lines_keep_lists() -> None:
    stream = io.StringIO()
    write_json_lines([{"tags": ("PHUM", "KTIP"), "number": None}], stream)
    assert stream.getvalue() == '{"tags":["PHUM","KTIP"],"number":null}\n'


BAD = {
    "missing": (None, "no such file"),
    "empty": (b"", "no text"),
    "blank": (b"\n \r\n\t", "no text"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
    "utf-16": (MINIMAL.encode("utf-16-le"), "binary"),
    "neither": (b"caf\xe9 \x81", "neither UTF-8 nor"),
    "one-line": (b"x" * 10_000_000, "a line of 10,000,000 characters"),
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("command", [["show"], ["json"], ["check"], ["rows", "cables"]])
def test_bad_files_are_named(
    kind: str, command: list[str], tmp_path: Path, sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bad file says why, costs the others nothing, and sets the status."""
    content, sentence = BAD[kind]
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    assert main([*command, str(bad), sample]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"tipcable: {bad}: ")
    assert sentence in captured.err
    assert captured.err.count("\n") == 1
    assert command == ["check"] or "GABORONE" in captured.out


def test_empty_folders_and_impossible_names_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(tmp_path), "a\0b"]) == 2
    first, second, _ = capsys.readouterr().err.split("\n")
    assert first == f"tipcable: {tmp_path}: there is no cable in it"
    assert "no file name" in second
    assert "\0" not in second


def test_windows_text_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Old text files are in Windows-1252; a mark of byte order tells the encoding."""
    for name, data in (
        ("old.txt", MINIMAL.replace("Text", "Caf\xe9").encode("cp1252")),
        ("new.txt", MINIMAL.replace("Text", "Caf\xe9").encode("utf-8-sig")),
        ("wide.txt", MINIMAL.replace("Text", "Caf\xe9").encode("utf-16")),
    ):
        (tmp_path / name).write_bytes(data)
        assert main(["rows", "paragraphs", str(tmp_path / name)]) == 0
        assert "Caf\xe9." in capsys.readouterr().out


def test_standard_input_and_the_module() -> None:
    """``python -m tipcable`` reads ``-`` and writes the same."""
    done = run("json", "-", stdin=SAMPLE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert from_json(done.stdout) == parse(SAMPLE)
    empty = run("show", "-")
    assert empty.returncode == 2
    assert empty.stderr == b"tipcable: standard input: there is no text in it\n"


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, tuple[str, int]]:
    """Name a source of every kind, and the number of its cables."""
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(SAMPLE, encoding="utf-8")
    (folder / "deep" / "b.txt").write_text(MINIMAL, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.txt", SAMPLE)
        archive.writestr("b.txt", MINIMAL)
    (tmp_path / "one.gz").write_bytes(gzip.compress(SAMPLE.encode()))
    with (tmp_path / "dump.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("identifier", "date", "origin", "body"))
        table.writerows(("07QUITO1", "1/2/2007 10:00", "Quito", MINIMAL) for _ in range(3))
    line = json.dumps({"identifier": "07QUITO1", "body": MINIMAL})
    (tmp_path / "lines.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    counts = {"folder": 2, "two.zip": 2, "one.gz": 1, "dump.csv": 3, "lines.jsonl": 2}
    found = {name: (str(tmp_path / name), count) for name, count in counts.items()}
    return {**found, "pattern": (str(folder / "**" / "*.txt"), 2)}


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "kind", ["folder", "two.zip", "one.gz", "dump.csv", "lines.jsonl", "pattern"]
)
def test_any_source_is_read(
    kind: str,
    jobs: str,
    sources: dict[str, tuple[str, int]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever has a folder, an archive or a dump unpacks nothing; every row tells its place."""
    name, count = sources[kind]
    assert main(["rows", "cables", "--jobs", jobs, name]) == 0
    captured = capsys.readouterr()
    found = [row["file"] for row in csv.DictReader(io.StringIO(captured.out))]
    assert captured.err == ""
    assert len(found) == len(set(found)) == count
    assert kind == "pattern" or all(file.startswith(name) for file in found)
    assert kind != "dump.csv" or found[1] == f"{name}, row 2"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_sources_in_a_row_keep_their_order(
    jobs: str,
    tmp_path: Path,
    sources: dict[str, tuple[str, int]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Files are read together, folders alone; each that is missing or empty is told."""
    (tmp_path / "empty.csv").write_text("identifier,date,origin,body\n", encoding="utf-8")
    inside = str(tmp_path / "folder" / "a.txt")
    names = [
        *(inside, sources["two.zip"][0], str(tmp_path / "empty.csv"), sources["dump.csv"][0]),
        *("missing.txt", sources["folder"][0], inside),
    ]
    assert main(["rows", "cables", "--jobs", jobs, *names]) == 2
    captured = capsys.readouterr()
    found = [row["file"].removeprefix(f"{tmp_path}/").replace("\\", "/")
             for row in csv.DictReader(io.StringIO(captured.out))]  # fmt: skip
    assert found == [
        *("folder/a.txt", "two.zip/a.txt", "two.zip/b.txt"),
        *("dump.csv, row 1", "dump.csv, row 2", "dump.csv, row 3"),
        *("folder/a.txt", "folder/deep/b.txt", "folder/a.txt"),
    ]
    assert captured.err.split("\n") == [
        f"tipcable: {tmp_path / 'empty.csv'}: there is no cable in it",
        "tipcable: missing.txt: there is no such file",
        "",
    ]


def test_processes_start_once_for_all_files(
    sample: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--jobs 2 *.txt`` must not start two processes for each file."""
    asked: list[object] = []

    def located(source: object, *, jobs: int) -> Iterator[reading.Located]:
        asked.append(source)
        return reading.located(source, jobs=1)  # type: ignore[arg-type]

    monkeypatch.setattr(inputs, "located", located)
    assert main(["rows", "cables", "--jobs", "2", *[sample] * 3]) == 0
    assert asked == [[sample] * 3]
    assert capsys.readouterr().out.count("\n08GABORONE9917,") == 3


def test_a_bad_member_costs_itself_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each error of a folder is told on a line of its own; the other cables are read."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"\0" * 100)
    assert main(["rows", "cables", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert captured.err.split("\n") == [
        f"tipcable: {tmp_path / 'a.txt'}: there is no text in it",
        f"tipcable: {tmp_path / 'c.txt'}: this is binary data, not text",
        "",
    ]
    assert captured.out.count("\n08GABORONE9917,") == 1


def test_an_archive_on_standard_input() -> None:
    """The members of an archive keep their names, behind that of standard input."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        member = tarfile.TarInfo("deep/a.txt")
        member.size = len(SAMPLE.encode())
        archive.addfile(member, io.BytesIO(SAMPLE.encode()))
    done = run("rows", "cables", "--format", "jsonl", "-", stdin=data.getvalue())
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["file"] == "standard input/deep/a.txt"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_output_encoding_will_do(encoding: str) -> None:
    """A terminal that lacks a character costs that character, not the program."""
    text = SAMPLE.replace("Francistown", "Fran\u00e7istown \u4e2d").encode()
    for command in (["show", "-"], ["json", "-"], ["rows", "paragraphs", "-"]):
        done = run(*command, stdin=text, PYTHONIOENCODING=encoding)
        assert (done.returncode, done.stderr) == (0, b"")
    assert "Fran\u00e7istown \u4e2d" in done.stdout.decode("utf-8")


COMMANDS = (
    ["show", "-"], ["json", "-"], ["check", "-"], ["rows", "cables", "-"], ["trends", "-"],
    ["rows", "actors", "--format", "jsonl", "-"], ["demo"], ["--version"],
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS[:-2], ids=" ".join)
def test_halves_of_characters_can_be_printed(command: list[str]) -> None:
    """A JSON object may hold what no encoding has; so may the name of a file."""
    line = json.dumps({"identifier": "07QUITO1", "body": MINIMAL.replace("Text", "\ud83c 7 men")})
    done = run(*command, stdin=line.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    shows = {"show": True, "json": True}
    assert (rb"\ud83c" in done.stdout) == shows.get(command[0], False)


@pytest.mark.skipif(os.name != "posix", reason="the shell is POSIX")
@pytest.mark.parametrize("command", ["show", "json", "rows cables", "check", "trends"])
def test_a_closed_pipe_is_quiet(command: str, dump: str) -> None:
    """``tipcable … | head`` prints no traceback, and ends as other programs do."""
    read, write = os.pipe()
    os.close(read)
    done = run(*command.split(), dump, stdout=write)
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(os.name != "posix", reason="the shell is POSIX")
def test_a_pipe_closed_on_several_processes_is_quiet(dump: str) -> None:
    """Some are at work, or waiting to be heard, when nobody reads any more."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tipcable", "rows", "statistics", "--jobs", "2", dump],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith(b"cable_id,")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 141
    process.stderr.close()


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A dump with more cables than a pipe holds."""
    path = tmp_path_factory.mktemp("dump") / "dump.csv"
    path.write_text("".join(generated.rows(800)), encoding="utf-8")
    return str(path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_full_disk_is_told(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(*command, stdin=SAMPLE.encode(), stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr.startswith(b"tipcable: the output cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="the shell is POSIX")
@pytest.mark.parametrize("command", [*COMMANDS, ["--help"], []], ids=" ".join)
def test_a_closed_output_is_told(command: list[str]) -> None:
    """``tipcable show - >&-`` says in one line why it does nothing."""
    done = closed(">&-", *command)
    told = b"tipcable: the output cannot be written: it is closed\n"
    assert (done.returncode, done.stderr) == (2, told)


@pytest.mark.skipif(os.name != "posix", reason="the shell is POSIX")
def test_a_message_never_gets_into_the_output() -> None:
    """Where standard error is closed, print() would write to standard output."""
    done = closed("2>&-", "json", "missing.txt")
    assert (done.returncode, done.stdout) == (2, b"")


def closed(what: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does with a stream closed."""
    words = ["sh", "-c", f'exec "$@" {what}', "sh", sys.executable, "-m", "tipcable", *arguments]
    return subprocess.run(
        words, input=SAMPLE.encode(), capture_output=True, env=environ(), check=False, timeout=60
    )


def test_ctrl_c_ends_quietly(sample: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(text: str, record: object) -> Cable:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "parse", interrupt)
    assert main(["show", sample]) == 130


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["show"],
        ["rows", "none", "-"],
        ["rows", "cables"],
        ["show", "--jobs", "-1", "-"],
        ["show", "--jobs", "two", "-"],
        ["json", "--indent", "-1", "-"],
    ],
)
def test_a_wrong_command_line_shows_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: tipcable")


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option, words in (("--version", "tipcable "), ("--help", "exit status:")):
        with pytest.raises(SystemExit) as caught:
            main([option])
        assert caught.value.code == 0
        assert words in capsys.readouterr().out


def test_every_command_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    """The page on the command line has what ``--help`` says, and the other way round."""
    page = (Path(__file__).parents[1] / "docs" / "command-line.md").read_text(encoding="utf-8")

    def helped(*words: str) -> str:
        with pytest.raises(SystemExit):
            main([*words, "--help"])
        return capsys.readouterr().out

    commands = set(re.findall("^    ([a-z]+) ", helped(), re.M))
    assert commands == set(re.findall("`tipcable ([a-z]+)[ `]", page))
    helps = "".join([helped(), *map(helped, sorted(commands))])
    options = set(re.findall("--[a-z]+(?:-[a-z]+)*", helps)) - {"--help"}
    assert options == set(re.findall("--[a-z]+(?:-[a-z]+)*", page))
    assert all(f"`{table}`" in page for table in COLUMNS)


def test_the_sample_is_a_file() -> None:
    """``tipcable show`` on the installed sample is the demonstration."""
    with as_file(files("tipcable").joinpath("sample.txt")) as path:
        assert run("show", str(path)).stdout == run("demo").stdout
