"""Five signs take from a day and never add; what is left open takes as well; the diary remembers beside the answers."""

from __future__ import annotations

from itertools import product

import pytest

from restride.advice.verdict import Advice
from restride.diary.kinds import Activity, Checkin, Said
from restride.plan.readiness.signs import CHANGE, EARLIER, LANDING, LINGERS, SIGNS, asked_today, signs, to_be_seen
from tests.diaries import Pen, on
from tests.report.pages import climber, day_of
from tests.scenes import scene

DAY = 15
ALL = dict.fromkeys(SIGNS, "no")


def asked(pen: Pen, day: int, **answers: str) -> Pen:
    pen.write(day, Checkin(said=tuple(Said(SIGNS[name], answer) for name, answer in answers.items())))
    return pen


def morning() -> Pen:
    """A climber on the morning of a running day."""
    pen = climber()
    pen.entries = [one for one in pen.entries if one.day < on(DAY) or isinstance(one.body, Checkin)]
    return pen


def run_min(advice: Advice) -> float:
    main = advice.sessions[0]
    if main.parts:
        return sum(part.repeats * part.run_min for part in main.parts)
    return main.minutes if main.kind == "run" else 0.0


def test_nothing_is_taken_where_nobody_asked_and_where_all_is_well() -> None:
    plain = day_of(morning(), DAY).advice
    assert run_min(plain) > 0
    assert not asked_today(scene(morning(), DAY).history, scene(morning(), DAY))
    assert day_of(asked(morning(), DAY, **ALL), DAY).advice.sessions == plain.sessions


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("earlier", "run_walk"), ("change", "run_walk"), ("lingers", "rest"), ("landing", "rest"), ("daily", "rest")],
)
def test_each_sign_takes_what_it_must(sign: str, kind: str) -> None:
    plain = run_min(day_of(morning(), DAY).advice)
    advice = day_of(asked(morning(), DAY, **{**ALL, sign: "yes"}), DAY).advice
    assert advice.sessions[0].kind == kind
    assert run_min(advice) < plain


def test_what_is_left_open_takes_as_well() -> None:
    plain = run_min(day_of(morning(), DAY).advice)
    open_ = {"earlier": "dont_know", "lingers": "dont_know", "change": "dont_know"}
    advice = day_of(asked(morning(), DAY, **open_), DAY).advice
    assert 0 < run_min(advice) < plain
    assert "because.readiness.daily_unknown" in {why.says for why in advice.because}


def test_no_answers_ever_add_load_and_a_further_sign_never_does() -> None:
    plain = run_min(day_of(morning(), DAY).advice)
    found = {}
    for answers in product(("no", "yes"), repeat=3):
        said = dict(zip((EARLIER, LINGERS, CHANGE), answers, strict=True))
        found[answers] = run_min(day_of(asked(morning(), DAY, **{**ALL, **said}), DAY).advice)
    assert all(minutes <= plain for minutes in found.values())
    for answers, minutes in found.items():
        for at in range(3):
            more = tuple("yes" if number == at else one for number, one in enumerate(answers))
            assert found[more] <= minutes


def test_many_signs_and_pain_of_a_bone_in_daily_life_are_to_be_seen() -> None:
    pen = asked(morning(), DAY, **{**ALL, "earlier": "yes", "lingers": "yes", "change": "yes"})
    here = scene(pen, DAY)
    standing = day_of(pen, DAY).advice.standing
    why = to_be_seen(here, signs(here, standing))
    assert why is not None
    assert why.says == "because.readiness.many"
    bone = scene(asked(morning(), DAY, **{**ALL, "daily": "yes"}), DAY, tissue="bone")
    why = to_be_seen(bone, signs(bone, standing))
    assert why is not None
    assert why.says == "because.readiness.bone_daily"
    calm = scene(asked(morning(), DAY, **ALL), DAY)
    assert to_be_seen(calm, signs(calm, standing)) is None


def test_the_diary_remembers_beside_the_answers() -> None:
    standing = day_of(morning(), DAY).advice.standing

    def remembered(pen: Pen) -> dict[str, str]:
        return {one.id: one.remembered.says for one in signs(scene(pen, DAY), standing) if one.remembered is not None}

    assert remembered(asked(morning(), DAY, **ALL)) == {}
    limped = morning()
    limped.write(DAY - 1, Activity("run", 600, 600, limp=True))
    assert remembered(limped)[LANDING] == "because.readiness.landing_diary"
    said = asked(morning(), DAY - 2, earlier="yes")
    assert remembered(said)[EARLIER] == "because.readiness.earlier_said"
    assert remembered(asked(asked(morning(), DAY - 2, earlier="yes"), DAY, earlier="no")) == {}
    loud = morning()
    loud.morning(DAY - 1, 6)
    assert remembered(loud)[LINGERS] == "because.readiness.lingers_diary"
    low = morning()
    for back, mood in enumerate((2, 3, 2, 7, 8, 7, 8)):
        low.write(DAY - back, Checkin(mood=mood))
    assert remembered(low)[CHANGE] == "because.readiness.change_diary"
