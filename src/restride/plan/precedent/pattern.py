"""What comes before episodes more often than before other days. Counting, no proof; predicts nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from restride.plan.precedent.eve import FACTORS, Eve, eve
from restride.plan.situation import Scene
from restride.words.day import Day, Span, plus


@dataclass(frozen=True, slots=True)
class Recurring:
    """A factor: before how many episodes of how many it stood, and before how many other days of how many.

    ``stands_out`` where it stood before at least as many episodes as a card asks for, before most of them, and twice
    as often as before other days.
    """

    factor: str
    before: int
    episodes: int
    otherwise: int
    others: int
    stands_out: bool


def recurring(scene: Scene, begun: Iterable[Day]) -> tuple[Recurring, ...]:
    """Every factor that stood before an episode, the most frequent first.

    Parameters
    ----------
    begun
        The days on which episodes began. Compared with every other day before which there was a run, further from an
        episode than an eve reaches.
    """
    window = Span.ending(scene.on, int(scene.value("plan.precedent.window_days")))
    reach = int(scene.value("plan.precedent.eve_days"))
    days = sorted({day for day in begun if day in window})
    if not days:
        return ()  # nothing stood before what was not
    near = {plus(day, away) for day in days for away in range(-reach, reach + 1)}
    first = scene.history.first_day
    rest = [eve(scene, day) for day in window if day not in near and first is not None and day >= first]
    others = [one for one in rest if one.ran]
    found = [eve(scene, day) for day in days]
    least = int(scene.value("plan.precedent.episodes_min"))
    told = [_one(factor, found, others, least) for factor in FACTORS]
    return tuple(sorted((one for one in told if one.before), key=lambda one: -one.before))


def _one(factor: str, found: list[Eve], others: list[Eve], least: int) -> Recurring:
    before = sum(factor in one.held for one in found)
    otherwise = sum(factor in one.held for one in others)
    # Twice the share, in whole numbers, so that no day of comparison is no comparison and no division.
    twice = bool(others) and before * len(others) >= 2 * otherwise * len(found)
    most = 2 * before > len(found)
    return Recurring(factor, before, len(found), otherwise, len(others), before >= least and most and twice)
