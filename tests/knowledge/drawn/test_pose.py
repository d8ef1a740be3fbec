"""A body bends as far as a body can, and a pose comes back from its compiled row."""

from __future__ import annotations

import pytest

from restride.knowledge.drawn.pose import DEFAULTS, LIMITS, Pose, bends, beyond, pose_of
from tests.editions import shipped


def pose(figure: str, joints: dict[str, float] | None = None) -> Pose:
    return Pose("a", figure, "ball", tuple({**DEFAULTS[figure], **(joints or {})}.items()))


@pytest.mark.parametrize("figure", DEFAULTS)
def test_a_figure_at_ease_is_within_its_limits(figure: str) -> None:
    assert list(beyond(pose(figure))) == []
    assert {kind for _, kind, _ in bends(pose(figure))} <= LIMITS.keys()


@pytest.mark.parametrize(
    ("joints", "named"),
    [
        ({"near_shank": -40}, "near_shank"),  # a knee the wrong way
        ({"far_thigh": 120, "far_shank": 120}, "far_thigh"),
        ({"near_foot": 60}, "near_foot"),
        ({"near_fore": -140}, "near_fore"),
        ({"head": 0}, "head"),
        ({"lift": -3}, "lift"),
    ],
)
def test_what_no_body_can_do_is_named(joints: dict[str, float], named: str) -> None:
    assert named in [name for name, *_ in beyond(pose("body", joints))]


def test_a_toe_goes_no_farther_than_a_toe() -> None:
    assert [name for name, *_ in beyond(pose("foot", {"toe": 120}))] == ["toe"]


def test_every_pose_that_ships_comes_back_from_its_row() -> None:
    assert len(shipped().poses) > 50
    for one in shipped().poses.values():
        assert pose_of([one.id, one.figure, one.holds, [list(pair) for pair in one.joints]]) == one
        assert list(beyond(one)) == []


def test_a_joint_that_a_figure_has_not_is_a_fault_of_the_code() -> None:
    with pytest.raises(KeyError):
        pose("foot").joint("near_thigh")
