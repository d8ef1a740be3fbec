"""A season of each kind of runner under the real advise(), every rail looked at every morning."""

from __future__ import annotations

import pytest

from restride.diary.codec import to_line
from restride.season.injury import INJURIES, Injury
from restride.season.programme import Morning
from restride.season.rails import Breach, breaches
from restride.season.temper import TEMPERS, Temper
from tests.season.invented import programme, runner

DAYS = 45


@pytest.mark.parametrize("injury", INJURIES, ids=lambda one: one.id)
@pytest.mark.parametrize("temper", TEMPERS, ids=lambda one: one.id)
def test_every_rail_holds_every_day(temper: Temper, injury: Injury) -> None:
    found: list[Breach] = []

    def look(morning: Morning) -> None:
        found.extend(breaches(morning))

    season = programme(runner(f"{injury.id} {temper.id}", temper, injury), look)
    for _ in season.days(DAYS):
        if found:  # the diary so far is what has to be replayed, so it stands in the failure
            diary = "\n".join(to_line(entry) for entry in season.pen.kept if entry.by != "restride")
            pytest.fail(f"{found}\n{diary}")
    assert len(season.body.lived) == DAYS
