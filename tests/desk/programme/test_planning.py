"""Plans are made of the diary as it is and write nothing; a run moves only where the rules let it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from restride.desk.place import Place
from restride.desk.programme.planning import LONGEST, Planned, move, planned, reached, whose
from restride.desk.record import Kept
from restride.diary.kinds import Activity, Checkin, Goal, Schedule
from restride.report.phrase import Speech
from restride.words.day import Day, plus
from restride.words.trouble import Trouble
from tests.desk.desks import later, place, say


def running(every: int = 2) -> Place:
    one = place()
    for back in range(40, 0, -every):
        say(one, Activity("run", 2400, 2400, distance_m=6000), day=plus(one.today, -back))
    return one


def speech(one: Place) -> Speech:
    shelf = one.shelf()
    assert not isinstance(shelf, tuple)
    return Speech(shelf.phrases, shelf.edition, one.today)


def week(one: Place, days: int = 7) -> Planned:
    found = planned(one, days, goal=False)
    assert isinstance(found, Planned)
    return found


def runs(one: Place, days: int = 7) -> list[Day]:
    return [ahead.on for ahead in week(one, days).week.days if ahead.done.minutes]


def refused(one: Place, start: Day, to: Day) -> Trouble:
    found = move(one, start, to, speech(one))
    assert isinstance(found, tuple), found
    return found[0]


def test_a_plan_writes_nothing_and_is_made_anew_once_something_is_said() -> None:
    one = running()
    before = one.entries()
    first = week(one)
    assert one.entries() == before
    assert week(one).week is first.week
    say(one, Checkin(painkiller="no"))
    assert week(one).week is not first.week


@pytest.mark.parametrize("days", [0, -1, LONGEST + 1])
def test_a_plan_has_a_length_that_can_be(days: int) -> None:
    found = planned(place(), days)
    assert isinstance(found, tuple)
    assert "1 to 28" in found[0].mend


def test_the_goal_is_reckoned_when_there_is_one() -> None:
    one = running()
    assert reached(one) is None
    say(one, Goal("race_km", 6, plus(one.today, 40)))
    found = reached(one)
    assert found is not None
    assert not isinstance(found, tuple)
    assert found.outcome == "reached"


def test_a_run_moves_to_a_free_day() -> None:
    one = running()
    start = runs(one)[1]
    to = plus(start, 1)
    kept = move(one, start, to, speech(one))
    assert isinstance(kept, Kept)
    body = kept.entries[0].body
    assert isinstance(body, Schedule)
    assert (body.away_from, body.moved_to) == (start, to)
    assert start not in runs(later(one, hours=1))
    assert to in runs(later(one, hours=1))


def test_what_the_rules_forbid_is_refused_with_its_reason() -> None:
    one = running()
    there = runs(one, 14)
    free = plus(there[0], 1)
    assert "lies outside the plan" in refused(one, there[0], plus(one.today, 60)).what
    assert "lies outside the plan" in refused(one, plus(one.today, -2), free).what
    assert "has no run" in refused(one, free, plus(free, 1)).what
    assert "already" in refused(one, there[0], there[0]).what
    assert "has a run already" in refused(one, there[0], there[1]).what
    assert "lies beyond the run" in refused(one, there[0], plus(there[1], 1)).what


def test_a_day_that_is_not_free_takes_no_run() -> None:
    one = running()
    say(one, Schedule((0, 60, 0, 60, 0, 60, 0)))
    start = runs(one)[0]
    found = refused(one, start, start + timedelta(days=1))
    assert "not one of your free days" in found.what
    assert "restride schedule" in found.mend


def test_two_runners_never_share_a_plan(own_home: Path) -> None:
    ada, ben = place(runner="ada"), place(runner="ben")
    assert len({whose(ada), whose(ben), whose(place(runner="ada", folder=own_home / "other"))}) == 3
