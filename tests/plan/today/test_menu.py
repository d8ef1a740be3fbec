"""A menu holds what is allowed in its phase, matched things first."""

from __future__ import annotations

import pytest

from restride.knowledge.item import PHASES
from restride.plan.allowed import Case, allowed
from restride.plan.today.menu import DAILY, ITEMS, menu
from tests.editions import shipped
from tests.report.pages import speech

CASES = [
    Case(),
    Case(frozenset({"mt_bsi_shaft"}), tissues=frozenset({"bone"})),
    Case(frozenset({"plantar_fasciopathy"}), tissues=frozenset({"fascia"})),
    Case(flags=frozenset({"R21"}), tissues=frozenset({"bone"})),
]


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("case", CASES)
def test_nothing_on_a_menu_is_forbidden_or_of_another_phase(case: Case, phase: str) -> None:
    verdicts = allowed(shipped(), case)
    there = menu(shipped(), case, phase)
    lines = [item for slot in there.strength.values() for line in slot for item in line]
    for item in (*lines, *there.mobility, *there.drills, *there.cues, *there.cross, *there.aids):
        assert verdicts[item.id].allowed
        assert phase in item.phases


def test_what_is_matched_comes_first_and_says_why() -> None:
    there = menu(shipped(), CASES[2], "load")
    assert there.mobility[0].id in there.why


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("case", CASES)
def test_of_a_phase_everything_is_on_the_menu_or_among_what_is_closed_with_its_reason(case: Case, phase: str) -> None:
    there = menu(shipped(), case, phase)
    named = [name for why in there.closed for name in str(dict(why.facts)[ITEMS]).split()]
    assert len(named) == len(set(named))
    verdicts = allowed(shipped(), case)
    daily = [one for one in shipped().items.values() if one.kind in DAILY and phase in one.phases]
    assert set(named) == {one.id for one in daily if not verdicts[one.id].allowed}
    assert all(speech().because(why) for why in there.closed)


@pytest.mark.parametrize(
    "finding", [("under_16",), ("pregnant",), ("recent_surgery",), ("diabetes", "reduced_feeling"), ("hop_pain",)]
)
def test_whatever_rules_it_out_can_be_said(finding: tuple[str, ...]) -> None:
    there = menu(shipped(), Case(findings=frozenset(finding)), "strength")
    assert there.closed
    assert all(speech().because(why) for why in there.closed)
