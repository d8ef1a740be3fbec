"""Between runs: how many a week up to which rung, the gap, and the second day in a row that a rung opens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.kinds import Activity
from restride.diary.standing import Door, Stand, Standing
from restride.plan.spacing import spacing
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene

TODAY = 40
LADDER = Standing(Door.LADDER, 4, sore=True, since=on(0), judged_to=on(0))
TOP = replace(LADDER, height=16, lines=(Stand("run_intensity", 1),))


def _ran(*days: int) -> Pen:
    pen = Pen()
    pen.sore(0)
    for day in range(TODAY - 20, TODAY + 1):
        pen.morning(day, 0, sleep=8)
    for day in days:
        pen.run(day, 30)
    return pen


def _why(pen: Pen, standing: Standing, tissue: str = "tendon") -> str:
    found = spacing(scene(pen, TODAY, tissue), standing)
    return "" if found is None else found.says


@pytest.mark.parametrize(("height", "says"), [(4, "because.session.week_full"), (14, "")])
def test_the_runs_of_a_week_are_counted_up_to_the_last_written_out_rung(height: int, says: str) -> None:
    pen = _ran(TODAY - 6, TODAY - 5, TODAY - 4, TODAY - 2)
    assert _why(pen, replace(LADDER, height=height)) == says


def test_a_second_day_in_a_row_is_open_on_its_rung_and_a_third_is_not() -> None:
    assert _why(_ran(TODAY - 1), replace(TOP, lines=())) == "because.session.gap"
    assert _why(_ran(TODAY - 1), TOP) == ""
    assert _why(_ran(TODAY - 2, TODAY - 1), TOP) == "because.session.gap"


def test_no_second_day_after_a_run_that_was_felt_too_much_or_on_a_bone() -> None:
    assert _why(_ran(TODAY - 1), replace(TOP, repeats=1)) == "because.session.gap"
    assert _why(_ran(TODAY - 2), TOP, "bone") == ""
    assert _why(_ran(TODAY - 1), TOP, "bone") == "because.session.locked"


def test_no_second_day_after_a_hard_run() -> None:
    pen = _ran()
    pen.write(TODAY - 2, Activity("run", 1800, 1800, effort=8), hour=18)
    assert _why(pen, TOP) == "because.session.gap"


def test_of_two_sore_places_the_one_that_lets_fewer_runs_pass_counts() -> None:
    most = {row: int(shipped().value(f"plan.ladder.{row}.runs_per_week_max")) for row in ("bone_low", "muscle")}
    assert most["bone_low"] < most["muscle"]
    pen = _ran(*(TODAY - 6 + 2 * number for number in range(most["bone_low"])))
    there = scene(pen, TODAY, "muscle")
    (one,) = there.watched
    both = (one, replace(one, tissue="bone"))
    for watched, says in ((both, "because.session.week_full"), (both[:1], "")):
        found = spacing(replace(there, situation=replace(there.situation, watched=watched)), LADDER)
        assert ("" if found is None else found.says) == says
