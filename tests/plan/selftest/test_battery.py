"""The battery: every test has its cards, and a number counts no more than its card lets it."""

from __future__ import annotations

import pytest

from restride.diary.kinds import Trial
from restride.plan.selftest.battery import BATTERY, counted
from restride.words.side import Side
from tests.editions import shipped


@pytest.mark.parametrize("test", BATTERY.values(), ids=lambda one: one.id)
def test_every_test_stands_on_cards(test: object) -> None:
    one = BATTERY[test.id]  # type: ignore[attr-defined]
    assert shipped().items[one.item].kind == "selftest"
    for card in (one.change, one.rehab, one.maintenance, one.full):
        assert not card or card in shipped().numbers
    assert one.least_change(shipped()) is not None or one.id == "brisk_walk"


def test_every_card_of_a_test_is_in_the_battery() -> None:
    cards = {name for name, item in shipped().items.items() if item.kind == "selftest"}
    assert cards == {one.item for one in BATTERY.values()}


def test_what_could_not_be_done_counts_as_nothing_done() -> None:
    assert counted(BATTERY["heel_raise"], Trial("heel_raise", Side.LEFT, cannot=True), shipped()) == 0.0
    assert counted(BATTERY["time_trial"], Trial("time_trial", Side.BOTH, cannot=True), shipped()) is None


def test_more_hops_than_asked_for_prove_no_more() -> None:
    assert counted(BATTERY["hop"], Trial("hop", Side.LEFT, 40), shipped()) == 20
    assert counted(BATTERY["heel_raise"], Trial("heel_raise", Side.LEFT, 40), shipped()) == 40
