"""Laws of the foot map: every zone once, neighbours of one another, nothing beyond the map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.words.zone import TREE, ZONES, is_zone, neighbours, region, touching

ZONE = st.sampled_from(ZONES)
PLACES = st.lists(ZONE, max_size=4).map(tuple)


def test_every_zone_stands_on_the_map_once() -> None:
    drawn = [zone for branches in TREE.values() for zones in branches.values() for zone in zones]
    assert list(ZONES) == drawn
    assert len(drawn) == len(set(drawn))


def test_every_neighbourhood_has_a_name_of_its_own() -> None:
    names = [near for branches in TREE.values() for near in branches]
    assert len(names) == len(set(names))
    assert not set(names) & set(ZONES)


@given(ZONE)
def test_a_zone_is_its_own_neighbour_and_lies_in_one_region(zone: str) -> None:
    assert is_zone(zone)
    assert zone in neighbours(zone)
    assert [name for name, branches in TREE.items() if any(zone in zones for zones in branches.values())] == [
        region(zone)
    ]


@given(ZONE, ZONE)
def test_neighbours_are_neighbours_of_each_other(one: str, other: str) -> None:
    assert (other in neighbours(one)) is (one in neighbours(other))
    if other in neighbours(one):
        assert neighbours(one) == neighbours(other)
        assert region(one) == region(other)


@given(PLACES, PLACES)
def test_touching_goes_both_ways(these: tuple[str, ...], those: tuple[str, ...]) -> None:
    assert touching(these, those) is touching(those, these)


@given(PLACES, PLACES, ZONE)
def test_one_place_more_never_parts_what_touches(these: tuple[str, ...], those: tuple[str, ...], more: str) -> None:
    assert touching((*these, more), those) >= touching(these, those)


@given(ZONE, ZONE)
def test_two_zones_touch_when_they_are_neighbours(one: str, other: str) -> None:
    assert touching((one,), (other,)) is (other in neighbours(one))


def test_nothing_touches_no_place_at_all() -> None:
    assert not touching((), ZONES)


@pytest.mark.parametrize("name", ["", "midfoot", "achilles", "mt-shaft-6", "Calf", "calf "])
def test_what_is_no_zone_is_refused(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(KeyError):
        region(name)
    with pytest.raises(KeyError):
        neighbours(name)
