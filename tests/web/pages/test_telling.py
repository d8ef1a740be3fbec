"""What a runner tells by a form is kept as said, once; what is wrong stands beside its field and nothing is lost."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Body, Checkin, Cramp, Felt, Note, PainSpot, Shoe
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.desk.desks import FOOT, known, say, sore
from tests.web.browser import Browser, words


def bodies(browser: Browser) -> list[Body]:
    found = [from_line(row.line) for _, row in browser.place.diary.rows()]
    told = (Activity, Checkin, Cramp, Note, PainSpot)
    return [one.body for one in found if isinstance(one, Entry) and isinstance(one.body, told)]


def test_a_morning_is_kept_and_what_was_left_open_stays_unknown(browser: Browser) -> None:
    sore(browser.place)
    assert "Pain at the top of your left foot" in browser.read("/checkin")
    answer = browser.send("/checkin", **{f"pain-{FOOT}": "2", "sleep": "7,5"})
    assert answer.headers["Location"].startswith("/?kept=")
    body = bodies(browser)[-1]
    assert isinstance(body, Checkin)
    assert (body.felt[0].complaint, body.felt[0].morning, body.sleep_h) == (FOOT, 2, 7.5)
    assert (body.mood, body.painkiller, body.said) == (None, None, ())


def test_an_empty_morning_is_not_kept(browser: Browser) -> None:
    answer = browser.send("/checkin")
    assert answer.status_code == 400
    assert "Nothing was said yet" in words(answer)
    assert bodies(browser) == []


def test_a_pain_opens_a_complaint_and_is_kept_once(browser: Browser) -> None:
    filled = {"side": "left", "zone": "mt-shaft-2", "score": "4", "moment": "after", "focal": "no", "once": "k-pain"}
    for _ in range(2):
        assert browser.client.post("/log/pain", filled).status_code == 302
    assert bodies(browser) == [PainSpot(Side.LEFT, ("mt-shaft-2",), 4, "after", False)]
    assert "second toe" in browser.read("/")


def test_what_is_missing_is_said_beside_its_field_and_what_was_typed_stays(browser: Browser) -> None:
    answer = browser.send("/log/pain", side="left", text="since the hill")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Say where, please" in page
    assert "Say how much, please" in page
    assert "since the hill" in page
    assert bodies(browser) == []


def test_the_map_may_name_side_and_place(browser: Browser) -> None:
    page = browser.get("/log/pain?side=right&zone=plantar-heel-central").content.decode()
    assert 'value="right" checked' in page
    assert 'value="plantar-heel-central" selected' in page


def test_a_run_of_a_past_day(browser: Browser) -> None:
    filled = {"on": "2026-11-18", "minutes": "30", "km": "5,1", "effort": "3", "limp": "no"}
    assert "Write the pain down first" in words(browser.send("/log/run", **filled, during="1"))
    sore(browser.place)
    assert browser.send("/log/run", **filled, during="1", painkiller="no").status_code == 302
    body = bodies(browser)[-1]
    assert isinstance(body, Activity)
    assert (body.moving_s, body.distance_m, body.effort, body.limp, body.painkiller) == (1800, 5100, 3, False, "no")
    assert (body.felt[0].during, body.felt[0].after) == (1, None)


@pytest.mark.parametrize("filled", [{"minutes": ""}, {"minutes": "0"}, {"minutes": "30", "running": "-1"}])
def test_a_run_that_cannot_be_is_not_kept(browser: Browser, filled: dict[str, str]) -> None:
    assert browser.send("/log/run", **filled).status_code == 400
    assert bodies(browser) == []


def test_a_cramp_and_a_note(browser: Browser) -> None:
    assert browser.send("/log/cramp", side="left", zone="plantar-arch-central", moment="night").status_code == 302
    assert browser.send("/log/note", text="<b>new</b> shoes").status_code == 302
    cramp, note = bodies(browser)
    assert isinstance(cramp, Cramp)
    assert cramp.moment == "night"
    assert note == Note("<b>new</b> shoes")
    assert "<b>new" not in browser.get("/diary").content.decode()
    assert "A cramp" in browser.read("/log")


def test_a_form_from_elsewhere_is_refused(lobby: object, browser: Browser) -> None:
    strict = Browser(browser.lobby, csrf=True)
    assert strict.client.post("/log/note", {"text": "forged"}).status_code == 403
    assert bodies(browser) == []


def test_what_the_diary_refused_may_be_sent_again_and_is_kept(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled = {"text": "once more", "once": "k-refused"}
    locked = Trouble("the diary", "is locked", "try again")
    with monkeypatch.context() as patch:
        patch.setattr("restride.web.pages.asking.keep", lambda *_: (locked,))
        assert browser.client.post("/log/note", filled).status_code == 400
    assert browser.client.post("/log/note", filled).status_code == 302
    assert bodies(browser) == [Note("once more")]


def test_a_morning_of_a_past_day_is_kept_as_recalled(browser: Browser) -> None:
    browser.send("/checkin", on="2026-11-19", sleep="7")
    body = bodies(browser)[-1]
    assert isinstance(body, Checkin)
    assert body.recalled


def test_a_pain_of_nothing_is_kept_as_nothing(browser: Browser) -> None:
    assert browser.send("/log/run", minutes="20", during="0", after="0").status_code == 302
    body = bodies(browser)[-1]
    assert isinstance(body, Activity)
    assert (body.felt[0].during, body.felt[0].after) == (0, 0)


def test_a_session_of_today_may_be_kept_as_it_was_asked_for(browser: Browser) -> None:
    known(browser.place)
    page = browser.get("/").content.decode()
    path = next(one for one in re.findall(r'href="(/log/run\?[^"]+)"', page))
    asked = dict(parse_qsl(urlsplit(unescape(path)).query))
    assert asked["sport"] == "run"
    assert f'value="{asked["minutes"]}"' in browser.get(unescape(path)).content.decode()
    answer = browser.send("/log/run", **asked, surface="grass", during="")
    assert "Kept:" in browser.read(answer.headers["Location"])
    body = bodies(browser)[-1]
    assert isinstance(body, Activity)
    assert (body.sport, body.surface, body.felt) == ("run", "grass", ())
    assert body.run_s == float(asked["running"]) * 60


def test_a_run_names_its_shoes_and_those_that_are_known_are_offered(browser: Browser) -> None:
    say(browser.place, Shoe("old blue"), Shoe("torn red", retired=True))
    page = browser.read("/log/run")
    assert "known are old blue" in page
    browser.send("/log/run", minutes="30", shoe="old blue")
    body = bodies(browser)[-1]
    assert isinstance(body, Activity)
    assert body.shoe == "old blue"
    assert browser.send("/log/run", minutes="30", shoe="x" * 201).status_code == 400


def test_the_country_is_kept_and_what_stands_is_filled_in(browser: Browser) -> None:
    known(browser.place)
    assert browser.send("/language", country="de").status_code == 302
    page = browser.get("/language").content.decode()
    assert '<option value="de" selected>' in page
    history = browser.place.history()
    assert isinstance(history, History)
    assert history.person.country == "DE"


def test_a_walk_is_kept_as_a_walk(browser: Browser) -> None:
    browser.send("/log/run", sport="walk", minutes="30", running="20")
    body = bodies(browser)[-1]
    assert isinstance(body, Activity)
    assert (body.sport, body.run_s) == ("walk", None)


def test_a_cramp_may_be_kept_without_its_place_but_not_with_a_wrong_one(browser: Browser) -> None:
    browser.send("/log/cramp", side="left", zone="", moment="night")
    assert bodies(browser)[-1] == Cramp(Side.LEFT, (), None, "night", "")
    assert browser.send("/log/cramp", side="left", zone="nose").status_code == 400


def test_what_was_said_can_be_unsaid_without_a_script(browser: Browser) -> None:
    page = browser.get("/checkin").content.decode()
    assert re.search(r'type="radio" name="mood" value="" checked', page)
    page = browser.get("/checkin?mood=4").content.decode()
    assert re.search(r'name="mood" value="4" checked', page)
    assert re.search(r'name="mood" value=""(?! checked)', page)


def test_the_pages_speak_spanish_once_it_is_chosen_and_say_what_is_not_translated(browser: Browser) -> None:
    known(browser.place)
    assert "said in English" not in browser.read("/checkin")
    assert browser.send("/language", language="es", units="imperial").status_code == 302
    page = browser.get("/checkin").content.decode()
    assert '<html lang="es">' in page
    assert "Horas de sueño" in page
    assert "se dice en inglés" in page
    assert (browser.place.units, "Guardado:" in page) == ("imperial", False)
    before = browser.place.diary.head()
    assert browser.send("/language", language="es").status_code == 302
    assert browser.place.diary.head() == before, "what is so already is not written again"
    assert browser.send("/language").status_code == 400


def test_a_new_pain_is_told_within_the_morning(browser: Browser) -> None:
    sore(browser.place)
    new = {"side": "right", "zone": "lesser-toes-dorsal", "toes": ["3", "4"], "score": "3"}
    answer = browser.send("/checkin", **{f"pain-{FOOT}": "1"}, **new)
    assert answer.status_code == 302, words(answer)
    *_, morning, spot = bodies(browser)
    assert morning == Checkin((Felt(FOOT, morning=1),))
    assert spot == PainSpot(Side.RIGHT, ("lesser-toes-dorsal",), 3, "morning", toes=(3, 4))
    assert "(third toe and fourth toe)" in browser.read("/diary")


def test_a_new_pain_half_told_is_asked_for_and_stands_open(browser: Browser) -> None:
    sore(browser.place)
    answer = browser.send("/checkin", zone="calf")
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "Say which foot, please" in page
    assert "Say how much, please" in page
    assert '<details class="more" open>' in page
    assert "PainSpot" not in {type(one).__name__ for one in bodies(browser)[1:]}


def test_a_new_pain_alone_is_a_morning_too(browser: Browser) -> None:
    known(browser.place)
    assert browser.send("/checkin", side="left", zone="calf", score="2", toes="3").status_code == 302
    assert bodies(browser)[-1] == PainSpot(Side.LEFT, ("calf",), 2, "morning"), "a calf has no toes"
