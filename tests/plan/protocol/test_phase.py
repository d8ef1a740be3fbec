"""Phases open by what was shown, one at a time, and close at once."""

from __future__ import annotations

from restride.diary.kinds import Exercise
from restride.diary.standing import Door, Stand, Standing
from restride.plan.protocol.phase import closing, phased
from restride.words.day import plus
from tests.diaries import Pen, on
from tests.scenes import scene


def sore(day: int, pain: float = 1) -> Pen:
    pen = Pen()
    pen.sore(0)
    for one in range(day + 1):
        pen.morning(one, pain)
    return pen


def test_awareness_lasts_a_week_and_needs_quiet_mornings() -> None:
    start, why = phased(scene(sore(0), 0), Standing(Door.GATE))
    assert (start.phase, start.phase_since, why) == ("awareness", on(0), None)
    assert phased(scene(sore(6), 6), start)[0].phase == "awareness"
    after, why = phased(scene(sore(7), 7), start)
    assert (after.phase, after.phase_since) == ("load", on(7))
    assert why is not None
    assert phased(scene(sore(7, 6), 7), start)[0].phase == "awareness"


def test_the_gate_ends_at_loading_and_the_ladder_opens_the_return() -> None:
    there = scene(sore(40), 40)
    assert phased(there, Standing(Door.GATE, phase="load", phase_since=on(0)))[0].phase == "load"
    climbing = Standing(Door.LADDER, 2, phase="load", phase_since=on(39))
    assert phased(there, climbing)[0].phase == "return"


def test_a_rest_goes_back_to_the_first_phase_at_once() -> None:
    there = scene(sore(40), 40)
    after, why = phased(there, Standing(Door.LADDER, 14, phase="variability", phase_since=on(0), rest_from=on(39)))
    assert after.phase == "awareness"
    assert why is not None
    assert why.says == "because.phase.back"


def test_who_is_well_leaves_a_phase_by_doing() -> None:
    pen = Pen()
    pen.person()
    standing = Standing(phase="load", phase_since=on(0), lines=(Stand("foot_core"),))
    assert {one.says for one in closing(scene(pen, 20), standing)} == {"because.phase.sessions"}
    for day in range(10, 14):
        pen.write(day, Exercise("short_foot", 3, 12))
    assert phased(scene(pen, 20), standing)[0].phase == "return"


def test_maintenance_needs_quiet_weeks() -> None:
    pen = sore(60, 3)
    standing = Standing(Door.LADDER, 16, phase="strength", phase_since=on(0), clean_since=on(0))
    assert "because.phase.quiet_weeks" in {one.says for one in closing(scene(pen, 60), standing)}
    quiet = sore(60, 1)
    assert phased(scene(quiet, 60), standing)[0].phase == "maintenance"
    assert plus(on(0), 60) == on(60)
