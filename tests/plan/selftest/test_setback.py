"""A drop below the own best stands until it is tried again, and never adds load."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import fold
from restride.diary.kinds import Trial
from restride.plan.selftest.setback import Setback, setbacks
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped


def standing(pen: Pen, day: int) -> tuple[Setback, ...]:
    return setbacks(shipped(), fold(entry for entry in pen.entries if entry.day <= on(day)), on(day))


def raised(*values: float, test: str = "heel_raise", side: Side = Side.LEFT) -> Pen:
    pen = Pen()
    for number, value in enumerate(values):
        pen.write(number * 7, Trial(test, side, value))
    return pen


@pytest.mark.parametrize(("values", "count"), [((30, 24), 0), ((30, 23), 1), ((30, 23, 24), 0), ((20, 30, 23), 1)])
def test_more_than_a_fifth_below_the_best_is_a_drop(values: tuple[float, ...], count: int) -> None:
    assert len(standing(raised(*values), 60)) == count


@pytest.mark.parametrize(("values", "count"), [((20, 14), 0), ((20, 15), 0), ((20, 13), 1), ((27, 21), 0)])
def test_a_fall_within_the_luck_of_a_day_is_no_drop(values: tuple[float, ...], count: int) -> None:
    # Six raises are what one day differs from another, whatever share of the best they are (rule T2).
    assert len(standing(raised(*values), 60)) == count


def test_what_was_best_before_the_gate_was_passed_is_no_measure() -> None:
    pen = raised(40, 25)
    history = fold(pen.entries)
    assert len(setbacks(shipped(), history, on(60))) == 1
    assert setbacks(shipped(), history, on(60), since=on(7)) == ()
    pen.write(21, Trial("heel_raise", Side.LEFT, 18))
    assert len(setbacks(shipped(), fold(pen.entries), on(60), since=on(7))) == 1


def test_a_drop_is_tried_again_after_a_week_and_stands_until_then() -> None:
    (one,) = standing(raised(30, 20), 60)
    assert one.again == on(14)
    assert one.share == pytest.approx(1 / 3)
    assert one.because.entries == ("e0000", "e0001")


def test_what_could_not_be_done_is_the_deepest_drop() -> None:
    pen = raised(30)
    pen.write(7, Trial("heel_raise", Side.LEFT, cannot=True))
    assert standing(pen, 7)[0].share == 1


def test_hops_beyond_the_number_asked_for_are_no_best() -> None:
    assert standing(raised(60, 20, test="hop"), 60) == ()
    assert len(standing(raised(60, 15, test="hop"), 60)) == 1


def test_a_balance_that_wobbles_takes_no_load_off() -> None:
    assert standing(raised(45, 5, test="balance"), 60) == ()


def test_a_best_of_long_ago_belongs_to_a_younger_foot() -> None:
    pen = raised(40)
    pen.write(500, Trial("heel_raise", Side.LEFT, 25))
    assert standing(pen, 500) == ()


def test_the_other_side_is_no_measure() -> None:
    pen = raised(40)
    pen.write(7, Trial("heel_raise", Side.RIGHT, 20))
    assert standing(pen, 7) == ()


@given(st.integers(1, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_worse_last_try_never_takes_a_drop_away(best: int, last: int, less: int) -> None:
    worse = min(last, less)
    if standing(raised(best, last), 30):
        assert standing(raised(best, worse), 30)
