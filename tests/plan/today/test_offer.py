"""A self-test is offered only where nothing forbids it, and due when the gate or its schedule asks."""

from __future__ import annotations

import pytest

from restride.advice.advise import advise
from restride.advice.surroundings import surroundings
from restride.diary.fold import fold
from restride.diary.kinds import Activity, Felt, Trial
from restride.plan.allowed import Case
from restride.plan.selftest.battery import BATTERY
from restride.plan.situation import Scene
from restride.plan.today.offer import Offer, offers
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped

LOADING = ("heel_raise", "hop", "brisk_walk", "time_trial")


def there(pen: Pen, day: int, case: Case | None = None) -> dict[str, Offer]:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    around = surroundings(shipped(), history.profile(), history, on(day))
    standing = advise(shipped(), history.profile(), history, on(day)).standing
    scene = Scene(shipped(), history, around.situation)
    held = case or around.situation.case
    return {one.test.id: one for one in offers(scene, standing, held)}


def tendon(days: int = 10) -> Pen:
    """A runner at the gate with a tendon that was asked about, quiet mornings and walks."""
    pen = Pen()
    pen.person()
    pen.sore(0)
    pen.not_bone(0)
    for day in range(1, days + 1):
        pen.morning(day, 0)
    return pen


def says(one: Offer) -> list[str]:
    return [why.says for why in one.why_not]


def test_whoever_is_well_may_try_all_but_the_time_trial() -> None:
    pen = Pen()
    pen.person()
    found = there(pen, 0)
    assert {name for name, one in found.items() if not one.allowed} == {"time_trial"}


def test_the_gate_makes_its_tests_due() -> None:
    found = there(tendon(), 5)
    assert found["heel_raise"].is_due(on(5))
    assert found["hop"].is_due(on(5))
    assert found["heel_raise"].because is not None
    assert found["heel_raise"].because.says == "because.selftest.gate"


@pytest.mark.parametrize("flag", [one.id for one in shipped().flags.values() if one.silences != "nothing"])
def test_no_flag_that_silences_lets_a_loading_test_through(flag: str) -> None:
    found = there(tendon(), 5, Case(flags=frozenset({flag})))
    assert not any(found[name].allowed for name in ("heel_raise", "hop", "time_trial"))


@pytest.mark.parametrize(
    "finding", ["fingertip_bone_spot", "night_pain", "hop_pain", "limp", "sudden_pop", "reduced_feeling"]
)
def test_no_hop_with_a_sign_that_rules_it_out(finding: str) -> None:
    assert not there(tendon(), 5, Case(findings=frozenset({finding})))["hop"].allowed


@pytest.mark.parametrize("group", ["under_16", "pregnant", "recent_surgery"])
def test_nobody_the_plan_is_not_for_is_tested(group: str) -> None:
    found = there(tendon(), 5, Case(findings=frozenset({group})))
    assert not any(one.allowed for one in found.values())


def test_a_bone_in_doubt_is_not_hopped_on_until_it_has_been_free_for_days() -> None:
    pen = Pen()
    pen.person()
    pen.sore(0)
    pen.assessed(0, "mt_bsi_shaft", fingertip_bone_spot="no", night_pain="no", rest_pain="no", worse_through_run="no")
    for day in range(1, 9):
        pen.morning(day, 0)
    case = Case(conditions=frozenset({"mt_bsi_shaft"}), tissues=frozenset({"bone"}))
    assert not there(pen, 2, case)["hop"].allowed
    assert not there(pen, 2, case)["heel_raise"].allowed
    assert there(pen, 8, case)["hop"].allowed
    assert there(pen, 8, case)["heel_raise"].allowed
    pen.morning(9, 1)
    assert not there(pen, 9, case)["hop"].allowed


def test_no_test_that_loads_before_the_questions() -> None:
    pen = Pen()
    pen.person()
    pen.sore(0, ("plantar-heel-medial",))
    found = there(pen, 0, Case())
    assert "because.selftest.unassessed" in says(found["heel_raise"])
    assert found["knee_to_wall"].allowed


def test_a_painkiller_or_a_sore_morning_puts_them_off() -> None:
    pen = tendon(4)
    pen.morning(5, 0, painkiller="yes")
    assert all("because.selftest.masked" in says(one) for one in there(pen, 5).values())
    pen = tendon(4)
    pen.morning(5, 6)
    found = there(pen, 5)
    assert "because.selftest.sore" in says(found["heel_raise"])
    assert found["balance"].allowed


@pytest.mark.parametrize(
    ("during", "limp", "free"),
    [(0, False, True), (1, False, True), (3, False, True), (4, False, False), (6, False, False), (0, True, False)],
)
def test_whoever_walks_with_pain_walks_quietly_first(during: float, limp: bool, free: bool) -> None:
    pen = tendon(6)
    pen.write(5, Activity("walk", 1800, 1800, felt=(Felt(during=during),), limp=limp))
    found = there(pen, 6)
    assert found["hop"].allowed is free
    assert found["brisk_walk"].allowed or not free


def test_schedules_are_longer_when_nothing_hurts() -> None:
    pen = Pen()
    pen.person()
    pen.write(0, Trial("heel_raise", Side.BOTH, 25))
    assert there(pen, 10)["heel_raise"].due == on(12 * 7)
    sore = tendon()
    sore.write(0, Trial("balance", Side.BOTH, 25))
    assert there(sore, 10)["balance"].due == on(4 * 7)
    assert there(sore, 10)["brisk_walk"].is_due(on(10)), "the gate waits for it"


def test_a_drop_is_due_a_week_later() -> None:
    pen = Pen()
    pen.person()
    pen.write(0, Trial("heel_raise", Side.LEFT, 30))
    pen.write(3, Trial("heel_raise", Side.LEFT, 20))
    one = there(pen, 5)["heel_raise"]
    assert one.due == on(10)
    assert not one.is_due(on(5))
    assert one.is_due(on(10))


def test_a_time_trial_waits_for_weeks_of_quiet_running() -> None:
    pen = Pen()
    pen.person(-40)
    for day in range(-40, 0, 2):
        pen.run(day, 40, 0, km=8)
    assert there(pen, 0)["time_trial"].allowed
    pen.sore(0)
    pen.not_bone(0)
    pen.gone(5)
    assert not there(pen, 6)["time_trial"].allowed


def test_every_loading_test_stops_with_the_plan() -> None:
    pen = tendon(4)
    pen.cleared(4, "restricted")
    found = there(pen, 5)
    assert not any(found[name].allowed for name in LOADING)
    assert set(found) == set(BATTERY)
