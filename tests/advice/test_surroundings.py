"""What triage leaves to the plan: urgency, stops, holds, and whom the plan is not for. Plans nothing."""

from __future__ import annotations

import pytest

from restride.advice.surroundings import Surroundings, surroundings
from restride.diary.fold import fold
from restride.diary.kinds import RUNNER, Assessment, Checkin, Clearance, PainSpot, Person, Said
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped


def around(pen: Pen, day: int) -> Surroundings:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return surroundings(shipped(), history.profile(), history, on(day))


def stops(pen: Pen, day: int) -> list[str]:
    return [why.says for why in around(pen, day).situation.stop]


def holds(pen: Pen, day: int) -> list[str]:
    return [why.says for why in around(pen, day).situation.holds]


def _says(pen: Pen, day: int, answer: str, *findings: str, complaint: str = RUNNER) -> None:
    pen.write(day, Person(said=tuple(Said(one, answer, complaint=complaint) for one in findings)))


# --- scope ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("born", "child"), [(2011, True), (2010, True), (2009, False), (1990, False)])
def test_who_may_still_be_fifteen_counts_as_fifteen(born: int, child: bool) -> None:
    pen = Pen()
    pen.person(0, born)
    assert ("because.scope.child" in stops(pen, 1)) is child


def test_an_unknown_birth_is_no_child() -> None:
    assert stops(Pen(), 0) == []


@pytest.mark.parametrize("complaint", [RUNNER, FOOT])
def test_a_pregnancy_counts_wherever_it_was_said(complaint: str) -> None:
    pen = Pen()
    pen.sore(0)
    _says(pen, 0, "yes", "pregnant", complaint=complaint)
    assert "because.scope.pregnant" in stops(pen, 1)
    _says(pen, 2, "dont_know", "pregnant")
    assert "because.scope.pregnant" in stops(pen, 2)
    _says(pen, 3, "no", "pregnant", complaint=complaint)
    assert "because.scope.pregnant" not in stops(pen, 3)


@pytest.mark.parametrize("blind", ["reduced_feeling", "poor_circulation"])
def test_diabetes_stops_with_a_foot_that_feels_or_gets_too_little(blind: str) -> None:
    pen = Pen()
    _says(pen, 0, "yes", "diabetes")
    assert stops(pen, 1) == []
    _says(pen, 1, "yes", blind)
    assert stops(pen, 1) == ["because.scope.diabetic_foot"]


@pytest.mark.parametrize(("day", "there"), [(0, True), (83, True), (84, False)])
def test_surgery_stops_for_twelve_weeks(day: int, there: bool) -> None:
    pen = Pen()
    _says(pen, 0, "yes", "recent_surgery")
    assert ("because.scope.surgery" in stops(pen, day)) is there


# --- holds ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("finding", ["reduced_feeling", "poor_circulation"])
def test_what_dulls_for_long_holds_until_a_clinician_releases(finding: str) -> None:
    pen = Pen()
    _says(pen, 0, "yes", finding)
    assert holds(pen, 40) == [f"because.hold.{finding}"]
    pen.cleared(41, "diagnosed", condition="achilles_mid")
    assert holds(pen, 42) == [f"because.hold.{finding}"]
    pen.cleared(43)
    assert holds(pen, 44) == []
    _says(pen, 45, "yes", finding)
    assert holds(pen, 45) == [f"because.hold.{finding}"]


@pytest.mark.parametrize(("day", "there"), [(0, True), (41, True), (42, False)])
def test_an_injection_holds_for_six_weeks(day: int, there: bool) -> None:
    pen = Pen()
    _says(pen, 0, "yes", "steroid_injection_recent")
    assert ("because.hold.injection" in holds(pen, day)) is there


# --- stops and urgency ----------------------------------------------------------------------------------------------


def test_a_restriction_stops_until_a_later_word_clears() -> None:
    pen = Pen()
    pen.write(0, Clearance("restricted", "Dr. Invented", on(0)))
    assert stops(pen, 60) == ["because.stop.restricted"]
    pen.cleared(61)
    assert stops(pen, 61) == []


def _assessed(pen: Pen, day: int, urgency: str, zones: tuple[str, ...] = ("achilles-mid",)) -> None:
    pen.write(day, PainSpot(Side.LEFT, zones, 2, "daily"))
    pen.write(day, Assessment(Side.LEFT, zones, urgency=urgency), hour=9)


@pytest.mark.parametrize("tier", ["T2", "T3", "T4"])
def test_an_assessment_stands_until_a_clinician_answers_it(tier: str) -> None:
    pen = Pen()
    _assessed(pen, 0, tier)
    assert around(pen, 30).urgency is Urgency[tier]
    pen.cleared(31)
    assert around(pen, 31).urgency is Urgency.T4


def test_routine_stops_nothing_where_no_bone_is_in_doubt() -> None:
    pen = Pen()
    _assessed(pen, 0, "T3")
    assert around(pen, 1).situation.stop == ()


def test_routine_stops_running_where_a_bone_is_in_doubt_but_bars_nothing() -> None:
    pen = Pen()
    _assessed(pen, 0, "T3", ("dorsal-midfoot-central",))
    situation = around(pen, 1).situation
    assert situation.bone
    assert [why.says for why in situation.stop] == ["because.tier.assessment"]
    assert not situation.barred


def test_a_flag_bars_and_outlives_its_complaint() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(0, Checkin(said=(Said("night_pain", "yes", complaint=FOOT),)), hour=9)
    assert around(pen, 1).situation.barred
    pen.gone(2)
    found = around(pen, 30)
    assert found.urgency is Urgency.T2
    assert found.situation.stop


def test_nobody_asked_is_not_asked() -> None:
    pen = Pen()
    pen.sore(0)
    assert [one.id for one in around(pen, 0).situation.unassessed] == [FOOT]
    pen.not_bone(0)
    assert around(pen, 0).situation.unassessed == ()


def test_several_tiers_give_the_gravest_first() -> None:
    pen = Pen()
    _assessed(pen, 0, "T3")
    pen.write(0, PainSpot(Side.RIGHT, ("achilles-mid",), 2, "daily"))
    pen.write(0, Assessment(Side.RIGHT, ("achilles-mid",), urgency="T2"), hour=9)
    found = around(pen, 1)
    assert found.urgency is Urgency.T2
    assert [dict(why.facts)["urgency"] for why in found.tiers] == ["T2", "T3"]


def test_a_restriction_after_a_clearance_stops_again_until_the_next_clearance() -> None:
    pen = Pen()
    for day, word in ((0, "cleared"), (3, "restricted"), (9, "cleared")):
        pen.write(day, Clearance(word, "Dr. Invented", on(day)))
    assert [stops(pen, day) for day in (2, 3, 8, 9)] == [
        [],
        ["because.stop.restricted"],
        ["because.stop.restricted"],
        [],
    ]
