"""Points make an outing: order, pauses, sums, what the feet did, and what cannot be."""

from __future__ import annotations

from math import isnan, nan
from typing import Any

import pytest

from restride.exchange import points as room
from restride.exchange.places import NOWHERE
from restride.exchange.points import Kind, Points, Told, outing
from restride.exchange.sports import Called, called
from restride.exchange.track import DERIVED, NATIVE, Track
from restride.words.trouble import Trouble

START = 1_777_000_000.0
CADENCE, HEART = Kind("cadence", "rpm", NATIVE), Kind("heart_rate", "bpm", NATIVE)
RUN = Called("run", "running")


def points(count: int = 121, mps: float = 3.0, **values: float) -> Points:
    made = Points()
    kinds = {CADENCE: values.get("cadence", nan), HEART: values.get("heart", nan)}
    for second in range(count):
        place = (50 + mps * second / 111_195.08, 8.0)
        made.add(START + second, place, {kind: value for kind, value in kinds.items() if not isnan(value)})
    return made


def track(one: Points, **told: Any) -> Track:
    made = outing(one, Told(**{"named": RUN, **told}), "a.gpx")
    assert isinstance(made, Track), made
    return made


def test_a_way_becomes_a_run_with_distance_and_speed() -> None:
    made = track(points(heart=150.0))
    assert (made.elapsed_s, made.timer_s, made.sport) == (120, 120, "run")
    assert made.distance_m == pytest.approx(360, abs=1)
    speed = made.measure("speed", DERIVED)
    assert speed is not None
    assert speed.value == pytest.approx(3.0, abs=0.05)
    heart = made.measure("heart_rate")
    assert heart is not None
    assert heart.value == 150
    assert not made.notes


@pytest.mark.parametrize(("cadence", "spm", "notes"), [(85.0, 170.0, 0), (172.0, 172.0, 1)])
def test_a_cadence_of_one_leg_is_doubled_and_one_of_both_is_not(cadence: float, spm: float, notes: int) -> None:
    made = track(points(cadence=cadence))
    told = made.measure("cadence")
    assert told is not None
    assert (told.value, told.unit, len(made.notes)) == (spm, "spm", notes)


def test_pedals_are_turned_and_not_stepped() -> None:
    told = track(points(mps=8.0, cadence=85.0), named=called("Biking")).measure("cadence")
    assert told is not None
    assert (told.value, told.unit) == (85.0, "rpm")


@pytest.mark.parametrize(
    ("mps", "cadence", "sport"), [(3.0, 85.0, "run"), (8.0, 85.0, "cross"), (3.0, nan, "cross"), (1.3, 55.0, "cross")]
)
def test_a_sport_that_is_open_is_told_by_the_steps_or_asked_for(mps: float, cadence: float, sport: str) -> None:
    made = track(points(mps=mps, cadence=cadence), named=called(""))
    assert made.sport == sport
    assert "not clear" in made.notes[0].what


def test_a_break_is_a_pause() -> None:
    one = points(61)
    one.stretch()
    for second in range(300, 361):
        one.add(START + second, NOWHERE, {})
    made = track(one)
    assert (made.elapsed_s, made.timer_s) == (360, 120)
    assert [(pause.start_s, pause.end_s) for pause in made.pauses] == [(60, 300)]


def test_points_out_of_order_are_put_in_order() -> None:
    one = Points()
    for second in (0, 10, 5, 20):
        one.add(START + second, NOWHERE, {HEART: 100.0 + second})
    made = track(one)
    assert list(made.elapsed) == [0, 5, 10, 20]
    stream = made.stream("heart_rate")
    assert stream is not None
    assert list(stream.values) == [100, 105, 110, 120]
    assert "order of time" in made.notes[0].what


def test_a_point_from_another_year_is_left_out() -> None:
    one = points()
    one.add(START + 1e8, NOWHERE, {})
    made = track(one)
    assert made.elapsed_s == 120
    assert "days from the others" in made.notes[0].what


def test_points_without_time_and_places_that_cannot_be_are_counted() -> None:
    one = points()
    one.add(None, NOWHERE, {})
    one.add(START + 121, (999.0, 0.0), {})
    told = [note.what for note in track(one).notes]
    assert any("1 of its 122 points have no place" in what for what in told)
    assert any("carry no time" in what for what in told)


def test_damage_is_said_and_marked() -> None:
    made = track(points(), damage="the file is cut short")
    assert made.recovered
    assert made.notes[0].what == "the file is cut short"
    assert made.notes[0].mend.startswith("kept 121 points, 2 min")


def test_what_the_file_says_is_believed_over_the_points() -> None:
    made = track(points(), timer_s=100.0, distance_m=365.0, start_s=START - 5)
    assert (made.timer_s, made.distance_m, made.elapsed_s) == (100, 365, 125)


@pytest.mark.parametrize(
    ("one", "told", "says"),
    [
        (Points(), {}, "no points"),
        (Points(timeless=7), {}, "none of its 7 points carries a time"),
        (points(), {"distance_m": -1.0}, "negative"),
        (points(), {"timer_s": 40 * 3600.0}, "40 hours"),
        (points(60, mps=40.0), {}, "faster than anybody"),
    ],
)
def test_what_cannot_be_an_outing_is_told(one: Points, told: dict[str, Any], says: str) -> None:
    made = outing(one, Told(**{"named": RUN, **told}), "a.gpx")
    assert isinstance(made, Trouble)
    assert says in made.what


def test_a_clock_of_1989_is_told() -> None:
    one = Points()
    for second in range(100):
        one.add(631_065_600.0 + second, NOWHERE, {})
    made = outing(one, Told(RUN), "a.gpx")
    assert isinstance(made, Trouble)
    assert "1989" in made.what


def test_too_many_points_are_cut_off_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_POINTS", 50)
    made = track(points())
    assert len(made.elapsed) == 50
    assert "more than 50 points" in made.notes[0].what
