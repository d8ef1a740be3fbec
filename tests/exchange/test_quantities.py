"""Every quantity has bounds that make sense, and running dynamics take no 0 for a value."""

from __future__ import annotations

from restride.exchange.quantities import QUANTITIES


def test_bounds_are_in_order() -> None:
    assert all(one.low < one.high for one in QUANTITIES.values())


def test_a_foot_in_the_air_has_no_contact_of_zero() -> None:
    assert all(QUANTITIES[name].low > 0 for name in ("contact_time", "vertical_oscillation", "step_length"))
