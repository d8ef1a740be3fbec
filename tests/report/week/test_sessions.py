"""A session in words says exactly what, and on one line where it stands beside another."""

from __future__ import annotations

from restride.plan.ladder import Part
from restride.plan.session import Dosed, Session
from restride.report.week.sessions import session_lines, session_title, short_session
from tests.report.pages import speech


def test_ground_and_pattern_are_said() -> None:
    session = Session("run_walk", 30, (Part(6, 3, 2),), surface="level")
    assert session_title(session, speech()).startswith("30 min")
    assert session_lines(session, speech())[0] == "6 × (3 min walk · 2 min easy run)"


def test_exercises_are_a_list_and_cross_training_names_itself() -> None:
    work = Session("exercises", 9, items=(Dosed("bridge", "strength", sets=3, repetitions=10),))
    assert "3 × 10" in short_session(work, speech())
    named = Session("cross", 30, rpe_most=4, items=(Dosed("cycling_easy", "main", minutes=30),))
    assert "without impact: " in short_session(named, speech())
    assert "rowing" not in short_session(named, speech())
    cross = Session("cross", 30, rpe_most=4)
    assert "4" in short_session(cross, speech())
