"""How safe it feels to move, as a page: answered, skipped, and found where it is looked for."""

from __future__ import annotations

from tests.desk.desks import sore
from tests.web.browser import Browser


def test_three_questions_lead_to_what_they_change(browser: Browser) -> None:
    sore(browser.place)
    assert "/mind/answer" in browser.get("/more").content.decode()
    assert "Nobody has asked yet" in browser.read("/mind/answer")
    assert "Skip any of them" in browser.read("/mind")
    sent = browser.send("/mind", harm="yes", avoid="yes")
    assert sent.status_code == 302
    page = browser.read("/mind/answer")
    assert "each later one is half as long" in page
    assert "not answered" in page


def test_answers_stand_on_no_page_for_a_clinician(browser: Browser) -> None:
    sore(browser.place)
    browser.send("/mind", harm="yes", avoid="yes", damage="yes")
    page = browser.read("/clinician")
    assert "afraid" not in page
    assert "risky" not in page


def test_a_page_for_who_keeps_company(browser: Browser) -> None:
    sore(browser.place)
    assert "/companion" in browser.get("/more").content.decode()
    assert "Ask how it went, and not how far." in browser.read("/companion")
