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
    one = born(shipped(), "x", Random("x"), USUAL, INJURIES[0], World())
    assert replace(born(shipped(), "x", Random("x"), USUAL, INJURIES[0], there), world=World()) == one


def test_everybody_lies_within_bounds() -> None:
    for number in range(200):
        one = born(shipped(), str(number), Random(number), USUAL, INJURIES[0], World())
        assert YOUNGEST <= one.age <= OLDEST
        assert SHORTEST_MIN <= one.usual_min <= LONGEST_MIN
        assert one.injury.severity[0] <= one.damage <= one.injury.severity[1]
        assert 0.7 * 14 <= one.raises <= 1.3 * 38
        assert one.week_min == one.usual_min * one.runs_per_week


def test_heel_raises_scatter_about_the_norm_of_age_and_sex() -> None:
    norm = shipped().value("plan.norm.heel_raise.woman.40")
    made = [born(shipped(), str(number), Random(number), USUAL, INJURIES[0], World()) for number in range(400)]
    shares = [one.raises / norm for one in made if one.sex == "woman" and 40 <= one.age < 50]
    assert 0.65 < min(shares) < 0.8
    assert 1.2 < max(shares) < 1.35
