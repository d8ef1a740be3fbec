"""What keeping it asks is done only where it was shown."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.kinds import Decision, Trial
from restride.diary.standing import Colour, Standing
from restride.plan.maintenance.asked import asked
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.scenes import scene


def done(pen: Pen, day: int = 40, standing: Standing | None = None) -> dict[str, bool]:
    return {one.id: one.done for one in asked(scene(pen, day), standing or Standing())}


def test_unknown_calves_are_not_strong_calves() -> None:
    assert done(Pen()) == {"pain": True, "reactions": True, "norm": False, "alike": False}
    one_side = Pen()
    one_side.write(30, Trial("heel_raise", Side.LEFT, 60))
    assert not done(one_side)["norm"]


def test_calves_strong_and_alike_are_shown_by_their_tests() -> None:
    pen = Pen()
    pen.person()
    pen.test(30, "heel_raise", 40)
    assert {name for name, held in done(pen).items() if held} == {"pain", "reactions", "norm", "alike"}
    pen.write(32, Trial("heel_raise", Side.LEFT, 35))
    assert not done(pen)["alike"]


def test_a_loud_morning_or_an_uneasy_run_counts_against_it() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(30, 5)
    assert not done(pen)["pain"]
    assert done(pen, 70)["pain"]
    where = Standing()
    pen.write(35, Decision("plan.reaction", on(34), Colour.AMBER, where, where, (), "test"))
    assert not done(pen)["reactions"]
    assert not done(Pen(), standing=replace(where, rest_from=on(39)))["reactions"]
