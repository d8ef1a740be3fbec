"""The ladder in half rungs: patterns."""

from __future__ import annotations

from restride.plan.ladder import RUNG, Part, pattern, rungs, top
from tests.editions import shipped


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
