"""The order of the tiers and of the lights: the most urgent and the strictest win."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from restride.words.urgency import Light, Urgency


def test_the_emergency_is_the_most_urgent() -> None:
    assert sorted(Urgency) == [Urgency.T4, Urgency.T3, Urgency.T2, Urgency.T1]
    assert max(Urgency) is Urgency.T1


@given(st.lists(st.sampled_from(Urgency), min_size=1), st.sampled_from(Urgency))
def test_one_more_finding_never_lowers_the_most_urgent(found: list[Urgency], more: Urgency) -> None:
    assert max([*found, more]) >= max(found)


def test_a_tier_is_read_from_its_name() -> None:
    assert {tier.name: tier for tier in Urgency} == {name: Urgency[name] for name in ("T1", "T2", "T3", "T4")}


def test_the_lights_rise_from_run_to_be_seen() -> None:
    by_strictness = sorted(Light, key=lambda light: light.strictness)
    assert by_strictness == [Light.RUN, Light.MODIFY, Light.REST, Light.BE_SEEN]
    assert [light.strictness for light in by_strictness] == [0, 1, 2, 3]
