"""Everything that may stand around a figure is drawn somewhere, and what is not asked for is not."""

from __future__ import annotations

from restride.knowledge.drawn.written_pose import PROPS
from restride.report.drawing.exercise.around import Stage, around
from restride.report.drawing.exercise.picture import points_of
from tests.editions import shipped

FEW = {"hill", "in_lap", "cushion"}
"""These change the floor or the step, and add no shape of their own."""


def stage(pose: str) -> Stage:
    points = points_of(shipped().poses[pose])
    return Stage(shipped().poses[pose], points, points, -60, 60, -200)


def test_each_prop_adds_something() -> None:
    for prop in set(PROPS) - FEW:
        poses = {"band": "front_stand", "band_front": "foot_flat", "band_up": "foot_flat", "towel": "foot_flat"}
        feet = {"hand": "foot_flat", "hands": "foot_flat", "band_inner": "toes_at_ease", "band_outer": "toes_at_ease"}
        at = stage({**poses, **feet}.get(prop, "stand"))
        assert around(at, (prop,)) != around(at, ()), prop


def test_a_foot_in_the_lap_has_no_floor_and_a_cushion_is_no_step() -> None:
    assert around(stage("foot_flat"), ("in_lap",)) == ("", "")
    assert around(stage("one_leg_cushion"), ("cushion",)) != around(stage("one_leg_cushion"), ())


def test_a_step_stands_under_the_foot_that_stands_on_it() -> None:
    behind, _ = around(stage("on_step"), ())
    assert "<rect" in behind
    assert "<rect" not in around(stage("stand"), ())[0]
