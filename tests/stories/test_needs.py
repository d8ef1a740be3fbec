"""What brings somebody here leads to an urgency or a first plan, by each of its doors, within a few screens."""

from __future__ import annotations

from restride.web.intake.person import SCREEN
from tests.report.pages import speech
from tests.stories.chromium import Window
from tests.stories.test_every_page import faults


def begins(phone: Window, need: str) -> None:
    phone.go("/")
    phone.page.get_by_role("link", name=need).click()


def says_who(phone: Window, *ticked: str) -> None:
    """The page of who somebody is, with some lines of the safety screen."""
    for one in ticked:
        phone.page.get_by_label(speech().say(f"question.{SCREEN}.answers.{one}")).check()
    phone.score("Does a foot, a toe or an ankle hurt", "no")
    phone.page.get_by_label("Neither").check()
    phone.page.get_by_label("Year you were born").fill("1985")
    phone.page.get_by_label("Country").select_option(label="Germany")
    phone.press("Next")


def test_exercises_lead_to_a_first_plan_in_two_pages(phone: Window) -> None:
    begins(phone, "Exercises for my feet")
    says_who(phone, "none")
    assert phone.heading == "What are you after?"
    assert not faults(phone)
    phone.score("A goal", "run 30 minutes")
    phone.page.get_by_label("Tuesday").check()
    phone.page.get_by_label("Saturday").check()
    phone.score("Minutes there are", "45")
    phone.press("To my day")
    assert phone.path == "/"
    assert phone.reads("Friday 20 November")
    assert not faults(phone)


def test_what_is_left_open_is_said_beside_its_field_and_nothing_is_lost(phone: Window) -> None:
    phone.watched.refusals = True
    begins(phone, "Work on my form")
    phone.page.get_by_label("Year you were born").fill("1985")
    phone.press("Next")
    assert phone.reads("Tick what holds, or that none of it does")
    assert phone.page.get_by_label("Year you were born").input_value() == "1985"
    assert not faults(phone)


def test_an_emergency_fills_the_screen_with_the_number_of_the_country(phone: Window) -> None:
    begins(phone, "Exercises for my feet")
    says_who(phone, "leg_swollen", "calf_at_rest", "breath_or_chest")
    assert phone.heading == "▲ This needs somebody now"
    assert phone.reads("112")
    shown = phone.page.locator("main.emergency").bounding_box()
    assert shown is not None
    assert shown["height"] >= 740
    assert not faults(phone)


def test_whoever_is_just_looking_is_asked_nothing(phone: Window) -> None:
    begins(phone, "I am just looking")
    phone.press("Is this for me?")
    assert phone.reads("anyone under 16")
    phone.press("Begin")
    assert phone.path == "/start"


def test_a_cramp_has_its_answer_in_two_touches(phone: Window) -> None:
    begins(phone, "Cramps")
    assert phone.reads("Pull the toes gently towards the shin")
    phone.press("A cramp right now")
    phone.score("Which foot", "left")
    phone.press("Keep it")
    assert phone.reads("Kept: ")
