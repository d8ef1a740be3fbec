"""How soon somebody should look, and the light of a day. Decides neither."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Urgency(IntEnum):
    """The four tiers; a larger value is more urgent, so ``max`` gives the most urgent."""

    T4 = 1
    """Look after it yourself, with rules for moving up."""
    T3 = 2
    """Book a clinician within two weeks."""
    T2 = 3
    """Stop running; be seen within 24 to 48 hours."""
    T1 = 4
    """Emergency, now."""


class Light(StrEnum):
    """What the day allows."""

    RUN = "run"
    MODIFY = "modify"
    REST = "rest"
    BE_SEEN = "be_seen"

    @property
    def strictness(self) -> int:
        """0 for run, rising to be seen; the strictest of several lights counts."""
        return list(Light).index(self)
