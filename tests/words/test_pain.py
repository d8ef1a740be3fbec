"""Pain and effort run from 0 to 10, halves included; what lies outside is refused, never clipped."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.words.pain import LEAST, MOST, Effort, Pain

SCALES = st.sampled_from([Pain, Effort])
SCORES = st.floats(LEAST, MOST)


@given(SCALES, SCORES)
def test_every_score_from_0_to_10_is_kept_as_it_was_said(kind: type[Pain] | type[Effort], score: float) -> None:
    assert kind(score).score == score


@given(SCORES, SCORES)
def test_more_pain_is_more(one: float, other: float) -> None:
    assert (Pain(one) < Pain(other)) is (one < other)
    assert max(Pain(one), Pain(other)).score == max(one, other)


@pytest.mark.parametrize("kind", [Pain, Effort])
@pytest.mark.parametrize("score", [-0.5, 10.5, -math.inf, math.inf, math.nan, 11, -1])
def test_what_lies_outside_is_refused_with_its_number(kind: type[Pain] | type[Effort], score: float) -> None:
    with pytest.raises(ValueError, match=f"{score} lies outside"):
        kind(score)


def test_the_refusal_says_which_scale_it_was() -> None:
    with pytest.raises(ValueError, match="pain runs from 0 to 10"):
        Pain(12)
    with pytest.raises(ValueError, match="effort runs from 0 to 10"):
        Effort(12)


def test_pain_is_not_effort() -> None:
    said: list[object] = [Pain(3), Effort(3)]
    assert said[0] != said[1]
