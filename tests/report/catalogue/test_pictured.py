"""Items with poses or laces have a drawing that carries their words; others have none."""

from __future__ import annotations

from restride.report.catalogue.pictured import item_picture
from tests.report.pages import speech


def test_poses_and_laces_are_drawn_with_their_words() -> None:
    items = speech().edition.items
    raised = item_picture(items["heel_raise_single"], "heel raise", "Rise slowly.", speech())
    assert raised is not None
    assert raised.title == "Heel raise, drawn"
    assert "<desc>Rise slowly.</desc>" in raised.svg
    laced = item_picture(items["lacing_window"], "window lacing", "Straight up.", speech())
    assert laced is not None
    assert "lacing" in laced.svg


def test_what_has_neither_has_no_drawing() -> None:
    assert item_picture(speech().edition.items["shoe_minimal"], "minimal shoe", "", speech()) is None
