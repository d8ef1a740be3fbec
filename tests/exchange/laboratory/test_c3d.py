"""C3D: markers and forces as they were written, and no byte believed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.laboratory.c3d import knows, read
from restride.exchange.laboratory.recording import Recording
from restride.words.trouble import Trouble
from tests.strides import Stride, c3d_file

PLACES = Stride(lasts_s=1.0).markers_m(100.0)
DATA = c3d_file(PLACES, 100.0)


def test_markers_come_back_in_metres() -> None:
    assert knows(DATA)
    got = read(DATA, "run.c3d")
    assert isinstance(got, Recording)
    assert got.markers is not None
    assert got.markers.rate_hz == 100.0
    assert set(got.markers.places) == set(PLACES)
    for name, at in PLACES.items():
        assert got.markers.places[name] == pytest.approx(at, abs=1e-4)


def test_a_plate_comes_back_and_one_of_an_unknown_kind_is_said() -> None:
    up = Stride(lasts_s=1.0).force_n(200.0)
    got = read(c3d_file(PLACES, 100.0, up), "run.c3d")
    assert isinstance(got, Recording)
    assert got.forces[0].rate_hz == 200.0
    assert got.forces[0].newtons[:, 2] == pytest.approx(-up, abs=1e-2)
    other = read(c3d_file(PLACES, 100.0, up, kind=3), "run.c3d")
    assert isinstance(other, Recording)
    assert other.forces == ()
    assert "of kind 3" in other.notes[0].what


@given(st.integers(0, len(DATA)))
def test_a_file_cut_short_is_read_as_far_as_it_goes_or_refused(length: int) -> None:
    got = read(DATA[:length], "cut.c3d")
    assert isinstance(got, Recording | Trouble)
    if isinstance(got, Recording):
        assert got.markers is not None


@given(st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 255)), min_size=1, max_size=8))
def test_spoiled_bytes_raise_nothing(changes: list[tuple[int, int]]) -> None:
    spoiled = bytearray(DATA)
    for place, value in changes:
        spoiled[place] = value
    assert isinstance(read(bytes(spoiled), "spoiled.c3d"), Recording | Trouble)


def test_hidden_markers_are_unknown() -> None:
    got = read(DATA, "run.c3d")
    assert isinstance(got, Recording)
    assert got.markers is not None
    assert not any(np.isnan(one).any() for one in got.markers.places.values())
    assert not knows(b"\x02\x51")
    assert not knows(b"")
