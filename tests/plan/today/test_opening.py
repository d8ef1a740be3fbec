"""The list before the first run has no dead end: each test of it may be tried, or the list says what opens it."""

from __future__ import annotations

import pytest

from restride.advice.advise import advise
from restride.advice.surroundings import surroundings
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.kinds import Assessment, Cause, PainSpot, Said
from restride.diary.standing import Door, Standing
from restride.plan.allowed import Case, allowed
from restride.plan.gate import GateItem
from restride.plan.situation import Scene
from restride.plan.today.opening import TESTS, opened, waiting, wanting
from restride.report import document as doc
from restride.report.day import advice_document
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import phrases, speech
from tests.scenes import scene

ZONES = ("dorsal-midfoot-central",)
BONE_QUESTIONS = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")
OWN = ("ankle_sprain_other", "fat_pad", "metatarsalgia_mtp_synovitis", "midfoot_oa")
"""Causes that avoid a test of the list, and that nobody has to look at soon."""


def sore(condition: str = "extensor_tendinopathy", *yes: str, days: int = 20) -> Pen:
    """Somebody who was asked, has not run for weeks, and whose days and walks are quiet."""
    pen = Pen()
    pen.person()
    pen.write(0, PainSpot(Side.LEFT, ZONES, 2, "daily"))
    said = (*(Said(one, "no") for one in BONE_QUESTIONS if one not in yes), *(Said(one, "yes") for one in yes))
    pen.write(0, Assessment(Side.LEFT, ZONES, said, causes=(Cause(condition, 0.9),), urgency="T4"))
    for day in range(1, days + 1):
        pen.morning(day, 0, sleep=8)
        if day % 2:
            pen.walk(day)
    return pen


def told(pen: Pen, day: int = 20) -> Advice:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return advise(shipped(), history.profile(), history, on(day))


def listed(pen: Pen, day: int = 20) -> dict[str, GateItem]:
    return {one.id: one for one in told(pen, day).gate}


def says(item: GateItem) -> list[str]:
    return [why.says for why in item.opens]


@pytest.mark.parametrize("condition", OWN)
def test_what_a_cause_avoids_comes_last_and_then_opens_the_first_run(condition: str) -> None:
    pen = sore(condition)
    before = listed(pen)
    assert before["hops"].held
    assert says(before["hops"]) == ["because.gate_opens.hop"]
    assert not before["heel_raises"].held
    pen.test(19, "heel_raise", 30)
    assert not listed(pen)["hops"].held
    pen.test(19, "hop", 20)
    assert told(pen).standing.door is Door.LADDER


@pytest.mark.parametrize("condition", OWN)
def test_raises_wait_for_quiet_days(condition: str) -> None:
    item = listed(sore(condition, days=3), 3)["heel_raises"]
    avoided = condition in ("metatarsalgia_mtp_synovitis", "midfoot_oa")
    assert says(item) == (["because.gate_opens.heel_raise"] if avoided else [])


@pytest.mark.parametrize(
    "condition", ["turf_toe", "lisfranc", "plantar_fascia_rupture", "pad", "peripheral_neuropathy"]
)
def test_a_cause_for_a_clinician_opens_by_a_clinicians_word(condition: str) -> None:
    pen = sore(condition)
    pen.test(19, "heel_raise", 30)
    assert says(listed(pen)["hops"]) == ["because.gate_opens.clinician_condition"]
    pen.cleared(18)
    assert not listed(pen)["hops"].held


@pytest.mark.parametrize("finding", ["low_bone_density", "reduced_feeling", "poor_circulation"])
def test_what_no_quiet_week_changes_opens_by_a_clinicians_word(finding: str) -> None:
    pen = sore("extensor_tendinopathy", finding)
    assert says(listed(pen)["hops"]) == ["because.gate_opens.clinician_finding"]
    pen.cleared(18)
    assert not listed(pen)["hops"].held


def test_a_hop_that_hurt_is_asked_again_by_the_hop_itself() -> None:
    pen = sore("extensor_tendinopathy", "hop_pain")
    assert says(listed(pen)["hops"]) == ["because.gate_opens.hop"]
    pen.test(19, "heel_raise", 30)
    assert not listed(pen)["hops"].held


def test_an_answer_that_rules_it_out_is_asked_once_more() -> None:
    item = listed(sore("extensor_tendinopathy", "arch_bruise"))["hops"]
    assert "because.gate_opens.asked" in says(item)
    assert ("finding", "arch_bruise") in item.opens[0].facts


