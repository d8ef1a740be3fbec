"""How the shape of a step at the sacrum is weighed, as learned from one runner: python -m bench.accuracy --taught.

Thirty-one trials of one man of 76.8 kg, 2.5 to 4.17 m/s, slopes from -10 to +10 degrees ([alcantara-2022]_). How far
off another runner would be was never tried; docs/reference/accuracy.md says how it did on trials left out.
"""

from __future__ import annotations

import numpy as np

from restride.gait.sensor.sacrum import Weighing

CONTACT_MS = 220.87
_ROWS = (
    (318.101, 30.8511, 5.96762),
    (3.17303, 0.305636, -8.83868),
    (1.19537, 0.0613181, -1.43164),
    (-0.621756, 0.069269, 5.8829),
    (-0.00732103, 0.0524698, -3.29596),
    (0.0871028, 0.0686311, -0.873824),
    (-0.00638858, 0.0566562, 1.3508),
    (-0.0413037, 0.0637746, 2.0652),
    (0.0227429, 0.0504842, 3.61115),
    (-0.034686, 0.0183595, 0.157614),
    (0.0660356, 0.051031, -1.03985),
    (0.0695247, 0.0549964, -1.87949),
    (-0.0675084, 0.0680743, 8.88875),
    (0.0228862, 0.0738671, -1.5451),
    (0.00368577, 0.042973, 3.75659),
    (-0.105269, 0.142027, -5.23704),
    (0.0696106, 0.044877, -0.429862),
    (-0.0331349, 0.0806908, 4.05537),
    (-0.0367121, 0.0628136, 4.01413),
    (0.174201, 0.0609735, 3.8529),
    (-0.148719, 0.0658772, 14.5732),
    (-0.094897, 0.0578449, 0.499124),
    (-0.00123441, 0.058713, 1.81505),
)
"""What a feature usually is, by how much it differs, and its weight in ms; in the order of ``sacrum.features``."""

_TABLE = np.array(_ROWS)
TAUGHT = Weighing(_TABLE[:, 0], _TABLE[:, 1], _TABLE[:, 2], CONTACT_MS)
