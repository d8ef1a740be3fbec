"""Three fixed protocols that runners know: ten per cent a week, a calendar, rest until pain-free. Heeds no advice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from restride.knowledge.edition import Edition
from restride.plan.ladder import RUNG, pattern, rungs
from restride.season.doing import Doing
from restride.season.programme import USUAL_DAYS
from restride.season.runner import Runner
from restride.words.day import Day
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

TEN, CALENDAR, REST = "ten", "calendar", "rest"
ALTERNATE = (0, 2, 4)
"""A run-walk calendar has three sessions a week, with a day between."""


class Fixed(Protocol):
    """A protocol as it stands in a book: it asks for a day, and hears what was said of it."""

    def asks(self, number: int, on: Day) -> Doing:
        """What is asked for on a day; ``number`` counts from the first day that hurt."""
        ...

    def hears(self, morning: float | None, during: float | None) -> None:
        """What the runner said of the morning and of the run; None where nothing was said."""
        ...


def _usual(runner: Runner, on: Day, share: float) -> Doing:
    """A usual day of this runner, shorter by a share."""
    there = on.weekday() in USUAL_DAYS[runner.runs_per_week]
    return Doing(runner.usual_min * min(share, 1.0)) if there else Doing()


@dataclass(slots=True)
class Ten:
    """Half the usual runs at once, then a tenth more each week up to the usual; the foot is not asked."""

    edition: Edition
    runner: Runner

    def asks(self, number: int, on: Day) -> Doing:
        value = self.edition.value
        weeks = number // DAYS_PER_WEEK
        return _usual(self.runner, on, value("season.fixed.ten_start") * value("season.fixed.ten_growth") ** weeks)

    def hears(self, morning: float | None, during: float | None) -> None:
        """Nothing changes it."""


@dataclass(slots=True)
class Calendar:
    """Days off, then the very run-walk ladder of the cards, one rung a week, then a tenth more each week.

    It climbs the ladder that the programme climbs, so that the two differ in nothing but heeding the foot.
    """

    edition: Edition
    runner: Runner

    def asks(self, number: int, on: Day) -> Doing:
        value = self.edition.value
        since = number - int(value("season.fixed.calendar_rest_days"))
        if since < 0:
            return Doing()
        running = [place for place, rung in enumerate(rungs(self.edition)) if rung.run_min > 0]
        fixed = [place for place in running if not pattern(self.edition, place * RUNG).growing]
        rung = since // int(value("season.fixed.calendar_rung_days"))
        if rung < len(fixed):
            if on.weekday() not in ALTERNATE:
                return Doing()
            found = pattern(self.edition, fixed[rung] * RUNG)
            run_min = found.run_s / SECONDS_PER_MINUTE
            return Doing(min(run_min, self.runner.usual_min), found.total_s / SECONDS_PER_MINUTE - run_min)
        longest = pattern(self.edition, fixed[-1] * RUNG).run_s / SECONDS_PER_MINUTE
        grown = longest * value("season.fixed.ten_growth") ** (rung - len(fixed) + 1)
        return _usual(self.runner, on, grown / self.runner.usual_min)

    def hears(self, morning: float | None, during: float | None) -> None:
        """Nothing changes it."""


@dataclass(slots=True)
class Rest:
    """No run until so many mornings in a row were said to be quiet, then everything at once; rest again if it hurts."""

    edition: Edition
    runner: Runner
    quiet: int = 0
    resting: bool = True

    def asks(self, number: int, on: Day) -> Doing:  # noqa: ARG002 - the shape is that of Fixed
        return Doing() if self.resting else _usual(self.runner, on, 1.0)

    def hears(self, morning: float | None, during: float | None) -> None:
        value = self.edition.value
        if morning is not None:
            self.quiet = self.quiet + 1 if morning == 0 else 0
        worst = max(morning or 0.0, during or 0.0)
        if worst >= value("season.fixed.rest_stop_pain"):
            self.resting, self.quiet = True, 0
        elif self.quiet >= value("season.fixed.rest_quiet_days"):
            self.resting = False


FIXED: dict[str, Callable[[Edition, Runner], Fixed]] = {TEN: Ten, CALENDAR: Calendar, REST: Rest}
"""The one list of fixed protocols, by name."""
