"""What a large archive costs: time, memory, and the price of several processes.

Not part of the default run: ``pytest tests/benchmarks/bench_corpus.py -s``; ``TIPCABLE_CABLES``
says of how many cables (100,000 for the figures of docs/scale.md, which takes four minutes).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tipcable

TESTS = Path(__file__).parents[1]
COUNT = int(os.environ.get("TIPCABLE_CABLES", "20000"))

PROGRAM = """
import resource, sys, time
sys.path.insert(0, {source!r})
from tipcable import read

def memory():
    with open("/proc/self/statm") as status:
        return int(status.read().split()[1]) * resource.getpagesize() / 2**20

started = time.time()
found = []
for number, _ in enumerate(read({path!r}, jobs={jobs}), 1):
    if number in ({count} // 10, {count}):
        found.append(memory())
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(number, sum(one.ru_utime + one.ru_stime for one in used), time.time() - started, *found)
"""


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dump of invented cables."""
    sys.path.insert(0, str(TESTS))
    from generated import rows

    path = tmp_path_factory.mktemp("dump") / "cables.csv"
    with path.open("w") as stream:
        stream.writelines(rows(COUNT))
    return path


def measured(path: Path, jobs: int) -> list[float]:
    """Return cables, processor time, clock time, and memory early and at the end."""
    source = str(Path(tipcable.__file__).parents[1])
    program = PROGRAM.format(source=source, path=str(path), jobs=jobs, count=COUNT)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return [float(part) for part in done.stdout.split()]


def test_a_large_dump(dump: Path) -> None:
    """Memory is flat, and two processes cost at most a quarter more than one."""
    size = dump.stat().st_size / 1e6
    spent = {}
    for jobs in (1, 2):
        count, used, clock, early, late = measured(dump, jobs)
        assert count == COUNT
        assert late < early * 1.1 + 5
        spent[jobs] = used
        print(
            f"\njobs={jobs}: {count:,.0f} cables, {size:.0f} MB, {used:.1f} s of processor time, "
            f"{clock:.1f} s, {size / used:.1f} MB/s, {early:.0f} and {late:.0f} MiB"
        )
    print(f"two processes cost {spent[2] / spent[1]:.2f} times as much as one")
    assert spent[2] <= spent[1] * 1.25
