"""Tables of Qualisys: markers and forces as they were written, or a sentence."""

from __future__ import annotations

import pytest

from restride.exchange.laboratory.qtm import knows, read
from restride.exchange.laboratory.recording import Recording
from restride.words.trouble import Trouble
from tests.strides import Stride, qtm_forces, qtm_markers

MADE = Stride(lasts_s=1.0)
PLACES = MADE.markers_m(100.0)
MARKERS = qtm_markers(PLACES, 100.0)


def test_markers_come_back_in_metres() -> None:
    assert knows(MARKERS)
    got = read(MARKERS, "run.tsv")
    assert isinstance(got, Recording)
    assert got.markers is not None
    assert got.markers.rate_hz == 100.0
    for name, at in PLACES.items():
        assert got.markers.places[name] == pytest.approx(at, abs=1e-6)


def test_a_table_without_titled_columns_is_read_too() -> None:
    lines = MARKERS.decode().splitlines()
    rows = ["\t".join(line.split("\t")[2:]) for line in lines[4:]]
    got = read("\n".join([*lines[:3], *rows]).encode(), "run.tsv")
    assert isinstance(got, Recording)
    assert got.markers is not None
    assert got.markers.places["L.MT1"] == pytest.approx(PLACES["L.MT1"], abs=1e-6)


def test_forces_come_back() -> None:
    force = MADE.force_n(500.0)
    got = read(qtm_forces(force, 500.0), "force.tsv")
    assert isinstance(got, Recording)
    assert got.forces[0].rate_hz == 500.0
    assert got.forces[0].newtons[:, 2] == pytest.approx(-force, abs=1e-3)


@pytest.mark.parametrize("data", [b"NO_OF_FRAMES\t3\n", b"NO_OF_SAMPLES\t3\nSAMPLE\tVolt_1\n1\t2\n", MARKERS[:120]])
def test_what_holds_nothing_is_said(data: bytes) -> None:
    got = read(data, "empty.tsv")
    assert isinstance(got, Trouble)
    assert "export" in got.mend
