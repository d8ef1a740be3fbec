"""What the days before a day held: each factor by itself, named by the entries that tell of it."""

from __future__ import annotations

import pytest

from restride.diary.kinds import Activity, Checkin
from restride.plan.precedent.eve import GROUND, HARD, LONG, NIGHT, PILL, ROW, SHOE, eve
from tests.diaries import Pen, on
from tests.scenes import scene

EASY = Activity("run", 1800, 1800, effort=3, shoe="Blue", surface="grass")


def habit() -> Pen:
    pen = Pen()
    for day in range(0, 20, 3):
        pen.write(day, EASY, hour=18)
    return pen


@pytest.mark.parametrize(
    ("body", "factor"),
    [
        (Activity("run", 2400, 2400), LONG),
        (Activity("run", 1200, 1200, effort=9), HARD),
        (Activity("run", 1200, 1200, work="hills"), HARD),
        (Activity("run", 1200, 1200, shoe="Red"), SHOE),
        (Activity("run", 1200, 1200, surface="road"), GROUND),
        (Activity("run", 1200, 1200, painkiller="to_run"), PILL),
        (Checkin(sleep_h=4), NIGHT),
    ],
)
def test_each_factor_names_its_entry(body: Activity | Checkin, factor: str) -> None:
    pen = habit()
    entry = pen.write(23, body)
    assert eve(scene(pen, 24), on(24)).held == {factor: (entry.id,)}


def test_two_days_in_a_row() -> None:
    pen = habit()
    pen.write(22, EASY)
    entry = pen.write(23, EASY)
    assert eve(scene(pen, 24), on(24)).held == {ROW: (entry.id,)}


def test_a_usual_run_holds_nothing_and_what_is_longer_ago_does_not_count() -> None:
    pen = habit()
    pen.write(21, Activity("run", 7200, 7200))
    found = eve(scene(pen, 24), on(24))
    assert found.held == {}
    assert not found.ran


def test_of_the_first_runs_nothing_is_new() -> None:
    pen = Pen()
    pen.write(0, EASY)
    found = eve(scene(pen, 0), on(0))
    assert found.ran
    assert found.held == {}
