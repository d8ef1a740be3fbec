"""A pose says how it differs from another above it; what no figure has or no body can is refused in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from restride.knowledge.drawn.pose import Pose
from restride.knowledge.drawn.written_pose import WrittenPose, resolved
from restride.words.trouble import Trouble


def read(*rows: dict[str, Any]) -> tuple[list[Pose], list[Trouble]]:
    faults: list[Trouble] = []
    cards = [(f"pose {row['id']}", WrittenPose.model_validate(row)) for row in rows]
    return list(resolved(cards, faults)), faults


def test_what_is_not_said_is_as_in_the_pose_below_it_or_at_ease() -> None:
    poses, faults = read(
        {"id": "sit", "holds": "hip", "joints": {"near_thigh": 0}},
        {"id": "sit_up", "base": "sit", "joints": {"head": 80}},
    )
    assert not faults
    assert (poses[1].joint("near_thigh"), poses[1].joint("head"), poses[1].joint("trunk")) == (0, 80, 90)
    assert poses[1].holds == "hip"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"id": "a", "base": "nothing"}, "stands nowhere above"),
        ({"id": "a", "joints": {"wing": 3}}, "wing"),
        ({"id": "a", "figure": "foot", "joints": {"near_thigh": 3}}, "near_thigh"),
        ({"id": "a", "joints": {"near_shank": 0}}, "bends near_shank"),
    ],
)
def test_a_pose_that_cannot_be_is_refused(row: dict[str, Any], said: str) -> None:
    poses, faults = read(row)
    assert poses == []
    assert said in faults[0].what
    assert faults[0].mend
