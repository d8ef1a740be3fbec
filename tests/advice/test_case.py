"""The case of a runner: causes in play, flags, findings, tissues, and what is released. Forbids nothing itself."""

from __future__ import annotations

from restride.advice.surroundings import surroundings
from restride.diary.fold import fold
from restride.diary.kinds import RUNNER, Person, Said
from restride.plan.allowed import Case, allowed
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped


def case(pen: Pen, day: int) -> Case:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    around = surroundings(shipped(), history.profile(), history, on(day))
    return around.situation.case


def test_a_runner_who_is_well_has_an_empty_case() -> None:
    pen = Pen()
    pen.person()
    assert case(pen, 0) == Case(findings=case(pen, 0).findings)
    assert allowed(shipped(), case(pen, 0))["ice_pack"].allowed


def test_the_causes_of_the_interview_are_in_play() -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0, "extensor_tendinopathy")
    assert case(pen, 0).conditions == {"extensor_tendinopathy"}
    assert case(pen, 0).tissues == {"bone"}, "the bone questions are not answered yet"
    pen.not_bone(1)
    assert case(pen, 1).tissues == {"tendon"}


def test_before_any_interview_the_place_alone_speaks() -> None:
    pen = Pen()
    pen.sore(0)
    assert "mt_bsi_shaft" in case(pen, 0).conditions or "extensor_tendinopathy" in case(pen, 0).conditions


def test_a_diagnosis_stands_alone_and_is_no_release() -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0)
    pen.cleared(1, "diagnosed", FOOT, "midfoot_oa")
    assert case(pen, 1).conditions == {"midfoot_oa"}
    assert case(pen, 1).released == frozenset()
    pen.cleared(2, "cleared", FOOT)
    assert case(pen, 2).released == {"midfoot_oa"}


def test_a_release_from_before_is_of_another_injury() -> None:
    pen = Pen()
    pen.cleared(0, "cleared")
    pen.sore(3)
    pen.assessed(3)
    assert case(pen, 3).released == frozenset()


def test_an_unknown_red_answer_counts_as_there_and_a_no_does_not() -> None:
    pen = Pen()
    pen.person()
    for day, answer, there in ((1, "no", False), (2, "dont_know", True), (3, "yes", True)):
        pen.write(day, Person(said=(Said("reduced_feeling", answer, complaint=RUNNER),)))
        assert ("reduced_feeling" in case(pen, day).findings) is there
        assert allowed(shipped(), case(pen, day))["ice_pack"].allowed is not there


def test_flags_are_in_it() -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0, "mt_bsi_shaft", fingertip_bone_spot="yes", night_pain="yes")
    assert case(pen, 0).flags
