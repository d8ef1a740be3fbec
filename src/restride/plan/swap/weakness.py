"""The runs of a day made shorter while a self-test lies clearly below the own best (rule T5). Lengthens none."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.standing import Standing
from restride.load.dose import doses
from restride.plan.hold import fallen
from restride.plan.selftest.setback import Setback
from restride.plan.session import DayPlan, Session
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, Span
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE
from restride.words.urgency import Light

RUNS = ("run", "run_walk")


def weakened(scene: Scene, standing: Standing, plan: DayPlan) -> DayPlan:
    """The day with a share off each of its runs while a drop stands; as it was where none does.

    A session of the ladder is shortened by the share. A run that grows is held to what the share leaves of the longest
    run before the test was tried: measured against the shorter runs since, the cut would be taken again each time.
    """
    there = fallen(scene, standing)
    if not there or not any(one.kind in RUNS for one in plan.sessions):
        return plan
    whys = tuple(one.because for one in there)
    share = 1 - float(scene.value("watch.retest.cut_share"))
    longest = _longest(scene, _since(there))
    made = tuple(_shorter(one, share, longest, whys) if one.kind in RUNS else one for one in plan.sessions)
    light = max(plan.light, Light.MODIFY, key=lambda one: one.strictness)
    return DayPlan(light, made, (*whys, *plan.because))


def _since(there: tuple[Setback, ...]) -> Day:
    """The first of the tries that came out low."""
    return min(one.day for one in there)


def _longest(scene: Scene, day: Day) -> tuple[float | None, float | None]:
    """The longest run of the weeks before a day, in minutes and in kilometres; None where none is known."""
    window = Span.ending(day, int(scene.value("load.session.window_days")))
    found = doses(scene.history, window)
    far = [one.longest_m for one in found if one.longest_m is not None]
    minutes = max((one.longest_s for one in found), default=None)
    return (
        None if minutes is None else minutes / SECONDS_PER_MINUTE,
        max(far) / METRES_PER_KM if far else None,
    )


def _shorter(
    run: Session, share: float, longest: tuple[float | None, float | None], whys: tuple[Because, ...]
) -> Session:
    if run.parts:
        parts = tuple(replace(part, run_min=round(part.run_min * share, 1)) for part in run.parts)
        minutes: float = round(sum(part.repeats * (part.walk_min + part.run_min) for part in parts))
        return replace(run, parts=parts, minutes=minutes, because=(*whys, *run.because))
    long, far = longest
    minutes = run.minutes if long is None else min(run.minutes, max(int(long * share), 1))
    km = [one for one in (run.km_most, None if far is None else round(far * share, 1)) if one is not None]
    return replace(run, minutes=minutes, km_most=min(km, default=None), because=(*whys, *run.because))
