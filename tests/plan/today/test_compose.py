"""The day composed: never more running than the plan has, nothing forbidden, time and words heeded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.kinds import Declined, Schedule
from restride.diary.standing import Door, Stand, Standing
from restride.plan.allowed import Case, allowed
from restride.plan.flare.care import GENTLE
from restride.plan.session import plan_day
from restride.plan.situation import Scene
from restride.plan.today.compose import Day, compose
from tests.diaries import Pen
from tests.editions import shipped
from tests.scenes import scene

CLIMBING = Standing(
    Door.LADDER, 6, sore=True, phase="return", lines=(Stand("footwear"), Stand("run_intensity"), Stand("surface"))
)


def composed(pen: Pen, day: int, standing: Standing = CLIMBING) -> Day:
    there = scene(pen, day)
    return compose(there, standing, plan_day(there, standing))


def sore() -> Pen:
    pen = Pen()
    pen.person()
    pen.sore(0)
    pen.morning(0, 1)
    pen.morning(1, 1)
    return pen


def kinds(day: Day) -> list[str]:
    return [one.kind for one in day.plan.sessions]


def test_a_run_comes_with_exercises_and_says_what_is_not_open() -> None:
    day = composed(sore(), 1)
    assert kinds(day)[:2] == ["run_walk", "exercises"]
    assert [why.says for why in day.left_out].count("because.line.from_rung") == 3


@pytest.mark.parametrize("stop", [True, False])
def test_everything_of_a_day_is_allowed(stop: bool) -> None:
    pen = sore()
    for day in range(1, 15):
        pen.morning(day, 1)
        there: Scene = scene(pen, day, stop=stop)
        verdicts = allowed(shipped(), there.situation.case)
        found = compose(there, CLIMBING, plan_day(there, CLIMBING))
        for item in (item for one in found.plan.sessions for item in one.items):
            assert verdicts[item.item].allowed
        assert ("run_walk" in kinds(found)) is not stop


def test_twelve_minutes_hold_a_short_run_and_no_more() -> None:
    pen = sore()
    pen.write(0, Schedule((12,) * 7))
    day = composed(pen, 1)
    assert day.plan.sessions[0].minutes <= 12
    assert sum(one.minutes for one in day.plan.sessions if not one.optional) <= 12
    assert day.plan.sessions[0].because[0].says == "because.session.short_time"


def test_a_day_that_is_not_free_and_a_run_that_is_declined_have_none() -> None:
    pen = sore()
    pen.write(0, Schedule((0,) * 7))
    assert kinds(composed(pen, 1))[0] == "rest"
    other = sore()
    other.write(1, Declined("run", "fear"))
    day = composed(other, 1)
    assert kinds(day)[0] == "rest"
    assert "exercises" in kinds(day)
    other.write(1, Declined("everything", "ill"))
    assert kinds(composed(other, 1)) == ["rest"]


def test_days_of_rest_keep_what_does_not_load() -> None:
    day = composed(sore(), 1, replace(CLIMBING, rest_from=scene(sore(), 1).on, phase="awareness"))
    straining = {one.id for one in shipped().traits.values() if one.impact or one.loads}
    exercises = [item for one in day.plan.sessions if one.kind == "exercises" for item in one.items]
    assert all(straining.isdisjoint(shipped().items[one.item].traits) for one in exercises)


def test_while_it_flares_the_comfort_of_the_day_is_never_warm() -> None:
    plain, flaring = set[str](), set[str]()
    for day in range(1, 15):
        plain_scene = scene(sore(), day, stop=True)
        case = Case(conditions=frozenset({"plantar_fasciopathy", "toe_cramps"}))
        there = replace(plain_scene, situation=replace(plain_scene.situation, case=case))
        for found, flares in ((plain, False), (flaring, True)):
            made = compose(there, CLIMBING, plan_day(there, CLIMBING), flares)
            found |= {item.item for one in made.plan.sessions if one.kind == "recovery" for item in one.items}
    assert flaring
    assert flaring <= set(GENTLE)
    assert plain - set(GENTLE)
