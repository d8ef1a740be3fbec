"""TRC: markers as they were written, or a sentence."""

from __future__ import annotations

import pytest

from restride.exchange.laboratory.recording import Recording
from restride.exchange.laboratory.trc import knows, read
from restride.words.trouble import Trouble
from tests.strides import Stride, trc_file

PLACES = Stride(lasts_s=1.0).markers_m(100.0)
DATA = trc_file(PLACES, 100.0)


def test_markers_come_back_in_metres() -> None:
    assert knows(DATA)
    got = read(DATA, "run.trc")
    assert isinstance(got, Recording)
    assert got.markers is not None
    assert got.markers.rate_hz == 100.0
    for name, at in PLACES.items():
        assert got.markers.places[name] == pytest.approx(at, abs=1e-6)


@pytest.mark.parametrize(
    "data", [DATA[:30], DATA[:200], b"PathFileType\nFrame#\tTime\nDataRate\n1\n", DATA.partition(b"X1")[0]]
)
def test_a_broken_header_is_said(data: bytes) -> None:
    got = read(data, "cut.trc")
    assert isinstance(got, Trouble)
    assert got.mend == "export it again"
