"""Mornings of apps: sleep as hours, mood turned round, unknown scales refused, dates never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.tables.sheet import header
from restride.exchange.tables.wellness import app_of, fits, read
from restride.exchange.track import Reading

INTERVALS = "date,weight,restingHR,hrv,sleepSecs,sleepQuality,soreness,fatigue,stress,mood,motivation"
HRV4 = "date, time, HR,rMSSD,HRV4T_Recovery_Points,sleep_quality, sleep_time, mental_energy,traveling,latitude"
ELITE = "\ufeffMember,Date,Datetime,Type,HRV,Rmssd,Score"


def told(*lines: str) -> Reading:
    data = "\n".join(lines).encode()
    assert fits(header(data))
    return read(data, "w.csv")


@pytest.mark.parametrize(("mood", "turned"), [("1", 10.0), ("2", 6.7), ("3", 3.3), ("4", 0.0)])
def test_a_mood_where_one_is_best_is_turned_round(mood: str, turned: float) -> None:
    (one,) = told(INTERVALS, f"2026-05-01,70,48,55,27000,2,1,2,1,{mood},2").mornings
    assert (one.day, one.sleep_h, one.mood, one.source) == (date(2026, 5, 1), 7.5, turned, "intervals.icu")


def test_what_the_diary_has_no_place_for_is_said() -> None:
    reading = told(INTERVALS, "2026-05-01,70,48,55,27000,2,1,2,1,1,2")
    said = " ".join(one.what for one in reading.troubles)
    assert "hrv" in said
    assert "fatigue" in said
    assert reading.tracks == ()


def test_a_mood_on_no_scale_is_left_out_and_the_sleep_kept() -> None:
    reading = told(INTERVALS, "2026-05-01,70,48,55,27000,2,1,2,1,7,2")
    assert [(one.sleep_h, one.mood) for one in reading.mornings] == [(7.5, None)]
    assert "on no scale" in reading.troubles[0].what


def test_nobody_sleeps_forty_hours() -> None:
    reading = told(INTERVALS, "2026-05-01,70,48,55,144000,2,1,2,1,,2")
    assert reading.mornings == ()
    assert "40.0 hours" in reading.troubles[0].what


def test_days_in_the_middle_are_read_as_such_and_said() -> None:
    reading = told(HRV4, "2017-27-07,07:39,45,84,8.6,5,7.25,6,not traveling,45", "2017-01-08,07:45,43,70,8.3,5,,6,x,4")
    assert [(one.day, one.sleep_h) for one in reading.mornings] == [(date(2017, 7, 27), 7.25)]
    said = " ".join(one.what for one in reading.troubles)
    assert "2017-07-27 to 2017-08-01" in said
    assert "year-day-month" in said
    assert "mental_energy" in said


@pytest.mark.parametrize(
    ("dates", "says"), [(("2017-01-08", "2017-02-08"), "do not tell"), (("2017-27-07", "2017-07-27"), "contradict")]
)
def test_dates_that_could_be_read_in_two_ways_are_refused_whole(dates: tuple[str, ...], says: str) -> None:
    reading = told(HRV4, *(f"{one},07:39,45,84,8.6,5,7.25,6,not traveling,45" for one in dates))
    assert reading.mornings == ()
    assert says in reading.troubles[0].what


def test_a_decimal_comma_let_through_spoils_no_sleep_before_it_and_is_said() -> None:
    step = told(HRV4, "2017-27-07,07:39,45,84,8.6,5,7.25,6,not traveling,45,6749")
    assert [one.sleep_h for one in step.mornings] == [7.25]
    assert any("decimal comma" in one.what for one in step.troubles)
    out = told(HRV4, "2017-27-07,07:39,45,7,84,8,8,6,5,7.25,6,not traveling")
    assert out.mornings == ()
    assert "out of step" in out.troubles[0].what


def test_an_app_that_tells_no_sleep_gives_no_morning() -> None:
    reading = told(ELITE, "X,2017-09-06,2017-09-06 06:23:22,readiness,57,40,6")
    assert reading.mornings == ()
    assert "1 days from 2017-09-06" in reading.troubles[0].what


def test_rows_with_a_bad_date_stop_no_other_and_are_counted() -> None:
    rows = [f"x{n},70,48,55,27000,2,1,2,1,1,2" for n in range(9)]
    reading = told(INTERVALS, *rows, "2026-05-01,70,48,55,27000,2,1,2,1,1,2", "1989-05-31,70,48,55,27000,2,1,2,1,1,2")
    assert len(reading.mornings) == 1
    assert any("5 more of its rows" in one.what for one in reading.troubles)


def test_other_tables_are_not_taken_for_one() -> None:
    assert app_of(("date", "steps")) is None
    assert read(b"date,steps\n1,2", "a.csv").mornings == ()
    assert read(b"", "a.csv").kind == "unreadable"


@given(st.lists(st.text("0123456789-,.:x ", max_size=40), max_size=5), st.sampled_from([INTERVALS, HRV4, ELITE]))
def test_any_rows_give_a_reading(rows: list[str], names: str) -> None:
    assert isinstance(told(names, *rows), Reading)
