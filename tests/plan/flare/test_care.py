"""What soothes is offered as far as the case lets it, and what it does not let is kept with its reason."""

from __future__ import annotations

from restride.plan.allowed import Case
from restride.plan.flare.care import GENTLE, care
from tests.editions import shipped


def test_a_plain_flare_may_have_all_of_it() -> None:
    found = care(shipped(), Case())
    assert tuple(one.id for one in found.offered) == GENTLE
    assert found.withheld == ()
    assert found.talk is not None


def test_a_foot_that_feels_less_gets_no_ice_and_is_told_why() -> None:
    found = care(shipped(), Case(findings=frozenset({"reduced_feeling"})))
    held = {one.item.id: one for one in found.withheld}
    assert "ice_pack" in held
    assert held["ice_pack"].because
    assert "ice_pack" not in {one.id for one in found.offered}


def test_a_flag_that_silences_everything_leaves_nothing() -> None:
    edition = shipped()
    flag = next(one.id for one in edition.flags.values() if one.silences == "everything")
    assert care(edition, Case(flags=frozenset({flag}))).offered == ()
