"""Work shared out among processes that may raise, exit, be killed or hang.

Strategy: the parent cuts the texts into tasks, gives each worker one at a time, and hands the
answers on in the order of the tasks. It watches the workers: one that ended, or has been at one
text for too long, is replaced; the text it was at becomes a failure, and the rest of its task is
done again. At most a few tasks are under way, so memory does not grow with the archive.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import RawArray
from typing import Any, Final

from attrs import Factory, define

from tipcable.corpus.transport import dumps, loads
from tipcable.corpus.worker import AT, IDLE, SINCE, Answer, Item, Reader, work
from tipcable.errors import TipcableError

# A task holds about this many characters, some tenths of a second of work.
_TASK: Final = 400_000
_TASK_ITEMS: Final = 64
# Tasks read ahead for every worker, done or not.
_AHEAD: Final = 3
# How often the clock of each worker is looked at, in seconds.
_WATCH: Final = 0.5
# After so many workers that ended before they did anything, something else is wrong.
_FALSE_STARTS: Final = 5


@define(eq=False)
class Task:
    """Some texts in a row, their answers so far, and which of the texts are still to be read."""

    items: list[Item]
    answers: list[Answer | None] = Factory(lambda self: [None] * len(self.items), takes_self=True)
    # Indexes of the texts that the worker was given; after a failure fewer than all.
    given: list[int] = Factory(lambda self: list(range(len(self.items))), takes_self=True)

    @property
    def missing(self) -> list[int]:
        """The indexes of texts without an answer."""
        return [at for at, answer in enumerate(self.answers) if answer is None]


@define(eq=False)
class Worker:
    """A process with its pipe, its state in shared memory, and the task it was given."""

    process: BaseProcess
    pipe: Connection
    state: Any
    task: Task | None = None


@define(eq=False)
class Team:
    """Some workers, and the tasks under way."""

    read: Reader
    size: int
    time_limit: float
    workers: list[Worker] = Factory(list)
    waiting: deque[Task] = Factory(deque)
    false_starts: int = 0

    def run(self, items: Iterable[Item]) -> Generator[Answer, None, None]:
        """Yield the answer to every text, in order."""
        tasks = _tasks(items)
        ordered: deque[Task] = deque()
        try:
            while self._fill(ordered, tasks) or ordered:
                done = not ordered[0].missing
                self._watch(0 if done else min(_WATCH, self.time_limit / 4))
                if done:
                    yield from (answer for answer in ordered.popleft().answers if answer)
        finally:
            self._end()

    def _fill(self, ordered: deque[Task], tasks: Iterator[Task]) -> bool:
        """Read tasks ahead as far as it goes; False where there are no more."""
        while len(ordered) < self.size * _AHEAD:
            task = next(tasks, None)
            if task is None:
                return False
            ordered.append(task)
            self.waiting.append(task)
            self._give()
        return True

    def _give(self) -> None:
        """Give waiting tasks to workers that have none."""
        while self.waiting:
            idle = next((worker for worker in self.workers if worker.task is None), None)
            if idle is None and len(self.workers) < self.size:
                idle = self._started()
            if idle is None:
                return
            task = self.waiting.popleft()
            idle.task = task
            idle.state[AT] = IDLE
            try:
                idle.pipe.send_bytes(dumps([task.items[at] for at in task.given]))
            except OSError:
                self._bury(idle)

    def _started(self) -> Worker:
        context = _context()
        ours, theirs = context.Pipe()
        state = RawArray("d", [IDLE, 0.0])
        others = [worker.pipe for worker in self.workers] + [ours]
        inherited = others if context.get_start_method() == "fork" else []
        process = context.Process(  # type: ignore[attr-defined]
            target=work, args=(theirs, state, self.read, inherited), daemon=True
        )
        process.start()
        theirs.close()
        worker = Worker(process, ours, state)
        self.workers.append(worker)
        return worker

    def _watch(self, patience: float) -> None:
        """Wait for answers and for the end of workers, and look at the clock."""
        busy = {worker.pipe: worker for worker in self.workers if worker.task is not None}
        ended = {worker.process.sentinel: worker for worker in self.workers}
        ready = wait([*busy, *ended], timeout=patience)
        for one in ready:
            if isinstance(one, Connection) and one in busy:
                self._take(busy[one])
        for worker in [ended[one] for one in ready if isinstance(one, int)]:
            # What it still sent before it ended was taken above, or is taken now.
            if worker in self.workers and not (worker.task and worker.pipe.poll()):
                self._bury(worker)
        self._check_clocks()
        self._give()

    def _take(self, worker: Worker) -> None:
        """Take the answers of a worker."""
        try:
            answers: list[Answer] = loads(worker.pipe.recv_bytes())
        except (EOFError, OSError):
            self._bury(worker)
            return
        task = worker.task
        assert task is not None
        for at, answer in zip(task.given, answers, strict=True):
            task.answers[at] = answer
        worker.task = None
        self.false_starts = 0

    def _check_clocks(self) -> None:
        now = time.monotonic()
        for worker in list(self.workers):
            at = worker.state[AT]
            if worker.task and at != IDLE and now - worker.state[SINCE] > self.time_limit:
                worker.process.kill()
                self._bury(worker, f"reading it took longer than {self.time_limit:g} seconds")

    def _bury(self, worker: Worker, reason: str = "") -> None:
        """Take a worker off the team, and blame the text it was at."""
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)
        task = worker.task
        if task is None:
            return
        at = worker.state[AT]
        if at == IDLE:
            self.false_starts += 1
            if self.false_starts > _FALSE_STARTS:
                raise TipcableError("the worker processes end before they read anything")
        else:
            culprit = task.given[int(at)]
            task.answers[culprit] = (None, reason or _ended(worker.process.exitcode))
        task.given = task.missing
        if task.given:
            self.waiting.appendleft(task)

    def _end(self) -> None:
        """End all workers at once; none of them holds anything that must be kept."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()
            worker.process.close()
        self.workers.clear()


def _tasks(items: Iterable[Item]) -> Iterator[Task]:
    held: list[Item] = []
    size = 0
    for item in items:
        held.append(item)
        size += len(item[0])
        if size >= _TASK or len(held) >= _TASK_ITEMS:
            yield Task(held)
            held, size = [], 0
    if held:
        yield Task(held)


def _context() -> BaseContext:
    """Return how to start processes: a copy where that is safe, since it starts at once.

    A copy of a process with several threads may hang on what another thread held.
    """
    methods = multiprocessing.get_all_start_methods()
    safe = "fork" in methods and threading.active_count() == 1
    return multiprocessing.get_context("fork" if safe else "spawn")


def _ended(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        return f"the process that read it was killed ({name})"
    return f"the process that read it ended with status {code}"


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
