"""The days ahead are the very advice of those days: its first is today's, its rules are those of every day."""

from __future__ import annotations

from itertools import pairwise

from restride.advice.ahead.projection import Ahead, Instead, project
from restride.advice.ahead.supposed import Supposed, as_last_said, at_best
from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Activity, Schedule
from restride.words.day import between
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.report.pages import climber, day_of, runner, sore


def ahead(pen: Pen, day: int, days: int, supposed: Supposed | None = None, **instead: object) -> list[Ahead]:
    history = known(pen, day)
    told = Instead(**instead)  # type: ignore[arg-type]
    return list(project(shipped(), history, on(day), days, supposed or as_last_said(history, on(day)), told))


def known(pen: Pen, day: int) -> History:
    return fold(entry for entry in pen.entries if entry.day <= on(day))


def test_the_first_day_is_todays_own_advice() -> None:
    for day in (8, 14, 20):
        found = ahead(climber(), day, 3)
        assert found[0].advice == day_of(climber(), day).advice
        assert [one.on for one in found] == [on(day), on(day + 1), on(day + 2)]


def test_the_history_handed_in_is_left_as_it_was() -> None:
    history = known(climber(), 14)
    before = list(history.entries())
    list(project(shipped(), history, on(14), 5, as_last_said(history, on(14))))
    assert list(history.entries()) == before


def test_a_quiet_foot_climbs_and_never_runs_two_days_in_a_row_on_the_ladder() -> None:
    found = ahead(climber(), 14, 14)
    heights = [one.advice.standing.height for one in found]
    assert heights[-1] > heights[0]
    ran = [one.on for one in found if one.done.run_min]
    assert len(ran) >= 4
    assert all(between(one, other) >= 2 for one, other in pairwise(ran))


def test_one_step_a_day_at_most() -> None:
    found = ahead(climber(), 14, 28)
    for one, other in pairwise(found):
        before, after = dict(one.advice.standing.protocol), dict(other.advice.standing.protocol)
        up = [name for name, height in after.items() if name in before and height > before[name]]
        assert len(up) <= 1, (other.on, up)


def test_what_nobody_said_never_climbs() -> None:
    pen = climber()
    history = known(pen, 16)
    said = as_last_said(history, on(16))
    silent = Supposed(painkiller=said.painkiller)
    quiet, unknown = ahead(pen, 16, 14), ahead(pen, 16, 14, silent)
    assert sum(one.done.run_min for one in unknown) <= sum(one.done.run_min for one in quiet)
    assert unknown[-1].advice.standing.height <= quiet[-1].advice.standing.height


def test_a_painkiller_every_day_lays_no_run() -> None:
    pen = climber()
    pen.morning(26, 0, painkiller="yes")
    found = ahead(pen, 26, 7)
    assert not any(one.done.run_min for one in found)


def test_a_runner_whom_nothing_hurts_runs_on_the_usual_days_as_long_as_usual() -> None:
    found = ahead(runner(), 0, 14)
    ran = [one for one in found if one.done.run_min]
    assert 6 <= len(ran) <= 8
    assert all(one.done.run_min <= 40 for one in ran)
    left = [one for one in found if one.free is not None]
    assert left
    assert all(not one.done.run_min for one in left)


def test_days_away_and_days_that_are_not_free_have_no_run() -> None:
    pen = runner()
    pen.write(0, Schedule((0, 60, 0, 60, 0, 60, 0), on(7), on(13)))
    found = ahead(pen, 0, 14)
    assert {one.on.weekday() for one in found if one.done.run_min} <= {1, 3, 5}
    assert not any(one.done.run_min for one in found if one.on >= on(7))


def test_a_run_that_was_moved_stands_on_its_new_day_and_on_no_other() -> None:
    plain = ahead(runner(), 0, 7)
    start = next(one.on for one in plain[1:] if one.done.run_min)
    to = next(one.on for one in plain if one.on > start and not one.done.run_min)
    found = {
        one.on: one for one in ahead(runner(), 0, 7, first=(Schedule(away_from=start, away_to=start, moved_to=to),))
    }
    assert not found[start].done.run_min
    assert found[to].done.run_min
    assert found[start].advice.sessions[0].because[0].says == "because.session.moved"


def test_what_happens_instead_is_heeded() -> None:
    pen = sore()
    plain = ahead(pen, 8, 7)
    sorely = ahead(pen, 8, 7, mornings={on(9): 9.0})
    assert plain[0].advice == sorely[0].advice
    assert sorely[1].advice.sessions[0].kind == "rest"
    long = ahead(pen, 8, 3, evenings={on(8): (Activity("run", 6000, 6000),)})
    assert long[0].done.run_min == 0
    assert long[1].advice != plain[1].advice


def test_at_best_the_gate_is_passed_and_what_keeps_quiet_is_called_gone() -> None:
    pen = climber()
    history = known(pen, 3)
    found = list(project(shipped(), history, on(3), 60, at_best(history)))
    assert found[0].advice.standing.door == "gate"
    assert found[-1].advice.standing.door in ("ladder", "well")
    kept = known(sore(), 8)
    assert list(project(shipped(), kept, on(8), 20, at_best(kept)))[-1].advice.complaints == ()
