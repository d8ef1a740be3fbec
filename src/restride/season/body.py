"""A virtual runner's foot through the days: what truly happens to it, and what is said of it. Follows no plan."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from restride.knowledge.edition import Edition
from restride.season.chance import Fate
from restride.season.doing import Doing
from restride.season.runner import Runner
from restride.season.tissue import BONE, Tissue, nature
from restride.words.pain import MOST

WEEK = 7
PARTS = 4
"""A run is felt in so many parts, and may be broken off after each."""
DULLED_SHARE = 0.4
"""What a painkiller leaves of pain; the foot wears as before."""
UNFELT = 0.25
"""True pain below this is said to be none."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One day as it truly was: pain of the morning and under load, 0 to 10, and what was done."""

    morning: float
    during: float
    run_min: float
    walk_min: float
    damage: float


@dataclass(frozen=True, slots=True)
class Done:
    """A day's work as the runner felt it: true pain, a limp, and whether it was broken off."""

    run_min: float
    walk_min: float
    during: float
    limp: bool
    broken_off: bool
    cross_min: float = 0.0


class Body:
    """The foot of one runner, day after day: ``dawn``, then ``work``, and so on.

    Parameters
    ----------
    edition
        The cards that guess how tissues behave.
    runner
        Whose foot.
    """

    def __init__(self, edition: Edition, runner: Runner) -> None:
        one = nature(edition, runner.injury.structure, runner.world)
        self.runner = runner
        self.tissue = Tissue.of(one, runner.runs_per_week, runner.damage)
        self.luck = edition.value("season.noise.wear_sd")
        self.scatter = edition.value("season.noise.pain_sd")
        self.lived: list[Truth] = []
        self._morning = 0.0
        self._week = [runner.week_min / WEEK] * WEEK

    def dawn(self) -> float:
        """A night passes; the true pain of the morning."""
        share = sum(self._week) / self.runner.week_min
        self.tissue.night(share)
        self._morning = self.tissue.morning()
        return self._morning

    def work(self, doing: Doing, fate: Fate) -> Done:
        """What is set out to be done, as far as pain lets it be done; ends the day."""
        tissue, runner = self.tissue, self.runner
        luck = exp(self.luck * fate.wear_spread)
        bears = runner.temper.bears / (DULLED_SHARE if fate.dulls < runner.temper.dulls else 1.0)
        walked = tissue.pain(tissue.nature.walk) if doing.walk_min else 0.0
        tissue.wear(doing.walk_min / runner.usual_min, tissue.nature.walk, luck)
        tissue.wear(doing.cross_min / runner.usual_min, tissue.nature.cross, luck)
        during, run_min = 0.0, 0.0
        while run_min < doing.run_min and during <= bears:
            run_min += doing.run_min / PARTS
            tissue.wear(doing.run_min / PARTS / runner.usual_min, 1.0, luck)
            during = max(during, tissue.pain())
        run_min = min(run_min, doing.run_min)
        worst = max(during, walked)
        limp, broken_off = worst >= tissue.nature.limp_from, run_min < doing.run_min
        done = Done(run_min, doing.walk_min, worst, limp, broken_off, doing.cross_min)
        self._week = [*self._week[1:], run_min]
        self.lived.append(Truth(self._morning, worst, run_min, doing.walk_min, tissue.damage))
        return done

    def said(self, pain: float, spread: float, dulled: bool = False) -> float:
        """What this runner says of a true pain: a whole number from 0 to 10."""
        felt = pain * DULLED_SHARE if dulled else pain
        if felt < UNFELT:
            return 0.0
        told = felt * self.runner.temper.says + self.scatter * spread
        return float(min(max(round(told), 0), int(MOST)))

    @property
    def is_bone(self) -> bool:
        """Whether the injured structure is a bone."""
        return self.runner.injury.structure == BONE
