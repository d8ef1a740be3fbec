"""What is read over the API: the very advice of `restride today --json`, and the numbers of the page of weeks."""

from __future__ import annotations

import json

import pytest

from restride.desk.consult import consult
from restride.desk.lobby import Lobby
from restride.desk.place import Place
from restride.desk.programme.planning import planned
from restride.report.week.wire import plan_to_wire
from restride.report.wire import advice_to_wire
from restride.web.house import speech_of
from tests.desk.desks import FOOT, ZONE
from tests.web.api.programs import Program


@pytest.fixture
def program(lobby: Lobby) -> Program:
    made = Program(lobby)
    made.wrote("pain", {"side": "left", "zones": [ZONE], "score": 3}, day="2026-11-17")
    for day, morning in (("2026-11-18", 2), ("2026-11-20", 1)):
        made.wrote("checkin", {"felt": [{"complaint": FOOT, "morning": morning}], "sleep_h": 7}, day=day)
    made.wrote("activity", {"sport": "run", "elapsed_s": 1200, "moving_s": 1200}, day="2026-11-18")
    return made


def test_the_advice_is_the_very_one(program: Program, lobby: Lobby) -> None:
    wire = program.got("/advice")
    place = lobby.place()
    assert isinstance(place, Place)
    looked = consult(place)
    assert not isinstance(looked, tuple)
    country = looked.history.profile().country
    assert wire == json.loads(
        json.dumps(advice_to_wire(looked.advice, looked.shelf.edition, looked.shelf.phrases, place.units, country))
    )


def test_of_a_past_day_nothing_is_written(program: Program, lobby: Lobby) -> None:
    place = lobby.place()
    assert isinstance(place, Place)
    before = place.diary.head()
    wire = program.got("/advice", on="2026-11-18")
    assert wire["on"] == "2026-11-18"
    assert place.diary.head() == before


def test_it_is_said_where_the_runner_stands(program: Program) -> None:
    standing, advice = program.got("/standing"), program.got("/advice")
    assert standing == {name: advice[name] for name in standing}
    assert {"standing", "sessions", "next_step"} <= set(standing)


def test_the_plan_is_the_very_one_and_writes_nothing(program: Program, lobby: Lobby) -> None:
    place = lobby.place()
    assert isinstance(place, Place)
    before = place.diary.head()
    wire = program.got("/plan", days=3)
    assert place.diary.head() == before
    found = planned(place, 3)
    assert not isinstance(found, tuple)
    assert wire == json.loads(json.dumps(plan_to_wire(found.week, speech_of(place))))
    assert program.ask("GET", "/plan?days=29").status_code == 422


def test_measures_are_the_numbers_of_the_page_of_weeks(program: Program) -> None:
    found = program.got("/measures", days=7)
    assert (found["first"], found["last"]) == ("2026-11-14", "2026-11-20")
    by_name = {one["name"]: one for one in found["measures"]}
    assert by_name["pain"]["complaint"] == FOOT
    assert [(one["day"], one["value"]) for one in by_name["pain"]["values"]] == [("2026-11-18", 2), ("2026-11-20", 1)]
    assert by_name["run"] == {
        "name": "run",
        "unit": "min",
        "complaint": "",
        "values": [{"day": "2026-11-18", "value": 20}],
    }
