"""A foot as a picture: every zone named, coloured by how sore it is, and a button where it can be tapped."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from restride.report.drawing.foot.map import Zone, foot_picture, opacity
from restride.report.drawing.foot.views import RIGHT

TOP = RIGHT[0]


def drawn(zones: dict[str, Zone]) -> ET.Element:
    text = foot_picture(TOP, "Right foot, top", "as you look down", zones, "r-top")
    assert "style=" not in text
    assert "<script" not in text
    return ET.fromstring(text)


def by_zone(root: ET.Element) -> dict[str, ET.Element]:
    return {one.attrib["data-zone"]: one for one in root.iter() if "data-zone" in one.attrib}


def test_every_zone_of_the_view_stands_once_and_bears_its_name() -> None:
    root = drawn({zone: Zone(f"<{zone}>") for zone in TOP.zones})
    found = by_zone(root)
    assert set(found) == set(TOP.zones)
    assert all(one[0].text == f"<{zone}>" for zone, one in found.items())
    assert root.attrib["role"] == "img"


def test_a_zone_that_can_be_tapped_is_a_button_that_says_whether_it_is_marked() -> None:
    root = drawn({"mt-shaft-2": Zone("the second long bone", 4, "?at=mt-shaft-2", chosen=True)})
    button = by_zone(root)["mt-shaft-2"]
    assert button.tag.endswith("}a")
    assert button.attrib["aria-pressed"] == "true"
    assert button.attrib["aria-label"] == "the second long bone"
    assert root.attrib["role"] == "group"


def test_more_pain_is_never_paler() -> None:
    shades = [opacity(level) for level in range(11)]
    assert shades[0] == 0
    assert shades == sorted(set(shades))
    assert opacity(12) == opacity(10)


def test_a_sore_zone_is_coloured_and_the_others_are_skin() -> None:
    found = by_zone(drawn({"mt-shaft-2": Zone("sore", 8), "mt-shaft-3": Zone("well")}))
    assert "sore" in found["mt-shaft-2"][-1].attrib["fill"]
    assert "skin" in found["mt-shaft-3"][-1].attrib["fill"]


def test_a_toe_can_be_marked_apart_from_the_others() -> None:
    text = foot_picture(TOP, "", "", {"lesser-toes-dorsal.toe-3": Zone("third toe", link="#", chosen=True)}, "k")
    marked = [one.attrib for one in ET.fromstring(text).iter() if one.attrib.get("aria-pressed") == "true"]
    assert [one["data-part"] for one in marked] == ["toe-3"]


def test_a_place_that_is_marked_is_seen_before_anybody_said_how_sore() -> None:
    marked = by_zone(drawn({"mt-shaft-2": Zone("marked", link="#", chosen=True)}))["mt-shaft-2"][-1].attrib
    assert "accent" in marked["fill"]
    assert float(marked["stroke-width"]) > 1
