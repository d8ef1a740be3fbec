"""How likely each cause is. The small edition, and laws on the shipped one."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.knowledge.edition import PriorTimes
from restride.triage.index import index
from restride.triage.known import gather
from restride.triage.ranking import Ranked, _keep, _place, lean, lean_again, rank, weighed
from restride.words.side import Side
from restride.words.zone import ZONES
from tests.editions import shipped
from tests.triage.small import CITED, SMALL

BASE = shipped()
SAYABLE = sorted(index(BASE).rows.keys() & {one.id for one in BASE.findings.values() if one.when is None})
ANSWERS = st.dictionaries(st.sampled_from(SAYABLE), st.sampled_from(["yes", "no", "dont_know"]), max_size=30)


def ranked(zones: tuple[str, ...] = ("mt-shaft-2",), **said: str) -> dict[str, Ranked]:
    return {one.condition: one for one in rank(SMALL, gather(SMALL, said, {}, zones, Side.LEFT))}


def test_with_nothing_known_the_priors_speak() -> None:
    found = ranked(())
    assert found["fascia"].probability == pytest.approx(100 / 230)
    assert sum(one.probability for one in found.values()) == pytest.approx(1)


def test_the_place_parts_causes() -> None:
    found = ranked(("plantar-heel-medial",))
    assert found["fascia"].probability > 0.9


def test_of_several_places_each_counts_for_its_part() -> None:
    cause = next(one for one in index(SMALL).causes if one.card.id == "fascia")
    here, away = cause.card.zones[0], "calf"
    one, other, both = (
        _place(SMALL, gather(SMALL, {}, {}, zones, Side.LEFT), cause) for zones in ((here,), (away,), (here, away))
    )
    assert one > other == SMALL.value("triage.zone.elsewhere")
    assert both == pytest.approx((one + other) / 2)


def test_an_answer_moves_the_odds_by_its_ratio() -> None:
    before, after = ranked(), ranked(stripe="yes")
    odds = [one["sinew"].probability / one["fascia"].probability for one in (before, after)]
    assert odds[1] / odds[0] == pytest.approx(4)


def test_dont_know_and_unasked_move_nothing() -> None:
    assert ranked(stripe="dont_know")["sinew"].probability == ranked()["sinew"].probability


def test_of_correlated_answers_the_strongest_counts_once() -> None:
    both, one = ranked(morning_stab="yes", eases="yes"), ranked(morning_stab="yes")
    odds = [found["fascia"].probability / found["clot"].probability for found in (both, one)]
    assert odds[0] == pytest.approx(odds[1])
    assert [one.finding for one in both["fascia"].speaks_for] == ["morning_stab"]


def test_the_strongest_is_the_farthest_from_nothing_and_of_two_as_far_the_one_that_raises() -> None:
    kept: dict[str, float] = {}
    for value, wanted in ((-0.5, -0.5), (0.4, -0.5), (-1.5, -1.5), (1.5, 1.5), (-1.5, 1.5), (1.0, 1.5)):
        _keep(kept, "bone", value)
        assert kept == {"bone": wanted}


def test_what_is_known_of_the_runner_moves_the_prior_and_says_so() -> None:
    found = ranked(("calf",), diabetes="yes")["clot"]
    assert [one.cited.id for one in found.speaks_for] == ["clot.prior_times.diabetes"]
    assert found.because.cited[0].id == "clot.prior"


def test_what_spoke_for_and_against() -> None:
    found = ranked(stripe="yes")
    assert [one.finding for one in found["sinew"].speaks_for] == ["stripe"]
    assert [one.finding for one in found["stress"].speaks_against] == ["stripe"]


@given(ANSWERS, st.lists(st.sampled_from(ZONES), max_size=2))
def test_probabilities_sum_to_one(said: dict[str, str], zones: list[str]) -> None:
    found = rank(BASE, gather(BASE, said, {}, tuple(zones), None))
    assert sum(one.probability for one in found) == pytest.approx(1)
    assert all(0 <= one.probability <= 1 for one in found)


@given(ANSWERS, st.randoms())
def test_the_order_of_answers_does_not_matter(said: dict[str, str], chance: random.Random) -> None:
    pairs = list(said.items())
    chance.shuffle(pairs)
    zones = ("mt-shaft-2",)
    assert rank(BASE, gather(BASE, said, {}, zones, None)) == rank(BASE, gather(BASE, dict(pairs), {}, zones, None))


def test_a_flag_finding_that_makes_a_grave_cause_rarer_lowers_no_urgency() -> None:
    rarer = PriorTimes("fever", 0.5, CITED)
    bent = replace(
        SMALL,
        digest="bent",
        conditions={**SMALL.conditions, "clot": replace(SMALL.conditions["clot"], prior_times=(rarer,))},
    )
    place = [one.card.id for one in index(bent).causes].index("clot")
    without, told = (
        lean(bent, gather(bent, {"fever": word}, {}, ("calf",), Side.LEFT))[place] for word in ("no", "yes")
    )
    assert told.raised == without.raised
    assert told.whole < without.whole


@given(ANSWERS, st.sampled_from(ZONES))
def test_left_and_right_are_ranked_alike(said: dict[str, str], zone: str) -> None:
    left, right = (gather(BASE, said, {}, (zone,), side) for side in (Side.LEFT, Side.RIGHT))
    assert rank(BASE, left) == rank(BASE, right)


def test_once_a_rule_finds_an_emergency_causes_of_that_kind_that_something_speaks_for_weigh_more() -> None:
    def clot(said: dict[str, str], emergency: bool) -> float:
        known = gather(SMALL, said, {}, ("calf",), Side.LEFT)
        return next(one.probability for one in rank(SMALL, known, emergency) if one.condition == "clot")

    assert clot({"swollen": "yes"}, emergency=True) > clot({"swollen": "yes"}, emergency=False)
    assert clot({}, emergency=True) == clot({}, emergency=False)


@given(ANSWERS, st.lists(st.sampled_from(ZONES), max_size=2))
def test_weighed_without_reasons_it_is_the_same(said: dict[str, str], zones: list[str]) -> None:
    known = gather(BASE, said, {}, tuple(zones), None)
    assert weighed(BASE, known) == tuple((one.condition, one.probability) for one in rank(BASE, known))


RED = sorted(index(BASE).red & set(SAYABLE))


@given(ANSWERS, st.sampled_from(ZONES), st.sampled_from(RED))
def test_leaning_again_says_what_leaning_anew_would(said: dict[str, str], zone: str, name: str) -> None:
    before = gather(BASE, {**said, name: "dont_know"}, {"age": 40.0}, (zone,), Side.LEFT)
    after = gather(BASE, {**before.answers, name: "yes"}, {"age": 40.0}, (zone,), Side.LEFT)
    changed = [one for one, word in after.answers.items() if before.answers.get(one) != word]
    quick, anew = lean_again(BASE, after, lean(BASE, before), changed), lean(BASE, after)
    assert [one.raised for one in quick] == pytest.approx([one.raised for one in anew])
    assert [one.supported for one in quick] == [one.supported for one in anew]
