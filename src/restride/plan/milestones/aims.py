"""The runner's own goal against what growing runs reach: when at the earliest, and what is reached by its date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.kinds import Goal
from restride.load.dose import Dose, doses
from restride.plan.milestones.calendar import Window, growing_days, grown, window
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Span, between
from restride.words.measure import DAYS_PER_WEEK, METRES_PER_KM, SECONDS_PER_MINUTE

RULE = "plan.milestone"
RUN_MINUTES, WEEK_KM, RACE_KM = "run_minutes", "week_km", "race_km"


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something small and measurable that comes next; without a ``window`` nobody can say when."""

    id: str
    window: Window | None
    because: Because


@dataclass(frozen=True, slots=True)
class Running:
    """From where runs grow: in how many days, and from how much; None where the diary does not know.

    ``days`` is 0 for who is at the open end of the ladder, or well.
    """

    days: float
    minutes: float
    km: float | None
    week_km: float | None


def running_now(scene: Scene, days: float, minutes: float | None) -> Running:
    """The size that runs have, or will have when the ladder's open end is reached with so many minutes.

    Kilometres of that day are reckoned with the runner's own pace; without one they stay unknown.
    """
    recent = doses(scene.history, Span.ending(scene.on, int(scene.value("load.session.window_days"))))
    weeks = int(scene.value("load.week.window_weeks"))
    if minutes is None:
        longest = max((one.longest_s for one in recent), default=0) / SECONDS_PER_MINUTE
        far = max((one.longest_m for one in recent if one.longest_m is not None), default=None)
        span = Span.ending(scene.on, weeks * DAYS_PER_WEEK)
        week = sum(one.distance_m or 0 for one in doses(scene.history, span)) / weeks / METRES_PER_KM
        return Running(days, longest, None if far is None else far / METRES_PER_KM, week or None)
    pace = _km_per_min(doses(scene.history, Span.ending(scene.on, int(scene.value("plan.milestone.pace_days")))))
    if pace is None:
        return Running(days, minutes, None, None)
    row = min((one.ladder_row for one in scene.watched), key=lambda one: _most(scene, one), default="muscle")
    return Running(days, minutes, minutes * pace, minutes * pace * _most(scene, row))


def _most(scene: Scene, row: str) -> float:
    return scene.value(f"plan.ladder.{row}.runs_per_week_max")


def _km_per_min(runs: list[Dose]) -> float | None:
    known = [(one.distance_m, one.moving_s) for one in runs if one.distance_m is not None and one.moving_s > 0]
    if not known:
        return None
    metres, seconds = sum(pair[0] for pair in known), sum(pair[1] for pair in known)
    return metres / METRES_PER_KM / (seconds / SECONDS_PER_MINUTE)


def aims(scene: Scene, now: Running) -> Iterator[Milestone]:
    """The next longer run, and the goal: when at the earliest; by its date, whether it is reached, else how much is."""
    entry = scene.history.goal
    goal = entry.body if entry is not None and isinstance(entry.body, Goal) else None
    yield from _longer(scene, now, goal)
    if entry is None or goal is None:
        return
    have = _have(now, goal.kind)
    wanted = goal.target * (scene.value("plan.milestone.race_share") if goal.kind == RACE_KM else 1)
    if have is None:
        yield Milestone("goal", None, _why(scene, entry, "because.milestone.goal_unknown", goal))
        return
    days = now.days + growing_days(scene, have, wanted)
    if goal.by is not None and goal.by < scene.on:
        yield Milestone("goal", window(scene, days), _why(scene, entry, "because.milestone.goal_past", goal))
    elif goal.by is None or now.days == 0 >= growing_days(scene, have, wanted):
        done = have >= wanted and now.days == 0
        says = "because.milestone.goal_there" if done else "because.milestone.goal"
        yield Milestone("goal", None if done else window(scene, days), _why(scene, entry, says, goal))
    else:
        yield _dated(scene, entry, goal, (now, have, days))


def _dated(scene: Scene, entry: Entry, goal: Goal, reckoned: tuple[Running, float, float]) -> Milestone:
    """A goal with a date ahead: in time, tight, or too soon, with what is reached by then."""
    now, have, days = reckoned
    assert goal.by is not None  # the caller looked
    rest = int(scene.value("plan.milestone.race_rest_days")) if goal.kind == RACE_KM else 0
    left = between(scene.on, goal.by) - rest
    when = window(scene, days)
    if days <= left:
        likely = between(scene.on, when.latest) <= left
        says = "because.milestone.goal_in_time" if likely else "because.milestone.goal_tight"
        return Milestone("goal", when, _why(scene, entry, says, goal))
    share = scene.value("plan.milestone.race_share") if goal.kind == RACE_KM else 1
    reached = grown(scene, have, left - now.days) / share if left > now.days else 0
    nearest = int(min(reached, goal.target))
    says = "because.milestone.goal_too_soon" if nearest > 0 else "because.milestone.goal_not_yet"
    return Milestone("goal", when, _why(scene, entry, says, goal, nearest))


def _have(now: Running, kind: str) -> float | None:
    return {RUN_MINUTES: now.minutes, WEEK_KM: now.week_km, RACE_KM: now.km}[kind] or None


def _longer(scene: Scene, now: Running, goal: Goal | None) -> Iterator[Milestone]:
    """The next run that is longer by a round number, no longer than a goal in minutes asks."""
    step = scene.value("plan.milestone.round_minutes")
    if now.minutes <= 0:
        return
    wanted = (now.minutes // step + 1) * step
    if goal is not None and goal.kind == RUN_MINUTES and now.minutes >= goal.target:
        return
    cited = (scene.cited("plan.ladder.growth"), scene.cited("plan.milestone.slack"))
    why = Because(RULE, (), cited, "because.milestone.longer", (("minutes", round(wanted)),))
    yield Milestone("longer", window(scene, now.days + growing_days(scene, now.minutes, wanted)), why)


def _why(scene: Scene, entry: Entry, says: str, goal: Goal, nearest: int | None = None) -> Because:
    """The goal with what is reckoned of it."""
    facts: list[tuple[str, str | int | float]] = [("goal", f"{goal.kind} {goal.target:g}")]
    if goal.by is not None:
        facts.append(("by", goal.by.isoformat()))
    if nearest is not None:
        facts.append(("near_minutes", nearest) if goal.kind == RUN_MINUTES else ("near_km", nearest))
    cited = [scene.cited("plan.ladder.growth"), scene.cited("plan.milestone.slack")]
    if goal.kind == RACE_KM:
        cited += [scene.cited("plan.milestone.race_share"), scene.cited("plan.milestone.race_rest_days")]
    return Because(RULE, (entry.id,), tuple(cited), says, tuple(facts))
