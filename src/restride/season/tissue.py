"""A tissue as it truly is: damage, repair, strength and the pain that comes of them. Nobody in a diary sees it.

Wear grows with the power of relative stress that fatigue models of bone and tendon give; an injured and a rested tissue
is weaker, so the same run wears it more. All other numbers are guesses, see the cards under ``parameters/season``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from restride.knowledge.edition import Edition
from restride.season.world import World
from restride.words.pain import MOST

BONE, TENDON, FASCIA, JOINT = "bone", "tendon", "fascia", "joint"
STRUCTURES = (BONE, TENDON, FASCIA, JOINT)
EXPONENTS = {
    BONE: "load.damage.exponent.bone",
    TENDON: "load.damage.exponent.tendon",
    FASCIA: "load.damage.exponent.fascia",
    JOINT: "season.tissue.joint.exponent",
}
KEPT = 512
"""So many natures are kept: structures times worlds."""


@dataclass(frozen=True, slots=True)
class Nature:
    """How one structure wears, mends and hurts in one world.

    ``mends`` is the share of damage mended in a day, ``keeps`` the share of late soreness that is left after one;
    ``adapts`` the share of the way that strength goes in a day toward what the load asks.
    """

    structure: str
    exponent: float
    mends: float
    resting_level: float
    weakness: float
    felt_from: float
    gain: float
    morning_share: float
    night_from: float
    limp_from: float
    late_gain: float
    keeps: float
    least: float
    most: float
    adapts: float
    walk: float
    cross: float
    hop: float
    exercise: float
    test_loss: float


@lru_cache(maxsize=KEPT)
def nature(edition: Edition, structure: str, world: World) -> Nature:
    """The nature of a structure, as the cards guess it and the world bends it."""
    value = edition.value
    own = f"season.tissue.{structure}"
    half_life = value(f"{own}.half_life_days") * world.mending
    return Nature(
        structure=structure,
        exponent=value(EXPONENTS[structure]),
        mends=1 - exp(-log(2) / half_life),
        resting_level=value("season.tissue.resting_level"),
        weakness=value("season.tissue.weakness") * world.weakness,
        felt_from=value(f"{own}.felt_from") * world.silence,
        gain=value(f"{own}.pain_gain"),
        morning_share=value(f"{own}.morning_share"),
        night_from=value("season.tissue.night_from"),
        limp_from=value("season.tissue.limp_from"),
        late_gain=value("season.tissue.late_gain"),
        keeps=value("season.tissue.late_kept"),
        least=1 - (1 - value("season.capacity.least")) * world.softening,
        most=value("season.capacity.most"),
        adapts=1 / value("season.capacity.days"),
        walk=value("season.load.walk"),
        cross=value("season.load.cross"),
        hop=value("season.load.hop"),
        exercise=value("season.load.exercise"),
        test_loss=value("season.tissue.test_loss") * world.frailty,
    )


@dataclass(slots=True)
class Tissue:
    """One structure of one foot on one day; it changes as the days go.

    ``damage`` is 0 for a whole tissue and about 1 for a fresh injury; ``strength`` is 1 for a tissue that is used to
    the runner's usual week; ``late`` is wear that is still to be felt; ``usual_wear`` what the usual run does.
    """

    nature: Nature
    usual_wear: float
    damage: float
    strength: float = 1.0
    late: float = 0.0

    @classmethod
    def of(cls, nature: Nature, runs_per_week: float, damage: float) -> Tissue:
        """A tissue of a runner who is used to so many runs a week."""
        usual = nature.resting_level * nature.mends * 7 / runs_per_week
        return cls(nature, usual, damage)

    def night(self, share_of_usual: float) -> None:
        """A night: damage is mended, soreness fades, strength follows the load.

        Parameters
        ----------
        share_of_usual
            Running of the last seven days as a share of the usual week.
        """
        one = self.nature
        self.damage -= self.damage * one.mends
        self.late *= one.keeps
        aim = one.least + (1 - one.least) * min(share_of_usual, one.most)
        self.strength += (aim - self.strength) * one.adapts

    def weak(self) -> float:
        """The strength that is left."""
        return self.strength * (1 - self.nature.weakness * min(self.damage, 2.0))

    def wear(self, share: float, stress: float, luck: float) -> None:
        """Load: ``share`` of a usual run's steps at a stress relative to running, times the luck of the day."""
        if share <= 0:
            return
        done = share * self.usual_wear * (stress / self.weak()) ** self.nature.exponent * luck
        self.damage += done
        self.late += done

    def pain(self, stress: float = 1.0) -> float:
        """Pain under a load, 0 to 10."""
        return self._pain(self.damage) * stress

    def morning(self) -> float:
        """Pain of a morning, 0 to 10."""
        one = self.nature
        return self._pain(self.damage + one.late_gain * self.late) * one.morning_share

    def throbs(self) -> bool:
        """Whether it hurts at night and at rest, as a bone does that is near to breaking."""
        return self.nature.structure == BONE and self.damage >= self.nature.night_from

    def _pain(self, damage: float) -> float:
        return min(max(0.0, damage - self.nature.felt_from) * self.nature.gain, MOST)
