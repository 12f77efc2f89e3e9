"""Law 8: no text of n characters costs more than a constant times n.

Two checks. Every compiled pattern of the package meets text made of its own alphabet and of pieces
of what it matches, repeated; ``parse`` meets hostile telegrams. A time is judged only where it is
long: then four times the text may cost at most eight times as much (a quadratic one costs sixteen
times). ``HYPOTHESIS_PROFILE=hunt`` takes texts of a million characters.
"""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import re
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

import tipcable
from tipcable import parse, redact, serialize

_parser: Any = importlib.import_module("re._parser")

HUNT: Final = os.environ.get("HYPOTHESIS_PROFILE") == "hunt"
# Sizes for a pattern and for a whole text, and the seconds below which nothing is amiss.
_PATTERN: Final = (8_000 if HUNT else 2_000, 0.002 if HUNT else 0.001)
_TEXT: Final = (250_000 if HUNT else 15_000, 1.0 if HUNT else 0.06)
_MOST: Final = 8


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _best(work: Callable[[], object], bound: float) -> float:
    """Return the best of three times; one that is short enough is not taken again."""
    best = _seconds(work)
    for _ in range(2):
        if best < bound:
            break
        best = min(best, _seconds(work))
    return best


def _is_linear(make: Callable[[int], Callable[[], object]], size: int, bound: float) -> bool:
    """Compare two sizes; what is quadratic is so each time, what a busy machine delays is not."""
    return any(_scales(make, size, bound) for _ in range(3))


def _scales(make: Callable[[int], Callable[[], object]], size: int, bound: float) -> bool:
    long = _best(make(4 * size), 4 * bound)
    return long < 4 * bound or long < _MOST * _best(make(size), 0)


# --- Patterns ---------------------------------------------------------------------------------


_SEARCHES: Final = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})


