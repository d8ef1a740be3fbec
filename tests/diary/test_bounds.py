"""What an entry may say: each refusal in its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from restride.diary.bounds import troubles
from restride.diary.form import Form, FormFigure
from restride.diary.kinds import (
    Activity,
    Assessment,
    Body,
    Cause,
    Checkin,
    Clearance,
    ComplaintWord,
    Cramp,
    Declined,
    Exercise,
    Felt,
    Goal,
    Note,
    PainSpot,
    Person,
    Raised,
    Said,
    Schedule,
    Trial,
)
from restride.words.side import Side
from tests.diaries import START, Pen, on


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (PainSpot(Side.LEFT, ("mt-shaft-2",), 11), "pain runs from 0 to 10; 11"),
        (PainSpot(Side.LEFT, ("mt-shaft-9",), 3), "no zone 'mt-shaft-9'"),
        (PainSpot(Side.LEFT, (), 3), "no zone was given"),
        (PainSpot(Side.LEFT, ("mt-shaft-2",), 3, toes=(2,)), "of no small toe"),
        (PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 3, toes=(1,)), "the toes: are 1"),
        (PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 3, toes=(2, 2)), "the toes: are 2, 2"),
        (PainSpot(Side.LEFT, ("mt-shaft-2",), 3, "sometimes"), "'sometimes' is none of"),
        (Activity("run", -5, 0), "is not above 0"),
        (Activity("run", 36 * 3600, 3600), "2160 minutes"),
        (Activity("swim", 600, 600), "'swim' is none of"),
        (Activity("run", 600, 600, distance_m=-1), "-1 lies outside"),
        (Activity("run", 600, 600, effort=12), "effort"),
        (Activity("run", 600, 600, felt=(Felt(during=-1),)), "pain runs from 0 to 10"),
        (Checkin(sleep_h=25), "25 lies outside"),
        (Form("", "1"), "does not say of which run"),
        (Form("run", "1", speed_mps=40), "40 lies outside"),
        (Form("run", "1", steady_s=-1), "-1 lies outside"),
        (Form("run", "1", figures=(FormFigure("power", "W", -5, 1, 20),)), "-5 lies outside"),
        (Form("run", "1", figures=(FormFigure("power", "W", 5, 1, 20, drift_error=-1.0),)), "-1 lies outside"),
        (Checkin(painkiller="maybe"), "'maybe' is none of"),
        (Checkin(said=(Said("night_pain", "perhaps"),)), "'perhaps' is none of"),
        (Clearance("cleared", " ", START), "no name was given"),
        (Clearance("healed", "Dr. Invented", START), "'healed' is none of"),
        (ComplaintWord(Side.LEFT, ("nose",), "resolve"), "no zone 'nose'"),
        (Person(born=85), "85 lies before 1900"),
        (Activity("run", 600, 600, work="sprinting"), "'sprinting' is none of"),
        (Activity("run", 600, 600, cue_kept=1.2), "1.2 lies outside"),
        (Schedule((30, 30)), "2 days were given"),
        (Schedule((30, 0, -5, 0, 0, 0, 0)), "-5 lies outside"),
        (Schedule(away_from=on(3)), "has only one end"),
        (Schedule(away_from=on(3), away_to=on(1)), "before it begins"),
        (Schedule(), "says nothing"),
        (Declined("swim", "time"), "'swim' is none of"),
        (Declined("run", "rain"), "'rain' is none of"),
        (Person(language="xx"), "'xx' is none of"),
        (Person(units="furlongs"), "'furlongs' is none of"),
        (Activity("run", 600, 600, felt=(Felt("left-nose", during=3),)), "'left-nose' names none"),
        (Activity("run", 600, 600, felt=(Felt(during=3, gone_min=-1),)), "-1 lies outside"),
        (Checkin(said=(Said("limp", complaint="<b>"),)), "'<b>' names none"),
        (Clearance("cleared", "Dr. Invented", START, complaint="everywhere"), "'everywhere' names none"),
        (Exercise("short-foot", 3, hold_s=-1), "-1 lies outside"),
        (Cramp(Side.LEFT, (), -3), "-3 lies outside"),
        (Goal("distance", 5), "'distance' is none of"),
        (Assessment(Side.LEFT, ("mt-shaft-2",), urgency="T9"), "'T9' is none of"),
        (Assessment(Side.LEFT, ("mt-shaft-2",), causes=(Cause("gout", 7.0),)), "7 lies outside"),
        (Raised("a-flag", "T0", "", (), "1"), "'T0' is none of"),
        (ComplaintWord(Side.LEFT, ("mt-shaft-2",), "worse"), "'worse' is none of"),
        (Clearance("cleared", "Dr. Invented", on(1)), "lies in the future"),
        (Person(born=2200), "2200 is not over yet"),
        (Goal("race_km", 5, date(9999, 12, 31)), "by holds no date"),
        (Trial("hop", Side.LEFT), "neither a result nor 'cannot'"),
    ],
)
def test_out_of_bounds_is_refused_in_a_sentence(body: Body, words: str) -> None:
    found = troubles(Pen().write(0, body), on(0))
    assert any(words in f"{one.where}: {one.what}" for one in found), found
    assert all(one.mend for one in found)


def test_a_day_in_the_future_is_refused() -> None:
    found = troubles(Pen().morning(3), on(2))
    assert [one.where for one in found] == ["the date"]


def test_a_good_entry_has_no_trouble() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(0, 10, sleep=7.5)
    pen.run(0, 20, during=10, run_min=6, km=3)
    pen.test(0, "hop", 20)
    pen.write(0, Person(language="es", units="imperial"))
    assert [troubles(entry, on(0)) for entry in pen.entries] == [()] * len(pen.entries)


BAD: Any = {"of": "another kind"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (Note(BAD), "text holds no str"),
        (Note("half a sign: \ud800"), "text holds no str"),
        (Checkin(sleep_h=BAD), "sleep_h holds no float"),
        (Checkin(sleep_h=float("nan")), "sleep_h holds no float"),
        (Checkin(sleep_h=10**400), "sleep_h holds no float"),
        (PainSpot(Side.LEFT, ("mt-shaft-2",), True), "score holds no float"),
        (PainSpot(Side.LEFT, BAD, 3), "zones is no list"),
        (PainSpot(Side.LEFT, (BAD,), 3), "zones 1 holds no str"),
        (Checkin(felt=(Felt(morning=BAD),)), "felt 1.morning holds no float"),
        (Person(born=BAD), "born holds no int"),
    ],
)
def test_a_value_of_another_kind_is_refused_and_breaks_nothing(body: Body, words: str) -> None:
    found = troubles(Pen().write(0, body), on(0))
    assert [one.what for one in found] == [words]


@pytest.mark.parametrize("name", ["", "a/b", "../../up", "=1+1", "two\nlines", "x" * 201, "<b>"])
def test_an_id_that_could_lead_elsewhere_is_refused(name: str) -> None:
    found = troubles(replace(Pen().write(0, Note("a note")), id=name), on(0))
    assert [one.where for one in found] == ["the id"]


def test_only_who_writes_may_have_written() -> None:
    found = troubles(replace(Pen().write(0, Note("a note")), by="=SUM(A1)"), on(0))
    assert [one.where for one in found] == ["the author"]


@pytest.mark.parametrize("edge", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)])
def test_the_edges_of_the_calendar_are_refused(edge: datetime) -> None:
    entry = Pen().write(0, Note("a note"))
    assert [one.where for one in troubles(replace(entry, at=edge), on(0))] == ["the instant"]
    assert [one.where for one in troubles(replace(entry, recorded=edge), on(0))] == ["the instant of writing"]
    assert "the date" in [one.where for one in troubles(replace(entry, day=edge.date()), date(9999, 12, 31))]
