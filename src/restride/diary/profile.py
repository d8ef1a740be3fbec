"""Who the runner is as of a day: age, body, lasting health facts. Holds no diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from restride.words.day import Day


@dataclass(frozen=True, slots=True)
class Profile:
    """What holds for the runner; None and empty mean that nobody said.

    ``facts`` maps findings of the whole runner to yes, no or dont_know.
    """

    born: int | None = None
    sex: str = ""
    height_cm: float | None = None
    weight_kg: float | None = None
    country: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    def age(self, on: Day) -> int | None:
        """Whole years by the calendar year, so at most one year too many; None when the year of birth is unknown."""
        return None if self.born is None else on.year - self.born

    @property
    def body_mass_index(self) -> float | None:
        """Kilograms per square metre, or None."""
        if self.height_cm is None or self.weight_kg is None or self.height_cm <= 0:
            return None
        return self.weight_kg / (self.height_cm / 100.0) ** 2
