"""The closed set of kinds: every class once, frozen, and saying nothing that nobody said."""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields, is_dataclass
from typing import Any, get_args

import pytest

from restride.diary.kinds import (
    ANSWERS,
    KINDS,
    RUNNER,
    Activity,
    Body,
    Checkin,
    Cramp,
    Exercise,
    Felt,
    PainSpot,
    Said,
    Trial,
)
from restride.words.side import Side
from restride.words.zone import ZONES

SPOKEN = {
    (Said, "answer"): "yes",
    (PainSpot, "moment"): "daily",
    (Exercise, "sets"): 1,
    (Cramp, "moment"): "rest",
}
"""Defaults that are a word, each because naming the thing at all says it."""


def test_the_list_of_kinds_is_the_set_of_bodies() -> None:
    assert set(KINDS.values()) == set(get_args(Body))
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize("kind", [*KINDS.values(), Said, Felt])
def test_every_kind_is_frozen_and_holds_no_more_than_it_names(kind: Any) -> None:
    assert is_dataclass(kind)
    assert vars(kind)["__dataclass_params__"].frozen
    assert "__slots__" in vars(kind)


def test_a_body_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Checkin().sleep_h = 8  # type: ignore[misc]


@pytest.mark.parametrize("kind", [Felt, Checkin, Activity, PainSpot, Trial])
def test_what_nobody_said_is_not_taken_for_well(kind: Any) -> None:
    silent = {"during", "after", "morning", "gone_min", "focal", "limp", "painkiller", "effort", "pain", "value"}
    for one in fields(kind):
        if one.name in silent and one.default is not MISSING:
            assert one.default is None, f"{kind.__name__}.{one.name}"


@pytest.mark.parametrize("kind", [*KINDS.values()])
def test_no_default_is_a_number_of_pain_or_of_minutes(kind: Any) -> None:
    for one in fields(kind):
        if one.default is not MISSING and (kind, one.name) not in SPOKEN:
            assert one.default in {"", None, (), 0, "T4"}, f"{kind.__name__}.{one.name}"


def test_an_answer_is_yes_no_or_dont_know() -> None:
    assert ANSWERS == ("yes", "no", "dont_know")
    assert Said("night_pain").answer in ANSWERS


def test_no_complaint_can_be_named_as_the_runner_is() -> None:
    assert RUNNER not in {f"{side.value}-{zone}" for side in Side for zone in ZONES}
