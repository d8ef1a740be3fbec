"""The one list of rails, and the look along all of them on one morning. Corrects nothing."""

from __future__ import annotations

from collections.abc import Mapping

from restride.season.programme import Morning
from restride.season.rails.alarms import ALARM_RAILS
from restride.season.rails.climbs import CLIMB_RAILS
from restride.season.rails.impact import IMPACT_RAILS
from restride.season.rails.offered import OFFERED_RAILS
from restride.season.rails.rail import Breach, Rail

RAILS: Mapping[str, Rail] = {**ALARM_RAILS, **IMPACT_RAILS, **CLIMB_RAILS, **OFFERED_RAILS}
"""Every rail, by name."""


def breaches(morning: Morning) -> list[Breach]:
    """Every rail that does not hold on a morning."""
    found = ((name, rail(morning)) for name, rail in RAILS.items())
    return [Breach(name, says, morning.runner.seed, morning.number, morning.on) for name, says in found if says]