def _searched() -> set[str]:
    """Return the full names of the patterns that are looked for anywhere in a text."""
    found: set[str] = set()
    root = Path(tipcable.__path__[0])
    for file in root.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        own = ".".join(("tipcable", *file.relative_to(root).with_suffix("").parts))
        known = _imported(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _SEARCHES:
                match node.value:
                    case ast.Name(id=name):
                        found.add(known.get(name, f"{own.removesuffix('.__init__')}.{name}"))
                    case ast.Attribute(value=ast.Name(id=module), attr=name):
                        found.add(f"{known.get(module, module)}.{name}")
    return found


def _imported(tree: ast.Module) -> dict[str, str]:
    """Return what the names that a module imports stand for."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _patterns() -> dict[str, re.Pattern[str]]:
    """Return every compiled pattern of the package, by where it stands."""
    found: dict[int, tuple[str, re.Pattern[str]]] = {}
    for module in pkgutil.walk_packages(tipcable.__path__, "tipcable."):
        if module.name.endswith("__main__"):
            continue
        try:
            names = vars(importlib.import_module(module.name))
        except ImportError:
            # An optional dependency is not there.
            continue
        for name, value in names.items():
            for at, one in enumerate(_inside(value)):
                found.setdefault(id(one), (f"{module.name}.{name}-{at}", one))
    return {name: one for name, one in found.values() if isinstance(one.pattern, str)}


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from (one for part in value.values() for one in _inside(part))
    elif isinstance(value, (tuple, list)):
        yield from (one for part in value for one in _inside(part))


def _alphabet(tree: Any, found: dict[str, None]) -> dict[str, None]:
    """Collect the characters that a pattern names."""
    for code, value in tree:
        name = str(code)
        if name in {"LITERAL", "NOT_LITERAL"}:
            found[chr(value)] = None
        elif name == "RANGE":
            found.update(dict.fromkeys(map(chr, value)))
        elif name == "IN":
            _alphabet(value, found)
        for part in _parts(name, value):
            _alphabet(part, found)
    return found


def _parts(name: str, value: Any) -> list[Any]:
    """Return the patterns inside one piece of a pattern."""
    if name == "BRANCH":
        return list(value[1])
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return [value[2]]
    if name == "SUBPATTERN":
        return [value[3]]
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [value[1]]
    if name == "GROUPREF_EXISTS":
        return [part for part in value[1:] if part is not None]
    return [value] if name == "ATOMIC_GROUP" else []


def _sample(tree: Any, choice: int) -> str:
    """Return words that a pattern likes, or nearly; ``choice`` picks among its alternatives."""
    out = []
    for code, value in tree:
        name = str(code)
        if name == "LITERAL":
            out.append(chr(value))
        elif name == "IN":
            out.append(_member(value))
        elif name == "NOT_LITERAL":
            out.append("x" if value != ord("x") else "y")
        elif name == "ANY":
            out.append("x")
        elif name == "BRANCH":
            out.append(_sample(value[1][choice % len(value[1])], choice))
        elif name.endswith("REPEAT"):
            out.append(_sample(value[2], choice) * max(1, min(value[0], 8)))
        elif not name.startswith("ASSERT"):
            out += [_sample(part, choice) for part in _parts(name, value)[:1]]
    return "".join(out)


def _member(members: Any) -> str:
    """Return a character of a set."""
    for code, value in members:
        name = str(code)
        if name == "LITERAL":
            return chr(value)
        if name == "RANGE":
            return chr(value[0])
        if name == "CATEGORY":
            return " " if "SPACE" in str(value) else "0" if "DIGIT" in str(value) else "a"
    return "x"


def _hostile(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield beginnings and units to repeat behind them."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    letters = list(_alphabet(tree, {" ": None, "\n": None, "A": None, "a": None, "0": None}))
    letters = letters[:: max(1, len(letters) // 24)]
    for letter in letters:
        yield "", letter
        yield "", letter + " "
    for choice in range(3):
        sample = _sample(tree, choice)[:60]
        for end in {len(sample), len(sample) - 1, 2 * len(sample) // 3, len(sample) // 3}:
            if end > 0:
                yield "", sample[:end]
                yield "", sample[:end] + " "
                yield from ((sample[:end], letter) for letter in letters[:8])


PATTERNS: Final = _patterns()
SEARCHED: Final = _searched()


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_every_pattern_is_linear(name: str) -> None:
    """A search over hostile text must not begin anew at every character and run to the end."""
    pattern = PATTERNS[name]
    variable, _, at = name.rpartition("-")
    # One of several in a table goes under another name where it is used.
    works: list[Callable[[str], object]] = [pattern.match, pattern.fullmatch]
    if variable in SEARCHED or at != "0":
        works.append(lambda text: list(pattern.finditer(text)))
    size, bound = _PATTERN
    for start, unit in _hostile(pattern):

        def work(length: int, start: str = start, unit: str = unit) -> Callable[[], object]:
            text = (start + unit * (length // len(unit) + 1))[:length]
            return lambda: [one(text) for one in works]

        assert _is_linear(work, size, bound), (start, unit)


# --- Whole texts ------------------------------------------------------------------------------

_UNITS: Final = (
    "A", "A ", "0", "0 ", "/", "(", "( ", ")", "-", "- ", "--", "=", "*", ".", ": ", ";", ",",
    " ", "\t", "\n", " \n", "\r\n", "\u00b6", "x. ", "REF: ", "REF A ", "A. ", "(A) ", "a) ",
    "A. B. ", "STATE 1, ", "STATE 1/2/", "09 STATE ", "STATE 12 TASHKENT ", "AND ", "(NOTAL) ",
    "12, ", "Classified By: ", "Classified By:  ", "1.4 (b) ", "rea son ", "E.O. 12958 ",
    "E.O. 12958: ", "TAGS: ", "PREL", "PREL, ", "(ROE, ", "SUBJECT: ", "SUBJECT: A\n", "TO A\n",
    "INFO A\n", "XMT A\n", "TO A\nXMT A\n", "INFO ", "DE RUEHC #1 ", "R 011153Z DEC 09 ",
    "R 011153Z DEC 09\n", "ZNR ", "RR RUEHC\n", "RUEHC ", "UNCLAS ", "UNCLAS\n",
    "UNCLAS LIMA 1\n", "C O N F ", "SIPDIS ", "SIPDIS\n", "STATE FOR ", "STATE FOR A\n",
    "STATE PASS A,\n", "PAGE 01 ", "PAGE 01 A 00001\n", "ACTION A-00 ",
    "LIMA 00001234 001 OF 002\n", "1. ", "1. (C) ", "1. (C) A\n", "(C) A\n", "(",
    "Summary\n---\n", "SUMMARY: ", "END SUMMARY. ", "-- A\n", "A.\n", "ROE\n", "BT\n", "NNNN\n",
    "VZCZCXYZ0001\n", "Cable title: ", "Identifier\n", "Tuesday, 1 ", "CODEL ",
    "C O R R E C T E D ", "(SECTION 1 OF 2) ",
)  # fmt: skip
_STARTS: Final = (
    "", "REF: ", "Classified By: ", "TAGS: ", "SUBJECT: ", "E.O. 12958: ", "INFO ", "STATE FOR ",
    "1. (C) ", "UNCLAS LIMA 1\n\nSUBJECT: A\n\n1. (U) A.\n\n",
)  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS)
def test_reading_is_linear(unit: str) -> None:
    """Archives hold broken files; none of them may stop a run over the others."""
    size, bound = _TEXT
    for start in _STARTS:

        def work(length: int, start: str = start) -> Callable[[], object]:
            text = start + unit * (length // len(unit))
            return lambda: parse(text)

        assert _is_linear(work, size, bound), start


@pytest.mark.parametrize("unit", _UNITS[::6])
def test_writing_and_problems_are_linear(unit: str) -> None:
    """What reading made of a hostile text must be written, and judged, as fast."""
    size, bound = _TEXT
    for start in _STARTS[::3]:

        def work(length: int, start: str = start) -> Callable[[], object]:
            cable = parse(start + unit * (length // len(unit)))
            return lambda: (serialize(cable, normalize=True), cable.problems)

        assert _is_linear(work, size, 4 * bound), start


_PROTECTED: Final = (
    "1. (C) {name} Roe (protect) said that the police of the town did nothing for anybody.\n",
    "1. (C) Maria {name} (protect) said that the police of the town did nothing for anybody.\n",
    "1. (C) Maria {name} (protect) told us all. Ask maria.{name}@example.org.\n",
)


@pytest.mark.parametrize("line", _PROTECTED)
def test_redaction_is_linear(line: str) -> None:
    """A long cable may ask to protect as many people as it has paragraphs."""
    size, bound = _TEXT

    def work(length: int) -> Callable[[], object]:
        lines = [line.format(name=_name(at)) for at in range(length // len(line))]
        cable = parse("UNCLAS LIMA 1\n\n" + "".join(lines))
        return lambda: redact(cable)

    assert _is_linear(work, size, bound)


def _name(number: int) -> str:
    """Return a name that no other number has."""
    letters = "".join("kmnrstvz"[int(digit)] + "a" for digit in f"{number:o}")
    return f"B{letters}nek"
