"""Who plays a trial: every processor of this machine, or an existing Dask cluster by its address. Plays nothing itself.

Both are executors; what comes back depends on neither their number nor their order.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import signal
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import forkserver
from pathlib import Path
from random import Random
from threading import current_thread, main_thread
from typing import Any

from restride.desk.files.pool import cores
from restride.knowledge.edition import Edition, from_compiled
from restride.season.trial.arms import Lot, Played, play
from restride.words.trouble import Trouble

PATIENCE_S = 20
"""So long an address may take to answer."""
EDITIONS = 2


@dataclass(frozen=True, slots=True)
class Hands:
    """An executor, how many work in it, and the cards as they are handed to it."""

    executor: Executor
    count: int
    cards: Any

    def each(self, lots: Iterable[Lot], days: int) -> Iterator[Played]:
        """Every lot, in the order in which they are done.

        Raises
        ------
        BrokenProcessPool
            When a process ends that nobody ended.
        """
        asked = [self.executor.submit(played, self.cards, lot, days) for lot in lots]
        try:
            for one in as_completed(asked):
                yield one.result()
        finally:
            _let_go(asked)


def _let_go(asked: Iterable[Future[Played]]) -> None:
    for one in asked:
        one.cancel()


def played(cards: str, lot: Lot, days: int) -> Played:
    """One lot, wherever this runs."""
    return play(_edition(cards), lot, days, Random)


@lru_cache(maxsize=EDITIONS)
def _edition(cards: str) -> Edition:
    return from_compiled(cards)


@contextmanager
def local(cards: str, processes: int = 0) -> Iterator[Hands]:
    """Processes of this machine; 0 takes one for each processor."""
    count = processes or cores()
    known = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in known else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(["restride.season.trial.arms"])
        _started_deaf()
    pool = ProcessPoolExecutor(count, context, initializer=_quiet)
    try:
        yield Hands(pool, count, cards)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _started_deaf() -> None:
    """The process that starts the others begins with the stopping key unheard, and hands that on.

    A key in the first seconds would end it while it still reads its libraries, and this program would wait for ever.
    """
    if current_thread() is not main_thread():
        return  # no other thread may say what is heard
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, heard)


def _quiet() -> None:
    """A key that stops the trial is heard by this program, which then lets the others go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def cluster(cards: str, address: str) -> Iterator[Hands | Trouble]:
    """An existing Dask cluster.

    Its workers must hold the very same Restride: another one would live other seasons.

    Parameters
    ----------
    address
        Of its scheduler: ``tcp://host:8786``.
    """
    if find_spec("distributed") is None:
        yield Trouble("--cluster", "needs the library distributed", "install it: pip install 'restride[cluster]'")
        return
    library: Any = import_module("distributed")  # it ships no types
    try:
        client = library.Client(address, timeout=PATIENCE_S, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        yield Trouble(address, f"no cluster answers there: {error}", "give the scheduler's address, tcp://host:8786")
        return
    try:
        wrong = _stranger(client, address)
        if wrong is not None:
            yield wrong
            return
        handed = client.scatter(cards, broadcast=True)
        yield Hands(client.get_executor(), len(client.scheduler_info()["workers"]), handed)
    finally:
        client.close()


def _stranger(client: Any, address: str) -> Trouble | None:
    """Whether a worker is missing, or speaks with another Restride than this program."""
    try:
        marks: dict[str, str] = client.run(mark)
    except ImportError as error:
        return Trouble(address, f"its workers know no Restride: {error}", "install this very version on every worker")
    if not marks:
        return Trouble(address, "has no worker", "start workers, then try again")
    others = strangers(marks)
    if others:
        return Trouble(others[0], "holds another Restride than this program", "install this very version there")
    return None


def strangers(marks: Mapping[str, str]) -> list[str]:
    """The workers whose mark is not that of this program."""
    return sorted(worker for worker, found in marks.items() if found != mark())


@lru_cache(maxsize=1)
def mark() -> str:
    """A digest of Restride's own program text: two of one mark play the same seasons."""
    root = Path(__file__).parents[2]
    found = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        found.update(path.relative_to(root).as_posix().encode())
        found.update(path.read_bytes())
    return found.hexdigest()
