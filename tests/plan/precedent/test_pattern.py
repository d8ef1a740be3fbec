"""What recurs before episodes is counted against other days, and stands out only when it is more than a story."""

from __future__ import annotations

from restride.diary.kinds import Activity
from restride.plan.precedent.eve import HARD, LONG
from restride.plan.precedent.pattern import Recurring, recurring
from tests.diaries import Pen, on
from tests.scenes import scene

EASY = Activity("run", 1800, 1800, effort=3)
HILLS = Activity("run", 1800, 1800, work="hills")


def lived(hills: tuple[int, ...], days: int = 60) -> Pen:
    pen = Pen()
    for day in range(0, days, 3):
        pen.write(day, HILLS if day in hills else EASY, hour=18)
    return pen


def found(pen: Pen, begun: tuple[int, ...], factor: str = HARD) -> Recurring | None:
    told = {one.factor: one for one in recurring(scene(pen, 60), [on(day) for day in begun])}
    return told.get(factor)


def test_what_stands_before_most_episodes_and_seldom_otherwise_stands_out() -> None:
    one = found(lived((15, 30, 45)), (16, 31, 46))
    assert one is not None
    assert (one.before, one.episodes, one.otherwise, one.stands_out) == (3, 3, 0, True)


def test_twice_is_a_story() -> None:
    one = found(lived((15, 30)), (16, 31))
    assert one is not None
    assert not one.stands_out


def test_what_is_there_before_every_day_stands_out_before_none() -> None:
    one = found(lived(tuple(range(0, 60, 3))), (16, 31, 46))
    assert one is not None
    assert one.before == 3
    assert not one.stands_out


def test_what_stands_before_a_minority_does_not() -> None:
    one = found(lived((15, 30, 45)), (16, 31, 46, 10, 22, 37, 52))
    assert one is not None
    assert (one.before, one.episodes, one.stands_out) == (3, 7, False)


def test_no_episode_and_no_factor_give_nothing() -> None:
    assert recurring(scene(lived(()), 60), []) == ()
    assert found(lived(()), (16, 31, 46), LONG) is None
