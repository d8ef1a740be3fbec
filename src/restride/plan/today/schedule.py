"""How much time a day has, by what the runner said of the week and of days away. Lays out no session."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.history import History
from restride.diary.kinds import Declined, Schedule
from restride.words.because import Because
from restride.words.day import Day


@dataclass(frozen=True, slots=True)
class Room:
    """The time of a day: ``minutes`` is None where nobody said; ``entry`` says so; ``away`` on days away.

    ``moved`` is the day to which the run of this one was moved: there is time, and no run.
    """

    minutes: int | None = None
    entry: str = ""
    away: bool = False
    moved: Day | None = None


def room(history: History, on: Day) -> Room:
    """The time of a day. Of several words about days away the last counts; running may go on while away."""
    for entry in reversed(history.away):
        body = entry.body
        if isinstance(body, Schedule) and body.away_from and body.away_to and body.away_from <= on <= body.away_to:
            if not body.running:
                return Room(0, entry.id, away=True, moved=body.moved_to)
            break
    if history.week is None or not isinstance(history.week.body, Schedule):
        return Room()
    return Room(history.week.body.minutes[on.weekday()], history.week.id)


def declined(history: History, on: Day) -> dict[str, Because]:
    """What is not done today, by the runner's own word, each with its reason."""
    found = {}
    for entry in history.on(on):
        if isinstance(entry.body, Declined):
            facts = (("what", entry.body.what), ("why", entry.body.why))
            found[entry.body.what] = Because("plan.declined", (entry.id,), (), "because.session.declined", facts)
    return found
