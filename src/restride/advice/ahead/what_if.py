"""What if: the coming days under something that has not happened, beside the plan as it is. Writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from restride.advice.ahead.doings import EASY, hurting, pace_min
from restride.advice.ahead.projection import Ahead, Instead, project
from restride.advice.ahead.supposed import Supposed, as_last_said
from restride.diary.history import History
from restride.diary.kinds import Activity, Body, Declined, Felt, Goal
from restride.knowledge.edition import Edition
from restride.load.dose import RUN
from restride.plan.week.taper import RACE
from restride.words.day import Day, plus
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE

FORTNIGHT = 14


@dataclass(frozen=True, slots=True)
class Change:
    """What is supposed to happen; any of them together.

    Parameters
    ----------
    run_km, run_min
        A run today in place of the plan's own.
    rest
        Nothing today.
    race, race_km
        A race on a day, of so many kilometres.
    pain
        The pain of tomorrow morning, and of today's run where one is named, at every complaint.
    """

    run_km: float | None = None
    run_min: float | None = None
    rest: bool = False
    race: Day | None = None
    race_km: float | None = None
    pain: float | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """The plan as it is and as it would be, day by day."""

    change: Change
    plain: tuple[Ahead, ...]
    changed: tuple[Ahead, ...]

    @property
    def differing(self) -> tuple[int, ...]:
        """The days, counted from 0, whose sessions or light are not the same."""
        return tuple(
            number
            for number, (one, other) in enumerate(zip(self.plain, self.changed, strict=True))
            if _shown(one) != _shown(other) or one.done != other.done
        )


def what_if(edition: Edition, history: History, on: Day, change: Change, days: int = FORTNIGHT) -> Compared:
    """The coming days under a change, beside the plan as it is; the history handed in is left as it was."""
    supposed = as_last_said(history, on)
    plain = tuple(project(edition, history, on, days, supposed))
    told = _instead(edition, history, on, change, supposed)
    return Compared(change, plain, tuple(project(edition, history, on, days, supposed, told)))


def _instead(edition: Edition, history: History, on: Day, change: Change, supposed: Supposed) -> Instead:
    evenings: dict[Day, tuple[Body, ...]] = {}
    felt = supposed.felt.values() if change.pain is None else hurting(supposed, change.pain)
    pace = pace_min(edition, history, on)
    if change.run_km is not None or change.run_min is not None:
        evenings[on] = (_run(change.run_km, change.run_min, pace, tuple(felt), supposed),)
    elif change.rest:
        evenings[on] = (Declined("everything", "time"),)
    first: tuple[Body, ...] = ()
    if change.race is not None and change.race_km is not None:
        first = (Goal(RACE, change.race_km, change.race),)
        if change.race > on:
            raced = _run(change.race_km, None, pace, tuple(supposed.felt.values()), supposed)
            evenings[change.race] = (replace(raced, work="race"),)
    mornings = {} if change.pain is None else {plus(on, 1): change.pain}
    return Instead(mornings, evenings, first)


def _run(km: float | None, minutes: float | None, pace: float, felt: tuple[Felt, ...], supposed: Supposed) -> Activity:
    """A run that was not planned: so far, or so long, at the usual pace."""
    long = minutes if minutes is not None else (km or 0) * pace
    far = km if km is not None else long / pace
    seconds = long * SECONDS_PER_MINUTE
    return Activity(
        RUN,
        seconds,
        seconds,
        distance_m=round(far * METRES_PER_KM),
        effort=EASY,
        felt=felt,
        limp=supposed.limp,
        painkiller=supposed.painkiller,
    )


def _shown(ahead: Ahead) -> tuple[object, ...]:
    sessions = ahead.advice.sessions
    main = sessions[0] if sessions else None
    same = None if main is None else (main.kind, main.minutes, main.parts, main.km_most)
    return (ahead.advice.light, same, ahead.free is None)
