"""Activities.csv of Garmin in six languages: units worked out, thousands told from tenths, nothing mis-dated."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from restride.exchange.tables.garmin import fits, read
from restride.exchange.tables.sheet import header
from restride.exchange.track import Reading, Track

ENGLISH = "Activity Type,Date,Favorite,Title,Distance,Time,Avg HR,Avg Run Cadence,Total Ascent,Avg Stride Length"
MORE = "Avg Vertical Ratio,Avg Vertical Oscillation,Avg Ground Contact Time,Moving Time,Elapsed Time"
RUN = 'Running,2025-02-06 17:06:03,false,"Out, and back","5.48","00:31:24","153","153","215","1.15"'
REST = '"8.6","9.5","281","00:31:08","00:32:57"'
BARE = "Activity Type,Date,Title,Distance,Time"


def told(header_line: str, *rows: str) -> Reading:
    data = "\n".join((header_line, *rows)).encode()
    assert fits(header(data))
    return read(data, "Activities.csv")


def only(reading: Reading) -> Track:
    (one,) = reading.tracks
    return one


def test_a_run_with_all_that_the_watch_worked_out() -> None:
    reading = told(f"{ENGLISH},{MORE}", f"{RUN},{REST}")
    assert not reading.troubles
    one = only(reading)
    assert (one.sport, one.start, one.wall_clock) == ("run", datetime(2025, 2, 6, 17, 6, 3, tzinfo=UTC), True)
    assert (one.elapsed_s, one.timer_s, one.distance_m, one.ascent_m) == (1977, 1884, 5480, 215)
    assert {m.name: m.value for m in one.measures} == {
        "heart_rate": 153,
        "cadence": 153,
        "step_length": 1150,
        "vertical_ratio": 8.6,
        "vertical_oscillation": 95,
        "contact_time": 281,
    }


def test_miles_are_told_by_the_steps() -> None:
    one = only(told(f"{ENGLISH},{MORE}", f"{RUN.replace('5.48', '3.41')},{REST}"))
    assert one.distance_m == pytest.approx(3.41 * 1609.344)
    assert one.ascent_m == pytest.approx(215 * 0.3048)


def test_a_unit_that_nothing_tells_is_said_to_be_unknown() -> None:
    reading = told(BARE, "Running,2025-02-06 17:06:03,x,5.48,00:31:24")
    assert only(reading).distance_m is None
    assert "kilometres or miles" in reading.troubles[0].what


@pytest.mark.parametrize(
    ("names", "row"),
    [
        ("Aktivitätstyp,Datum,Favorit,Titel,Distanz,Zeit,Ø Herzfrequenz", 'Laufen,{d},false,x,"5,48",00:31:24,153'),
        ("Type d'activité,Date,Favori,Titre,Distance,Durée", 'Course à pied,{d},false,x,"5,48","00:31:24"'),
        ("Type d\u2019activité,Date,Favori,Titre,Distance,Durée", 'Course à pied,{d},false,x,"5.48","00:31:24"'),
        ("Tipo de actividad,Fecha,Título,Distancia,Tiempo", 'Carrera,{d},x,"5,48",00:31:24'),
        ("Tipo di attività,Data,Preferita,Titolo,Distanza,Tempo", 'Corsa,{d},FALSE,x,"5,48",31:24'),
        ("Activiteittype,Datum,Favoriet,Titel,Afstand,Tijd", 'Hardlopen,{d},false,x,"5,48",00:31:24'),
    ],
)
def test_other_languages_count_kilometres(names: str, row: str) -> None:
    one = only(told(names, row.format(d="2025-02-06 17:06:03")))
    assert (one.sport, one.distance_m, one.timer_s) == ("run", 5480, 1884)


def test_a_comma_of_thousands_is_told_from_one_of_tenths() -> None:
    names = "Type d'activité,Date,Titre,Distance,Durée"
    reading = told(
        names,
        'Course à pied,2026-02-04 17:31:41,x,"21,130","01:58:00"',
        'Course à pied,2026-09-17 09:53:45,x,"9.33","01:08:50"',
    )
    assert [one.distance_m for one in reading.tracks] == [21_130, 9330]


def test_swims_keep_no_distance_and_rides_no_steps() -> None:
    reading = told(
        f"{ENGLISH},{MORE}", f"{RUN},{REST}", f"{RUN.replace('Running', 'Pool Swim').replace('5.48', '1,500')},{REST}"
    )
    swim = reading.tracks[1]
    assert (swim.sport, swim.distance_m) == ("cross", None)
    assert {m.name for m in swim.measures} == {"heart_rate"}


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Running,2/6/2025 17:06,x,5.48,00:31:24", "which number is the day"),
        ("Running,yesterday,x,5.48,00:31:24", "no date"),
        ("Running,1989-12-31 00:00:05,x,5.48,00:31:24", "1989"),
        ("Running,2025-02-06 17:06:03,x,5.48,--", "how long"),
        ("Running,2025-02-06 17:06:03,x,5.48,40:00:00", "40 hours"),
    ],
)
def test_what_cannot_be_is_told(row: str, says: str) -> None:
    reading = told(BARE, row)
    assert reading.tracks == ()
    assert any(says in one.what for one in reading.troubles)


def test_a_file_saved_by_a_spreadsheet_is_read_where_a_day_gives_the_order_away() -> None:
    reading = told(BARE, "Running,7/4/2020 15:36,x,7.16,0:49:12", "Running,7/14/2020 15:36,x,7.16,0:49:12")
    assert [one.start.day for one in reading.tracks] == [4, 14]
