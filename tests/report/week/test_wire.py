"""The plan as data: every day with its sessions and reasons, the goal with how it stands."""

from __future__ import annotations

import json

from restride.advice.ahead.week import plan
from restride.diary.fold import fold
from restride.diary.kinds import Goal
from restride.report.week.wire import FORMAT, plan_to_wire
from tests.diaries import FOOT, on
from tests.editions import shipped
from tests.report.pages import runner, sore, speech


def test_every_day_stands_there_as_data() -> None:
    history = fold(sore().entries)
    wire = plan_to_wire(plan(shipped(), history, on(8), 4), speech(day=8))
    assert (wire["format"], wire["on"], len(wire["days"])) == (FORMAT, on(8).isoformat(), 4)
    assert wire["supposed"]["mornings"] == {FOOT: 1}
    assert wire["days"][0]["sessions"][0]["because"][0]["text"]
    assert wire["goal"] is None
    assert json.loads(json.dumps(wire)) == wire


def test_the_goal_and_a_free_day_stand_there() -> None:
    pen = runner()
    pen.write(0, Goal("race_km", 8, on(30)))
    wire = plan_to_wire(plan(shipped(), fold(pen.entries), on(0), 7), speech())
    assert wire["goal"]["outcome"] == "reached"
    assert any(one["free"] for one in wire["days"])
