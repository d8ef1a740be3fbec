"""Life in the way of a plan: a busy week, a holiday, a race, no time today; said on a page, answered by the plan."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser as Chrome

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.diary.kinds import Activity
from restride.words.day import plus
from tests.desk.desks import known, say
from tests.stories.chromium import window
from tests.stories.test_every_page import faults


@pytest.mark.parametrize(("script", "theme"), [(True, "light"), (False, "dark")])
def test_time_a_holiday_a_race_and_a_day_without_time(
    chrome: Chrome, base: str, lobby: Lobby, script: bool, theme: str
) -> None:
    place = lobby.place()
    assert isinstance(place, Place)
    known(place)
    for back in range(30, 0, -2):
        say(place, Activity("run", 2400, 2400, distance_m=6000), day=plus(place.today, -back))
    with window(chrome, base, theme=theme, script=script) as held:

        def clean() -> None:
            if script:  # axe is one
                assert not faults(held)

        held.go("/plan")
        held.press("When there is time")
        held.page.get_by_label("Tuesday").fill("45")
        held.page.get_by_label("Saturday").fill("60")
        clean()
        held.press("Keep it")
        assert held.reads("Tuesday 45 min")
        held.press("Days away")
        held.page.get_by_label("First day away").fill(plus(place.today, 2).isoformat())
        held.page.get_by_label("Last day away").fill(plus(place.today, 5).isoformat())
        clean()
        held.press("Keep it")
        assert held.reads("Kept: ")
        held.press("What you are after")
        held.score("What kind of goal", "a race of so many kilometres")
        held.page.get_by_label("How much").fill("10")
        held.page.get_by_label("By when").fill(plus(place.today, 60).isoformat())
        clean()
        held.press("Keep it")
        assert held.reads("Kept: ")
        held.go("/")
        held.press("I can't do this today")
        held.score("What will not be done", "the run")
        held.score("What stands in the way", "no time")
        clean()
        held.press("Keep it")
        assert held.reads("nothing is lost by one day")
