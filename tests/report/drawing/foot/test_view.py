"""Mirroring a view moves every point to the other side and nothing else."""

from __future__ import annotations

from restride.report.drawing.curve import Point
from restride.report.drawing.foot.view import Shape, View, nail, toe

VIEW = View("top", (100, 50), ((10, 10), (30, 10), (20, 40)), (), (Shape("skin", ((1, 2), (3, 4), (5, 6))),), ())


def test_a_mirrored_view_is_the_other_foot() -> None:
    other = VIEW.mirrored()
    assert list(other.foot) == [(90, 10), (70, 10), (80, 40)]
    assert list(other.shapes[0].points) == [(99, 2), (97, 4), (95, 6)]
    assert other.inner_left is not VIEW.inner_left
    assert other.mirrored() == VIEW


def test_a_zone_is_named_once_however_many_pieces_it_has() -> None:
    pieces = (Shape("skin", ()), Shape("whole-foot", ()), Shape("skin", ()))
    assert View("x", (1, 1), (), (), pieces, ()).zones == ("skin", "whole-foot")


def test_a_shape_is_round_at_its_corners_or_altogether() -> None:
    points: tuple[Point, ...] = ((0, 0), (20, 0), (20, 20), (0, 20))
    assert "C" in Shape("skin", points, curved=True).curve
    assert "C" not in Shape("skin", points).curve


def test_a_toe_ends_at_its_tip_and_its_nail_lies_on_it() -> None:
    outline = toe((50, 100), (50, 40), 8, 10)
    assert min(y for _, y in outline) == 40
    assert {round(x) for x, _ in outline} >= {40, 60}
    on = nail((50, 100), (50, 40), 6)
    assert all(40 <= y <= 62 and 44 <= x <= 56 for x, y in on)
