"""A clinician's word by a form: what is missing is said beside its field, and what it clears and does not is told."""

from __future__ import annotations

from typing import Any

import pytest

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Checkin, Clearance, PainSpot, Said
from restride.words.day import Day, plus
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, say, sore
from tests.web.browser import Browser, words
from tests.web.conftest import Standing


def spoken(browser: Browser) -> list[Clearance]:
    found = [from_line(row.line) for _, row in browser.place.diary.rows()]
    return [one.body for one in found if isinstance(one, Entry) and isinstance(one.body, Clearance)]


def grave(browser: Browser) -> None:
    say(browser.place, PainSpot(Side.LEFT, (ZONE,), 6, "night", focal=True))
    assert "be seen" in browser.read("/")


WORD = {"word": "cleared", "complaint": FOOT, "who": "Dr. Invented", "imaging": "yes"}


def test_a_word_clears_the_flag_and_the_page_says_which(browser: Browser, hour: Standing) -> None:
    grave(browser)
    assert 'href="/clinician"' in browser.get("/").content.decode()
    hour.later(days=1)
    form = browser.read("/clinician")
    assert "What stands now" in form
    answer = browser.send("/clinician", **WORD)
    assert spoken(browser) == [Clearance("cleared", "Dr. Invented", Day(2026, 11, 21), True, FOOT)]
    told = browser.read(answer.headers["Location"])
    assert "What it cleared" in told
    assert "before: be seen within one to two days" in told.lower()
    assert "No warning was cleared" not in told
    assert "be seen" not in browser.read("/").lower().split("once seen")[0]


def test_a_word_from_before_the_finding_clears_nothing_and_says_why(browser: Browser) -> None:
    grave(browser)
    answer = browser.send("/clinician", **WORD, seen="2026-11-15")
    told = browser.read(answer.headers["Location"])
    assert "No warning was cleared" in told
    assert "What still stands, and why" in told


def test_a_word_of_one_place_leaves_what_is_said_of_the_whole_runner(browser: Browser) -> None:
    say(browser.place, Checkin(said=(Said("new_pigment"),)), day=Day(2026, 11, 18))
    sore(browser.place)
    assert "only by a word about everything" in browser.read("/clinician")
    answer = browser.send("/clinician", **WORD)
    assert "What still stands" in browser.read(answer.headers["Location"])
    answer = browser.send("/clinician", **{**WORD, "complaint": "everything"})
    assert spoken(browser)[-1].complaint == ""
    assert "What still stands" not in browser.read(answer.headers["Location"])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"word": ""}, "which of the three"),
        ({"complaint": ""}, "it decides what is cleared"),
        ({"who": " "}, "a word without a name"),
        ({"seen": "2026-11-21"}, "A day up to today"),
        ({"word": "diagnosed"}, "what they named"),
        ({"word": "diagnosed", "condition": "gout", "complaint": "everything"}, "belongs to one place"),
        ({"condition": "gout"}, "goes with"),
        ({"grade": "2"}, "goes with"),
        ({"complaint": "left-foo"}, "none of the answers"),
    ],
)
def test_what_is_missing_or_does_not_fit_is_said_and_nothing_kept(
    browser: Browser, changed: dict[str, Any], said: str
) -> None:
    sore(browser.place)
    answer = browser.send("/clinician", **{**WORD, **changed})
    assert answer.status_code == 400
    assert said in words(answer)
    assert spoken(browser) == []


def test_a_name_that_no_card_has_is_kept_in_words(browser: Browser) -> None:
    sore(browser.place)
    answer = browser.send("/clinician", **{**WORD, "word": "diagnosed", "text": "a ganglion"})
    assert "a ganglion" in browser.read(answer.headers["Location"])
    assert (spoken(browser)[0].word, spoken(browser)[0].condition) == ("diagnosed", "")


def test_a_name_for_it_is_kept_with_its_grade_and_is_no_release(browser: Browser) -> None:
    sore(browser.place)
    page = browser.get(f"/clinician?complaint={FOOT}").content.decode()
    assert f'value="{FOOT}" checked' in page
    given = {**WORD, "word": "diagnosed", "condition": "bsi_navicular", "grade": "2"}
    told = browser.read(browser.send("/clinician", **given).headers["Location"])
    assert (spoken(browser)[0].condition, spoken(browser)[0].grade) == ("bsi_navicular", 2)
    assert "no release" in told
    page = browser.read(f"/complaints/{FOOT}")
    assert "Named by a clinician" in page
    assert "picture of its healing" in browser.read("/clinician")


def test_not_to_run_holds_and_today_leads_back_here(browser: Browser) -> None:
    sore(browser.place)
    answer = browser.send("/clinician", **{**WORD, "word": "restricted"})
    told = browser.read(answer.headers["Location"])
    assert "being told to do less clears no warning" in told
    assert 'href="/clinician"' in browser.get("/").content.decode()
    assert "What still stands" in told


def test_the_same_form_sent_twice_is_kept_once(browser: Browser) -> None:
    sore(browser.place)
    for _ in range(2):
        assert browser.client.post("/clinician", {**WORD, "once": "k-word"}).status_code == 302
    assert len(spoken(browser)) == 1


def test_what_is_no_word_of_a_clinician_has_no_such_page(browser: Browser) -> None:
    entry = sore(browser.place)
    assert browser.get(f"/clinician/{entry.id}").status_code == 409
    (word,) = say(browser.place, Clearance("cleared", "Dr. Invented", plus(browser.place.today, 0), True, FOOT))
    browser.client.post(f"/diary/{word.id}/take-back")
    assert "taken back" in words(browser.get(f"/clinician/{word.id}"))
