"""What is tried against cramps: relief first; what a case forbids is left out and said."""

from __future__ import annotations

from restride.plan.allowed import Case
from restride.plan.cramp.against import NIGHT, NOW, against
from tests.editions import shipped


def test_relief_comes_first_and_then_what_is_for_the_night() -> None:
    found = against(shipped(), Case())
    assert tuple(one.id for one in found.now) == NOW
    assert NIGHT in found.later[0].findings
    kinds = [one.kind for one in found.later if NIGHT not in one.findings]
    assert kinds == sorted(kinds, key=["exercise", "remedy", "footwear", "lacing"].index)
    assert not {one.id for one in found.later} & set(NOW)


def test_a_calf_that_may_hold_a_clot_is_not_stretched() -> None:
    found = against(shipped(), Case(flags=frozenset({"DVT"})))
    assert "cramp_stretch_now" not in {one.id for one in found.now}
    assert any(one.item.id == "cramp_stretch_now" and one.because for one in found.withheld)