def test_a_bone_at_high_risk_waits_for_its_release() -> None:
    pen = sore("bsi_navicular")
    assert says(listed(pen)["hops"]) == ["because.gate_opens.release"]
    pen.cleared(18)
    assert not listed(pen)["hops"].held


def test_a_foot_without_feeling_is_never_opened_by_quiet_days() -> None:
    pen = sore("charcot")
    assert says(listed(pen)["hops"]) == ["because.gate_opens.clinician_condition"]


@pytest.mark.parametrize("condition", sorted(shipped().conditions))
def test_no_cause_leaves_the_list_without_a_way(condition: str) -> None:
    _no_dead_end(sore(condition))


@pytest.mark.parametrize(
    "finding",
    sorted({one for item in TESTS.values() for one in shipped().items[f"test_{item}"].forbids.findings})
    + sorted(
        {
            one
            for item in TESTS.values()
            for trait in shipped().items[f"test_{item}"].traits
            for one in shipped().traits[trait].forbids.findings
        }
    ),
)
def test_no_answer_leaves_the_list_without_a_way(finding: str) -> None:
    _no_dead_end(sore("extensor_tendinopathy", finding))


def _no_dead_end(pen: Pen) -> None:
    """Every test that is not done may be tried, or what opens it can be said; or something stops, and says so."""
    advice = told(pen)
    history = fold(pen.entries)
    around = surroundings(shipped(), history.profile(), history, on(20))
    there = Scene(shipped(), history, around.situation)
    if not advice.gate:
        assert there.situation.stop or advice.standing.door is not Door.GATE
        return
    missing = wanting(there, advice.standing)
    for item in (one for one in advice.gate if one.id in TESTS and not one.done):
        case = opened(there, there.situation.case, TESTS[item.id], missing)
        free = allowed(shipped(), case)[f"test_{TESTS[item.id]}"].allowed
        assert free != bool(item.opens), item
        assert all(speech().because(why) for why in item.opens)


@pytest.mark.parametrize(
    ("pen", "typed"),
    [
        (sore("turf_toe"), "restride cleared --by NAME"),
        (sore("bsi_navicular"), "restride cleared --by NAME"),
        (sore("extensor_tendinopathy", "arch_bruise"), "restride assess left-dorsal-midfoot-central"),
        (sore("ankle_sprain_other"), ""),
    ],
)
def test_the_page_says_what_opens_it_and_how_to_say_so(pen: Pen, typed: str) -> None:
    page = advice_document(told(pen), fold(pen.entries), shipped(), phrases())
    (listed,) = [block for block in page.blocks if isinstance(block, doc.Checklist)]
    assert "Not yet" in listed.steps[-1].text
    ways = {block.command for block in page.blocks if isinstance(block, doc.Line) and block.command}
    assert {"restride cleared --by NAME", "restride assess left-dorsal-midfoot-central"} & ways == ({typed} - {""})


@pytest.mark.parametrize("standing", [Standing(), Standing(Door.KEEP, sore=True)])
def test_whoever_has_no_list_gets_nothing_opened_by_it(standing: Standing) -> None:
    pen = sore("ankle_sprain_other")
    there = scene(pen, 20)
    case = Case(conditions=frozenset({"ankle_sprain_other"}))
    assert wanting(there, standing) is None
    assert opened(there, case, "hop", wanting(there, standing)) == case


def test_nothing_is_opened_while_something_stops() -> None:
    there = scene(sore(), 20, stop=True)
    assert wanting(there, Standing(Door.LADDER, 4, sore=True)) is None


def test_who_has_passed_the_list_may_repeat_its_tests() -> None:
    there = scene(sore("ankle_sprain_other"), 20)
    case = Case(conditions=frozenset({"ankle_sprain_other"}))
    free = opened(there, case, "hop", wanting(there, Standing(Door.LADDER, 4, sore=True)))
    assert allowed(shipped(), free)["test_hop"].allowed


def test_quiet_opens_no_cause_that_somebody_should_see_soon() -> None:
    there = scene(sore(), 20)
    for one in shipped().conditions.values():
        case = Case(conditions=frozenset({one.id}))
        free = opened(there, case, "hop", frozenset())
        if one.usual_urgency >= Urgency.T2:
            assert one.id not in free.released


def test_the_list_says_its_own_items() -> None:
    there = scene(sore(), 20)
    assert [one.id for one in waiting(there)] == ["quiet_days", "walks", "heel_raises", "hops"]
