"""Weeks of the foot with their table, and single views for forms."""

from __future__ import annotations

import pytest

from tests.desk.desks import sore
from tests.web.browser import Browser


@pytest.mark.parametrize("asked", ["2", "4", "12", "nonsense"])
def test_weeks_are_drawn_with_a_table(browser: Browser, asked: str) -> None:
    sore(browser.place)
    page = browser.get(f"/foot/weeks?weeks={asked}").content.decode()
    assert "<svg" in page
    assert "<table" in page
    assert page.count('aria-current="true"') == 1


def test_a_form_gets_one_view_of_both_feet_or_of_one(browser: Browser) -> None:
    both = browser.get("/foot/picker/both/sole").content.decode()
    assert both.count("<svg") == 2
    assert "<html" not in both
    assert 'href="#left.plantar-heel-central"' in both
    assert browser.get("/foot/picker/right/top").content.decode().count("<svg") == 1
    assert browser.get("/foot/picker/right/nothing").status_code == 404
    assert browser.get("/foot/picker/none/top").status_code == 404


@pytest.mark.parametrize("path", ["/log/pain", "/log/cramp"])
def test_forms_that_ask_where_offer_the_drawing_beside_the_list(browser: Browser, path: str) -> None:
    page = browser.get(path).content.decode()
    assert "data-picker" in page
    assert "/foot/picker/both/top" in page
    assert "foot.js" in page
    assert "<select" in page
