"""The quantities of a recording: names, units and what each may hold. Reads no file and names no vendor's field.

Bounds here are those of the instrument and of the human body, never advice: what lies outside is a gap, not a value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a stream of one name is counted in, and from where to where it can be believed, both ends included."""

    unit: str
    low: float
    high: float


QUANTITIES: Mapping[str, Quantity] = MappingProxyType(
    {
        # Running dynamics: a device writes 0 while the feet stand, which is no contact time of 0 ms; hence low > 0.
        "contact_time": Quantity("ms", 50.0, 2000.0),
        "contact_percent": Quantity("percent", 1.0, 100.0),
        "contact_balance": Quantity("percent", 1.0, 99.0),  # the share of the left foot
        "vertical_oscillation": Quantity("mm", 1.0, 400.0),
        "vertical_ratio": Quantity("percent", 0.1, 100.0),
        "step_length": Quantity("mm", 50.0, 4000.0),
        "leg_spring_stiffness": Quantity("kN/m", 0.1, 100.0),
        # Zero is a value of these: standing, coasting, sea level.
        "cadence": Quantity("spm", 0.0, 400.0),
        "power": Quantity("W", 0.0, 3000.0),
        "form_power": Quantity("W", 0.0, 1000.0),
        "speed": Quantity("m/s", 0.0, 100.0),
        "grade": Quantity("percent", -100.0, 100.0),
        "distance": Quantity("m", 0.0, 10_000_000.0),
        "altitude": Quantity("m", -500.0, 9500.0),
        "temperature": Quantity("degC", -60.0, 80.0),
        "core_temperature": Quantity("degC", 25.0, 45.0),
        "heart_rate": Quantity("bpm", 20.0, 250.0),
    }
)
"""Every quantity that has a name of ours. Others that an app adds keep the app's own name and unit."""
