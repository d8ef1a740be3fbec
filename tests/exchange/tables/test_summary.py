"""A row of a list is an outing without points, or a trouble where nobody can have done it."""

from __future__ import annotations

from datetime import UTC, datetime
from math import nan
from typing import Any

from restride.exchange.sports import called
from restride.exchange.tables.summary import Summary, outing
from restride.exchange.track import Track
from restride.words.trouble import Trouble

NOON = datetime.fromisoformat("2026-05-01T12:00:00")


def made(**told: Any) -> Track | Trouble:
    row = {"named": called("Run"), "began": NOON, "wall_clock": True, "elapsed_s": 1900.0, "timer_s": 1800.0}
    return outing(Summary(**{**row, "distance_m": 5000.0, **told}), "a.csv, line 2")


def test_a_row_is_an_outing_without_points() -> None:
    one = made(means={"cadence": 170.0, "power": 0.0, "heart_rate": nan, "contact_time": 251.0})
    assert isinstance(one, Track)
    assert (one.start, one.wall_clock, one.offset_min) == (NOON.replace(tzinfo=UTC), True, None)
    assert (one.elapsed_s, one.timer_s, one.distance_m, len(one.elapsed)) == (1900, 1800, 5000, 0)
    assert {measure.name for measure in one.measures} == {"cadence", "contact_time"}


def test_one_time_stands_in_for_the_other() -> None:
    for told in ({"elapsed_s": nan}, {"timer_s": nan, "elapsed_s": 1800.0}):
        one = made(**told)
        assert isinstance(one, Track)
        assert (one.elapsed_s, one.timer_s) == (1800, 1800)


def test_what_cannot_be_is_told() -> None:
    for told, says in (
        ({"elapsed_s": nan, "timer_s": nan}, "how long"),
        ({"distance_m": -1.0}, "negative"),
        ({"began": NOON.replace(year=1989)}, "1989"),
    ):
        one = made(**told)
        assert isinstance(one, Trouble)
        assert says in one.what
