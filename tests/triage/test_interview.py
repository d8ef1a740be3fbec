"""The state of an interview and what may be asked. Small edition and shipped questions."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.triage.interview import (
    Answer,
    Interview,
    askable,
    begin,
    contradictions,
    known_of,
    picked,
    tells,
    with_answer,
    with_findings,
)
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.editions import shipped
from tests.triage.small import DAY, SMALL

BASE = shipped()


def answered(edition: Edition = BASE, /, **answers: Answer) -> Interview:
    state = Interview()
    for question, answer in answers.items():
        found = with_answer(edition, state, question, answer)
        assert isinstance(found, Interview), found
        state = found
    return state


def told(edition: Edition = BASE, /, **answers: Answer) -> dict[str, str]:
    return dict(known_of(edition, answered(edition, **answers)).answers)


def may(edition: Edition = BASE, /, **answers: Answer) -> set[str]:
    state = answered(edition, **answers)
    return {card.id for card in askable(edition, state, known_of(edition, state))}


def test_it_begins_with_what_the_profile_knows() -> None:
    state = begin(BASE, Profile(born=1960, sex="woman", facts={"diabetes": "yes", "pregnant": "yes"}), DAY)
    known = known_of(BASE, state)
    assert (known.numbers["age"], known.answers["woman"], known.answers["diabetes"]) == (66, "yes", "yes")
    assert "pregnant" not in known.answers
    assert not tells(BASE, BASE.questions["age"], known)


def test_what_is_not_ticked_is_no_and_dont_know_is_neither() -> None:
    ticked = told(safety=("hot",))
    assert (ticked["hot_swollen"], ticked["fever_or_unwell"]) == ("yes", "no")
    assert told(safety="dont_know")["hot_swollen"] == "dont_know"
    assert told(safety=())["hot_swollen"] == "no"
    assert "hot_swollen" not in told()


def test_one_answer_sets_what_its_card_says() -> None:
    assert told(start="injury")["acute_injury"] == "yes"
    assert told(start="injury")["onset_over_weeks"] == "no"


def test_zones_side_and_numbers() -> None:
    known = known_of(BASE, answered(where=("mt-shaft-2", "calf"), side="both", age=12.0, how_long=3.0))
    assert (known.zones, known.side, known.numbers["days_since_start"]) == (("calf", "mt-shaft-2"), Side.BOTH, 3)
    assert (known.answers["at_calf"], known.answers["under_16"], known.answers["over_48_hours_old"]) == (
        "yes",
        "yes",
        "yes",
    )


def test_an_unknown_age_leaves_what_follows_from_it_unknown() -> None:
    assert told(age="dont_know")["under_16"] == "dont_know"


def test_the_graver_of_two_answers_stands_and_is_named() -> None:
    state = answered(nail_moves="nothing", look=("none",), ask_pop="yes", safety=("none",))
    assert known_of(BASE, state).answers["sudden_pop"] == "yes"
    assert contradictions(BASE, state) == ()
    both = answered(heel_raise="fine", rise_since="yes")
    assert known_of(BASE, both).answers["cannot_heel_raise"] == "yes"
    assert contradictions(BASE, both) == (("cannot_heel_raise", "rise_since", "heel_raise"),)


def test_a_second_answer_takes_the_place_of_the_first() -> None:
    state = answered(start="weeks")
    again = with_answer(BASE, state, "start", "injury")
    assert isinstance(again, Interview)
    assert again.given == (("start", "injury"),)
    assert state.given == (("start", "weeks"),)


@pytest.mark.parametrize(
    ("question", "answer", "part"),
    [
        ("nonsense", "yes", "is unknown"),
        ("start", "nonsense", "names 'nonsense'"),
        ("start", ("weeks", "days"), "give one answer"),
        ("start", 3.0, "is 3.0"),
        ("safety", ("hot", "warm"), "names 'warm'"),
        ("where", ("knee",), "a zone of the foot map"),
        ("side", "middle", "left"),
        ("age", "old", "no number"),
        ("age", 400.0, "outside"),
        ("age", float("nan"), "no number"),
        ("age", True, "no number"),
        ("anything_else", "x" * 100_001, "too long"),
        ("anything_else", 4.0, "no text"),
    ],
)
def test_a_bad_answer_is_refused_in_a_sentence(question: str, answer: Answer, part: str) -> None:
    found = with_answer(BASE, Interview(), question, answer)
    assert isinstance(found, Trouble)
    assert part in f"{found.what}; {found.mend}"


def test_own_words_are_filled_in_before_and_checked() -> None:
    state = with_findings(BASE, Interview(), {"sudden_pop": "yes", "limp": "no"})
    assert isinstance(state, Interview)
    assert known_of(BASE, state).answers["sudden_pop"] == "yes"
    assert isinstance(with_findings(BASE, state, {"nonsense": "yes"}), Trouble)
    assert isinstance(with_findings(BASE, state, {"under_16": "yes"}), Trouble)
    assert isinstance(with_findings(BASE, state, {"limp": "perhaps"}), Trouble)


def test_a_question_is_asked_where_it_hurts_and_once() -> None:
    assert "lace_test" in may(where=("mt-shaft-2",))
    assert "lace_test" not in may(where=("calf",))
    assert "lace_test" not in may()
    assert "start" not in may(start="weeks")


def test_nothing_unsafe_is_asked_for() -> None:
    heel: dict[str, Answer] = {"where": ("mt-shaft-2",)}
    assert "fingertip_spot" not in may(**heel)
    assert "fingertip_spot" not in may(**heel, safety="dont_know")
    assert "fingertip_spot" not in may(**heel, safety=("less_feeling",))
    assert "fingertip_spot" in may(**heel, safety=("none",))


def test_the_small_edition_bars_a_press_in_fever() -> None:
    assert "bones" in may(SMALL, where=("mt-shaft-2",), screen=())
    assert "bones" not in may(SMALL, where=("mt-shaft-2",), screen=("fever",))


def test_what_a_question_still_tells() -> None:
    known = known_of(BASE, answered(safety=("none",)))
    assert tells(BASE, BASE.questions["ask_pop"], known) == ()
    assert tells(BASE, BASE.questions["where"], known)
    assert tells(BASE, BASE.questions["ask_pop"], known_of(BASE, answered(safety="dont_know"))) == ("sudden_pop",)


def test_the_ids_of_an_answer() -> None:
    assert (picked("yes"), picked(("a", "b")), picked(3.0)) == (("yes",), ("a", "b"), ())


ANSWERS: dict[str, Answer] = {
    "safety": ("pop", "hot"),
    "where": ("achilles-mid", "calf"),
    "side": "left",
    "start": "sudden",
    "age": 44.0,
    "look": "dont_know",
    "heel_raise": "fine",
    "rise_since": "yes",
}


@given(st.randoms())
def test_the_order_of_answers_does_not_matter(chance: random.Random) -> None:
    pairs = list(ANSWERS.items())
    chance.shuffle(pairs)
    one, other = known_of(BASE, answered(**ANSWERS)), known_of(BASE, answered(**dict(pairs)))
    assert (one.answers, one.numbers, one.zones, one.side) == (other.answers, other.numbers, other.zones, other.side)
