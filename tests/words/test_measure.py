"""Units relate as the standard library and the metre have it."""

from __future__ import annotations

from datetime import timedelta

from restride.words import measure


def test_time_is_told_as_the_standard_library_tells_it() -> None:
    assert timedelta(seconds=measure.SECONDS_PER_MINUTE) == timedelta(minutes=1)
    assert timedelta(minutes=measure.MINUTES_PER_HOUR) == timedelta(hours=1)
    assert timedelta(hours=measure.HOURS_PER_DAY) == timedelta(days=1)
    assert timedelta(days=measure.DAYS_PER_WEEK) == timedelta(weeks=1)


def test_a_kilometre_and_a_metre_hold_what_they_hold() -> None:
    assert (measure.METRES_PER_KM, measure.CENTIMETRES_PER_METRE) == (1000, 100)


def test_no_number_of_medicine_stands_here() -> None:
    words = {"SECONDS", "MINUTES", "HOURS", "DAYS", "METRES", "CENTIMETRES"}
    names = [name for name, value in vars(measure).items() if name.isupper() and isinstance(value, int | float)]
    assert names
    assert all(name.split("_PER_")[0] in words for name in names)
