"""The frame: the bar marks where one is, and any Document becomes a page."""

from __future__ import annotations

from django.test import RequestFactory

from restride.report import document as doc
from restride.web.frame import GOALS, document_page, shown
from restride.web.house import KEY
from tests.web.browser import Browser, words


def test_the_bar_marks_where_one_is(browser: Browser) -> None:
    page = browser.get("/").content.decode()
    assert page.count('aria-current="page"') == 1
    assert '<a href="/" aria-current="page">' in page
    for goal in GOALS:
        assert f'href="{goal.path}"' in page


def test_any_document_becomes_a_page(browser: Browser) -> None:
    said = doc.Document((doc.Title("A <title>"), doc.Paragraph("and words")), doc.Labels("", "", "", "", ""))
    request = RequestFactory(**{KEY: browser.house}).get("/anything")  # type: ignore[arg-type]
    answer = document_page(request, said, "named")
    assert "A <title> and words" in words(answer)
    assert "<title>named · Restride</title>" in answer.content.decode()
    assert [one.kind for one in shown(said)] == ["title", "paragraph"]
