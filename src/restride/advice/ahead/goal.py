"""Whether a goal is reached by its day, and the nearest that is, by living the days ahead at their best. Sets none."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from enum import StrEnum

from restride.advice.ahead.doings import RUNS, pace_min
from restride.advice.ahead.projection import Ahead, Instead, project
from restride.advice.ahead.supposed import at_best
from restride.diary.history import History
from restride.diary.kinds import Goal
from restride.knowledge.edition import Edition
from restride.plan.session import Session
from restride.words.day import Day, between
from restride.words.measure import DAYS_PER_WEEK

MINUTES, WEEK, RACE = "run_minutes", "week_km", "race_km"


class Outcome(StrEnum):
    """How a goal stands."""

    PAST = "past"
    """Its day is over."""
    STOPPED = "stopped"
    """Nothing can be said while somebody has to look first, or an interview is open."""
    REACHED = "reached"
    """There is a way: by the day, or where none was named, within the horizon."""
    SHORT = "short"
    """No safe way leads there by its day."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the days ahead lead at their best.

    Parameters
    ----------
    goal
        What was asked.
    outcome
        How it stands.
    best
        The most of the goal's own measure that is reached by its day, or within the horizon.
    best_on
        The day it is reached.
    first
        The earliest day on which the whole goal is reached; None where that lies beyond the horizon.
    horizon_weeks
        How far was looked.
    """

    goal: Goal
    outcome: Outcome
    best: float = 0.0
    best_on: Day | None = None
    first: Day | None = None
    horizon_weeks: int = 0


def reach(edition: Edition, history: History, on: Day) -> Reach | None:
    """How the runner's goal stands on a day; None without a goal.

    The days ahead are lived at their best, one step at a time, with no race to grow lighter for: what is not reached so
    is not reached at all.
    """
    body = None if history.goal is None else history.goal.body
    if not isinstance(body, Goal):
        return None
    if body.by is not None and body.by < on:
        return Reach(body, Outcome.PAST)
    horizon = int(edition.value("plan.ahead.horizon_weeks"))
    pace = pace_min(edition, history, on)
    found = _Reaching(body, pace)
    by = None if body.by is None else between(on, body.by)
    dayless = Instead(first=(replace(body, by=None),))
    for number, ahead in enumerate(project(edition, history, on, _days(horizon, by), at_best(history), dayless)):
        if not number and _stopped(ahead):
            return Reach(body, Outcome.STOPPED)
        found.take(ahead, by is None or number <= by)
        if found.first is not None:
            break
    late = found.first is None or (body.by is not None and found.first > body.by)
    outcome = Outcome.SHORT if late else Outcome.REACHED
    return Reach(body, outcome, found.best, found.best_on, found.first, horizon)


def _days(horizon: int, by: int | None) -> int:
    return max(horizon * DAYS_PER_WEEK, 0 if by is None else min(by, 2 * horizon * DAYS_PER_WEEK)) + 1


def _stopped(ahead: Ahead) -> bool:
    return bool(ahead.advice.unassessed) or any(one.kind == "non_loading" for one in ahead.advice.sessions)


class _Reaching:
    """The best so far by the goal's own measure."""

    def __init__(self, goal: Goal, pace: float) -> None:
        self.goal, self.pace = goal, pace
        self.best, self.best_on, self.first = 0.0, None, None  # type: float, Day | None, Day | None
        self._week: deque[float] = deque(maxlen=DAYS_PER_WEEK)

    def take(self, ahead: Ahead, in_time: bool) -> None:
        """One more day; only days up to the goal's own count for the best."""
        self._week.append(ahead.done.km)
        now = self._measure(ahead)
        if in_time and now > self.best:
            self.best, self.best_on = now, ahead.on
        if now >= self.goal.target and self.first is None:
            self.first = ahead.on

    def _measure(self, ahead: Ahead) -> float:
        if self.goal.kind == WEEK:
            return round(sum(self._week), 1)
        main = ahead.advice.sessions[0] if ahead.advice.sessions else None
        if main is None or main.kind not in RUNS:
            return 0.0
        if self.goal.kind == MINUTES:
            return float(_in_a_row(main))
        return round(main.km_most if main.km_most is not None else _in_a_row(main) / self.pace, 1)


def _in_a_row(session: Session) -> float:
    """Minutes of running without a walking break."""
    if not session.parts:
        return session.minutes
    return max(part.run_min if part.walk_min else part.repeats * part.run_min for part in session.parts)
