"""Who the runner is: what was said, and nothing made up where nobody said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.profile import Profile

ON = date(2026, 3, 2)


def test_of_a_stranger_nothing_is_known() -> None:
    stranger = Profile()
    assert stranger.age(ON) is None
    assert stranger.body_mass_index is None
    assert stranger.facts == {}


@given(st.dates(date(1930, 1, 1), date(2020, 12, 31)), st.integers(0, 5))
def test_the_age_is_at_most_a_year_from_the_birthdays_age(birthday: date, later: int) -> None:
    on = date(2026, 1 + later, 15)
    lived = on.year - birthday.year - ((on.month, on.day) < (birthday.month, birthday.day))
    age = Profile(born=birthday.year).age(on)
    assert age is not None
    assert 0 <= age - lived <= 1


@given(st.floats(120, 220), st.floats(35, 200))
def test_kilograms_per_square_metre(height_cm: float, weight_kg: float) -> None:
    index = Profile(height_cm=height_cm, weight_kg=weight_kg).body_mass_index
    assert index is not None
    assert index * (height_cm / 100) ** 2 == pytest.approx(weight_kg)


@pytest.mark.parametrize(("height", "weight"), [(None, 60), (170, None), (0, 60), (-170, 60)])
def test_half_a_body_has_no_index(height: float | None, weight: float | None) -> None:
    assert Profile(height_cm=height, weight_kg=weight).body_mass_index is None


def test_one_and_a_half_square_metres_and_more() -> None:
    index = Profile(height_cm=200, weight_kg=100).body_mass_index
    assert index == pytest.approx(25)
