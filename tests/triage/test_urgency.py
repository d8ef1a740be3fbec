"""How soon somebody should look: the urgency law, on the small edition and on the shipped one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.knowledge.edition import Edition
from restride.triage.flags import evaluate
from restride.triage.index import index
from restride.triage.known import gather
from restride.triage.ranking import lean
from restride.triage.urgency import Tier, masses, tier
from restride.words.side import Side
from restride.words.urgency import Urgency
from restride.words.zone import ZONES
from tests.editions import shipped
from tests.triage.small import SMALL

BASE = shipped()
PLACES = {
    name for card in BASE.questions.values() if card.asks in {"zones", "side"} for name in index(BASE).telling[card.id]
}
SAYABLE = sorted(
    one.id
    for one in BASE.findings.values()
    if one.kind == "yes_no" and one.when is None and one.id in index(BASE).asking and one.id not in PLACES
)
FLAGGED = sorted({name for flag in BASE.flags.values() for name in flag.findings} & set(SAYABLE))
RED = [name for name in SAYABLE if BASE.findings[name].red]
WORD = st.sampled_from(["yes", "no", "dont_know"])
SAID = st.builds(
    lambda one, other: {**one, **other},
    st.dictionaries(st.sampled_from(SAYABLE), WORD, max_size=25),
    st.dictionaries(st.sampled_from(FLAGGED), WORD, max_size=8),
)
SPOTS = st.lists(st.sampled_from(ZONES), max_size=2, unique=True)
AGES = st.one_of(st.none(), st.sampled_from([9, 15, 17, 30, 47, 65]))


def judged(
    said: dict[str, str],
    zones: tuple[str, ...] = (),
    age: int | None = None,
    edition: Edition = SMALL,
    side: Side = Side.LEFT,
) -> Tier:
    known = gather(edition, said, {} if age is None else {"age": float(age)}, zones, side)
    return tier(edition, known, evaluate(edition, known))


def test_a_rule_is_not_lowered_by_causes() -> None:
    found = judged({"hot": "yes", "fever": "yes", "morning_stab": "yes"}, ("plantar-heel-medial",))
    assert (found.urgency, found.rules) == (Urgency.T1, ("HOT",))
    assert found.because[0].rule == "triage.flag"


def test_causes_raise_where_no_rule_speaks() -> None:
    found = judged({"fingertip_bone_spot": "yes"}, ("dorsal-navicular",))
    assert (found.urgency, found.rules) == (Urgency.T2, ())
    assert found.because[0].cited[0].id == "triage.combine.t2_mass"


def test_benign_answers_lower_what_causes_contributed() -> None:
    assert judged({}, ("mt-shaft-2",)).urgency is Urgency.T2
    assert judged({"fingertip_bone_spot": "no", "stripe": "yes"}, ("mt-shaft-2",)).urgency is Urgency.T4


def test_no_emergency_by_causes_that_nothing_speaks_for() -> None:
    found = masses(SMALL, lean(SMALL, gather(SMALL, {}, {}, ("calf",), Side.LEFT)))
    assert found.emergency == 0
    risky = masses(SMALL, lean(SMALL, gather(SMALL, {"diabetes": "yes"}, {}, ("calf",), Side.LEFT)))
    assert risky.emergency == 0, "a risk alone speaks for no emergency"
    spoken = masses(SMALL, lean(SMALL, gather(SMALL, {"swollen": "yes"}, {}, ("calf",), Side.LEFT)))
    assert spoken.emergency > 0


def test_nothing_likely_is_looked_at() -> None:
    causes = {name: one for name, one in SMALL.conditions.items() if one.usual_urgency is Urgency.T4}
    assert len(causes) == 3
    assert judged({}).urgency >= Urgency.T3


@pytest.mark.parametrize("zone", [(), *((zone,) for zone in ZONES)])
def test_knowing_nothing_is_neither_an_emergency_nor_self_care(zone: tuple[str, ...]) -> None:
    said = dict.fromkeys(SAYABLE, "dont_know")
    assert judged(said, zone, edition=BASE).urgency in {Urgency.T2, Urgency.T3}


@given(SAID, SPOTS, AGES, st.sampled_from(RED), st.sampled_from(["no", "dont_know", ""]))
def test_a_further_flag_finding_never_lowers_the_urgency(
    said: dict[str, str], zones: list[str], age: int | None, name: str, before: str
) -> None:
    without = {finding: word for finding, word in said.items() if finding != name}
    low = judged({**without, name: before} if before else without, tuple(zones), age, BASE)
    assert judged({**without, name: "yes"}, tuple(zones), age, BASE).urgency >= low.urgency


@given(SAID, SPOTS, st.sampled_from(SAYABLE), st.sampled_from(["yes", "no"]))
def test_no_further_answer_lowers_a_tier_that_a_rule_set(
    said: dict[str, str], zones: list[str], name: str, word: str
) -> None:
    """But for an answer that the rule itself names as an excuse."""
    if name in said or name in index(BASE).refuting:
        return

    def sure(answers: dict[str, str]) -> Urgency:
        verdicts = evaluate(BASE, gather(BASE, answers, {}, tuple(zones), None))
        return max((one.urgency for one in verdicts if one.sure), default=Urgency.T4)

    assert sure({**said, name: word}) >= sure(said)


@given(SAID, st.sampled_from(ZONES))
def test_left_and_right_are_as_urgent(said: dict[str, str], zone: str) -> None:
    left, right = (judged(said, (zone,), 40, BASE, side) for side in (Side.LEFT, Side.RIGHT))
    assert left == right


@given(SAID, SPOTS)
def test_the_tier_is_that_of_its_rules_or_of_the_causes(said: dict[str, str], zones: list[str]) -> None:
    found = judged(said, tuple(zones), 30, BASE)
    assert found.because
    assert all(BASE.flags[name] for name in found.rules)
