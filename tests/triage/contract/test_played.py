"""The interview played against given answers: adaptive, cautious in contradictions, and never reassuring by silence."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from restride.triage.contract.given import Given, from_object
from restride.triage.contract.played import RUNS_ON, Played, play, prefilled, told
from restride.triage.evaluation.case import replies
from restride.triage.hearing.lexicon import Lexicon, lexicon
from restride.triage.words import understand
from restride.words.urgency import Urgency
from tests.cases.gallery import cases
from tests.editions import shipped
from tests.report.pages import phrases

QUIET: dict[str, Any] = {"safety": ["none"], "where": ["mt-shaft-2"], "side": "left", "age": 40, "sex": "woman"}


@cache
def ear() -> Lexicon:
    found = lexicon(phrases(), shipped())
    assert isinstance(found, Lexicon), found
    return found


def played(words: str = "", **answers: Any) -> Played:
    found = from_object(shipped(), answers)
    assert isinstance(found, Given), found
    return play(shipped(), found, understand(ear(), words) if words else None)


def test_only_what_is_asked_counts_and_absence_is_not_known() -> None:
    done = played(**QUIET)
    answers = dict(done.asked)
    assert next(iter(answers)) == "safety"
    assert answers["safety"] == ("none",)
    assert answers["fingertip_spot"] == "dont_know"
    assert len(answers) <= shipped().value("triage.interview.questions_most")
    assert Urgency.T4 < done.assessed.urgency < Urgency.T1


def test_nothing_known_is_neither_an_emergency_nor_a_comfort() -> None:
    assert Urgency.T4 < played().assessed.urgency < Urgency.T1


def test_own_words_answer_place_and_side_and_pass_where_an_answer_stands() -> None:
    done = played("my left calf is sore", safety=["none"])
    assert {"where": ("calf",), "side": "left"}.items() <= dict(done.asked).items()
    other = played("my left calf is sore", safety=["none"], where=["skin"], side="right")
    assert {"where": ("skin",), "side": "right"}.items() <= dict(other.asked).items()


def test_a_red_word_raises_its_question_and_is_never_a_no() -> None:
    understood = understand(ear(), "I have no fever")
    assert prefilled(shipped(), understood).get("fever_or_unwell", "dont_know") == "dont_know"
    assert "no" not in {prefilled(shipped(), understood)[name] for name in understood.red if name in shipped().findings}


def test_two_questions_that_contradict_each_other_count_as_the_graver() -> None:
    done = played(**QUIET, running=["none"], ask_calf_at_rest="yes")
    assert ("questions", "calf_ache_at_rest") in {(one.kind, one.finding) for one in done.clashes}
    assert done.assessed.urgency >= played(**QUIET, running=["none"]).assessed.urgency
    assert "ask_calf_at_rest" in dict(done.asked)


def test_own_words_against_an_answer_count_as_the_graver() -> None:
    done = played("it wakes me at night", **QUIET, running=["none"], ask_night_pain="no")
    there = {one.finding for one in done.clashes if one.kind == "text_and_question"}
    assert not there or there == {"night_pain"}
    assert not any(one.taken == ("no",) for one in done.clashes)


@pytest.mark.parametrize("urgency", ["T1", "T2"])
def test_nobody_is_left_to_run_who_is_to_be_seen_soon(urgency: str) -> None:
    answers: dict[str, Any] = {"safety": ["leg_swollen"], "where": ["calf"], "injury_explains_it": "no"}
    if urgency == "T2":
        answers = {**QUIET, "where": ["dorsal-navicular"], "highest_point": "yes", "fingertip_spot": "yes"}
    done = played(**answers)
    assert done.assessed.urgency.name == urgency
    assert done.forbidden[0] == "running"
    assert "stop_impact" in done.advised
    assert not set(RUNS_ON) & set(done.advised)
    assert ("emergency_now" in done.advised) is (urgency == "T1")


def test_the_urgency_alone_forbids_running_and_takes_back_what_runs_on() -> None:
    bare = replace(played(**QUIET).assessed, avoid=(), first_line=("reduce_load", "soft_shoe"))
    bone, tendon = replace(bare.tissue, tissue="bone"), replace(bare.tissue, tissue="tendon")
    stop = (("stop_impact", "soft_shoe"), ("running",))
    assert told(replace(bare, urgency=Urgency.T1)) == (("emergency_now", *stop[0]), stop[1])
    assert told(replace(bare, urgency=Urgency.T2, tissue=tendon)) == stop
    assert told(replace(bare, urgency=Urgency.T3, tissue=bone)) == stop
    for urgency, tissue in ((Urgency.T3, tendon), (Urgency.T4, bone)):
        assert told(replace(bare, urgency=urgency, tissue=tissue)) == (("reduce_load", "soft_shoe"), ())


def test_no_case_is_advised_what_would_do_harm() -> None:
    for case in list(cases().values())[::6]:
        answers = {name: list(one) if isinstance(one, tuple) else one for name, one in replies(shipped(), case).items()}
        done = played(case.text, **answers)
        assert not set(case.must_not) & set(done.advised), case.id
        assert set(case.must) <= {*done.advised, *done.forbidden}, case.id
        assert done.assessed.urgency >= min(case.tiers), case.id


def test_the_order_of_the_answers_does_not_matter() -> None:
    answers = {**QUIET, "running": ["worse"], "cover": "spot", "fingertip_spot": "yes"}
    one, other = played(**answers), played(**dict(reversed(answers.items())))
    assert one == other


def test_an_injury_weeks_ago_is_no_fresh_one_unless_the_question_says_so() -> None:
    heard = understand(ear(), "top of foot burns since sprain two months ago")
    assert heard.answers["acute_injury"] == heard.answers["after_old_injury"] == "yes"
    assert prefilled(shipped(), heard)["acute_injury"] == "dont_know"
    assert prefilled(shipped(), understand(ear(), "rolled my ankle yesterday"))["acute_injury"] == "yes"


def test_the_question_for_the_start_dates_an_injury_of_own_words_unless_days_say_otherwise() -> None:
    answers = {**QUIET, "where": ["ankle-anterior"], "start": "old_injury", "injury_look": ["numb"]}
    words = "rolled my ankle, it burns and tingles"
    old = played(words, **answers, how_long=120)
    assert not {"R04", "R05"} & {one.flag for one in old.assessed.flags if one.sure}
    assert not any(clash.finding == "acute_injury" for clash in old.clashes)
    fresh = played(words, **answers, how_long=2)
    assert fresh.assessed.urgency is Urgency.T1
    assert played(words, **{**answers, "start": "weeks"}, how_long=120).assessed.urgency >= Urgency.T2


EMERGENCIES = (
    "felt a bang at the back of my ankle sprinting for the bus this morning, there's a dent in the tendon",
    "tore something, felt like a rock hit my achillies, there is a gap above my heal",
    "calf has been aching since my flight home, it's swollen and warm, right leg only. on the pill",
    "left lower leg looks fatter than the right since Tuesday and it throbs even sat on the sofa",
    "my lower leg is puffy and tender after being in a boot for 6 weeks, sock leaves a deep mark",
    "My calf hurts when resting and I'm short of breath going upstairs",
    "my ankle blew up overnight, red hot and I'm shivering. can't move it at all",
    "trod on a rusty nail last week, now the foot is hot swollen and throbbing and I feel feverish",
    "blister went bad, red lines going up my leg and I've got a temperature",
    "ran a marathon this morning, arch is getting more and more painful lying down, rock hard and agony if i bend toes",
    "did hard intervals 3 hours ago, my shin is rock solid and the pain keeps getting worse even with my feet up",
    "my foot suddenly went white and cold and numb half an hour ago, really painful",
    "both feet gone numb and I can't feel when I wipe, trouble weeing since yesterday, bad back",
    "my feet started tingling on monday and now my legs are so weak i cant climb stairs",
    "came down hard off a boulder, ankle is at a funny angle and swelling fast",
    "my daughter 9 won't put weight on her foot, no injury, heel is sore and she had a fever",
    "6yo refuses to stand on her left leg since this morning, no fall",
    "I passed out in the shower, I've been eating very little to make weight",
    "collapsed at the finish and my pee is the colour of coke",
    "diabetic, black toe, smells bad, feel feverish",
)
"""What is told in one breath, and nothing answered: it goes today."""
CALM = (
    "stabbing pain under my heel when i get out of bed, goes off after a few mins but back by teatime",
    "calf cramps in bed, charley horse, gone after stretching",
    "got a massive cramp in my calf at mile 24 of the marathon, fine today",
    "left foot twists inward by itself when I run, not when walking or running backwards",
    "black toenail after a downhill half marathon",
    "huge blister on ball of foot after a wet half, popped it, bit sore, not red",
    "bump on inside of the foot sore when shoe rubs",
)
"""What may ask for a visit while only the safety screen is answered, and is nothing urgent."""


@pytest.mark.parametrize("words", EMERGENCIES)
def test_an_emergency_in_own_words_alone_goes_today(words: str) -> None:
    done = played(words)
    assert done.assessed.urgency is Urgency.T1
    assert any(one.sure for one in done.assessed.flags)


@pytest.mark.parametrize("words", CALM)
def test_what_is_calm_in_own_words_alone_is_not_urgent(words: str) -> None:
    assert played(words, safety=["none"]).assessed.urgency < Urgency.T2
