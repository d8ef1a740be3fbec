"""One row of a list of activities as an outing: sums and means, no points. Reads no table."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import isfinite

from restride.exchange.belief import Span, unbelievable
from restride.exchange.quantities import QUANTITIES
from restride.exchange.sports import Called
from restride.exchange.track import SESSION, Measure, Track
from restride.words.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Summary:
    """What a row tells.

    Parameters
    ----------
    named
        What it calls the outing; one that it leaves open is kept as cross-training.
    began
        The time it began, without a zone: on the wall, or in UTC where ``wall_clock`` is false.
    elapsed_s, timer_s
        Seconds; nan where not told. One stands in for the other.
    distance_m, ascent_m
        Metres; None where not told, or told in a unit that nobody can know.
    means
        Averages by the name of the quantity, in its unit; those that cannot be are left out.
    """

    named: Called
    began: datetime
    wall_clock: bool
    elapsed_s: float
    timer_s: float
    distance_m: float | None
    ascent_m: float | None = None
    means: Mapping[str, float] = field(default_factory=dict)
    device: str = ""
    notes: tuple[Trouble, ...] = ()


def outing(told: Summary, where: str) -> Track | Trouble:
    """The outing of a row, or why nobody can have done it."""
    timer_s = told.timer_s if isfinite(told.timer_s) and told.timer_s > 0 else told.elapsed_s
    elapsed_s = max(timer_s, told.elapsed_s) if isfinite(told.elapsed_s) else timer_s
    if not isfinite(elapsed_s):
        return Trouble(where, "it does not say how long it lasted", "log it by hand with `restride log run`")
    start = told.began.replace(tzinfo=UTC)
    wrong = unbelievable(start, Span(elapsed_s, timer_s, told.distance_m), told.named, where)
    if wrong is not None:
        return wrong
    kept = [(name, value) for name, value in told.means.items() if _believed(name, value)]
    return Track(
        sport=told.named.sport or "cross",
        vendor_sport=told.named.vendor,
        start=start,
        offset_min=None,
        elapsed_s=elapsed_s,
        timer_s=timer_s,
        distance_m=told.distance_m,
        ascent_m=told.ascent_m,
        descent_m=None,
        elapsed=array("d"),
        streams=(),
        measures=tuple(Measure(name, value, QUANTITIES[name].unit, SESSION, 0) for name, value in kept),
        laps=(),
        pauses=(),
        device=told.device,
        recovered=False,
        notes=told.notes,
        wall_clock=told.wall_clock,
    )


def _believed(name: str, value: float) -> bool:
    """Whether it can be; lists write 0 where nothing was measured."""
    bound = QUANTITIES[name]
    return value > 0 and bound.low <= value <= bound.high
