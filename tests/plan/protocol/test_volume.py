"""The way up and the way down, with all other ladders."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from restride.diary.standing import Door, Stand, Standing
from restride.plan.ladder import RUNG
from restride.plan.protocol.vector import height_of
from restride.plan.protocol.volume import climb, fall
from tests.editions import shipped

DAY = date(2026, 3, 2)


HEIGHTS = st.integers(0, 16)


@given(HEIGHTS, st.none() | HEIGHTS, st.none() | HEIGHTS, st.integers(1, 2), st.sampled_from([0, RUNG]))
def test_a_fall_never_goes_up_and_a_climb_is_at_most_a_rung(
    height: int, stable: int | None, fell: int | None, steps: int, lowest: int
) -> None:
    """The lowest rung that a fall leads to may lie above where one stands: then nothing moves."""
    standing = Standing(Door.LADDER, height, stable=stable, fell_from=fell)
    fallen = fall(standing, steps, lowest, shipped(), DAY)
    assert 0 <= fallen.height <= height
    risen = climb(standing, shipped(), DAY, 1.0)
    assert 0 <= risen.height - height <= RUNG
    assert risen.stable == height


def test_after_a_fall_the_way_up_goes_by_half_rungs_until_the_old_height() -> None:
    standing = fall(Standing(Door.LADDER, 6, stable=4), 1, 0, shipped(), DAY)
    heights = [standing.height]
    for _ in range(4):
        standing = climb(standing, shipped(), DAY, 0)
        heights.append(standing.height)
    assert heights == [4, 5, 6, 8, 10]


def test_a_fall_goes_to_the_last_stable_height_when_that_is_lower() -> None:
    assert fall(Standing(Door.LADDER, 9, stable=4), 1, 0, shipped(), DAY).height == 4


def test_a_climb_remembers_the_whole_vector_and_a_fall_goes_back_to_it() -> None:
    there = Standing(Door.LADDER, 14, lines=(Stand("foot_core", 1), Stand("surface", 1)))
    above = climb(there, shipped(), DAY, 1.0)
    assert [(one.ladder, one.height) for one in above.stable_lines] == [("foot_core", 1), ("surface", 1)]
    later = Standing(
        Door.LADDER,
        16,
        stable=14,
        stable_lines=above.stable_lines,
        lines=(Stand("foot_core", 2), Stand("hip_bridge", 1), Stand("surface", 3)),
    )
    fallen = fall(later, 1, 0, shipped(), DAY)
    assert fallen.height == 14
    assert (height_of(fallen, "surface"), height_of(fallen, "foot_core")) == (1, 1)
    assert height_of(fallen, "hip_bridge") == 1, "what loads only hip and trunk stays"
