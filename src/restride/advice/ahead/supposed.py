"""What is supposed of days that have not happened: the foot as it was last said, or quiet. Lives no day of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.diary.kinds import Activity, Checkin, Exercise, Felt, PainSpot
from restride.words.day import Day, Span, plus

LOOKED_BACK = 28
"""Days: what was said longer ago says nothing of the days ahead."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """How the days ahead are supposed to go.

    Parameters
    ----------
    mornings, felt
        By complaint, the pain of every morning and what a run feels like; a complaint that is missing stays unknown.
    painkiller
        The answer of every morning; None stays unanswered.
    limp
        Whether every run is run with a limp, as the last one was.
    quiet
        Whether nothing hurts, every test is passed, and what keeps quiet is called gone: the best that can be.
    """

    mornings: Mapping[str, float] = field(default_factory=dict)
    felt: Mapping[str, Felt] = field(default_factory=dict)
    painkiller: str | None = None
    limp: bool | None = None
    quiet: bool = False


def as_last_said(history: History, on: Day) -> Supposed:
    """The foot as it was last said to be; what nobody said stays unknown, so that it earns nothing."""
    mornings, felt = {}, {}
    for one in history.open_complaints():
        morning = _morning(history, one, on)
        if morning is not None:
            mornings[one.id] = morning
        run = _felt(history, one, on)
        if run is not None:
            felt[one.id] = run
        elif morning is not None:
            felt[one.id] = Felt(one.id, during=morning)
    runs = history.activities(_span(on), "run")
    limp = runs[-1][1].limp if runs else None
    return Supposed(mornings, felt, _painkiller(history, on), limp)


def at_best(history: History) -> Supposed:
    """Nothing hurts from now on: the best that the days ahead can be, for asking what can be reached at all."""
    there = [one.id for one in history.open_complaints()]
    return Supposed(
        dict.fromkeys(there, 0.0), {one: Felt(one, during=0.0, after=0.0) for one in there}, "no", quiet=True
    )


def _span(on: Day) -> Span:
    return Span.ending(on, LOOKED_BACK)


def _morning(history: History, complaint: Complaint, on: Day) -> float | None:
    """The last morning, or the last score of any kind where no morning was told."""
    found = history.mornings(complaint, _span(on))
    if found:
        return found[-1].pain
    spots = [
        entry.body.score
        for entry in history.within(_span(on))
        if isinstance(entry.body, PainSpot) and complaint.speaks_of(entry.body.side, entry.body.zones)
    ]
    return spots[-1] if spots else None


def _felt(history: History, complaint: Complaint, on: Day) -> Felt | None:
    """What the last run felt like of which somebody said it; only since it began to hurt."""
    since = max(complaint.since, plus(on, -LOOKED_BACK))
    for _, body in reversed(history.activities(Span(since, max(since, plus(on, 1))))):
        for one in body.felt:
            if one.complaint in ("", complaint.id) and one.during is not None:
                return replace(one, complaint=complaint.id, morning=None)
    return None


def _painkiller(history: History, on: Day) -> str | None:
    """The last answer about painkillers, of a morning or a run."""
    said = [
        entry.body.painkiller
        for entry in history.within(_span(on))
        if isinstance(entry.body, Activity | Checkin) and entry.body.painkiller is not None
    ]
    return said[-1] if said else None


def as_last_done(history: History, item: str) -> tuple[Felt, ...]:
    """How an exercise felt the last time; nothing where nobody said."""
    done = history.exercised.get(item, ())
    return done[-1].body.felt if done and isinstance(done[-1].body, Exercise) else ()
