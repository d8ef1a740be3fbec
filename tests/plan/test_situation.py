"""What triage leaves to the plan: tissues, their rows of the ladder, and the scene that every rule looks at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.complaint import Complaint
from restride.diary.fold import fold
from restride.diary.profile import Profile
from restride.plan.situation import ROWS, Scene, Situation, Watched
from restride.words.side import Side
from tests.diaries import START, Pen, on
from tests.editions import shipped
from tests.scenes import WHY, scene

FOOT = Complaint("left-mt-shaft-2", Side.LEFT, ("mt-shaft-2",), START, "e1")


def _situation(*tissues: str) -> Situation:
    return Situation(START, Profile(), tuple(Watched(FOOT, tissue, False, WHY) for tissue in tissues))


@pytest.mark.parametrize("tissue", [row for row in ROWS if row != "bone"])
def test_a_soft_tissue_climbs_its_own_row_whatever_the_risk(tissue: str) -> None:
    assert [Watched(FOOT, tissue, risk, WHY).ladder_row for risk in (False, True)] == [tissue, tissue]


def test_a_bone_climbs_by_the_risk_of_its_site() -> None:
    assert [Watched(FOOT, "bone", risk, WHY).ladder_row for risk in (False, True)] == ["bone_low", "bone_high"]


@pytest.mark.parametrize("row", [*(one for one in ROWS if one != "bone"), "bone_low", "bone_high"])
def test_every_row_of_the_ladder_has_its_numbers(row: str) -> None:
    for name in ("greens", "gap_hours", "runs_per_week_max"):
        assert shipped().value(f"plan.ladder.{row}.{name}") > 0


@pytest.mark.parametrize("tissue", ROWS)
def test_every_row_of_the_pain_rule_has_its_numbers(tissue: str) -> None:
    row = f"plan.reaction.{tissue}"
    during = [shipped().value(f"{row}.{colour}_during_max") for colour in ("green", "amber")]
    rise = [shipped().value(f"{row}.{colour}_morning_rise_max") for colour in ("green", "amber")]
    assert during == sorted(during)
    assert rise == sorted(rise)
    assert shipped().value(f"plan.lock.days.{tissue}") >= 1
    assert shipped().value(f"plan.ladder.rest.{tissue}") >= 1


def test_bone_is_the_strictest_row_of_all() -> None:
    assert ROWS[0] == "bone"
    for part in ("green_during_max", "amber_during_max", "morning_green_max", "green_morning_rise_max"):
        numbers = {tissue: shipped().value(f"plan.reaction.{tissue}.{part}") for tissue in ROWS}
        assert numbers["bone"] == min(numbers.values())


def test_one_bone_among_many_puts_a_bone_in_doubt() -> None:
    assert _situation("tendon", "bone").bone
    assert not _situation("tendon", "muscle").bone
    assert not _situation().bone


def test_the_scene_hands_on_the_day_and_the_open_complaints() -> None:
    pen = Pen()
    pen.sore(0)
    there = scene(pen, 3, "nerve")
    assert there.on == on(3)
    assert [one.tissue for one in there.watched] == ["nerve"]
    assert there.watched == there.situation.watched


def test_a_number_of_the_scene_is_the_number_of_the_card() -> None:
    there = scene(Pen(), 0)
    card = there.cited("plan.gate.quiet_days")
    assert (card.id, card.value, card.unit) == ("plan.gate.quiet_days", there.value("plan.gate.quiet_days"), "days")
    with pytest.raises(KeyError):
        there.cited("plan.gate.no_such_card")


def test_two_situations_that_say_the_same_are_the_same() -> None:
    assert _situation("bone") == _situation("bone")
    assert _situation("bone") != replace(_situation("bone"), stop=(WHY,))


@pytest.mark.parametrize("name", ["greens", "gap_hours"])
def test_of_several_complaints_the_one_that_asks_most_is_heeded(name: str) -> None:
    for tissues in (("bone", "muscle"), ("muscle", "bone"), ("joint", "tendon", "fascia")):
        there = Scene(shipped(), fold([]), _situation(*tissues))
        rows = ["bone_low" if one == "bone" else one for one in tissues]
        most = max(shipped().value(f"plan.ladder.{row}.{name}") for row in rows)
        assert there.strictest(name).value == most
    assert shipped().value("plan.ladder.bone_low.greens") > shipped().value("plan.ladder.muscle.greens")
