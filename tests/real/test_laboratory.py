"""Laboratory files of real runners: contacts from force and markers, drift and all. The files stay outside."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from restride.exchange.laboratory.reader import read
from restride.exchange.laboratory.recording import Recording
from restride.gait.contact import Contact
from restride.gait.laboratory.force import contacts, matched, vertical
from restride.gait.laboratory.trial import Trial, from_force, from_markers

pytestmark = pytest.mark.real

GROUND_TRUTH = "data/6_biomech_groundtruth"
FUKUCHI = "regifukuchi+BMC-RIC-running-biomechanics"
QUALISYS = "johnjdavisiv+demo-force-processing"


def recording(shared: Path, folder: str, name: str) -> Recording:
    path = next((shared / GROUND_TRUTH / folder).rglob(name))
    got = read(path.read_bytes(), name)
    assert isinstance(got, Recording), got
    return got


def force(shared: Path, folder: str, name: str, rate_hz: float) -> tuple[Contact, ...]:
    return contacts(vertical(recording(shared, folder, name).forces[0].newtons), rate_hz)


def test_every_step_is_found_though_the_plate_drifts(shared: Path) -> None:
    drifted = force(shared, "alcantarar+dryft", "custom_drift_S001runT25.csv", 300.0)
    true = force(shared, FUKUCHI, "RBDS001runT25forces.txt", 300.0)
    assert len(drifted) == len(true) == 77
    pairs = matched(drifted, true, 0.02)
    assert len(pairs) == 77
    assert max(abs(one.time_s - other.time_s) for one, other in pairs) < 0.015


def test_the_empty_belt_is_known_and_the_other_measured(shared: Path) -> None:
    left = recording(shared, QUALISYS, "JDX_S999_run_0021_f_1.tsv").forces
    right = recording(shared, QUALISYS, "JDX_S999_run_0021_f_2.tsv").forces
    one = from_force("both", [plate.newtons for plate in (*left, *right)], 2400.0)
    assert isinstance(one, Trial)
    assert len(one.contacts) == 29
    told = {figure.name: figure.value for figure in one.figures if figure.side is None}
    assert told["cadence"] == pytest.approx(175.9, abs=0.3)
    # At 50 N; at 150 N it is 224 ms, for this runner leaves the ground slowly.
    assert told["contact_time"] == pytest.approx(241, abs=2)
    assert np.median([one.time_s for one in contacts(vertical(right[0].newtons), 2400.0, 150.0)]) == pytest.approx(
        0.224, abs=0.003
    )


def test_the_same_markers_from_two_programs(shared: Path) -> None:
    one = recording(shared, QUALISYS, "JDX_S999_run_0021.tsv").markers
    other = recording(shared, QUALISYS, "JDX_S999_run_0021.trc").markers
    assert one is not None
    assert other is not None
    assert one.rate_hz == other.rate_hz == 240.0
    assert one.frames == other.frames


def test_c3d_of_two_laboratories(shared: Path) -> None:
    whole = recording(shared, FUKUCHI, "RBDS001runT35.c3d")
    assert whole.markers is not None
    assert (whole.markers.rate_hz, whole.forces[0].rate_hz) == (150.0, 300.0)
    found = from_markers("markers", whole.markers.places, 150.0)
    true = from_force("force", [whole.forces[0].newtons], 300.0)
    assert isinstance(found, Trial)
    assert isinstance(true, Trial)
    late = [one.start_s - other.start_s for one, other in matched(found.contacts, true.contacts, 0.05)]
    assert np.median(np.abs(late)) < 0.005
    clusters = recording(shared, FUKUCHI, "20140515T133244_run.c3d").markers
    assert clusters is not None
    assert clusters.rate_hz == 200.0
    assert "heel" in str(from_markers("clusters", clusters.places, 200.0))
