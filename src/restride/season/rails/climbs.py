"""Rails on ladders: one step a day over all of them, none on a blank or creeping morning, one change of impact a week.

They look at the steps that an advice took, day by day, and at no session.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, product

from restride.advice.memory import mornings
from restride.diary.standing import Door, Standing
from restride.plan.protocol.change import DURATION
from restride.plan.protocol.vector import rung_of
from restride.season.programme import Morning
from restride.season.rails.offered import against, told_of
from restride.season.rails.rail import Rail
from restride.words.day import Day, Span, between, plus

WEEK = 7
CREEP_DAYS = 21
RUNG = 2
"""A rung of running volume is two half rungs."""
VOLUME = "run_volume"


@dataclass(frozen=True, slots=True)
class _Day:
    """What the steps of one day came to; yesterday's are judged anew in the light of its evening, and count as its."""

    on: Day
    before: Standing
    after: Standing

    def risen(self) -> Iterator[tuple[str, int, int]]:
        """The ladders that rose, with both heights; one that was not held before has not risen."""
        was, now = self.before, self.after
        if was.door is Door.LADDER and now.door is Door.LADDER and now.height > was.height:
            yield VOLUME, was.height, now.height
        held = {one.ladder: one.height for one in was.lines}
        for one in now.lines:
            if one.height > held.get(one.ladder, one.height):
                yield one.ladder, held[one.ladder], one.height


def _days(morning: Morning) -> Iterator[_Day]:
    """Every day whose steps this advice took, oldest first."""
    judged = morning.advice.judged
    for day, found in groupby(zip(mornings(morning.advice), judged, strict=True), key=lambda one: one[0]):
        steps = [one for _, one in found]
        yield _Day(day, steps[0].before, steps[-1].after)


def _judged(morning: Morning) -> str:
    """Nothing stands higher than yesterday but by a step that was judged and carries its reason."""
    if morning.before is None:
        return ""
    whole = _Day(morning.on, morning.before.standing, morning.advice.standing)
    known = {name for one in _days(morning) for name, _, _ in one.risen()}
    unknown = sorted({name for name, _, _ in whole.risen()} - known)
    return f"{', '.join(unknown)} rises and nobody judged it" if unknown else ""


def _stepped(morning: Morning) -> str:
    """On one day one ladder of all rises, by one rung; from the gate, to its first run."""
    for day in _days(morning):
        found = list(day.risen())
        if len(found) > 1:
            return f"several rise on {day.on}: {', '.join(name for name, _, _ in found)}"
        for name, low, high in found:
            if high - low > (RUNG if name == VOLUME else 1 + _barred(morning, name, low, high)):
                return f"{name} from {low} to {high}"
        first = int(morning.edition.value("plan.restart.bone_rung")) * RUNG
        left = day.before.door is Door.GATE and day.after.door is Door.LADDER
        if left and day.after.height > max(first, day.before.doubt_height):
            return f"from the gate to {day.after.height}"
    return ""


def _barred(morning: Morning, ladder: str, low: int, high: int) -> int:
    """How many rungs between two heights hold nothing that this runner may do; they are stepped over."""
    told = frozenset(told_of(morning))
    between_them = [rung_of(morning.edition, ladder, height) for height in range(low + 1, high)]
    offers = [[morning.edition.items[name] for name in rung.items] for rung in between_them if rung is not None]
    return sum(bool(items) and all(any(against(morning, one, told)) for one in items) for items in offers)


def _uncrept(morning: Morning) -> str:
    """No climb of running while mornings stand clearly higher than three weeks ago."""
    rise = morning.edition.value("plan.creep.rollback_rise")
    climbed = [day.on for day in _days(morning) if any(name == VOLUME for name, _, _ in day.risen())]
    for on, one in product(climbed, morning.advice.complaints):
        then = morning.history.mornings(one.complaint, Span.ending(plus(on, -CREEP_DAYS), WEEK))
        here = morning.history.mornings(one.complaint, Span.ending(on, WEEK))
        if min(len(then), len(here)) < WEEK - 1:
            continue
        gap = sum(m.pain for m in here) / len(here) - sum(m.pain for m in then) / len(then)
        if gap >= rise:
            return f"climbs though mornings rose by {gap:.1f} in three weeks"
    return ""


def _heard(morning: Morning) -> str:
    """Nothing rises on a morning of which an open complaint says nothing, on whatever ladder."""
    for day, one in product(_days(morning), morning.advice.complaints):
        found = [name for name, _, _ in day.risen()]
        hurt = one.complaint.since <= day.on
        if found and hurt and not morning.history.mornings(one.complaint, Span.ending(day.on, 1)):
            return f"{', '.join(found)} rises, and {one.complaint.id} said nothing on the morning of {day.on}"
    return ""


def _unheld(morning: Morning) -> str:
    """Nothing rises on a morning that says itself that nothing steps up."""
    found = [name for day in _days(morning) if day.on == morning.on for name, _, _ in day.risen()]
    holds = [why.says for why in morning.advice.holds]
    return f"{', '.join(found)} rises through {', '.join(holds)}" if found and holds else ""


def _one_change(morning: Morning) -> str:
    """No ladder of impact rises while another kind of impact changed within the last seven days."""
    days = int(morning.edition.value("plan.change.window_days"))
    for day in _days(morning):
        for name, _, height in day.risen():
            rung = None if name == VOLUME else rung_of(morning.edition, name, height)
            kind = DURATION if name == VOLUME else rung.change if rung is not None else ""
            others = {one.kind for one in day.after.changes if 0 <= between(one.day, day.on) < days} - {kind}
            if kind and others:
                return f"{name} rises while {', '.join(sorted(others))} is in motion"
    return ""


def _steady(morning: Morning) -> str:
    """Where a runner stands looks back to today's morning and never ahead of it."""
    stepped = morning.advice.standing.stepped
    return f"stands at {stepped}" if stepped is not None and between(morning.on, stepped) > 0 else ""


CLIMB_RAILS: Mapping[str, Rail] = {
    "every step up is judged": _judged,
    "one step up a day": _stepped,
    "creep is held within three weeks": _uncrept,
    "a silent morning climbs nothing": _heard,
    "nothing climbs through a hold": _unheld,
    "one kind of impact changes a week": _one_change,
    "nobody stands ahead of today": _steady,
}
