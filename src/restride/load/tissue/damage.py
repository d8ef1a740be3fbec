"""A running day to the relative damage of each structure (rule L6), and its causes. Experimental; allows nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from restride.diary.history import History
from restride.diary.kinds import Activity, Shoe
from restride.knowledge.edition import Edition
from restride.load.dose import RUN
from restride.load.tissue.structure import Structure
from restride.words.because import Cited
from restride.words.day import Day, Span
from restride.words.measure import SECONDS_PER_MINUTE

STEPS, SHOE, SPEED, CLIMB = "steps", "shoe", "speed", "climb"
"""What damage comes of: how many steps, and what each step costs by shoe, speed and slope."""
PERCENT = 100
"""A slope is said in metres of a hundred."""
WAYS = 2
"""What rises comes down again: the slope of a loop is twice its rise by its length."""


@dataclass(frozen=True, slots=True)
class Outing:
    """One run as far as the index looks at it."""

    day: Day
    entry: str
    steps: float
    speed_mps: float
    style: str
    slope_percent: float


def outings(edition: Edition, history: History, span: Span) -> list[Outing]:
    """The runs of a span, by day; what nobody measured takes the cards' stand-in."""
    return [_outing(edition, history, entry.id, entry.day, body) for entry, body in history.activities(span, RUN)]


def _outing(edition: Edition, history: History, entry: str, day: Day, body: Activity) -> Outing:
    running_s = body.moving_s if body.run_s is None else body.run_s
    cadence = _cadence(body) or float(edition.value("load.structure.cadence_unknown"))
    speed = float(edition.value("load.structure.speed_unknown"))
    if body.distance_m and body.moving_s > 0:
        speed = body.distance_m / body.moving_s
    slope = 0.0
    if body.ascent_m and body.distance_m:
        slope = WAYS * body.ascent_m / body.distance_m * PERCENT
    return Outing(day, entry, running_s / SECONDS_PER_MINUTE * cadence, speed, _style(history, body.shoe), slope)


def _cadence(body: Activity) -> float | None:
    """The cadence of the running alone, else that of the whole outing, in which standing and walking count."""
    told = {one.name: one.value for one in reversed(body.measured) if one.unit == "spm"}
    return told.get("running_cadence", told.get("cadence"))


def _style(history: History, shoe: str) -> str:
    """How a pair is made, as the runner last said; empty where nobody did."""
    entry = history.shoes.get(shoe)
    return entry.body.style if entry is not None and isinstance(entry.body, Shoe) else ""


def causes(edition: Edition, structure: Structure, one: Outing, power: float = 1) -> Mapping[str, float]:
    """What each cause adds: steps as a count, the others as factors of the damage of a step.

    ``power`` scales the structure's exponent, to see how far the answer hangs on it.
    """
    exponent = edition.value(structure.exponent) * power
    factors = {STEPS: one.steps, SHOE: 1.0, SPEED: 1.0, CLIMB: 1.0}
    if one.style in structure.shoes:
        factors[SHOE] = float(edition.value(structure.shoes[one.style])) ** exponent
    if structure.speed:
        beyond = one.speed_mps - edition.value("load.multiplier.speed.tendon_from_mps")
        load = 1 + edition.value("load.multiplier.speed.tendon_slope") * beyond
        factors[SPEED] = float(max(load, 0.0) ** exponent)
    if structure.climb and one.slope_percent >= edition.value("load.structure.climb_percent"):
        factors[CLIMB] = float(edition.value(structure.climb)) ** exponent
    return factors


def damage(edition: Edition, structure: Structure, one: Outing, power: float = 1) -> float:
    """The damage of a run in steps of an easy one: steps times the product of what each costs more or less."""
    return prod(causes(edition, structure, one, power).values())


def by_day(edition: Edition, structure: Structure, there: list[Outing], power: float = 1) -> dict[Day, float]:
    """The damage of each running day; several runs of a day add up."""
    found: dict[Day, float] = {}
    for one in there:
        found[one.day] = found.get(one.day, 0.0) + damage(edition, structure, one, power)
    return found


def leant_on(edition: Edition, structure: Structure) -> tuple[Cited, ...]:
    """The cards behind the index of a structure."""
    names = [structure.exponent, "load.damage.spread", *dict.fromkeys(structure.shoes.values())]
    if structure.speed:
        names += ["load.multiplier.speed.tendon_slope", "load.multiplier.speed.tendon_from_mps"]
    if structure.climb:
        names += [structure.climb, "load.structure.climb_percent"]
    return tuple(edition.cited(name) for name in names)
