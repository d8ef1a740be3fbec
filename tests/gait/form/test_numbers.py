"""The numbers that form is measured with come from cards."""

from __future__ import annotations

from restride.gait.form.numbers import UNITS, numbers_of
from tests.editions import shipped


def test_every_measure_has_its_card() -> None:
    found = numbers_of(shipped())
    assert set(found.measures) == set(UNITS)
    assert found.measures["contact_time"].per_speed == shipped().value("gait.form.contact_time.per_speed")
    assert found.measures["contact_time"].per_speed < 0 < found.measures["step_length"].per_speed
    assert found.balance_floor == shipped().value("watch.balance.floor_percent")
    assert all(one.per_speed_sd > 0 and one.per_grade_sd > 0 and one.day_sd > 0 for one in found.measures.values())
