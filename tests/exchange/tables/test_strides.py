"""Strides of RunScribe and seconds of Stryd: units turned, feet kept apart, time on the wall or since 1970."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.tables.sheet import header
from restride.exchange.tables.strides import fits, read
from restride.exchange.track import Reading, Track

RUNSCRIBE = (
    "datetime, time (s), active_dist (mi), active_time (s), stride_pace (mi/min), step_rate (s/min),"
    " stride_length (ft), contact_time (ms), footstrike_type"
)
AGAIN = "datetime, , , , power, cadence, , , "
STRYD = "Timestamp,Power (w/kg),Watch Speed (m/s),Stryd Speed (m/s),Stryd Distance (meters),Ground Time (ms)"
STRYD_MORE = "Cadence (spm),Vertical Oscillation (cm),Stiffness"


def stride(number: int) -> str:
    second = 4.6 + 0.72 * number
    at = f"2015-12-{13 + number // 9999} 10:30:{int(second) % 60:02}.639"
    return f"{at}, {second}, {0.0015 * number}, {0.72 * number}, 8.0, 166, 8.2, 280, 1"


def told(data: bytes, name: str = "run_right.csv") -> Reading:
    assert fits(header(data))
    return read(data, name)


def only(reading: Reading) -> Track:
    assert not reading.troubles, reading.troubles
    (one,) = reading.tracks
    return one


def strides(count: int = 80) -> bytes:
    return "\n".join((RUNSCRIBE, AGAIN, *(stride(number) for number in range(count)))).encode()


def seconds(start: float = 1_700_000_000, count: int = 120, step: float = 1.0) -> bytes:
    rows = (f"{start + step * n},3.5,3.0,3.1,{3.1 * n},230,172,7.5,10.2" for n in range(count))
    return "\n".join((f"{STRYD},{STRYD_MORE}", *rows)).encode()


def test_strides_become_a_run_on_the_wall_clock() -> None:
    one = only(told(strides()))
    assert (one.sport, one.wall_clock, one.start) == ("run", True, datetime(2015, 12, 13, 10, 30, 4, tzinfo=UTC))
    assert one.elapsed_s == pytest.approx(79 * 0.72)
    found = {m.name: (m.value, m.unit) for m in one.measures if m.source == "developer:RunScribe right"}
    assert [found[name] for name in ("contact_time", "cadence")] == [(280, "ms"), (166, "spm")]
    assert found["speed"][0] == pytest.approx(1609.344 / 480)
    assert found["step_length"][0] == pytest.approx(8.2 * 304.8 / 2)
    assert one.distance_m == pytest.approx(79 * 0.0015 * 1609.344)


def test_a_foot_that_is_not_told_is_said() -> None:
    reading = told(strides(), "run.csv")
    assert "which foot" in reading.tracks[0].notes[0].what
    assert {m.source for m in reading.tracks[0].measures} == {"developer:RunScribe"}


@pytest.mark.parametrize(("start", "step"), [(1_700_000_000, 1.0), (1_700_000_000_000, 1000.0)])
def test_seconds_become_a_run_at_their_instant(start: float, step: float) -> None:
    one = only(told(seconds(start, step=step)))
    assert (one.start.year, one.wall_clock, one.elapsed_s) == (2023, False, 119)
    found = {(m.name, m.source): m.value for m in one.measures}
    assert found[("contact_time", "developer:Stryd")] == 230
    assert found[("vertical_oscillation", "developer:Stryd")] == 75
    assert found[("cadence", "developer:Stryd")] == 172
    assert found[("speed", "native")] == 3.0
    assert found[("speed", "developer:Stryd")] == pytest.approx(3.1)
    assert found[("power_by_mass", "developer:Stryd")] == 3.5


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (RUNSCRIBE.encode() + b"\n", "no date"),
        (seconds(count=0), "no points"),
        (seconds(start=5), "1970"),
        (seconds(step=3600.0), "hours"),
    ],
)
def test_what_cannot_be_is_told(data: bytes, says: str) -> None:
    reading = told(data)
    assert reading.tracks == ()
    assert says in " ".join(one.what for one in reading.troubles)


@given(st.lists(st.text("0123456789-,.:e ", max_size=60), max_size=5), st.sampled_from([RUNSCRIBE, STRYD]))
def test_any_rows_give_a_reading(rows: list[str], names: str) -> None:
    assert isinstance(told("\n".join((names, *rows)).encode()), Reading)
