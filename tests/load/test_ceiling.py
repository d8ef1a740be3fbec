"""The most the next run may be: laws of the cap, the edges of its windows, and what it leans on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import fold
from restride.diary.kinds import Activity
from restride.load.ceiling import Ceiling, session_ceiling
from restride.words.because import Cited
from tests.diaries import Pen, on
from tests.editions import shipped

TODAY = 40
RUNS = st.lists(st.tuples(st.integers(0, TODAY), st.integers(5, 180), st.floats(1, 30)), max_size=8)
FACTORS = st.floats(0.5, 2)


def _every(_: date) -> bool:
    return True


def _pen(runs: list[tuple[int, int, float]]) -> Pen:
    pen = Pen()
    for day, minutes, km in runs:
        pen.run(day, minutes, during=None, km=km)
    return pen


def _ceiling(pen: Pen, factor: float | str = "load.session.cap", counts: Callable[[date], bool] = _every) -> Ceiling:
    card = shipped().cited(factor if isinstance(factor, str) else "load.session.rehab_cap_max")
    cited: Cited = card if isinstance(factor, str) else replace(card, value=factor)
    return session_ceiling(shipped(), fold(pen.entries), on(TODAY), cited, counts)


@given(RUNS, FACTORS, FACTORS)
def test_a_greater_factor_never_gives_less(runs: list[tuple[int, int, float]], one: float, other: float) -> None:
    low, high = (_ceiling(_pen(runs), factor) for factor in sorted((one, other)))
    assert (low.seconds is None) == (high.seconds is None)
    assert (low.seconds or 0) <= (high.seconds or 0)
    assert (low.metres or 0) <= (high.metres or 0)


@given(RUNS, st.sets(st.integers(0, TODAY)))
def test_a_day_that_may_not_count_never_lifts_the_ceiling(runs: list[tuple[int, int, float]], out: set[int]) -> None:
    barred = {on(day) for day in out}
    every, some = _ceiling(_pen(runs)), _ceiling(_pen(runs), counts=lambda day: day not in barred)
    assert (some.seconds or 0) <= (every.seconds or 0)
    assert (some.metres or 0) <= (every.metres or 0)
    assert some.week_metres == every.week_metres


@given(RUNS, st.integers(35, TODAY - 1), st.floats(1, 30))
def test_running_more_in_this_week_never_leaves_more_of_it(
    runs: list[tuple[int, int, float]], day: int, km: float
) -> None:
    before, after = _ceiling(_pen(runs)), _ceiling(_pen([*runs, (day, 30, km)]))
    if before.week_metres is None:
        assert after.week_metres is None
    else:
        assert after.week_metres is not None
        assert 0 <= after.week_metres <= before.week_metres


def _untold(pen: Pen, day: int) -> Pen:
    """The same runs, those of one day without their distance."""
    pen.entries = [
        replace(one, body=replace(one.body, distance_m=None))
        if one.day == on(day) and isinstance(one.body, Activity)
        else one
        for one in pen.entries
    ]
    return pen


@given(RUNS, st.integers(13, TODAY), st.integers(5, 180), st.floats(0.2, 1))
def test_a_run_that_tells_no_distance_never_leaves_more_than_told_at_a_pace_of_ones_own(
    runs: list[tuple[int, int, float]], day: int, minutes: int, between: float
) -> None:
    others = list({run[0]: run for run in runs if run[0] != day}.values())
    paces = [km / minutes for then, minutes, km in others if then >= 13]
    if not paces:
        return
    pace = min(paces) + between * (max(paces) - min(paces))
    told = _ceiling(_pen([*others, (day, minutes, pace * minutes)]))
    silent = _ceiling(_untold(_pen([*others, (day, minutes, 1)]), day))
    if told.week_metres is None or silent.week_metres is None:
        assert told.week_metres == silent.week_metres
    else:
        assert silent.week_metres <= told.week_metres + 1e-6


def test_weeks_whose_runs_tell_no_distance_count_by_their_time() -> None:
    runs = [(day, 50, 10.0) for day in range(12, 34, 3)]
    told, silent = _ceiling(_pen(runs)), _pen(runs)
    for day in range(18, 34, 3):
        silent = _untold(silent, day)
    found = _ceiling(silent)
    assert found.week_metres == pytest.approx(told.week_metres)
    assert dict(found.because[-1].facts)["runs"] == 6
    assert "runs" not in dict(told.because[-1].facts)


def test_where_no_run_tells_a_distance_no_week_is_measured_in_them() -> None:
    pen = _pen([(day, 50, 10.0) for day in range(12, 40, 3)])
    for day in range(12, 40, 3):
        pen = _untold(pen, day)
    assert _ceiling(pen).week_metres is None


@given(RUNS, FACTORS)
def test_no_run_beyond_the_factor_times_the_longest(runs: list[tuple[int, int, float]], factor: float) -> None:
    found = _ceiling(_pen(runs), factor)
    within = [run for run in runs if TODAY - 30 <= run[0] < TODAY]
    longest = max((minutes for _, minutes, _ in within), default=None)
    assert found.seconds == (None if longest is None else pytest.approx(longest * 60 * factor))


def test_a_tenth_more_than_the_longest_run() -> None:
    found = _ceiling(_pen([(20, 40, 8), (30, 60, 9), (35, 30, 10)]))
    assert found.seconds == pytest.approx(60 * 60 * 1.1)
    assert found.metres == pytest.approx(11_000)


@pytest.mark.parametrize(
    ("day", "counts"), [(TODAY - 31, False), (TODAY - 30, True), (TODAY - 1, True), (TODAY, False)]
)
def test_the_window_is_the_thirty_days_before_today(day: int, counts: bool) -> None:
    assert (_ceiling(_pen([(day, 60, 10)])).seconds is not None) is counts


def test_where_nothing_was_run_nothing_is_known() -> None:
    assert _ceiling(Pen()) == Ceiling(None, None, None, ())


def test_a_run_without_a_distance_bounds_time_only() -> None:
    pen = Pen()
    pen.run(30, 40, during=None)
    found = _ceiling(pen)
    assert (found.metres, found.week_metres) == (None, None)
    assert found.seconds == pytest.approx(40 * 60 * 1.1)


def test_two_runs_of_one_day_are_no_long_run() -> None:
    assert _ceiling(_pen([(30, 40, 8), (30, 40, 8)]), 1.0).seconds == pytest.approx(40 * 60)


def test_a_run_walk_lends_its_running_time_and_not_its_walking() -> None:
    pen = Pen()
    pen.run(30, 30, run_min=6)
    assert _ceiling(pen, 1.0).seconds == pytest.approx(6 * 60)


def _weeks(km: float, weeks: int = 5, last: float | None = None) -> Pen:
    """Three even runs a week up to today; ``last`` is what each run of the last week was."""
    runs: list[tuple[int, int, float]] = []
    for back in range(1, weeks * 7 + 1):
        if back % 7 in {1, 3, 5}:
            each = last if last is not None and back < 7 else km / 3
            runs.append((TODAY - back, 60, each))
    return _pen(runs)


def test_a_well_runner_may_add_a_fifth_to_the_week() -> None:
    assert _ceiling(_weeks(30)).week_metres == pytest.approx(30_000 * 1.2 - 30_000)


def test_a_sore_runner_may_add_a_tenth_to_the_week() -> None:
    left = _ceiling(_weeks(30), "load.session.rehab_cap_max").week_metres
    assert left == pytest.approx(30_000 * 1.1 - 30_000)


def test_a_week_that_was_smaller_does_not_bind_the_next_for_ever() -> None:
    left = _ceiling(_weeks(30), "plan.keep.cap").week_metres
    assert left == pytest.approx(30_000 * 1.1 - 30_000)
    assert _ceiling(_weeks(30, last=5), "plan.keep.cap").week_metres == pytest.approx(18_000)


def test_an_overdone_week_leaves_nothing_and_never_less() -> None:
    assert _ceiling(_weeks(30, last=30)).week_metres == 0


def test_every_ceiling_names_the_runs_and_the_numbers_it_leans_on() -> None:
    pen = _weeks(30)
    found = _ceiling(pen)
    session, week = found.because
    assert session.says == "because.ceiling.session"
    assert {card.id for card in session.cited} == {"load.session.cap", "load.session.window_days"}
    assert set(session.entries) <= {entry.id for entry in pen.entries}
    assert dict(session.facts) == {"minutes": 60, "km": 10}
    assert {card.id for card in week.cited} == {"load.week.soft", "load.week.window_weeks"}
    assert dict(week.facts) == {"mean_km": 30, "left_km": 6}


def test_the_ratio_of_acute_to_chronic_load_is_not_consulted() -> None:
    assert not shipped().value("load.acwr.may_gate")
    cards = {card.id for why in _ceiling(_weeks(30)).because for card in why.cited}
    assert not any("acwr" in card for card in cards)
