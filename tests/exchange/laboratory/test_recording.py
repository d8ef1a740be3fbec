"""Units of places."""

from __future__ import annotations

import numpy as np
import pytest

from restride.exchange.laboratory.recording import Markers, in_metres

FAR = np.array([[0.0, 100.0, 900.0], [0.0, 110.0, np.nan]])


@pytest.mark.parametrize(("unit", "factor"), [("mm", 0.001), (" M ", 1.0), ("cm", 0.01), ("", 0.001), ("feet", 0.001)])
def test_places_are_in_metres(unit: str, factor: float) -> None:
    assert in_metres({"a": FAR}, unit)["a"] == pytest.approx(FAR * factor, nan_ok=True)


def test_near_places_without_a_unit_are_metres() -> None:
    assert in_metres({"a": FAR / 1000}, "")["a"] == pytest.approx(FAR / 1000, nan_ok=True)


def test_frames_are_counted() -> None:
    assert Markers(100.0, {"a": FAR}).frames == 2
