"""Every structure leans on cards that stand."""

from __future__ import annotations

from restride.load.tissue.structure import STRUCTURES
from tests.editions import shipped


def test_every_card_that_a_structure_names_stands() -> None:
    numbers = shipped().numbers
    for one in STRUCTURES:
        assert one.exponent in numbers
        assert all(name in numbers for name in one.shoes.values())
        assert not one.climb or one.climb in numbers


def test_the_structures_are_the_five_of_the_foot() -> None:
    assert [one.id for one in STRUCTURES] == [
        "metatarsals",
        "achilles",
        "plantar_fascia",
        "hallux_joint",
        "dorsal_extensors",
    ]
