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
from tipcable.cli.terminal import tell
from tipcable.exports.rows import COLUMNS

_EPILOG: Final = """\
A SOURCE is a file, a folder, a pattern, .zip, .tar.gz, .gz, a CSV dump or JSON Lines;
- is standard input.

exit status:
  0    everything was read
  1    check: a cable has a problem of severity error
  2    a source could not be read, the output not written, or the command line is wrong
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    if sys.stdout is None:
        tell("the output cannot be written: it is closed")
        return 2
    try:
        return _run(argv)
    except BrokenPipeError:
        _close_output()
        return 141  # what a shell reports of a program that SIGPIPE ended
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        _close_output()
        tell(f"the output cannot be written: {error.strerror}")
        return 2


def _run(argv: Sequence[str] | None) -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        arguments = _parser().parse_args(argv)
        status: int = arguments.run(arguments)
    finally:  # --help and --version leave by SystemExit
        sys.stdout.flush()
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

    command = _command(commands, "show", show, "print a cable for a person to read")
    _with_protection(command)
    _with_sources(command)

    command = _command(commands, "json", json, "print each cable as one line of JSON")
    words = "spread it over lines, indented by N blanks"
    command.add_argument("--indent", type=_number, metavar="N", help=words)
    _with_sources(command)

    words = "print each problem as file:line:column: severity code: message"
    command = _command(commands, "check", check, words)
    words = "look for figures whose parts do not add up, too"
    command.add_argument("--sums", action="store_true", help=words)
    _with_protection(command)
    _with_sources(command)

    command = _command(commands, "rows", rows, "print a table of the cables")
    command.add_argument("table", choices=COLUMNS, help=", ".join(COLUMNS), metavar="TABLE")
    _with_format(command)
    _with_protection(command)
    _with_sources(command)

    command = _command(commands, "trends", trends, "print one table of the figures of all cables")
    _with_format(command)
    _with_protection(command)
    _with_sources(command)

    _command(commands, "demo", demo, "show an invented cable that comes with tipcable")
    return parser


def _command(commands: Any, name: str, run: Any, words: str) -> argparse.ArgumentParser:
    description = f"{words[0].upper()}{words[1:]}."
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=words, description=description
    )
    command.set_defaults(run=run)
    return command


def _with_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("csv", "jsonl"), default="csv", help="default: csv")


def _with_protection(command: argparse.ArgumentParser) -> None:
    words = "print names of actors whom the cable asks to protect"
    command.add_argument("--show-protected", action="store_true", help=words)


def _with_sources(command: argparse.ArgumentParser) -> None:
    words = "a file, folder, pattern, archive or dump; - is standard input"
    command.add_argument("sources", nargs="+", metavar="SOURCE", help=words)
    words = "read with N processes (default: 1; 0: one for each processor)"
    command.add_argument("--jobs", type=_number, default=1, metavar="N", help=words)


def _number(text: str) -> int:
    if not text.isdecimal():
        msg = f"{text!r} is no whole number"
        raise argparse.ArgumentTypeError(msg)
    return int(text)
