"""Steady pieces: even running is kept, what goes nowhere is counted and left out."""

from __future__ import annotations

import numpy as np
import pytest

from restride.gait.form.pieces import cut
from restride.gait.form.streams import Streams
from tests.runs import Made, numbers


def test_even_running_is_cut_into_half_minutes() -> None:
    found = cut(Made(minutes=10).streams(), numbers())
    assert len(found.pieces) == 20
    assert found.graded
    assert found.in_place_s == 0
    assert [one.at_s for one in found.pieces[:2]] == [15, 45]


def test_the_slope_is_that_of_the_way() -> None:
    run = Made(minutes=10, varied_mps=0.0).streams()
    up = Streams(run.speed_mps, 0.05 * np.cumsum(run.speed_mps), run.values)
    assert [one.grade_percent for one in cut(up, numbers()).pieces] == pytest.approx([5.0] * 20, abs=0.3)
    unknown = cut(Streams(run.speed_mps, run.altitude_m * np.nan, run.values), numbers())
    assert not unknown.graded
    assert all(one.grade_percent == 0 for one in unknown.pieces)


def test_steps_in_place_are_counted_and_never_scored() -> None:
    run = Made(minutes=10).streams()
    run.speed_mps[300:420] = 0.9  # 168 steps of 0.32 m
    found = cut(run, numbers())
    assert found.in_place_s == 120
    assert not [one for one in found.pieces if 300 <= one.at_s < 420]


def test_walking_and_changes_of_pace_are_no_steady_running() -> None:
    walked = Made(minutes=10).streams()
    walked.values["cadence"][:] = 118
    assert cut(walked, numbers()).pieces == ()
    uneven = Made(minutes=10).streams()
    uneven.speed_mps[30:60] = np.where(np.arange(30) < 15, 2.0, 4.0)
    assert 45 not in [one.at_s for one in cut(uneven, numbers()).pieces]


def test_without_a_cadence_or_a_speed_nothing_is_steady() -> None:
    run = Made(minutes=5).streams()
    rest = {name: values for name, values in run.values.items() if name != "cadence"}
    assert cut(Streams(run.speed_mps, run.altitude_m, rest), numbers()).pieces == ()
    assert cut(Streams(run.speed_mps * np.nan, run.altitude_m, run.values), numbers()).pieces == ()


def test_an_altimeter_that_jumps_spoils_one_piece() -> None:
    run = Made(minutes=10, hills_percent=0.0).streams()
    run.altitude_m[75:] += 80
    found = [one.at_s for one in cut(run, numbers()).pieces]
    assert len(found) == 19
    assert 75 not in found


def test_a_measure_that_was_lost_for_most_of_a_piece_is_left_out_of_it() -> None:
    run = Made(minutes=5).streams()
    run.values["contact_time"][30:55] = np.nan
    second = cut(run, numbers()).pieces[1]
    assert "contact_time" not in second.means
    assert "vertical_ratio" in second.means
