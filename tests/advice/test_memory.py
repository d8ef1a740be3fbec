"""What an advice leaves behind: flags first, judgements in order, each once, and the next day starts from them."""

from __future__ import annotations

from datetime import timedelta

from restride.advice.advise import advise
from restride.advice.memory import as_entries, memories, mornings
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.kinds import Checkin, Decision, Raised, Said
from tests.diaries import Pen, on
from tests.editions import shipped


def told(pen: Pen, day: int) -> Advice:
    history = fold(pen.entries)
    return advise(shipped(), history.profile(), history, on(day))


def test_flags_stand_before_judgements_and_each_moment_is_its_own() -> None:
    pen = Pen()
    pen.person()
    pen.sore(0)
    last = pen.write(0, Checkin(said=(Said("chest_or_breath"), Said("calf_ache_at_rest"))), hour=9)
    made = list(as_entries(memories(told(pen, 0)), last.recorded, ()))
    kinds = [type(one.body) for one in made]
    assert kinds == sorted(kinds, key=lambda kind: kind is Decision)
    assert {Raised, Decision} == set(kinds)
    stamps = [one.recorded for one in made]
    assert stamps == sorted(set(stamps))
    assert stamps[0] == last.recorded + timedelta(microseconds=1)


def test_a_flag_is_left_out_where_the_diary_holds_it() -> None:
    pen = Pen()
    pen.sore(0)
    last = pen.write(0, Checkin(said=(Said("chest_or_breath"),)), hour=9)
    made = list(as_entries(memories(told(pen, 0)), last.recorded, ()))
    raised = [one for one in made if isinstance(one.body, Raised)]
    again = list(as_entries(memories(told(pen, 0)), last.recorded, {one.id for one in raised}))
    assert raised
    assert not [one for one in again if isinstance(one.body, Raised)]


def test_a_judgement_carries_the_day_of_its_morning() -> None:
    pen = Pen()
    pen.sore(0)
    pen.not_bone(0)
    pen.morning(0, 1)
    pen.morning(2, 1)
    found = told(pen, 2)
    assert mornings(found) == sorted(mornings(found))
    assert set(mornings(found)) == {on(0), on(1), on(2)}


def test_with_its_memory_the_next_look_judges_nothing_anew() -> None:
    pen = Pen()
    pen.sore(0)
    pen.not_bone(0)
    last = pen.morning(1, 1)
    first = told(pen, 1)
    history = fold([*pen.entries, *as_entries(memories(first), last.recorded, ())])
    second = advise(shipped(), history.profile(), history, on(1))
    assert first.judged
    assert second.judged == ()
    assert second.standing == first.standing
    assert second.sessions == first.sessions
