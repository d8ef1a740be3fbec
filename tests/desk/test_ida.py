"""Ida Invented does what her page says, feels what her foot can feel, and is the same each time."""

from __future__ import annotations

from datetime import date

from restride.desk.ida import (
    COMPLAINT,
    DAYS,
    FLARE,
    HURTS,
    LONG_RUN,
    STORY,
    Ida,
    evenings_words,
    first_words,
    halves,
    mornings_words,
    sway,
)
from restride.diary.kinds import Activity, Checkin, Note, PainSpot, Person
from tests.desk.desks import place, sore


def test_she_is_invented_and_says_who_she_is() -> None:
    words = list(first_words())
    assert isinstance(words[0], Person)
    assert words[0].born == 1985


def test_before_it_hurts_she_speaks_of_no_pain() -> None:
    ida = Ida(date(2026, 5, 1))
    assert list(mornings_words(ida, 1)) == []
    (checkin,) = mornings_words(ida, 3)
    assert isinstance(checkin, Checkin)
    assert checkin.felt == ()


def test_afterwards_every_morning_has_its_number() -> None:
    ida = Ida(date(2026, 5, 1), sore=2.0)
    checkin = next(iter(mornings_words(ida, HURTS + 1)))
    assert isinstance(checkin, Checkin)
    assert (checkin.felt[0].complaint, checkin.felt[0].morning) == (COMPLAINT, 2.0)


def test_the_day_it_begins_and_the_day_of_too_much() -> None:
    from restride.desk.consult import Consulted, consult

    here = place()
    sore(here)
    done = consult(here, keep=False)
    assert isinstance(done, Consulted)
    ida = Ida(date(2026, 5, 1))
    for number in (HURTS, LONG_RUN):
        ida.settle(number)
        kinds = [type(body) for body in evenings_words(ida, number, done.advice)]
        assert kinds == [Activity, PainSpot]


def test_a_flare_hurts_and_fades() -> None:
    ida = Ida(date(2026, 5, 1))
    ida.settle(FLARE)
    worst = ida.sore
    for number in range(FLARE + 1, FLARE + 15):
        ida.settle(number)
    assert worst > 4
    assert ida.sore < 1
    assert any(isinstance(body, Note) for body in mornings_words(ida, FLARE))


def test_what_she_feels_is_within_bounds() -> None:
    ida = Ida(date(2026, 5, 1), sore=6.0, takes_min=10)
    assert 0 <= ida.load(120) <= 10
    assert all(-1 <= sway(number) <= 1 for number in range(DAYS))
    assert halves(1.3) == 1.5


def test_her_story_lies_within_the_half_year() -> None:
    days = [number for number, _ in STORY]
    assert days == sorted(days)
    assert days[-1] < DAYS
