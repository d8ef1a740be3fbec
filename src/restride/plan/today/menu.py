"""What of the catalogue a phase offers in a case, sorted by where it belongs in a day. Chooses and doses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from restride.knowledge.edition import Edition
from restride.knowledge.item import MOBILITY, Item
from restride.plan.allowed import Case, Verdict, allowed
from restride.words.because import Because

KEPT = 512
"""So many menus are kept: the same runner asks again every day, and a season plays some hundred of them."""
SLOTS = {
    "calf": ("calf_straight", "calf_bent"),
    "hip": ("hip", "hinge", "squat", "step_down"),
    "foot": ("short_foot", "toe"),
    "ankle": ("balance", "ankle", "shin"),
}
"""What a session of strength is made of, and the families of each."""
DAILY = ("exercise", "drill", "cue", "crosstraining")
"""Kinds of things that a day is made of."""
RULE, ITEMS = "plan.left_out", "items"
"""The rule by which what is left out is said, and the fact that names it."""
AIDS = ("cold", "heat", "contrast", "elevation", "massage", "soak")
"""Families of remedies that are done for some minutes; the others are worn or taken."""


@dataclass(frozen=True, slots=True)
class Menu:
    """The allowed items of a phase, matched ones first; ``why`` says what an item is matched to.

    ``strength`` holds the lines, each from easy to hard, and single exercises as lines of one, by slot; ``drills``,
    ``cues``, ``cross``, ``mobility`` and ``aids`` hold items.
    """

    strength: Mapping[str, tuple[tuple[Item, ...], ...]]
    mobility: tuple[Item, ...]
    drills: tuple[Item, ...]
    cues: tuple[Item, ...]
    cross: tuple[Item, ...]
    aids: tuple[Item, ...]
    why: Mapping[str, tuple[Because, ...]]
    still: frozenset[str]
    """Items that neither load the foot nor are impact."""
    closed: tuple[Because, ...] = ()
    """What of the phase is ruled out, one because for each reason, which names its items."""


@lru_cache(maxsize=KEPT)
def menu(edition: Edition, case: Case, phase: str) -> Menu:
    """The menu of a phase in a case."""
    verdicts = allowed(edition, case)
    free = [one for one in verdicts.values() if one.allowed and phase in one.item.phases]
    free.sort(key=lambda one: (not one.because, one.item.line, one.item.level, one.item.id))
    straining = {one.id for one in edition.traits.values() if one.impact or one.loads}

    def of(*kinds: str) -> list[Item]:
        return [one.item for one in free if one.item.kind in kinds]

    exercises = of("exercise")
    return Menu(
        strength={slot: _lines(exercises, families) for slot, families in SLOTS.items()},
        mobility=tuple(one for one in exercises if one.family in MOBILITY),
        drills=tuple(of("drill")),
        cues=tuple(of("cue")),
        cross=tuple(of("crosstraining")),
        aids=tuple(one for one in of("remedy") if one.comfort and one.family in AIDS),
        why={one.item.id: one.because for one in free if one.because},
        still=frozenset(one.item.id for one in free if straining.isdisjoint(one.item.traits)),
        closed=tuple(_closed(one for one in verdicts.values() if not one.allowed and phase in one.item.phases)),
    )


def _closed(shut: Iterable[Verdict]) -> Iterator[Because]:
    """What is ruled out, by its first reason."""
    found: dict[Because, list[str]] = {}
    for one in shut:
        if one.item.kind in DAILY:
            found.setdefault(one.because[0], []).append(one.item.id)
    for why, items in found.items():
        says = why.says.replace("because.allowed.", "because.left_out.")
        yield Because(RULE, why.entries, why.cited, says, (*why.facts, (ITEMS, " ".join(items))))


def _lines(exercises: list[Item], families: tuple[str, ...]) -> tuple[tuple[Item, ...], ...]:
    """Lines of a slot, matched ones first, each from easy to hard; what stands on no line is a line of its own."""
    found: dict[str, list[Item]] = {}
    for one in exercises:
        if one.family in families and one.kind == "exercise":
            found.setdefault(one.line or one.id, []).append(one)
    return tuple(tuple(sorted(there, key=lambda one: one.level)) for there in found.values())
