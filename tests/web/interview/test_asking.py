"""The interview on pages ends as it ends in a terminal; an emergency is shown at once; nothing is written before."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse

from restride.desk.assessment import Sitting, sit
from restride.desk.ida import ANSWERS
from restride.diary.kinds import Assessment
from restride.triage.evaluation.case import replies
from restride.web.interview.carried import FIELD, carried_of
from tests.cases.gallery import cases
from tests.desk.desks import FOOT, ZONE, sore
from tests.editions import shipped
from tests.web.browser import Browser, hidden, words

QUIET: dict[str, Any] = {**ANSWERS, "age": 41.0, "sex": "woman"}


class Talk:
    """One who goes through the pages by their buttons."""

    def __init__(self, browser: Browser, path: str = "/assess") -> None:
        self.browser, self.path = browser, path
        self.answer: HttpResponse = browser.get(path)

    def press(self, **filled: Any) -> str:
        given = {**hidden(self.answer.content.decode()), **filled}
        self.answer = self.browser.client.post(self.path, given)  # type: ignore[assignment]
        assert self.answer.status_code == 200, words(self.answer)
        return words(self.answer)

    def coming(self) -> str:
        """The question that is on the page; empty where there is none."""
        state = hidden(self.answer.content.decode()).get(FIELD, "")
        carried = carried_of(state, "me")
        if carried is None or "Question" not in words(self.answer):
            return ""
        sitting: Any = sit(self.browser.place, carried.complaint)
        for question, answer in carried.given:
            sitting = sitting.answered(question, answer)
        assert isinstance(sitting, Sitting)
        coming = sitting.next()
        return coming.question if coming else ""

    def through(self, answers: dict[str, Any]) -> str:
        said = words(self.answer)
        while question := self.coming():
            if question in answers:
                said = self.press(do="answer", answer=answers[question])
            else:
                said = self.press(do="unknown")
        return said


def assessments(browser: Browser) -> list[Assessment]:
    history = browser.place.history()
    return [one.body for one in history.entries() if isinstance(one.body, Assessment)]  # type: ignore[union-attr]


def test_a_quiet_foot_ends_in_t4_and_is_kept_once(browser: Browser) -> None:
    sore(browser.place)
    talk = Talk(browser, f"/assess/{FOOT}")
    before = browser.place.diary.head()
    said = talk.press(do="words", text="")
    assert "Question 1" in said
    last, filled = talk.answer, dict[str, Any]()
    while question := talk.coming():
        assert browser.place.diary.head() == before
        last = talk.answer
        filled = {"do": "answer", "answer": QUIET[question]} if question in QUIET else {"do": "unknown"}
        said = talk.press(**filled)
    (kept,) = assessments(browser)
    assert (kept.urgency, kept.zones) == ("T4", (ZONE,))
    assert "kept in your diary" in said
    talk.answer = last
    talk.press(**filled)
    assert len(assessments(browser)) == 1


def test_a_cramp_ends_in_t4(browser: Browser) -> None:
    answers = dict(replies(shipped(), cases()["night-calf-cramp"]))
    talk = Talk(browser)
    talk.press(do="words", text="")
    said = talk.through(answers)
    (kept,) = assessments(browser)
    assert kept.urgency == "T4", said


def test_a_swollen_calf_is_an_emergency_at_once(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="")
    said = talk.press(do="answer", answer=("leg_swollen", "calf_at_rest", "breath_or_chest"))
    assert "emergency" in talk.answer.content.decode()
    assert re.search(r"\b(112|911|999)\b", said)
    assert not assessments(browser)
    talk.press(do="question")
    talk.through({"where": ("calf",), "side": "left"})
    while not assessments(browser):
        talk.press(do="question")
        talk.through({"where": ("calf",), "side": "left"})
    assert assessments(browser)[0].urgency == "T1"


def test_an_emergency_whose_place_is_known_is_kept_without_more_questions(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="my left calf is sore")
    talk.press(do="begin")
    said = talk.press(do="answer", answer=("leg_swollen", "calf_at_rest", "breath_or_chest"))
    assert "This needs somebody now" in said
    assert 'href="/diary"' in talk.answer.content.decode()
    (kept,) = assessments(browser)
    assert (kept.urgency, kept.zones, kept.text) == ("T1", ("calf",), "my left calf is sore")


def test_what_a_runner_changes_is_asked_again(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="")
    for answers in (("none",), ("calf",)):
        talk.press(do="answer", answer=answers)
    assert "Question 2" in talk.press(to="1")
    assert re.search(r'value="calf" checked', talk.answer.content.decode())


def test_back_asks_again_with_the_answer_that_was_given(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="")
    said = talk.press(do="answer", answer=("none",))
    assert "Question 2" in said
    said = talk.press(to="0")
    assert "Question 1" in said
    assert re.search(r'value="none" checked', talk.answer.content.decode())
    assert "your own words" in talk.press(do="back").lower()


def test_nothing_chosen_is_asked_again(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="")
    said = talk.press(do="answer")
    assert "Choose an answer first" in said
    assert "Question 1" in said
    assert "not an answer" in talk.press(do="answer", answer="no-such-thing")


def test_own_words_are_shown_and_left_out(browser: Browser) -> None:
    talk = Talk(browser)
    said = talk.press(do="words", text="my left calf <b>aches</b>, no chest pain")
    assert "What was understood" in said
    assert "will be asked" in said.lower()
    assert "<b>aches" not in talk.answer.content.decode()
    lines = re.findall(r'name="out" value="(\d+)"> <span>([^<]+)', talk.answer.content.decode())
    where = next(number for number, line in lines if line.startswith("place"))
    talk.press(do="begin", out=[where])
    talk.press(do="answer", answer=("none",))
    assert "Where does it hurt" in words(talk.answer)


def test_stopping_keeps_what_was_said(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="my left calf aches")
    talk.press(do="begin")
    assert "kept in your diary" in talk.press(do="stop")
    assert assessments(browser)[0].zones == ("calf",)


def test_stopping_without_a_place_keeps_nothing(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="")
    assert "not kept" in talk.press(do="stop")
    assert not assessments(browser)


def test_a_forged_state_begins_anew(browser: Browser) -> None:
    talk = Talk(browser)
    talk.press(do="words", text="")
    state = hidden(talk.answer.content.decode())[FIELD]
    said = talk.press(do="stop", **{FIELD: state[:-3] + "abc"})
    assert "begin anew" in said
    assert not assessments(browser)


def test_without_its_token_no_form_is_taken(browser: Browser) -> None:
    strict = Browser(browser.lobby, csrf=True)
    assert strict.client.post("/assess", {"do": "stop"}).status_code == 403


def test_what_is_known_already_may_be_asked_about_once_more(browser: Browser) -> None:
    assert "known already" not in browser.read("/assess")
    sore(browser.place)
    assert f'href="/assess/{FOOT}"' in browser.get("/assess").content.decode()
    assert "known already" not in browser.read(f"/assess/{FOOT}")


def test_today_leads_to_it(browser: Browser) -> None:
    assert 'href="/assess"' in browser.get("/").content.decode()
    sore(browser.place)
    assert f'href="/assess/{FOOT}"' in browser.get("/").content.decode()


def test_a_number_that_no_page_holds_breaks_nothing(browser: Browser) -> None:
    for strange in ("²", "9" * 5000, "-1"):
        talk = Talk(browser)
        talk.press(do="words", text="my toe hurts")
        assert talk.press(to=strange)
        assert talk.press(do="begin", out=strange)
