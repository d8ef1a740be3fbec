"""The pencil escapes what it is given, writes no style and no script, and names every sheet."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from restride.report.drawing import svg

EVIL = "<script>\"'&"


def test_a_sheet_is_named_described_and_escaped() -> None:
    drawn = svg.sheet((10, 20), EVIL, EVIL, svg.text(EVIL, 1, 2) + svg.named(svg.path("M0 0"), EVIL), kind="foot")
    root = ET.fromstring(drawn)
    assert root.attrib["aria-label"] == EVIL
    assert root.attrib["class"] == "drawing foot"
    assert root.attrib["viewBox"] == "0 0 10 20"
    found = {element.tag.rpartition("}")[2]: element.text for element in root.iter()}
    assert found["desc"] == found["text"] == EVIL
    assert "style" not in root.attrib


def test_attributes_are_written_as_svg_names_them() -> None:
    said = svg.element("path", d="M0 0", stroke_width=1.25, class_="zone", fill="")
    assert said == '<path d="M0 0" stroke-width="1.2" class="zone"/>'
    assert svg.element("g", "<a/>", id="x") == '<g id="x"><a/></g>'
    assert svg.group() == ""
    assert svg.group("", "") == ""
    assert svg.group("<a/>") == "<g><a/></g>"


def test_a_sheet_without_a_description_has_none() -> None:
    assert "<desc" not in svg.sheet((1, 1), "t", "", "")
    assert 'role="group"' in svg.sheet((1, 1), "t", "", "", role="group")
