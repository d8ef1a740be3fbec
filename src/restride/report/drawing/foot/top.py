"""The foot from above, toes up and the leg below, inner edge on the left: curves and zones of one view."""

from __future__ import annotations

from restride.report.drawing.curve import Point, oval
from restride.report.drawing.foot.view import Shape, View, nail, toe

TOES: tuple[tuple[Point, Point, float, float], ...] = (
    ((31, 77), (31, 18), 14.2, 15.4),
    ((57, 73), (58, 20), 9.4, 9.6),
    ((76.5, 76), (78, 33), 8.6, 8.9),
    ((94, 85), (96, 49), 8.0, 8.4),
    ((109, 99), (111.5, 69), 7.8, 8.5),
)
"""Base, tip, and half the width at neck and pulp, from the big toe on."""

_FOOT = (
    (17, 84), (11.5, 96), (11, 110), (15, 130), (20, 152), (23, 176), (26, 200), (26, 218), (23, 236), (26, 252),
    (33, 272), (36, 300), (36, 350), (36, 420), (98, 420), (98, 350), (97, 300), (99, 280), (107, 262), (109, 246),
    (106, 230), (111, 208), (117, 188), (119.5, 172), (117.5, 155), (119, 136), (119.5, 120), (117, 104), (102, 86),
    (85, 75), (67, 69), (47, 69), (31, 72),
)  # fmt: skip

_SHAPES = (
    Shape("lesser-toes-dorsal", toe(*TOES[1]), curved=True, part="toe-2"),
    Shape("lesser-toes-dorsal", toe(*TOES[2]), curved=True, part="toe-3"),
    Shape("lesser-toes-dorsal", toe(*TOES[3]), curved=True, part="toe-4"),
    Shape("lesser-toes-dorsal", toe(*TOES[4]), curved=True, part="toe-5"),
    Shape("hallux-tip-ip", toe(*TOES[0]), curved=True),
    Shape("shin-anterior", ((20, 274), (82, 272), (82, 340), (20, 340))),
    Shape("lower-leg-lateral", ((82, 272), (110, 272), (110, 340), (82, 340))),
    Shape("ankle-anterior", ((37, 216), (84, 216), (86, 240), (82, 272), (40, 272), (36, 244))),
    Shape("hallux-mtp-dorsal", ((22, 76), (44, 74), (45, 112), (22, 112))),
    Shape("hallux-mtp-medial", ((4, 74), (22, 76), (22, 112), (18, 120), (4, 124))),
    Shape("mtp-2-3-dorsal", ((45, 72), (87, 74), (87, 104), (45, 104))),
    Shape("mtp-5-lateral", ((106, 96), (126, 92), (126, 136), (108, 136))),
    Shape("mt-shaft-1", ((18, 112), (44, 112), (46, 154), (18, 154))),
    Shape("mt-shaft-2", ((44, 104), (64, 104), (63, 154), (46, 154), (44, 112))),
    Shape("mt-shaft-3", ((64, 104), (82, 104), (80, 154), (63, 154))),
    Shape("mt-shaft-4", ((82, 104), (87, 104), (87, 80), (106, 92), (106, 104), (97, 158), (80, 154))),
    Shape("mt-shaft-5", ((106, 104), (108, 136), (108, 162), (97, 158))),
    Shape("mt-base-5-distal", ((108, 136), (126, 136), (126, 160), (107, 160))),
    Shape("mt-base-5", ((107, 160), (128, 158), (128, 184), (106, 184))),
    Shape("dorsal-midfoot-medial", ((20, 154), (46, 154), (48, 186), (32, 190), (20, 178))),
    Shape("dorsal-midfoot-central", ((46, 154), (80, 154), (84, 186), (48, 186))),
    Shape("medial-midfoot", ((16, 172), (32, 190), (36, 216), (18, 216))),
    Shape("dorsal-navicular", ((34, 188), (48, 186), (72, 186), (74, 216), (36, 216))),
    Shape("lateral-midfoot", (
        (80, 154), (97, 158), (107, 162), (106, 184), (122, 184),
        (118, 206), (86, 206), (84, 186),
    )),
    Shape("sinus-tarsi", ((73, 188), (84, 188), (88, 206), (116, 206), (108, 232), (88, 234), (84, 216), (74, 216))),
    Shape("ankle-medial-malleolus", oval((29, 238), 11, 17), curved=True),
    Shape("ankle-lateral-malleolus", oval((99, 248), 12, 18), curved=True),
    Shape("webspace-1", oval((47.5, 72), 5, 11), curved=True),
    Shape("webspace-2", oval((67.5, 74), 4.4, 9), curved=True),
    Shape("webspace-3", oval((86, 79), 4.4, 9), curved=True),
    Shape("webspace-4", oval((102.5, 88), 4.4, 9), curved=True),
    Shape("lesser-toe-nail", nail(TOES[1][0], TOES[1][1], 6.0), curved=True, part="toe-2"),
    Shape("lesser-toe-nail", nail(TOES[2][0], TOES[2][1], 5.4), curved=True, part="toe-3"),
    Shape("lesser-toe-nail", nail(TOES[3][0], TOES[3][1], 5.0), curved=True, part="toe-4"),
    Shape("lesser-toe-nail", nail(TOES[4][0], TOES[4][1], 4.8), curved=True, part="toe-5"),
    Shape("hallux-nail", nail(TOES[0][0], TOES[0][1], 10.5), curved=True),
)  # fmt: skip

_LINES = (
    ((33, 120), (38, 160), (48, 205), (55, 240)),  # the cord to the big toe
    ((59, 112), (60, 160), (62, 205), (63, 235)),
    ((77, 112), (73, 160), (68, 205)),
    ((96, 118), (84, 165), (73, 208)),
    ((20, 52), (29, 49), (40, 52)),  # creases of the toes
    ((21, 56), (29, 53), (39, 56)),
    ((50, 56), (57, 54), (65, 56)),
    ((70, 64), (77, 62), (84, 64)),
    ((88, 76), (94, 74), (101, 76)),
    ((104, 91), (110, 89), (117, 92)),
    ((40, 232), (60, 240), (84, 234)),  # the fold in front of the ankle
    ((36, 226), (38, 240), (35, 252)),  # the ankle bones
    ((90, 234), (88, 250), (92, 264)),
)

TOP = View("top", (130, 325), _FOOT, tuple(toe(*one) for one in TOES), _SHAPES, _LINES)
"""A right foot, as its runner sees it looking down."""
