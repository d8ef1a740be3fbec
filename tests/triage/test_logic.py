"""Clauses held against what is known. Small clauses, no card of the product."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.knowledge.edition import When
from restride.triage.logic import NO, YES, Facts, closed, grounds, judge
from tests.triage.small import SMALL, every, leaf, none, some

TWO = When(at_least=2, of=(leaf("hot"), leaf("fever"), leaf("swollen")))
ANSWERS = st.sampled_from(["yes", "no", "dont_know"])


def holds(when: When, **said: str) -> bool | None:
    return judge(SMALL, when, Facts(said, {})).holds


@pytest.mark.parametrize(
    ("when", "said", "expected"),
    [
        (leaf("hot"), {}, None),
        (leaf("hot"), {"hot": "dont_know"}, None),
        (leaf("hot"), {"hot": "yes"}, True),
        (leaf("hot"), {"hot": "no"}, False),
        (every("hot", "fever"), {"hot": "yes"}, None),
        (every("hot", "fever"), {"hot": "no"}, False),
        (some("hot", "fever"), {"hot": "no"}, None),
        (some("hot", "fever"), {"hot": "no", "fever": "no"}, False),
        (some("hot", "fever"), {"fever": "yes"}, True),
        (none("hot"), {}, True),
        (none("hot"), {"hot": "no"}, True),
        (none("hot"), {"hot": "yes"}, False),
        (TWO, {"hot": "yes", "fever": "yes"}, True),
        (TWO, {"hot": "yes", "fever": "no"}, None),
        (TWO, {"hot": "no", "fever": "no"}, False),
        (When(any=(leaf("hot"),), none=(leaf("fever"),)), {"hot": "yes"}, True),
        (When(any=(leaf("hot"),), none=(leaf("fever"),)), {"hot": "yes", "fever": "yes"}, False),
    ],
)
def test_three_values(when: When, said: dict[str, str], expected: bool | None) -> None:
    assert holds(when, **said) is expected


def test_what_it_rests_on_and_what_is_open() -> None:
    truth = judge(SMALL, every("hot", some("fever", "diabetes")), Facts({"hot": "yes", "fever": "no"}, {}))
    assert (truth.holds, truth.by, truth.open) == (None, ("hot",), ("diabetes",))


def test_what_could_take_it_away() -> None:
    truth = judge(SMALL, When(any=(leaf("swollen"),), none=(leaf("injury_explains"),)), Facts({"swollen": "yes"}, {}))
    assert (truth.holds, truth.against) == (True, ("injury_explains",))


def test_a_number_is_held_against_its_bar() -> None:
    young = SMALL.findings["young"].when
    assert young is not None
    assert judge(SMALL, young, Facts({}, {"age": 12})).holds is True
    assert judge(SMALL, young, Facts({}, {"age": 40})).holds is False
    assert judge(SMALL, young, Facts({}, {})).holds is None


def test_what_follows_is_closed_over() -> None:
    assert closed(SMALL, {}, {"age": 12})["young"] == YES
    assert closed(SMALL, {}, {"age": 40})["young"] == NO
    assert "young" not in closed(SMALL, {}, {})
    assert closed(SMALL, {"age": "dont_know"}, {})["young"] == "dont_know"


def test_the_grounds_of_what_follows() -> None:
    assert grounds(SMALL, ("young", "hot")) == ("age", "hot")


@given(st.dictionaries(st.sampled_from(["hot", "fever", "swollen"]), ANSWERS), st.sampled_from(["hot", "fever"]))
def test_a_clause_without_none_never_stops_holding_by_a_yes(said: dict[str, str], name: str) -> None:
    for when in (TWO, every("hot", "fever"), some("hot", "fever"), every("hot", some("fever", "swollen"))):
        before, after = holds(when, **said), holds(when, **{**said, name: "yes"})
        assert after is True or before is not True


@given(st.dictionaries(st.sampled_from(["hot", "fever", "swollen"]), ANSWERS))
def test_open_means_that_it_can_still_become_true(said: dict[str, str]) -> None:
    for when in (TWO, every("hot", "fever"), some("hot", "fever")):
        truth = judge(SMALL, when, Facts(said, {}))
        if truth.holds is None:
            assert judge(SMALL, when, Facts(said, {}, frozenset(truth.open))).holds is True


def test_what_was_denied_is_never_supposed() -> None:
    denied = Facts({"hot": "no"}, {}, frozenset({"hot"}))
    assert judge(SMALL, When(finding="hot"), denied).holds is False
    assert judge(SMALL, When(finding="hot"), Facts({}, {}, frozenset({"hot"}))).holds is True
