"""The loop of a worker process: texts in, cables out.

Strategy: a worker has one task at a time and answers it before it is given the next, so that
neither side ever waits for the other to read. Which text it is at, and since when, stands in
shared memory; so whoever finds the worker dead or stuck knows which text did it.
"""

from __future__ import annotations

import gc
import os
import signal
import time
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import Any, Final

from tipcable.corpus.transport import Parts, dumps, loads, parts_of
from tipcable.model.cable import Cable
from tipcable.model.record import Record

# One text of a task, and what is known of it.
Item = tuple[str, Record | None]
Reader = Callable[[str, Record | None], Cable]
# The cable, taken apart, or why there is none.
Answer = tuple[Parts | None, str]

# Two numbers in shared memory: the index of the text in hand, and since when, in seconds.
AT: Final = 0
SINCE: Final = 1
IDLE: Final = -1.0
# How many tasks a worker does between looks for garbage; cables are no garbage in cycles.
_COLLECT: Final = 64


def work(tasks: Connection, state: Any, read: Reader, others: Iterable[Connection]) -> None:
    """Answer tasks until there are no more; Ctrl-C is for the parent, which then ends this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A copy of the parent's end of a pipe would hide from its worker that the parent is gone.
    for other in others:
        other.close()
    gc.disable()
    done = 0
    while (task := _next(tasks)) is not None:
        answers = [_answer(at, item, state, read) for at, item in enumerate(task)]
        state[AT] = IDLE
        try:
            tasks.send_bytes(dumps(answers))
        except OSError:  # the parent has what it wanted, or is gone
            break
        done += 1
        if done % _COLLECT == 0:
            gc.collect()
    # Nothing that a library registered to run at the end belongs to a copy of the process.
    os._exit(0)


def _next(tasks: Connection) -> list[Item] | None:
    try:
        task: list[Item] | None = loads(tasks.recv_bytes())
    except (EOFError, OSError):
        return None
    return task


def _answer(at: int, item: Item, state: Any, read: Reader) -> Answer:
    state[SINCE] = time.monotonic()
    state[AT] = at
    try:
        return parts_of(read(*item)), ""
    except Exception as error:
        return None, raised(error)


def raised(error: BaseException) -> str:
    """Say that reading a cable raised an exception, which it never should."""
    return f"reading it raised {type(error).__name__}: {error}"
