"""The command measure: told in the terminal and as data; a broken file is said and the rest stands."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import call, data, done
from tests.strides import Stride, qtm_forces, table

FORCE = qtm_forces(Stride().force_n(500.0), 500.0)


def test_a_file_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "force.tsv"
    path.write_bytes(FORCE)
    assert "166.7 steps/min" in done("measure", str(path))
    (one,) = data("measure", str(path))
    assert one["figures"][0]["name"] == "cadence"


def test_a_broken_file_is_said_and_the_rest_is_told(tmp_path: Path) -> None:
    good, bad = tmp_path / "force.tsv", tmp_path / "bad.tsv"
    good.write_bytes(FORCE)
    bad.write_bytes(b"NO_OF_SAMPLES\t1\n")
    result = call("measure", str(bad), str(good))
    assert result.exit_code == 2
    assert "166.7" in result.stdout
    assert "names no forces" in result.stderr


def test_a_worn_sensor_is_measured_as_far_as_its_place_allows(tmp_path: Path) -> None:
    made = Stride()
    felt = made.limb_g(200.0)
    path = tmp_path / "foot.csv"
    path.write_bytes(table({"t": made.instants(200.0), "x": felt[:, 0], "y": felt[:, 1], "z": felt[:, 2]}, ","))
    text = " ".join(done("measure", str(path), "--worn", "foot").split())
    assert "28 landings of that foot" in text
    assert "never tried against force" in text
    (one,) = data("measure", str(path), "--worn", "foot")
    assert one["contacts"][0]["end_s"] is None
