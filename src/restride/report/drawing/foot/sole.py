"""The sole of the foot, toes up, inner edge on the left: curves and zones of one view."""

from __future__ import annotations

from restride.report.drawing.curve import Point
from restride.report.drawing.foot.view import Shape, View, toe

_TOES: tuple[tuple[Point, Point, float, float], ...] = (
    ((31, 79), (31, 16), 11.0, 16.0),
    ((58, 73), (58, 20), 7.0, 9.8),
    ((77, 76), (78, 32), 6.6, 9.2),
    ((94, 85), (96, 48), 6.2, 8.8),
    ((109, 97), (111.5, 66), 6.2, 8.8),
)
"""Base, tip, and half the width at neck and pulp, from the big toe on."""

_FOOT = (
    (19, 78), (12, 92), (10, 108), (13, 124), (21, 142), (30, 165), (35, 190), (36, 215), (33, 238), (31, 262),
    (37, 284), (51, 298), (67, 301), (83, 297), (96, 284), (102, 262), (105, 235), (110, 205), (115, 178),
    (117, 150), (119, 124), (117, 103), (104, 87), (86, 76), (67, 70), (48, 69), (31, 71),
)  # fmt: skip

_SHAPES = (
    Shape("lesser-toes-plantar-tip", toe(*_TOES[1]), curved=True, part="toe-2"),
    Shape("lesser-toes-plantar-tip", toe(*_TOES[2]), curved=True, part="toe-3"),
    Shape("lesser-toes-plantar-tip", toe(*_TOES[3]), curved=True, part="toe-4"),
    Shape("lesser-toes-plantar-tip", toe(*_TOES[4]), curved=True, part="toe-5"),
    Shape("hallux-tip-ip", toe(*_TOES[0]), curved=True),
    Shape("hallux-mtp-plantar", ((4, 72), (46, 66), (47, 128), (36, 136), (4, 136))),
    Shape("mtp-2-3-plantar", ((46, 60), (84, 70), (84, 128), (47, 128))),
    Shape("mtp-4-5-plantar", ((84, 70), (126, 90), (126, 138), (84, 128))),
    Shape("plantar-arch-medial", ((4, 136), (36, 136), (47, 128), (55, 128), (56, 242), (20, 242))),
    Shape("plantar-arch-central", ((55, 128), (84, 128), (83, 242), (56, 242))),
    Shape("plantar-lateral-midfoot", ((84, 128), (126, 138), (126, 200), (116, 242), (83, 242))),
    Shape("plantar-heel-medial", ((20, 242), (56, 242), (57, 310), (20, 310))),
    Shape("plantar-heel-central", ((56, 242), (80, 242), (79, 310), (57, 310))),
    Shape("plantar-heel-lateral", ((80, 242), (116, 242), (116, 310), (79, 310))),
)  # fmt: skip

_LINES = (
    ((22, 60), (31, 64), (41, 60)),  # under the toes
    ((51, 57), (58, 60), (65, 57)),
    ((71, 64), (77, 66), (84, 64)),
    ((89, 74), (95, 76), (101, 74)),
    ((105, 88), (110, 90), (116, 88)),
    ((17, 120), (24, 132), (38, 136), (48, 130)),  # the pads of ball and heel
    ((50, 128), (66, 134), (86, 132), (104, 138)),
    ((38, 240), (52, 232), (78, 230), (98, 236)),
    ((42, 168), (47, 188), (47, 212)),  # folds of the arch
    ((49, 160), (55, 184), (55, 206)),
)

SOLE = View("sole", (130, 302), _FOOT, tuple(toe(*one) for one in _TOES), _SHAPES, _LINES)
"""A left foot, as it looks when it is lifted towards its runner."""
