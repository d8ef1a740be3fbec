"""Files of a laboratory measured one by one: a broken one stops no other, and each lack is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.desk.measuring import laboratory
from restride.desk.measuring.laboratory import measured
from tests.strides import Stride, c3d_file, qtm_forces, table, trc_file

MADE = Stride(lasts_s=10.0)
RATE_HZ = 200.0


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_force_and_markers_of_one_file_are_two_trials(tmp_path: Path) -> None:
    data = c3d_file(MADE.markers_m(RATE_HZ), RATE_HZ, MADE.force_n(2 * RATE_HZ))
    found = measured([written(tmp_path, "run.c3d", data)])
    assert [one.name for one in found.trials] == ["run.c3d (force)", "run.c3d (markers)"]
    force, markers = ({f.name: f for f in one.figures if f.side is None} for one in found.trials)
    assert force["cadence"].value == pytest.approx(markers["cadence"].value, abs=0.5)
    assert not found.troubles


def test_a_broken_file_stops_no_other(tmp_path: Path) -> None:
    good = written(tmp_path, "good.tsv", qtm_forces(MADE.force_n(500.0), 500.0))
    bad = written(tmp_path, "bad.tsv", b"NO_OF_SAMPLES\t1\n")
    found = measured([bad, tmp_path / "none.c3d", good, tmp_path])
    assert [one.name for one in found.trials] == ["good.tsv"]
    said = {Path(one.where).name: one.what for one in found.troubles}
    assert said["none.c3d"] == "there is no such file"
    assert said["bad.tsv"].startswith("names no forces")
    assert "cannot be read" in said[tmp_path.name]


def test_a_rate_is_asked_for_and_taken(tmp_path: Path) -> None:
    path = written(tmp_path, "force.csv", "\n".join(f"{one:.2f}" for one in MADE.force_n(300.0)).encode())
    (asked,) = measured([path]).troubles
    assert asked.mend == "give it: --rate 300"
    (one,) = measured([path], 300.0).trials
    assert one.figures[0].value == pytest.approx(MADE.cadence_spm, abs=0.5)


def test_standing_sets_the_zero_of_angles(tmp_path: Path) -> None:
    run = written(tmp_path, "run.trc", trc_file(MADE.markers_m(RATE_HZ), RATE_HZ))
    (one,) = measured([run], standing=run).trials
    assert {strike.against for strike in one.strikes} == {"standing"}
    force = written(tmp_path, "force.tsv", qtm_forces(MADE.force_n(500.0), 500.0))
    (wrong,) = measured([run], standing=force).troubles
    assert wrong.what == "holds no markers"
    (missing,) = measured([run], standing=tmp_path / "none.trc").troubles
    assert missing.what == "there is no such file"


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "run.tsv", qtm_forces(MADE.force_n(500.0), 500.0))
    monkeypatch.setattr(laboratory, "MOST_BYTES", 100)
    (huge,) = measured([path]).troubles
    assert huge.mend == "cut it to the minutes that matter"


def test_accelerations_want_to_know_where_they_were_worn(tmp_path: Path) -> None:
    at = MADE.instants(100.0)
    felt = MADE.limb_g(100.0, shock_g=1.0)
    columns = {"time": at, "x": felt[:, 0], "y": felt[:, 1], "z": felt[:, 2]}
    path = written(tmp_path, "wrist.csv", table(columns, ","))
    (said,) = measured([path]).troubles
    assert said.mend == "say it: --worn, one of foot, shank, sacrum, wrist"
    (one,) = measured([path], worn="wrist").trials
    assert one.method == "wrist"
    assert one.figures[0].value == pytest.approx(MADE.cadence_spm, abs=1)
    flat = written(tmp_path, "flat.csv", table({"time": at, "x": 0 * at, "y": 0 * at, "z": 0 * at + 1}, ","))
    (still,) = measured([flat], worn="wrist").troubles
    assert still.what == "holds no even running"
