"""The page names what comes next with its days, the goal, and what went well, in words."""

from __future__ import annotations

from restride.diary.kinds import Goal
from restride.diary.standing import Standing
from restride.plan.milestones.steps import way
from restride.plan.milestones.wins import wins
from restride.report import document as doc
from restride.report.milestones.page import milestones_document
from restride.report.text import render
from tests.diaries import Pen, on
from tests.report.pages import climber, day_of, runner, speech
from tests.scenes import scene


def page(pen: Pen, day: int, standing: Standing | None = None, stop: bool = False) -> doc.Document:
    there = scene(pen, day, stop=stop)
    held = standing or day_of(pen, day).advice.standing
    return milestones_document(way(there, held), wins(there, held, 28), 28, there.history, speech(day=day))


def text(document: doc.Document) -> str:
    return " ".join(render(document, width=200, colour=False, depth="short").split())


def test_every_milestone_is_a_sentence_with_its_days() -> None:
    said = text(page(climber(), 12))
    assert "at the earliest, more likely by" in said
    assert "of running without a walking break" in said
    assert "because." not in said
    assert "No goal is written down yet" in said


def test_the_goal_stands_with_its_size_and_in_own_words() -> None:
    pen = runner()
    pen.write(0, Goal("race_km", 42, on(20), "the big one"))
    said = text(page(pen, 0))
    assert "The race of 42 km by" in said
    assert "sooner than quiet steps lead there" in said
    assert "the big one" in said


def test_each_kind_of_goal_has_its_words() -> None:
    for kind, words in (("run_minutes", "a run of 90 min"), ("week_km", "a week of 90 km")):
        pen = runner()
        pen.write(0, Goal(kind, 90))
        assert words in text(page(pen, 0))


def test_a_stop_says_why_there_are_no_dates() -> None:
    document = page(climber(), 12, Standing(rest_from=on(11)))
    assert "No dates for now" in text(document)
    assert "being rested off" in text(document)


def test_wins_stand_with_their_day() -> None:
    pen = Pen()
    pen.sore(0)
    for number, pain in enumerate((2, 2, 3, 2, 1, 0)):
        pen.morning(number + 1, pain)
    said = text(page(pen, 6, Standing()))
    assert "today: The first morning without pain at the top of your left foot, after 5 sore ones." in said


def test_today_says_the_last_one_with_a_way_to_the_page() -> None:
    pen = Pen()
    pen.sore(0)
    pen.not_bone(0)
    for number, pain in enumerate((2, 2, 3, 2, 1, 0)):
        pen.morning(number + 1, pain)
    lines = [one for one in day_of(pen, 6).document().blocks if isinstance(one, doc.Line) and one.way]
    led = [one.text for one in lines if one.way is not None and one.way.path == "/milestones"]
    assert len([text for text in led if "first morning without pain" in text]) == 1
