"""Fields read with their bounds: nothing unsaid is taken for zero, and what is wrong is said beside its field."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import HttpRequest, QueryDict
from django.test import RequestFactory

from restride.web.pages.filled import Filled, fresh_key
from tests.report.pages import speech

pytestmark = pytest.mark.usefixtures("lobby")


def filled(**typed: str) -> Filled:
    request = HttpRequest()
    request.method = "POST"
    given = QueryDict(mutable=True)
    given.update(typed)
    request.POST = given  # type: ignore[assignment]
    return Filled(request, speech())


@pytest.mark.parametrize(("typed", "value"), [("", None), ("7,5", 7.5), (" 0 ", 0.0), ("24", 24.0)])
def test_a_number_is_read_with_point_or_comma(typed: str, value: float | None) -> None:
    form = filled(sleep=typed)
    assert form.number("sleep", "Sleep", (0, 24)) == value
    assert not form.wrong


@pytest.mark.parametrize("typed", ["25", "-1", "nan", "inf", "seven", "1e999"])
def test_a_number_that_cannot_be_is_said_and_kept_in_its_field(typed: str) -> None:
    form = filled(sleep=typed)
    assert form.number("sleep", "Sleep", (0, 24)) is None
    assert form.fields[0].value == typed
    assert "0 to 24" in form.fields[0].wrong


def test_a_scale_offers_eleven_scores_and_none() -> None:
    assert filled().scale("pain", "Pain") is None
    form = filled(pain="10")
    assert form.scale("pain", "Pain") == 10
    assert [one.chosen for one in form.fields[0].choices] == [False] * 10 + [True]
    assert filled(pain="11").scale("pain", "Pain") is None


def test_several_answers_are_read_and_what_is_none_of_them_is_let_go() -> None:
    request = HttpRequest()
    request.method = "POST"
    request.POST = QueryDict("feel=ache&feel=nonsense&feel=sharp")
    form = Filled(request, speech())
    offered = [("ache", "An ache"), ("sharp", "Sharp"), ("burning", "Burning")]
    assert form.several("feel", "Feel", offered) == ("ache", "sharp")
    assert [one.chosen for one in form.fields[0].choices] == [True, True, False]


def test_yes_no_and_not_said_are_three() -> None:
    said = [filled(limp=word).yes_no("limp", "Limp") for word in ("yes", "no", "", "perhaps")]
    assert said == [True, False, None, None]


def test_a_day_lies_not_ahead() -> None:
    today = date(2026, 11, 20)
    assert filled().day("on", "Day", today) == today
    assert filled(on="2026-11-18").day("on", "Day", today) == date(2026, 11, 18)
    for typed in ("2026-11-21", "yesterday"):
        form = filled(on=typed)
        assert form.day("on", "Day", today) == today
        assert form.wrong


def test_a_place_is_needed() -> None:
    groups = [("heel", [("plantar-heel-central", "under the heel")])]
    assert filled(zone="plantar-heel-central").place("zone", "Where", groups) == "plantar-heel-central"
    form = filled(zone="nose")
    assert form.place("zone", "Where", groups) == ""
    assert form.wrong


def test_own_words_have_an_end_and_a_demand_is_said() -> None:
    form = filled(text="x" * 2001)
    form.text("text", "Words")
    assert "2000" in form.fields[0].wrong
    other = filled(text="x")
    other.text("text", "Words")
    other.demand("text", "more")
    assert other.fields[0].wrong == "more"


def test_what_stands_is_shown_until_somebody_types() -> None:
    form = Filled(RequestFactory().get("/"), speech(), stands={"who": "Dr. Invented", "score": "3", "empty": "7"})
    assert form.line("who", "Who") == "Dr. Invented"
    assert form.scale("score", "How much") == 3
    assert form.unchanged("who")
    typed = Filled(RequestFactory().post("/", {"who": "Dr. Other", "empty": ""}), speech(), stands=form.stands)
    assert typed.line("who", "Who") == "Dr. Other"
    assert typed.number("empty", "How many", (0, 10)) is None, "what was emptied stays empty"
    assert not typed.unchanged("who")


def test_a_line_has_an_end() -> None:
    assert filled(who="x" * 201).line("who", "Who") == "x" * 201
    form = filled(who="x" * 201)
    form.line("who", "Who")
    assert "200" in form.fields[0].wrong


def test_no_two_forms_carry_the_same_key() -> None:
    assert len({fresh_key() for _ in range(100)}) == 100
