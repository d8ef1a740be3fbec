"""Laws of days and spans: forward and back again, half-open, and the day of an instant by its own offset."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.words.day import Span, at_noon, between, local_day, plus

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
STEPS = st.integers(-4000, 4000)
OFFSETS = st.integers(-14 * 60, 14 * 60)
LENGTHS = st.integers(0, 400)


@given(DAYS, STEPS)
def test_going_so_many_days_is_that_many_days_away(day: date, steps: int) -> None:
    assert between(day, plus(day, steps)) == steps
    assert plus(plus(day, steps), -steps) == day


@given(DAYS, DAYS, DAYS)
def test_distances_add_up(one: date, two: date, three: date) -> None:
    assert between(one, two) + between(two, three) == between(one, three)
    assert between(one, two) == -between(two, one)


def test_a_leap_day_is_a_day() -> None:
    assert plus(date(2028, 2, 28), 1) == date(2028, 2, 29)
    assert between(date(2028, 2, 28), date(2028, 3, 1)) == 2


@given(DAYS, OFFSETS)
def test_noon_of_a_day_lies_on_that_day_wherever_it_is(day: date, offset_min: int) -> None:
    assert local_day(at_noon(day, offset_min)) == day
    assert at_noon(day, offset_min).hour == 12


def test_a_run_before_midnight_belongs_to_the_day_of_the_runners_own_clock() -> None:
    berlin = timezone(timedelta(hours=2))
    late = datetime(2026, 6, 1, 23, 50, tzinfo=berlin)
    early = datetime(2026, 6, 2, 0, 10, tzinfo=berlin)
    assert local_day(late) == date(2026, 6, 1)
    assert local_day(early) == date(2026, 6, 2)
    assert early.astimezone(UTC).date() == date(2026, 6, 1)


def test_flying_east_moves_the_day_of_one_and_the_same_instant() -> None:
    here = datetime(2026, 6, 1, 20, tzinfo=UTC)
    assert local_day(here.astimezone(timezone(timedelta(hours=9)))) == date(2026, 6, 2)


def test_an_instant_without_an_offset_belongs_to_no_day() -> None:
    with pytest.raises(ValueError, match="carries no UTC offset"):
        local_day(datetime(2026, 6, 1, 12))  # noqa: DTZ001 - that it has no offset is the point


@given(DAYS, LENGTHS)
def test_a_span_holds_its_first_day_and_not_its_end(start: date, days: int) -> None:
    span = Span(start, plus(start, days))
    held = list(span)
    assert span.days == len(held) == len(set(held)) == days
    assert held == sorted(held)
    assert all(day in span for day in held)
    assert span.end not in span
    assert plus(span.start, -1) not in span


@given(DAYS, LENGTHS)
def test_a_span_that_ends_on_a_day_holds_that_day_as_its_last(last: date, days: int) -> None:
    span = Span.ending(last, days)
    assert span.days == days
    assert (last in span) is (days > 0)
    assert plus(last, 1) not in span


@given(DAYS, LENGTHS, LENGTHS)
def test_two_spans_that_meet_hold_every_day_once(start: date, first: int, second: int) -> None:
    middle = plus(start, first)
    end = plus(middle, second)
    assert [*Span(start, middle), *Span(middle, end)] == list(Span(start, end))


@given(DAYS, st.integers(1, 400))
def test_a_span_that_runs_back_is_refused(start: date, days: int) -> None:
    with pytest.raises(ValueError, match="runs back"):
        Span(start, plus(start, -days))
    with pytest.raises(ValueError, match="runs back"):
        Span.ending(start, -days)


@pytest.mark.parametrize("stranger", ["2026-03-02", 5, None])
def test_what_is_no_day_lies_in_no_span(stranger: object) -> None:
    assert stranger not in Span.ending(date(2026, 3, 2), 7)


@given(st.dates(date(1999, 11, 1), date(2031, 3, 1)), st.integers(0, 800))
def test_the_months_of_a_span_are_those_of_its_days(start: date, days: int) -> None:
    span = Span(start, plus(start, days))
    assert span.months() == sorted({(day.year, day.month) for day in span})
