"""Work without impact at a matched cost, within its rung, eased in and out."""

from __future__ import annotations

import pytest

from restride.diary.standing import Stand, Standing
from restride.plan.allowed import Case
from restride.plan.session import Session
from restride.plan.today.crossing import SPARING, crossed
from restride.plan.today.menu import menu
from tests.diaries import Pen
from tests.editions import shipped
from tests.scenes import scene

CROSS = Session("cross", 30, rpe_most=4, optional=True)


def test_the_cost_of_the_run_is_matched_as_far_as_the_rung_goes() -> None:
    pen = Pen()
    offered = menu(shipped(), Case(frozenset({"hallux_rigidus"})), "load")
    for day in range(6):
        low = crossed(scene(pen, day), Standing(), CROSS, offered, still=False)
        high = crossed(scene(pen, day), Standing(lines=(Stand("cross_training", 2),)), CROSS, offered, still=False)
        assert low is not None
        assert high is not None
        assert low.minutes <= 20
        main = next(one for one in high.items if one.part == "main")
        cost = shipped().items[main.item].value("cost_met")
        most = shipped().items[main.item].value("minutes_most") or 0
        assert cost is not None
        assert high.minutes == min(round(30 * 8.3 / cost), 45, most)
        assert [high.items[0].part, high.items[-1].part] == ["warm_up", "cool_down"]
        assert main.effort_most is not None
        assert main.effort_most <= 4


def test_where_nothing_is_allowed_there_is_none() -> None:
    pen = Pen()
    closed = menu(shipped(), Case(flags=frozenset({"R01"})), "awareness")
    assert crossed(scene(pen, 0), Standing(), CROSS, closed, still=False) is None


@pytest.mark.parametrize("still", [True, False])
@pytest.mark.parametrize("phase", ["awareness", "load", "return"])
def test_a_sore_foot_is_never_sent_walking_in_place_of_a_run(still: bool, phase: str) -> None:
    pen = Pen()
    pen.sore(0)
    offered = menu(shipped(), Case(frozenset({"mt_bsi_shaft"})), phase)
    for day in range(14):
        filled = crossed(scene(pen, day, "bone"), Standing(), CROSS, offered, still=still)
        if filled is not None:
            assert {shipped().items[one.item].position for one in filled.items if one.part != "cue"} <= set(SPARING)
    assert "walk_brisk" in {one.id for one in offered.cross} or phase == "awareness"
