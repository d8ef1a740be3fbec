"""What if: the coming fortnight under a change, beside the plan as it is. Writes nothing and reckons nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from restride.advice.ahead.what_if import Change, Compared, what_if
from restride.desk.consult import Consulted, consult
from restride.desk.place import Place, Troubles
from restride.diary.history import History
from restride.diary.kinds import Goal
from restride.home.shelf import Shelf
from restride.plan.week.taper import RACE
from restride.words.trouble import Trouble

FARTHEST_KM, LONGEST_MIN, WORST = 500, 1440, 10
"""Beyond these the diary takes nothing; see diary/bounds.py."""


@dataclass(frozen=True, slots=True)
class Supposing:
    """Both plans with all that is needed to show them."""

    compared: Compared
    history: History
    shelf: Shelf


def supposing(place: Place, change: Change) -> Supposing | Troubles:
    """The coming fortnight under a change.

    A race without its kilometres is that of the goal; without one it is asked for.
    """
    found = consult(place, keep=False)
    if not isinstance(found, Consulted):
        return found
    history, on = found.history, found.advice.on
    goal = None if history.goal is None else history.goal.body
    if change.race is not None and change.race_km is None and isinstance(goal, Goal) and goal.kind == RACE:
        change = replace(change, race_km=goal.target)
    wrong = tuple(_wrong(place, change))
    if change.pain is not None and not history.open_complaints():
        said = "is a pain where nothing hurts so far: a new one opens a short interview that day, and nothing steps up"
        wrong = (*wrong, Trouble("--pain", said, "say where it would hurt once it does: restride log pain"))
    if wrong:
        return wrong
    return Supposing(what_if(found.shelf.edition, history, on, change), history, found.shelf)


def _wrong(place: Place, change: Change) -> list[Trouble]:
    made = []
    if change == Change():
        made.append(Trouble("what if", "nothing was supposed", "add --run 8km, --rest, --race DATE or --pain N"))
    if change.rest and (change.run_km is not None or change.run_min is not None):
        made.append(Trouble("--rest", "and --run do not go together", "choose one of them"))
    if change.race is not None and change.race_km is None:
        made.append(Trouble("--race", "says when, but not how far", "add --km and the kilometres of the race"))
    if change.race is not None and change.race < place.today:
        made.append(Trouble("--race", f"{change.race} is over", "give a day to come"))
    for name, value, most in (
        ("--run", change.run_km, FARTHEST_KM),
        ("--run", change.run_min, LONGEST_MIN),
        ("--km", change.race_km, FARTHEST_KM),
    ):
        if value is not None and not 0 < value <= most:
            made.append(Trouble(name, f"{value:g} cannot be", f"give more than 0 and at most {most}"))
    if change.pain is not None and not 0 <= change.pain <= WORST:
        made.append(Trouble("--pain", f"{change.pain:g} is no score", "give 0 to 10"))
    return made
