"""A mood that has been low for weeks: nothing is added, and somebody to speak with is named. Treats no mood."""

from __future__ import annotations

from statistics import fmean

from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Span, plus
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.mood"


def low(scene: Scene) -> Because | None:
    """Why nothing is added while the mood is low (rule A6): the mean of each of the last weeks is at most a limit.

    A week of which too few mornings are known is no low week: silence is judged elsewhere.
    """
    most, weeks = scene.cited("plan.mood.low_max"), scene.cited("plan.mood.weeks")
    least = int(scene.value("plan.mood.mornings_min"))
    reads: list[str] = []
    for back in range(int(weeks.value)):
        week = Span.ending(plus(scene.on, -back * DAYS_PER_WEEK), DAYS_PER_WEEK)
        said = [(entry.id, body.mood) for entry, body in scene.history.checkins(week) if body.mood is not None]
        if len(said) < least or fmean(mood for _, mood in said) > float(most.value):
            return None
        reads += [name for name, _ in said]
    return Because(RULE, tuple(reads), (most, weeks), "because.hold.mood", (("weeks", int(weeks.value)),))
