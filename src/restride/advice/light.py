"""From urgency and flags to the light of a day: one table. Weighs nothing else."""

from __future__ import annotations

from restride.words.urgency import Light, Urgency

FLOOR: dict[tuple[Urgency, bool], Light] = {
    (Urgency.T1, False): Light.BE_SEEN,
    (Urgency.T1, True): Light.BE_SEEN,
    (Urgency.T2, False): Light.BE_SEEN,
    (Urgency.T2, True): Light.BE_SEEN,
    (Urgency.T3, False): Light.MODIFY,
    (Urgency.T3, True): Light.REST,
    (Urgency.T4, False): Light.RUN,
    (Urgency.T4, True): Light.RUN,
}
"""By tier and whether a bone is in doubt, the least strict light that the day may show."""

SILENCED = {"everything": Light.BE_SEEN, "impact": Light.REST, "structure": Light.MODIFY, "nothing": Light.RUN}
"""By what a flag silences."""


def light(urgency: Urgency, bone: bool, silences: tuple[str, ...], planned: Light) -> Light:
    """The strictest of what the tier, each flag and the plan allow."""
    lights = [FLOOR[urgency, bone], planned, *(SILENCED[one] for one in silences)]
    return max(lights, key=lambda one: one.strictness)
