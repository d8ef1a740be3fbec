"""The path of a correction stands beside that of taking back."""

from __future__ import annotations

from restride.web.correction.paths import PATHS


def test_a_correction_has_its_path() -> None:
    assert [str(one.pattern) for one in PATHS] == ["diary/<str:entry>/correct"]
