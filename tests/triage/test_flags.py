"""Which flags stand, and that they stand until they are cleared. Small edition, invented diaries, and laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import extended, fold
from restride.diary.kinds import Assessment, Cause, Checkin, PainSpot, Person, Raised, Said
from restride.knowledge.edition import Edition
from restride.triage.flags import FlagVerdict, StandingFlag, evaluate, standing
from restride.triage.known import gather
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.triage.small import SMALL

BASE = shipped()
PLACE = ("dorsal-midfoot-central",)
FINDINGS = ("hot", "fever", "diabetes", "swollen", "injury_explains", "tablets", "stripe")


def found(*unasked: str, **said: str) -> dict[str, FlagVerdict]:
    verdicts = evaluate(SMALL, gather(SMALL, said, {}, (), None), frozenset(unasked))
    return {one.flag: one for one in verdicts}


def stands(pen: Pen, day: int, edition: Edition = SMALL) -> dict[str, StandingFlag]:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return {one.flag: one for one in standing(edition, history, on(day))}


def says(pen: Pen, day: int, assessed: bool = False, **words: str) -> None:
    """Answers about the complaint, in an interview or in passing."""
    answers = tuple(Said(name, word, complaint=FOOT) for name, word in words.items())
    pen.write(day, Assessment(Side.LEFT, PLACE, answers) if assessed else Checkin(said=answers))


# --- by what is known ------------------------------------------------------------------------------------------------


def test_the_most_urgent_line_counts() -> None:
    assert found(hot="yes", fever="no", diabetes="no")["HOT"].urgency is Urgency.T2
    verdict = found(hot="yes", fever="yes")["HOT"]
    assert (verdict.urgency, verdict.sure, verdict.findings) == (Urgency.T1, True, ("hot", "fever"))


def test_what_nobody_asked_about_raises_nothing() -> None:
    assert not found()
    assert found(hot="yes")["HOT"].urgency is Urgency.T2


def test_dont_know_alone_is_routine_and_with_another_finding_urgent_but_never_an_emergency() -> None:
    alone = found(hot="dont_know", fever="dont_know")["HOT"]
    assert (alone.urgency, alone.sure, alone.hangs_on) == (Urgency.T3, False, ("hot", "fever"))
    with_another = found(fever="yes", hot="dont_know")["HOT"]
    assert (with_another.urgency, with_another.sure) == (Urgency.T2, False)


def test_what_should_have_been_asked_counts_only_beside_another_finding() -> None:
    assert not found("hot", "fever")
    assert found("hot", fever="yes")["HOT"].urgency is Urgency.T2


def test_dont_know_of_what_would_excuse_excuses_nothing() -> None:
    assert found(swollen="yes", injury_explains="dont_know")["CLOT"].urgency is Urgency.T1
    assert found(swollen="yes")["CLOT"].refutable == ("injury_explains",)
    assert "CLOT" not in found(swollen="yes", injury_explains="yes")


@given(
    st.dictionaries(st.sampled_from(FINDINGS), st.sampled_from(["yes", "no", "dont_know"])),
    st.sampled_from(["hot", "fever", "diabetes", "swollen", "tablets"]),
)
def test_a_further_flag_finding_never_lowers_a_flag(said: dict[str, str], name: str) -> None:
    before, after = found(**said), found(**{**said, name: "yes"})
    for flag, verdict in before.items():
        assert after[flag].urgency >= verdict.urgency


@given(st.sets(st.sampled_from(FINDINGS)))
def test_dont_know_alone_is_never_an_emergency(names: set[str]) -> None:
    assert all(one.urgency <= Urgency.T3 for one in found(**dict.fromkeys(names, "dont_know")).values())


# --- in a diary ------------------------------------------------------------------------------------------------------


def test_a_flag_says_since_when_by_what_and_for_whom() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 2, hot="yes")
    flag = stands(pen, 3)["HOT"]
    assert (flag.complaint, flag.since, flag.reads, flag.recorded) == (FOOT, on(2), ("e0001",), False)
    assert flag.because.entries == flag.reads


@pytest.mark.parametrize("later", [4, 40, 4000])
def test_time_alone_never_clears(later: int) -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 2, hot="yes")
    assert stands(pen, later)["HOT"].urgency is Urgency.T2


def test_a_later_no_does_not_clear_even_in_an_interview() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 2, hot="yes")
    says(pen, 3, hot="no")
    says(pen, 4, assessed=True, hot="no")
    assert "HOT" in stands(pen, 5)


def test_the_end_of_the_complaint_does_not_clear() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 2, hot="yes")
    pen.gone(3)
    assert stands(pen, 4)["HOT"].complaint == FOOT


@pytest.mark.parametrize(("word", "whom", "clears"), [
    ("cleared", FOOT, True), ("diagnosed", "", True), ("restricted", FOOT, False), ("cleared", "right-calf", False),
])  # fmt: skip
def test_a_clinicians_later_word_clears_what_it_covers(word: str, whom: str, clears: bool) -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 2, hot="yes")
    pen.cleared(3, word, whom)
    assert ("HOT" not in stands(pen, 4)) is clears


def test_a_finding_after_the_clearance_raises_again() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 2, hot="yes")
    pen.cleared(3, complaint=FOOT)
    says(pen, 5, hot="yes")
    assert stands(pen, 6)["HOT"].since == on(5)


def test_a_reassessment_clears_only_what_its_card_lets_it_and_only_all_of_it() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, tablets="yes", stripe="yes")
    says(pen, 2, tablets="no", stripe="no")
    assert "TABLETS" in stands(pen, 3)
    says(pen, 3, assessed=True, tablets="no")
    assert "TABLETS" in stands(pen, 4)
    says(pen, 4, assessed=True, tablets="no", stripe="no")
    assert "TABLETS" not in stands(pen, 5)


def test_findings_that_were_never_there_together_raise_nothing() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, fever="yes")
    says(pen, 5, fever="no")
    says(pen, 9, hot="yes")
    assert stands(pen, 10)["HOT"].urgency is Urgency.T2


def test_an_excuse_that_comes_later_takes_nothing_back() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, swollen="yes")
    says(pen, 3, injury_explains="yes")
    assert stands(pen, 4)["CLOT"].urgency is Urgency.T1
    other = Pen()
    other.sore(0)
    says(other, 1, swollen="yes", injury_explains="yes")
    assert "CLOT" not in stands(other, 4)


def test_the_row_of_the_tissue_then_in_force_counts() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(2, PainSpot(Side.LEFT, PLACE, 3, "night"))
    assert stands(pen, 3, BASE)["P1_bone"].urgency is Urgency.T2
    pen.not_bone(4)
    assert "P1_bone" in stands(pen, 5, BASE)
    pen.cleared(6, complaint=FOOT)
    assert not stands(pen, 7, BASE)


def test_strong_rest_pain_in_the_diary_raises_by_itself() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(1, PainSpot(Side.LEFT, PLACE, 8, "rest"))
    assert stands(pen, 2, BASE)["R33"].urgency is Urgency.T2


def test_what_is_said_of_no_complaint_counts_for_each_that_is_open_and_else_for_the_runner() -> None:
    pen = Pen()
    pen.write(0, Checkin(said=(Said("swollen"),)))
    assert stands(pen, 1)["CLOT"].complaint == ""
    other = Pen()
    other.sore(0)
    other.write(1, Checkin(said=(Said("swollen"),)))
    assert stands(other, 2)["CLOT"].complaint == FOOT


def test_a_flag_of_the_runner_is_told_once_and_cleared_by_a_word_on_everything_only() -> None:
    pen = Pen()
    pen.sore(0)
    pen.write(1, Person(said=(Said("self_harm_thoughts"),)))
    assert stands(pen, 2, BASE)["R14"].complaint == ""
    pen.cleared(3, complaint=FOOT)
    assert "R14" in stands(pen, 4, BASE)
    pen.cleared(5)
    assert "R14" not in stands(pen, 6, BASE)


def test_a_course_without_improvement_is_answered_by_the_next_interview() -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(0)
    for day in range(30):
        pen.morning(day, 4)
    assert stands(pen, 30)["COURSE"].urgency is Urgency.T3
    pen.write(31, Raised("COURSE", "T3", FOOT, ("x",), "v"))
    assert stands(pen, 31)["COURSE"].recorded
    pen.assessed(32)
    assert "COURSE" not in stands(pen, 33)


def raised(pen: Pen, day: int, flag: str = "HOT", urgency: str = "T1", complaint: str = FOOT) -> None:
    pen.write(day, Raised(flag, urgency, complaint, ("e0000",), "another"), hour=20)


def test_a_recorded_flag_stands_though_its_edition_and_findings_are_gone() -> None:
    pen = Pen()
    pen.sore(0)
    raised(pen, 1, "GONE_FROM_THE_CARDS")
    flag = stands(pen, 900)["GONE_FROM_THE_CARDS"]
    assert (flag.urgency, flag.recorded, flag.silences, flag.clears) == (Urgency.T1, True, "impact", "clinician")
    assert "e0001" in flag.because.entries
    pen.cleared(901, complaint=FOOT)
    assert not stands(pen, 902)


def test_a_clearance_does_not_clear_what_is_written_down_after_it() -> None:
    pen = Pen()
    pen.sore(0)
    raised(pen, 1, "GONE_FROM_THE_CARDS")
    pen.cleared(2, complaint=FOOT)
    raised(pen, 3, "GONE_FROM_THE_CARDS")
    assert "GONE_FROM_THE_CARDS" in stands(pen, 4)


def test_a_flag_written_down_as_graver_than_it_now_is_stays_as_grave() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, hot="yes")
    raised(pen, 1, urgency="T1")
    assert (stands(pen, 2)["HOT"].urgency, stands(pen, 2)["HOT"].recorded) == (Urgency.T1, True)


def test_a_recorded_flag_keeps_its_urgency_and_a_graver_one_is_recorded_anew() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, hot="yes")
    raised(pen, 1, urgency="T2")
    assert (stands(pen, 2)["HOT"].urgency, stands(pen, 2)["HOT"].recorded) == (Urgency.T2, True)
    says(pen, 3, fever="yes")
    assert (stands(pen, 4)["HOT"].urgency, stands(pen, 4)["HOT"].recorded) == (Urgency.T1, False)
    raised(pen, 4, urgency="T1")
    assert (stands(pen, 5)["HOT"].urgency, stands(pen, 5)["HOT"].recorded) == (Urgency.T1, True)


def test_a_recorded_flag_that_may_be_reassessed_is_gone_when_all_is_denied() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, tablets="yes", stripe="yes")
    raised(pen, 1, "TABLETS", "T3")
    says(pen, 2, assessed=True, tablets="no")
    assert "TABLETS" in stands(pen, 3)
    says(pen, 3, assessed=True, tablets="no", stripe="no")
    assert "TABLETS" not in stands(pen, 4)


def test_a_retracted_entry_raises_nothing() -> None:
    pen = Pen()
    pen.sore(0)
    entry = pen.write(1, Checkin(said=(Said("hot", complaint=FOOT),)))
    pen.write(1, Raised("HOT", "T2", FOOT, (entry.id,), "v"), hour=20)
    pen.take_back(2, entry)
    assert not stands(pen, 3)


def test_the_gravest_comes_first() -> None:
    pen = Pen()
    pen.sore(0)
    says(pen, 1, hot="yes", swollen="yes", tablets="yes", stripe="yes")
    history = fold(pen.entries)
    assert [one.urgency for one in standing(SMALL, history, on(2))] == [Urgency.T1, Urgency.T2, Urgency.T3]


WORDS = st.tuples(st.sampled_from(FINDINGS), st.sampled_from(["yes", "no", "dont_know"]))
STEPS = st.lists(st.tuples(WORDS, st.booleans()), max_size=6)


@given(STEPS, st.integers(1, 500))
def test_no_flag_goes_by_itself(steps: list[tuple[tuple[str, str], bool]], wait: int) -> None:
    """Written down as it was raised, a flag that only a clinician may clear stands after whatever is said later."""
    pen = Pen()
    pen.sore(0)
    history, seen = fold(pen.entries), dict[str, Urgency]()
    for day, ((name, word), assessed) in enumerate(steps, 1):
        says(pen, day, assessed, **{name: word})
        history = extended(history, pen.entries[-1])
        now = {one.flag: one for one in standing(SMALL, history, on(day))}
        for flag in now.values():
            if not flag.recorded:
                raised(pen, day, flag.flag, flag.urgency.name, flag.complaint)
                history = extended(history, pen.entries[-1])
            if flag.clears == "clinician":
                seen[flag.flag] = max(flag.urgency, seen.get(flag.flag, Urgency.T4))
    last = {one.flag: one.urgency for one in standing(SMALL, history, on(len(steps) + wait))}
    assert all(last.get(flag, Urgency.T4) >= urgency for flag, urgency in seen.items())


@given(STEPS)
def test_a_clearance_of_everything_leaves_nothing(steps: list[tuple[tuple[str, str], bool]]) -> None:
    pen = Pen()
    pen.sore(0)
    for day, ((name, word), assessed) in enumerate(steps, 1):
        says(pen, day, assessed, **{name: word})
    pen.cleared(len(steps) + 1)
    lasting = {"HOT"} if any(pair == ("diabetes", "yes") for pair, _ in steps) else set()
    assert stands(pen, len(steps) + 2).keys() <= lasting


def test_causes_of_an_assessment_are_no_flag() -> None:
    pen = Pen()
    pen.write(0, Assessment(Side.LEFT, PLACE, causes=(Cause("stress", 0.9),), urgency="T2"))
    assert not stands(pen, 1)
