"""A foot seen close: its toes bend, its arch rises, its heel lifts over the ball, and it stays on the ground."""

from __future__ import annotations

from math import hypot

import pytest

from restride.knowledge.drawn.pose import FOOT, TOES
from restride.report.drawing.exercise.close import foot_drawn, foot_points
from tests.editions import shipped

POSES = shipped().poses
CLOSE = [one for one in POSES.values() if one.figure in {FOOT, TOES}]


def test_the_arch_rises_and_the_heel_stays() -> None:
    flat, domed = foot_points(POSES["foot_flat"]), foot_points(POSES["foot_domed"])
    assert domed["arch"][1] < flat["arch"][1] - 5
    assert domed["heel"] == flat["heel"]


def test_one_toe_lifts_without_the_others() -> None:
    big, small = foot_points(POSES["toes_big_up"]), foot_points(POSES["toes_small_up"])
    assert big["toe"][1] < small["toe"][1] - 10
    assert small["toes"][1] < big["toes"][1] - 10


def test_a_heel_that_rises_turns_over_the_ball() -> None:
    flat, pointed = foot_points(POSES["foot_flat"]), foot_points(POSES["foot_pointed"])
    assert pointed["heel"][1] < flat["heel"][1] - 20
    assert pointed["ball"] == pytest.approx(flat["ball"])


def test_toes_fan_apart_and_keep_their_length() -> None:
    ease, fanned = foot_points(POSES["toes_at_ease"]), foot_points(POSES["toes_fanned"])
    assert fanned["toe_1"][0] < ease["toe_1"][0]
    assert fanned["toe_5"][0] > ease["toe_5"][0]


def test_a_foot_that_turns_in_turns_about_its_heel() -> None:
    ease, turned = foot_points(POSES["toes_at_ease"]), foot_points(POSES["foot_turned_in"])
    assert turned["toe_2"][0] < ease["toe_2"][0] - 20
    assert hypot(turned["heel"][0] - ease["heel"][0], turned["heel"][1] - ease["heel"][1]) < 15


@pytest.mark.parametrize("pose", CLOSE, ids=lambda one: one.id)
def test_every_foot_is_drawn_without_a_style_of_its_own(pose: object) -> None:
    text = foot_drawn(pose)  # type: ignore[arg-type]
    assert text.count("<path") > 5
    assert "style=" not in text
