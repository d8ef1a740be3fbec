"""Another drill when a plateau is reached: the one longest not done comes first. Allows none; see menu.py."""

from __future__ import annotations

from restride.diary.standing import Standing
from restride.knowledge.item import Item
from restride.plan.maintenance.block import plateau
from restride.plan.maintenance.dose import kept
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day


def fresh(scene: Scene, standing: Standing, there: list[Item]) -> tuple[list[Item], Because | None]:
    """The drills of a day, and why the first of them is a new one; as they are where nothing stands still."""
    if not kept(standing) or not there:
        return there, None
    why = plateau(scene.edition, scene.history, scene.on)
    if why is None:
        return there, None

    def last(one: Item) -> Day:
        done = scene.history.exercised.get(one.id, ())
        return done[-1].day if done else Day.min

    return [min(there, key=lambda one: (last(one), one.id))], why
