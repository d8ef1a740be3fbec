"""Why no run today although running is allowed: lock, gap, runs of the week. Lays out no session; see session.py."""

from __future__ import annotations

from restride.diary.history import History
from restride.diary.standing import Door, Standing
from restride.load.dose import RUN, doses
from restride.plan.door import GROWING, height_of
from restride.plan.morning import on_day
from restride.plan.protocol.vector import INTENSITY
from restride.plan.protocol.vector import height_of as rung_height
from restride.plan.reaction import days_since, lock_days, was_hard
from restride.plan.situation import TENDON, Scene, Watched
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, HOURS_PER_DAY

Facts = tuple[tuple[str, str | int | float], ...]

FREQUENCY = "frequency"
"""The kind of change that a second day in a row is."""


def spacing(scene: Scene, standing: Standing) -> Because | None:
    """Why there is no run today although running is allowed: the lock, the gap between runs, the runs of the week.

    Who keeps running keeps their days, but for a run that was felt a little too much: after it comes the gap. On the
    ladder the runs of a week are counted up to the last rung that is written out (rule R3), and the gap ends with the
    rung that opens a second day in a row.
    """
    last = _last_run(scene.history, scene.on)
    if last is None or not (scene.watched or standing.door is Door.LADDER):
        return None
    ago = days_since(scene, last)
    reads = tuple(entry.id for entry, _ in scene.history.activities(Span.ending(last, 1), RUN))
    for one in scene.watched:
        if one.complaint.since <= last:
            lock = lock_days(scene, one, last)
            if ago < int(lock.value):
                facts: Facts = (("days", int(lock.value)), ("complaint", one.complaint.id))
                return Because("plan.lock", reads, (lock,), "because.session.locked", facts)
            if _unanswered(scene.history, one, last, scene.on):
                facts = (("day", last.isoformat()), ("complaint", one.complaint.id))
                return Because("plan.lock", reads, (lock,), "because.session.morning_first", facts)
    if standing.door is not Door.LADDER and not standing.repeats:
        return None
    gap = _gap(scene, last)
    if ago * HOURS_PER_DAY < float(gap.value) and not _in_a_row(scene, standing, last):
        return Because("plan.gap", reads, (gap,), "because.session.gap", (("hours", int(gap.value)),))
    if standing.door is not Door.LADDER or standing.height >= height_of(scene, GROWING):
        return None
    most = _least(scene, "runs_per_week_max")
    week = doses(scene.history, Span(plus(scene.on, 1 - DAYS_PER_WEEK), scene.on))
    if len(week) >= int(most.value):
        reads = tuple(entry for one in week for entry in one.entries)
        return Because("plan.week_runs", reads, (most,), "because.session.week_full", (("runs", len(week)),))
    return None


def _in_a_row(scene: Scene, standing: Standing, last: Day) -> bool:
    """Whether the ladder of pace has opened a second day in a row, and this would be one: no third.

    Not while a bone is in doubt, nor after a run that was hard or felt too much.
    """
    held = scene.edition.ladders.get(INTENSITY)
    opened = () if held is None else held.rungs[: rung_height(standing, INTENSITY) + 1]
    if not any(rung.change == FREQUENCY for rung in opened):
        return False
    third = bool(scene.history.activities(Span.ending(plus(last, -1), 1), RUN))
    return not (third or standing.repeats or scene.situation.bone or was_hard(scene, last))


def _gap(scene: Scene, last: Day) -> Cited:
    """The hours from one run to the next: the strictest row's, and more after a run that was hard for a tendon."""
    gaps = [scene.strictest("gap_hours")]
    if was_hard(scene, last) and any(one.tissue == TENDON for one in scene.watched):
        gaps.append(scene.cited("plan.ladder.tendon.gap_after_high_hours"))
    return max(gaps, key=lambda card: float(card.value))


def _unanswered(history: History, one: Watched, last: Day, on: Day) -> bool:
    """Whether the morning after the last run is still unknown while that run is fresh."""
    return between(last, on) <= DAYS_PER_WEEK and on_day(history, one.complaint, plus(last, 1)) is None


def _last_run(history: History, on: Day) -> Day | None:
    for back in range(1, DAYS_PER_WEEK + 1):
        if history.activities(Span.ending(plus(on, -back), 1), RUN):
            return plus(on, -back)
    return None


def _rows(scene: Scene) -> list[str]:
    return [one.ladder_row for one in scene.watched] or ["muscle"]


def _least(scene: Scene, name: str) -> Cited:
    cards = [scene.cited(f"plan.ladder.{row}.{name}") for row in _rows(scene)]
    return min(cards, key=lambda card: float(card.value))
