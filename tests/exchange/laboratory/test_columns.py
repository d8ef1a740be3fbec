"""Plain tables: what they hold is told by their header, or they are refused in a sentence."""

from __future__ import annotations

import numpy as np
import pytest

from restride.exchange.laboratory.columns import read
from restride.exchange.laboratory.recording import Recording
from restride.words.trouble import Trouble
from tests.strides import Stride, table

MADE = Stride(lasts_s=1.0)
TIME = MADE.instants(100.0)
FORCE = MADE.force_n(100.0)


def got(data: bytes) -> Recording:
    found = read(data, "table.txt")
    assert isinstance(found, Recording), found
    return found


def test_markers_of_an_open_data_set() -> None:
    places = MADE.markers_m(100.0)
    found = got(table({"Time": TIME, **{name: 1000 * at for name, at in places.items()}}))
    assert found.markers is not None
    assert found.markers.rate_hz == pytest.approx(100, abs=0.1)
    assert found.markers.places["R.MT1"] == pytest.approx(places["R.MT1"], abs=1e-6)


@pytest.mark.parametrize(
    "titles", [("Fx", "Fy", "Fz"), ("GRF_x", "GRF_y", "GRF_z"), ("Force X (N)", "Force Y (N)", "Force Z (N)")]
)
def test_forces_under_their_usual_names(titles: tuple[str, str, str]) -> None:
    found = got(table({"time": TIME, titles[0]: 0 * FORCE, titles[1]: FORCE, titles[2]: 0 * FORCE}, ","))
    assert found.forces[0].newtons[:, 1] == pytest.approx(FORCE, abs=1e-3)
    assert found.forces[0].rate_hz == pytest.approx(100, abs=0.1)


def test_one_column_without_a_header_is_a_vertical_force_of_unknown_rate() -> None:
    found = got("\n".join(f"{one:.3f}" for one in FORCE).encode())
    assert found.forces[0].newtons[:, 0] == pytest.approx(FORCE, abs=1e-3)
    assert np.isnan(found.forces[0].rate_hz)


@pytest.mark.parametrize(
    "titles", [("x", "y", "z"), ("acc_x", "acc_y", "acc_z"), ("Acc X (g)", "Acc Y (g)", "Acc Z (g)")]
)
def test_accelerations(titles: tuple[str, str, str]) -> None:
    found = got(table({"timestamp": 1000 * TIME, titles[0]: FORCE, titles[1]: FORCE, titles[2]: FORCE}, ","))
    assert found.accelerations is not None
    assert found.accelerations.rate_hz == pytest.approx(100, abs=0.1)
    assert found.accelerations.values.shape == (len(FORCE), 3)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\n\n", "is empty"),
        (b"1,2,3\n4,5,6\n", "3 columns and no header"),
        (b"Fx,Fy,Fz\n", "a header and no rows"),
        (b"name,shoe\nA,B\nC,D\n", "begins with name, shoe"),
    ],
)
def test_what_holds_no_recording_is_said(data: bytes, said: str) -> None:
    found = read(data, "table.txt")
    assert isinstance(found, Trouble)
    assert said in found.what
