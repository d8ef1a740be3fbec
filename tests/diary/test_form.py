"""A measured form says only what was measured."""

from __future__ import annotations

from restride.diary.form import Form, FormFigure


def test_what_was_not_measured_is_not_taken_for_nought() -> None:
    figure = FormFigure("cadence", "spm", 170, 0.4, 20)
    assert figure.slope is None
    assert figure.slope_error is None
    assert figure.drift is None
    assert figure.drift_error is None
    assert Form("run", "1").figures == ()
