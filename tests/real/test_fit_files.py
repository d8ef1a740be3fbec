"""Real FIT files: their own averages, golden tables of their records, and damaged ones. The files stay outside."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from restride.exchange.fit.parts import parts
from restride.exchange.fit.reader import read
from restride.exchange.fit.records import Native, gather
from restride.exchange.track import SESSION, Measure, Reading, Track

pytestmark = pytest.mark.real

GOLDEN_CHEETAH = "data/1_fit_running/GoldenCheetah+GoldenCheetah"
FITDECODE = "data/1_fit_running/polyvertex+fitdecode"
DAMAGED = "data/1b_fit_malformed/polyvertex+fitdecode"
FITPARSE = "data/1b_fit_malformed/dtcooper+python-fitparse"
FORERUNNER_920 = f"{GOLDEN_CHEETAH}/Garmin920_withFirstbeat.fit"
FENIX_5 = f"{FITDECODE}/garmin-fenix-5-run.fit"


def reading(shared: Path, name: str) -> Reading:
    path = shared / name
    return read(path.read_bytes(), path.name)


def only(shared: Path, name: str) -> Track:
    got = reading(shared, name)
    assert not got.troubles, got.troubles
    (one,) = got.tracks
    return one


def mean(one: Track, name: str, source: str = "native") -> Measure:
    got = one.measure(name, source)
    assert got is not None, f"no {name} from {source}"
    return got


def test_every_file_gives_tracks_or_troubles(shared: Path) -> None:
    files = [path for path in sorted(shared.glob("data/1*/*/*")) if ".fit" in path.name.lower()]
    assert len(files) > 25
    for path in files:
        got = read(path.read_bytes(), path.name)
        assert got.tracks or got.troubles, path.name


# One record a second and nothing missing: the means of the records are the device's own, to its last digit.
@pytest.mark.parametrize(
    ("file", "name", "expected", "within"),
    [
        (FORERUNNER_920, "contact_time", 265.8, 0.05),
        (FORERUNNER_920, "contact_percent", 39.17, 0.005),
        (FORERUNNER_920, "contact_balance", 47.99, 0.005),
        (FORERUNNER_920, "vertical_oscillation", 81.8, 0.05),
        (FORERUNNER_920, "vertical_ratio", 6.9, 0.005),
        (f"{GOLDEN_CHEETAH}/3386684871.fit", "cadence", 166.875, 0.02),
        (f"{GOLDEN_CHEETAH}/3386684871.fit", "heart_rate", 137, 0.5),
        (f"{GOLDEN_CHEETAH}/HRV-Data.fit", "cadence", 152, 1),
        (f"{GOLDEN_CHEETAH}/HRV-Data.fit", "power", 212, 1),
        (f"{GOLDEN_CHEETAH}/HRV-Data.fit", "speed", 1.942, 0.01),  # it divides its distance by its time
        (f"{FITDECODE}/developer-types-sample.fit", "power", 218, 1),
        # It averages the speeds of its records; we divide distance by time, as most do and its sister above does.
        (f"{FITDECODE}/developer-types-sample.fit", "speed", 1.964, 0.01),
        (f"{FITDECODE}/activity-small-fenix2-run.fit", "vertical_oscillation", 106.2, 0.1),
        (f"{FITDECODE}/activity-small-fenix2-run.fit", "cadence", 162, 1),
    ],
)
def test_means_agree_with_the_device(shared: Path, file: str, name: str, expected: float, within: float) -> None:
    one = only(shared, file)
    assert mean(one, name, SESSION).value == pytest.approx(expected, abs=1e-6)
    assert mean(one, name).value == pytest.approx(expected, abs=within)


# Smart recording: 18 records for 57 seconds cannot give back what the watch averaged over every step. Its contact time
# hangs on one record of 609 ms, which stood for some of the 5 s to the next.
@pytest.mark.parametrize(
    ("name", "expected", "within"),
    [("contact_time", 270.3, 14), ("contact_balance", 52.39, 0.01), ("vertical_ratio", 7.42, 0.06)],
)
def test_means_of_sparse_records_come_near(shared: Path, name: str, expected: float, within: float) -> None:
    one = only(shared, FENIX_5)
    assert mean(one, name, SESSION).value == pytest.approx(expected, abs=1e-6)
    assert mean(one, name).value == pytest.approx(expected, abs=within)


def test_standing_counts_into_the_cadence_and_not_into_that_of_running(shared: Path) -> None:
    one = only(shared, FORERUNNER_920)
    assert mean(one, "cadence").value == pytest.approx(mean(one, "cadence", SESSION).value, abs=0.06)
    assert mean(one, "running_cadence").value == pytest.approx(177.2, abs=0.1)


def test_its_step_length_is_distance_by_steps(shared: Path) -> None:
    one = only(shared, FORERUNNER_920)
    assert one.distance_m is not None
    # 3071 strides are told in the session; the mean of the records' own field would be 1164 mm.
    assert mean(one, "step_length", SESSION).value == pytest.approx(1000 * one.distance_m / (2 * 3071), abs=0.05)
    assert mean(one, "step_length").value == pytest.approx(1185.1, abs=0.05)


def test_speed_is_the_distance_by_the_time_that_was_timed(shared: Path) -> None:
    for name, told in (("2013-02-06-12-11-14.fit", 1.842), ("garmin-fenix-5-run.fit", 2.77)):
        assert mean(only(shared, f"{FITDECODE}/{name}"), "speed").value == pytest.approx(told, abs=0.0006)


def test_two_instruments_on_one_run_stand_side_by_side(shared: Path) -> None:
    one = only(shared, FORERUNNER_920)
    assert mean(one, "contact_time").value - mean(one, "contact_time", "developer:Stryd").value > 8
    assert mean(one, "vertical_oscillation", "developer:Stryd").unit == "mm"
    assert 60 < mean(one, "vertical_oscillation", "developer:Stryd").value < 80
    assert mean(one, "leg_spring_stiffness", "developer:Stryd").unit == "kN/m"


def test_dynamics_of_an_app_only(shared: Path) -> None:
    one = only(shared, f"{GOLDEN_CHEETAH}/3386684871.fit")
    assert one.measure("contact_time") is None
    assert mean(one, "contact_time", "developer:Stryd").value == pytest.approx(251.6, abs=0.1)


def test_the_golden_table_of_the_fenix(shared: Path) -> None:
    one = only(shared, FENIX_5)
    rows = list(csv.DictReader((shared / f"{FITDECODE}/garmin-fenix-5-run-records.csv").read_text().splitlines()))
    assert len(rows) == len(one.elapsed)
    for name, digits in (("heart_rate", 0), ("speed", 3), ("distance", 2), ("altitude", 2), ("temperature", 0)):
        stream = one.stream(name)
        assert stream is not None
        assert [round(value, digits) for value in stream.values] == [round(float(row[name]), digits) for row in rows]
    cadence = one.stream("cadence")
    assert cadence is not None
    assert [int(value / 2) for value in cadence.values] == [int(row["cadence"]) for row in rows]


def test_the_golden_table_of_compressed_speed_and_distance(shared: Path) -> None:
    name = f"{FITDECODE}/compressed-speed-distance"
    rows = list(csv.reader((shared / f"{name}-records.csv").read_text().splitlines()))[1:]
    (part,), _ = parts((shared / f"{name}.fit").read_bytes(), "a.fit")
    got = gather(part)
    told = {int(row[0]): row for row in rows}
    seconds = [int(second) for second in got.seconds]
    assert set(told) <= set(seconds)
    for field, place in (("heart_rate", 1), ("speed", 2), ("distance", 3), ("cadence", 4)):
        (values,) = [column for key, column in got.columns.items() if isinstance(key, Native) and key.name == field]
        for second, value in zip(seconds, values, strict=True):
            row = told.get(second)
            expected = float("nan") if row is None or row[place] == "null" else float(row[place])
            assert value == pytest.approx(expected, nan_ok=True), (field, second)


@pytest.mark.parametrize(
    ("file", "sport", "vendor"),
    [
        (f"{GOLDEN_CHEETAH}/FR55-CoreTemp-Walk.fit", "walk", "walking"),
        (f"{FITDECODE}/garmin-fenix-5-walk.fit", "walk", "walking"),
        (f"{FITDECODE}/garmin-fenix-5-bike.fit", "cross", "cycling"),
        (f"{GOLDEN_CHEETAH}/14582164182.fit.gz", "cross", "cycling/virtual_activity"),
        (f"{GOLDEN_CHEETAH}/Move_2020_01_15_19_27_16_Running.fit", "run", "running"),
        (f"{FITDECODE}/2013-02-06-12-11-14.fit", "run", "running"),
    ],
)
def test_what_each_was_to_the_feet(shared: Path, file: str, sport: str, vendor: str) -> None:
    one = only(shared, file)
    assert (one.sport, one.vendor_sport, one.recovered) == (sport, vendor, False)


def test_a_race_with_its_laps(shared: Path) -> None:
    one = only(shared, f"{GOLDEN_CHEETAH}/10kUNLP2014-Garmin15.fit")
    assert (one.distance_m, one.elapsed_s, len(one.laps), len(one.elapsed)) == (10010.82, 2223.803, 11, 686)
    assert one.offset_min == -180


def test_a_clock_that_was_never_set(shared: Path) -> None:
    (trouble,) = reading(shared, f"{FITDECODE}/compressed-speed-distance.fit").troubles
    assert "10.25 km" in trouble.what
    assert "2012-02-13" in trouble.what


def test_a_truncated_ride_is_salvaged(shared: Path) -> None:
    one = only(shared, f"{FITPARSE}/nick.fit")
    assert one.recovered
    assert (one.sport, len(one.elapsed), len(one.pauses)) == ("cross", 14391, 8)
    assert one.notes[0].what == "the file is cut short"


def test_pauses_add_up_to_what_the_timer_left_out(shared: Path) -> None:
    one = only(shared, f"{FITPARSE}/coros-pace-2-cycling-misaligned-fields.fit")
    paused_s = sum(pause.end_s - pause.start_s for pause in one.pauses)
    assert one.elapsed_s - one.timer_s == 1432
    assert paused_s == pytest.approx(1432, abs=len(one.pauses))  # each event is told to the whole second
    assert one.offset_min is None  # it writes UTC as its local time, in Colombia


@pytest.mark.parametrize(
    ("file", "recovered", "troubles"),
    [
        ("Activity.fit", [False], 0),
        ("activity-filecrc.fit", [True], 0),
        ("activity-activity-filecrc.fit", [False, True], 0),
        ("activity-unexpected-eof.fit", [True], 0),
        ("activity-settings-corruptheader.fit", [False], 1),
        ("activity-settings-nodata.fit", [False], 1),
        ("elemnt-bolt-no-application-id-inside-developer-data-id.fit", [False], 0),
        ("DeveloperData.fit", [], 1),
    ],
)
def test_what_is_left_of_damaged_files(shared: Path, file: str, recovered: list[bool], troubles: int) -> None:
    got = reading(shared, f"{DAMAGED}/{file}")
    assert [one.recovered for one in got.tracks] == recovered
    assert len(got.troubles) == troubles
    assert all(one.notes for one in got.tracks if one.recovered)


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("MonitoringFile.fit", "monitoring"),
        ("Settings.fit", "settings"),
        ("WeightScaleMultiUser.fit", "weight"),
        ("WorkoutRepeatSteps.fit", "workout"),
    ],
)
def test_files_that_are_no_activity_are_named(shared: Path, file: str, kind: str) -> None:
    got = reading(shared, f"{DAMAGED}/{file}")
    assert (got.tracks, got.kind, len(got.troubles)) == ((), kind, 1)
