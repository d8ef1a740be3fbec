"""The commands flare and cramps print what to do when it hurts suddenly."""

from __future__ import annotations

from tests.cli.calls import done, sore


def test_a_flare_gets_its_plan_at_once() -> None:
    assert "Nothing of the last weeks counts as a flare" in done("flare")
    sore()
    done("log", "pain", "--where", "left:dorsal-midfoot-central", "--score", "7")
    page = done("flare")
    assert "Ice pack" in page
    assert "No painkiller in order to run." in page
    today = done("today")
    assert "Today: pain 7 of 10" in today
    assert "restride flare" in today


def test_a_cramp_gets_relief_first() -> None:
    page = done("cramps")
    assert page.index("Stop for") < page.index("How often")
    assert "0 in the last 28 days" in page
