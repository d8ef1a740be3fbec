"""What is shown of weeks, as series of numbers by day: pain, running, sleep, mood. Draws and words nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from restride.diary.history import History
from restride.diary.kinds import Decision, Raised
from restride.diary.standing import Colour, Door
from restride.report.entry_words import REACTION, standing_change
from restride.words.day import Day, Span
from restride.words.measure import SECONDS_PER_MINUTE

TOO_MUCH = (Colour.RED, Colour.STOP)
"""The answers of a foot that a trend shows by themselves; quiet ones show in what they moved."""


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over days; a day without a value was not said.

    Parameters
    ----------
    name
        ``pain``, ``run``, ``rung``, ``sleep`` or ``mood``.
    unit
        ``score`` runs from 0 to 10.
    complaint
        Of which complaint; empty where it is of the whole runner.
    """

    name: str
    unit: str
    values: Mapping[Day, float]
    complaint: str = ""


def rungs(history: History, span: Span) -> dict[Day, float]:
    """The height of the run-walk ladder, day by day from the first judgement in the span; none off the ladder."""
    decided = (one.body for one in history.within(span) if isinstance(one.body, Decision))
    left = {one.judged: float(one.after.height) if one.after.door is Door.LADDER else None for one in decided}
    found: dict[Day, float] = {}
    now: float | None = None
    for day in span:
        now = left.get(day, now)
        if now is not None:
            found[day] = now
    return found


def raised(history: History, span: Span) -> dict[Day, tuple[str, ...]]:
    """The warning signs that were raised, by the day they were."""
    found: dict[Day, tuple[str, ...]] = {}
    for entry in history.within(span):
        if isinstance(entry.body, Raised) and entry.body.flag not in found.get(entry.day, ()):
            found[entry.day] = (*found.get(entry.day, ()), entry.body.flag)
    return found


def moves(history: History, span: Span) -> dict[Day, tuple[str, ...]]:
    """What was noticed and what it moved, by the day it was judged: a run that was too much, a rung, a rest, a door."""
    found: dict[Day, tuple[str, ...]] = {}
    for entry in history.within(span):
        body = entry.body
        if not isinstance(body, Decision):
            continue
        answer = body.colour.value if body.rule == REACTION and body.colour in TOO_MUCH else None
        for kind in (answer, standing_change(body.before, body.after)):
            if kind is not None and kind not in found.get(entry.day, ()):
                found[entry.day] = (*found.get(entry.day, ()), kind)
    return found


def series(history: History, span: Span) -> Iterator[Series]:
    """Morning pain of every open complaint, minutes of running, the height of the ladder, hours slept, mood."""
    for one in history.open_complaints():
        pains = {morning.day: morning.pain for morning in history.mornings(one, span)}
        yield Series("pain", "score", pains, one.id)
    runs: dict[Day, float] = {}
    for entry, body in history.activities(span, "run"):
        seconds = body.moving_s if body.run_s is None else body.run_s
        runs[entry.day] = runs.get(entry.day, 0.0) + round(seconds / SECONDS_PER_MINUTE)
    yield Series("run", "min", runs)
    yield Series("rung", "rung", rungs(history, span))
    mornings = history.checkins(span)
    yield Series("sleep", "h", {entry.day: body.sleep_h for entry, body in mornings if body.sleep_h is not None})
    yield Series("mood", "score", {entry.day: body.mood for entry, body in mornings if body.mood is not None})
