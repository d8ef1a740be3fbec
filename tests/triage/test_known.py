"""What is known of a complaint: answers, scores, and what a diary remembers. Small edition and invented diaries."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import RUNNER, Checkin, Clearance, Person, Said
from restride.triage.known import Known, Trace, cleared, from_history, gather, holds_for
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.triage.small import SMALL

BASE = shipped()


def known(pen: Pen, day: int, complaint: str = FOOT) -> Known:
    history = fold(pen.entries)
    return from_history(BASE, history, history.complaints[complaint], on(day))


def test_zones_and_side_are_read_by_the_cards() -> None:
    answers = gather(BASE, {}, {}, ("calf",), Side.LEFT).answers
    assert (answers["at_calf"], answers["at_heel"], answers["one_sided"], answers["both_feet"]) == (
        "yes",
        "no",
        "yes",
        "no",
    )


def test_left_and_right_are_known_alike() -> None:
    zones = ("mt-shaft-2",)
    assert gather(BASE, {}, {}, zones, Side.LEFT).answers == gather(BASE, {}, {}, zones, Side.RIGHT).answers


def test_a_reached_score_is_stated_and_a_low_one_reassures_nobody() -> None:
    reached = gather(BASE, {"clot_before": "yes", "calf_3cm_larger": "yes"}, {}, (), None).answers
    low = gather(BASE, {"clot_before": "no", "calf_3cm_larger": "yes"}, {}, (), None).answers
    assert reached["dvt_score_likely"] == "yes"
    assert "dvt_score_likely" not in low


def test_an_operation_and_bed_rest_count_once() -> None:
    both = gather(BASE, {"recent_surgery": "yes", "recent_bed_rest": "yes"}, {}, (), None).answers
    assert "dvt_score_likely" not in both


def test_a_child_has_other_causes_and_unknown_age_is_an_adult() -> None:
    sever = BASE.conditions["sever"]
    assert holds_for(BASE, Known(numbers={"age": 11}), sever)
    assert not holds_for(BASE, Known(numbers={"age": 40}), sever)
    assert not holds_for(BASE, Known(), sever)


def test_the_latest_answer_counts_and_of_one_moment_the_graver() -> None:
    early, late = ((on(1), on(1), "a"), (on(2), on(2), "b"))
    assert Trace(yes=early, no=late).word == "no"  # type: ignore[arg-type]
    assert Trace(yes=early, no=early).word == "yes"  # type: ignore[arg-type]
    assert Trace(yes=early, no=late).at(early) == "yes"  # type: ignore[arg-type]
    assert Trace().word == ""


def test_what_was_said_of_a_complaint_and_of_the_runner() -> None:
    pen = Pen()
    pen.person(0, 1985, "woman", Said("diabetes", complaint=RUNNER))
    pen.assessed(1, night_pain="no")
    answers = known(pen, 2).answers
    assert (answers["diabetes"], answers["night_pain"], answers["woman"], answers["man"]) == ("yes", "no", "yes", "no")
    assert known(pen, 2).numbers["age"] == 41
    assert answers["over_40"] == "yes"


def test_a_clinician_silences_what_was_said_before_but_nothing_lasting() -> None:
    pen = Pen()
    pen.person(0, 1985, "woman", Said("diabetes", complaint=RUNNER))
    pen.assessed(1, night_pain="yes", limp="no")
    pen.cleared(2, complaint=FOOT)
    answers = known(pen, 3).answers
    assert "night_pain" not in answers
    assert (answers["limp"], answers["diabetes"]) == ("no", "yes")


def test_a_silenced_yes_does_not_wake_an_older_no() -> None:
    pen = Pen()
    pen.assessed(1, night_pain="no")
    pen.write(4, Checkin(said=(Said("night_pain", complaint=FOOT),)))
    pen.cleared(5, complaint=FOOT)
    assert "night_pain" not in known(pen, 6).answers


def test_what_came_between_the_visit_and_its_entry_still_counts() -> None:
    pen = Pen()
    pen.assessed(1, limp="yes")
    pen.write(4, Checkin(said=(Said("night_pain", complaint=FOOT),)))
    visit = pen.write(5, Clearance("cleared", "Dr. Invented", on(2), complaint=FOOT))
    assert known(pen, 6).answers["night_pain"] == "yes"
    assert "limp" not in known(pen, 6).answers
    words = cleared(fold(pen.entries), FOOT)
    assert words.silences((on(2), visit.recorded, "x"))
    assert not words.silences((on(4), visit.recorded, "x"))


def test_a_word_on_another_complaint_silences_nothing() -> None:
    pen = Pen()
    pen.assessed(1, night_pain="yes")
    pen.cleared(2, complaint="right-calf")
    pen.cleared(2, "restricted", FOOT)
    assert known(pen, 3).answers["night_pain"] == "yes"


def test_the_runner_alone() -> None:
    pen = Pen()
    pen.write(0, Person(born=1960, sex="man", said=(Said("self_harm_thoughts"),)))
    told = from_history(BASE, fold(pen.entries), None, on(1))
    assert told.answers["self_harm_thoughts"] == "yes"
    assert told.reads(("self_harm_thoughts",)) == ("e0000",)
    assert told.zones == ()


def test_an_edition_without_the_scores_is_read_all_the_same() -> None:
    assert gather(SMALL, {"hot": "yes"}, {}, ("calf",), Side.LEFT).answers["hot"] == "yes"
