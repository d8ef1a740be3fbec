"""Bars lie where their weeks are, and the line where the runner is."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from restride.report.drawing.weeks import Bar, Words, weeks_picture

BARS = (Bar("Walking <quiet>", 2, 4, 1.5), Bar("Running", 6, 12, None))


def drawn(now: float) -> str:
    return weeks_picture(BARS, now, Words("now", "weeks"), "Usual weeks", "All of it")


def test_it_is_one_sound_drawing_with_title_and_description() -> None:
    root = ET.fromstring(drawn(5))
    assert [one.text for one in root[:2]] == ["Usual weeks", "All of it"]
    assert drawn(5).count("<circle") == 1
    assert "style=" not in drawn(5)


@pytest.mark.parametrize("now", [0, 5, 60, 300])
def test_everything_lies_within_the_sheet(now: float) -> None:
    wide = float(re.findall(r'viewBox="0 0 (\S+)', drawn(now))[0])
    for attribute in ("x", "x1", "x2", "cx"):
        assert all(0 <= float(one) <= wide for one in re.findall(rf' {attribute}="([-\d.]+)"', drawn(now)))


def test_bars_keep_their_order_on_the_axis() -> None:
    (first, second) = [float(one) for one in re.findall(r'<rect x="([\d.]+)"', drawn(5))]
    assert first < second
