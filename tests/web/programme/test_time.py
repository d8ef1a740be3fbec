"""Time, days away, a goal, what is not done: forms filled with what stands, answered by the plan, refused kindly."""

from __future__ import annotations

from typing import Any

import pytest

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Declined, Goal, Schedule
from restride.words.day import Day, plus
from tests.desk.desks import known, say, sore
from tests.web.browser import Browser, words


def told(browser: Browser, kind: type[Any]) -> list[Any]:
    found = [from_line(row.line) for _, row in browser.place.diary.rows()]
    return [one.body for one in found if isinstance(one, Entry) and isinstance(one.body, kind)]


def running(browser: Browser) -> None:
    one = browser.place
    known(one)
    for back in range(40, 0, -2):
        say(one, Activity("run", 2400, 2400, distance_m=6000), day=plus(one.today, -back))


def test_the_minutes_of_the_week_are_kept_and_the_plan_answers(browser: Browser) -> None:
    running(browser)
    assert 'href="/plan/time"' in browser.get("/plan").content.decode()
    answer = browser.send("/plan/time", **{"minutes-2": "45", "minutes-6": "90"})
    assert answer.headers["Location"].startswith("/plan?kept=")
    assert told(browser, Schedule) == [Schedule((0, 45, 0, 0, 0, 90, 0))]
    page = browser.read(answer.headers["Location"])
    assert "Kept:" in page
    assert "Tuesday 45 min" in page
    form = browser.get("/plan/time").content.decode()
    assert 'name="minutes-2" value="45"' in form
    assert 'name="minutes-1" value="0"' in form


def test_days_away_bend_the_plan_and_may_be_taken_back(browser: Browser) -> None:
    running(browser)
    answer = browser.send("/plan/away", first="2026-11-22", last="2026-11-26", text="the sea")
    page = browser.read(answer.headers["Location"])
    assert "away" in page
    assert told(browser, Schedule) == [Schedule((), Day(2026, 11, 22), Day(2026, 11, 26), False, "the sea")]
    assert "/take-back" in browser.get("/plan/away").content.decode()
    assert "the sea" in browser.read("/plan/away")


def test_a_race_is_kept_and_filled_in_again(browser: Browser) -> None:
    running(browser)
    answer = browser.send("/plan/goal/new", kind="race_km", target="10", by="2027-03-07", text="the town's")
    assert "Kept:" in browser.read(answer.headers["Location"])
    assert told(browser, Goal) == [Goal("race_km", 10, Day(2027, 3, 7), "the town's")]
    assert 'name="target" value="10"' in browser.get("/plan/goal/new").content.decode()
    assert 'href="/plan/goal"' in browser.get("/plan").content.decode()


def test_what_is_not_done_today_is_answered_by_the_day(browser: Browser) -> None:
    running(browser)
    assert 'href="/cant"' in browser.get("/").content.decode()
    answer = browser.send("/cant", what="run", why="time")
    page = browser.read(answer.headers["Location"])
    assert "nothing is lost by one day" in page
    assert told(browser, Declined) == [Declined("run", "time")]


@pytest.mark.parametrize(
    ("path", "filled", "said"),
    [
        ("/plan/time", {}, "one day at least"),
        ("/plan/time", {"minutes-1": "2000"}, "0 to 1440"),
        ("/plan/away", {"first": "2026-11-22"}, "both days"),
        ("/plan/away", {"first": "2026-11-22", "last": "2026-11-21"}, "ends before it begins"),
        ("/plan/away", {"first": "soon", "last": "2026-11-21"}, "year-month-day"),
        ("/plan/goal/new", {"target": "10"}, "which of the three"),
        ("/plan/goal/new", {"kind": "race_km"}, "Say how much"),
        ("/plan/goal/new", {"kind": "race_km", "target": "201"}, "1 to 200"),
        ("/plan/goal/new", {"kind": "race_km", "target": "10", "by": "2026-11-20"}, "2026-11-21"),
        ("/cant", {"what": "run"}, "the plan heeds it"),
        ("/cant", {"why": "time"}, "Say what, please"),
    ],
)
def test_what_is_missing_is_said_beside_its_field_and_nothing_kept(
    browser: Browser, path: str, filled: dict[str, str], said: str
) -> None:
    sore(browser.place)
    answer = browser.send(path, **filled)
    assert answer.status_code == 400
    assert said in words(answer)
    assert told(browser, Schedule | Goal | Declined) == []  # type: ignore[arg-type]


def test_a_form_sent_twice_is_kept_once(browser: Browser) -> None:
    for _ in range(2):
        browser.client.post("/cant", {"what": "run", "why": "ill", "once": "k-cant"})
    assert told(browser, Declined) == [Declined("run", "ill")]
