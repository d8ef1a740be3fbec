"""A runner is made by the seed alone, within bounds."""

from dataclasses import replace
from random import Random

from restride.season.injury import INJURIES
from restride.season.runner import LONGEST_MIN, OLDEST, SHORTEST_MIN, YOUNGEST, born
from restride.season.temper import USUAL
from restride.season.world import World, worlds
from tests.editions import shipped


def test_another_world_holds_the_same_people() -> None:
    there = worlds(shipped())[0]
    one = born("x", Random("x"), USUAL, INJURIES[0], World())
    assert replace(born("x", Random("x"), USUAL, INJURIES[0], there), world=World()) == one


def test_everybody_lies_within_bounds() -> None:
    for number in range(200):
        one = born(str(number), Random(number), USUAL, INJURIES[0], World())
        assert YOUNGEST <= one.age <= OLDEST
        assert SHORTEST_MIN <= one.usual_min <= LONGEST_MIN
        assert one.injury.severity[0] <= one.damage <= one.injury.severity[1]
        assert one.week_min == one.usual_min * one.runs_per_week
