"""Laces go through their eyelets; a row that no lace crosses shows the sore place under it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from restride.knowledge.item import Item
from restride.report.drawing.lacing import lacing_picture, open_rows
from tests.editions import shipped

LACED = [one for one in shipped().items.values() if one.ends]


@pytest.mark.parametrize("item", LACED, ids=lambda one: one.id)
def test_every_way_of_lacing_is_drawn(item: Item) -> None:
    text = lacing_picture(item.ends, item.id, "how")
    root = ET.fromstring(text)
    rows = max(int(one[1:]) for end in item.ends for one in end if not one.startswith("loop"))
    assert len([one for one in root.iter() if one.tag.endswith("circle")]) == 2 * rows
    assert "style=" not in text


@pytest.mark.parametrize(
    ("name", "rows"),
    [("criss_cross", ()), ("skip_eyelet", (3,)), ("window", (2,)), ("parallel", ()), ("heel_lock", ())],
)
def test_the_open_row_is_the_one_that_no_lace_crosses(name: str, rows: tuple[int, ...]) -> None:
    item = shipped().items[f"lacing_{name}"]
    assert open_rows(item.ends) == rows
    assert lacing_picture(item.ends, "", "").count("<ellipse") == len(rows)
