"""One runner of a trial under every protocol, in one world, meeting the same chance each time. Sums nothing up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from restride.knowledge.edition import Edition
from restride.season.body import Body
from restride.season.chance import Chance, Dice, fate
from restride.season.doing import turned
from restride.season.injury import INJURIES
from restride.season.programme import Morning, Programme
from restride.season.rails.shelf import breaches
from restride.season.runner import Runner, born
from restride.season.temper import TEMPERS
from restride.season.trial.outcome import Outcome, outcome
from restride.season.trial.protocol import FIXED, Fixed
from restride.season.world import worlds
from restride.words.day import Day, plus

PROGRAMME = "programme"
ARMS = (PROGRAMME, *FIXED)
"""Every protocol of a trial, the programme first."""
START = date(2026, 3, 2)
"""The day on which it begins to hurt; a Monday, and the same for everybody."""


@dataclass(frozen=True, slots=True, order=True)
class Lot:
    """One place in a trial: which world of the grid, and which runner, both counted from 0."""

    world: int
    number: int


@dataclass(frozen=True, slots=True)
class Played:
    """What became of the runner of one lot under each protocol, by its name."""

    lot: Lot
    injury: str
    temper: str
    outcomes: Mapping[str, Outcome]


def lots(edition: Edition, runners: int) -> list[Lot]:
    """Every lot of a trial with so many runners in each world, in a fixed order."""
    return [Lot(world, number) for world in range(len(worlds(edition))) for number in range(runners)]


def who(edition: Edition, lot: Lot, dice: Dice) -> Runner:
    """The runner of a lot, the same person in every world: by turns, so that the first few are of every kind."""
    injury = INJURIES[lot.number % len(INJURIES)]
    temper = TEMPERS[lot.number % len(TEMPERS)]
    seed = f"trial {lot.number}"
    return born(edition, seed, dice(seed), temper, injury, worlds(edition)[lot.world])


def play(edition: Edition, lot: Lot, days: int, dice: Dice) -> Played:
    """One runner under every protocol; every safety rail is looked at on every morning of the programme."""
    runner = who(edition, lot, dice)
    found = {PROGRAMME: _under_programme(edition, runner, days, dice(_days_of(runner)))}
    for name, protocol in FIXED.items():
        found[name] = _under(edition, runner, days, dice(_days_of(runner)), protocol(edition, runner))
    return Played(lot, runner.injury.id, runner.temper.id, found)


def _days_of(runner: Runner) -> str:
    return f"{runner.seed} days"


def _under_programme(edition: Edition, runner: Runner, days: int, chance: Chance) -> Outcome:
    found = 0

    def look(morning: Morning) -> None:
        nonlocal found
        found += len(breaches(morning))

    season = Programme(edition, runner, chance, START, look)
    for _ in season.days(days):
        pass
    return outcome(edition, runner, season.body.lived, found)


def _under(edition: Edition, runner: Runner, days: int, chance: Chance, protocol: Fixed) -> Outcome:
    season = FixedSeason(edition, runner, chance, protocol)
    for number in range(days):
        season.day(number, plus(START, number))
    return outcome(edition, runner, season.body.lived)


class FixedSeason:
    """One runner's season under a fixed protocol: the same body, the same temper, no diary and no advice."""

    def __init__(self, edition: Edition, runner: Runner, chance: Chance, protocol: Fixed) -> None:
        self.body = Body(edition, runner)
        self._runner, self._chance, self._protocol = runner, chance, protocol
        self._dulled = False

    def day(self, number: int, on: Day) -> None:
        """One more day: the morning, what is asked, what is done of it, what is said of it."""
        luck, runner, body = fate(self._chance), self._runner, self.body
        true = body.dawn()
        forgotten = luck.forgets < runner.temper.forgets
        morning = None if forgotten else body.said(true, luck.morning_spread, self._dulled)
        asked = self._protocol.asks(number, on)
        done = body.work(turned(asked, runner.temper, luck, runner.usual_min), luck)
        self._dulled = luck.dulls < runner.temper.dulls
        during = body.said(done.during, luck.felt_spread, self._dulled) if done.run_min > 0 else None
        self._protocol.hears(morning, during)
