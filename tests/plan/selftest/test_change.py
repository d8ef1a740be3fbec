"""A change counts only beyond what one day differs from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import fold
from restride.diary.kinds import Trial
from restride.plan.selftest.battery import BATTERY
from restride.plan.selftest.change import Change, changes, latest, results
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped


def found(pen: Pen, test: str, day: int) -> list[Change]:
    return list(changes(shipped(), fold(pen.entries), BATTERY[test], on(day)))


def tried(test: str, *values: tuple[int, float], side: Side = Side.LEFT) -> Pen:
    pen = Pen()
    for day, value in values:
        pen.write(day, Trial(test, side, value))
    return pen


@pytest.mark.parametrize(("now", "word"), [(20, "same"), (26, "same"), (27, "better"), (14, "same"), (13, "worse")])
def test_six_raises_are_the_luck_of_a_day(now: float, word: str) -> None:
    assert found(tried("heel_raise", (0, 20), (28, now)), "heel_raise", 28)[0].word == word


def test_the_first_result_is_compared_with_nothing() -> None:
    (one,) = found(tried("heel_raise", (0, 20)), "heel_raise", 0)
    assert (one.word, one.before) == ("first", None)


def test_a_second_try_of_the_same_day_is_no_new_result() -> None:
    (one,) = found(tried("heel_raise", (0, 20), (28, 12), (28, 21)), "heel_raise", 28)
    assert (one.last.value, one.before.value if one.before else None) == (21, 20)


def test_sides_are_told_apart_and_a_trial_of_both_counts_for_each() -> None:
    pen = tried("balance", (0, 30), side=Side.BOTH)
    pen.write(40, Trial("balance", Side.RIGHT, 15))
    left, right = found(pen, "balance", 40)
    assert (left.side, left.word) == (Side.LEFT, "first")
    assert (right.side, right.word) == (Side.RIGHT, "worse")


def test_a_faster_time_is_a_better_one() -> None:
    assert found(tried("time_trial", (0, 15), (90, 14), side=Side.BOTH), "time_trial", 90)[0].word == "better"
    assert found(tried("time_trial", (0, 15), (90, 14.7), side=Side.BOTH), "time_trial", 90)[0].word == "same"


def test_only_what_was_known_by_the_day_counts() -> None:
    pen = tried("heel_raise", (0, 20), (28, 30))
    history = fold(pen.entries)
    assert len(results(shipped(), history, BATTERY["heel_raise"], Side.LEFT, on(1))) == 1
    assert latest(history, "heel_raise") is pen.entries[1]
    assert latest(history, "hop") is None


@given(st.integers(0, 60), st.integers(0, 60))
def test_looking_back_is_looking_forward_mirrored(before: int, after: int) -> None:
    opposite = {"better": "worse", "worse": "better", "same": "same"}
    ahead = found(tried("heel_raise", (0, before), (28, after)), "heel_raise", 28)[0].word
    back = found(tried("heel_raise", (0, after), (28, before)), "heel_raise", 28)[0].word
    assert back == opposite[ahead]
