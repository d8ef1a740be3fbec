"""The ladder in half rungs: patterns, the way up, the way down."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from restride.diary.standing import Door, Standing
from restride.plan.ladder import RUNG, Part, climb, fall, pattern, rungs, top
from tests.editions import shipped

DAY = date(2026, 3, 2)


def test_a_whole_rung_is_the_card() -> None:
    asked = pattern(shipped(), RUNG)
    assert asked.parts == (Part(6, 4, 1),)
    assert (asked.run_s, asked.total_s) == (360, 1800)


def test_a_half_rung_runs_between_its_neighbours() -> None:
    lower, half, upper = (pattern(shipped(), height) for height in (2, 3, 4))
    assert half.parts == (Part(3, 4, 1), Part(3, 3, 2))
    assert lower.run_s < half.run_s < upper.run_s


def test_running_time_never_falls_on_the_way_up() -> None:
    known = [pattern(shipped(), height).run_s for height in range(top(shipped()) + 1)]
    assert known == sorted(known)


def test_the_top_of_the_ladder_leaves_its_length_to_the_ceiling() -> None:
    assert pattern(shipped(), top(shipped())).growing
    assert len(rungs(shipped())) == 9


@given(st.integers(0, 16), st.none() | st.integers(0, 16), st.none() | st.integers(0, 16), st.integers(1, 2))
def test_a_fall_never_goes_up_and_a_climb_is_at_most_a_rung(
    height: int, stable: int | None, fell: int | None, steps: int
) -> None:
    standing = Standing(Door.LADDER, height, stable=stable, fell_from=fell)
    fallen = fall(standing, steps, 0)
    assert 0 <= fallen.height <= height
    risen = climb(standing, shipped(), DAY, 1.0)
    assert 0 <= risen.height - height <= RUNG
    assert risen.stable == height


def test_after_a_fall_the_way_up_goes_by_half_rungs_until_the_old_height() -> None:
    standing = fall(Standing(Door.LADDER, 6, stable=4), 1, 0)
    heights = [standing.height]
    for _ in range(4):
        standing = climb(standing, shipped(), DAY, 0)
        heights.append(standing.height)
    assert heights == [4, 5, 6, 8, 10]


def test_a_fall_goes_to_the_last_stable_height_when_that_is_lower() -> None:
    assert fall(Standing(Door.LADDER, 9, stable=4), 1, 0).height == 4
