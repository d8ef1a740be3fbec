"""A bone that has not passed the gate is not gone by a word; anything else is, once, and may come back."""

from __future__ import annotations

from restride.desk.consult import Consulted, consult
from restride.desk.record import Kept
from restride.desk.triage.ending import ended
from restride.diary.history import History
from restride.diary.kinds import Assessment, Cause, Clearance, PainSpot, Said
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, later, on, place, say, sore

BONES = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")


def is_open() -> bool:
    history = place().history()
    assert isinstance(history, History)
    return history.complaints[FOOT].open


def ruled_out() -> Assessment:
    said = tuple(Said(one, "no") for one in BONES)
    return Assessment(Side.LEFT, (ZONE,), said, "", (Cause("extensor_tendinopathy", 0.9),), "T4")


def test_a_place_that_counts_as_bone_is_not_gone_while_its_list_is_open() -> None:
    sore(place())
    refused = ended(place(), FOOT, "resolve", on(place().today))
    assert isinstance(refused, tuple)
    assert "counts as bone" in refused[0].what
    assert is_open()


def test_answers_that_rule_a_bone_out_let_it_be_gone() -> None:
    say(place(), ruled_out())
    assert isinstance(ended(place(), FOOT, "resolve", on(place().today)), Kept)
    assert not is_open()
    assert isinstance(ended(place(), FOOT, "reopen", on(place().today)), Kept)
    assert is_open()
    assert isinstance(ended(place(), FOOT, "reopen", on(place().today)), tuple), "it is open already"


def test_a_clearance_without_a_picture_does_not_make_a_bone_of_high_risk_gone() -> None:
    say(place(), PainSpot(Side.LEFT, (ZONE,), 6, "night", focal=True))
    assert isinstance(consult(place()), Consulted)
    here = later(place(), days=1)
    say(here, Clearance("cleared", "Dr. Invented", here.today, False, FOOT))
    there = later(place(), days=9)
    assert isinstance(ended(there, FOOT, "resolve", on(there.today)), tuple)


def test_what_is_not_known_is_told() -> None:
    sore(place())
    refused = ended(place(), "left-foo", "resolve", on(place().today))
    assert isinstance(refused, tuple)
    assert FOOT in refused[0].mend
