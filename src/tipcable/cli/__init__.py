"""The command line: ``tipcable show``, ``json``, ``check``, ``rows``, ``trends``, ``demo``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any, Final

import tipcable
from tipcable.cli.commands import check, demo, json, rows, show, trends
from tipcable.exports.rows import COLUMNS

_EPILOG: Final = """\
A SOURCE is a file, a folder, a pattern, .zip, .tar.gz, .gz, a CSV dump or JSON Lines;
- is standard input.

exit status:
  0    everything was read
  1    check: a cable has a problem of severity error
  2    a file could not be read, or the command line is wrong
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = _parser().parse_args(argv)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
        return 141  # what a shell reports of a program that SIGPIPE ended
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        _close_output()
        print(f"tipcable: the output cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    return status


def _close_output() -> None:
    """Send what is left in the buffer nowhere, or the interpreter complains as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Version(argparse.Action):
    """Print the version; looked up only when asked for, since that takes a while."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        print(f"tipcable {tipcable.__version__}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tipcable",
        description="Read U.S. State Department telegrams.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    command = commands.add_parser("show", help="print a cable for a person to read")
    _with_protection(command)
    _with_files(command, show)

    command = commands.add_parser("json", help="print each cable as one line of JSON")
    command.add_argument("--indent", type=int, help="spread it over lines, indented by this much")
    _with_files(command, json)

    command = commands.add_parser("check", help="print file:line:column: severity code: message")
    _with_files(command, check)

    command = commands.add_parser("rows", help="print a table of the cables")
    command.add_argument("table", choices=COLUMNS, help=", ".join(COLUMNS), metavar="TABLE")
    _with_format(command)
    _with_files(command, rows)

    command = commands.add_parser("trends", help="print one table of the figures of all cables")
    _with_format(command)
    _with_files(command, trends)

    command = commands.add_parser("demo", help="show an invented cable that comes with tipcable")
    command.set_defaults(run=demo)
    return parser


def _with_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("csv", "jsonl"), default="csv", help="default: csv")
    _with_protection(command)


def _with_protection(command: argparse.ArgumentParser) -> None:
    words = "print names of actors whom the cable asks to protect"
    command.add_argument("--show-protected", action="store_true", help=words)


def _with_files(command: argparse.ArgumentParser, run: Any) -> None:
    command.add_argument(
        "files", nargs="+", metavar="SOURCE", help="a file, folder, archive or dump; - is stdin"
    )
    command.add_argument(
        "--jobs", type=_jobs, default=1, help="processes to read with (0: all cores)"
    )
    command.set_defaults(run=run)


def _jobs(text: str) -> int:
    if not text.isdecimal():
        msg = f"{text!r} is no number of processes"
        raise argparse.ArgumentTypeError(msg)
    return int(text)
