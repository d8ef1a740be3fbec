"""What an interview amounts to. Small edition, and the runners whom the product must not get wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.triage.assessing import Assessed, _allowed, _heeded, _recheck, assess
from restride.triage.choosing import next_question
from restride.triage.interview import Answer, Interview, begin, with_answer
from restride.triage.ranking import Ranked
from restride.words.urgency import Urgency
from tests.editions import shipped
from tests.triage.small import DAY, SMALL

BASE = shipped()
T1, T2, T3, T4 = Urgency.T1, Urgency.T2, Urgency.T3, Urgency.T4


def assessed(edition: Edition = SMALL, profile: Profile | None = None, **answers: Answer) -> Assessed:
    state = begin(edition, profile or Profile(), DAY)
    for question, answer in answers.items():
        found = with_answer(edition, state, question, answer)
        assert isinstance(found, Interview), found
        state = found
    return assess(edition, profile or Profile(), state)


def played(**answers: Answer) -> Assessed:
    """A whole interview; what is not given is answered as not there."""
    state = begin(BASE, Profile(), DAY)
    while (found := next_question(BASE, state)) is not None:
        card = BASE.questions[found.question]
        ids = [one.id for one in card.answers]
        quiet: Answer = (
            ("none",)
            if card.asks == "many"
            else next((one for one in ("no", "neither", "fine") if one in ids), "dont_know")
        )
        after = with_answer(BASE, state, card.id, answers.get(card.id, quiet))
        assert isinstance(after, Interview), after
        state = after
    return assess(BASE, Profile(), state)


def test_self_care_carries_a_day_to_look_again_and_what_to_do_and_to_avoid() -> None:
    found = assessed(screen=(), where=("plantar-heel-medial",), stab="yes")
    assert (found.urgency, found.recheck_days) == (T4, (10, 14))
    assert (found.first_line, found.see) == (("do_fascia",), ("gp",))
    assert "no_fascia" in found.avoid
    assert found.questions == ("screen", "where", "stab")


def test_who_is_seen_first_is_told_no_first_steps_of_a_harmless_cause() -> None:
    found = assessed(screen=("hot", "fever"), where=("plantar-heel-medial",), stab="yes")
    assert (found.urgency, found.rules, found.recheck_days) == (T1, ("HOT",), None)
    assert found.first_line == ()


def test_what_an_unlikely_urgent_cause_forbids_is_heeded() -> None:
    found = assessed(screen=(), where=("mt-shaft-2",), bones="no", line="yes", running=())
    stress = next(one for one in found.ranked if one.condition == "stress")
    assert 0.005 < stress.probability < 0.10
    assert ("no_stress" in found.avoid) is (stress.probability >= BASE.value("triage.cause.grave_probability_min"))


def test_an_open_flag_that_was_not_asked_about_counts_as_unknown() -> None:
    found = assessed(BASE, safety=("none",), where=("achilles-mid",), start="sudden")
    assert all(not one.sure for one in found.flags)
    assert found.urgency <= T2


def test_whom_no_plan_is_made_for() -> None:
    profile = Profile(born=2015, facts={"pregnant": "yes"})
    assert assessed(BASE, profile).groups == ("child", "pregnant")
    assert assessed(BASE, None, safety=("diabetes", "less_feeling")).groups == ("diabetic_foot",)


def test_an_interview_without_an_answer_is_safe() -> None:
    found = assessed(BASE)
    assert found.urgency is T3
    assert sum(one.probability for one in found.ranked) == pytest.approx(1)


CRAMP: dict[str, Answer] = {
    "where": ("plantar-arch-medial", "lesser-toes-plantar-tip"), "side": "right", "start": "attacks", "age": 42.0,
    "sex": "man", "feel": ("cramp",), "toe_curl": "yes", "cramp_when": ("night", "stretch"), "cover": "area",
}  # fmt: skip
TOENAIL: dict[str, Answer] = {
    "where": ("hallux-nail",), "side": "left", "start": "days", "age": 35.0, "sex": "woman", "look": ("nail",),
    "feel": ("throb",), "nail_moves": "new", "changed": ("downhill", "race"),
}  # fmt: skip
BLISTER: dict[str, Answer] = {
    "where": ("skin", "heel-back-insertion"), "side": "left", "start": "days", "age": 30.0, "sex": "woman",
    "look": ("skin",), "feel": ("sharp",), "skin_look": ("blister",), "changed": ("shoes", "rubbing"),
}  # fmt: skip
CALF: dict[str, Answer] = {
    "safety": ("leg_swollen", "calf_at_rest"), "where": ("calf",), "side": "left", "start": "days", "age": 40.0,
    "sex": "man", "running": ("walking", "rest"), "calf_look": ("thicker", "warm"), "lately": ("journey",),
}  # fmt: skip
NAVICULAR: dict[str, Answer] = {
    "where": ("dorsal-navicular",), "side": "left", "start": "weeks", "age": 24.0, "sex": "man", "cover": "spot",
    "running": ("worse", "earlier"), "highest_point": "yes", "fingertip_spot": "yes", "changed": ("speed", "spikes"),
    "lace_test": "same", "feel": ("ache",),
}  # fmt: skip
LACES: dict[str, Answer] = {
    "where": ("mt-shaft-2", "dorsal-midfoot-central"), "side": "left", "start": "days", "age": 38.0, "sex": "man",
    "running": ("eases",), "changed": ("laces", "hills"), "lace_test": "better", "feel": ("ache", "creak"),
    "cover": "stripe", "toe_lift": "yes", "worse_with": ("laces", "barefoot_better"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "condition", "urgency", "tissue"),
    [
        (CRAMP, "toe_cramps", T4, None),
        (TOENAIL, "subungual_haematoma", T4, None),
        (BLISTER, "blister", T4, None),
        (CALF, "dvt", T1, None),
        (NAVICULAR, "bsi_navicular", T2, "bone"),
        (LACES, "extensor_tendinopathy", T4, "tendon"),
    ],
    ids=["cramp", "black toenail", "blister", "swollen calf", "sore navicular", "tight laces"],
)
def test_the_runners_whom_it_must_not_get_wrong(
    answers: dict[str, Answer], condition: str, urgency: Urgency, tissue: str | None
) -> None:
    found = played(**answers)
    assert (found.ranked[0].condition, found.urgency) == (condition, urgency)
    assert tissue in {None, found.tissue.tissue}
    assert not set(found.first_line) & set(found.avoid)


@pytest.mark.parametrize("answers", [CRAMP, CALF, NAVICULAR, LACES], ids=["cramp", "calf", "navicular", "laces"])
def test_left_and_right_come_to_the_same(answers: dict[str, Answer]) -> None:
    left, right = played(**{**answers, "side": "left"}), played(**{**answers, "side": "right"})
    assert (left.urgency, left.rules, left.ranked, left.avoid) == (
        right.urgency,
        right.rules,
        right.ranked,
        right.avoid,
    )


def test_where_no_cause_stands_out_no_treatment_is_named() -> None:
    nothing = assessed(BASE)
    assert nothing.ranked[0].probability < BASE.value("triage.combine.top_least")
    assert nothing.first_line == ()
    assert nothing.see
    assert nothing.avoid


def test_a_first_step_that_a_cause_reckoned_with_forbids_is_not_told() -> None:
    leading = BASE.conditions["plantar_fasciopathy"]
    step, *rest = leading.first_line
    other = replace(BASE.conditions["bsi_calcaneus"], avoid=(step,))
    assert _allowed((leading,), (leading,)) == leading.first_line
    assert _allowed((leading,), (leading, other)) == tuple(rest)


def test_what_an_urgent_cause_forbids_is_heeded_from_a_smaller_chance_on() -> None:
    least = BASE.value("triage.cause.grave_probability_min")

    def heeded(name: str, chance: float) -> list[str]:
        ranked = Ranked(name, chance, BASE.conditions[name].prior.cited, (), ())
        return [one.id for one in _heeded(BASE, (ranked,))]

    assert heeded("bsi_navicular", least) == ["bsi_navicular"]
    assert heeded("bsi_navicular", least / 2) == heeded("blister", 0.5) == []


def test_a_look_again_is_named_where_nobody_is_seen_first() -> None:
    days = (BASE.value("triage.recheck.days_least"), BASE.value("triage.recheck.days_most"))
    found = [_recheck(BASE, one) for one in (Urgency.T4, Urgency.T3, Urgency.T2, Urgency.T1)]
    assert found == [days, days, None, None]
