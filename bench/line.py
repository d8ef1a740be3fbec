"""One line of the page of accuracy, and what its groups share. Measures nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from restride.gait.contact import Contact


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page: what was asked, the aim, what came out, on what, and whether the aim was met."""

    what: str
    aim: str
    found: str
    met: bool | None
    on: str


def steps_spm(found: tuple[Contact, ...]) -> float:
    steps = np.array([after.start_s - before.start_s for before, after in pairwise(found)])
    return 60 / float(np.mean(steps[steps < 1.4 * np.median(steps)]))
