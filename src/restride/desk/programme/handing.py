"""Planned sessions for a watch and for a calendar, from the plan of the coming days. Plans none itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from restride.advice.ahead.projection import ON_FOOT, Ahead
from restride.desk.place import Place, Troubles
from restride.desk.programme.planning import DAYS, Planned, planned
from restride.exchange.planned.calendar import Planned as Dated
from restride.exchange.planned.calendar import to_ics
from restride.exchange.planned.workout import Block, Effort, Step, Workout, to_fit
from restride.home.folder import disk_trouble, write_whole
from restride.plan.session import Session
from restride.report.phrase import Speech
from restride.report.week.sessions import session_lines, session_title, short_session
from restride.words.day import Day, between
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.trouble import Trouble

ENDS: dict[str, Effort] = {"warm_up": "warm_up", "cool_down": "cool_down"}
"""The parts of a session that stand before and behind its pattern, and what they are to the body."""

QUIET = ("rest", "done", "recovery")
"""Sessions that no calendar needs to hold."""


def workout(place: Place, speech: Speech, day: Day | None = None) -> bytes | Troubles:
    """The run or walk of a day as a workout that a watch leads through.

    Parameters
    ----------
    day
        Today when None; else one of the days of the plan.

    Returns
    -------
    bytes | Troubles
        A trouble where that day has none on foot, or lies outside the plan.
    """
    day = day or place.today
    found = planned(place, max(between(place.today, day) + 1, 1), goal=False)
    if not isinstance(found, Planned):
        return found
    ahead = next((one for one in found.week.days if one.on == day), None)
    if ahead is None:
        return (Trouble("the day", f"{day} lies before the plan", f"give {place.today} or a day after it"),)
    session = next((one for one in _sessions(ahead) if one.kind in ON_FOOT and one.minutes), None)
    if session is None:
        return (Trouble("the workout", f"nothing on foot stands in the plan of {day}", "restride plan shows its days"),)
    return to_fit(_workout(session, day, speech))


def calendar(place: Place, speech: Speech, days: int = DAYS) -> bytes | Troubles:
    """The sessions of the coming days as a calendar, a whole day each."""
    found = planned(place, days, goal=False)
    if not isinstance(found, Planned):
        return found
    dated = [one for ahead in found.week.days for one in _dated(ahead, speech)]
    return to_ics(dated, speech.say("handed.calendar_name"), place.now)


def write(path: Path, content: bytes) -> Troubles:
    """Write a file that is not there yet; no trouble where that was done."""
    if path.exists():
        return (Trouble(str(path), "is there already", "give another name, or move it away"),)
    try:
        write_whole(path.absolute(), content, lasting=True)
    except OSError as error:
        return (disk_trouble(path, error),)
    return ()


def _sessions(ahead: Ahead) -> Iterator[Session]:
    """The sessions that are laid on a day: nothing on foot on one that stays free."""
    return (one for one in ahead.advice.sessions if ahead.free is None or one.kind not in ON_FOOT)


def _dated(ahead: Ahead, speech: Speech) -> Iterator[Dated]:
    for one in _sessions(ahead):
        if one.kind not in QUIET:
            title, text = _words(one, speech)
            yield Dated(ahead.on, one.kind, title, text, one.minutes)


def _words(session: Session, speech: Speech) -> tuple[str, str]:
    """The title of a session, and how exactly; exercises are a list and have no title of their own."""
    if not speech.has(f"session.{session.kind}.title"):
        return speech.say("handed.exercises"), short_session(session, speech)
    return session_title(session, speech), "\n".join(session_lines(session, speech))


def _workout(session: Session, day: Day, speech: Speech) -> Workout:
    ends = {part: sum(one.minutes for one in session.items if one.part == part) for part in ENDS}
    steps = {
        part: Block(1, (Step(effort, speech.say(f"handed.step.{part}"), ends[part] * SECONDS_PER_MINUTE),))
        for part, effort in ENDS.items()
    }
    return Workout(
        day, session_title(session, speech), (steps["warm_up"], *_pattern(session, speech), steps["cool_down"])
    )


def _pattern(session: Session, speech: Speech) -> Iterator[Block]:
    """Walking and running by turns; one step where the session has no pattern."""
    note = "" if session.rpe_most is None else speech.say("handed.effort", n=speech.number(session.rpe_most))
    walk, run = speech.say("handed.step.walk"), speech.say("handed.step.run")
    for part in session.parts:
        steps = (
            Step("walk", walk, part.walk_min * SECONDS_PER_MINUTE),
            Step("run", run, part.run_min * SECONDS_PER_MINUTE, note),
        )
        yield Block(part.repeats, steps)
    if not session.parts:
        effort: Effort = "walk" if session.kind == "walk" else "run"
        name = walk if effort == "walk" else run
        yield Block(1, (Step(effort, name, session.minutes * SECONDS_PER_MINUTE, note),))
