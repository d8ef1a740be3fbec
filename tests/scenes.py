"""Scenes for tests of the plan: a history and a situation with a tissue chosen by hand, so that triage stays out."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.standing import Standing
from restride.plan.situation import Scene, Situation, Watched
from restride.plan.step import Judged, step
from restride.words.because import Because
from restride.words.day import plus
from tests.diaries import START, Pen
from tests.editions import shipped

WHY = Because("test", (), (), "because.test")


def scene(
    pen: Pen, day: int, tissue: str = "tendon", stop: bool = False, high_risk: bool = False, holds: bool = False
) -> Scene:
    """The scene of a morning as the entries written so far have it; every open complaint is of one tissue."""
    on = plus(START, day)
    history = fold(entry for entry in pen.entries if entry.day <= on)
    watched = tuple(Watched(one, tissue, high_risk, WHY) for one in history.open_complaints())
    reasons = (WHY,)
    situation = Situation(on, history.profile(), watched, stop=reasons if stop else (), holds=reasons if holds else ())
    return Scene(shipped(), history, situation)


def live(
    pen: Pen, last: int, tissue: str = "tendon", standing: Standing | None = None
) -> tuple[Standing, list[Judged]]:
    """Every morning from day 0 to ``last``, one after the other."""
    now = standing or Standing()
    made: list[Judged] = []
    for day in range(last + 1):
        there = scene(pen, day, tissue)
        now, judged = step(there, now)
        made.extend(judged)
    return now, made
