"""The form of one run: each measure against speed, slope and time, within this run alone. Compares no two runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from restride.diary.form import Form, FormFigure
from restride.gait.form.numbers import ENGINE, UNITS, Numbers, Usual
from restride.gait.form.pieces import Piece, cut
from restride.gait.form.streams import Streams, cleaned
from restride.signal.regression import robust
from restride.signal.stretches import Floats

VARIED_MPS = 0.15
"""With less spread of speed than this a run says nothing of how a measure moves with speed."""

ROUNDED = 4
"""So many decimals are kept: more would be noise, and the diary is read by people."""

FLOOR_SHARE = 0.1
"""The least spread between pieces that is believed, as a share of that between days."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """Which entry a recording belongs to, and what measured: values of two instruments are never mixed."""

    of: str
    device: str
    source: str


def measured(run: Streams, paused: Sequence[tuple[float, float]], numbers: Numbers, by: Instrument) -> Form:
    """The form of one run as one instrument gives it; without figures where too little of it was steady.

    Parameters
    ----------
    paused
        From when to when the timer stood still, in seconds from the start.

    Notes
    -----
    Each measure is laid on speed, slope and time by Huber's regression over steady half minutes. How it moves with
    speed and slope is thought, before the run is seen, to be as in other runners, with their spread: so ten even
    minutes lean on those, and an hour of hills on its own. The value holds on level ground at the run's mean speed.
    """
    found = cut(cleaned(run, paused, numbers), numbers)
    pieces = found.pieces
    if len(pieces) < numbers.least_pieces:
        return Form(by.of, ENGINE, by.device, by.source, in_place_s=found.in_place_s)
    figures = tuple(_figures(pieces, numbers))
    late = _late(pieces, numbers)
    return Form(
        by.of,
        ENGINE,
        by.device,
        by.source,
        speed_mps=round(float(np.mean([one.speed_mps for one in pieces])), ROUNDED),
        steady_s=len(pieces) * numbers.piece_s,
        in_place_s=found.in_place_s,
        drift_s=late[-1].at_s - late[0].at_s if any(one.drift is not None for one in figures) else 0.0,
        graded=found.graded,
        figures=figures,
    )


def _late(pieces: Sequence[Piece], numbers: Numbers) -> list[Piece]:
    """The pieces after warming up, over which drift is told."""
    return [one for one in pieces if one.at_s >= numbers.drift_from_s]


def _figures(pieces: Sequence[Piece], numbers: Numbers) -> Iterator[FormFigure]:
    speed = float(np.mean([one.speed_mps for one in pieces]))
    for name, unit in UNITS.items():
        holding = [one for one in pieces if name in one.means]
        if len(holding) < numbers.least_pieces:
            continue
        usual = numbers.measures[name]
        value, error = _level(holding, name, speed, usual)
        slope = _slope(holding, name, speed, usual)
        drift = _drift(_late(holding, numbers), name, usual, numbers)
        yield FormFigure(name, unit, value, error, len(holding), *slope, *drift)


def _table(pieces: Sequence[Piece], name: str, speed: float) -> tuple[Floats, Floats]:
    rows = [(1.0, one.speed_mps - speed, one.grade_percent) for one in pieces]
    return np.array(rows), np.array([one.means[name] for one in pieces])


def _known(usual: Usual) -> tuple[list[float], list[float]]:
    """What is thought of level, speed and slope before the run is seen, and how sure that is."""
    return [0.0, usual.per_speed, usual.per_grade], [0.0, usual.per_speed_sd**-2, usual.per_grade_sd**-2]


def _level(pieces: Sequence[Piece], name: str, speed: float, usual: Usual) -> tuple[float, float]:
    columns, told = _table(pieces, name, speed)
    before, sure = _known(usual)
    fit = robust(columns, told, np.array(before), np.array(sure), FLOOR_SHARE * usual.day_sd)
    return round(float(fit.values[0]), ROUNDED), round(fit.error(0), ROUNDED)


def _slope(pieces: Sequence[Piece], name: str, speed: float, usual: Usual) -> tuple[float | None, float | None]:
    """By how much a measure changed with speed in this run alone, with nothing known of speed before."""
    columns, told = _table(pieces, name, speed)
    if columns[:, 1].std() < VARIED_MPS:
        return None, None
    before, sure = _known(usual)
    sure[1] = 0.0
    fit = robust(columns, told, np.array(before), np.array(sure), FLOOR_SHARE * usual.day_sd)
    return round(float(fit.values[1]), ROUNDED), round(fit.error(1), ROUNDED)


def _drift(pieces: Sequence[Piece], name: str, usual: Usual, numbers: Numbers) -> tuple[float | None, float | None]:
    """The change over the run at matched speed and slope: of time nothing is thought before."""
    if len(pieces) < numbers.least_pieces:
        return None, None
    at = np.array([one.at_s for one in pieces])
    lasted = float(at[-1] - at[0])
    if lasted < numbers.drift_least_s:
        return None, None
    columns, told = _table(pieces, name, float(np.mean([one.speed_mps for one in pieces])))
    columns = np.column_stack([columns, (at - at.mean()) / lasted])
    before, sure = _known(usual)
    fit = robust(columns, told, np.array([*before, 0.0]), np.array([*sure, 0.0]), FLOOR_SHARE * usual.day_sd)
    return round(float(fit.values[3]), ROUNDED), round(fit.error(3), ROUNDED)
