"""The one table from urgency and flags to the light: a test per tier, per silence, and per flag card of the base."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.advice.light import FLOOR, SILENCED, light
from restride.words.urgency import Light, Urgency
from tests.editions import shipped

TIERS, LIGHTS = st.sampled_from(Urgency), st.sampled_from(Light)
SILENCES = st.lists(st.sampled_from(sorted(SILENCED)), max_size=4).map(tuple)

BY_FLAG = {
    "ARCH": Light.MODIFY,
    "BSI": Light.REST,
    "CHILD": Light.BE_SEEN,
    "DVT": Light.BE_SEEN,
    "DISTANCE": Light.MODIFY,
    "IPTT": Light.REST,
    "NAIL": Light.MODIFY,
    "NERVE": Light.BE_SEEN,
    "P1_bone": Light.BE_SEEN,
    "P1_fascia": Light.BE_SEEN,
    "P1_joint": Light.BE_SEEN,
    "P1_nerve": Light.BE_SEEN,
    "P1_tendon": Light.BE_SEEN,
    **{f"R{number:02}": Light.BE_SEEN for number in (*range(1, 15), *range(20, 29), 30, 33)},
    "R29": Light.MODIFY,
    "R31": Light.MODIFY,
    "R32": Light.MODIFY,
    "R34": Light.MODIFY,
    "REDS": Light.BE_SEEN,
    "SPRAIN": Light.REST,
}
"""By flag, the light that its most urgent line gives to a runner whom the plan would let run."""


def test_the_table_holds_every_tier_with_a_bone_in_doubt_and_without() -> None:
    assert set(FLOOR) == set(product(Urgency, (False, True)))


@pytest.mark.parametrize(
    ("tier", "bone", "shown"),
    [
        (Urgency.T4, False, Light.RUN),
        (Urgency.T4, True, Light.RUN),
        (Urgency.T3, False, Light.MODIFY),
        (Urgency.T3, True, Light.REST),
        (Urgency.T2, False, Light.BE_SEEN),
        (Urgency.T2, True, Light.BE_SEEN),
        (Urgency.T1, False, Light.BE_SEEN),
        (Urgency.T1, True, Light.BE_SEEN),
    ],
)
def test_each_tier_has_its_light(tier: Urgency, bone: bool, shown: Light) -> None:
    assert light(tier, bone, (), Light.RUN) is shown


@pytest.mark.parametrize(
    ("silences", "shown"),
    [
        ("everything", Light.BE_SEEN),
        ("impact", Light.REST),
        ("structure", Light.MODIFY),
        ("nothing", Light.RUN),
    ],
)
def test_each_silence_has_its_light(silences: str, shown: Light) -> None:
    assert light(Urgency.T4, False, (silences,), Light.RUN) is shown


def test_every_word_that_a_flag_of_the_base_silences_is_in_the_table() -> None:
    assert {flag.silences for flag in shipped().flags.values()} <= set(SILENCED)


def test_every_flag_of_the_base_is_told_here() -> None:
    assert set(shipped().flags) == set(BY_FLAG)


@pytest.mark.parametrize("name", sorted(BY_FLAG))
def test_each_flag_has_the_light_of_its_most_urgent_line(name: str) -> None:
    flag = shipped().flags[name]
    most = max(line.urgency for line in flag.lines)
    assert light(most, False, (flag.silences,), Light.RUN) is BY_FLAG[name]


@pytest.mark.parametrize("name", sorted(BY_FLAG))
def test_with_a_flag_standing_the_light_is_never_run(name: str) -> None:
    flag = shipped().flags[name]
    for line, bone in product(flag.lines, (False, True)):
        assert light(line.urgency, bone, (flag.silences,), Light.RUN) is not Light.RUN


@given(TIERS, st.booleans(), SILENCES, LIGHTS)
def test_the_light_is_never_softer_than_any_of_what_speaks(
    tier: Urgency, bone: bool, silences: tuple[str, ...], planned: Light
) -> None:
    shown = light(tier, bone, silences, planned)
    spoken = [FLOOR[tier, bone], planned, *(SILENCED[one] for one in silences)]
    assert shown in spoken
    assert all(shown.strictness >= one.strictness for one in spoken)


@given(TIERS, TIERS, st.booleans(), SILENCES, LIGHTS)
def test_more_urgent_is_never_softer(
    one: Urgency, other: Urgency, bone: bool, silences: tuple[str, ...], planned: Light
) -> None:
    low, high = (light(tier, bone, silences, planned) for tier in sorted((one, other)))
    assert high.strictness >= low.strictness


@given(TIERS, SILENCES, LIGHTS)
def test_a_bone_in_doubt_is_never_softer(tier: Urgency, silences: tuple[str, ...], planned: Light) -> None:
    sure, doubt = (light(tier, bone, silences, planned) for bone in (False, True))
    assert doubt.strictness >= sure.strictness


@given(TIERS, st.booleans(), SILENCES, st.sampled_from(sorted(SILENCED)), LIGHTS)
def test_a_further_flag_is_never_softer_and_their_order_does_not_matter(
    tier: Urgency, bone: bool, silences: tuple[str, ...], more: str, planned: Light
) -> None:
    fewer = light(tier, bone, silences, planned)
    assert light(tier, bone, (*silences, more), planned).strictness >= fewer.strictness
    assert light(tier, bone, (more, *silences), planned) is light(tier, bone, (*silences, more), planned)


def test_a_word_that_is_not_in_the_table_is_a_bug_and_no_green_light() -> None:
    with pytest.raises(KeyError):
        light(Urgency.T4, False, ("impacts",), Light.RUN)
