"""A day as steps: everything of its sessions once and in order, with words and times that add up."""

from __future__ import annotations

from restride.plan.ladder import Part
from restride.plan.session import Dosed, Session
from restride.report import document as doc
from restride.report.player.steps import Step, name_of_step, phases, step_document, steps_of
from tests.report.pages import climber, day_of, sore, speech

DAYS = [day_of(sore(), day) for day in (2, 6)] + [day_of(climber(), day) for day in (4, 9, 15)]


def test_every_item_of_a_day_is_a_step_and_none_twice() -> None:
    seen = 0
    for day in DAYS:
        steps = steps_of(day.advice)
        assert len({one.id for one in steps}) == len(steps)
        for session in day.advice.sessions:
            if session.kind in {"exercises", "recovery"}:
                seen += len(session.items)
                assert {one.item for one in session.items} <= {one.id for one in steps}
    assert seen > 5


def test_a_rest_day_has_no_step_of_its_own() -> None:
    kinds = {one.id for day in DAYS for one in steps_of(day.advice)}
    assert not kinds & {"rest", "done", "stopped"}


def test_each_step_says_what_it_is_and_when_to_stop() -> None:
    for day in DAYS:
        for step in steps_of(day.advice):
            document = step_document(step, day.advice, speech())
            assert isinstance(document.blocks[0], doc.Title)
            assert document.blocks[0].text == name_of_step(step, speech())
            assert any(isinstance(one, doc.Line) and "Stop when" in one.text for one in document.blocks)


def test_walking_and_running_take_turns() -> None:
    step = Step("run_walk", session=Session("run_walk", 12, (Part(3, 3, 1),)))
    found = phases(step, speech())
    assert [one.seconds for one in found] == [180, 60] * 3
    assert found[1].words == "Easy run, 1 of 3"


def test_one_stretch_is_not_counted() -> None:
    found = phases(Step("run", session=Session("run", 20, (Part(1, 0, 20),))), speech())
    assert [(one.words, one.seconds) for one in found] == [("Easy run", 1200)]
    assert [one.seconds for one in phases(Step("walk", session=Session("walk", 15)), speech())] == [900]


def test_sets_have_their_tempo_and_a_rest_between_and_none_after() -> None:
    item = speech().edition.items["heel_raise_single"]
    tempo = sum(item.value(key) or 0 for key in ("up_s", "pause_s", "down_s"))
    rest = item.value("rest_s")
    found = phases(Step(item.id, Dosed(item.id, "strength", sets=2, repetitions=8)), speech())
    sets = [one.seconds for one in found if one.words.startswith("Set")]
    assert sets == [round(8 * tempo)] * 2
    assert len(found) == (3 if rest else 2)
    assert not found[-1].words.startswith("Rest")


def test_what_has_no_tempo_waits_for_the_runner() -> None:
    found = phases(Step("dead_bug", Dosed("dead_bug", "strength", sets=3, repetitions=8)), speech())
    assert all(one.seconds == 0 for one in found if one.words.startswith("Set"))
    assert phases(Step("ice_pack", Dosed("ice_pack", "recovery", minutes=15)), speech())[0].seconds == 900
    assert phases(Step("short_foot", Dosed("short_foot", "strength")), speech()) == ()
