"""Written cases: what is read and refused, what a runner answers who was not asked in writing, what is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.triage.evaluation.case import HELD_OUT_SHARE, Case, forgotten, kept_out, read_case, read_cases, replies
from restride.triage.logic import DONT_KNOW
from restride.words.urgency import Urgency
from tests.editions import shipped

FOLDER = Path(__file__).parents[2] / "cases" / "triage"
MINIMAL = """
id = "sore-somewhere"
origin = "invented for a test"
held_out = false
age = 40
sex = "woman"
story = "It is sore."
zones = ["achilles-mid"]
side = "left"
gold = "achilles_mid"
accepted = []
urgency = "T4"
accepted_urgency = ["T3"]
must_not = []
must = []
otherwise = "no"
[answers]
safety = ["none"]
look = "dont_know"
running = ["night"]
"""


def shipped_cases() -> tuple[Case, ...]:
    cases, troubles = read_cases(shipped(), {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.toml")})
    assert not troubles
    return cases


def minimal(old: str = "", new: str = "") -> Case:
    case = read_case(shipped(), "sore.toml", MINIMAL.replace(old, new))
    assert isinstance(case, Case), case
    return case


def test_a_case_says_what_it_says() -> None:
    case = minimal()
    assert case.tiers == {Urgency.T4, Urgency.T3}
    assert case.causes == {"achilles_mid"}
    assert case.answers["running"] == ("night",)
    assert case.text == ""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[answers]", "[answers", "is no TOML"),
        ("age = 40", 'age = "old"', "age is no number"),
        ("otherwise", "elsewise", "unknown key 'elsewise'"),
        ('urgency = "T4"', 'urgency = "T5"', "none of T1 to T4"),
        ('gold = "achilles_mid"', 'gold = "sore_heel"', "condition sore_heel, which has no card"),
        ("held_out = false", "held_out = true", "says held_out = True"),
        ('safety = ["none"]', 'safety = ["hurts"]', "names 'hurts'"),
        ('safety = ["none"]', "heel = 1", "is unknown"),
        ('story = "It is sore."', "", "story is no text"),
        ("must = []", 'must = "rest"', "must is no list"),
        ('otherwise = "no"', 'otherwise = "yes"', "otherwise is not 'no'"),
    ],
)
def test_a_faulty_case_is_refused_in_words(old: str, new: str, told: str) -> None:
    assert old in MINIMAL
    found = read_case(shipped(), "sore.toml", MINIMAL.replace(old, new))
    assert isinstance(found, tuple)
    assert any(told in f"{one.where} {one.what}" for one in found), found


def test_a_doubled_id_is_refused() -> None:
    cases, troubles = read_cases(shipped(), {"a.toml": MINIMAL, "b.toml": MINIMAL})
    assert len(cases) == 1
    assert "doubles" in troubles[0].what


def test_what_a_case_leaves_out_is_answered_in_the_negative() -> None:
    said = replies(shipped(), minimal())
    assert said["age"] == 40
    assert said["where"] == ("achilles-mid",)
    assert said["health"] == ("none",)
    assert said["drum"] == "no"
    assert said["heel_raise"] == "fine"


def test_what_was_said_elsewhere_is_said_again() -> None:
    said = replies(shipped(), minimal())
    assert said["ask_night_pain"] == "yes"
    assert said["ask_rest_pain"] == "no"


def test_what_is_not_known_stays_so() -> None:
    said = replies(shipped(), minimal())
    assert "look" not in said
    assert "ask_skin_break" not in said, "what was not seen is not denied when it is asked singly"
    assert "calf_squeeze" not in said, "it takes a helper"
    assert "big_toe_bend" not in said, "no answer to it is a plain no"


def test_a_case_of_few_words_answers_nothing_more() -> None:
    assert set(replies(shipped(), minimal('otherwise = "no"', ""))) == {
        "age",
        "sex",
        "where",
        "side",
        "safety",
        "running",
    }


def test_forgetting_keeps_the_screen_and_the_place_and_about_the_share() -> None:
    said = replies(shipped(), minimal())
    left = forgotten(said, 0.2, "seed")
    assert {"safety", "where", "side", "age", "sex"} <= left.keys() <= said.keys()
    assert 0.7 < len(left) / len(said) < 0.9
    assert left == forgotten(said, 0.2, "seed") != forgotten(said, 0.2, "another seed")
    assert forgotten(said, 0, "seed") == said
    assert DONT_KNOW not in left.values()


def test_the_shipped_cases_cover_every_condition() -> None:
    cases = shipped_cases()
    assert len(cases) >= 80
    assert {one.gold for one in cases} == set(shipped().conditions)
    assert all(one.origin and one.story and one.answers for one in cases)


def test_the_shipped_cases_hold_what_a_case_must_say() -> None:
    for case in shipped_cases():
        assert {"safety", "start", "how_long", "running", "look", "feel"} <= case.answers.keys(), case.id
        if case.urgency is Urgency.T1:
            assert not {Urgency.T3, Urgency.T4} & case.tiers, case.id


def test_about_a_third_is_kept_out() -> None:
    cases = shipped_cases()
    kept = [one for one in cases if one.held_out]
    assert [kept_out(one.id) for one in kept] == [True] * len(kept)
    assert abs(len(kept) / len(cases) - 1 / HELD_OUT_SHARE) < 0.08
