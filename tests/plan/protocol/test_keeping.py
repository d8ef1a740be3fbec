"""What keeping it asks is done only where it was shown."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.kinds import Decision, Trial
from restride.diary.standing import Colour, Standing
from restride.plan.protocol.keeping import asked
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.scenes import scene


def done(pen: Pen, day: int = 40, standing: Standing | None = None) -> dict[str, bool]:
    return {one.id: one.done for one in asked(scene(pen, day), standing or Standing())}


def well() -> Pen:
    """Somebody who has run for weeks and said of nothing that it hurts."""
    pen = Pen()
    pen.person()
    for number in range(0, 70, 3):
        pen.run(number, 30, None)
    return pen


def test_what_the_diary_does_not_know_is_not_done() -> None:
    assert not any(done(Pen()).values())
    assert done(well()) == {"pain": True, "reactions": True, "norm": False, "alike": False}
    one_side = well()
    one_side.write(30, Trial("heel_raise", Side.LEFT, 60))
    assert not done(one_side)["norm"]
    silent = well()
    silent.sore(0)
    assert not done(silent)["pain"], "a sore place of which no morning is known"


def test_calves_strong_and_alike_are_shown_by_their_tests() -> None:
    pen = well()
    pen.test(30, "heel_raise", 40)
    assert all(done(pen).values())
    pen.write(32, Trial("heel_raise", Side.LEFT, 35))
    assert not done(pen)["alike"]


def test_a_loud_morning_or_an_uneasy_run_counts_against_it() -> None:
    pen = well()
    pen.sore(0)
    for number in range(1, 70):
        pen.morning(number, 5 if number == 30 else 1)
    assert not done(pen)["pain"]
    assert done(pen, 70)["pain"]
    pen.sore(68, score=6)
    assert not done(pen, 70)["pain"]
    where = Standing()
    uneasy = well()
    uneasy.write(35, Decision("plan.reaction", on(34), Colour.AMBER, where, where, (), "test"))
    assert not done(uneasy)["reactions"]
    assert not done(well(), standing=replace(where, rest_from=on(39)))["reactions"]
