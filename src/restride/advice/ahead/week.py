"""The plan of the coming days: each day ahead, what is supposed, what keeps the phase, how the goal stands."""

from __future__ import annotations

from dataclasses import dataclass

from restride.advice.ahead.goal import Reach, reach
from restride.advice.ahead.projection import Ahead, project
from restride.advice.ahead.supposed import Supposed, as_last_said
from restride.advice.surroundings import surroundings
from restride.diary.history import History
from restride.knowledge.edition import Edition
from restride.plan.protocol.phase import closing
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day


@dataclass(frozen=True, slots=True)
class Week:
    """The coming days.

    Parameters
    ----------
    days
        From today on; the first is today's own advice.
    supposed
        How the foot is supposed to take it.
    closing
        What still keeps the runner in the present phase.
    goal
        How the goal stands; None without one, and where nobody asked.
    """

    days: tuple[Ahead, ...]
    supposed: Supposed
    closing: tuple[Because, ...]
    goal: Reach | None = None

    @property
    def on(self) -> Day:
        """The first of the days."""
        return self.days[0].on


def plan(edition: Edition, history: History, on: Day, days: int, goal: bool = True) -> Week:
    """The plan of so many days from ``on``, at least one.

    Parameters
    ----------
    history
        What is known on that day; nothing is added to it.
    goal
        Whether to look how far the days ahead lead; it takes as long as half a year of mornings.

    Notes
    -----
    Every day is what ``advise()`` says once the days before went as planned and the foot was as it was last said to be.
    There is no second set of rules.
    """
    supposed = as_last_said(history, on)
    ahead = tuple(project(edition, history, on, max(days, 1), supposed))
    scene = Scene(edition, history, surroundings(edition, history.profile(), history, on).situation)
    return Week(
        ahead, supposed, closing(scene, ahead[0].advice.standing), reach(edition, history, on) if goal else None
    )
