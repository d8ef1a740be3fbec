"""Every rail has its bend somewhere, every bend its rail, and a true advice breaks none."""

from __future__ import annotations

from restride.season.rails.shelf import RAILS, breaches
from tests.season.rails import test_alarms, test_climbs, test_impact, test_offered
from tests.season.rails.bends import bone, tendon


def test_a_true_advice_breaks_no_rail() -> None:
    assert breaches(bone()) == breaches(tendon()) == []


def test_every_rail_was_seen_to_fail() -> None:
    bends = [*test_alarms.BENDS, *test_impact.BENDS, *test_climbs.BENDS, *test_offered.BENDS]
    assert sorted(bends) == sorted(RAILS)


def test_a_breach_says_whose_and_when() -> None:
    found = breaches(test_climbs.BENDS["one step up a day"]())
    assert {(one.seed, one.on) for one in found} == {("invented", tendon().on)}
    assert all(one.says for one in found)
