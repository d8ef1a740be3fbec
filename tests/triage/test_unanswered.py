"""An unanswered warning sign counts as far as it could matter, and the urgency law holds through it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.knowledge.edition import When
from restride.triage.flags import FlagVerdict, evaluate
from restride.triage.known import Known, gather
from restride.triage.logic import DONT_KNOW
from restride.triage.unanswered import WEIGHED, counted
from restride.triage.urgency import Tier, tier
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.triage.test_urgency import AGES, BASE, RED, SAID, SAYABLE, SPOTS

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


def judged(said: Mapping[str, str], zones: tuple[str, ...], age: int | None = 40) -> Tier:
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
    assert BASE.flags["R33"].unknown == WEIGHED
    assert "R33" in flags(said, HEEL)


def test_a_card_may_count_every_unknown() -> None:
    said = {**BRUISED, "acute_injury": "yes", "deformity": DONT_KNOW}
    assert BASE.flags["R04"].unknown != WEIGHED
    assert flags(said, HEEL)["R04"].urgency is Urgency.T2


def test_what_stands_for_certain_is_not_weighed() -> None:
    assert flags({**BRUISED, "new_pigment": "yes"}, HEEL)["R29"].sure


def test_no_emergency_rule_of_the_screen_is_weighed() -> None:
    screen = {name for answer in BASE.questions["safety"].answers for name in answer.yes}
    alone = {
        name
        for name, flag in BASE.flags.items()
        if any(line.urgency is Urgency.T1 and _single(line.when) & screen for line in flag.lines)
    }
    assert {"R09", "R11", "R13"} <= alone
    assert not {name for name in alone if BASE.flags[name].unknown == WEIGHED}


def _single(when: When) -> set[str]:
    """The findings each of which makes a clause hold by itself."""
    return ({when.finding} if when.finding else set()) | {one for part in when.any for one in _single(part)}


@pytest.mark.parametrize("zone", [HEEL, TOP, ("calf",), ("hallux-nail",)])
def test_all_unknown_is_neither_self_care_nor_an_emergency(zone: tuple[str, ...]) -> None:
    assert judged(dict.fromkeys(SAYABLE, DONT_KNOW), zone).urgency in {Urgency.T2, Urgency.T3}


@given(SAID, SPOTS, AGES, st.sampled_from(RED), st.sampled_from(["no", DONT_KNOW]))
def test_a_further_flag_finding_never_lowers_the_urgency(
    said: dict[str, str], zones: list[str], age: int | None, name: str, before: str
) -> None:
    low = judged({**said, name: before}, tuple(zones), age)
    assert judged({**said, name: "yes"}, tuple(zones), age).urgency >= low.urgency


@given(SAID, SPOTS, AGES)
def test_weighing_raises_nothing_and_keeps_what_is_certain(
    said: dict[str, str], zones: list[str], age: int | None
) -> None:
    known = of(said, tuple(zones), age)
    before = {one.flag: one for one in evaluate(BASE, known)}
    after = counted(BASE, known, tuple(before.values()))
    assert all(one.urgency <= before[one.flag].urgency for one in after)
    assert {one for one in before.values() if one.sure} <= set(after)
