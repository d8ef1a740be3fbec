"""The interview is begun where it hurts, and its end is in the diary: what was heard, and of whom."""

from __future__ import annotations

from restride.desk.assessment import Concluded, Sitting, conclude, sit
from restride.desk.ida import ANSWERS
from restride.diary.kinds import RUNNER, Assessment, Person
from restride.triage.interview import Answer
from restride.triage.words import understand
from restride.words.side import Side
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency
from tests.desk.desks import FOOT, ZONE, on, place, sore
from tests.triage.contract.test_played import ear

QUIET: dict[str, Answer] = {**ANSWERS, "age": 41.0, "sex": "woman"}


def played(sitting: Sitting, answers: dict[str, Answer]) -> Concluded:
    while (coming := sitting.next()) is not None:
        answered = sitting.answered(coming.question, answers.get(coming.question, "dont_know"))
        assert isinstance(answered, Sitting), answered
        sitting = answered
    done = conclude(sitting, on(sitting.place.today), "a stripe under the laces")
    assert isinstance(done, Concluded), done
    return done


def begun(**where: object) -> Sitting:
    sitting = sit(place(), **where)  # type: ignore[arg-type]
    assert isinstance(sitting, Sitting), sitting
    return sitting


def test_a_place_that_was_said_is_not_asked_again() -> None:
    sitting = begun(side=Side.LEFT, zones=(ZONE,))
    done = played(sitting, QUIET)
    assert not {"where", "side"} & {question for question, _ in sitting.state.given} ^ {"where", "side"}
    (assessment, person) = (entry.body for entry in done.kept.entries)
    assert isinstance(assessment, Assessment)
    assert (assessment.side, assessment.zones, assessment.urgency) == (Side.LEFT, (ZONE,), "T4")
    assert assessment.causes[0].condition == "extensor_tendinopathy"
    assert assessment.text == "a stripe under the laces"
    assert isinstance(person, Person)
    assert person.born == 1985
    assert (person.sex == "woman") is ("sex" in done.assessed.questions)
    assert RUNNER in {one.complaint for one in assessment.said}


def test_the_interview_of_a_complaint_is_kept_with_it() -> None:
    here = place()
    sore(here)
    played(begun(complaint=FOOT), QUIET)
    history = place().history()
    assert not isinstance(history, Trouble)
    assert history.complaints[FOOT].causes[0].condition == "extensor_tendinopathy"
    assert history.complaints[FOOT].urgency == "T4"


def test_all_unknown_is_neither_an_emergency_nor_a_comfort() -> None:
    done = played(begun(side=Side.LEFT, zones=(ZONE,)), {})
    assert Urgency.T4 < done.assessed.urgency < Urgency.T1


def test_an_emergency_is_kept_as_one() -> None:
    done = played(begun(side=Side.LEFT, zones=("calf",)), QUIET | {"safety": ("calf_at_rest", "breath_or_chest")})
    assert done.assessed.urgency is Urgency.T1
    body = done.kept.entries[0].body
    assert isinstance(body, Assessment)
    assert body.urgency == "T1"
    assert body.flags


def test_an_unknown_complaint_is_told_the_known() -> None:
    here = place()
    sore(here)
    refused = sit(here, "left-foo")
    assert isinstance(refused, tuple)
    assert FOOT in refused[0].mend
    empty = sit(place(runner="other"), "left-foo")
    assert isinstance(empty, tuple)
    assert "--where" in empty[0].mend


def test_a_wrong_answer_is_a_trouble_and_nothing_is_lost() -> None:
    sitting = begun()
    assert isinstance(sitting.answered("safety", ("no such thing",)), Trouble)
    assert isinstance(sitting.answered("no such question", "x"), Trouble)
    refused = sit(place(), side=Side.LEFT, zones=("nowhere",))
    assert isinstance(refused, tuple)


def test_what_own_words_told_is_kept_and_a_place_that_was_said_stays() -> None:
    sitting = begun(side=Side.LEFT, zones=(ZONE,))
    words = understand(ear(), "my right calf wakes me at night, I am 33 years old")
    told = sitting.worded(words)
    assert isinstance(told, Sitting), told
    done = conclude(told, on(told.place.today), "as said")
    assert isinstance(done, Concluded), done
    body = done.kept.entries[0].body
    assert isinstance(body, Assessment)
    assert (body.side, body.zones) == (Side.LEFT, (ZONE,))
    assert ("night_pain", "yes") in {(one.finding, one.answer) for one in body.said}
    person = done.kept.entries[1].body
    assert isinstance(person, Person)
    assert person.born == told.place.today.year - 33


def test_without_a_place_there_is_nothing_to_keep_it_under() -> None:
    assert not begun().placed
    assert begun(side=Side.LEFT, zones=(ZONE,)).placed
    assert begun().assessed().urgency < Urgency.T1


def test_ended_early_counts_the_rest_as_not_known() -> None:
    sitting = begun(side=Side.LEFT, zones=(ZONE,))
    ended = sitting.ended()
    assert ended.next() is None
    asked = dict(ended.state.given)
    assert {asked[name] for name in asked if name not in {"where", "side"}} == {"dont_know"}
    assert ended.assessed().urgency > Urgency.T4
