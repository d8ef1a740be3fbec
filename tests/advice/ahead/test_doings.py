"""A day done as advised reads in the diary as it was advised, and within the distance not to pass."""

from __future__ import annotations

from restride.advice.ahead.doings import beside, done_of, hurting, on_foot, pace_min, passed, run_min
from restride.advice.ahead.supposed import Supposed
from restride.diary.fold import fold
from restride.diary.kinds import Felt
from restride.plan.ladder import Part
from restride.plan.session import Dosed, Session
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.report.pages import climber, day_of

RUN_WALK = Session("run_walk", 30, (Part(6, 4, 1),))


def test_only_running_is_running() -> None:
    assert run_min(RUN_WALK) == 6
    assert run_min(Session("run", 40)) == 40
    assert run_min(Session("walk", 30)) == 0


def test_a_run_ends_at_the_distance_not_to_pass() -> None:
    done = done_of(Session("run", 60, km_most=5), pace=6)
    assert (done.km, done.minutes, done.run_min) == (5, 30, 30)
    assert done_of(Session("run", 60, km_most=20), pace=6).minutes == 60


def test_a_run_walk_is_logged_with_its_running() -> None:
    body = on_foot(RUN_WALK, 6, Supposed(felt={FOOT: Felt(FOOT, during=1)}, painkiller="no"))
    assert (body.sport, body.moving_s, body.run_s, body.distance_m) == ("run", 1800, 360, 1000)
    assert body.felt[0].during == 1
    walked = on_foot(Session("walk", 30), 6, Supposed(limp=True))
    assert (walked.sport, walked.run_s, walked.limp) == ("walk", None, None)


def test_the_pace_is_that_of_the_runs_or_an_easy_one() -> None:
    pen = Pen()
    assert pace_min(shipped(), fold(pen.entries), on(0)) == shipped().value("plan.ahead.pace_min")
    pen.run(0, 30, km=6)
    pen.run(1, 30, km=5)
    pen.run(2, 30)
    assert pace_min(shipped(), fold(pen.entries), on(3)) == 5.5


def test_exercises_are_done_and_drills_only_with_a_run_that_was_run() -> None:
    run = Session("run", 30, items=(Dosed("hip_hike", "drill", sets=2), Dosed("x", "cue")))
    work = Session("exercises", 9, items=(Dosed("bridge", "strength", sets=3, repetitions=10),))
    extra = Session("exercises", 9, optional=True, items=(Dosed("squat", "strength"),))
    history = fold(())
    assert [one.name for one in beside(history, (run, work, extra), ran=True)] == ["hip_hike", "bridge"]  # type: ignore[union-attr]
    assert [one.name for one in beside(history, (run, work, extra), ran=False)] == ["bridge"]  # type: ignore[union-attr]


def test_tests_of_the_gate_are_passed_on_both_sides() -> None:
    advice = day_of(climber(), 4).advice
    made = list(passed(advice))
    assert {one.test for one in made} >= {"heel_raise"}
    assert len([one for one in made if one.test == "heel_raise"]) == 2
    assert all(one.pain == 0 for one in made)


def test_a_pain_is_felt_at_every_complaint() -> None:
    assert hurting(Supposed(mornings={FOOT: 1}), 5) == (Felt(FOOT, during=5),)
