"""The plan of the coming days as plain JSON values. Says it in ids; page.py says words."""

from __future__ import annotations

from typing import Any

from restride.advice.ahead.goal import Reach
from restride.advice.ahead.projection import Ahead
from restride.advice.ahead.week import Week
from restride.report.phrase import Speech
from restride.report.wire import because_to_wire, session_to_wire
from restride.words.day import Day

FORMAT = 1
"""Counts up when a reader of yesterday could not read the wire form of today."""


def plan_to_wire(week: Week, speech: Speech) -> dict[str, Any]:
    """The plan as JSON knows it; every because carries its text."""
    supposed = week.supposed
    return {
        "format": FORMAT,
        "on": week.on.isoformat(),
        "edition": week.days[0].advice.edition,
        "supposed": {
            "mornings": dict(supposed.mornings),
            "during": {name: felt.during for name, felt in supposed.felt.items()},
            "painkiller": supposed.painkiller,
        },
        "days": days_to_wire(week.days, speech),
        "closing": [because_to_wire(why, speech) for why in week.closing],
        "goal": None if week.goal is None else goal_to_wire(week.goal),
    }


def days_to_wire(days: tuple[Ahead, ...], speech: Speech) -> list[dict[str, Any]]:
    """Days ahead, each with its light, its sessions and why."""
    return [
        {
            "on": one.on.isoformat(),
            "light": one.advice.light.value,
            "urgency": one.advice.urgency.name,
            "phase": one.advice.standing.phase,
            "door": one.advice.standing.door.value,
            "free": None if one.free is None else because_to_wire(one.free, speech),
            "run_min": round(one.done.run_min, 1),
            "km": round(one.done.km, 2),
            "sessions": [session_to_wire(session, speech) for session in one.advice.sessions],
            "because": [because_to_wire(why, speech) for why in one.advice.because],
        }
        for one in days
    ]


def goal_to_wire(found: Reach) -> dict[str, Any]:
    """How the goal stands."""
    return {
        "kind": found.goal.kind,
        "target": found.goal.target,
        "by": _day(found.goal.by),
        "outcome": found.outcome.value,
        "best": found.best,
        "best_on": _day(found.best_on),
        "first": _day(found.first),
        "horizon_weeks": found.horizon_weeks,
    }


def _day(day: Day | None) -> str | None:
    return None if day is None else day.isoformat()
