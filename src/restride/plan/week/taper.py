"""The lighter days before a race: how much is left of a run, and why. Sets no race and forbids none."""

from __future__ import annotations

from restride.diary.history import History
from restride.diary.kinds import Goal
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, between

RACE = "race_km"
"""The kind of goal that is a race."""


def race_of(history: History) -> tuple[Day, float] | None:
    """The race that the runner is after: its day and kilometres; None without one, or without a day."""
    body = None if history.goal is None else history.goal.body
    if not isinstance(body, Goal) or body.kind != RACE or body.by is None:
        return None
    return body.by, body.target


def tapered(scene: Scene) -> tuple[float, tuple[Because, ...]]:
    """What is left of a run in the days before a race, after [bosquet-2007]_; all of it on other days.

    Departs from the source in one point: the cut is a step and not a curve, which trials found as good.
    """
    race = race_of(scene.history)
    days = scene.cited("plan.taper.days")
    if race is None or not 0 < between(scene.on, race[0]) <= int(days.value):
        return 1.0, ()
    cut = scene.cited("plan.taper.cut")
    reads = () if scene.history.goal is None else (scene.history.goal.id,)
    facts = (("day", race[0].isoformat()),)
    return 1 - float(cut.value), (Because("plan.taper", reads, (cut, days), "because.session.taper", facts),)
