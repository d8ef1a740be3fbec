"""The one door of laboratory files: each kind known by what it holds, whatever else refused in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.laboratory import reader
from restride.exchange.laboratory.reader import read
from restride.exchange.laboratory.recording import Recording
from restride.words.trouble import Trouble
from tests.strides import Stride, c3d_file, qtm_forces, qtm_markers, table, trc_file

MADE = Stride(lasts_s=1.0)
PLACES = MADE.markers_m(100.0)
FILES = {
    "C3D": c3d_file(PLACES, 100.0),
    "TRC": trc_file(PLACES, 100.0),
    "QTM": qtm_markers(PLACES, 100.0),
    "table": table({"Time": MADE.instants(100.0), **PLACES}),
}


@pytest.mark.parametrize("kind", FILES)
def test_each_kind_is_known_by_what_it_holds(kind: str) -> None:
    got = read(FILES[kind], "whatever.bin")
    assert isinstance(got, Recording)
    assert got.kind == kind
    assert got.markers is not None
    assert set(got.markers.places) == set(PLACES)


@given(st.sampled_from([*FILES.values(), qtm_forces(MADE.force_n(100.0), 100.0)]), st.data())
def test_spoiled_files_raise_nothing(data: bytes, draw: st.DataObject) -> None:
    begin = draw.draw(st.integers(0, len(data)))
    junk = draw.draw(st.binary(max_size=40))
    assert isinstance(read(data[:begin] + junk + data[begin + len(junk) :], "spoiled"), Recording | Trouble)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_recording_or_a_sentence(data: bytes) -> None:
    got = read(data, "junk")
    assert isinstance(got, Recording) or (got.where and got.what and got.mend)


def test_empty_unknown_and_huge_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(b"", "a") == Trouble("a", "is empty", "copy it again")
    unknown = read(b"\x00\x01\x02" * 50, "a")
    assert isinstance(unknown, Trouble)
    assert "cannot measure" in unknown.what
    monkeypatch.setattr(reader, "MOST_BYTES", 10)
    huge = read(FILES["TRC"], "a")
    assert isinstance(huge, Trouble)
    assert "MB" in huge.what
