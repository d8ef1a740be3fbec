"""How safe it feels to move: what was said stands there, what it changes, and when it is asked again."""

from __future__ import annotations

from restride.diary.kinds import RUNNER, Checkin, Said
from restride.report.mind.page import mind_document
from restride.report.text import render
from tests.diaries import Pen
from tests.report.pages import speech
from tests.scenes import scene


def told(*words: str) -> str:
    pen = Pen()
    pen.person()
    pen.sore(0)
    names = ("fears_harm", "leaves_out_for_fear", "pain_means_damage")
    if words:
        said = tuple(Said(name, word, complaint=RUNNER) for name, word in zip(names, words, strict=True))
        pen.write(8, Checkin(said=said))
    return " ".join(render(mind_document(scene(pen, 9), speech(day=9))).split())


def test_nothing_was_asked() -> None:
    page = told()
    assert "Nobody has asked yet" in page
    assert "you said" not in page


def test_answers_that_change_nothing_say_so() -> None:
    page = told("yes", "no", "dont_know")
    assert "even when it is gentle? yes" in page
    assert "for new damage? not answered" in page
    assert "Your answers change nothing in the plan." in page
    assert "Asked again from Tuesday 21 April on." in page


def test_what_they_change_is_said() -> None:
    assert "each later one is half as long" in told("yes", "yes", "no")
    assert "A physiotherapist can go the first steps with you" in told("yes", "yes", "yes")
