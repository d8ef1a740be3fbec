"""One runner under every protocol: the same person, the same chance, and the same outcome for the same seed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from restride.season.chance import Chance
from restride.season.trial.arms import ARMS, START, FixedSeason, Lot, lots, play, who
from restride.season.trial.protocol import Rest, Ten
from restride.season.world import World, worlds
from restride.words.day import plus
from tests.editions import shipped
from tests.season.invented import runner

DAYS = 30


def test_every_runner_stands_in_every_world_once() -> None:
    found = lots(shipped(), 3)
    assert len(found) == len(set(found)) == 3 * len(worlds(shipped()))
    assert found == sorted(found)


def test_the_same_runner_lives_in_every_world() -> None:
    here, there = who(shipped(), Lot(0, 7), Random), who(shipped(), Lot(5, 7), Random)
    assert here.world != there.world
    assert replace(here, world=World()) == replace(there, world=World())


def test_the_first_forty_runners_are_every_injury_in_every_temper() -> None:
    found = {(one.injury.id, one.temper.id) for one in (who(shipped(), Lot(0, n), Random) for n in range(40))}
    assert len(found) == 40


def test_a_lot_is_played_the_same_again() -> None:
    one = play(shipped(), Lot(3, 1), DAYS, Random)
    assert set(one.outcomes) == set(ARMS)
    assert one == play(shipped(), Lot(3, 1), DAYS, Random)


def test_two_protocols_meet_the_same_chance() -> None:
    drawn: dict[str, list[float]] = {"ten": [], "rest": []}

    class Counted(Random):
        def __init__(self, name: str) -> None:
            super().__init__("the same days")
            self.name = name

        def random(self) -> float:
            found = super().random()
            drawn[self.name].append(found)
            return found

    chances: dict[str, Chance] = {name: Counted(name) for name in drawn}
    who = runner()
    seasons = (
        FixedSeason(shipped(), who, chances["ten"], Ten(shipped(), who)),
        FixedSeason(shipped(), who, chances["rest"], Rest(shipped(), who)),
    )
    for number in range(DAYS):
        for season in seasons:
            season.day(number, plus(START, number))
    assert drawn["ten"] == drawn["rest"] != []
    assert [one.run_min for one in seasons[0].body.lived] != [one.run_min for one in seasons[1].body.lived]
