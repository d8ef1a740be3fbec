"""A body stands on its floor: nothing hangs below it, something touches it, limbs keep their length."""

from __future__ import annotations

from math import hypot

import pytest

from restride.knowledge.drawn.pose import BODY, FRONT, Pose
from restride.report.drawing.exercise.figure import LEG_THICK, SHANK, THIGH, drawn, figure_of
from tests.editions import shipped

BODIES = [one for one in shipped().poses.values() if one.figure in {BODY, FRONT}]


@pytest.mark.parametrize("pose", BODIES, ids=lambda one: one.id)
def test_a_body_stands_on_its_floor(pose: Pose) -> None:
    points = figure_of(pose).points
    low = max(y for _, y in points.values())
    assert low <= 0.01, "a joint lies below the floor"
    if not pose.joint("lift"):
        assert low >= -15 - abs(pose.joint("step")), "nothing comes near the floor"


@pytest.mark.parametrize("pose", BODIES, ids=lambda one: one.id)
def test_limbs_keep_their_length(pose: Pose) -> None:
    at = figure_of(pose).points
    for limb in ("near", "far"):
        for start, end, long in (("root", "knee", THIGH), ("knee", "ankle", SHANK)):
            (x0, y0), (x1, y1) = at[f"{limb}_{start}"], at[f"{limb}_{end}"]
            assert hypot(x1 - x0, y1 - y0) == pytest.approx(long)


def test_a_hop_is_above_its_floor_and_a_step_below_its_foot() -> None:
    poses = shipped().poses
    hop = figure_of(poses["hop_high"])
    assert max(y for _, y in hop.points.values()) == pytest.approx(-poses["hop_high"].joint("lift"), abs=LEG_THICK)
    step = figure_of(poses["on_step"]).points
    assert step["near_ball"][1] == pytest.approx(-poses["on_step"].joint("step"), abs=4)


def test_both_feet_are_drawn_and_no_style_of_its_own() -> None:
    text = drawn(figure_of(shipped().poses["stand"]))
    assert text.count("<circle") == 1
    assert "style=" not in text
