"""A tissue mends in rest, wears under load, wears faster where it is hurt or rested, and hurts by its damage."""

import pytest

from restride.season.tissue import BONE, EXPONENTS, STRUCTURES, TENDON, Tissue, nature
from restride.season.world import World
from tests.editions import shipped


def tissue(structure: str = TENDON, damage: float = 1.0) -> Tissue:
    return Tissue.of(nature(shipped(), structure, World()), 4, damage)


@pytest.mark.parametrize("structure", STRUCTURES)
def test_rest_mends_by_half_in_the_half_life(structure: str) -> None:
    one = tissue(structure)
    for _ in range(round(shipped().value(f"season.tissue.{structure}.half_life_days"))):
        one.night(0)
    assert one.damage == pytest.approx(0.5, abs=0.02)
    assert one.strength < 1


@pytest.mark.parametrize("structure", STRUCTURES)
def test_wear_grows_with_the_power_of_stress_on_the_card(structure: str) -> None:
    one, other = tissue(structure, 0.0), tissue(structure, 0.0)
    one.wear(1, 1.0, 1)
    other.wear(1, 1.1, 1)
    assert other.damage / one.damage == pytest.approx(1.1 ** shipped().value(EXPONENTS[structure]))


def test_what_is_hurt_or_rested_wears_faster() -> None:
    def worn(damage: float, strength: float) -> float:
        one = tissue(damage=damage)
        one.strength = strength
        one.wear(1, 1, 1)
        return one.damage - damage

    assert worn(1.0, 1.0) > worn(0.0, 1.0)
    assert worn(0.0, 0.9) > worn(0.0, 1.0)


def test_the_usual_week_keeps_a_healthy_tissue_where_it_is() -> None:
    one = tissue(damage=shipped().value("season.tissue.resting_level"))
    for day in range(140):
        one.night(1)
        if day % 7 in (0, 2, 4, 6):
            one.wear(1, 1, 1)
    assert one.damage < 2 * shipped().value("season.tissue.resting_level")
    assert one.pain() == 0


def test_more_damage_hurts_no_less_and_only_a_bone_throbs() -> None:
    pains = [tissue(damage=step / 10).pain() for step in range(20)]
    assert pains == sorted(pains)
    assert tissue(BONE, 1.5).throbs()
    assert not tissue(TENDON, 1.5).throbs()
    assert not tissue(BONE, 0.5).throbs()
