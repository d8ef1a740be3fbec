"""How often it cramps and with what: the habit before bed, the share of runs, what helped. Treats nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.kinds import Cramp
from restride.load.dose import RUN
from restride.plan.cramp.against import NIGHT
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.cramp"


@dataclass(frozen=True, slots=True)
class Cramps:
    """What the diary tells of cramps.

    Parameters
    ----------
    days
        Each day with a cramp in the window of patterns, oldest first.
    recent, before
        Cramps of the last weeks, as many as a card says, and of as many before them.
    because
        What is to be done about it: the habit before bed, a look at shoes and load, a look at the habit itself.
    helped
        What was said to have helped, and how often, the most frequent first.
    """

    days: tuple[Day, ...]
    recent: int
    before: int
    because: tuple[Because, ...]
    helped: tuple[tuple[str, int], ...]


def cramps(scene: Scene) -> Cramps:
    """What the diary tells of cramps up to this day; nothing where it tells of none."""
    window = Span.ending(scene.on, int(scene.value("plan.precedent.window_days")))
    found = [(entry, entry.body) for entry in scene.history.within(window) if isinstance(entry.body, Cramp)]
    count = int(scene.value("plan.cramp.count_days"))
    recent = [entry for entry, _ in found if between(entry.day, scene.on) < count]
    before = [entry for entry, _ in found if count <= between(entry.day, scene.on) < count + count]
    helped = Counter(" ".join(body.helped.casefold().split()) for _, body in found if body.helped.strip())
    return Cramps(
        days=tuple(dict.fromkeys(entry.day for entry, _ in found)),
        recent=len(recent),
        before=len(before),
        because=(*_habit(scene, recent), *_with_runs(scene, [entry for entry in recent if _in_run(entry)])),
        helped=tuple(helped.most_common()),
    )


def _in_run(entry: Entry) -> bool:
    return isinstance(entry.body, Cramp) and entry.body.moment == RUN


def _habit(scene: Scene, recent: list[Entry]) -> Iterator[Because]:
    """Rule C1: stretching before bed where it is often; after some weeks of it, whether it helps."""
    least, days = scene.cited("plan.cramp.week_least"), scene.cited("plan.cramp.count_days")
    if len(recent) * DAYS_PER_WEEK < float(least.value) * int(days.value):
        return
    reads = tuple(entry.id for entry in recent)
    facts: tuple[tuple[str, str | int | float], ...] = (("count", len(recent)), ("days", int(days.value)))
    yield Because(RULE, reads, (least, days), "because.cramp.habit", facts)
    weeks = scene.cited("plan.cramp.review_weeks")
    since = plus(scene.on, -int(weeks.value) * DAYS_PER_WEEK)
    if any(done and done[0].day <= since for done in _stretched(scene)):
        yield Because(RULE, reads, (weeks,), "because.cramp.review", (("weeks", int(weeks.value)),))


def _stretched(scene: Scene) -> Iterator[tuple[Entry, ...]]:
    """The times that each stretch against cramps was done, as far as they are at hand."""
    for name, item in scene.edition.items.items():
        if NIGHT in item.findings and item.kind == "exercise":
            yield scene.history.exercised.get(name, ())


def _with_runs(scene: Scene, recent: list[Entry]) -> Iterator[Because]:
    """Rule C5: cramps in a share of the runs lead to shoes, lacing and load."""
    days, share = int(scene.value("plan.cramp.count_days")), scene.cited("plan.cramp.run_share")
    runs = {entry.day for entry, _ in scene.history.activities(Span.ending(scene.on, days), RUN)}
    with_cramp = {entry.day for entry in recent} & runs
    if len(runs) < int(scene.value("plan.cramp.runs_min")) or len(with_cramp) < float(share.value) * len(runs):
        return
    facts = (("count", len(with_cramp)), ("of", len(runs)))
    yield Because(RULE, tuple(entry.id for entry in recent), (share,), "because.cramp.runs", facts)
