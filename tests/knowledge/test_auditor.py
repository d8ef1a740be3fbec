"""The auditor lists what a person should look at again, each with its kind and place."""

from __future__ import annotations

from datetime import date

import pytest

from restride.knowledge.auditor import Kind, audit
from restride.knowledge.edition import Edition
from tests.knowledge.shelves import changed, small_edition

TODAY = date(2026, 11, 21)
FLAG, SPOT, CONDITION = "flags/R21.toml", "findings/spot.toml", "conditions/mt_bsi_shaft.toml"


def places(edition: Edition, kind: Kind, on: date = TODAY) -> list[str]:
    return [one.place for one in audit(edition, on) if one.kind is kind]


def test_what_leans_on_no_source() -> None:
    assert places(small_edition(), Kind.UNCITED) == ["parameter triage.age.over_50", "condition night_foot, prior"]


def test_what_nobody_checked() -> None:
    never = ["parameter triage.age.over_50", "condition mt_bsi_shaft, evidence fingertip_bone_spot"]
    assert places(small_edition(), Kind.NEVER_CHECKED) == never


def test_what_is_due_from_its_day_on() -> None:
    assert not places(small_edition(), Kind.DUE, date(2027, 11, 19))
    assert "flag R21" in places(small_edition(), Kind.DUE, date(2027, 11, 20))


def test_a_source_that_no_card_cites() -> None:
    assert places(small_edition(), Kind.ORPHANED) == ["source baker-2021"]


def test_a_finding_that_nothing_uses() -> None:
    lonely = '[[finding]]\nid = "lonely"\nkind = "yes_no"\nscope = "runner"\ngroup = "g"\nlasting = true\nred = false\n'
    edition = changed(SPOT, "[[finding]]", lonely + "[[finding]]")
    assert places(edition, Kind.ORPHANED) == ["finding lonely", "source baker-2021"]


def test_a_finding_that_no_question_sets() -> None:
    assert places(small_edition(), Kind.UNASKED) == ["finding woman"]


@pytest.mark.parametrize(
    ("sources", "grade", "alone"),
    [
        ('["able-2020"]', "low", True),
        ("[]", "consensus", True),
        ('["able-2020", "baker-2021"]', "low", False),
        ('["able-2020"]', "moderate", False),
    ],
)
def test_a_flag_that_stands_on_weak_evidence_alone(sources: str, grade: str, alone: bool) -> None:
    edition = changed(FLAG, 'sources = ["able-2020"]\ngrade = "moderate"', f'sources = {sources}\ngrade = "{grade}"')
    assert places(edition, Kind.WEAK_ALONE) == ["flag R21"] * alone


def test_a_good_grade_on_what_nobody_read() -> None:
    edition = changed(FLAG, '"able-2020"', '"baker-2021"')
    assert places(edition, Kind.UNREAD) == ["flag R21"]


@pytest.mark.parametrize(
    ("yes", "no", "kind"),
    [("1", "1", Kind.SILENT), ("5", "1.2", Kind.ONE_WAY), ("0.5", "0.2", Kind.ONE_WAY), ("5", "1", None)],
)
def test_ratios_that_say_nothing_or_the_impossible(yes: str, no: str, kind: Kind | None) -> None:
    edition = changed(CONDITION, "yes = 5\nno = 0.2", f"yes = {yes}\nno = {no}")
    found = [one.kind for one in audit(edition, TODAY) if one.kind in {Kind.SILENT, Kind.ONE_WAY}]
    assert found == ([kind] if kind else [])


def test_the_list_is_ordered_by_kind() -> None:
    kinds = [list(Kind).index(one.kind) for one in audit(small_edition(), date(2030, 1, 1))]
    assert kinds == sorted(kinds)
