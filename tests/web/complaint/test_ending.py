"""A complaint that is gone or back: what it means is said first, it is kept once, and no warning ends by it."""

from __future__ import annotations

from django.http import HttpResponse

from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.diary.kinds import Assessment, Cause, Checkin, PainSpot, Said
from restride.words.day import Day
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, say, sore
from tests.web.browser import Browser, words

BONES = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")


def asked(browser: Browser, day: Day | None = None) -> None:
    """A sore place that is known to be no bone."""
    said = tuple(Said(one, "no") for one in BONES)
    cause = (Cause("extensor_tendinopathy", 0.9),)
    say(browser.place, PainSpot(Side.LEFT, (ZONE,), 2), day=day)
    say(browser.place, Assessment(Side.LEFT, (ZONE,), said, "", cause, "T4"), day=day)


def complaint(browser: Browser) -> Complaint:
    history = browser.place.history()
    assert isinstance(history, History)
    return history.complaints[FOOT]


def test_it_is_gone_and_back_each_kept_once(browser: Browser) -> None:
    asked(browser)
    page = browser.read(f"/complaints/{FOOT}/gone")
    assert "No warning ends by this" in page
    assert "pain 2" in page.lower(), "the last that was said of it stands there"
    answer = browser.send(f"/complaints/{FOOT}/gone")
    assert "Kept:" in browser.read(answer.headers["Location"])
    assert complaint(browser).resolved == browser.place.today
    before = browser.place.diary.head()
    assert browser.send(f"/complaints/{FOOT}/gone").headers["Location"] == f"/complaints/{FOOT}"
    assert browser.place.diary.head() == before
    assert "gone since today" in browser.read(f"/complaints/{FOOT}")
    assert browser.send(f"/complaints/{FOOT}/back").status_code == 302
    assert complaint(browser).open


def test_it_may_be_gone_since_a_past_day_and_not_since_tomorrow(browser: Browser) -> None:
    asked(browser, Day(2026, 11, 10))
    wrong = browser.send(f"/complaints/{FOOT}/gone", on="2026-11-21")
    assert wrong.status_code == 400
    assert "A day up to today" in words(wrong)
    browser.send(f"/complaints/{FOOT}/gone", on="2026-11-18")
    assert complaint(browser).resolved == Day(2026, 11, 18)


def test_a_warning_stays_when_its_complaint_is_gone_and_the_page_says_so(browser: Browser) -> None:
    asked(browser)
    say(browser.place, Checkin(said=(Said("progressive_numbness", complaint=FOOT),)))
    flags = browser.read("/")
    assert "Book somebody" in flags, "or this shows nothing"
    assert "What stays" in browser.read(f"/complaints/{FOOT}/gone")
    browser.send(f"/complaints/{FOOT}/gone")
    assert not complaint(browser).open
    assert "Book somebody" in browser.read("/")


def test_what_counts_as_bone_is_not_gone_before_its_list_is_done(browser: Browser) -> None:
    sore(browser.place)
    page = browser.read(f"/complaints/{FOOT}/gone")
    assert "counts as bone" in page
    assert "<form" not in browser.get(f"/complaints/{FOOT}/gone").content.decode().split("<nav")[0]
    answer: HttpResponse = browser.client.post(f"/complaints/{FOOT}/gone", {})  # type: ignore[assignment]
    assert answer.status_code == 400
    assert "the list before the first run is not done" in words(answer)
    assert complaint(browser).open
