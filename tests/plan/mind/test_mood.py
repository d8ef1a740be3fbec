"""A mood that is low for two weeks holds the ladders and names somebody; one bad week does not."""

from __future__ import annotations

from restride.diary.kinds import Checkin
from restride.diary.standing import Standing
from restride.plan.hold import holds
from restride.plan.mind.mood import low
from tests.diaries import Pen
from tests.scenes import scene


def felt(*moods: float | None) -> Pen:
    pen = Pen()
    for day, mood in enumerate(moods):
        pen.write(day, Checkin(mood=mood))
    return pen


def test_two_low_weeks_hold() -> None:
    there = scene(felt(*[3] * 14), 13)
    found = low(there)
    assert found is not None
    assert len(found.entries) == 14
    assert found in holds(there, Standing())


def test_one_low_week_does_not() -> None:
    assert low(scene(felt(*[6] * 7, *[1] * 7), 13)) is None


def test_a_week_a_little_better_does_not() -> None:
    assert low(scene(felt(*[3] * 13, 4), 13)) is None


def test_two_mornings_are_no_week() -> None:
    assert low(scene(felt(*[1] * 7, 1, 1, None, None, None, None, None), 13)) is None
    assert low(scene(felt(), 13)) is None
