"""activities.csv of Strava: doubled names, two languages, units worked out, rows whose file stands beside it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from restride.exchange.tables.sheet import header
from restride.exchange.tables.strava import fits, read, words

NAMES = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Moving Time"
MORE = "Elapsed Time,Distance,Average Speed,Elevation Gain,Average Heart Rate"
ROW = '1,"May 23, 2023, 5:40:57 AM",Dawn,Run,1900,5.01,activities/1.gpx,1800,1900,5012.3,2.78,40,151'
GERMAN = "Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Verstrichene Zeit,Distanz,Dateiname,Bewegungszeit,Distanz"


def table(*rows: str, names: str = f"{NAMES},{MORE}") -> bytes:
    return "\n".join((names, *rows)).encode()


def test_a_row_is_an_outing_in_utc_with_metres() -> None:
    (one,) = read(table(ROW), "activities.csv").tracks
    assert (one.sport, one.start, one.wall_clock) == ("run", datetime(2023, 5, 23, 5, 40, 57, tzinfo=UTC), False)
    assert (one.elapsed_s, one.timer_s, one.distance_m, one.ascent_m) == (1900, 1800, 5012.3, 40)
    assert [(m.name, m.value) for m in one.measures] == [("heart_rate", 151)]


def test_it_is_known_in_two_languages() -> None:
    row = '2,"21.07.2026, 15:09:27",Lauf,1390,"2,81",a/2.fit.gz,1390,2810'
    data = table(row, names=GERMAN)
    assert fits(header(data))
    (one,) = read(data, "a.csv").tracks
    assert (one.sport, one.start.day, one.distance_m) == ("run", 21, 2810)


def test_rows_whose_file_stands_beside_it_are_passed_over() -> None:
    data = table(ROW, ROW.replace("activities/1.gpx", "").replace("1,", "2,", 1))
    assert len(read(data, "a.csv", beside=["1.gpx"]).tracks) == 1
    assert words(data) == {"1.gpx": "Run"}
    assert words(b"") == {}


@pytest.mark.parametrize(
    ("distances", "speed", "metres"),
    [
        (("5.01", "5012.3"), "", 5012.3),
        (("3.11", "5005"), "", 5005),
        (("5", "5"), "2.78", 5000),
        (("3.11", ""), "2.78", 5005),
    ],
)
def test_the_unit_is_worked_out(distances: tuple[str, str], speed: str, metres: float) -> None:
    row = ROW.replace(",5.01,", f",{distances[0]},").replace("5012.3,2.78", f"{distances[1]},{speed}")
    (one,) = read(table(row), "a.csv").tracks
    assert one.distance_m == pytest.approx(metres, rel=0.01)


def test_a_unit_that_nothing_tells_is_said_to_be_unknown() -> None:
    row = ROW.replace("5012.3,2.78", ",")
    (one,) = read(table(row), "a.csv").tracks
    assert one.distance_m is None
    assert "kilometres or miles" in one.notes[0].what


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (ROW.replace("May 23", "Mai 23"), "cannot be understood"),
        (ROW.replace("May 23, 2023, 5:40:57 AM", "lately"), "no date"),
        (ROW.replace("2023", "1989"), "1989"),
        (ROW.replace("5012.3", "-5012.3").replace(",5.01,", ",-5.01,"), "negative"),
        (ROW.replace(",1900,", ",,").replace(",1800,", ",,"), "how long"),
        (ROW.replace("1900", "200000"), "56 hours"),
    ],
)
def test_what_cannot_be_is_told(row: str, says: str) -> None:
    reading = read(table(row), "a.csv")
    assert reading.tracks == ()
    assert says in reading.troubles[0].what


def test_a_bad_row_stops_no_other() -> None:
    reading = read(table(ROW.replace("May 23", "Foo 99"), ROW), "a.csv")
    assert len(reading.tracks) == 1
    assert "line 2" in reading.troubles[0].where


def test_a_list_without_rows_is_told() -> None:
    reading = read(table(), "a.csv")
    assert (reading.tracks, len(reading.troubles)) == ((), 1)
