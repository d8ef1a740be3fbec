"""Static files: found, packed, kept for a year by their digest; no way leads out of their folders."""

from __future__ import annotations

import gzip

import pytest

from restride.web.statics import YEAR_S, digest, file, roots
from tests.web.browser import Browser


@pytest.mark.parametrize("name", ["restride.css", "restride.js", "mark.svg", "django_htmx/htmx-2.min.js"])
def test_what_a_page_needs_is_there(browser: Browser, name: str) -> None:
    answer = browser.get(f"/static/{name}?{digest(name)}", headers={"Accept-Encoding": "gzip"})
    found = file(name)
    assert found is not None
    assert gzip.decompress(answer.content) == found.content
    assert f"max-age={YEAR_S}" in answer["Cache-Control"]


def test_what_is_not_named_by_its_digest_is_asked_for_again(browser: Browser) -> None:
    answer = browser.get("/static/mark.svg")
    assert answer["Cache-Control"] == "no-cache"
    assert not answer.headers.get("Content-Encoding")


@pytest.mark.parametrize("name", ["", ".", "..", "../house.py", "django_htmx/../../apps.py", "/etc/passwd", "ninja"])
def test_no_way_leads_out(name: str) -> None:
    assert file(name) is None
    assert len(roots()) == 3
