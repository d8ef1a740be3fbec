"""One line of the vector is read and written; doors and falls take the lines with them."""

from __future__ import annotations

from datetime import date

from restride.diary.standing import Door, Stand, Standing
from restride.plan.protocol.vector import (
    IMPACT,
    entered,
    governed,
    height_of,
    lines,
    put,
    restored,
    rung_of,
    with_change,
)
from tests.editions import shipped

DAY = date(2026, 3, 2)


def test_a_ladder_that_is_not_held_stands_at_its_lowest_rung() -> None:
    assert height_of(Standing(), "surface") == 0
    assert not governed(Standing(lines=(Stand("foot_core", 2),)))
    assert put(Standing(), Stand("surface", 2), Stand("hinge", 1)).protocol[1:] == (("hinge", 1), ("surface", 2))


def test_every_line_of_the_catalogue_rises_level_by_level() -> None:
    for line, items in lines(shipped()).items():
        assert [one.level for one in items] == sorted({one.level for one in items}), line


def test_the_gate_takes_speed_ground_and_shoes_and_leaves_exercises() -> None:
    there = Standing(lines=(Stand("foot_core", 2), Stand("run_intensity", 4), Stand("surface", 3)))
    after = entered(there, Door.GATE, DAY)
    assert {name: height_of(after, name) for name in IMPACT} == dict.fromkeys(IMPACT, 0)
    assert height_of(after, "foot_core") == 2
    kept = entered(there, Door.KEEP, DAY)
    assert (height_of(kept, "run_intensity"), height_of(kept, "surface")) == (0, 1)


def test_without_a_stable_protocol_only_impact_goes_to_the_bottom() -> None:
    there = Standing(lines=(Stand("foot_core", 2), Stand("surface", 3)))
    back = restored(shipped(), there, DAY)
    assert (height_of(back, "surface"), height_of(back, "foot_core")) == (0, 2)
    assert next(one for one in back.lines if one.ladder == "surface").fell_from == 3


def test_changes_of_more_than_a_week_ago_are_forgotten() -> None:
    once = with_change(Standing(), "shoe", DAY, 7)
    later = with_change(once, "surface", date(2026, 3, 9), 7)
    assert [one.kind for one in later.changes] == ["surface"]
    assert [one.kind for one in with_change(once, "surface", date(2026, 3, 8), 7).changes] == ["shoe", "surface"]


def test_beyond_the_top_there_is_no_rung() -> None:
    assert rung_of(shipped(), "surface", 0) is not None
    assert rung_of(shipped(), "surface", 99) is None
    assert rung_of(shipped(), "nowhere", 0) is None
