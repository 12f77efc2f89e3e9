"""What ``import tipcable`` and the first ``parse`` cost on top of bare Python.

Not part of the default run, since a time says as much about the machine as about the code:
``pytest tests/benchmarks/bench_import.py -s``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

import tipcable

LIMIT = 80_000  # microseconds


def cost_of(name: str, statement: str) -> int:
    """Return the median of the cumulated import times of a module, in microseconds."""
    source = str(Path(tipcable.__file__).parents[1])
    program = f"import sys; sys.path.insert(0, {source!r}); {statement}"
    found = []
    for _ in range(7):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", program],
            capture_output=True,
            text=True,
            check=True,
        )
        lines = [line.split("|") for line in done.stderr.splitlines()]
        found.append(next(int(line[1]) for line in lines if line[-1].strip() == name))
    return int(median(found))


def test_importing_is_cheap() -> None:
    """Programs that may never see a cable pay next to nothing."""
    cost = cost_of("tipcable", "import tipcable")
    print(f"\nimport tipcable: {cost / 1000:.1f} ms")
    assert cost < LIMIT


def test_the_first_parse() -> None:
    """What the model and the reader cost once; printed, not limited."""
    cost = cost_of("tipcable.reading.parse", "import tipcable.reading.parse")
    print(f"\ntipcable.parse, for the first time: {cost / 1000:.1f} ms")
    assert cost
