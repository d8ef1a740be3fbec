"""GPX: what vendors hang on points, no type, no times, several tracks, routes, damage, attacks, any bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.markup import gpx as room
from restride.exchange.markup.gpx import read
from restride.exchange.markup.parser import slices
from restride.exchange.track import Reading, Track
from tests.exchange.markup.test_parser import ATTACKS
from tests.exchange.markup.writer import gpx, trkpt

HANGS = (
    "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr><gpxtpx:cad>85</gpxtpx:cad>"
    "<gpxtpx:atemp>21</gpxtpx:atemp></gpxtpx:TrackPointExtension></extensions>"
)
POWER = "<extensions><power>231</power></extensions>"
WAHOO = "<extensions><gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>85</gpxdata:cadence><gpxdata:temp>21</gpxdata:temp>"
GARMIN_POWER = "<extensions><pwr:PowerInWatts>231</pwr:PowerInWatts></extensions>"


def told(data: bytes, hint: str = "") -> Reading:
    return read(slices(data), "a.gpx", hint)


def only(reading: Reading) -> Track:
    assert not reading.troubles, reading.troubles
    (one,) = reading.tracks
    return one


def with_each(extra: str) -> bytes:
    return gpx("".join(trkpt(second, extra=extra) for second in range(121)))


@pytest.mark.parametrize("extra", [HANGS, f"{WAHOO}</extensions>"])
def test_what_vendors_hang_on_a_point(extra: str) -> None:
    one = only(told(with_each(extra)))
    found = {(measure.name, measure.unit): measure.value for measure in one.measures}
    assert found[("heart_rate", "bpm")] == 150
    assert found[("cadence", "spm")] == 170
    assert found[("temperature", "degC")] == 21
    assert one.device == "Invented 1"


@pytest.mark.parametrize("extra", [POWER, GARMIN_POWER])
def test_power_by_either_name(extra: str) -> None:
    power = only(told(with_each(extra))).measure("power")
    assert power is not None
    assert power.value == 231


def test_a_run_of_two_minutes() -> None:
    one = only(told(gpx()))
    assert (one.sport, one.vendor_sport, one.elapsed_s, one.offset_min) == ("run", "running", 120, None)
    assert one.distance_m == pytest.approx(360, abs=1)


def test_no_type_is_asked_for_and_a_list_beside_the_file_answers() -> None:
    assert "not clear" in only(told(gpx(kind=""))).notes[0].what
    one = only(told(gpx(kind=""), hint="Run"))
    assert (one.sport, one.notes) == ("run", ())
    assert only(told(gpx(kind="<type>cycling</type>"), hint="Run")).sport == "cross"


def test_no_times_are_told() -> None:
    reading = told(gpx("".join(trkpt(second, time="") for second in range(9))))
    assert not reading.tracks
    assert "none of its 9 points carries a time" in reading.troubles[0].what


def test_times_with_a_zone_tell_the_local_day_and_those_without_are_said() -> None:
    zoned = [trkpt(second, time=f"2026-05-01T23:00:{second:02}+02:00") for second in range(60)]
    assert only(told(gpx("".join(zoned)))).offset_min == 120
    bare = [trkpt(second, time=f"2026-05-01T23:00:{second:02}") for second in range(60)]
    assert "no time zone" in only(told(gpx("".join(bare)))).notes[0].what


def test_a_second_segment_is_a_pause() -> None:
    first = "".join(trkpt(second) for second in range(60))
    rest = "".join(trkpt(second) for second in range(200, 260))
    one = only(told(gpx(f"{first}</trkseg><trkseg>{rest}")))
    assert [(pause.start_s, pause.end_s) for pause in one.pauses] == [(59, 200)]


def test_every_track_is_an_outing() -> None:
    second = gpx("".join(trkpt(s) for s in range(9000, 9100))).partition(b"<trk>")[2]
    reading = told(gpx().removesuffix(b"</gpx>") + b"<trk>" + second)
    assert [one.sport for one in reading.tracks] == ["run", "run"]


@pytest.mark.parametrize(
    ("body", "says", "kind"),
    [
        ("<metadata><time>2026-05-01T12:00:00Z</time></metadata>", "no track", "empty"),
        ("<trk><trkseg /></trk>", "no track", "empty"),
        ('<rte><rtept lat="1" lon="2"/></rte>', "planned route", "course"),
        ('<wpt lat="1" lon="2"/>', "1 marked places", "empty"),
    ],
)
def test_what_holds_no_outing_is_told(body: str, says: str, kind: str) -> None:
    reading = told(f"<gpx>{body}</gpx>".encode())
    assert says in reading.troubles[0].what
    assert reading.kind == kind


def test_the_way_of_a_workout_is_left_to_the_export_it_belongs_to() -> None:
    reading = told(gpx(creator="Apple Health Export"))
    assert (reading.kind, reading.tracks) == ("route", ())


def test_a_file_cut_short_gives_what_came_before() -> None:
    one = only(told(gpx()[:-3000]))
    assert one.recovered
    assert "cut short" in one.notes[0].what
    assert 50 < one.elapsed_s < 120


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gives_nothing(name: str) -> None:
    reading = told(ATTACKS[name])
    assert reading.tracks == ()
    assert len(reading.troubles) == 1


def test_too_many_tracks_and_points_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_POINTS", 30)
    reading = told(gpx())
    assert len(reading.tracks[0].elapsed) == 30
    assert "more than" in reading.troubles[0].what


WHOLE = gpx("".join(trkpt(second, extra=HANGS) for second in range(4)))


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
def test_changed_and_cut_files_give_a_reading(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    assert isinstance(told(bytes(data[:end])), Reading)
