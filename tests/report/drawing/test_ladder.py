"""A ladder is drawn the right way up, with where one stands and where it was stable, and never beyond its ends."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from restride.report.drawing.ladder import Climb, ladder_picture, window

CLIMB = Climb(("walk", "1 min", "2 min", "3 min", "4 min", "5 min"), 3, 1, "here", "stable", "one quiet run")


def words(climb: Climb) -> dict[str, float]:
    root = ET.fromstring(ladder_picture(climb, "Running", "Rung 4 of 6."))
    return {one.text or "": float(one.attrib["y"]) for one in root.iter() if one.tag.endswith("}text")}


def test_higher_rungs_are_higher() -> None:
    said = words(CLIMB)
    heights = [said[name] for name in CLIMB.rungs if name in said]
    assert heights == sorted(heights, reverse=True)
    assert said["5 min"] < said["one quiet run"] < said["3 min"] < said["here"]
    assert said["1 min"] < said["stable"] < said["walk"]


def test_standing_on_what_is_stable_is_said_in_one_line() -> None:
    assert "here · stable" in words(replace(CLIMB, stable=3))


def test_at_the_top_nothing_opens() -> None:
    said = words(replace(CLIMB, here=5, stable=None, opens=""))
    assert "one quiet run" not in said
    assert "stable" not in said


@pytest.mark.parametrize(
    ("marked", "shown"), [([0], range(3)), ([5], range(3, 6)), ([1, 3], range(6)), ([2], range(5))]
)
def test_the_window_stays_on_the_ladder(marked: list[int], shown: range) -> None:
    assert window(6, marked) == shown
