"""The catalogue once read: exercises, drills, cues, remedies, shoes, surfaces, and rungs. Allows none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from restride.knowledge.backing import Backing, Number

KINDS = ("exercise", "drill", "cue", "remedy", "footwear", "surface", "crosstraining", "selftest")
"""What an item may be; each kind has its folder of cards."""

PHASES = ("awareness", "load", "return", "variability", "strength", "maintenance")
"""The phases of a programme, in their order."""

MOBILITY = ("mobility_ankle", "mobility_big_toe", "mobility_midfoot", "fascia", "calf_stretch", "nerve")
"""Families of exercises that widen or soothe and strengthen nothing."""


CHANGES = ("frequency", "duration", "surface", "shoe", "gradient", "speed", "strike")
"""The kinds of impact of which one at a time may be in motion; strike is a new way to land."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of a ladder.

    On the run-walk ladder so many ``repeats`` of walking and then running, in minutes, at an effort between two bounds,
    0 to 10; ``kind`` is walk, run_walk, continuous, growing or varied, and of the last two the pattern says nothing of
    the length. On any other ladder ``kind`` is open, feedback or retention.

    Parameters
    ----------
    items
        Things of the catalogue that this rung opens.
    change
        The kind of impact that changes on the way up to this rung; empty where none does.
    from_rung
        The lowest rung of the run-walk ladder on which it opens.
    minutes, feedback
        Of a session at this rung: how long, and for which share of it the runner is told how it goes.
    share
        The share of a run, at most, that may be given to what is new.
    sessions, weeks
        Good sessions, and weeks, on the rung below before this one opens.
    volume
        The parameter that says which share of the usual week must be run before.
    """

    id: str
    kind: str
    repeats: int
    walk_min: float | int
    run_min: float | int
    rpe_least: float | int
    rpe_most: float | int
    items: tuple[str, ...] = ()
    change: str = ""
    from_rung: str = ""
    minutes: float | int = 0
    feedback: float | int = 0
    share: float | int = 1
    sessions: int = 0
    weeks: float | int = 0
    volume: str = ""


@dataclass(frozen=True, slots=True)
class Forbids:
    """What rules something out: any one of these is enough; ``findings`` that are yes, or not ruled out."""

    conditions: tuple[str, ...] = ()
    tissues: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that items do to a foot, such as cold, hopping or a bare sole, and what rules it out.

    Parameters
    ----------
    avoids
        The ids in the avoid lists of conditions that this trait is.
    impact, loads
        It is impact, or loads the foot: it ends where a flag silences anything, or a cause is to be seen soon.
    lasts
        What a condition says to avoid of it outlasts a clinician's release.
    """

    id: str
    avoids: tuple[str, ...]
    impact: bool
    loads: bool
    lasts: bool
    forbids: Forbids
    backing: Backing


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the catalogue.

    Parameters
    ----------
    kind, family
        Exercise, drill, cue …; the family tells near relatives, of which one a session is enough.
    line, level, harder
        Where it stands on its line, 1 the lowest; the id of the next harder one. Empty, 0 and empty off any line.
    position, equipment
        How the body stands, and what is needed, by id.
    phases
        The phases it belongs to.
    traits
        What it does to a foot.
    loads
        Tissues it loads, each with ``little``, ``some`` or ``much``, beside an easy run.
    conditions, findings
        What it is matched to.
    forbids
        What rules this very item out, beside its traits.
    comfort
        It soothes, and nothing heals faster for it.
    dose
        Its numbers, each named ``<id>.dose.<key>``.
    ends
        Of a lacing: the way of both ends of the lace through the eyelets, ``L1`` the lowest on the left.
    poses, props, shows
        How it is drawn: the poses at its start and its end, or the one that is held; what stands around; the part of
        the body whose way the arrow follows, empty for the one that moves most.
    """

    id: str
    kind: str
    family: str
    line: str
    level: int
    harder: str
    position: str
    equipment: tuple[str, ...]
    phases: tuple[str, ...]
    traits: tuple[str, ...]
    loads: tuple[tuple[str, str], ...]
    conditions: tuple[str, ...]
    findings: tuple[str, ...]
    forbids: Forbids
    comfort: bool
    dose: tuple[Number, ...]
    ends: tuple[tuple[str, ...], ...]
    poses: tuple[str, ...]
    props: tuple[str, ...]
    shows: str
    backing: Backing

    def value(self, key: str) -> float | None:
        """The bare value of one number of its dose, None where it has none; ``key`` as in ``hold_s``."""
        name = f"{self.id}.dose.{key}"
        for one in self.dose:
            if one.id == name:
                return float(one.value)
        return None

    @property
    def strengthens(self) -> bool:
        """Whether it is an exercise that builds strength or steadiness."""
        return self.kind == "exercise" and self.family not in MOBILITY


_LOADS, _FORBIDS, _DOSE, _ENDS = (Item.__slots__.index(name) for name in ("loads", "forbids", "dose", "ends"))


# Each takes the row of one compiled card, in the order of its fields, and the backings.


def forbids_of(row: list[Any]) -> Forbids:
    """What rules something out, from its compiled row."""
    return Forbids(*map(tuple, row))


def trait_of(row: list[Any], held: list[Backing]) -> Trait:
    """A trait from its compiled row."""
    id_, avoids, impact, loads, lasts, forbids, backing = row
    return Trait(id_, tuple(avoids), impact, loads, lasts, forbids_of(forbids), held[backing])


def rung_of(row: list[Any]) -> Rung:
    """A rung from its compiled row."""
    plain: list[Any] = [tuple(one) if isinstance(one, list) else one for one in row]
    return Rung(*plain)


def item_of(row: list[Any], held: list[Backing]) -> Item:
    """An item from its compiled row."""
    done: list[Any] = [tuple(one) if isinstance(one, list) else one for one in row]
    done[_LOADS] = tuple((tissue, size) for tissue, size in row[_LOADS])
    done[_FORBIDS] = forbids_of(row[_FORBIDS])
    done[_DOSE] = tuple(_number(number, held) for number in row[_DOSE])
    done[_ENDS] = tuple(map(tuple, row[_ENDS]))
    done[-1] = held[row[-1]]
    return Item(*done)


def _number(row: list[Any], held: list[Backing]) -> Number:
    row[-1] = held[row[-1]]
    return Number(*row)
