"""What comes next, behind each door; nothing is dated against a warning."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.kinds import Goal
from restride.diary.standing import Door, Standing
from restride.plan.milestones.steps import Way, way
from tests.diaries import Pen, on
from tests.report.pages import climber, day_of, runner, sore
from tests.scenes import scene


def found(pen: Pen, day: int) -> Way:
    return way(scene(pen, day), day_of(pen, day).advice.standing)


def ids(there: Way) -> list[str]:
    return [one.id for one in there.milestones]


def test_before_the_gate_its_open_items_come_first() -> None:
    there = found(climber(), 6)
    assert "gate_quiet_days" in ids(there)
    first = next(one for one in there.milestones if one.id == "first_run")
    assert first.window is not None
    assert first.window.earliest == on(7)


def test_on_the_ladder_the_next_rung_comes_first_and_dates_rise() -> None:
    there = found(climber(), 12)
    assert ids(there)[0] == "rung"
    dates = [one.window.earliest for one in there.milestones if one.window is not None]
    assert dates == sorted(dates)


def test_who_keeps_running_waits_for_quiet_and_the_goal_waits_too() -> None:
    pen = sore()
    pen.morning(8, 7)
    pen.write(8, Goal("run_minutes", 60))
    there = way(scene(pen, 8), Standing(Door.KEEP))
    assert ids(there) == ["quiet_week", "over", "goal"]
    assert there.milestones[-1].window is None


def test_a_stop_or_a_rest_shuts_every_date() -> None:
    pen = climber()
    shut = way(scene(pen, 12, stop=True), Standing(Door.LADDER, height=4))
    assert shut.milestones == ()
    assert shut.shut
    resting = way(scene(pen, 12), Standing(Door.LADDER, height=4, rest_from=on(11)))
    assert (resting.milestones, len(resting.shut)) == ((), 1)


def test_a_bone_of_high_risk_has_no_day_before_its_release() -> None:
    pen = Pen()
    pen.sore(0)
    there = way(scene(pen, 9, "bone", high_risk=True), Standing(Door.GATE))
    first = next(one for one in there.milestones if one.id == "first_run")
    assert first.window is None
    assert "rung" not in ids(there)


def test_heel_raises_ask_for_more_than_the_luck_of_a_day() -> None:
    pen = runner()
    pen.test(0, "heel_raise", 12)
    (one,) = [step for step in found(pen, 1).milestones if step.id == "heel_raises"]
    facts = dict(one.because.facts)
    assert facts["have"] == 12
    assert int(facts["count"]) >= 19
    assert one.window is not None
    assert one.window.earliest > on(28)


def test_pace_waits_for_its_green_weeks() -> None:
    standing = Standing(Door.LADDER, height=14, clean_since=on(0), greens=9, since=on(0))
    lines = day_of(climber(), 12).advice.standing.lines
    there = way(scene(climber(), 12), replace(standing, lines=lines))
    (tempo,) = [one for one in there.milestones if one.id == "tempo"]
    assert tempo.because.says == "because.milestone.tempo"
