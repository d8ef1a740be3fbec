"""Exercises are chosen, not listed: few, short, varied, due, matched; what hurt is left out."""

from __future__ import annotations

from restride.diary.kinds import Exercise, Felt
from restride.diary.standing import Stand, Standing
from restride.plan.allowed import Case
from restride.plan.today.exercising import Chosen, Measure, choose, measure
from restride.plan.today.menu import menu
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene

LOADING = Standing(phase="load", phase_since=on(-30))


def chosen(pen: Pen, day: int, standing: Standing = LOADING, case: Case | None = None, running: bool = False) -> Chosen:
    there = scene(pen, day)
    offered = menu(shipped(), case or Case(), standing.phase)
    return choose(there, standing, offered, measure(there, standing, None), running, still=False)


def test_four_at_most_at_first_twelve_minutes_and_always_calf_and_hip() -> None:
    pen = Pen()
    pen.person()
    assert measure(scene(pen, 0), Standing(), None) == Measure(12, 4, card="plan.exercise.early_exercises_max")
    assert measure(scene(pen, 0), LOADING, 7) == Measure(7, 6)
    for day in range(14):
        found = chosen(pen, day)
        families = {shipped().items[one.item].family for one in found.items}
        assert found.minutes <= 12
        assert len(found.items) <= 6
        assert families & {"calf_straight", "calf_bent"}, found
        assert families & {"hip", "hinge", "squat", "step_down"}


def test_days_differ() -> None:
    pen = Pen()
    pen.person()
    days = [tuple(one.item for one in chosen(pen, day).items) for day in range(6)]
    assert len(set(days)) >= 4


def test_what_hurt_is_left_out_and_said() -> None:
    pen = Pen()
    pen.write(0, Exercise("heel_raise_double", 3, 15, felt=(Felt(during=6),)))
    for day in range(1, 10):
        found = chosen(pen, day)
        assert "heel_raise_double" not in {one.item for one in found.items}
        assert "because.left_out.hurt" in {why.says for why in found.left_out}


def _named(found: Chosen, says: str) -> set[str]:
    return {
        name for why in found.left_out if why.says == says for name in str(dict(why.facts).get("items", "")).split()
    }


def test_what_finds_no_room_is_said_by_time_or_by_number_and_never_twice() -> None:
    pen = Pen()
    pen.person()
    there = scene(pen, 3)
    offered = menu(shipped(), Case(), "load")
    taken = {one.item for one in chosen(pen, 3).items}
    for most, says in ((Measure(5, 6), "because.left_out.time"), (Measure(60, 2), "because.left_out.count")):
        found = choose(there, Standing(phase="load"), offered, most, running=False, still=False)
        crowded = _named(found, says)
        assert crowded
        assert not crowded & {one.item for one in found.items}
        assert taken - {one.item for one in found.items}, "less was taken than on a day with room"


def test_what_was_done_lately_waits_and_is_said() -> None:
    pen = Pen()
    pen.write(2, Exercise("heel_raise_double", 3, 15, felt=(Felt(during=0),)))
    assert "heel_raise_double" in _named(chosen(pen, 3), "because.left_out.not_due")
    assert "heel_raise_double" not in _named(chosen(pen, 5), "because.left_out.not_due")


def test_the_rung_gives_the_exercise_and_a_good_day_the_fuller_dose() -> None:
    pen = Pen()
    pen.write(0, Exercise("hip_hinge", 3, 8, felt=(Felt(during=0),)))
    items = [one for day in range(1, 30) for one in chosen(pen, day).items]
    hinge = next(one for one in items if one.item == "hip_hinge")
    assert hinge.repetitions == 10
    high = Standing(phase="strength", phase_since=on(-30), lines=(Stand("hinge", 1),))
    assert "hinge_single_leg" in {one.item for day in range(1, 30) for one in chosen(pen, day, high).items}


def test_what_was_done_lately_waits_and_loading_follows_the_run() -> None:
    pen = Pen()
    pen.write(0, Exercise("heel_raise_double", 3, 15))
    assert "heel_raise_double" not in {one.item for one in chosen(pen, 1).items}
    after = [one for one in chosen(pen, 4, running=True).items if one.part == "strength"]
    loading = {"standing", "calf_work", "tendon_work"}
    assert all(
        one.when == "after_run" for one in after if loading & set(shipped().items[one.item].traits) - {"standing"}
    )
