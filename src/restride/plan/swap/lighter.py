"""The sessions of a day made milder where the last run was a spike for a structure (rule L6). Adds nothing to any."""

from __future__ import annotations

from dataclasses import replace

from restride.load.tissue.damage import CLIMB, SHOE, SPEED
from restride.load.tissue.index import Spike, spikes
from restride.plan.session import Session
from restride.plan.situation import Scene
from restride.words.because import Because

RULE = "plan.swap"
LEVEL = "level"
RUNS = ("run", "run_walk")
SAYS = {
    CLIMB: "because.swap.climb",
    SPEED: "because.swap.speed",
    SHOE: "because.swap.shoe",
}
"""What is left out today, by what the spike came of; a spike of more steps is answered by the ceiling of the run."""


def lighter(scene: Scene, sessions: tuple[Session, ...]) -> tuple[tuple[Session, ...], tuple[Because, ...]]:
    """The same sessions, their runs level or easier where a structure had much more than it was used to, and why.

    Only while something hurts, and only where there is a run to make milder. The index never lengthens, hardens or
    opens a session: what pain and the ladders allow is the most there is.
    """
    if not scene.watched or not any(one.kind in RUNS for one in sessions):
        return sessions, ()
    found = [one for one in spikes(scene.edition, scene.history, scene.on) if one.driver in SAYS]
    if not found:
        return sessions, ()
    drivers = {one.driver for one in found}
    milder = tuple(_milder(scene, one, drivers) if one.kind in RUNS else one for one in sessions)
    return milder, tuple(_why(scene, one) for one in _first_of_each(found))


def _milder(scene: Scene, run: Session, drivers: set[str]) -> Session:
    if CLIMB in drivers and not run.surface:
        run = replace(run, surface=LEVEL)
    if SPEED in drivers:
        easy = float(scene.value("plan.keep.rpe_most"))
        run = replace(run, rpe_most=easy if run.rpe_most is None else min(run.rpe_most, easy))
    return run


def _first_of_each(found: list[Spike]) -> list[Spike]:
    """The greatest spike of each cause."""
    best: dict[str, Spike] = {}
    for one in found:
        if one.driver not in best or one.times > best[one.driver].times:
            best[one.driver] = one
    return list(best.values())


def _why(scene: Scene, one: Spike) -> Because:
    cited = tuple(scene.cited(f"load.damage.{name}") for name in ("cap", "cap_window_days", "spread"))
    facts = (("structure", one.structure), ("times", round(one.times, 1)), ("day", one.day.isoformat()))
    return Because(RULE, one.entries, cited, SAYS[one.driver], facts)
