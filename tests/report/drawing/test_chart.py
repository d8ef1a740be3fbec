"""Charts put values where they belong, leave gaps where nothing is known, and never let words lie on each other."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from restride.report.drawing.chart import (
    BARS,
    LETTER,
    POINTS,
    STEPS,
    WIDE,
    Axis,
    Event,
    Lane,
    Series,
    Value,
    chart,
)

AXIS = Axis(0, 10, ((0, "1 Oct"), (5, "6 Oct"), (10, "11 Oct")), "day")
TICKS = ((0.0, "0"), (10.0, "10"))


def drawn(*lanes: Lane, axis: Axis = AXIS) -> ET.Element:
    said = chart(axis, lanes, "Pain", "It falls.")
    assert "style=" not in said
    return ET.fromstring(said)


def lane(*values: float | None, form: str = "line", past: bool = False, label: str = "") -> Lane:
    series = Series(tuple(Value(at, value) for at, value in enumerate(values)), label, form, past)
    return Lane("Pain", (series,), (), TICKS)


def found(root: ET.Element, tag: str) -> list[ET.Element]:
    return [one for one in root.iter() if one.tag.endswith("}" + tag)]


def test_more_is_higher_and_later_is_further_right() -> None:
    dots = found(drawn(lane(2, 4, 8, form=POINTS)), "circle")
    places = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in dots]
    assert places == sorted(places)[:1] + sorted(places)[1:]
    assert [y for _, y in places] == sorted((y for _, y in places), reverse=True)


def test_a_gap_breaks_the_line() -> None:
    whole = len(found(drawn(lane(1, 2, 3, 4)), "path"))
    assert len(found(drawn(lane(1, 2, None, 4, 5)), "path")) == whole + 1
    assert not found(drawn(lane(None, None)), "path")


def test_steps_go_across_before_they_go_up() -> None:
    path = found(drawn(lane(1, 3, form=STEPS)), "path")[0].attrib["d"]
    (_, y0), (x1, y1), (x2, y2) = (one.split() for one in re.split("[ML]", path)[1:])
    assert y1 == y0
    assert x2 == x1
    assert y2 != y1


def test_a_bar_stands_on_the_floor_and_nothing_is_no_bar() -> None:
    bars = found(drawn(lane(0, 5, 10, form=BARS)), "rect")
    floors = {float(bar.attrib["y"]) + float(bar.attrib["height"]) for bar in bars}
    assert len(bars) == 2
    assert len(floors) == 1


def test_the_past_is_grey_and_the_change_is_coloured() -> None:
    assert "soft" in found(drawn(lane(1, 2, past=True)), "path")[0].attrib["stroke"]
    assert "accent" in found(drawn(lane(1, 2)), "path")[0].attrib["stroke"]


def test_what_noise_may_do_is_whispered_and_names_are_kept() -> None:
    values = (Value(1, 5, 4, 6, "170 ± 3"), Value(2, 5, name="171"))
    root = drawn(Lane("Cadence", (Series(values, "171", POINTS),), (), TICKS))
    faint = [one for one in found(root, "line") if one.attrib.get("stroke-opacity")]
    assert len(faint) == 1
    assert {one.text for one in found(root, "title")} >= {"170 ± 3", "171"}


@given(st.lists(st.tuples(st.floats(0, 10), st.text("abcdef ", min_size=1, max_size=20)), max_size=12))
def test_words_of_events_never_lie_on_each_other(events: list[tuple[float, str]]) -> None:
    root = drawn(Lane("Notices", (), tuple(Event(at, said, "rest") for at, said in events), (), 16))
    words = [one for one in found(root, "text") if one.text != "Notices" and one.attrib.get("fill") == words_ink()]
    spans = sorted(span(one) for one in words)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(end <= WIDE for _, end in spans)


def words_ink() -> str:
    from restride.report.drawing.svg import INK

    return INK


def span(word: ET.Element) -> tuple[float, float]:
    x, wide = float(word.attrib["x"]), LETTER * len(word.text or "")
    return (x - wide, x) if word.attrib.get("text-anchor") == "end" else (x, x + wide)


def test_labels_of_two_series_are_moved_apart() -> None:
    same = tuple(Value(at, 5) for at in range(3))
    root = drawn(Lane("Pain", (Series(same, "left"), Series(same, "right")), (), TICKS))
    ys = [float(one.attrib["y"]) for one in found(root, "text") if one.text in {"left", "right"}]
    assert abs(ys[0] - ys[1]) >= 11


def test_an_axis_of_one_day_and_a_flat_lane_are_drawn() -> None:
    flat = Lane("x", (Series((Value(3, 1),)),), (), ((1.0, "1"), (1.0, "1")))
    assert found(drawn(flat, axis=Axis(3, 3, ((3, "now"),))), "circle")


def test_the_name_of_a_lane_never_runs_over_the_edge() -> None:
    name = "Morning pain, 0 to 10: the top of your right foot behind the second toe, and the skin"
    root = drawn(Lane(name, lane(1, 2).series, (), TICKS))
    bold = [one.text or "" for one in root.iter() if one.attrib.get("font-weight") == "600"]
    assert len(bold) == 2
    assert " ".join(bold) == name
    assert all(len(one) * LETTER < WIDE for one in bold)
    plain = drawn(Lane("Pain", lane(1, 2).series, (), TICKS))
    assert float(root.attrib["height"]) > float(plain.attrib["height"])
