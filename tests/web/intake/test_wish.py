"""A goal and the free days in two touches: kept as said, half of it is asked for, and all of it may be left open."""

from __future__ import annotations

from datetime import date

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Body, Goal, Person, Schedule
from tests.desk.desks import known
from tests.web.browser import Browser, words


def kept(browser: Browser) -> list[Body]:
    found = [from_line(row.line) for _, row in browser.place.diary.rows()]
    wanted = (Activity, Goal, Schedule, Person)
    return [one.body for one in found if isinstance(one, Entry) and isinstance(one.body, wanted)]


def test_a_goal_and_the_free_days_are_kept(browser: Browser) -> None:
    answer = browser.send("/start/plan", goal="run-30", free=["1", "5"], minutes="45", short="yes", country="fr")
    assert answer.headers["Location"] == "/"
    assert kept(browser) == [
        Goal("run_minutes", 30),
        Schedule((10, 45, 10, 10, 10, 45, 10)),
        Person(country="FR"),
    ]


def test_the_last_run_stands_on_its_day(browser: Browser) -> None:
    browser.send("/start/plan", ran="2026-11-17", ran_min="40")
    rows = [from_line(row.line) for _, row in browser.place.diary.rows()]
    (run,) = [one for one in rows if isinstance(one, Entry) and isinstance(one.body, Activity)]
    assert run.day == date(2026, 11, 17)
    assert run.body == Activity("run", 2400, 2400)
    assert "last run" not in browser.read("/start/plan"), "the diary knows of runs now"


def test_all_of_it_may_be_left_open(browser: Browser) -> None:
    known(browser.place)
    before = browser.place.diary.head()
    assert browser.send("/start/plan").status_code == 302
    assert browser.place.diary.head() == before


def test_half_of_a_pair_is_asked_for(browser: Browser) -> None:
    for half in ({"free": ["1"]}, {"minutes": "45"}, {"ran": "2026-11-17"}, {"ran_min": "40"}):
        answer = browser.send("/start/plan", **half)
        assert answer.status_code == 400, half
        assert "One of the two is missing" in words(answer)
    assert kept(browser) == []


def test_a_day_out_of_reach_is_said_beside_its_field(browser: Browser) -> None:
    answer = browser.send("/start/plan", goal="race-10", by="2026-11-20")
    assert answer.status_code == 400
    assert "A day from 2026-11-21" in words(answer)
    assert 'value="2026-11-20"' in answer.content.decode()
    assert browser.send("/start/plan", goal="race-10", by="2027-04-01").status_code == 302
    assert kept(browser) == [Goal("race_km", 10, date(2027, 4, 1))]
