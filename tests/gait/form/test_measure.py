"""The form of one run: levels, slopes and drift as they were made, within their errors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.form import Form, FormFigure
from restride.gait.form.measure import Instrument, measured
from restride.gait.form.numbers import ENGINE, UNITS
from tests.runs import LEVELS, Made, numbers

BY = Instrument("run", "invented watch", "native")


def form(made: Made) -> Form:
    return measured(made.streams(), (), numbers(), BY)


def figure(made: Made, name: str) -> FormFigure:
    return next(one for one in form(made).figures if one.name == name)


@given(st.sampled_from(sorted(UNITS)), st.floats(2.4, 4.2), st.integers(0, 500))
def test_the_level_at_the_runs_own_speed_is_found(name: str, speed_mps: float, seed: int) -> None:
    made = Made(speed_mps=speed_mps, seed=seed, minutes=20)
    usual = numbers().measures[name]
    one = form(made)
    found = next(each for each in one.figures if each.name == name)
    true = LEVELS[name] + usual.per_speed * (one.speed_mps - 3.0)
    assert found.value == pytest.approx(true, abs=4 * found.error + 0.05 * usual.day_sd)
    assert found.unit == UNITS[name]


@given(st.sampled_from(sorted(UNITS)), st.floats(-3, 3), st.integers(0, 500))
def test_drift_is_found_at_matched_speed(name: str, days: float, seed: int) -> None:
    usual = numbers().measures[name]
    # The watch's last piece ends half a minute before the run, and warming up is left out.
    found = figure(Made(minutes=60, drifts={name: days * usual.day_sd}, seed=seed), name)
    assert found.drift is not None
    assert found.drift_error is not None
    told = days * usual.day_sd * 3270 / 3600
    assert found.drift == pytest.approx(told, abs=4 * found.drift_error + 0.05 * usual.day_sd)
    assert found.drift_error < usual.day_sd


def test_a_run_that_gets_faster_has_not_drifted() -> None:
    made = Made(minutes=60, varied_mps=0.25, noise=0.5)
    run = made.streams()
    faster = np.linspace(-0.3, 0.3, run.seconds)
    run.speed_mps[:] += faster
    for name in run.values:
        run.values[name][:] += numbers().measures[name].per_speed * faster
    for one in measured(run, (), numbers(), BY).figures:
        assert one.drift is not None
        assert one.drift_error is not None
        assert abs(one.drift) < 3 * one.drift_error + 0.1 * numbers().measures[one.name].day_sd, one.name


@given(st.floats(-90, -10), st.integers(0, 100))
def test_the_slope_against_speed_is_this_runs_own(slope: float, seed: int) -> None:
    found = figure(Made(slopes={"contact_time": slope}, seed=seed, varied_mps=0.4), "contact_time")
    assert found.slope is not None
    assert found.slope_error is not None
    assert found.slope == pytest.approx(slope, abs=4 * found.slope_error + 1)


def test_an_even_run_says_nothing_of_speed_and_a_short_one_nothing_of_drift() -> None:
    even = figure(Made(varied_mps=0.0), "contact_time")
    assert even.slope is None
    short = figure(Made(minutes=12), "contact_time")
    assert short.drift is None
    assert form(Made(minutes=12)).drift_s == 0


def test_too_little_running_gives_no_figure_and_says_so() -> None:
    one = form(Made(minutes=4))
    assert one == Form("run", ENGINE, "invented watch", "native")


def test_steps_in_place_are_kept_apart() -> None:
    run = Made(minutes=20).streams()
    run.speed_mps[600:720] = 0.9
    run.values["contact_time"][600:720] = 120
    clean = next(one for one in form(Made(minutes=20)).figures if one.name == "contact_time")
    found = measured(run, (), numbers(), BY)
    drilled = next(one for one in found.figures if one.name == "contact_time")
    assert found.in_place_s == 120
    assert drilled.value == pytest.approx(clean.value, abs=1)


def test_the_same_run_twice_is_measured_alike() -> None:
    assert form(Made(seed=7)) == form(Made(seed=7))
