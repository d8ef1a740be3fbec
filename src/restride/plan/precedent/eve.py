"""What the days before a day held that may set something off: long or hard runs, new shoes or ground, short nights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin
from restride.load.dose import RUN, doses_of, running_s
from restride.plan.situation import Scene
from restride.words.day import Day, Span, plus

LONG, HARD, SHOE, GROUND, ROW, NIGHT, PILL = "long", "hard", "shoe", "ground", "row", "night", "pill"
FACTORS = (LONG, HARD, SHOE, GROUND, ROW, NIGHT, PILL)
"""A run longer than the month's longest; a hard run; shoes or ground new this month; runs two days in a row; a short
night; a run with a painkiller."""

Runs = list[tuple[Entry, Activity]]

Held = dict[str, tuple[str, ...]]
"""By factor, the entries that tell of it; factors that nothing tells of are not there."""


@dataclass(frozen=True, slots=True)
class Eve:
    """The days before a day: which factors they held, and whether they held a run at all."""

    day: Day
    held: Held
    ran: bool


def eve(scene: Scene, day: Day) -> Eve:
    """What the day itself and those before it held, as many as a card says.

    The day itself counts, for a run can set off what is felt in it.
    """
    span = Span.ending(day, int(scene.value("plan.precedent.eve_days")) + 1)
    runs = scene.history.activities(span, RUN)
    found: Held = {}
    for factor, entry in _found(scene, span, runs):
        found[factor] = tuple(dict.fromkeys((*found.get(factor, ()), entry)))
    return Eve(day, found, bool(runs))


def _found(scene: Scene, span: Span, runs: Runs) -> Iterator[tuple[str, str]]:
    history, days = scene.history, list(span)
    window = Span.ending(plus(days[0], -1), int(scene.value("load.session.window_days")))
    before = history.activities(window, RUN) if runs else []  # most of it asks what was new in a run
    yield from _long(scene, runs, before)
    hard = float(scene.value("plan.lock.high_effort"))
    for entry, body in runs:
        if body.work or (body.effort is not None and body.effort >= hard):
            yield HARD, entry.id
        if body.painkiller in ("yes", "to_run"):
            yield PILL, entry.id
    yield from _new(SHOE, [body.shoe for _, body in before], ((entry, body.shoe) for entry, body in runs))
    yield from _new(GROUND, [body.surface for _, body in before], ((entry, body.surface) for entry, body in runs))
    yield from _row(runs)
    least = float(scene.value("plan.sleep.night_min_h"))
    for day in days:
        for one in history.on(day):
            if isinstance(one.body, Checkin) and one.body.sleep_h is not None and one.body.sleep_h < least:
                yield NIGHT, one.id


def _long(scene: Scene, runs: Runs, before: Runs) -> Iterator[tuple[str, str]]:
    """Runs longer than the longest of the month before, by the factor that the ceiling of a session has (L1)."""
    known = [running_s(body) for _, body in before]
    if not known:
        return
    most = max(known) * float(scene.value("load.session.cap"))
    for one in doses_of(runs):
        if one.longest_s > most:
            yield from ((LONG, name) for name in one.entries)


def _new(factor: str, before: list[str], said: Iterable[tuple[Entry, str]]) -> Iterator[tuple[str, str]]:
    """What was named now and not in the month before, where something was named then."""
    known = {word for word in before if word}
    for entry, word in said:
        if known and word and word not in known:
            yield factor, entry.id


def _row(runs: Runs) -> Iterator[tuple[str, str]]:
    """Runs on two days in a row."""
    by_day = {entry.day: entry.id for entry, _ in runs}
    for day, name in by_day.items():
        if plus(day, -1) in by_day:
            yield ROW, name
