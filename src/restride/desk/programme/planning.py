"""The plan of the coming days, and moving a run to another of them. Lays out none itself."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

from restride.advice.ahead.goal import Reach, reach
from restride.advice.ahead.projection import Instead, project
from restride.advice.ahead.supposed import as_last_said
from restride.advice.ahead.week import Week, plan
from restride.desk.consult import Consulted, consult
from restride.desk.place import Place, Troubles, when
from restride.desk.record import Draft, Kept, keep, named_by
from restride.diary.history import History
from restride.diary.kinds import Body, Schedule
from restride.home.shelf import Shelf
from restride.plan.today.schedule import room
from restride.report.phrase import Speech
from restride.words.day import Day, Span, between, plus
from restride.words.trouble import Trouble

DAYS, LONGEST = 7, 28
"""How many days a plan has where nobody says, and at most: further ahead it would be a guess."""
KEPT = 32
"""So many plans are remembered: a page asks for the same one again until something is written."""

_MADE: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with all that is needed to show it."""

    week: Week
    history: History
    shelf: Shelf


def planned(place: Place, days: int = DAYS, goal: bool = True) -> Planned | Troubles:
    """The coming days from today; nothing is written.

    Parameters
    ----------
    days
        How many, 1 to 28.
    goal
        Whether to say how the goal stands, which takes a moment longer.
    """
    if not 1 <= days <= LONGEST:
        return (Trouble("--days", f"{days} days cannot be planned", f"give 1 to {LONGEST}"),)
    found = consult(place, keep=False)
    if not isinstance(found, Consulted):
        return found
    edition, history, on = found.shelf.edition, found.history, found.advice.on
    week = _once(found, (*whose(place), "plan", days, goal), lambda: plan(edition, history, on, days, goal))
    return Planned(week, history, found.shelf)


def reached(place: Place) -> Reach | Troubles | None:
    """How the goal stands; None without one."""
    found = consult(place, keep=False)
    if not isinstance(found, Consulted):
        return found
    on = found.advice.on
    made: Reach | None = _once(found, (*whose(place), "goal"), lambda: reach(found.shelf.edition, found.history, on))
    return made


def whose(place: Place) -> tuple[str, str]:
    """What tells one runner's plans from every other's: the home and the name in it."""
    return str(place.home.folder), place.diary.runner


def _once(found: Consulted, what: tuple[Any, ...], make: Any) -> Any:
    """Made once for a diary as it stands; whatever is written makes it anew."""
    history = found.history
    key = (*what, found.advice.on, found.shelf.edition.digest, history.last, len(history.retractions), history.written)
    with _LOCK:
        if key in _MADE:
            _MADE.move_to_end(key)
            return _MADE[key]
    made = make()
    with _LOCK:
        _MADE[key] = made
        while len(_MADE) > KEPT:
            _MADE.popitem(last=False)
    return made


def move(place: Place, start: Day, to: Day, speech: Speech, key: str = "") -> Kept | Troubles:
    """Move the run of one day to another free day, where the plan allows a run there.

    Parameters
    ----------
    key
        What names this telling, as the key of a form: what was moved under it already is not moved again.

    Returns
    -------
    Kept | Troubles
        The entry that says so, or why it cannot be: no run on the first day, the other is not free, a run stands there
        or in between, or the rules of the plan allow none on it.
    """
    found = planned(place, LONGEST // 2, goal=False)
    at = when(place)
    if not isinstance(found, Planned):
        return found
    if isinstance(at, Trouble):
        return (at,)
    last = plus(to, -1) if to > start else start
    draft = Draft(Schedule(away_from=start, away_to=last, moved_to=to), at)
    before = found.history.find(named_by(key, draft)) if key else None
    if before is not None:
        return Kept((before,), (before.id,))
    wrong = _unmovable(found, start, to, speech) or _refused(found, draft.body, to, speech)
    return (wrong,) if wrong is not None else keep(place, [draft], found.shelf.edition, key)


def _unmovable(found: Planned, start: Day, to: Day, speech: Speech) -> Trouble | None:
    """What stands against it before anything is tried."""
    days = {one.on: one for one in found.week.days}
    ran = {one.on for one in found.week.days if one.done.minutes}
    for name, day in (("FROM", start), ("TO", to)):
        if day not in days:
            first, last = found.week.days[0].on, found.week.days[-1].on
            return Trouble(name, f"{day} lies outside the plan", f"give a day from {first} to {last}")
    if start not in ran:
        return Trouble(
            speech.day(start), "has no run that could be moved", "see restride plan for the days that have one"
        )
    if start == to:
        return Trouble(speech.day(to), "is the day it stands on already", "name another day")
    if to in ran:
        return Trouble(speech.day(to), "has a run already", "move that one first, or choose another day")
    between_them = [day for day in Span(plus(min(start, to), 1), max(start, to)) if day in ran]
    if between_them:
        said = speech.day(between_them[0])
        return Trouble(speech.day(to), f"lies beyond the run of {said}", "move that one first, or choose a nearer day")
    free = room(found.history, to)
    if free.minutes == 0:
        mend = "choose a free day, or say when there is time: restride schedule"
        return Trouble(speech.day(to), "is not one of your free days", mend)
    return None


def _refused(found: Planned, body: Body, to: Day, speech: Speech) -> Trouble | None:
    """Why the rules of the plan allow no run on that day, once it is moved there; None where they do."""
    history, on = found.history, found.week.on
    days = between(on, to) + 1
    told = Instead(first=(body,))
    *_, last = project(found.shelf.edition, history, on, days, as_last_said(history, on), told)
    if last.done.minutes:
        return None
    main = last.advice.sessions[0] if last.advice.sessions else None
    whys = (*(() if main is None else main.because), *last.advice.because)
    said = speech.because(whys[0]) if whys else speech.say("plan.free")
    return Trouble(speech.day(to), f"can carry no run: {said[:1].lower()}{said[1:].rstrip('.')}", "choose another day")
