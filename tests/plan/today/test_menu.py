"""A menu holds what is allowed in its phase, matched things first."""

from __future__ import annotations

import pytest

from restride.knowledge.item import PHASES
from restride.plan.allowed import Case, allowed
from restride.plan.today.menu import forbidden, menu
from tests.editions import shipped

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
    assert forbidden(shipped(), CASES[1], "pogo_double") is not None
    assert forbidden(shipped(), CASES[0], "short_foot") is None
