"""Files read several at a time, each in a process of its own beside this one. Keeps nothing and writes no diary.

A file that ends the process which reads it is a trouble of that file alone. Order is kept, and only so much is held as
the processes need not to wait.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from itertools import islice

from restride.exchange.bundle import Unread
from restride.exchange.reader import read, read_unread
from restride.exchange.track import Reading
from restride.words.trouble import Trouble

ALONE = 4
"""So many files are read here before it is worth starting other processes, which takes some tenths of a second."""

MOST_PROCESSES = 8
"""Each holds twenty to sixty megabytes; with more of them an import would need more than five hundred."""

MOST_WAITING = 64 << 20
"""Bytes of files that may wait in line."""


def cores() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(slots=True)
class Pool:
    """Processes that read files; none is started before there is work for it. To be closed.

    Parameters
    ----------
    processes
        How many; 0 takes one for each processor, at most eight. With 1 everything is read in this process.
    """

    processes: int = 0
    _started: ProcessPoolExecutor | None = field(default=None, repr=False)
    _read: int = 0

    def each(self, files: Iterable[Unread]) -> Iterator[tuple[Unread, Reading]]:
        """Every file with its reading, in order, whoever reads it."""
        count = self.processes or min(cores(), MOST_PROCESSES)
        source = iter(files)
        for one in islice(source, None if count < 2 else max(0, ALONE - self._read)):
            self._read += 1
            yield one, read_unread(one)
        waiting: deque[tuple[Unread, Future[Reading] | None]] = deque()
        held = 0
        for one in source:
            waiting.append((one, self._asked(one, count)))
            held += len(one.content)
            while len(waiting) > 2 * count or held > MOST_WAITING:
                first, answer = waiting.popleft()
                held -= len(first.content)
                yield first, self._answer(first, answer)
        for first, answer in waiting:
            yield first, self._answer(first, answer)

    def close(self) -> None:
        """Let the processes go; what waits is not read any more."""
        if self._started is not None:
            self._started.shutdown(wait=False, cancel_futures=True)
            self._started = None

    def _asked(self, one: Unread, count: int) -> Future[Reading] | None:
        if one.reading is not None:
            return None
        if self._started is None:
            self._started = _processes(count)
        try:
            return self._started.submit(read, one.content, one.name, one.hint)
        except BrokenProcessPool:
            self.close()
            return self._asked(one, count)

    def _answer(self, one: Unread, answer: Future[Reading] | None) -> Reading:
        if answer is None:
            return read_unread(one)
        try:
            return answer.result()
        except BrokenProcessPool:
            return _apart(one)


def _apart(one: Unread) -> Reading:
    """The reading of a file that was being read when a process ended: once more, where it can end no other."""
    alone = _processes(1)
    try:
        return alone.submit(read, one.content, one.name, one.hint).result()
    except BrokenProcessPool:
        told = "the program that read it ended, so it is damaged in a way that is not foreseen"
        return Reading((), (Trouble(one.name, told, "it was left out; copy it again from the watch"),), "unreadable")
    finally:
        alone.shutdown(wait=False)


def _processes(count: int) -> ProcessPoolExecutor:
    """Processes that share nothing with this one: no database, no thread, no lock."""
    known = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in known else "spawn")
    if context.get_start_method() == "forkserver":
        # What the readers need is loaded once and shared by all of them.
        context.set_forkserver_preload(["restride.exchange.reader"])
    return ProcessPoolExecutor(count, context, initializer=_quiet)


def _quiet() -> None:
    """A key that stops the import is heard by this program, which then lets the others go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
