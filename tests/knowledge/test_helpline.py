"""Numbers to ring are found by country, the common ones where it is unknown, and come back equal when compiled."""

from __future__ import annotations

import pytest

from restride.knowledge.edition import from_compiled, to_compiled
from restride.knowledge.helpline import ANY, helplines_in
from tests.editions import shipped

COUNTRIES = {
    *("gb", "ie", "us", "ca", "au", "nz", "de", "at", "ch", "es", "fr", "it", "nl", "be", "dk", "se", "no", "fi"),
    *("pt", "pl", ANY),
}


def test_every_country_that_is_served_has_its_card() -> None:
    assert set(shipped().helplines) == COUNTRIES
    assert all(one.id == name and one.emergency for name, one in shipped().helplines.items())


@pytest.mark.parametrize(
    ("country", "first", "crisis"),
    [
        ("DE", "112", "0800 111 0 111"),
        ("us", "911", "988"),
        (" gb ", "999", "116 123"),
        ("UK", "999", "116 123"),
        ("AU", "000", "13 11 14"),
        ("", "112", "988"),
        ("JP", "112", "988"),
    ],
)
def test_the_numbers_of_a_country(country: str, first: str, crisis: str) -> None:
    card = helplines_in(shipped().helplines, country)
    assert card is not None
    assert card.emergency[0] == first
    assert card.crisis[0].number == crisis


def test_an_unknown_country_gets_the_common_ones_together() -> None:
    card = helplines_in(shipped().helplines, "")
    assert card is not None
    assert card.emergency == ("112", "911", "999", "000", "111")


def test_an_edition_without_numbers_has_none() -> None:
    assert helplines_in({}, "DE") is None


def test_the_numbers_come_back_the_same() -> None:
    assert from_compiled(to_compiled(shipped())).helplines == shipped().helplines
