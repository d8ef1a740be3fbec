"""What is supposed of days ahead is what was last said; what nobody said stays unknown."""

from __future__ import annotations

from dataclasses import replace

from restride.advice.ahead.supposed import LOOKED_BACK, as_last_done, as_last_said, at_best
from restride.diary.fold import fold
from restride.diary.kinds import Activity, Exercise, Felt
from tests.diaries import FOOT, Pen, on


def test_the_foot_is_as_it_was_last_said_to_be() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(1, 3)
    pen.run(1, 20, during=2)
    pen.morning(2, 1, painkiller="yes")
    found = as_last_said(fold(pen.entries), on(2))
    assert found.mornings == {FOOT: 1}
    assert (found.felt[FOOT].during, found.felt[FOOT].complaint) == (2, FOOT)
    assert found.painkiller == "yes"


def test_without_a_morning_the_last_score_stands_and_without_any_word_nothing_does() -> None:
    pen = Pen()
    pen.sore(0, score=4)
    found = as_last_said(fold(pen.entries), on(3))
    assert found.mornings == {FOOT: 4}
    assert found.felt[FOOT].during == 4
    assert found.painkiller is None
    late = as_last_said(fold(pen.entries), on(LOOKED_BACK + 5))
    assert (late.mornings, late.felt) == ({}, {})


def test_a_run_from_before_it_hurt_tells_nothing_and_a_limp_stays() -> None:
    pen = Pen()
    pen.run(0, 20, during=0)
    pen.sore(2, score=3)
    pen.write(3, Activity("run", 600, 600, limp=True))
    found = as_last_said(fold(pen.entries), on(4))
    assert found.felt[FOOT].during == 3
    assert found.limp is True


def test_at_best_nothing_hurts() -> None:
    pen = Pen()
    pen.sore(0, score=6)
    found = at_best(fold(pen.entries))
    assert found.quiet
    assert found.mornings == {FOOT: 0}
    assert found == replace(found, painkiller="no")


def test_an_exercise_feels_as_it_did_the_last_time() -> None:
    pen = Pen()
    pen.write(0, Exercise("bridge", felt=(Felt(FOOT, during=2),)))
    assert as_last_done(fold(pen.entries), "bridge")[0].during == 2
    assert as_last_done(fold(pen.entries), "squat") == ()
