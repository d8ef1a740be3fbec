"""A self-test is kept side by side, a brisk walk as a walk, and nothing at all is refused."""

from __future__ import annotations

from restride.desk.programme.morning import Morning, this_morning
from restride.desk.programme.testing import Tried, came_of, selftest_named, write_test
from restride.desk.record import Kept
from restride.diary.kinds import Activity, Trial
from restride.plan.selftest.battery import BATTERY
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.desk.desks import later, place


def test_each_side_is_a_trial_of_its_own() -> None:
    made = write_test(place(), BATTERY["heel_raise"], {Side.LEFT: Tried(20, 1), Side.RIGHT: Tried()})
    assert isinstance(made, Kept)
    left, right = (one.body for one in made.entries)
    assert left == Trial("heel_raise", Side.LEFT, 20, 1)
    assert right == Trial("heel_raise", Side.RIGHT, cannot=True)


def test_a_brisk_walk_is_a_walk_and_how_it_felt_is_with_it() -> None:
    made = write_test(place(), BATTERY["brisk_walk"], {Side.BOTH: Tried(30, 0)})
    assert isinstance(made, Kept)
    body = made.entries[0].body
    assert isinstance(body, Activity)
    assert (body.sport, body.moving_s, body.felt[0].during) == ("walk", 1800, 0)


def test_nothing_and_nonsense_are_refused_in_a_sentence() -> None:
    nothing = write_test(place(), BATTERY["hop"], {})
    assert isinstance(nothing, tuple)
    assert "--left" in nothing[0].mend
    wrong = write_test(place(), BATTERY["hop"], {Side.LEFT: Tried(-3)})
    assert isinstance(wrong, tuple)
    assert isinstance(selftest_named("cartwheel"), Trouble)


def test_what_came_of_it_is_compared_with_the_time_before() -> None:
    write_test(place(), BATTERY["heel_raise"], {Side.LEFT: Tried(20)})
    here = later(place(), days=30)
    for _ in range(2):
        assert isinstance(write_test(here, BATTERY["heel_raise"], {Side.LEFT: Tried(30)}, "k"), Kept)
    now = this_morning(here)
    assert isinstance(now, Morning)
    (change,) = came_of(now, BATTERY["heel_raise"]).changes
    assert change.before is not None
    assert len(now.history.trials) == 2, "told twice under one key it is kept once"


def test_a_test_is_named_as_people_type() -> None:
    assert selftest_named("Heel-Raise") is BATTERY["heel_raise"]
    assert selftest_named("test_hop") is BATTERY["hop"]
