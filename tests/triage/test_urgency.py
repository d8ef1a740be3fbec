"""How soon somebody should look: the urgency law, on the small edition and on the shipped one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.knowledge.edition import Edition, When
from restride.triage.flags import COUNTS, FlagVerdict, evaluate
from restride.triage.index import index
from restride.triage.known import Known, gather
from restride.triage.logic import DONT_KNOW
from restride.triage.ranking import lean
from restride.triage.urgency import (
    WEIGHED,
    Masses,
    Tier,
    _asked_for,
    _pictured,
    _unknown,
    counted,
    masses,
    of_itself,
    tier,
)
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
    def emergency(**said: str) -> float:
        known = gather(SMALL, said, {}, ("calf",), Side.LEFT)
        return masses(SMALL, known, lean(SMALL, known)).emergency

    assert emergency() == 0
    assert emergency(diabetes="yes") == 0, "a risk alone speaks for no emergency"
    assert emergency(swollen="yes") > 0


@pytest.mark.parametrize(
    ("condition", "days", "asks"),
    [
        ("plantar_fasciopathy", None, Urgency.T4),
        ("plantar_fasciopathy", 56.0, Urgency.T4),
        ("plantar_fasciopathy", 57.0, Urgency.T3),
        ("sever", 400.0, Urgency.T4),
        ("acute_fracture", 400.0, Urgency.T2),
    ],
)
def test_what_lasts_longer_than_may_be_waited_for_is_looked_at(
    condition: str, days: float | None, asks: Urgency
) -> None:
    known = gather(BASE, {}, {} if days is None else {"days_since_start": days}, (), Side.LEFT)
    assert of_itself(BASE.conditions[condition], known) is asks


def test_a_sore_heel_of_ten_weeks_is_no_longer_self_care() -> None:
    said = {"start_up_pain": "yes", "eases_in_run": "yes", "heel_squeeze_sharp": "no", "fingertip_bone_spot": "no"}
    said |= dict.fromkeys(RED, "no") | {name: word for name, word in said.items() if word == "yes"}

    def of(weeks: int) -> Tier:
        known = gather(BASE, said, {"days_since_start": 7.0 * weeks, "age": 40.0}, ("plantar-heel-medial",), Side.LEFT)
        return tier(BASE, known, evaluate(BASE, known))

    assert (of(4).urgency, of(10).urgency) == (Urgency.T4, Urgency.T3)
    because = of(10).because[-1]
    assert because.says == "because.tier.too_long"
    assert [one.id for one in because.cited] == ["plantar_fasciopathy.course.seen_after"]


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


# --- how much an unanswered warning sign counts ---

HEEL, TOP = ("plantar-heel-central",), ("dorsal-navicular",)
BRUISED = {
    "heel_centre_press": "yes",
    "bruise_like": "yes",
    "hurts_barefoot_hard": "yes",
    "better_cushioned_heel": "yes",
    "onset_over_weeks": "yes",
    "walking_hurts": "no",
    "night_pain": "no",
    "rest_pain": "no",
    "first_step_stab": "no",
}
"""A clear picture of a worn heel cushion."""


def of(said: Mapping[str, str], zones: tuple[str, ...], age: int | None = 40) -> Known:
    return gather(BASE, said, {} if age is None else {"age": float(age)}, zones, Side.LEFT)


def flags(said: Mapping[str, str], zones: tuple[str, ...]) -> dict[str, FlagVerdict]:
    known = of(said, zones)
    return {one.flag: one for one in counted(BASE, known, evaluate(BASE, known))}


def with_unknowns_weighed(said: Mapping[str, str], zones: tuple[str, ...], age: int | None = 40) -> Tier:
    known = of(said, zones, age)
    return tier(BASE, known, counted(BASE, known, evaluate(BASE, known)))


def test_it_counts_where_it_could_mean_a_bone() -> None:
    found = flags({"onset_over_weeks": "yes", "morning_best": "yes", "navicular_spot": DONT_KNOW}, TOP)
    assert found["R20"].urgency >= Urgency.T3
    assert not found["R20"].sure


def test_it_is_left_away_where_a_harmless_cause_would_still_stand_out() -> None:
    said = {**BRUISED, "stiff_over_30": DONT_KNOW, "new_pigment": DONT_KNOW, "heel_squeeze_sharp": DONT_KNOW}
    known = of(said, HEEL)
    assert {"R22", "R29", "R31"} <= {one.flag for one in evaluate(BASE, known)}
    assert not {"R22", "R29", "R31"} & flags(said, HEEL).keys()


def test_without_a_picture_it_counts() -> None:
    assert flags({"stiff_over_30": DONT_KNOW}, ())["R31"].urgency is Urgency.T3


def test_what_the_safety_screen_asks_always_counts() -> None:
    said = {**BRUISED, "cannot_walk_4_steps": DONT_KNOW}
    assert {line.unknown for line in BASE.flags["R33"].lines} == {WEIGHED}
    assert "R33" in flags(said, HEEL)


def test_a_line_may_count_every_unknown() -> None:
    said = {**BRUISED, "acute_injury": "yes", "ottawa_outer_ankle": DONT_KNOW}
    assert {line.unknown for line in BASE.flags["R04"].lines} == {COUNTS, WEIGHED}
    assert flags(said, HEEL)["R04"].urgency is Urgency.T2


SPRAINED = {
    "acute_injury": "yes",
    "rolled_inward": "yes",
    "swelling_local": "yes",
    "bruise": "yes",
    "cannot_walk_4_steps": "no",
    "ottawa_outer_ankle": "no",
    "ottawa_inner_ankle": "no",
    "reduced_feeling": "no",
    "cannot_lift_foot": "no",
    "sudden_pop": "no",
    "onset_over_weeks": "no",
    "onset_over_days": "no",
    "night_pain": "no",
    "rest_pain": "no",
}
"""A sprain that walks, with both ankle bones pressed."""


@pytest.mark.parametrize(
    "name", ["ottawa_fifth_knob", "open_injury", "numb_or_cold_after_injury", "pointed_foot_twist"]
)
def test_a_sprain_that_walks_is_not_sent_on_for_what_nobody_said_of_another_place(name: str) -> None:
    ankle = ("ankle-lateral-malleolus", "sinus-tarsi")
    assert not {"R04", "R05"} & flags({**SPRAINED, name: DONT_KNOW}, ankle).keys()
    assert {"R04", "R05"} & flags({**SPRAINED, name: "yes"}, ankle).keys()
    bones = {"ottawa_fifth_knob": DONT_KNOW, "ottawa_navicular": DONT_KNOW}
    assert flags({**SPRAINED, **bones}, ("lateral-midfoot",))["R04"].urgency is Urgency.T2


def test_what_is_weighed_away_leaves_what_counts_and_what_is_certain() -> None:
    top = ("mt-shaft-2",)
    known = of({"fingertip_bone_spot": "yes", "walking_hurts": DONT_KNOW}, top)
    both = [(one.urgency, one.sure) for one in evaluate(BASE, known) if one.flag == "R21"]
    assert both == [(Urgency.T2, False), (Urgency.T3, True)]
    assert flags(known.answers, top)["R21"].urgency >= Urgency.T3


def test_each_flag_counts_once() -> None:
    unsure = {"ottawa_outer_ankle": DONT_KNOW, "deformity": DONT_KNOW, "stiff_over_30": DONT_KNOW}
    known = of({"acute_injury": DONT_KNOW, "cannot_lift_foot": "yes", **unsure}, HEEL)
    found = [one.flag for one in counted(BASE, known, evaluate(BASE, known))]
    assert len(found) == len(set(found))
    assert {"R04", "R23"} <= set(found)


def test_what_stands_for_certain_is_not_weighed() -> None:
    assert flags({**BRUISED, "new_pigment": "yes"}, HEEL)["R29"].sure


def test_no_emergency_rule_of_the_screen_is_weighed() -> None:
    screen = {name for answer in BASE.questions["safety"].answers for name in answer.yes}
    alone = {
        (name, line.unknown)
        for name, flag in BASE.flags.items()
        for line in flag.lines
        if line.urgency is Urgency.T1 and _single(line.when) & screen
    }
    assert {("R02", COUNTS), ("R09", COUNTS), ("R11", COUNTS), ("R13", COUNTS)} <= alone
    assert {unknown for _, unknown in alone} == {COUNTS}


def _single(when: When) -> set[str]:
    """The findings each of which makes a clause hold by itself."""
    return ({when.finding} if when.finding else set()) | {one for part in when.any for one in _single(part)}


@pytest.mark.parametrize("zone", [HEEL, TOP, ("calf",), ("hallux-nail",)])
def test_all_unknown_is_neither_self_care_nor_an_emergency(zone: tuple[str, ...]) -> None:
    assert with_unknowns_weighed(dict.fromkeys(SAYABLE, DONT_KNOW), zone).urgency in {Urgency.T2, Urgency.T3}


@given(SAID, SPOTS, AGES, st.sampled_from(RED), st.sampled_from(["no", DONT_KNOW]))
def test_the_law_holds_through_the_weighing_of_unknowns(
    said: dict[str, str], zones: list[str], age: int | None, name: str, before: str
) -> None:
    low = with_unknowns_weighed({**said, name: before}, tuple(zones), age)
    assert with_unknowns_weighed({**said, name: "yes"}, tuple(zones), age).urgency >= low.urgency


@given(SAID, SPOTS, AGES)
def test_weighing_raises_nothing_and_keeps_what_is_certain(
    said: dict[str, str], zones: list[str], age: int | None
) -> None:
    known = of(said, tuple(zones), age)
    before = {one.flag: one for one in evaluate(BASE, known)}
    after = counted(BASE, known, tuple(before.values()))
    assert all(one.urgency <= before[one.flag].urgency for one in after)
    assert {one for one in before.values() if one.sure} <= set(after)


def test_the_picture_as_it_is_counts_where_no_cause_weighs_the_finding() -> None:
    assert "rest_pain_severe" not in index(BASE).rows
    thin = {"night_pain": "yes", "rest_pain_severe": DONT_KNOW, "sleepless_three_nights": DONT_KNOW}
    assert flags(thin, ("calf", "hallux-nail"))["R33"].urgency >= Urgency.T3


def test_only_a_harmless_cause_ahead_of_all_others_lets_an_unknown_pass() -> None:
    bar = BASE.value("triage.unknown.top_least")
    assert _asked_for(BASE, Masses(0.0, 0.0, 0.0, bar)) is Urgency.T4
    assert _asked_for(BASE, Masses(0.0, 0.0, 0.0, bar - 0.01)) is Urgency.T3


def test_an_unknown_asks_for_a_visit_where_causes_to_be_looked_at_would_reach_their_bar() -> None:
    bar = BASE.value("triage.unknown.routine_mass")
    assert _asked_for(BASE, Masses(0.0, 0.0, bar, 1.0)) is Urgency.T3
    assert _asked_for(BASE, Masses(0.0, 0.0, bar - 0.01, 1.0)) is Urgency.T4


def test_a_weighed_flag_is_never_more_urgent_than_its_line() -> None:
    """A spot of the skin is T3 at most, whatever else the picture asks for."""
    said = {
        "new_pigment": DONT_KNOW,
        "fingertip_bone_spot": "yes",
        "earlier_each_run": "yes",
        "onset_over_weeks": "yes",
    }
    known = of(said, ("hallux-nail", "dorsal-navicular"))
    assert _asked_for(BASE, masses(BASE, known, lean(BASE, known))) is Urgency.T2
    found = {one.flag: one for one in counted(BASE, known, tuple(v for v in evaluate(BASE, known) if not v.sure))}
    assert found["R29"].urgency is Urgency.T3


def test_every_unknown_of_the_flag_is_supposed_not_only_those_of_the_line_that_stands() -> None:
    known = of({"at_midfoot": "yes", "acute_injury": DONT_KNOW, "sole_bruise": "no", "cannot_push_off": DONT_KNOW}, ())
    verdict = FlagVerdict("R05", Urgency.T2, False, (), ("acute_injury",))
    found = set(_unknown(BASE, known, verdict, frozenset({"pointed_foot_twist"})))
    assert found == {"acute_injury", "cannot_push_off", "pointed_foot_twist"}


def test_beside_what_is_certain_and_as_urgent_nothing_is_weighed_away() -> None:
    said = {**BRUISED, "cannot_lift_foot": "yes", "stiff_over_30": DONT_KNOW}
    assert flags(said, HEEL)["R23"].sure
    assert "R31" in flags(said, HEEL)
    assert "R31" not in flags({**BRUISED, "stiff_over_30": DONT_KNOW}, HEEL)


@pytest.mark.parametrize("zone", ["plantar-heel-medial", "hallux-nail", "webspace-3", "calf"])
def test_a_place_alone_reassures_nobody(zone: str) -> None:
    """However common the harmless cause of that place is."""
    silent = dict.fromkeys(SAYABLE, DONT_KNOW)
    known = gather(BASE, silent, {"age": 40.0}, (zone,), Side.LEFT)
    assert max(one.urgency for one in counted(BASE, known, evaluate(BASE, known))) >= Urgency.T3


def test_one_plain_word_beside_the_place_makes_a_picture() -> None:
    silent = dict.fromkeys(SAYABLE, DONT_KNOW) | dict.fromkeys(index(BASE).screen, "no")
    assert _pictured(BASE, gather(BASE, {**silent, "nail_purple": "yes"}, {"age": 40.0}, ("hallux-nail",), Side.LEFT))
    assert not _pictured(BASE, gather(BASE, silent, {"age": 40.0}, ("hallux-nail",), Side.LEFT))
