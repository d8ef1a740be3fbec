"""What earns a rung: sessions at the full dose, with pain within the limit, with nothing hidden."""

from __future__ import annotations

from restride.diary.kinds import Activity, Exercise, Felt
from restride.diary.standing import Stand
from restride.plan.protocol.sessions import (
    begun,
    cue_runs,
    earned_cross,
    earned_drills,
    earned_line,
    last_hurt,
    pain_limit,
    times,
    worst_pain,
)
from tests.diaries import Pen, on
from tests.scenes import scene

LINE = Stand("foot_core")


def exercised(pen: Pen, day: int, pain: float | None = 0, sets: int = 3, reps: int = 12) -> None:
    felt = () if pain is None else (Felt(during=pain),)
    pen.write(day, Exercise("short_foot", sets, reps, 5, felt=felt))


def test_two_full_sessions_open_the_next_exercise() -> None:
    pen = Pen()
    exercised(pen, 0)
    assert earned_line(scene(pen, 1), LINE, 2) == ()
    exercised(pen, 2)
    assert len(earned_line(scene(pen, 3), LINE, 2)) == 2
    assert earned_line(scene(pen, 2), LINE, 2) == (), "today's own session counts tomorrow"


def test_a_smaller_dose_pain_silence_while_sore_and_a_painkiller_earn_nothing() -> None:
    for wrong in ({"reps": 8}, {"sets": 1}, {"pain": 4}):
        pen = Pen()
        exercised(pen, 0)
        exercised(pen, 2, **wrong)
        assert earned_line(scene(pen, 3), LINE, 2) == (), wrong
    silent = Pen()
    silent.sore(0)
    exercised(silent, 0, None)
    exercised(silent, 2, None)
    assert earned_line(scene(silent, 3), LINE, 2) == ()
    masked = Pen()
    exercised(masked, 0)
    exercised(masked, 2)
    masked.morning(3, 0, painkiller="yes")
    assert earned_line(scene(masked, 3), LINE, 2) == ()


def test_a_bone_in_doubt_allows_no_pain_at_all() -> None:
    pen = Pen()
    pen.sore(0)
    assert float(pain_limit(scene(pen, 0, "bone")).value) == 0
    assert float(pain_limit(scene(pen, 0, "tendon")).value) == 2


def test_an_exercise_that_hurt_is_remembered_for_two_weeks() -> None:
    pen = Pen()
    exercised(pen, 0, 6)
    assert last_hurt(scene(pen, 1), ["short_foot"]) is not None
    assert last_hurt(scene(pen, 14), ["short_foot"]) is None
    exercised(pen, 5, 0)
    assert last_hurt(scene(pen, 6), ["short_foot"]) is None


def test_drills_and_work_without_impact_are_earned_by_doing() -> None:
    pen = Pen()
    for day in (0, 2):
        pen.write(day, Exercise("tall_walk", felt=(Felt(during=0),)))
        pen.write(day, Activity("cross", 1500, 1500, felt=(Felt(during=0),)))
    there = scene(pen, 3)
    assert len(earned_drills(there, Stand("drill_complexity"), ("tall_walk",), 2)) == 2
    assert len(earned_cross(there, Stand("cross_training"), 20, 2)) == 2
    assert earned_cross(there, Stand("cross_training"), 45, 2) == ()
    assert begun(there, on(2)).keys() == {"drill_complexity", "cross_training"}
    assert len(times(there, "tall_walk", on(1))) == 1


def test_runs_with_a_cue_are_found() -> None:
    pen = Pen()
    pen.write(0, Activity("run", 900, 900, cue="quiet_feet", felt=(Felt(during=1, after=2),)))
    ((_, body),) = cue_runs(scene(pen, 1), on(0))
    assert worst_pain(body) == 2
