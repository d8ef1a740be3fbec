"""An item as it is written takes what docs/reference/cards.md allows; what it refuses stands in bad/."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from restride.knowledge.item import KINDS, PHASES
from restride.knowledge.written import UNITS
from restride.knowledge.written_item import DOSES, FAMILIES, WrittenItem, WrittenRung, dose_row, family_fault

ITEM: dict[str, Any] = {
    "id": "dome",
    "family": "short_foot",
    "sources": [],
    "grade": "consensus",
    "because": "It is small.",
    "checked": date(2026, 11, 20),
    "again": date(2027, 11, 20),
}


def test_an_item_that_says_little_belongs_to_every_phase() -> None:
    one = WrittenItem.model_validate(ITEM)
    assert one.phases == list(PHASES)
    assert (one.line, one.level, one.comfort, one.loads) == ("", 0, False, {})


def test_what_it_is_for_is_written_with_the_word_for() -> None:
    one = WrittenItem.model_validate(ITEM | {"for": {"conditions": ["morton"]}})
    assert one.matches.conditions == ["morton"]


@pytest.mark.parametrize(
    "change",
    [
        {"line": "foot"},
        {"level": 1},
        {"harder": "rise"},
        {"level": 12, "line": "foot"},
        {"position": "flying"},
        {"loads": {"calf": "very"}},
        {"ends": [["X1"]]},
        {"ends": [["L1", "L1"]]},
        {"phases": []},
        {"phases": ["lunch"]},
        {"forbid_if": {"moods": ["bad"]}},
        {"comfort": "yes"},
    ],
)
def test_what_does_not_fit_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        WrittenItem.model_validate(ITEM | change)


def test_every_kind_has_families_and_no_other() -> None:
    assert set(FAMILIES) == set(KINDS)
    assert not family_fault("footwear", "lacing")
    assert "lacing" in family_fault("footwear", "hat")


def test_every_dose_has_a_unit_of_the_cards_and_bounds_in_order() -> None:
    for key, (unit, least, most) in DOSES.items():
        assert unit in UNITS, key
        assert least < most, key


def test_no_cue_may_ask_for_more_than_a_tenth_more_steps() -> None:
    assert DOSES["rate_up"][2] == DOSES["rate_up_most"][2] == 10


def test_a_bare_number_takes_the_backing_of_its_card_and_a_table_its_own() -> None:
    shared = {"grade": "low", "because": "So."}
    assert dose_row("sets", 3, shared) == {**shared, "value": 3, "unit": "sets", "bounds": [1, 10]}
    assert dose_row("sets", {"value": 3, "grade": "high"}, shared)["grade"] == "high"


def test_an_effort_rises() -> None:
    with pytest.raises(ValidationError, match="from 5 back to 3"):
        WrittenRung.model_validate({"id": "S1", "kind": "walk", "rpe_least": 5, "rpe_most": 3})


def test_a_rung_changes_one_known_kind_of_impact() -> None:
    assert WrittenRung.model_validate({"id": "S1", "kind": "open", "change": "shoe"}).change == "shoe"
    with pytest.raises(ValidationError, match="has the change 'mood'"):
        WrittenRung.model_validate({"id": "S1", "kind": "open", "change": "mood"})
