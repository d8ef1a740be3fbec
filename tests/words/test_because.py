"""Cited numbers and reasons are plain values that can be compared, hashed and never changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from restride.words.because import Because, Cited

QUIET = Cited("plan.gate.quiet_days", 7, "days", ("able-2020",), "low")


def test_two_reasons_that_say_the_same_are_the_same() -> None:
    one, other = (Because("plan.gate", ("e1",), (QUIET,), "because.gate.quiet", (("days", 7),)) for _ in range(2))
    assert one == other
    assert len({one, other}) == 1


def test_facts_may_be_left_out() -> None:
    assert Because("plan.gate", (), (), "because.gate.open").facts == ()


def test_a_reason_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        QUIET.value = 3  # type: ignore[misc]
