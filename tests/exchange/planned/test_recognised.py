"""Planned sessions that come back: our own are known by day, others get a sentence, and no bytes raise."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.planned.calendar import Planned, to_ics
from restride.exchange.planned.recognised import BEGIN, CALENDAR, PLAN, calendar, is_own_workout
from restride.exchange.planned.workout import to_fit
from restride.exchange.reader import read
from restride.words.day import plus
from tests.exchange.planned.test_workout import PLAN as WORKOUT

DAY = date(2026, 11, 29)
STAMPED = datetime(2026, 11, 29, 8, tzinfo=UTC)


def ics(*days: int) -> bytes:
    return to_ics((Planned(plus(DAY, one), "run", "A run", "easy; \n say") for one in days), "Invented", STAMPED)


@pytest.mark.parametrize(
    ("content", "when"),
    [
        (to_fit(WORKOUT), "your own plan of 2026-11-29"),
        (ics(0), "your own plan of 2026-11-29"),
        (ics(0, 3, 2), "your own plan of 2026-11-29 to 2026-12-02"),
        (ics(), "your own plan"),
        (b"\xef\xbb\xbf" + ics(0), "your own plan of 2026-11-29"),
    ],
)
def test_our_own_plan_is_known_and_no_trouble(content: bytes, when: str) -> None:
    reading = read(content, "plan")
    assert (reading.tracks, reading.troubles, reading.kind) == ((), (), PLAN)
    (note,) = reading.notes
    assert (note.what, note.mend) == (f"it is {when}", "nothing to keep, nothing changed")


def test_anothers_calendar_and_workout_get_their_sentences() -> None:
    theirs = ics(0).replace(b"-//Restride//", b"-//Invented//")
    reading = read(theirs, "theirs.ics")
    assert (reading.kind, reading.notes) == (CALENDAR, ())
    assert reading.troubles[0].what == "it is a calendar, not a recording"
    assert not is_own_workout({"type": "workout", "product_name": "Invented Watch"})
    assert not is_own_workout({"type": "activity", "product_name": "Restride"})
    named = b"BEGIN:VCALENDAR\nPRODID:-//Invented//EN\nSUMMARY:PRODID:-//Restride//Restride//EN\nEND:VCALENDAR\n"
    assert calendar(named, "x").kind == CALENDAR


def test_a_day_that_is_none_is_left_out() -> None:
    assert read(ics(0).replace(b"20261129", b"20261399"), "plan.ics").notes[0].what == "it is your own plan"


@given(st.binary(max_size=400))
def test_no_bytes_raise(tail: bytes) -> None:
    assert calendar(BEGIN.encode() + tail, "x").kind in {PLAN, CALENDAR}
    assert calendar(ics(0) + tail, "x").kind == PLAN
