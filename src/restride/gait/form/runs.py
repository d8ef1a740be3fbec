"""The measured runs of a diary, by what measured them: each outing once for each instrument. Compares none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.form import Form
from restride.diary.history import History
from restride.gait.form.numbers import ENGINE, Numbers
from restride.gait.form.usual import Change, Run, changes
from restride.words.day import Day, Span, plus


@dataclass(frozen=True, slots=True)
class Lane:
    """What one instrument says of the last weeks.

    Parameters
    ----------
    device, source
        What recorded, and which of its sensors or apps measured.
    changes
        Each measure against the usual, at matched speed.
    last
        The last run that it measured, whole: its drift, and steps in place; None where there is none.
    day
        The day of that run.
    """

    device: str
    source: str
    changes: tuple[Change, ...]
    last: Form | None = None
    day: Day | None = None


def lanes(history: History, on: Day, numbers: Numbers) -> tuple[Lane, ...]:
    """The instruments of the last weeks, those with the most runs first; values of two are never in one lane.

    What an older way of measuring made is passed over until the run is measured anew. A form whose outing was taken
    back counts no more; of an outing that several recordings tell of, each instrument's longest counts once.
    """
    span = Span(plus(on, -(numbers.recent_days + numbers.usual_days)), plus(on, 1))
    outings = _outings(history, span)
    found: dict[tuple[str, str], dict[str, tuple[Entry, Form]]] = {}
    for entry in history.within(span):
        body = entry.body
        if not isinstance(body, Form) or not _counts(body) or body.of not in outings:
            continue
        outing = outings[body.of].id
        mine = found.setdefault((body.device, body.source), {})
        if outing not in mine or body.steady_s > mine[outing][1].steady_s:
            mine[outing] = (entry, body)
    told = [[(entry, form, outings[form.of]) for entry, form in mine.values()] for mine in found.values()]
    made = [_lane(key, one, history, on, numbers) for key, one in zip(found, told, strict=True)]
    return tuple(sorted(made, key=lambda one: -sum(each.usual_runs + each.recent_runs for each in one.changes)))


def last_measured(history: History) -> Day | None:
    """The day of the last run that today's way of measuring has figures of; None where there is none."""
    found = (one.day for one in history.entries() if isinstance(one.body, Form) and _counts(one.body))
    return max(found, default=None)


def _counts(body: Form) -> bool:
    return body.engine == ENGINE and bool(body.figures)


def _outings(history: History, span: Span) -> dict[str, Entry]:
    """The outing that each recording of the span tells of, by the recording's id."""
    known: dict[str, Entry] = {}
    for entry, _ in history.activities(span, "run"):
        for member in history.doubles.get(entry.id, (entry,)):
            known[member.id] = entry
    return known


def _lane(
    key: tuple[str, str], mine: Sequence[tuple[Entry, Form, Entry]], history: History, on: Day, numbers: Numbers
) -> Lane:
    """What one instrument measured, each run with the form of it and the outing it tells of."""
    ordered = sorted(mine, key=lambda one: one[0].key)
    runs = [
        Run(entry.day, outing.id, form.speed_mps, history.shoe_of(outing), {f.name: f for f in form.figures})
        for entry, form, outing in ordered
    ]
    last, form, _ = ordered[-1]
    return Lane(*key, changes(runs, on, numbers), form, last.day)
