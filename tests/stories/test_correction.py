"""A slip of the thumb put right: in the form that asked, of a past day, with and without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser as Chrome

from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.diary.kinds import Activity, Felt
from restride.words.day import plus
from tests.desk.desks import FOOT, known, say, sore
from tests.stories.chromium import window
from tests.stories.test_every_page import faults


@pytest.mark.parametrize(("script", "theme"), [(True, "light"), (False, "dark")])
def test_a_run_of_the_day_before_is_corrected_and_what_it_said_stays(
    chrome: Chrome, base: str, lobby: Lobby, script: bool, theme: str
) -> None:
    place = lobby.place()
    assert isinstance(place, Place)
    known(place)
    sore(place)
    say(place, Activity("run", 1800, 1800, felt=(Felt(FOOT, 6, 1),)), day=plus(place.today, -1))
    with window(chrome, base, theme=theme, script=script) as held:
        held.go("/diary")
        held.page.get_by_role("link", name="correct: Run").click()
        assert held.page.get_by_label("Minutes in all").input_value() == "30"
        held.score("Worst pain while running: the top of your left foot", 2)
        held.page.get_by_label("In which shoes").fill("old blue")
        if script:
            assert not faults(held)
        held.press("Keep it so")
        assert held.heading == "Diary"
        assert held.reads("Corrected today; it said:")
        assert held.reads("pain 2 during")
        if script:
            assert not faults(held)
