"""Each card as it is written takes what docs/reference/cards.md allows; what it refuses stands in bad/."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from restride.knowledge.written import UNITS, WrittenFinding, WrittenNumber, WrittenSource

NUMBER: dict[str, Any] = {
    "value": 3,
    "unit": "days",
    "bounds": [0, 10],
    "since": date(2026, 11, 20),
    "sources": ["able-2020"],
    "grade": "low",
    "holds_for": ["any"],
    "not_for": [],
    "because": "So it is.",
    "checked": date(2026, 11, 20),
    "again": date(2027, 11, 20),
}


@pytest.mark.parametrize(
    "change",
    [
        {"value": 2.5},
        {"value": True, "bounds": [0, 1], "unit": "yes_no"},
        {"value": 10},
        {"value": 0},
        {"checked": "never"},
        {"checked": date(2027, 11, 20)},
        {"sources": [], "grade": "consensus"},
        {"sources": [], "grade": "convention"},
    ],
)
def test_what_a_number_may_say(change: dict[str, Any]) -> None:
    said = NUMBER | change
    assert WrittenNumber.model_validate(said).value == said["value"]


@pytest.mark.parametrize(
    "change",
    [
        {"value": float("inf")},
        {"value": 10**400},
        {"value": None},
        {"bounds": [0]},
        {"bounds": [0, float("inf")]},
        {"bounds": [0, True]},
        {"bounds": "0-10"},
        {"sources": "able-2020"},
        {"sources": ["Able 2020"]},
        {"checked": datetime(2026, 11, 20, 8, tzinfo=UTC)},
        {"checked": "soon"},
        {"again": "never"},
        {"holds_for": []},
        {"because": ""},
        {"because": 3},
    ],
)
def test_what_it_may_not(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        WrittenNumber.model_validate(NUMBER | change)


@pytest.mark.parametrize("key", sorted(NUMBER))
def test_nothing_of_a_number_may_be_left_out(key: str) -> None:
    with pytest.raises(ValidationError):
        WrittenNumber.model_validate({name: value for name, value in NUMBER.items() if name != key})


@pytest.mark.parametrize("id_", ["", "doi:10.1/x", "pmid:123", "pmcid:PMC7", "https://example.org/a"])
def test_how_a_source_may_be_found(id_: str) -> None:
    assert WrittenSource.model_validate({"key": "a-1", "title": "T", "id": id_, "seen": "full"}).id == id_


def test_a_yes_or_no_finding_has_no_unit() -> None:
    finding = {"id": "a", "kind": "yes_no", "scope": "runner", "group": "a", "lasting": True, "red": False}
    assert WrittenFinding.model_validate(finding).bounds is None
    with pytest.raises(ValidationError, match="yes or no and has a unit"):
        WrittenFinding.model_validate(finding | {"unit": "years"})


def test_no_unit_stands_twice() -> None:
    assert len(UNITS) == len(set(UNITS))
