"""Each injury answers what the cards ask, and the very interview finds it."""

import pytest

from restride.season.injury import INJURIES, SHAFT, Injury, interviewed
from restride.words.side import Side
from tests.editions import shipped


@pytest.mark.parametrize("injury", INJURIES, ids=lambda one: one.id)
def test_the_interview_ranks_the_true_cause_first(injury: Injury) -> None:
    found = interviewed(shipped(), injury, Side.LEFT)
    assert found.causes[0].condition == injury.condition
    assert found.zones == injury.zones
    assert found.said


def test_a_bone_is_to_be_seen_and_nothing_else_is() -> None:
    assert {one.id for one in INJURIES if interviewed(shipped(), one, Side.LEFT).urgency < "T3"} == {SHAFT.id}


def test_every_injury_is_a_card_of_its_tissue() -> None:
    for one in INJURIES:
        assert shipped().conditions[one.condition].tissue == one.structure
