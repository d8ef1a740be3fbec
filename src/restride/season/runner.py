"""A virtual runner: who they are, how they used to run, what they have hurt, and in which world. Lives no day."""

from __future__ import annotations

from dataclasses import dataclass

from restride.season.chance import Chance
from restride.season.injury import Injury
from restride.season.temper import Temper
from restride.season.world import World
from restride.words.side import Side

YOUNGEST, OLDEST = 20, 68
SHORTEST_MIN, LONGEST_MIN = 30, 60
"""The usual run of most recreational runners lies between."""
RUNS = (3, 4, 5)
"""Runs of a usual week."""
SLOWEST_KMH, FASTEST_KMH = 8.5, 12.0
RAISES = (18, 40)
"""Heel raises on the well side; by age it should be a norm, and for the plan it only has to be plausible."""


@dataclass(frozen=True, slots=True)
class Runner:
    """Everything that is settled before the first day.

    ``seed`` names the runner and all chance of theirs; ``usual_min`` and ``runs_per_week`` are the running that was
    usual and is wished for again, ``speed_kmh`` its pace; ``damage`` is what the injury begins with;
    ``health`` holds findings of the runner as a whole that are told at the start.
    """

    seed: str
    temper: Temper
    injury: Injury
    world: World
    age: int
    sex: str
    side: Side
    usual_min: float
    runs_per_week: int
    speed_kmh: float
    raises: int
    damage: float
    health: tuple[str, ...] = ()

    @property
    def week_min(self) -> float:
        """Minutes of a usual week."""
        return self.usual_min * self.runs_per_week

    def km(self, minutes: float) -> float:
        """Kilometres of so many minutes of running."""
        return self.speed_kmh * minutes / 60


def born(seed: str, chance: Chance, temper: Temper, injury: Injury, world: World) -> Runner:
    """A runner made by chance; two worlds give the same person where the seed is the same."""

    def between(least: float, most: float) -> float:
        return least + (most - least) * chance.random()

    return Runner(
        seed=seed,
        temper=temper,
        injury=injury,
        world=world,
        age=int(between(YOUNGEST, OLDEST)),
        sex="woman" if chance.random() < 1 / 2 else "man",
        side=Side.LEFT if chance.random() < 1 / 2 else Side.RIGHT,
        usual_min=5 * round(between(SHORTEST_MIN, LONGEST_MIN) / 5),
        runs_per_week=RUNS[int(chance.random() * len(RUNS))],
        speed_kmh=round(between(SLOWEST_KMH, FASTEST_KMH), 1),
        raises=int(between(*RAISES)),
        damage=round(between(*injury.severity), 3),
    )
