"""Where a word and the foot contradict each other: which of the two counts, until when, and what settles it."""

from __future__ import annotations

import pytest

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.kinds import Assessment, Cause, Checkin, Clearance, ComplaintWord, Felt, PainSpot, Said
from restride.diary.standing import Door
from restride.words.day import plus
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.diaries import START, Pen, on
from tests.editions import shipped

SHAFT = ("mt-shaft-2",)
NAME = "left-mt-shaft-2"
TENDON, BROKEN, RISKY = "extensor_tendinopathy", "mt_bsi_shaft", "bsi_navicular"
RUNNING = {"run", "run_walk"}


def told(pen: Pen, day: int) -> Advice:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return advise(shipped(), history.profile(), history, on(day))


def against(pen: Pen, day: int) -> list[str]:
    return [why.says.rpartition(".")[2] for why in told(pen, day).contradictions]


def seen(word: str, condition: str = "", imaging: bool | None = None, score: float = 2, last: int = 5) -> Pen:
    """Somebody who ran all along, sore on day 0, with a clinician's word of day 1 and mornings of 1 up to ``last``."""
    pen = Pen()
    pen.person()
    for day in range(-21, 0, 3):
        pen.run(day, 40, during=None, km=7)
    pen.write(0, PainSpot(Side.LEFT, SHAFT, score, "daily"))
    spoke(pen, 1, word, condition, imaging)
    for day in range(1, last + 1):
        pen.morning(day, 1, sleep=8)
    return pen


def spoke(pen: Pen, day: int, word: str, condition: str = "", imaging: bool | None = None, grade: int = 0) -> None:
    body = Clearance(word, "Dr. Invented", plus(START, day), imaging, NAME, condition, grade or None)
    pen.write(day, body, hour=9)


def says(pen: Pen, day: int, finding: str, answer: str = "yes", hour: int = 12) -> None:
    pen.write(day, Checkin(said=(Said(finding, answer, complaint=NAME),)), hour=hour)


def gone(pen: Pen, day: int) -> None:
    pen.write(day, ComplaintWord(Side.LEFT, SHAFT, "resolve"), hour=19)


# --- a clinician's word ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("finding", ["night_pain", "rest_pain", "fingertip_bone_spot", "worse_through_run", "limp"])
@pytest.mark.parametrize(("word", "condition"), [("diagnosed", TENDON), ("cleared", "")])
def test_what_comes_after_a_clinicians_word_is_named_and_not_run_through(
    word: str, condition: str, finding: str
) -> None:
    pen = seen(word, condition, imaging=True)
    assert against(pen, 5) == []
    says(pen, 5, finding)
    advice = told(pen, 6)
    assert against(pen, 6) == [word]
    why = advice.contradictions[0]
    assert finding in str(dict(why.facts)["findings"]).split()
    assert why in advice.holds
    assert advice.standing.door is Door.GATE
    assert RUNNING.isdisjoint(one.kind for one in advice.sessions)


def test_a_broken_bone_may_hurt_at_night() -> None:
    pen = seen("diagnosed", BROKEN)
    says(pen, 5, "night_pain")
    assert against(pen, 6) == []
    assert told(pen, 6).urgency >= Urgency.T2


def test_a_later_clinicians_word_settles_it() -> None:
    pen = seen("diagnosed", TENDON, imaging=True)
    says(pen, 5, "night_pain")
    spoke(pen, 7, "diagnosed", TENDON, imaging=True)
    assert against(pen, 8) == []


def test_an_emergency_is_not_argued_with() -> None:
    pen = seen("diagnosed", TENDON, imaging=True)
    says(pen, 5, "cold_pale_foot")
    assert told(pen, 5).urgency is Urgency.T1
    assert against(pen, 5) == []


