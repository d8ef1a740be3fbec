"""What hurts as pages: all of it, one of it with its history, and the page to take along."""

from __future__ import annotations

from restride.diary.kinds import Assessment, Cause, PainSpot
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, say, sore
from tests.web.browser import Browser


def test_a_complaint_has_a_page_that_today_the_foot_and_the_list_lead_to(browser: Browser) -> None:
    sore(browser.place)
    for path in ("/", "/foot", "/complaints"):
        assert f'href="/complaints/{FOOT}"' in browser.get(path).content.decode(), path
    page = browser.read(f"/complaints/{FOOT}")
    assert "The top of your left foot" in page
    assert "Nobody asked about it yet" in page
    assert "places where bones" in page or "a place where bones" in page
    assert f'href="/complaints/{FOOT}/gone"' in browser.get(f"/complaints/{FOOT}").content.decode()


def test_causes_lead_to_what_they_are_and_there_is_a_page_to_take_along(browser: Browser) -> None:
    causes = (Cause("extensor_tendinopathy", 0.6), Cause("midfoot_oa", 0.001))
    say(browser.place, Assessment(Side.LEFT, (ZONE,), (), "", causes, "T4", (), "x"))
    page = browser.get(f"/complaints/{FOOT}").content.decode()
    assert "/catalogue/conditions/extensor_tendinopathy" in page
    assert "/catalogue/conditions/midfoot_oa" not in page, "what is hardly likely is not told"
    assert f'href="/complaints/{FOOT}/letter"' in page
    assert "For my clinician" in browser.read(f"/complaints/{FOOT}/letter")


def test_what_nobody_knows_is_said(browser: Browser) -> None:
    assert "Nothing hurts" in browser.read("/complaints")
    say(browser.place, PainSpot(Side.LEFT, (ZONE,), 2))
    assert browser.get("/complaints/left-foo").status_code == 409
