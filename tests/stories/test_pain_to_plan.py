"""The first story: from nothing, on a telephone, with a sore foot, to a plan; a session done; a flare answered."""

from __future__ import annotations

from restride.desk.ida import ANSWERS
from restride.desk.lobby import Lobby
from tests.stories.chromium import Window
from tests.stories.talk import interviewed
from tests.web.conftest import Standing

TOLD = "Pain on top of my left foot for three weeks, a stripe under the laces, since new shoes"
ANSWERED = {**ANSWERS, "where": ("dorsal-midfoot-central",), "side": "left", "age": 41.0, "sex": "woman"}


def test_a_sore_foot_gets_a_plan_and_the_plan_answers_a_flare(phone: Window, lobby: Lobby, hour: Standing) -> None:
    phone.go("/")
    assert phone.heading == "What brings you here?"
    phone.page.get_by_role("link", name="Something hurts").click()
    phone.page.get_by_label("In your own words").fill(TOLD)
    phone.press("Next")
    assert phone.reads("new shoes in the last six weeks")
    phone.press("This is right, next")
    asked = interviewed(phone, ANSWERED)
    assert asked[0] == "safety"
    assert len(asked) < 20
    assert phone.heading == "You can look after this yourself"
    assert phone.reads("Overloaded tendons on top of the foot")

    phone.press("Your day")
    assert phone.reads("30 min brisk walk")
    assert phone.reads("Before the first run")
    phone.press("I did it")
    assert phone.page.get_by_label("Minutes in all").input_value() == "30"
    phone.score("Worst pain while running", 1)
    phone.score("Worst pain after it", 1)
    phone.score("Did you limp?", "no")
    phone.score("A painkiller in the last 24 hours?", "no")
    phone.press("Keep it")
    assert phone.reads("Kept: ")
    assert phone.reads("Brisk walks this week that stayed quiet: 1 of 3")

    hour.later(hours=19)
    phone.press("Check in")
    phone.score("Pain at the top of your left foot", 6)
    phone.score("A painkiller in the last 24 hours?", "no")
    phone.score("Did it hurt in the night?", "no")
    phone.press("Keep it")
    assert phone.reads("Rest day")
    assert phone.reads("Your foot says no this morning: 6 of 10")
