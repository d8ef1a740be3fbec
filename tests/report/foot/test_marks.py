"""Places to tap: each has a name and comes back from its id; what is no place of a foot is none."""

from __future__ import annotations

import pytest

from restride.report.drawing.foot.views import NAMES, views
from restride.report.foot.marks import FEET, Look, Mark, mark_name, mark_of, tapping, view_of
from restride.words.side import Side
from tests.report.pages import speech


def places() -> list[Mark]:
    return [Mark(side, *place) for side in FEET for view in views(side) for place in view.places]


def test_every_place_comes_back_from_its_id() -> None:
    assert len(places()) > 100
    assert all(mark_of(one.id) == one for one in places())


@pytest.mark.parametrize("said", ["", "left", "both.skin", "left.nowhere", "left.mt-shaft-2.toe-2", "up.mt-shaft-2"])
def test_what_is_no_place_is_none(said: str) -> None:
    assert mark_of(said) is None


def test_each_toe_has_a_name_of_its_own() -> None:
    toes = {one for one in places() if one.part and one.zone == "lesser-toes-dorsal" and one.side is Side.LEFT}
    assert len({mark_name(one, speech()) for one in toes}) == len(toes) == 4


def test_two_places_of_a_view_are_never_called_the_same() -> None:
    for side in FEET:
        for view in views(side):
            names = [mark_name(Mark(side, *place), speech()) for place in view.places]
            assert len(set(names)) == len(names), view.name


def test_a_tapping_picture_says_what_is_marked_and_how_sore() -> None:
    marked = Mark(Side.LEFT, "mt-shaft-2")

    def look(mark: Mark) -> Look:
        return Look(6, "#how", chosen=True) if mark == marked else Look(link="#more")

    drawn = tapping(Side.LEFT, view_of(Side.LEFT, "top"), look, speech())
    assert drawn.svg.count('aria-pressed="true"') == 1
    assert "6 of 10" in drawn.svg
    assert drawn.title == "Left foot, from above"


def test_a_view_that_there_is_not_is_the_first() -> None:
    assert view_of(Side.LEFT, "nothing").name == NAMES[0]
