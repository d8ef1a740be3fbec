"""What is answered when something cannot be: never a trace, always a sentence."""

from __future__ import annotations

import pytest

from restride.web import refusal
from tests.desk.desks import known
from tests.web.browser import Browser, words


def test_a_trouble_is_said_in_full(browser: Browser) -> None:
    answer = browser.get("/why/nothing-like-this")
    assert answer.status_code == 409
    assert "nothing-like-this" in words(answer)


def test_a_fault_of_ours_is_said_without_its_details(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a secret detail")

    monkeypatch.setattr("restride.web.pages.today.consult", broken)
    browser.client.raise_request_exception = False
    known(browser.place)
    answer = browser.get("/")
    assert answer.status_code == 500
    assert answer.content.decode() == refusal.BROKEN


def test_a_form_from_elsewhere_is_refused(browser: Browser) -> None:
    strict = Browser(browser.lobby, csrf=True)
    answer = strict.client.post("/", {})
    assert answer.status_code == 403
    assert "Nothing was written" in words(answer)  # type: ignore[arg-type]
