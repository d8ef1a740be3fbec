"""Every item that has poses is drawn: start, end and an arrow where something moves, all inside the sheet."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from restride.knowledge.item import Item
from restride.report.drawing.exercise.picture import Words, exercise_picture, points_of
from tests.editions import shipped

EDITION = shipped()
DRAWN = [one for one in EDITION.items.values() if one.poses]
WORDS = Words("start", "end", "hold")


def picture(item: Item) -> str:
    poses = tuple(EDITION.poses[one] for one in item.poses)
    return exercise_picture(poses, item.props, item.shows, item.id, "how it goes", WORDS)


def test_every_exercise_drill_and_self_test_has_a_drawing() -> None:
    bare = [one.id for one in EDITION.items.values() if one.kind in {"exercise", "drill", "selftest"} and not one.poses]
    assert not bare


def test_every_pose_is_used() -> None:
    used = {pose for one in DRAWN for pose in one.poses}
    bases = {"stand", "sit", "one_leg", "front_stand", "knees_bent_wall"}
    assert not set(EDITION.poses) - used - bases


@pytest.mark.parametrize("item", DRAWN, ids=lambda one: one.id)
def test_a_drawing_is_whole(item: Item) -> None:
    text = picture(item)
    root = ET.fromstring(text)
    assert root.attrib["aria-label"] == item.id
    assert "style=" not in text
    assert "<script" not in text
    assert "nan" not in text
    said = re.findall(r">(start|end|hold)<", text)
    assert said == (["hold"] if len(item.poses) == 1 else ["start", "end"])
    assert float(root.attrib["height"]) < 230
    assert len(text) < 16_000


@pytest.mark.parametrize("item", DRAWN, ids=lambda one: one.id)
def test_both_poses_of_an_item_are_of_one_figure_and_the_arrow_has_a_joint(item: Item) -> None:
    poses = [EDITION.poses[one] for one in item.poses]
    assert len({("foot" if one.figure in {"foot"} else one.figure) for one in poses}) == 1
    assert not item.shows or item.shows in points_of(poses[0])


def test_what_is_held_has_no_arrow_and_what_moves_has_one() -> None:
    arrow = re.compile(r'<path d="M[^"]*Q[^"]*" fill="none" stroke="var\(--draw-accent')
    assert not arrow.search(picture(EDITION.items["side_plank"]))
    assert arrow.search(picture(EDITION.items["heel_raise_single"]))
