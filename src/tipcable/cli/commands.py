"""What each command does; every one takes the parsed arguments and returns an exit status."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from io import TextIOWrapper

from tipcable.cli.findings import Findings
from tipcable.cli.inputs import Inputs
from tipcable.cli.page import Page
from tipcable.cli.terminal import has_colour, plain, width
from tipcable.exports import trends as trend_table
from tipcable.exports.json import to_json
from tipcable.exports.rows import COLUMNS, write_csv, write_json_lines
from tipcable.exports.rows import rows as rows_of
from tipcable.exports.values import Row
from tipcable.model.cable import Cable
from tipcable.reading.parse import parse
from tipcable.source import Problem, Severity


def show(arguments: Namespace) -> int:
    """Print cables for a person to read."""
    inputs = Inputs(arguments.sources, arguments.jobs)
    for at, (_, cable) in enumerate(inputs):
        if at:
            print("\n" + "=" * width() + "\n")
        _print(cable, show_protected=arguments.show_protected)
    return 2 if inputs.failed else 0


def demo(arguments: Namespace) -> int:
    """Print the invented cable that comes with the package."""
    del arguments
    _print(parse(files("tipcable").joinpath("sample.txt").read_text(encoding="utf-8")))
    return 0


def _print(cable: Cable, *, show_protected: bool = False) -> None:
    page = Page(width=width(), colour=has_colour(), show_protected=show_protected)
    sys.stdout.writelines(f"{line}\n" for line in page.lines(cable))


def json(arguments: Namespace) -> int:
    """Print each cable as JSON."""
    inputs = Inputs(arguments.sources, arguments.jobs)
    for _, cable in inputs:
        print(to_json(cable, indent=arguments.indent))
    return 2 if inputs.failed else 0


def check(arguments: Namespace) -> int:
    """Print the problems of cables; status 1 where one of them is an error."""
    inputs = Inputs(arguments.sources, arguments.jobs)
    grave = False
    for name, cable in inputs:
        problems = list(cable.problems)
        if arguments.sums:
            problems += Findings(cable, arguments.show_protected).sum_problems()
        for problem in sorted(problems, key=lambda one: one.span):
            print(plain(f"{name}:{_place(cable, problem)}"))
            grave = grave or problem.severity is Severity.ERROR
    return 2 if inputs.failed else int(grave)


def _place(cable: Cable, problem: Problem) -> str:
    source, start = cable.source, problem.span.start
    where = f"{source.line(start)}:{source.column(start)}" if source else "1:1"
    return f"{where}: {problem.severity.value} {problem.code}: {problem.message}"


def rows(arguments: Namespace) -> int:
    """Print a table of the cables, as they are read."""
    inputs = Inputs(arguments.sources, arguments.jobs)
    found = _rows_with_file(arguments, inputs)
    _write((*COLUMNS[arguments.table], "file"), found, arguments.format)
    return 2 if inputs.failed else 0


def _rows_with_file(arguments: Namespace, inputs: Inputs) -> Iterator[Row]:
    for name, cable in inputs:
        for row in rows_of(arguments.table, cable, show_protected=arguments.show_protected):
            yield {**row, "file": name}


def trends(arguments: Namespace) -> int:
    """Print one table of the figures of all cables."""
    inputs = Inputs(arguments.sources, arguments.jobs)
    found = trend_table.trend_rows(inputs, show_protected=arguments.show_protected)
    _write(trend_table.COLUMNS, found, arguments.format)
    return 2 if inputs.failed else 0


def _write(columns: Sequence[str], found: Iterable[Row], form: str) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if form == "csv":
        write_csv(columns, found, sys.stdout)
    else:
        write_json_lines(found, sys.stdout)
