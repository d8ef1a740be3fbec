"""A trail: what was laid down is found again, with what came since, and never by a history that went another way."""

from __future__ import annotations

import pickle

from restride.diary.fold import extended, fold
from restride.diary.history import History
from tests.diaries import Pen


def diary() -> tuple[Pen, History]:
    pen = Pen()
    pen.sore(0)
    return pen, fold(pen.entries)


def test_a_fresh_fold_has_read_nothing() -> None:
    _, history = diary()
    assert history.trail.since("pain")[0] is None


def test_what_came_since_stands_in_order() -> None:
    pen, history = diary()
    history.trail.keep("pain", 7)
    first, second = pen.morning(1), pen.morning(2)
    longer = extended(extended(history, first), second)
    assert longer.trail.since("pain") == (7, [first, second])
    assert longer.trail.since("sleep") == (None, [*pen.entries[:1], first, second])


def test_two_that_parted_share_only_what_they_share() -> None:
    pen, history = diary()
    history.trail.keep("pain", 7)
    first, second = pen.morning(1, 3), pen.morning(1, 0)
    one, other = extended(history, first), extended(history, second)
    one.trail.keep("pain", 8)
    assert other.trail.since("pain") == (7, [second])


def test_what_comes_late_or_is_taken_back_starts_a_new_trail() -> None:
    pen, history = diary()
    morning = pen.morning(2)
    longer = extended(history, morning)
    longer.trail.keep("pain", 7)
    assert extended(longer, pen.morning(1)).trail.since("pain")[0] is None
    assert extended(longer, pen.take_back(3, morning)).trail.since("pain")[0] is None


def test_what_comes_late_keeps_what_was_read_before_its_day() -> None:
    pen, history = diary()
    history.trail.keep("pain", 7)
    second = pen.morning(2)
    longer = extended(history, second)
    first = pen.morning(1)
    assert extended(longer, first).trail.since("pain") == (7, [first, second])


def test_it_is_no_part_of_what_a_history_is() -> None:
    pen, history = diary()
    longer = extended(history, pen.morning(1))
    longer.trail.keep("pain", 7)
    assert longer == fold(pen.entries)
    sent = pickle.loads(pickle.dumps(longer))
    assert sent == longer
    assert sent.trail.since("pain") == (None, [])


def test_a_long_one_is_let_go_of() -> None:
    pen, history = diary()
    for day in range(1, 20_000):
        history = extended(history, pen.morning(day))
    assert len(history.trail.since("pain")[1]) == 20_000
    del history
