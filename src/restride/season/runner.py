"""A virtual runner: who they are, how they used to run, what they have hurt, and in which world. Lives no day."""

from __future__ import annotations

from dataclasses import dataclass

from restride.knowledge.edition import Edition
from restride.season.chance import Chance
from restride.season.injury import Injury
from restride.season.temper import Temper
from restride.season.world import World
from restride.words.side import Side

YOUNGEST, OLDEST = 20, 68
SHORTEST_MIN, LONGEST_MIN = 30, 60
"""The usual run of most recreational runners lies between."""
DECADE = 10
RUNS = (3, 4, 5)
"""Runs of a usual week."""
SLOWEST_KMH, FASTEST_KMH = 8.5, 12.0
RAISES = (0.7, 1.3)
"""Heel raises on the well side as a share of the norm of age and sex, which half of all people do not reach."""


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


def born(edition: Edition, seed: str, chance: Chance, temper: Temper, injury: Injury, world: World) -> Runner:
    """A runner made by chance; two worlds give the same person where the seed is the same."""

    def between(least: float, most: float) -> float:
        return least + (most - least) * chance.random()

    age, sex = int(between(YOUNGEST, OLDEST)), "woman" if chance.random() < 1 / 2 else "man"
    return Runner(
        seed=seed,
        temper=temper,
        injury=injury,
        world=world,
        age=age,
        sex=sex,
        side=Side.LEFT if chance.random() < 1 / 2 else Side.RIGHT,
        usual_min=5 * round(between(SHORTEST_MIN, LONGEST_MIN) / 5),
        runs_per_week=RUNS[int(chance.random() * len(RUNS))],
        speed_kmh=round(between(SLOWEST_KMH, FASTEST_KMH), 1),
        raises=round(between(*RAISES) * _norm(edition, age, sex)),
        damage=round(between(*injury.severity), 3),
    )


def _norm(edition: Edition, age: int, sex: str) -> float:
    """The heel raises that half of the people of this age and sex reach."""
    return edition.value(f"plan.norm.heel_raise.{sex}.{age // DECADE * DECADE}")
