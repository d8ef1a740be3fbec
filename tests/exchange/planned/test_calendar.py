"""Planned sessions as whole days of a calendar; written again they replace and double nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from restride.exchange.planned.calendar import Planned, to_ics

NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)
RUN = Planned(
    date(2026, 11, 30), "run_walk", "24 min run-walk, on level ground", "6 × 1 min walk · 3 min run; effort 2", 24
)


def events(*sessions: Planned) -> list[dict[str, str]]:
    made = Calendar.from_ical(to_ics(sessions, "Invented plan", NOW))
    return [{name: str(one.decoded(name)) for name in one} for one in made.walk("VEVENT")]


def test_a_session_is_a_day_that_keeps_nobody_busy() -> None:
    (one,) = events(RUN)
    assert (one["DTSTART"], one["DTEND"]) == ("2026-11-30", "2026-12-01")
    text = to_ics([RUN], "Invented plan", NOW).decode()
    assert "TRANSP:TRANSPARENT" in text
    assert "X-WR-CALNAME:Invented plan" in text
    assert "SUMMARY:24 min run-walk\\, on level ground" in text


def test_the_same_session_keeps_its_id_and_two_of_a_day_differ() -> None:
    again = Planned(RUN.day, RUN.kind, "20 min run-walk")
    assert events(RUN)[0]["UID"] == events(again)[0]["UID"]
    assert len({one["UID"] for one in events(RUN, RUN, Planned(RUN.day, "exercises", "Exercises"))}) == 3


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=200))
def test_whatever_is_said_comes_back(text: str) -> None:
    made = Calendar.from_ical(to_ics([Planned(RUN.day, "run", f"a{text}", f"a{text}")], "x", NOW))
    (one,) = made.walk("VEVENT")
    assert str(one["SUMMARY"]) == str(one["DESCRIPTION"]) == f"a{text}"
