"""Trials as a document and as data: every measure with its uncertainty, every doubt in words."""

from __future__ import annotations

from restride.gait.laboratory.trial import Trial, from_force, from_markers
from restride.report.measured.laboratory import measured_document, measured_wire
from restride.report.text import render
from tests.report.pages import speech
from tests.strides import Stride


def trial(made: Stride, markers: bool = False) -> Trial:
    if markers:
        found = from_markers("walk in the park", made.markers_m(200.0), 200.0)
    else:
        found = from_force("a plate", [made.force_n(500.0)[:, None]], 500.0)
    assert isinstance(found, Trial)
    return found


def test_every_measure_stands_with_its_uncertainty() -> None:
    said = render(measured_document([trial(Stride())], speech()), 100)
    assert "a plate" in said
    assert "166.7 steps/min" in said
    for figure in trial(Stride()).figures:
        assert f"± {figure.uncertainty:.{0 if figure.unit == 'ms' else 1}f}" in said
    assert "20 N" in said


def test_doubts_are_said() -> None:
    few = " ".join(render(measured_document([trial(Stride(lasts_s=5.0))], speech()), 100).split())
    assert "Only 13 whole steps" in few
    markers = " ".join(render(measured_document([trial(Stride(), markers=True)], speech()), 100).split())
    assert "for want of a trial of standing" in markers
    assert "tried on two runners" in markers


def test_the_same_as_data() -> None:
    (one,) = measured_wire([trial(Stride(), markers=True)])
    assert one["method"] == "markers"
    strikes, contacts = one["strike_angle_deg"], one["contacts"]
    assert isinstance(strikes, list)
    assert isinstance(contacts, list)
    assert {strike["side"] for strike in strikes} == {"left", "right"}
    assert contacts[0]["start_s"] < contacts[0]["end_s"]
