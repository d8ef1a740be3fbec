"""The plan as pages: the coming days, the goal, a run moved, and what forbids it said on the form."""

from __future__ import annotations

import re

from restride.diary.kinds import Activity, Goal, Schedule
from restride.words.day import plus
from tests.desk.desks import say
from tests.web.browser import Browser


def running(browser: Browser) -> None:
    one = browser.place
    for back in range(40, 0, -2):
        say(one, Activity("run", 2400, 2400, distance_m=6000), day=plus(one.today, -back))


def test_the_plan_is_a_page_and_today_leads_to_it(browser: Browser) -> None:
    running(browser)
    assert 'href="/plan"' in browser.get("/").content.decode()
    page = browser.read("/plan")
    assert "The next 7 days" in page
    assert "Phases" in page
    assert "The next 14 days" in browser.read("/plan?days=14")
    assert "The next 7 days" in browser.read("/plan?days=999")


def test_the_goal_has_a_page_of_its_own(browser: Browser) -> None:
    running(browser)
    assert "no goal yet" in browser.read("/plan/goal")
    say(browser.place, Goal("race_km", 40, plus(browser.place.today, 30)))
    assert "No safe way leads" in browser.read("/plan/goal")
    assert "/plan/goal" in browser.get("/plan").content.decode()


def test_a_run_is_moved_and_what_cannot_be_is_said(browser: Browser) -> None:
    running(browser)
    page = browser.get("/plan/move").content.decode()
    starts = re.findall(r'name="start" value="([^"]+)"', page)
    free = re.findall(r'name="to" value="([^"]+)"', page)
    nothing = browser.send("/plan/move")
    assert nothing.status_code == 400
    near = next(one for one in free if one > starts[0])
    far = next(one for one in reversed(free))
    assert browser.send("/plan/move", start=starts[0], to=far).status_code == 400
    assert browser.send("/plan/move", start=starts[0], to=near).status_code == 302
    entries = browser.place.entries()
    assert isinstance(entries, list)
    moved = [one.body for one in entries if isinstance(one.body, Schedule)]
    assert len(moved) == 1
    assert moved[0].moved_to is not None
    assert moved[0].moved_to.isoformat() == near


def test_the_plan_can_be_taken_along(browser: Browser) -> None:
    running(browser)
    held = browser.get("/plan/calendar.ics")
    assert held["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in held.content
    page = browser.get("/plan").content.decode()
    assert 'href="/plan/calendar.ics"' in page
    watch = browser.get("/plan/workout.fit")
    if 'href="/plan/workout.fit"' in page:
        assert watch.content[8:12] == b".FIT"
    else:
        assert "nothing on foot" in watch.content.decode()
