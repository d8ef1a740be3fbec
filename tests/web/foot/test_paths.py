"""Each path of the drawn foot leads to a page."""

from __future__ import annotations

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize("path", ["/foot", "/foot/weeks", "/foot/picker/left/top"])
def test_a_path_leads_to_a_page(browser: Browser, path: str) -> None:
    assert browser.get(path).status_code == 200
