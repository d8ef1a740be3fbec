"""Blocks are compared by the last test of each; the luck of a day is no change, and standing still is a plateau."""

from __future__ import annotations

import pytest

from restride.diary.fold import fold
from restride.diary.kinds import Trial
from restride.plan.maintenance.block import Compared, block, compared, plateau, spans
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped

DAY = 170


def tried(*values: tuple[int, float], test: str = "heel_raise") -> Pen:
    pen = Pen()
    for day, value in values:
        pen.write(day, Trial(test, Side.LEFT, value))
    return pen


def rows(pen: Pen) -> tuple[Compared, ...]:
    return compared(shipped(), fold(pen.entries), on(DAY))


def test_two_blocks_touch_and_this_one_ends_today() -> None:
    before, this = spans(shipped(), on(DAY))
    assert before.end == this.start
    assert before.days == this.days == 84
    assert on(DAY) in this


@pytest.mark.parametrize(("now", "word"), [(24, "same"), (27, "better"), (13, "worse")])
def test_a_change_counts_beyond_its_least(now: float, word: str) -> None:
    (one,) = rows(tried((30, 20), (150, now)))
    assert one.word == word
    assert one.because is not None
    assert one.because.says == f"because.block.{word}"


def test_what_was_tried_in_one_block_only_is_not_compared() -> None:
    assert [(one.word, one.because) for one in rows(tried((150, 20)))] == [("first", None)]
    assert [(one.word, one.because) for one in rows(tried((30, 20)))] == [("none", None)]


def test_standing_still_is_a_plateau_and_moving_is_none() -> None:
    def still(pen: Pen) -> bool:
        return plateau(shipped(), fold(pen.entries), on(DAY)) is not None

    assert still(tried((30, 20), (150, 22)))
    assert not still(tried((30, 20), (150, 30)))
    assert not still(tried((30, 20), (150, 10)))
    assert not still(Pen())
    assert not still(tried((30, 30), (150, 30), test="hop")), "a full score has nothing above it"


def test_a_block_counts_what_was_run_and_how_mornings_were() -> None:
    pen = Pen()
    pen.sore(90)
    for day in range(90, 160, 7):
        pen.run(day, 42, 0)
        pen.morning(day, 2)
    _, this = spans(shipped(), on(DAY))
    found = block(fold(pen.entries), this)
    assert found.week_min == pytest.approx(42 * 10 / 12)
    assert (found.longest_min, found.morning) == (42, 2)
    empty = block(fold(Pen().entries), this)
    assert (empty.week_min, empty.longest_min, empty.morning) == (0, 0, None)
