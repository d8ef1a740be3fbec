"""A picture for a template keeps its drawing as it is."""

from __future__ import annotations

from restride.report.document import Picture
from restride.web.foot.picture import seen
from restride.words.side import Side


def test_a_drawing_goes_through_unescaped() -> None:
    shown = seen(Picture("Left foot", "", "<svg></svg>"), Side.LEFT)
    assert (shown.side, shown.title, str(shown.svg)) == ("left", "Left foot", "<svg></svg>")
    assert shown.svg.__html__() == "<svg></svg>"
