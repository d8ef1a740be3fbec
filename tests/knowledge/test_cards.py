"""The tables of one file become the values of an edition, with the defaults of the file."""

from __future__ import annotations

from datetime import date

import pytest

from restride.knowledge import cards
from restride.knowledge.edition import Condition, Rung
from restride.knowledge.refusal import table
from restride.words.trouble import Trouble
from tests.knowledge.shelves import small, small_edition

SHAFT = "conditions/mt_bsi_shaft.toml"


def condition(old: str, new: str) -> Condition | None:
    faults: list[Trouble] = []
    content = table(SHAFT, small()[SHAFT].replace(old, new, 1), faults)
    assert content is not None
    return cards.condition(SHAFT, content, faults)


def test_defaults_give_way_to_the_number_itself() -> None:
    file = "parameters/plan/reaction.toml"
    faults: list[Trouble] = []
    content = table(file, small()[file].replace("value = 3", "value = 3\nbounds = [1, 5]"), faults)
    assert content is not None
    (number,) = cards.parameters(file, content, faults)
    assert (number.least, number.most, number.unit) == (1, 5, "pain_0_10")
    assert number.backing.since == date(2026, 11, 20)


def test_the_numbers_of_a_condition_hold_for_whom_it_holds() -> None:
    one = condition("not_for = []", 'not_for = ["pregnant"]')
    assert one is not None
    assert one.prior.backing.holds_for == ("adult_runner",)
    assert one.evidence[0].backing.not_for == ("pregnant",)


def test_a_row_may_say_otherwise() -> None:
    one = condition("no = 0.2", 'no = 0.2\nholds_for = ["child"]')
    assert one is not None
    assert one.evidence[0].backing.holds_for == ("child",)
    assert one.evidence[0].backing.checked is None
    assert one.prior_times[0].backing.checked == date(2026, 11, 20)


def test_a_condition_need_not_say_its_course() -> None:
    one = condition('course_weeks = { least = 6, most = 12, because = "The weeks that most need." }', "")
    assert one is not None
    assert one.course_weeks is None


@pytest.mark.parametrize(
    ("head", "line", "wanted"),
    [
        ("", "", ["counts", "counts"]),
        ('unknown = "weighed"', "", ["weighed", "weighed"]),
        ("", 'unknown = "weighed"', ["counts", "weighed"]),
        ('unknown = "weighed"', 'unknown = "counts"', ["weighed", "counts"]),
    ],
)
def test_a_line_of_a_flag_may_say_otherwise_than_its_head(head: str, line: str, wanted: list[str]) -> None:
    file = "flags/R21.toml"
    faults: list[Trouble] = []
    text = small()[file].replace('clears = "clinician"', f'clears = "clinician"\n{head}')
    content = table(file, text.replace('urgency = "T1"', f'urgency = "T1"\n{line}'), faults)
    assert content is not None
    one = cards.flag(file, content, faults)
    assert one is not None, faults
    assert [held.unknown for held in one.lines] == wanted


def test_a_rung_says_only_what_it_asks_for() -> None:
    rungs = small_edition().ladders["run_volume"].rungs
    assert rungs[0] == Rung("S0", "walk", 1, 30, 0, 0, 0)
    assert rungs[1] == Rung("S1", "run_walk", 6, 4, 1, 3, 3)


@pytest.mark.parametrize("reads", [cards.flag, cards.condition, cards.ladder])
def test_an_unknown_table_is_no_card(reads: object) -> None:
    faults: list[Trouble] = []
    assert callable(reads)
    assert reads("x.toml", {"id": 3}, faults) is None
    assert faults
