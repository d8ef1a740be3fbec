"""A trial played to its end or until it is stopped, kept line by line, so that the same call goes on. Words nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, field
from io import TextIOWrapper
from pathlib import Path
from time import monotonic

from restride.desk.place import Place
from restride.desk.season.hands import Hands, cluster, local, mark
from restride.home.folder import disk_trouble
from restride.knowledge.edition import Edition, to_compiled
from restride.season.trial.arms import ARMS, Lot, Played, lots
from restride.season.trial.outcome import Outcome
from restride.words.trouble import Trouble

OUTCOMES = "outcomes.jsonl"
"""The file of a trial's folder that holds what was played."""

Progress = Callable[[int, int, float], None]
"""Told after each runner: how many are done, of how many, and the seconds that are left by the pace so far."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be played.

    Parameters
    ----------
    runners, days
        Runners in each world of the grid, and the days of a season.
    folder
        Where what was played is kept; None keeps nothing.
    address
        A Dask cluster; empty plays on this machine.
    processes
        Of this machine; 0 takes one for each processor.
    """

    runners: int
    days: int
    folder: Path | None = None
    address: str = ""
    processes: int = 0


@dataclass(slots=True)
class Trial:
    """What was played so far; ``stopped`` by a key or, with a ``trouble``, by something else."""

    of: int
    found: list[Played] = field(default_factory=list)
    stopped: bool = False
    trouble: Trouble | None = None


def trial(place: Place, wish: Wish, progress: Progress | None = None) -> Trial | Trouble | tuple[Trouble, ...]:
    """Play what the folder does not hold yet; Ctrl-C (KeyboardInterrupt) stops, and what was played is kept."""
    shelf = place.shelf()
    if isinstance(shelf, tuple):
        return shelf
    every = lots(shelf.edition, wish.runners)
    known = _known(wish, shelf.edition)
    if isinstance(known, Trouble):
        return known
    wanted = set(every)
    done = Trial(len(every), [one for lot, one in known.items() if lot in wanted])
    left = [lot for lot in every if lot not in known]
    if left:
        trouble = _played(wish, shelf.edition, left, done, progress)
        if trouble is not None:
            return trouble
    return done


def _played(wish: Wish, edition: Edition, left: list[Lot], done: Trial, progress: Progress | None) -> Trouble | None:
    """Play what is left; a trouble where it could not begin."""
    cards, started, before = to_compiled(edition), monotonic(), len(done.found)
    try:
        with _hands(wish, cards) as hands, _file(wish, edition) as file:
            if isinstance(hands, Trouble):
                return hands
            for one in hands.each(left, wish.days):
                done.found.append(one)
                if file is not None:
                    file.write(to_line(one) + "\n")
                    file.flush()
                if progress is not None:
                    pace_s = (monotonic() - started) / (len(done.found) - before)
                    progress(len(done.found), done.of, pace_s * (done.of - len(done.found)))
    except KeyboardInterrupt:
        done.stopped = True
    except BrokenProcessPool:
        done.stopped = True
        done.trouble = Trouble("the trial", "a process that played it was ended", "the same command goes on from there")
    except OSError as error:
        return disk_trouble(wish.folder or "the trial", error)
    return None


def _hands(wish: Wish, cards: str) -> AbstractContextManager[Hands | Trouble]:
    return cluster(cards, wish.address) if wish.address else local(cards, wish.processes)


# --- the file of what was played ---


def _head(wish: Wish, edition: Edition) -> dict[str, str | int]:
    return {"trial": 1, "restride": mark(), "edition": edition.digest, "days": wish.days}


def _file(wish: Wish, edition: Edition) -> AbstractContextManager[TextIOWrapper | None]:
    if wish.folder is None:
        return nullcontext(None)
    wish.folder.mkdir(parents=True, exist_ok=True)
    path = wish.folder / OUTCOMES
    fresh = not path.exists() or path.stat().st_size == 0
    file = path.open("a", encoding="utf-8")
    if fresh:
        file.write(json.dumps(_head(wish, edition)) + "\n")
    return file


def _known(wish: Wish, edition: Edition) -> dict[Lot, Played] | Trouble:
    """What the folder holds of this very trial; a half line at its end, of a program that was killed, is left out."""
    path = None if wish.folder is None else wish.folder / OUTCOMES
    if path is None or not path.exists():
        return {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return Trouble(str(path), f"cannot be read: {error}", "name another folder")
    head, _, rest = text.partition("\n")
    if text and head != json.dumps(_head(wish, edition)):
        what = "holds a trial of another Restride, other cards or another number of days"
        return Trouble(str(path), what, "name another folder with --out, or move that file away")
    whole, _, half = rest.rpartition("\n")
    if half:
        path.write_text(text.removesuffix(half), encoding="utf-8")
    found = [from_line(line) for line in whole.splitlines()]
    return {one.lot: one for one in found}


def to_line(one: Played) -> str:
    """One runner's outcomes as a line."""
    arms = {arm: asdict(one.outcomes[arm]) for arm in ARMS}
    return json.dumps(
        {"world": one.lot.world, "number": one.lot.number, "injury": one.injury, "temper": one.temper, "arms": arms}
    )


def from_line(line: str) -> Played:
    """The inverse of ``to_line``."""
    held = json.loads(line)
    outcomes = {arm: Outcome(**values) for arm, values in held["arms"].items()}
    return Played(Lot(held["world"], held["number"]), held["injury"], held["temper"], outcomes)
