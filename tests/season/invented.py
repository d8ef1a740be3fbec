"""Invented runners for the tests of seasons: seeded, so that each test meets the same ones. Judges nothing."""

from __future__ import annotations

from datetime import date
from random import Random

from restride.season.injury import ACHILLES, Injury
from restride.season.programme import Onlooker, Programme
from restride.season.runner import Runner, born
from restride.season.temper import USUAL, Temper
from restride.season.world import World
from tests.editions import shipped

START = date(2026, 3, 2)


def runner(seed: str = "invented", temper: Temper = USUAL, injury: Injury = ACHILLES) -> Runner:
    return born(shipped(), seed, Random(seed), temper, injury, World())


def programme(who: Runner, look: Onlooker | None = None) -> Programme:
    return Programme(shipped(), who, Random(f"{who.seed} days"), START, look)
