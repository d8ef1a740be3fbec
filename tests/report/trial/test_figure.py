"""The figure: a point for each world and protocol in every lane, never at the edge, its own colours only alone."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from restride.report.trial.figure import DRAWN, alone, picture
from tests.report.pages import speech
from tests.report.trial.test_page import trial


def test_every_world_of_every_protocol_has_its_point() -> None:
    found = picture(trial(), speech())
    points = re.findall(r"<circle", found.svg)
    assert len(points) == len(DRAWN) * len(trial().arms) * (trial().worlds + 1)
    assert "Rest until pain-free: &gt;182" in found.svg


def test_the_programme_is_told_apart_by_its_place_and_word_and_not_by_colour_alone() -> None:
    svg = picture(trial(), speech()).svg
    for word in ("Restride", "+10 %", "Calendar", "Rest"):
        assert f">{word}</text>" in svg


def test_on_a_page_it_has_the_pages_colours_and_alone_its_own() -> None:
    assert "<style>" not in picture(trial(), speech()).svg
    svg = alone(trial(), speech())
    ET.fromstring(svg)
    assert "prefers-color-scheme:dark" in svg
    assert "@media print" in svg
