"""May I run, and what if, as pages: five answers kept, a fortnight that writes nothing."""

from __future__ import annotations

from restride.diary.kinds import Checkin
from tests.desk.desks import sore
from tests.web.browser import Browser


def test_five_answers_lead_to_the_day(browser: Browser) -> None:
    sore(browser.place)
    assert "/can-i-run" in browser.get("/").content.decode()
    sent = browser.send("/can-i-run", earlier="yes", lingers="no")
    assert sent.status_code == 302
    page = browser.read("/can-i-run/answer")
    assert "May I run today?" in page
    assert "not answered" in page
    entries = browser.place.entries()
    assert isinstance(entries, list)
    assert len([one for one in entries if isinstance(one.body, Checkin)]) == 1


def test_what_if_stands_beside_the_plan_and_writes_nothing(browser: Browser) -> None:
    sore(browser.place)
    before = browser.place.entries()
    assert "has not happened" in browser.read("/what-if")
    assert "it hurts 8 of 10" in browser.read("/what-if?pain=8")
    assert "not how far" in browser.read(f"/what-if?race={browser.place.today.replace(day=25)}")
    assert browser.place.entries() == before
    assert "/what-if" in browser.get("/plan").content.decode()
