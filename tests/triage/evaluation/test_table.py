"""The page: every part stands on it, stresses are played, and the safety of the shipped cases is held."""

from __future__ import annotations

from functools import cache

from restride.triage.evaluation.score import Share, harms, score
from restride.triage.evaluation.table import TARGETS, Evaluated, evaluate, page, shown
from restride.words.urgency import Urgency
from tests.editions import shipped
from tests.triage.evaluation.test_case import minimal, shipped_cases


@cache
def evaluated() -> Evaluated:
    """The development cases that are urgent, and a few that are not; the whole is the command's."""
    open_ = [one for one in shipped_cases() if not one.held_out]
    urgent = [one for one in open_ if one.urgency is Urgency.T1]
    calm = ["heel-blister-marathon", "black-toenail-downhill", "night-calf-cramp", "sore-arch-after-long-day"]
    return evaluate(shipped(), [*urgent, *(one for one in shipped_cases() if one.id in calm)], "a test")


def test_a_share_is_shown_with_its_interval() -> None:
    assert shown(Share(14, 14)) == "100 % (14 of 14; 78 to 100)"
    assert shown(Share(0, 0)) == "no case"


def test_the_page_has_every_part() -> None:
    told = page(evaluated())
    for head in ("# Evaluation", "## Stresses", "## How far", "## By urgency", "## By condition", "## Misses"):
        assert head in told
    for name in TARGETS:
        assert f"| {name} |" in told


def test_own_words_are_played_where_something_reads_them() -> None:
    case = minimal('story = "It is sore."', 'story = "It is sore."\ntext = "sore heel"')
    ticks = []
    found = evaluate(shipped(), [case, minimal()], "a test", lambda _: {}, lambda: ticks.append(1))
    assert [len(some) for some in (found.plain, found.worded, found.sparse, found.forgetful)] == [2, 1, 2, 2]
    assert len(ticks) == 2
    assert "own words" in page(found)


def test_no_emergency_is_ever_left_for_later() -> None:
    for one in evaluated().plain:
        if one.case.urgency is Urgency.T1:
            assert one.urgency is Urgency.T1, one.case.id
    for one in (*evaluated().sparse, *evaluated().forgetful):
        if one.case.urgency is Urgency.T1:
            assert one.urgency >= Urgency.T2, one.case.id


def test_nothing_harmful_is_advised() -> None:
    found = evaluated()
    assert [one.case.id for one in (*found.plain, *found.sparse, *found.forgetful) if harms(one)] == []


def test_a_blister_a_black_nail_a_cramp_and_a_tired_arch_stay_at_home() -> None:
    calm = [one for one in evaluated().plain if one.case.urgency is Urgency.T4]
    assert len(calm) == 4
    assert [one.case.id for one in calm if one.urgency > Urgency.T4] == []


def test_the_score_of_the_page_is_the_score() -> None:
    assert score(evaluated().plain).count == len(evaluated().plain)
