"""The vector of rungs, read and written: which ladders there are, one line of it, going back. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from restride.diary.standing import Change, Door, Stand, Standing
from restride.knowledge.edition import Edition, Rung
from restride.knowledge.item import Item
from restride.words.day import Day

INTENSITY, SURFACE, FOOTWEAR = "run_intensity", "surface", "footwear"
DRILLS, CUE, CROSS = "drill_complexity", "cue_feedback", "cross_training"
IMPACT = (INTENSITY, SURFACE, FOOTWEAR)
"""Ladders of impact beside running volume; held while something governs the runner."""
PRACTICE = (CUE, DRILLS, CROSS)
"""Ladders that are earned by sessions of their own."""
USUAL_SURFACE = 1
"""The rung of level, firm ground: where somebody who keeps running runs already."""
ABOVE = {"hip", "knee"}
"""Structures above the ankle."""
EDITIONS_KEPT = 4
"""A process meets the shipped edition, perhaps a clinic's, and those of tests."""


@lru_cache(maxsize=EDITIONS_KEPT)
def lines(edition: Edition) -> Mapping[str, tuple[Item, ...]]:
    """The lines of strength and mobility of the catalogue, each from its easiest to its hardest exercise."""
    found: dict[str, list[Item]] = {}
    for item in edition.items.values():
        if item.kind == "exercise" and item.line:
            found.setdefault(item.line, []).append(item)
    return {line: tuple(sorted(there, key=lambda one: one.level)) for line, there in sorted(found.items())}


def stand_of(standing: Standing, ladder: str) -> Stand | None:
    """Where the runner stands on a ladder; None while it is not held."""
    return next((one for one in standing.lines if one.ladder == ladder), None)


def height_of(standing: Standing, ladder: str) -> int:
    """The height on a ladder; the lowest while it is not held."""
    found = stand_of(standing, ladder)
    return 0 if found is None else found.height


def put(standing: Standing, *stands: Stand) -> Standing:
    """The standing with these lines in place of those of the same ladders."""
    held = {one.ladder: one for one in standing.lines} | {one.ladder: one for one in stands}
    return replace(standing, lines=tuple(held[name] for name in sorted(held)))


def governed(standing: Standing) -> bool:
    """Whether ladders of impact are held: since a door was passed, until the top of each."""
    return any(one.ladder in IMPACT for one in standing.lines)


def rung_of(edition: Edition, ladder: str, height: int) -> Rung | None:
    """The rung of a ladder that is a card; None beyond its top, and where the edition has no such ladder."""
    held = edition.ladders.get(ladder)
    return held.rungs[height] if held is not None and 0 <= height < len(held.rungs) else None


def entered(standing: Standing, door: Door, on: Day) -> Standing:
    """The lines when a door is entered: no speed; who keeps running stays on usual ground in usual shoes.

    Whoever stands before the gate, or restarts, begins every impact ladder, the drills and the cue at the bottom.
    """
    kept = door is Door.KEEP
    limits = {SURFACE: USUAL_SURFACE if kept else 0}
    made = []
    for name in (*IMPACT, DRILLS, CUE):
        old = stand_of(standing, name)
        if old is None and name not in IMPACT:
            continue
        if old is None:
            made.append(Stand(name, limits.get(name, 0), since=on))
            continue
        held = old.height if kept and name in PRACTICE else min(old.height, limits.get(name, 0))
        made.append(old if held == old.height else Stand(name, held, since=on, fell_from=old.height))
    return put(standing, *made)


def restored(edition: Edition, standing: Standing, on: Day) -> Standing:
    """The lines as they were at the last stable protocol; nothing goes up by going back.

    Without a stable protocol impact goes to the bottom and the rest stays. Exercises that load hip and trunk alone stay
    in any case: a sore foot takes nothing away from them.
    """
    stable = {one.ladder: one.height for one in standing.stable_lines}
    above = _above_the_ankle(edition)
    made = []
    for one in standing.lines:
        if one.ladder in above or (standing.stable is None and one.ladder not in IMPACT):
            continue
        height = min(one.height, stable.get(one.ladder, 0))
        if height != one.height:
            made.append(replace(one, height=height, good=0, since=on, fell_from=one.height))
    return put(standing, *made) if made else standing


@lru_cache(maxsize=EDITIONS_KEPT)
def _above_the_ankle(edition: Edition) -> frozenset[str]:
    """The lines whose exercises load nothing below the knee."""
    return frozenset(
        line for line, items in lines(edition).items() if {name for one in items for name, _ in one.loads} <= ABOVE
    )


def remembered(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """The lines as a stable protocol keeps them: which ladder, which height."""
    return tuple(Stand(one.ladder, one.height) for one in stands)


def with_change(standing: Standing, kind: str, day: Day, days: int) -> Standing:
    """The standing with one more change of impact, and without those of more than so many days ago."""
    fresh = [one for one in standing.changes if (day - one.day).days < days and (one.kind, one.day) != (kind, day)]
    return replace(standing, changes=(*fresh, Change(kind, day)))
