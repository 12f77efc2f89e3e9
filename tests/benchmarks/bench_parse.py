"""What reading and writing cost, as multiples of the least that any reader by lines must pay.

``python tests/benchmarks/bench_parse.py [--rounds 9]`` prints a table. The floor splits a text
into lines and matches each against one pattern of fourteen alternatives. Times differ from machine
to machine and from minute to minute, so every round measures floor and work in turn, and the table
shows the median of their ratios. Every round reads invented cables that the process has never
seen, as a program does that reads an archive; what it keeps from one cable helps with another only
where the two share it.
"""

from __future__ import annotations

import argparse
import gc
import re
import statistics
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

import tipcable as tip

sys.path.insert(0, str(Path(__file__).parents[1]))

from generated import cable

# Paragraphs and cables of each size; 16 paragraphs make about seven thousand characters.
SIZES = {"short": (3, 40), "usual": (16, 20), "long": (140, 4), "huge": (950, 1)}

LINE = re.compile(
    r"""
      (?P<id>VZCZC[A-Z]{3}[0-9]{3,4}) | (?P<relay>[ZOPR]{2}(?:\ [RU][A-Z]{4,6})+)
    | (?P<station>DE\ R[A-Z]{4,6}\ \#[0-9]+) | (?P<security>ZN[RY]\ [A-Z]{5})
    | (?P<dtg>[ZOPR]\ [0-9]{6}Z\ [A-Z]{3}\ [0-9]{2}) | (?P<sender>FM\ ) | (?P<to>(?:TO|INFO)\ )
    | (?P<level>UNCLAS|C\ O\ N\ F|S\ E\ C\ R) | (?P<order>E\.?O\.?\ [0-9]{5}) | (?P<tags>TAGS:?)
    | (?P<subject>SUBJECT:?) | (?P<refs>REF) | (?P<lead>[0-9]{1,3}\.\ *\([A-Z/]+\))
    | (?P<page>[A-Z]+\ [0-9]{8}\ +[0-9]{3}(?:\.[0-9])?\ OF\ [0-9]{3})
    """,
    re.VERBOSE,
)


def floor(text: str) -> None:
    """Do the least that a reader by lines must do."""
    for line in text.splitlines(keepends=True):
        LINE.match(line)


def measured(texts: list[str]) -> dict[str, float]:
    """Return how many times as long as the floor each kind of work takes, texts in turn."""
    spent: dict[str, float] = {}

    def done(name: str, work: Callable[[], Any]) -> Any:
        started = process_time()
        result = work()
        spent[name] = spent.get(name, 0.0) + process_time() - started
        return result

    gc.collect()
    for text in texts:
        done("floor", partial(floor, text))
        read = done("parse", partial(tip.parse, text))
        done("serialize", partial(tip.serialize, read))
        written = done("to_json", partial(tip.to_json, read))
        done("from_json", partial(tip.from_json, written))
        done("find_actors", partial(tip.find_actors, read))
        done("find_statistics", partial(tip.find_statistics, read))
    least = spent.pop("floor")
    return {name: seconds / least for name, seconds in spent.items()}


def main() -> None:
    """Measure every size, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    measured([cable(0)])
    number = 0
    for size, (paragraphs, count) in SIZES.items():
        ratios: dict[str, list[float]] = {}
        texts: list[str] = []
        for _ in range(rounds):
            texts = [cable(number + at, paragraphs) for at in range(count)]
            number += count
            for name, ratio in measured(texts).items():
                ratios.setdefault(name, []).append(ratio)
        characters = sum(map(len, texts)) // count
        print(f"\n{size}: {characters:,} characters a cable")
        for name, found in ratios.items():
            print(f"    {name:16}{statistics.median(found):8.2f}")


if __name__ == "__main__":
    main()
