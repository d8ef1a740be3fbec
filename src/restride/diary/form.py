"""How a run was run, as one instrument measured it: one of the kinds of the diary. Measures nothing; see gait."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormFigure:
    """One measure of one run, on level ground at the run's own mean speed.

    Parameters
    ----------
    name, unit
        ``cadence`` in ``spm``, ``contact_time`` in ``ms`` …
    value, error
        The measure, and its standard error within this run.
    pieces
        How many steady pieces it rests on.
    slope, slope_error
        By how much it changed for each m/s within this run, from this run alone; None where the speed hardly changed.
    drift, drift_error
        By how much it changed from the first to the last steady piece at matched speed and slope, and the standard
        error of that; None where the run was too short to tell.
    """

    name: str
    unit: str
    value: float
    error: float
    pieces: int
    slope: float | None = None
    slope_error: float | None = None
    drift: float | None = None
    drift_error: float | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How a run was run, as one instrument gives it. Its day and instant are those of the run.

    Parameters
    ----------
    of
        The id of the outing's entry.
    engine
        Which version of measuring made it; values of different versions are never compared.
    device, source
        What recorded it, and whether the device itself (``native``) or an added app or sensor (``developer:…``) said
        so. Both are empty where the recording holds nothing to measure.
    speed_mps
        The mean speed of the steady pieces, for which the values hold.
    steady_s
        How many seconds the steady pieces have together.
    in_place_s
        Seconds of steps that went nowhere; they are not scored.
    drift_s
        How long the time was over which drift is told.
    graded
        Whether the recording tells how steep the way was.
    """

    of: str
    engine: str
    device: str = ""
    source: str = ""
    speed_mps: float = 0.0
    steady_s: float = 0.0
    in_place_s: float = 0.0
    drift_s: float = 0.0
    graded: bool = False
    figures: tuple[FormFigure, ...] = ()
