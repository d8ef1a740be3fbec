"""A plateau brings the drill longest not done; nothing else changes the turns."""

from __future__ import annotations

from restride.diary.kinds import Exercise, Trial
from restride.diary.standing import Standing
from restride.knowledge.item import Item
from restride.plan.maintenance.drill import fresh
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.scenes import scene

KEEPING = Standing(phase="maintenance", phase_since=on(0))


def drills() -> list[Item]:
    return [one for one in shipped().items.values() if one.kind == "drill"][:3]


def still() -> Pen:
    pen = Pen()
    for day, value in ((30, 20), (150, 21)):
        pen.write(day, Trial("heel_raise", Side.LEFT, value))
    pen.write(160, Exercise(drills()[0].id))
    pen.write(150, Exercise(drills()[1].id))
    return pen


def test_on_a_plateau_the_drill_never_done_takes_its_turn() -> None:
    found, why = fresh(scene(still(), 170), KEEPING, drills())
    assert [one.id for one in found] == [drills()[2].id]
    assert why is not None
    assert why.says == "because.block.plateau"


def test_elsewhere_the_turns_stay() -> None:
    assert fresh(scene(Pen(), 170), KEEPING, drills()) == (drills(), None)
    assert fresh(scene(still(), 170), Standing(phase="load"), drills()) == (drills(), None)
    assert fresh(scene(still(), 170), KEEPING, []) == ([], None)
