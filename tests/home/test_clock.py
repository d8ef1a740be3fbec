"""The clock says one instant in every zone. How it is used is not tested here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from restride.home import clock

FAR_EAST = timezone(timedelta(hours=14))
FAR_WEST = timezone(timedelta(hours=-12))


def test_now_is_aware_and_in_utc() -> None:
    assert clock.now().tzinfo is UTC


def test_here_is_the_same_instant_with_the_zones_offset() -> None:
    here = clock.here(FAR_EAST)
    assert here.utcoffset() == timedelta(hours=14)
    assert abs(clock.now() - here) < timedelta(minutes=1)


def test_the_day_is_the_zones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 5, 3, 11, 30, tzinfo=UTC))
    assert clock.today(UTC).isoformat() == "2026-05-03"
    assert clock.today(FAR_EAST).isoformat() == "2026-05-04"
    assert clock.today(FAR_WEST).isoformat() == "2026-05-02"


@pytest.mark.parametrize(("minutes"), [0, 330, -210, 840, -720])
def test_offset_in_minutes(minutes: int) -> None:
    assert clock.offset_min(timezone(timedelta(minutes=minutes))) == minutes


def test_without_a_zone_the_machines_own_is_meant() -> None:
    assert clock.here().utcoffset() == datetime.now().astimezone().utcoffset()
    assert -14 * 60 <= clock.offset_min() <= 14 * 60
