"""Entries to a History: order, doubles, retractions, complaints, decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from restride.diary.fold import EVES, extended, fold, known_by, until
from restride.diary.kinds import Decision, Exercise, Goal, Said, Schedule, Shoe, Shown
from restride.diary.standing import Colour, Door, Standing
from tests.diaries import FOOT, Pen, on


def _decide(pen: Pen, day: int, before: Standing, after: Standing) -> None:
    pen.write(day, Decision("plan.test", on(day), Colour.GREEN, before, after, (), "digest"), hour=9, by="restride")


def test_order_and_doubling_change_nothing() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(1, 2)
    pen.run(1, 20)
    pen.person()
    assert fold([*reversed(pen.entries), *pen.entries]) == fold(pen.entries)


def test_one_at_a_time_equals_all_at_once() -> None:
    pen = Pen()
    pen.sore(0)
    run = pen.run(1, 20)
    pen.morning(2, 1)
    pen.morning(1, 1, late=3)
    pen.take_back(4, run)
    one = fold(())
    for entry in pen.entries:
        one = extended(one, entry)
    assert one == fold(pen.entries)


@pytest.mark.parametrize("back", range(1, 9))
def test_what_is_said_of_an_earlier_day_equals_all_at_once(back: int) -> None:
    pen = Pen()
    pen.sore(0)
    for day in range(9):
        pen.morning(day, 1)
        pen.run(day, 20)
    _decide(pen, 8, Standing(), Standing(Door.GATE))
    history = fold(pen.entries)
    late = pen.run(9 - back, 30)
    assert extended(history, late) == fold(pen.entries)
    _decide(pen, 9 - back, Standing(), Standing(Door.KEEP))
    longer = extended(extended(history, late), pen.entries[-1])
    assert longer == fold(pen.entries)
    assert [
        eve == fold(one for one in pen.entries if one.day < on(9 - ago))
        for eve, ago in zip(longer.eves, range(EVES, 0, -1), strict=True)
    ] == [True] * EVES


@pytest.mark.parametrize("day", range(12))
def test_until_a_day_is_what_was_said_of_the_days_before(day: int) -> None:
    pen = Pen()
    pen.sore(0)
    for number in (0, 1, 4, 5, 9):
        pen.morning(number, 1)
    history = fold(pen.entries)
    assert until(history, on(day)) == fold(one for one in pen.entries if one.day < on(day))


def test_a_retracted_entry_is_as_if_never_written() -> None:
    pen = Pen()
    pen.sore(0)
    wrong = pen.run(1, 200)
    rest = list(pen.entries)[:-1]
    pen.take_back(2, wrong)
    folded = fold(pen.entries)
    assert list(folded.entries()) == list(fold(rest).entries())
    assert folded.complaints == fold(rest).complaints


def test_pain_opens_a_complaint_and_a_neighbouring_pain_belongs_to_it() -> None:
    pen = Pen()
    pen.sore(0)
    pen.sore(3, ["dorsal-midfoot-medial"])
    assert list(fold(pen.entries).complaints) == [FOOT]


def test_pain_elsewhere_opens_another_complaint() -> None:
    pen = Pen()
    pen.sore(0)
    pen.sore(3, ["plantar-heel-medial"])
    assert set(fold(pen.entries).complaints) == {FOOT, "left-plantar-heel-medial"}


def test_no_pain_opens_nothing() -> None:
    pen = Pen()
    pen.sore(0, score=0)
    assert not fold(pen.entries).complaints


def test_a_resolved_complaint_is_reopened_by_new_pain() -> None:
    pen = Pen()
    pen.sore(0)
    pen.gone(5)
    assert not fold(pen.entries).open_complaints()
    pen.sore(9)
    assert [one.id for one in fold(pen.entries).open_complaints()] == [FOOT]


def test_of_two_mornings_the_worse_counts() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(1, 1)
    pen.morning(1, 3)
    pen.morning(1, 2)
    history = fold(pen.entries)
    from restride.words.day import Span

    assert [one.pain for one in history.mornings(history.complaints[FOOT], Span.ending(on(1), 1))] == [3]


def test_what_was_shown_is_never_read() -> None:
    pen = Pen()
    pen.sore(0)
    before = fold(pen.entries)
    pen.write(0, Shown("d", "e", "run", "T4", "{}"))
    assert fold(pen.entries) == before


def test_a_decision_stands_when_it_starts_where_the_last_ended() -> None:
    pen = Pen()
    kept, climbed = Standing(Door.KEEP), Standing(Door.LADDER, 2)
    _decide(pen, 1, Standing(), kept)
    _decide(pen, 2, kept, climbed)
    _decide(pen, 3, kept, Standing(Door.GATE))
    assert fold(pen.entries).standing == climbed


def test_a_late_word_about_an_earlier_day_opens_the_decision_again() -> None:
    pen = Pen()
    pen.sore(0)
    _decide(pen, 3, Standing(), Standing(Door.LADDER, 2))
    assert fold(pen.entries).standing.door is Door.LADDER
    pen.morning(2, 5, late=4)
    assert fold(pen.entries).standing == Standing()


def test_a_second_word_on_the_same_day_opens_the_decision_again() -> None:
    pen = Pen()
    _decide(pen, 3, Standing(), Standing(Door.LADDER, 2))
    pen.morning(3, 5, late=0)
    late = replace(pen.entries[-1], recorded=pen.entries[0].recorded + timedelta(hours=1))
    assert fold([pen.entries[0], late]).standing == Standing()


def test_a_later_day_leaves_the_decision_alone() -> None:
    pen = Pen()
    _decide(pen, 3, Standing(), Standing(Door.LADDER, 2))
    pen.morning(4, 5)
    assert fold(pen.entries).standing.height == 2


def test_a_retraction_opens_what_was_judged_with_its_target_in_sight() -> None:
    pen = Pen()
    pen.sore(0)
    run = pen.run(1, 20)
    _decide(pen, 3, Standing(), Standing(Door.LADDER, 2))
    pen.take_back(5, run)
    assert fold(pen.entries).standing == Standing()


def test_facts_keep_the_last_yes_and_the_last_no() -> None:
    pen = Pen()
    pen.assessed(0, night_pain="yes")
    pen.assessed(4, night_pain="no")
    fact = fold(pen.entries).fact("night_pain", FOOT)
    assert fact is not None
    assert fact.yes is not None
    assert fact.no_assessed is not None
    assert (fact.yes[0], fact.no_assessed[0], fact.last) == (on(0), on(4), "no")


def test_what_is_said_of_the_runner_is_no_complaints() -> None:
    pen = Pen()
    pen.person(0, 1985, "woman", Said("diabetes", "yes"))
    history = fold(pen.entries)
    assert history.profile().facts == {"diabetes": "yes"}
    assert history.profile().age(on(0)) == 41


def test_only_what_was_known_by_a_day_is_known_by_it() -> None:
    pen = Pen()
    pen.morning(1, 2, late=5)
    pen.write(2, Goal("week_km", 30))
    assert [entry.day for entry in known_by(pen.entries, on(2))] == [on(2)]


def test_the_last_week_plan_counts_and_every_time_away_is_kept() -> None:
    pen = Pen()
    pen.write(0, Schedule((30,) * 7))
    away = pen.write(1, Schedule(away_from=on(5), away_to=on(9)))
    later = pen.write(2, Schedule((12,) * 7))
    history = fold(pen.entries)
    assert (history.week, history.away) == (later, (away,))


def test_the_last_times_of_an_exercise_are_at_hand_by_the_name_of_the_catalogue() -> None:
    pen = Pen()
    done = [pen.write(day, Exercise("short-foot" if day % 2 else "Short foot", 3, 10)) for day in range(12)]
    assert fold(pen.entries).exercised == {"short_foot": tuple(done[-8:])}


def test_a_further_word_on_a_pair_keeps_what_was_said_before() -> None:
    pen = Pen()
    pen.write(0, Shoe("Invented Bare", style="minimal", drop_mm=0, distance_m=100_000))
    pen.write(5, Shoe("Invented Bare", usual=True))
    body = fold(pen.entries).shoes["Invented Bare"].body
    assert body == Shoe("Invented Bare", "minimal", 0, 100_000, usual=True)
