"""What the diary shows of the stations of a course: reached when, and held now. Compares with no card's weeks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from restride.diary.kinds import Activity, Checkin, PainSpot
from restride.diary.standing import Door, Standing
from restride.load.dose import RUN
from restride.plan.course.band import FIRST_RUN, WALK
from restride.plan.ladder import pattern
from restride.plan.situation import Scene, Watched
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

MASKING = ("yes", "to_run")
"""The answers to the painkiller question that dull what is felt."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The first day a station was reached since the complaint opened, and whether it holds today."""

    day: Day | None
    held: bool


def reached(scene: Scene, standing: Standing, one: Watched, station: str) -> Reached:
    """A station as the diary shows it; what nobody said is not reached."""
    if station == WALK:
        return Reached(_first_quiet(scene, one), quiet_week(scene, one, scene.on))
    if station == FIRST_RUN:
        return Reached(_first_run(scene, one), _runs_now(scene, standing))
    now = _full_now(scene, standing, one)
    return Reached(_first_full(scene, standing, one) if now else None, now)


def holds_now(scene: Scene, standing: Standing, one: Watched, station: str) -> bool:
    """Whether a station holds today, without looking for its first day: as cheap on the last day of a long course."""
    if station == WALK:
        return quiet_week(scene, one, scene.on)
    return _runs_now(scene, standing) if station == FIRST_RUN else _full_now(scene, standing, one)


def kept_running(scene: Scene, one: Watched) -> bool:
    """Whether the runner has run through the complaint without a pause, so that there is no first run to wait for."""
    ran = _run_days(scene, Span(one.complaint.since, plus(scene.on, 1)))
    pause = int(scene.value("plan.course.pause_days"))
    days = [one.complaint.since, *ran, scene.on]
    return bool(ran) and all(between(early, late) < pause for early, late in pairwise(days))


def _first_quiet(scene: Scene, one: Watched) -> Day | None:
    """The first day on which walking had been quiet for its days."""
    for day in Span(one.complaint.since, plus(scene.on, 1)):
        if quiet_week(scene, one, day):
            return day
    return None


def quiet_week(scene: Scene, one: Watched, day: Day) -> bool:
    """Whether the days up to this one were quiet: enough mornings known, none sore, nothing sore in daily life."""
    days = int(scene.value("plan.course.walk_days"))
    span = Span.ending(day, days)
    if span.start < one.complaint.since:
        return False
    most = float(scene.value(f"plan.reaction.{one.tissue}.morning_green_max"))
    mornings = scene.history.mornings(one.complaint, span)
    if len(mornings) < int(scene.value("plan.course.walk_mornings")) or any(m.pain > most for m in mornings):
        return False
    return not any(_sore(entry.body, one, most) for entry in scene.history.within(span))


def _sore(body: object, one: Watched, most: float) -> bool:
    """Whether an entry speaks of a sore day at the place, or of a day that cannot be trusted."""
    if isinstance(body, PainSpot):
        return body.score > most and one.complaint.speaks_of(body.side, body.zones)
    if isinstance(body, Checkin):
        return body.painkiller in MASKING
    return isinstance(body, Activity) and (bool(body.limp) or body.painkiller in MASKING)


def _run_days(scene: Scene, span: Span) -> list[Day]:
    return sorted({entry.day for entry, _ in scene.history.activities(span, RUN)})


def _first_run(scene: Scene, one: Watched) -> Day | None:
    """The first run after a pause since the complaint opened."""
    pause = int(scene.value("plan.course.pause_days"))
    last = one.complaint.since
    for day in _run_days(scene, Span(one.complaint.since, plus(scene.on, 1))):
        if between(last, day) >= pause:
            return day
        last = day
    return None


def _runs_now(scene: Scene, standing: Standing) -> bool:
    """Whether running is open to the runner, and done."""
    if standing.door is Door.GATE or standing.rest_from is not None:
        return False
    return bool(_run_days(scene, Span.ending(scene.on, int(scene.value("plan.course.run_days")))))


def _full_now(scene: Scene, standing: Standing, one: Watched) -> bool:
    """Whether it is run as much as before it hurt, with a quiet foot, or at the open end of the ladder.

    At the open end the foot keeps nobody from running as before; what is still missing is training.
    """
    if not _runs_now(scene, standing) or not quiet_week(scene, one, scene.on):
        return False
    return _open_end(scene, standing) or _full_weeks(scene, standing, scene.on)


def _open_end(scene: Scene, standing: Standing) -> bool:
    return standing.door is Door.LADDER and pattern(scene.edition, standing.height).growing


def _full_weeks(scene: Scene, standing: Standing, day: Day) -> bool:
    """Whether the weeks up to a day were as full as those before it hurt; not where these are unknown."""
    if standing.usual_week_min is None:
        return False
    days = int(scene.value("plan.course.run_days"))
    asked = standing.usual_week_min * float(scene.value("plan.course.full_share"))
    return _minutes(scene, Span.ending(day, days)) * DAYS_PER_WEEK / days >= asked


def _first_full(scene: Scene, standing: Standing, one: Watched) -> Day | None:
    """The first day on which the weeks before it were full; today where only the open end of the ladder tells."""
    start = plus(one.complaint.since, int(scene.value("plan.course.run_days")))
    days = Span(start, max(start, scene.on))
    return next((day for day in days if _full_weeks(scene, standing, day)), scene.on)


def _minutes(scene: Scene, span: Span) -> float:
    runs = (body for _, body in scene.history.activities(span, RUN))
    return sum(body.moving_s if body.run_s is None else body.run_s for body in runs) / SECONDS_PER_MINUTE
