"""The sessions of a day as the diary would tell of them had they been done as advised. Advises nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from statistics import median

from restride.advice.ahead.supposed import LOOKED_BACK, Supposed, as_last_done
from restride.advice.verdict import Advice
from restride.diary.history import History
from restride.diary.kinds import Activity, Body, Exercise, Felt, Trial
from restride.knowledge.edition import Edition
from restride.load.dose import RUN
from restride.plan.session import Dosed, Session
from restride.words.day import Day, Span
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE
from restride.words.side import Side

RUNS = ("run", "run_walk")
WALK = "walk"
EASY = 3
"""The effort, 0 to 10, of a run that is run as easily as it is asked for."""
TESTS = {"heel_raises": "heel_raise", "hops": "hop", "big_toe": "big_toe_range"}
"""The self-tests that the gate asks for, by the ids of its items."""


@dataclass(frozen=True, slots=True)
class Done:
    """What is done on foot in a day: minutes in all and of running, and kilometres."""

    minutes: float = 0.0
    run_min: float = 0.0
    km: float = 0.0


def pace_min(edition: Edition, history: History, on: Day) -> float:
    """Minutes for a kilometre by the runs of the last weeks; an easy pace where none has a distance."""
    paces = [
        body.moving_s / SECONDS_PER_MINUTE / (body.distance_m / METRES_PER_KM)
        for _, body in history.activities(Span.ending(on, LOOKED_BACK), RUN)
        if body.distance_m and body.moving_s
    ]
    return median(paces) if paces else float(edition.value("plan.ahead.pace_min"))


def run_min(session: Session) -> float:
    """Minutes of running in a session."""
    if session.parts:
        return sum(part.repeats * part.run_min for part in session.parts)
    return session.minutes if session.kind in RUNS else 0.0


def done_of(session: Session, pace: float) -> Done:
    """What a session comes to, at so many minutes for a kilometre and within the distance not to pass."""
    running = run_min(session)
    km = running / pace
    if session.kind == RUN and session.km_most is not None and km > session.km_most:
        km = session.km_most
        return Done(km * pace, km * pace, km)
    return Done(session.minutes, running, km)


def on_foot(session: Session, pace: float, supposed: Supposed) -> Activity:
    """A run, run-walk or walk as it would be logged."""
    done = done_of(session, pace)
    seconds = done.minutes * SECONDS_PER_MINUTE
    running = session.kind in RUNS
    cue = next((one.item for one in session.items if one.part == "cue"), "") if running else ""
    return Activity(
        sport=RUN if running else WALK,
        elapsed_s=seconds,
        moving_s=seconds,
        run_s=done.run_min * SECONDS_PER_MINUTE if session.kind == "run_walk" else None,
        distance_m=round(done.km * METRES_PER_KM) if running and done.km else None,
        effort=EASY,
        felt=tuple(supposed.felt.values()),
        limp=supposed.limp if running else None,
        painkiller=supposed.painkiller,
        cue=cue,
    )


def beside(history: History, sessions: tuple[Session, ...], ran: bool) -> Iterator[Body]:
    """Exercises, and the drill of a run that was run; what is optional is left out."""
    for session in sessions:
        items = [one for one in session.items if one.part == "drill" and ran]
        if session.kind == "exercises" and not session.optional:
            items += session.items
        for one in items:
            yield _exercise(history, one)


def _exercise(history: History, one: Dosed) -> Exercise:
    return Exercise(
        one.item, one.sets or 1, one.repetitions, one.hold_s, one.load_kg, felt=as_last_done(history, one.item)
    )


def passed(advice: Advice) -> Iterator[Trial]:
    """The self-tests that the gate still asks for, passed on both sides without pain."""
    for item in advice.gate:
        if item.id in TESTS and not item.done and not item.held:
            for side in (Side.LEFT, Side.RIGHT):
                yield Trial(TESTS[item.id], side, float(ceil(item.need)), 0.0)


def hurting(supposed: Supposed, pain: float) -> tuple[Felt, ...]:
    """What a run would feel like that hurts so much, at every complaint."""
    return tuple(Felt(name, during=pain) for name in supposed.mornings)
