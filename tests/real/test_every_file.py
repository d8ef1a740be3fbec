"""Every real recording, table and export: what becomes of it is what the page says. The files stay outside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench.files import BEGIN, END, PAGE, files, table
from restride.exchange.reader import UNKNOWN, read
from restride.exchange.track import Reading, Track

pytestmark = pytest.mark.real

RACE = "10kUNLP2014-Garmin15"
GOLDEN_CHEETAH, TCXPARSER = "2_gpx_tcx/GoldenCheetah+GoldenCheetah", "2_gpx_tcx/vkurup+python-tcxparser"
PLATFORMS = "3_platform_exports"


def reading(shared: Path, name: str) -> Reading:
    path = shared / "data" / name
    return read(path.read_bytes(), path.name)


def only(shared: Path, name: str) -> Track:
    got = reading(shared, name)
    assert not got.troubles, got.troubles
    (one,) = got.tracks
    return one


def test_the_page_tells_what_becomes_of_every_file(shared: Path) -> None:
    page = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].strip()
    assert page == table(shared / "data"), "run: python -m bench.files --write"


def test_every_file_is_taken_or_refused_in_a_sentence(shared: Path) -> None:
    found = files(shared / "data")
    assert len(found) == 42
    for path in found:
        got = read(path.read_bytes(), path.name)
        assert got.tracks or got.mornings or got.troubles, path.name
        assert all(one.where and one.what and one.mend for one in got.all_troubles), path.name
        assert got.kind != UNKNOWN or path.name.endswith("-records.csv"), path.name


def test_the_same_race_from_fit_and_from_tcx(shared: Path) -> None:
    fit = only(shared, f"1_fit_running/GoldenCheetah+GoldenCheetah/{RACE}.fit")
    tcx = only(shared, f"{GOLDEN_CHEETAH}/{RACE}.tcx")
    assert tcx.distance_m == pytest.approx(fit.distance_m, abs=0.01)
    assert tcx.timer_s == pytest.approx(fit.timer_s, abs=0.01)
    assert (tcx.start, len(tcx.elapsed), len(tcx.laps)) == (fit.start, len(fit.elapsed), len(fit.laps))
    assert list(tcx.elapsed) == pytest.approx(list(fit.elapsed))
    one, other = fit.stream("speed"), tcx.stream("speed")
    assert one is not None
    assert other is not None
    assert list(other.values) == pytest.approx(list(one.values), abs=1e-3)


@pytest.mark.parametrize(("name", "heart"), [("test.tcx", True), ("no_hr.tcx", False)])
def test_three_miles_in_tcx(shared: Path, name: str, heart: bool) -> None:
    one = only(shared, f"{TCXPARSER}/{name}")
    assert (one.sport, one.timer_s, len(one.laps), len(one.elapsed)) == ("run", 1992.78, 3, 384)
    assert one.distance_m == pytest.approx(4689.24, abs=0.01)
    assert (one.measure("heart_rate") is not None) is heart


def test_a_point_without_a_place_is_said(shared: Path) -> None:
    (one,) = reading(shared, "2_gpx_tcx/marcusvolz+strava_py/invalid-lon-lat-missing.gpx").tracks
    assert len(one.elapsed) == 4
    assert any("1 of its 4 points" in note.what for note in one.notes)


def test_eight_rides_of_a_list_with_doubled_names(shared: Path) -> None:
    got = reading(shared, f"{PLATFORMS}/marcusvolz+strava_py/activities.csv")
    assert [one.sport for one in got.tracks] == ["cross"] * 8
    first = got.tracks[0]
    assert (first.elapsed_s, first.timer_s) == (6124, 5103)
    assert first.distance_m == pytest.approx(33_912.5, abs=0.1)
    assert not got.troubles


def test_the_strides_of_a_right_foot(shared: Path) -> None:
    one = only(shared, f"{PLATFORMS}/richardjy+read-runscribe/run_37075right.csv")
    assert (one.sport, one.wall_clock, one.start.date()) == ("run", True, date(2015, 12, 27))
    assert one.timer_s == 4245.8
    assert one.distance_m == pytest.approx(8.88 * 1609.344, rel=0.002)
    contact = one.measure("contact_time", "developer:RunScribe right")
    speed = one.measure("speed", "developer:RunScribe right")
    step = one.measure("step_length", "developer:RunScribe right")
    cadence = one.measure("cadence", "developer:RunScribe right")
    assert contact is not None
    assert speed is not None
    assert step is not None
    assert cadence is not None
    assert contact.value == pytest.approx(310, abs=1)
    # Steps of that length, that often, are that speed: the units are turned right.
    assert speed.value == pytest.approx(step.value / 1000 * cadence.value / 60, rel=0.02)


@pytest.mark.parametrize(
    ("file", "days", "read_as"),
    [
        ("MyMeasurements_Android_1.csv", "69 days from 2017-07-27 to 2017-10-03", "year-day-month"),
        ("ElitHRV_Export - 2017-10-02.csv", "23 days from 2017-09-06 to 2017-10-02", "year-month-day"),
    ],
)
def test_mornings_are_never_mis_dated(shared: Path, file: str, days: str, read_as: str) -> None:
    got = reading(shared, f"{PLATFORMS}/GoldenCheetah+GoldenCheetah/{file}")
    assert (got.tracks, got.mornings) == ((), ())
    assert days in got.troubles[0].what
    assert read_as in got.troubles[0].what
