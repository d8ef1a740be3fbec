"""Exercises that ceased are halved with their reason; of who never wrote any nothing is said."""

from __future__ import annotations

import pytest

from restride.diary.kinds import Declined, Exercise, Schedule
from restride.diary.standing import Standing
from restride.plan.protocol.phase import MAINTENANCE
from restride.plan.today.adherence import too_much
from restride.plan.today.exercising import measure
from restride.words.because import Because
from tests.diaries import Pen
from tests.scenes import scene


def did(*days: int) -> Pen:
    pen = Pen()
    pen.sore(0)
    for day in days:
        pen.write(day, Exercise("short_foot", 3, 10), hour=19)
    return pen


def why(pen: Pen, day: int = 30, standing: Standing | None = None) -> Because | None:
    return too_much(scene(pen, day), standing or Standing())


def test_a_habit_that_holds_is_left_alone() -> None:
    assert why(did(1, 3, 5, 17, 20, 23, 26)) is None


def test_a_habit_that_ceased_is_halved_and_asked_about() -> None:
    found = why(did(1, 3, 5, 20, 26))
    assert found is not None
    assert found.says == "because.adherence.asked"
    assert dict(found.facts) == {"count": 2, "of": 6, "days": 14}


def test_three_of_six_is_too_few_and_four_is_enough() -> None:
    assert why(did(1, 17, 20, 23)) is not None
    assert why(did(1, 17, 20, 23, 26)) is None


def test_who_never_wrote_any_or_began_of_late_is_not_judged() -> None:
    assert why(did()) is None
    assert why(did(20)) is None


def test_days_that_were_not_free_are_not_asked_for() -> None:
    pen = did(1, 17, 24)
    pen.write(2, Schedule(minutes=(20, 0, 0, 0, 0, 0, 0)))
    assert why(pen) is None


@pytest.mark.parametrize("barrier", ["time", "pain", "fear", "bored", "forgot", "ill", "travel"])
def test_what_got_in_the_way_is_answered(barrier: str) -> None:
    pen = did(1, 3, 5)
    pen.write(20, Declined("exercises", barrier))
    pen.write(24, Declined("exercises", barrier))
    pen.write(26, Declined("exercises", "bored"))
    pen.write(27, Declined("run", "forgot"))
    found = why(pen)
    assert found is not None
    assert found.says == f"because.adherence.{barrier}"


def test_maintenance_has_a_measure_of_its_own() -> None:
    assert why(did(1, 3, 5), standing=Standing(phase=MAINTENANCE)) is None


def test_half_of_the_minutes_and_of_the_exercises_are_asked_for() -> None:
    whole, half = (measure(scene(pen, 30), Standing(), None) for pen in (did(), did(1, 3, 5)))
    assert half.minutes * 2 == whole.minutes
    assert half.count == whole.count // 2
    assert half.because
    assert not whole.because
