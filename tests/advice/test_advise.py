"""advise() as a whole: its doors, what it asks and silences, where it starts from. Stories stand in tests/cases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from restride.advice.advise import advise, grounds
from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import Checkin, Decision, PainSpot, Said
from restride.diary.standing import Door
from restride.words.side import Side
from restride.words.urgency import Light, Urgency
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped

ACHILLES = "left-achilles-mid"


def told(pen: Pen, day: int) -> Advice:
    """The advice of a morning, by everything written about it and the days before."""
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return advise(shipped(), history.profile(), history, on(day))


def habit(days: int = 28, km: float = 8) -> Pen:
    """Somebody who has run every other day, nothing said of it."""
    pen = Pen()
    pen.person()
    for day in range(-days, 0, 2):
        pen.run(day, 48, during=None, km=km)
    return pen


def sore_tendon(pen: Pen, day: int = 0, score: float = 2) -> Pen:
    pen.write(day, PainSpot(Side.LEFT, ("achilles-mid",), score, "daily"))
    pen.morning(day, 1, sleep=8)
    return pen


def said(advice: Advice) -> set[str]:
    return {why.says for why in grounds(advice)}


# --- doors ----------------------------------------------------------------------------------------------------------


def test_who_is_well_runs_up_to_a_tenth_beyond_the_longest_run() -> None:
    advice = told(habit(), 0)
    assert (advice.light, advice.urgency, advice.standing.door) == (Light.RUN, Urgency.T4, Door.WELL)
    assert advice.sessions[0].minutes == 52


def test_a_sore_tendon_inside_its_rule_keeps_the_volume_and_no_more() -> None:
    advice = told(sore_tendon(habit()), 0)
    assert (advice.light, advice.standing.door) == (Light.MODIFY, Door.KEEP)
    assert advice.sessions[0].minutes == 48
    assert "because.door.keep" in said(advice)


def test_a_bone_zone_that_nobody_asked_about_is_not_run_on() -> None:
    pen = habit()
    pen.sore(0)
    pen.morning(0, 0, sleep=8)
    advice = told(pen, 0)
    assert advice.standing.door is Door.GATE
    assert {one.kind for one in advice.sessions}.isdisjoint({"run", "run_walk"})
    assert [one.id for one in advice.unassessed] == [FOOT]


@pytest.mark.parametrize("day", [0, 1, 5])
def test_when_the_questions_are_answered_the_door_is_chosen_anew(day: int) -> None:
    pen = habit()
    pen.sore(0)
    for morning in range(day + 1):
        pen.morning(morning, 1, sleep=8)
    pen.not_bone(day)
    advice = told(pen, day)
    assert (advice.standing.door, advice.sessions[0].kind) == (Door.KEEP, "run")


def test_a_doubt_of_two_weeks_ends_at_the_gate_like_any_two_weeks_off() -> None:
    pen = habit()
    pen.sore(0)
    for morning in range(16):
        pen.morning(morning, 1, sleep=8)
    pen.not_bone(15)
    assert told(pen, 15).standing.door is Door.GATE


def test_saying_that_it_is_gone_leads_from_the_gate_to_the_first_rung() -> None:
    pen = habit()
    pen.sore(0)
    pen.morning(0, 2, sleep=8)
    pen.gone(2)
    advice = told(pen, 3)
    assert (advice.standing.door, advice.sessions[0].rung) == (Door.LADDER, "S1")


def test_a_new_bone_in_doubt_stops_whoever_is_on_the_ladder() -> None:
    pen = Pen()
    pen.person()
    sore_tendon(pen)
    for day in range(1, 14):
        pen.morning(day, 0, sleep=8)
        if day in (2, 4, 6):
            pen.walk(day)
    pen.test(7, "heel_raise", 30)
    pen.test(7, "hop", 22)
    assert told(pen, 10).standing.door is Door.LADDER
    pen.write(11, PainSpot(Side.RIGHT, ("mt-shaft-2",), 2, "daily"))
    advice = told(pen, 11)
    assert advice.standing.door is Door.GATE
    assert {one.kind for one in advice.sessions}.isdisjoint({"run", "run_walk"})


def test_nothing_known_is_the_first_rung_and_a_question() -> None:
    history = fold([])
    advice = advise(shipped(), history.profile(), history, on(0))
    assert [ask.id for ask in advice.asks] == ["ask.first_run"]
    assert advice.sessions[0].rung == "S1"


# --- what is asked --------------------------------------------------------------------------------------------------


def test_this_morning_is_asked_for_each_complaint() -> None:
    pen = sore_tendon(habit())
    pen.write(0, PainSpot(Side.RIGHT, ("plantar-heel-medial",), 2, "daily"))
    asks = [(ask.id, ask.complaint) for ask in told(pen, 1).asks if ask.id == "ask.morning"]
    assert asks == [("ask.morning", ACHILLES), ("ask.morning", "right-plantar-heel-medial")]


@pytest.mark.parametrize(("day", "there"), [(2, False), (3, True), (8, True), (9, False)])
def test_the_morning_after_the_last_run_is_asked_for_a_week(day: int, there: bool) -> None:
    pen = sore_tendon(habit())
    pen.run(1, 40, during=1, km=6)
    asked = [ask.day for ask in told(pen, day).asks if ask.id == "ask.recalled_morning"]
    assert asked == ([on(2)] if there else [])


@pytest.mark.parametrize(
    ("before", "after", "there"),
    [("no", None, True), (None, None, True), ("no", "no", False), (None, "yes", False), ("yes", None, False)],
)
def test_a_painkiller_is_asked_for_until_a_morning_after_the_run_answers(
    before: str | None, after: str | None, there: bool
) -> None:
    pen = sore_tendon(habit())
    pen.morning(1, 0, painkiller=before)
    pen.run(1, 40, during=1, km=6)
    pen.morning(2, 0, painkiller=after)
    assert ("ask.painkiller" in {ask.id for ask in told(pen, 2).asks}) is there


# --- stop -----------------------------------------------------------------------------------------------------------


def _answering(pen: Pen, day: int, finding: str, complaint: str = "") -> None:
    pen.write(day, Checkin(said=(Said(finding, "yes", complaint=complaint),)), hour=9)


def test_an_emergency_shows_where_to_go_and_nothing_else() -> None:
    pen = sore_tendon(habit())
    _answering(pen, 1, "chest_or_breath")
    advice = told(pen, 1)
    assert (advice.urgency, advice.light) == (Urgency.T1, Light.BE_SEEN)
    assert (advice.sessions, advice.asks, advice.holds, advice.gate) == ((), (), (), ())
    assert advice.because


def test_an_urgent_flag_leaves_a_day_without_impact() -> None:
    pen = habit()
    pen.sore(0)
    pen.not_bone(0)
    _answering(pen, 1, "night_pain", FOOT)
    advice = told(pen, 1)
    assert (advice.urgency, advice.light) == (Urgency.T2, Light.BE_SEEN)
    assert [one.kind for one in advice.sessions][:2] == ["rest", "non_loading"]
    straining = {one.id for one in shipped().traits.values() if one.impact or one.loads}
    for item in (item for session in advice.sessions for item in session.items):
        assert straining.isdisjoint(shipped().items[item.item].traits), item
    assert [flag.flag for flag in advice.raised] == ["P1_bone"]


def test_after_a_flag_of_the_runner_the_way_back_is_the_ladder() -> None:
    pen = habit()
    _answering(pen, 0, "chest_or_breath")
    assert told(pen, 3).urgency is Urgency.T1
    pen.cleared(4)
    advice = told(pen, 5)
    assert (advice.urgency, advice.standing.door, advice.sessions[0].rung) == (Urgency.T4, Door.LADDER, "S1")


# --- memory ---------------------------------------------------------------------------------------------------------


def _remembered(pen: Pen, day: int) -> list[Entry]:
    """The diary with what the advice of a day judged."""
    advice = told(pen, day)
    at = max(entry.recorded for entry in pen.entries) + timedelta(hours=1)
    kept = [entry for entry in pen.entries if entry.day <= on(day)]
    for number, one in enumerate(advice.judged):
        reads = one.because.entries
        body = Decision(one.because.rule, one.judged, one.colour, one.before, one.after, reads, advice.edition)
        kept.append(Entry(f"own-{day}-{number}", on(day), at, at + timedelta(seconds=number), body, "restride"))
    return kept


def test_what_is_written_down_is_judged_no_more() -> None:
    pen = sore_tendon(habit())
    pen.run(1, 40, during=1, km=6)
    pen.morning(2, 1, sleep=8)
    history = fold(_remembered(pen, 2))
    again = advise(shipped(), history.profile(), history, on(2))
    assert told(pen, 2).judged
    assert again.judged == ()
    assert again.standing == told(pen, 2).standing


def test_a_late_entry_opens_the_judgements_after_it() -> None:
    pen = sore_tendon(habit())
    pen.run(1, 40, during=1, km=6)
    pen.morning(2, 1, sleep=8)
    kept = _remembered(pen, 2)
    at = max(entry.recorded for entry in kept) + timedelta(hours=1)
    kept.append(Entry("late", on(1), at, at, PainSpot(Side.LEFT, ("achilles-mid",), 8, "during")))
    history = fold(kept)
    advice = advise(shipped(), history.profile(), history, on(2))
    assert advice.standing.door is Door.GATE
    assert "because.reaction.red_during" in said(advice)


def test_a_complaint_that_is_over_still_holds_its_ladder_without_any_memory() -> None:
    pen = habit()
    pen.sore(0)
    pen.morning(0, 2, sleep=8)
    pen.gone(2)
    assert all(not isinstance(entry.body, Decision) for entry in pen.entries)
    advice = told(pen, 6)
    assert (advice.standing.door, advice.sessions[0].rung) == (Door.LADDER, "S1")


@pytest.mark.parametrize(("off", "rung"), [(13, ""), (14, "S6"), (27, "S6"), (28, "S4")])
def test_time_off_while_well_restarts_lower(off: int, rung: str) -> None:
    pen = Pen()
    pen.person(-60)
    for day in range(-off - 20, -off + 1, 4):
        pen.run(day, 60, during=None, km=10)
    assert told(pen, 0).sessions[0].rung == rung


def test_the_run_of_the_return_does_not_unmake_the_restart() -> None:
    pen = Pen()
    pen.person(-60)
    for day in range(-50, -20, 3):
        pen.run(day, 60, during=None, km=10)
    pen.run(0, 30, run_min=30, km=5)
    advice = told(pen, 2)
    assert max(one.minutes for one in advice.sessions) <= 33


def test_every_verdict_carries_its_grounds_once() -> None:
    pen = sore_tendon(habit())
    pen.run(1, 40, during=1, km=6)
    found = grounds(told(pen, 2))
    assert len(found) == len(set(found)) > 2
