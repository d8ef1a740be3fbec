"""The inner side of the foot, toes to the left, with the leg up to the calf: curves and zones of one view."""

from __future__ import annotations

from restride.report.drawing.curve import oval
from restride.report.drawing.foot.view import Shape, View

_FOOT = (
    (60, 252), (84, 241), (110, 222), (138, 200), (162, 180), (180, 160), (190, 138), (193, 112), (190, 80), (184, 40),
    (181, -10), (181, -80), (285, -80), (285, 5), (280, 40), (266, 80), (257, 112), (255, 140), (258, 165), (268, 188),
    (277, 214), (278, 242), (271, 266), (254, 279), (228, 281), (206, 275), (182, 263), (158, 258), (136, 263),
    (118, 274), (98, 282), (78, 282), (62, 277),
)  # fmt: skip

_TOE = (
    (94, 238), (72, 242), (54, 243), (36, 244), (20, 249), (9, 260), (9, 272), (18, 280), (36, 281), (52, 277),
    (64, 273), (80, 277),
)  # fmt: skip

_SHAPES = (
    Shape("hallux-tip-ip", ((0, 236), (66, 236), (66, 290), (0, 290))),
    Shape("hallux-mtp-dorsal", ((66, 230), (100, 214), (112, 232), (66, 254))),
    Shape("hallux-mtp-plantar", ((66, 268), (122, 258), (126, 290), (66, 290))),
    Shape("hallux-mtp-medial", oval((90, 258), 18, 15), curved=True),
    Shape("mt-shaft-1", ((108, 214), (140, 190), (152, 214), (112, 246), (104, 240))),
    Shape("dorsal-midfoot-medial", ((140, 190), (162, 168), (176, 196), (152, 214))),
    Shape("dorsal-navicular", ((162, 168), (186, 140), (200, 170), (188, 186), (176, 196))),
    Shape("medial-midfoot", ((152, 214), (176, 196), (188, 186), (202, 206), (196, 228), (162, 232))),
    Shape("plantar-arch-medial", (
        (108, 254), (112, 246), (152, 214), (162, 232), (196, 228),
        (208, 248), (212, 286), (124, 286),
    )),
    Shape("ankle-anterior", ((180, 126), (212, 126), (212, 164), (200, 170), (186, 150))),
    Shape("shin-anterior", ((170, -10), (222, -10), (232, 78), (228, 126), (180, 126))),
    Shape("calf", ((222, -10), (300, -10), (300, 78), (232, 78))),
    Shape("achilles-mid", ((246, 78), (290, 78), (274, 150), (246, 150))),
    Shape("heel-back-insertion", ((249, 150), (274, 150), (290, 200), (290, 216), (259, 216))),
    Shape("ankle-posterior-deep", ((212, 126), (232, 126), (234, 78), (246, 78), (249, 172), (230, 166), (212, 164))),
    Shape("ankle-medial-behind", ((230, 166), (249, 172), (259, 208), (208, 248), (196, 228), (202, 206), (226, 204))),
    Shape("heel-side-medial", ((208, 248), (259, 208), (259, 216), (290, 216), (290, 258), (210, 258))),
    Shape("plantar-heel-medial", ((210, 258), (290, 258), (290, 292), (212, 292))),
    Shape("ankle-medial-malleolus", oval((213, 182), 17, 19), curved=True),
    Shape("hallux-nail", ((12, 256), (18, 248.5), (34, 243), (37, 250), (25, 255)), curved=True),
)  # fmt: skip

_LINES = (
    ((48, 248), (51, 255), (48, 263)),  # the joint of the big toe
    ((200, 176), (203, 194), (216, 202), (228, 192)),  # under the ankle bone
    ((247, 90), (245, 130), (249, 165), (256, 186)),  # before the Achilles tendon
    ((140, 258), (158, 250), (178, 254)),  # the arch
    ((80, 246), (82, 258), (78, 268)),
    ((196, 132), (200, 140), (207, 146)),  # folds in front of the ankle
    ((262, 198), (266, 212), (266, 228)),
)

INNER = View("inner", (290, 284), _FOOT, (_TOE,), _SHAPES, _LINES)
"""A right foot, seen from the other foot."""
