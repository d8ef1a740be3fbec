"""A running day to its dose: sums, the longest single run, and None where nobody said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Activity
from restride.load.dose import dose, dose_on, doses, running_s
from restride.words.day import Span
from tests.diaries import Pen, on

MINUTES = st.floats(1, 300)
METRES = st.none() | st.floats(100, 40_000)
RUNS = st.lists(st.tuples(MINUTES, METRES), min_size=1, max_size=4)


def _runs(pen: Pen, day: int, said: list[tuple[float, float | None]]) -> list[tuple[Entry, Activity]]:
    made = [Activity("run", minutes * 60, minutes * 60, distance_m=metres) for minutes, metres in said]
    return [(pen.write(day, body), body) for body in made]


def test_a_day_without_a_run_has_no_dose() -> None:
    pen = Pen()
    pen.walk(1)
    pen.write(1, Activity("cross", 1800, 1800))
    assert dose(on(1), []) is None
    assert dose_on(fold(pen.entries), on(1)) is None


@given(RUNS)
def test_all_runs_of_a_day_are_one_dose(said: list[tuple[float, float | None]]) -> None:
    made = dose(on(1), _runs(Pen(), 1, said))
    assert made is not None
    far = [metres for _, metres in said if metres is not None]
    assert made.moving_s == pytest.approx(sum(minutes * 60 for minutes, _ in said))
    assert made.distance_m == (pytest.approx(sum(far)) if far else None)
    assert made.longest_m == (max(far) if far else None)
    assert len(made.entries) == len(said)


@given(RUNS, MINUTES, METRES)
def test_one_run_more_never_makes_the_dose_less(
    said: list[tuple[float, float | None]], minutes: float, metres: float | None
) -> None:
    pen = Pen()
    runs = _runs(pen, 1, said)
    less, more = dose(on(1), runs), dose(on(1), [*runs, *_runs(pen, 1, [(minutes, metres)])])
    assert less is not None
    assert more is not None
    assert more.moving_s >= less.moving_s
    assert more.longest_s >= less.longest_s
    assert (more.distance_m or 0) >= (less.distance_m or 0)


@given(RUNS)
def test_the_order_of_the_runs_does_not_matter(said: list[tuple[float, float | None]]) -> None:
    runs = _runs(Pen(), 1, said)
    one, other = dose(on(1), runs), dose(on(1), reversed(runs))
    assert one is not None
    assert other is not None
    assert (one.longest_s, one.longest_m) == (other.longest_s, other.longest_m)
    assert one.moving_s == pytest.approx(other.moving_s)


def test_two_short_runs_are_no_long_one() -> None:
    made = dose(on(1), _runs(Pen(), 1, [(30, 5000), (20, 4000)]))
    assert made is not None
    assert (made.moving_s, made.distance_m, made.longest_s, made.longest_m) == (3000, 9000, 1800, 5000)


def test_the_running_time_of_a_day_is_known_when_every_run_says_it() -> None:
    pen = Pen()
    pen.run(1, 30, run_min=10)
    pen.run(1, 20, run_min=5)
    pen.run(2, 30, run_min=10)
    pen.run(2, 20)
    history = fold(pen.entries)
    known, unknown = dose_on(history, on(1)), dose_on(history, on(2))
    assert known is not None
    assert unknown is not None
    assert (known.run_s, unknown.run_s) == (900, None)


def test_walking_breaks_make_no_run_longer() -> None:
    pen = Pen()
    pen.run(1, 30, run_min=6)
    made = dose_on(fold(pen.entries), on(1))
    assert made is not None
    assert (made.moving_s, made.longest_s) == (1800, 360)


def test_the_hardest_effort_of_the_day_counts() -> None:
    bodies = [Activity("run", 600, 600, effort=effort) for effort in (2, None, 7, 3)]
    pen = Pen()
    made = dose(on(1), [(pen.write(1, body), body) for body in bodies])
    assert made is not None
    assert made.effort == 7


def test_the_doses_of_a_span_leave_out_empty_days_and_its_end() -> None:
    pen = Pen()
    for day in (1, 3, 8):
        pen.run(day, 20)
    found = doses(fold(pen.entries), Span(on(1), on(8)))
    assert [one.day for one in found] == [on(1), on(3)]


def test_a_retracted_run_asks_nothing_of_the_feet() -> None:
    pen = Pen()
    wrong = pen.run(1, 200, km=40)
    pen.take_back(2, wrong)
    assert doses(fold(pen.entries), Span(on(0), on(9))) == []


@given(st.lists(st.tuples(st.integers(0, 6), RUNS), max_size=5))
def test_the_doses_of_a_span_are_those_of_its_days(said: list[tuple[int, list[tuple[float, float | None]]]]) -> None:
    pen = Pen()
    for day, runs in said:
        _runs(pen, day, runs)
    history = fold(pen.entries)
    span = Span.ending(on(5), 5)
    assert doses(history, span) == [found for day in span if (found := dose_on(history, day)) is not None]


def test_what_counts_as_running() -> None:
    assert running_s(Activity("run", 1200, 1000)) == 1000
    assert running_s(Activity("run", 1200, 1000, run_s=600)) == 600
