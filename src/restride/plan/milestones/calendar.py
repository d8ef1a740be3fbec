"""How many days a stretch of the way takes at the quickest, and more likely. Knows no goal and promises nothing."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log

from restride.diary.kinds import Schedule
from restride.diary.standing import Standing
from restride.plan.ladder import RUNG, pattern, top
from restride.plan.situation import MUSCLE, Scene
from restride.plan.step import greens_needed
from restride.words.day import Day, plus
from restride.words.measure import DAYS_PER_WEEK, HOURS_PER_DAY


@dataclass(frozen=True, slots=True)
class Window:
    """The day something is reached at the earliest, and the day by which it more likely is."""

    earliest: Day
    latest: Day


@dataclass(frozen=True, slots=True)
class Rise:
    """A height of the run-walk ladder and the days until it, when every run stays quiet."""

    height: int
    days: float


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The densest row of runs: so many days from one to the next, so many in seven days."""

    gap_days: float
    per_week: int

    def day_of(self, runs: int) -> float:
        """Days from the first run to the last of so many."""
        between = runs - 1
        weeks, rest = divmod(between, self.per_week)
        return max(between * self.gap_days, weeks * DAYS_PER_WEEK + rest * self.gap_days)


def window(scene: Scene, days: float) -> Window:
    """So many days at the quickest, from today; never today itself."""
    quick = max(ceil(days), 1)
    return Window(plus(scene.on, quick), plus(scene.on, max(ceil(days * scene.value("plan.milestone.slack")), quick)))


def rhythm(scene: Scene) -> Rhythm:
    """How densely runs may follow: by the tissue's gap, its runs a week, and the days the runner has time."""
    gap = float(scene.strictest("gap_hours").value) / HOURS_PER_DAY
    rows = [one.ladder_row for one in scene.watched] or [MUSCLE]
    most = min(scene.value(f"plan.ladder.{row}.runs_per_week_max") for row in rows)
    return Rhythm(gap, int(min(most, _free_days(scene))))


def _free_days(scene: Scene) -> int:
    """Days of a week with time for anything; all of them where nobody said, and one where there is none."""
    entry = scene.history.week
    if entry is None or not isinstance(entry.body, Schedule) or not entry.body.minutes:
        return DAYS_PER_WEEK
    return max(sum(1 for minutes in entry.body.minutes if minutes > 0), 1)


def rises(scene: Scene, standing: Standing, height: int, greens: int, days: float = 0) -> tuple[Rise, ...]:
    """The heights above one, up to the open end of the ladder, from so many days on; the quickest way.

    The first run may be on the first of these days, and the morning after the last one opens the next rung.
    """
    need, row = int(greens_needed(scene).value), rhythm(scene)
    found = []
    runs = max(need - greens, 1)
    highest = top(scene.edition)
    while height < highest and not pattern(scene.edition, height).growing:
        healing = standing.fell_from is not None and height < standing.fell_from
        height = min(height + (1 if healing else RUNG), highest)
        found.append(Rise(height, days + row.day_of(runs) + 1))
        runs += need
    return tuple(found)


def growing_days(scene: Scene, now: float, wanted: float) -> float:
    """Days in which something grows from one size to another by a tenth a week; 0 when it is there already."""
    if now <= 0 or wanted <= now:
        return 0
    return log(wanted / now) / log(scene.value("plan.ladder.growth")) * DAYS_PER_WEEK


def grown(scene: Scene, now: float, days: float) -> float:
    """What something grows to in so many days."""
    return now * float(scene.value("plan.ladder.growth") ** (max(days, 0) / DAYS_PER_WEEK))
