"""A run has its warm-up, its cue day or none, its breaks and its end; short of time it keeps whole repeats."""

from __future__ import annotations

from restride.diary.kinds import Activity
from restride.diary.standing import Door, Standing
from restride.plan.allowed import Case
from restride.plan.ladder import Part
from restride.plan.session import Session
from restride.plan.today.menu import menu
from restride.plan.today.running import fitted, furnished
from tests.diaries import Pen
from tests.editions import shipped
from tests.scenes import scene

RUN_WALK = Session("run_walk", 30, (Part(6, 2, 3),), "S3")
OFFERED = menu(shipped(), Case(), "return")
CLIMBING = Standing(Door.LADDER, 6, phase="return")


def parts(pen: Pen, day: int, run: Session = RUN_WALK, standing: Standing = CLIMBING) -> list[str]:
    return [one.part for one in furnished(scene(pen, day), standing, run, OFFERED).items]


def test_it_begins_and_ends_easily() -> None:
    pen = Pen()
    pen.person()
    found = parts(pen, 0)
    assert (found[0], found[-1]) == ("warm_up", "cool_down")
    assert "drill" in found


def test_cue_days_and_plain_runs_take_turns() -> None:
    pen = Pen()
    pen.person()
    assert "cue" in parts(pen, 0)
    pen.write(0, Activity("run", 1800, 1800, cue="quiet_feet"))
    assert "cue" not in parts(pen, 2)
    pen.run(2, 30)
    assert "cue" in parts(pen, 4)
    cue = next(one for one in furnished(scene(pen, 4), CLIMBING, RUN_WALK, OFFERED).items if one.part == "cue")
    assert (cue.item, cue.feedback, cue.minutes) == ("quiet_feet", 1, 15)


def test_runs_too_short_for_a_session_of_a_cue_have_none() -> None:
    pen = Pen()
    pen.person()
    assert "cue" not in parts(pen, 0, standing=Standing(Door.LADDER, 2, phase="return"))


def test_a_long_run_of_a_sore_foot_has_short_breaks() -> None:
    pen = Pen()
    pen.sore(0)
    long = furnished(scene(pen, 0), Standing(Door.KEEP), Session("run", 40), OFFERED)
    assert [(one.part, one.sets) for one in long.items if one.item == "micro_breaks"] == [("main", 4)]


def test_only_whole_repeats_fit() -> None:
    pen = Pen()
    there = scene(pen, 0)
    short = fitted(there, RUN_WALK, 12, "e")
    assert short is not None
    assert (short.parts, short.minutes) == ((Part(2, 2, 3),), 10)
    assert fitted(there, RUN_WALK, 4, "e") is None
    assert fitted(there, RUN_WALK, 45, "e") == RUN_WALK
