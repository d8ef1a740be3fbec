"""The command measure: told in the terminal and as data; a broken file is said and the rest stands."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import call, data, done
from tests.strides import Stride, qtm_forces

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
