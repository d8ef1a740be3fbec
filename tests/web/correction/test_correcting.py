"""An entry said better in its form: the old stays visible, what the form does not ask stays, a double press is one."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.http import HttpResponse

from restride.diary.history import History
from restride.diary.kinds import Activity, Body, Checkin, Clearance, Felt, Note, PainSpot, Said, Shoe
from restride.words.day import Day
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, say, sore
from tests.web.browser import Browser, hidden, words


def standing(browser: Browser, kind: type[Body]) -> Any:
    """The last live entry of a kind, as the diary holds it."""
    history = browser.place.history()
    assert isinstance(history, History)
    return [one.body for one in history.entries() if isinstance(one.body, kind)][-1]


def fields(page: str) -> dict[str, str]:
    """What a browser would send of a form that nobody touched."""
    given = hidden(page)
    for tag in re.findall(r"<input [^>]*>", page):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]*)"', tag)
        if name and value and kind and (kind[1] in ("text", "date") or " checked" in tag):
            given[unescape(name[1])] = unescape(value[1])
    for name, inner in re.findall(r'<select [^>]*name="([^"]*)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inner)
        given[name] = unescape(chosen[1]) if chosen else ""
    for name, inner in re.findall(r'<textarea [^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', page, re.DOTALL):
        given[name] = unescape(inner)
    return given


def sent_as_it_stands(browser: Browser, entry: str, **changed: str) -> HttpResponse:
    """Open the form of a correction and send it, with a few fields changed."""
    path = f"/diary/{entry}/correct"
    given = {**fields(browser.get(path).content.decode()), **changed}
    answer: HttpResponse = browser.client.post(path, given)  # type: ignore[assignment]
    return answer


def test_a_pain_of_a_past_day_is_said_better_and_the_old_stays_visible(browser: Browser) -> None:
    spot = PainSpot(Side.LEFT, (ZONE,), 6, "after", False, "the hill", (Said("burning"),))
    (entry,) = say(browser.place, spot, day=Day(2026, 11, 18))
    assert f'href="/diary/{entry.id}/correct"' in browser.get("/diary").content.decode()
    answer = sent_as_it_stands(browser, entry.id, score="2")
    assert answer.headers["Location"] == "/diary?until=2026-11-18"
    better = standing(browser, PainSpot)
    assert (better.score, better.text, better.said) == (2, "the hill", (Said("burning"),))
    page = browser.read("/diary")
    assert "Corrected today; it said: Pain 6" in page
    assert page.count("Pain 2") == 1


def test_a_correction_of_a_correction_shows_both(browser: Browser) -> None:
    (entry,) = say(browser.place, Note("one"))
    sent_as_it_stands(browser, entry.id, text="two")
    history = browser.place.history()
    assert isinstance(history, History)
    (second,) = (one for one in history.entries() if isinstance(one.body, Note))
    sent_as_it_stands(browser, second.id, text="three")
    page = browser.get("/diary").content.decode()
    assert page.index("three") < page.index("two") < page.index("one")


def test_the_same_correction_sent_twice_is_kept_once_and_a_stale_tab_loses_nothing(browser: Browser) -> None:
    (entry,) = say(browser.place, Note("one"))
    path = f"/diary/{entry.id}/correct"
    stale = fields(browser.get(path).content.decode())
    given = {**fields(browser.get(path).content.decode()), "text": "two"}
    for _ in range(2):
        assert browser.client.post(path, given).status_code == 302
    assert standing(browser, Note) == Note("two")
    late: HttpResponse = browser.client.post(path, {**stale, "text": "three"})  # type: ignore[assignment]
    assert late.status_code == 400
    assert "taken back already" in words(late)
    assert "three" in late.content.decode()


def test_the_day_may_be_corrected_and_not_into_tomorrow(browser: Browser) -> None:
    (entry,) = say(browser.place, Activity("run", 1800, 1800))
    assert sent_as_it_stands(browser, entry.id, on="2026-11-21").status_code == 400
    sent_as_it_stands(browser, entry.id, on="2026-11-17")
    history = browser.place.history()
    assert isinstance(history, History)
    assert [one.day for one in history.entries() if isinstance(one.body, Activity)] == [Day(2026, 11, 17)]


def test_a_run_keeps_what_the_form_does_not_ask(browser: Browser) -> None:
    sore(browser.place)
    body = Activity("run", 1837.4, 1801.2, distance_m=5012.8, felt=(Felt(FOOT, 2, 1, gone_min=30),), device="watch")
    (entry,) = say(browser.place, body)
    sent_as_it_stands(browser, entry.id, **{f"during-{FOOT}": "4", "shoe": "old blue", "surface": "grass"})
    better = standing(browser, Activity)
    assert better.felt == (Felt(FOOT, 4, 1, gone_min=30),)
    assert (better.moving_s, better.elapsed_s, better.distance_m) == (1801.2, 1837.4, 5012.8)
    assert (better.device, better.shoe, better.surface) == ("watch", "old blue", "grass")
    (second,) = say(browser.place, Activity("run", 1800, 1800))
    sent_as_it_stands(browser, second.id, minutes="40")
    assert standing(browser, Activity).elapsed_s == 2400


def test_a_morning_corrected_later_is_recalled(browser: Browser) -> None:
    sore(browser.place)
    (entry,) = say(browser.place, Checkin((Felt(FOOT, morning=2),), 7), day=Day(2026, 11, 19))
    sent_as_it_stands(browser, entry.id, **{f"pain-{FOOT}": "3", "night": "yes"})
    better = standing(browser, Checkin)
    assert (better.felt[0].morning, better.recalled, better.said) == (3, True, (Said("night_pain"),))


def test_the_day_a_clinician_was_seen_is_corrected_with_the_entry(browser: Browser) -> None:
    sore(browser.place)
    (entry,) = say(browser.place, Clearance("cleared", "Dr. Invented", Day(2026, 11, 20), True, FOOT))
    sent_as_it_stands(browser, entry.id, seen="2026-11-15", imaging="no")
    history = browser.place.history()
    assert isinstance(history, History)
    (word,) = history.clearances
    assert isinstance(word.body, Clearance)
    assert (word.day, word.body.seen, word.body.imaging) == (Day(2026, 11, 15), Day(2026, 11, 15), False)


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_taken_back(browser: Browser) -> None:
    (entry,) = say(browser.place, PainSpot(Side.LEFT, (ZONE,), 6, "after"))
    answer = sent_as_it_stands(browser, entry.id, score="", text="still typed")
    assert answer.status_code == 400
    assert "Say how much, please" in words(answer)
    assert "still typed" in answer.content.decode()
    assert standing(browser, PainSpot).score == 6


def test_what_no_form_tells_of_has_no_such_page(browser: Browser) -> None:
    (entry,) = say(browser.place, Shoe("old blue"))
    assert browser.get(f"/diary/{entry.id}/correct").status_code == 404
    assert browser.get("/diary/nothing00/correct").status_code == 409
