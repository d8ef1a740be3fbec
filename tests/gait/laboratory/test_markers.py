"""Contacts and strike angles from markers, against invented feet of known timing. Reads no real recording."""

from __future__ import annotations

import numpy as np
import pytest

from restride.gait.contact import Contact
from restride.gait.laboratory.force import matched
from restride.gait.laboratory.markers import Body, body, contacts, landings, side_and_part, strikes
from restride.signal.stretches import Floats
from restride.words.side import Side
from tests.strides import Stride

RATE_HZ = 200.0
START_S = 0.008
"""An invented foot stops within one frame, at 200 frames a second and after a filter of 50 Hz."""


def whole(made: Stride, tilt_deg: float = 8.0) -> Body:
    found = body(made.markers_m(RATE_HZ, tilt_deg), RATE_HZ)
    assert isinstance(found, Body)
    return found


@pytest.mark.parametrize("made", [Stride(), Stride(0.34, 0.21), Stride(0.38, 0.29)])
def test_landings_and_cadence_are_as_they_were_made(made: Stride) -> None:
    found = contacts(whole(made), RATE_HZ)
    pairs = matched(found, made.truth(), 0.05)
    assert len(pairs) >= len(made.truth()) - 5
    assert all(one.side is true.side for one, true in pairs)
    late = np.array([one.start_s - true.start_s for one, true in pairs])
    assert abs(np.median(late)) <= START_S
    assert 60 / np.median(np.diff([one.start_s for one in found])) == pytest.approx(made.cadence_spm, abs=0.5)


def test_a_shoe_that_rings_lands_when_it_lands() -> None:
    made, quiet = Stride(), Stride().markers_m(RATE_HZ)
    at, ringing = made.instants(RATE_HZ), dict(quiet)
    for name in ("R.Heel.Bottom", "L.Heel.Bottom"):
        rung = quiet[name].copy()
        for start in made.starts_s:
            since = np.maximum(at - start + 0.01, 0)  # the heel's edge rings before the foot bears weight
            rung[:, 2] += 0.002 * np.exp(-since / 0.015) * np.sin(2 * np.pi * 45 * since)
        ringing[name] = rung
    median = [np.median(_late(contacts(_known(places), RATE_HZ), made)) for places in (quiet, ringing)]
    assert median[1] == pytest.approx(median[0], abs=0.002)


def _known(places: dict[str, Floats]) -> Body:
    found = body(places, RATE_HZ)
    assert isinstance(found, Body)
    return found


def _late(found: tuple[Contact, ...], made: Stride) -> Floats:
    return np.array([one.start_s - true.start_s for one, true in matched(found, made.truth(), 0.05)])


def test_each_landing_has_a_cue_and_the_next_swing() -> None:
    foot = whole(Stride()).feet[Side.RIGHT]
    rises = landings(foot, RATE_HZ)
    shocks = landings(foot, RATE_HZ, 50.0, 2)
    assert len(rises) == len(shocks)
    apart = [peak - rise for (rise, _), (peak, _) in zip(rises, shocks, strict=True)]
    assert 0 < min(apart) <= max(apart) < 0.03
    assert all(rise * RATE_HZ < end for rise, end in rises)


def test_a_longer_contact_is_measured_longer() -> None:
    short, long = (
        np.median([one.time_s for one in contacts(whole(Stride(0.36, length)), RATE_HZ)]) for length in (0.22, 0.27)
    )
    assert long - short == pytest.approx(0.05, abs=0.01)


@pytest.mark.parametrize("tilt_deg", [-4.0, 5.0, 15.0])
def test_the_angle_at_landing_is_that_of_the_sole(tilt_deg: float) -> None:
    made = Stride()
    told = strikes(whole(made, tilt_deg), tuple(made.truth()[2:-2]), RATE_HZ, None)
    assert {one.side for one in told} == {Side.LEFT, Side.RIGHT}
    assert all(one.against == "flat" for one in told)
    # The invented foot turns by up to 375 degrees a second as it lands; 25 Hz round that corner off.
    assert all(one.angle_deg == pytest.approx(tilt_deg, abs=0.25 * abs(tilt_deg) + 1) for one in told)


def test_against_standing_the_angle_is_zero_when_it_lands_as_it_stands() -> None:
    made = Stride()
    still = {name: np.repeat(at[:1], 50, axis=0) for name, at in made.markers_m(RATE_HZ, 8.0).items()}
    for side in "LR":
        for name in (f"{side}.MT1", f"{side}.MT5"):
            still[name][:, 2] = still[f"{side}.Heel.Bottom"][:, 2]
    standing = body(still, RATE_HZ)
    assert isinstance(standing, Body)
    told = strikes(whole(made, 0.0), contacts(whole(made, 0.0), RATE_HZ), RATE_HZ, standing)
    assert all(one.against == "standing" and abs(one.angle_deg) < 1 for one in told)


def test_no_axis_needs_telling() -> None:
    made = Stride()
    turned = {name: np.stack([at[:, 1], -at[:, 2], -at[:, 0]], axis=1) for name, at in made.markers_m(RATE_HZ).items()}
    other = body(turned, RATE_HZ)
    assert isinstance(other, Body)
    mine = whole(made)
    for side, foot in mine.feet.items():
        assert np.allclose(other.feet[side].heel, foot.heel)
        assert np.allclose(other.feet[side].pitch_deg, foot.pitch_deg)


def test_without_a_pelvis_contacts_are_found_all_the_same() -> None:
    places = {name: at for name, at in Stride().markers_m(RATE_HZ).items() if "PSIS" not in name}
    found = body(places, RATE_HZ)
    assert isinstance(found, Body)
    assert found.pelvis_m is None
    assert len(contacts(found, RATE_HZ)) > 40


def test_short_gaps_are_filled_and_a_missing_foot_is_said() -> None:
    places = Stride().markers_m(RATE_HZ)
    places["R.MT1"][100:110] = np.nan
    assert isinstance(body(places, RATE_HZ), Body)
    places["L.Heel.Bottom"][100:400] = np.nan
    said = body(places, RATE_HZ)
    assert isinstance(said, str)
    assert "left" in said


@pytest.mark.parametrize(
    ("name", "side", "part"),
    [
        ("R.Heel.Bottom", Side.RIGHT, "heel.bottom"),
        ("L_heel_B", Side.LEFT, "heel_b"),
        ("LHEE", Side.LEFT, "hee"),
        ("RightToe", Side.RIGHT, "toe"),
        ("sacrum", None, "sacrum"),
    ],
)
def test_sides_and_parts_of_names(name: str, side: Side | None, part: str) -> None:
    assert side_and_part(name) == (side, part)


def test_somebody_who_stands_makes_no_contact() -> None:
    still = {name: np.repeat(at[:1], 600, axis=0) for name, at in Stride().markers_m(RATE_HZ).items()}
    found = body(still, RATE_HZ)
    assert isinstance(found, Body)
    assert contacts(found, RATE_HZ) == ()