@pytest.mark.parametrize(("score", "named"), [(6, True), (5, False)])
def test_strong_pain_after_a_clearance_holds_for_three_days(score: float, named: bool) -> None:
    pen = seen("cleared", last=2)
    answers = tuple(Said(one, "no") for one in ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run"))
    pen.write(2, Assessment(Side.LEFT, SHAFT, answers, causes=(Cause(TENDON, 0.9),)))
    pen.write(3, Checkin((Felt(NAME, morning=score),)), hour=7)
    assert told(pen, 3).complaints[0].tissue != "bone"
    assert ("cleared_sore" in against(pen, 3)) is named
    assert ("cleared_sore" in against(pen, 5)) is named
    assert "cleared_sore" not in against(pen, 6)


def test_pain_before_the_clearance_is_covered_by_it() -> None:
    pen = seen("cleared", score=7, last=0)
    assert against(pen, 1) == []


# --- what was said before --------------------------------------------------------------------------------------------


def before(imaging: bool | None, condition: str = TENDON) -> Pen:
    """Night pain on day 0, a diagnosis on day 1."""
    pen = Pen()
    pen.person()
    pen.write(0, PainSpot(Side.LEFT, SHAFT, 3, "daily"))
    says(pen, 0, "night_pain")
    spoke(pen, 1, "diagnosed", condition, imaging)
    return pen


@pytest.mark.parametrize("imaging", [None, False])
def test_a_diagnosis_without_a_picture_has_to_explain_what_was_there(imaging: bool | None) -> None:
    pen = before(imaging)
    assert against(pen, 2) == ["unexplained"]
    assert told(pen, 2).contradictions[0] in told(pen, 2).holds


def test_a_picture_or_a_bone_explains_it() -> None:
    assert against(before(imaging=True), 2) == []
    assert against(before(imaging=None, condition=BROKEN), 2) == []


def test_an_answer_settles_it_either_way() -> None:
    pen = before(imaging=None)
    says(pen, 3, "night_pain", "no")
    assert against(pen, 4) == []
    says(pen, 5, "night_pain", "yes")
    assert against(pen, 6) == ["diagnosed"]
    assert told(pen, 6).urgency >= Urgency.T2


def test_nothing_passes_the_gate_while_it_is_unexplained() -> None:
    pen = before(imaging=None)
    for day in range(2, 12):
        pen.morning(day, 0, sleep=8)
        if day % 2:
            pen.walk(day)
    pen.test(10, "heel_raise", 40)
    pen.test(10, "hop", 30)
    held = told(pen, 11)
    assert all(item.done for item in held.gate), [item.id for item in held.gate if not item.done]
    assert held.standing.door is Door.GATE
    says(pen, 11, "night_pain", "no", hour=7)
    assert told(pen, 11).standing.door is Door.LADDER


# --- the runner's own word -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("grade", "weeks"), [(1, 4), (2, 4), (3, 6), (0, 6)])
def test_a_diagnosed_bone_is_not_over_by_a_word(grade: int, weeks: int) -> None:
    pen = Pen()
    pen.person()
    pen.write(0, PainSpot(Side.LEFT, SHAFT, 2, "daily"))
    spoke(pen, 1, "diagnosed", BROKEN, grade=grade)
    gone(pen, 3)
    assert against(pen, 4) == ["gone_bone"]
    assert RUNNING.isdisjoint(one.kind for one in told(pen, 4).sessions)
    assert against(pen, weeks * 7 - 1) == ["gone_bone"]  # from day 0, when it last hurt
    assert against(pen, weeks * 7) == []


def test_a_clinician_may_clear_it_sooner() -> None:
    pen = seen("diagnosed", BROKEN, last=0)
    gone(pen, 3)
    spoke(pen, 5, "cleared")
    assert against(pen, 6) == []
    assert told(pen, 6).standing.door is not Door.WELL


def test_a_bone_of_high_risk_waits_for_a_picture() -> None:
    assert shipped().conditions[RISKY].high_risk
    pen = seen("diagnosed", RISKY, last=0)
    gone(pen, 3)
    assert against(pen, 200) == ["gone_risky"]
    spoke(pen, 201, "cleared", imaging=False)
    assert against(pen, 202) == ["gone_risky"]
    spoke(pen, 203, "cleared", imaging=True)
    assert against(pen, 204) == []


def test_an_old_diagnosis_asks_for_nothing() -> None:
    course = shipped().conditions[BROKEN].course_weeks
    assert course is not None
    late = int(course.most) * 7 + 10
    pen = seen("diagnosed", BROKEN, last=0)
    pen.write(late, PainSpot(Side.LEFT, SHAFT, 1, "daily"))
    gone(pen, late + 5)
    assert "gone_bone" not in against(pen, late + 6)


@pytest.mark.parametrize(("score", "named"), [(6, True), (5, False)])
def test_gone_and_six_of_ten_cannot_both_hold(score: float, named: bool) -> None:
    pen = seen("diagnosed", TENDON, imaging=True, last=4)
    pen.write(5, PainSpot(Side.LEFT, SHAFT, score, "daily"))
    gone(pen, 5)
    for day in (5, 6, 7):
        assert against(pen, day) == (["gone_sore"] if named else [])
        assert RUNNING.isdisjoint(one.kind for one in told(pen, day).sessions) is named
    assert against(pen, 8) == []
    assert told(pen, 8).standing.door is (Door.LADDER if named else Door.WELL)


def test_gone_after_quiet_days_is_believed() -> None:
    pen = seen("diagnosed", TENDON, imaging=True, last=9)
    gone(pen, 9)
    assert against(pen, 10) == []
    assert told(pen, 10).standing.door is Door.WELL


def test_what_only_asks_for_an_appointment_contradicts_no_diagnosis() -> None:
    pen = seen("diagnosed", TENDON, imaging=True)
    says(pen, 5, "walking_hurts")
    assert against(pen, 6) == []
