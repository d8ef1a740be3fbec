"""The wire of the API: every kind that a runner says can be written, none that Restride says, and no key is lost."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from restride.diary.kinds import KINDS, Checkin, Felt, Note
from restride.web.api.wire import WRITABLE, body_of, model_of

OURS = {"assessment", "raised", "decision", "shown", "retraction", "same"}


def test_every_kind_is_a_runners_or_ours() -> None:
    assert set(WRITABLE) <= set(KINDS)
    assert not set(WRITABLE) & OURS


def test_a_body_comes_out_as_the_diary_knows_it() -> None:
    said = model_of(Checkin).model_validate({"felt": [{"morning": 2}], "mood": 7})
    assert body_of("checkin", said) == Checkin(felt=(Felt(morning=2),), mood=7)


@pytest.mark.parametrize(
    "wrong",
    [{"text": "x", "more": 1}, {}, {"text": None}, {"text": 3}, {"text": "x" * 10_001}],
)
def test_what_is_not_of_the_shape_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model_of(Note).model_validate(wrong)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ValidationError):
        model_of(Checkin).model_validate({"mood": number})


@pytest.mark.parametrize("kind", WRITABLE)
def test_each_kind_describes_itself(kind: str) -> None:
    schema = model_of(KINDS[kind]).model_json_schema()
    assert schema["additionalProperties"] is False
    assert schema["properties"]
