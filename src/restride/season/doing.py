"""What a virtual runner sets out to do with a day: the sessions of an advice as they turn them. Feels nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from restride.plan.session import Session
from restride.season.chance import Fate
from restride.season.temper import Temper

IMPACT = ("run", "run_walk")
"""The kinds of session whose steps are running steps."""
CROSSING = ("cross", "non_loading")
"""The kinds of session that spare the foot."""
MINUTES = 60
"""Of an hour."""
LEAST_MIN = 5.0
"""Nobody goes out for less."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What is set out to be done on one day: minutes running, walking, and of work that spares the foot."""

    run_min: float = 0.0
    walk_min: float = 0.0
    cross_min: float = 0.0
    most: bool = False
    """Whether the minutes of running are the most that may be run, and no request for so many."""


def run_min(session: Session) -> float:
    """Minutes of running that a session asks for or allows."""
    if session.parts:
        return sum(part.repeats * part.run_min for part in session.parts)
    return session.minutes if session.kind in IMPACT else 0.0


def walk_min(session: Session) -> float:
    """Minutes of walking that a session asks for."""
    if session.parts:
        return sum(part.repeats * part.walk_min for part in session.parts)
    return session.minutes if session.kind == "walk" else 0.0


def advised(sessions: Iterable[Session], speed_kmh: float) -> Doing:
    """The day as it was advised, without what may be left out with no loss; a run is no longer than its distance.

    A run that is not written out part by part says the most that may be run.
    """
    found = [one for one in sessions if not one.optional]
    running = 0.0
    for one in found:
        minutes = run_min(one)
        running += minutes if one.km_most is None else min(minutes, one.km_most / speed_kmh * MINUTES)
    most = any(one.kind in IMPACT and not one.parts for one in found)
    return Doing(running, sum(walk_min(one) for one in found), most=most)


def spared(sessions: Iterable[Session]) -> tuple[float, str]:
    """Minutes of work that spares the foot which the day offers, and the name of its kind."""
    for one in sessions:
        main = next((part for part in one.items if part.part == "main"), None)
        if one.kind in CROSSING and main is not None:
            return one.minutes, main.item
    return 0.0, ""


def turned(asked: Doing, temper: Temper, fate: Fate, usual_min: float) -> Doing:
    """What becomes of it in this runner's hands on this day.

    Whoever overdoes makes a longer run of it, and of a day without a run half a usual one. Whoever cuts runs short runs
    a share of what is asked; where only a most is said, a share of the usual run within it.
    """
    if fate.overdoes < temper.overdoes:
        more = asked.run_min * temper.overdo_times or usual_min / 2
        return replace(asked, run_min=max(more, LEAST_MIN), walk_min=asked.walk_min)
    if fate.skips < temper.skips:
        return Doing(cross_min=asked.cross_min)
    less = replace(asked, run_min=asked.run_min * temper.underdo_times)
    if asked.most:
        less = replace(asked, run_min=min(asked.run_min, usual_min * temper.underdo_times))
    whole = asked.run_min + asked.walk_min
    return replace(less, run_min=0.0) if less.run_min + less.walk_min < min(LEAST_MIN, whole) else less
