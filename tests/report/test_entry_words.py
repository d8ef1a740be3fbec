"""Every kind of entry has its line of words, in the runner's units and names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from restride.diary import kinds
from restride.diary.form import Form, FormFigure
from restride.diary.kinds import KINDS, Body, Felt, Said
from restride.diary.standing import Colour, Door, Standing
from restride.report.entry_words import change_words, entry_line, entry_words, standing_change
from restride.report.phrase import IMPERIAL
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.report.pages import speech

STANDING = Standing(Door.LADDER, 2)

SAID: list[tuple[Body, str]] = [
    (
        kinds.Activity("run", 2520, 2520, distance_m=8200, effort=3, felt=(Felt(FOOT, during=2, after=1),)),
        "run, 42 min, 8.2 km, effort 3 of 10, pain 2 during, 1 after at the top of your left foot",
    ),
    (kinds.Activity("cross", 1800, 1800, name="bike", painkiller="to_run"), "bike, 30 min, a painkiller taken to run"),
    (kinds.Activity("walk", 30, 30, limp=True), "walk, 0.5 min, with a limp"),
    (
        kinds.Checkin((Felt(morning=2),), sleep_h=7.5, painkiller="no", recalled=True),
        "morning: pain 2, slept 7.5 h, no painkiller, recalled later",
    ),
    (kinds.Checkin(), "morning: nothing to tell"),
    (kinds.Checkin(said=(Said("night_pain", "dont_know"),)), "morning: it wakes you or hurts at night: not known"),
    (
        kinds.PainSpot(Side.RIGHT, ("mt-shaft-2",), 3, "night", focal=True),
        "pain 3 at the top of your right foot behind the second toe, at night, one fingertip covers it",
    ),
    (kinds.Exercise("short_foot", 3, 10), "short foot, 3 × 10"),
    (
        kinds.Cramp(Side.LEFT, ("calf",), 2, "night", "stretching"),
        "cramp, your left calf, at night, 2 min, stretching helped",
    ),
    (kinds.Shoe("Blue ones", drop_mm=8, retired=True), "shoe Blue ones retired, 8 mm"),
    (kinds.Trial("heel_raise", Side.LEFT, 24, 0), "heel raises on one leg, left, 24, pain 0"),
    (kinds.Trial("own_test", Side.BOTH, cannot=True), "own test, both, could not be done"),
    (kinds.Note("hill {far} away"), "note: hill {far} away"),
    (kinds.Goal("race_km", 21.1, date(2026, 6, 1)), "goal: 21.1 km, by Monday 1 June"),
    (
        kinds.Schedule((30, 0, 30, 0, 30, 60, 0), date(2026, 3, 2), date(2026, 3, 9), running=True),
        "time for it: Monday 30 min, Wednesday 30 min, Friday 30 min, Saturday 60 min, away from today",
    ),
    (kinds.Declined("run", "fear", "dark"), "not done: the run, it felt risky, dark"),
    (kinds.Person(1985, "woman", 170), "about you: born 1985, woman, 170 cm"),
    (kinds.ComplaintWord(Side.LEFT, ("calf",), "resolve"), "your left calf: gone"),
    (
        kinds.Assessment(Side.LEFT, ("calf",), (Said("night_pain"),), causes=(kinds.Cause("nowhere", 0.9),)),
        "questions about your left calf, most likely a condition of this edition, you can look after it yourself.",
    ),
    (
        kinds.Clearance("diagnosed", "Dr. Invented", on(0), True, FOOT, "mt_bsi_shaft"),
        "Dr. Invented made a diagnosis for the top of your left foot, bone stress injury of a metatarsal, seen today",
    ),
    (
        kinds.Raised("R20", "T2", FOOT, (), "x"),
        "warning sign: A sore spot over a bone that heals badly, be seen within",
    ),
    (
        kinds.Decision("plan.reaction", on(-2), Colour.GREEN, STANDING, STANDING, (), "x"),
        "the run of Saturday 28 February: quiet",
    ),
    (
        kinds.Decision("plan.climb", on(0), Colour.GREEN, STANDING, replace(STANDING, height=4), (), "x"),
        "decided: One step up: 6 × (3 min walk · 2 min easy run).",
    ),
    (kinds.Shown("d", "2026.11.0", "modify", "T4", "{}"), "advice shown: modify, cards of edition 2026.11.0"),
    (Form("e1", "1", figures=(FormFigure("cadence", "spm", 170, 0.4, 20),)), "form of e1: measures 1"),
    (kinds.Same(("e1", "e2")), "one outing, told by e1, e2"),
    (kinds.Retraction("e1", on(0), "twice"), "entry e1 taken back, twice"),
]


@pytest.mark.parametrize(("body", "said"), SAID)
def test_an_entry_says_what_happened(body: Body, said: str) -> None:
    assert entry_words(body, speech()).startswith(said)


def test_no_kind_is_left_without_words() -> None:
    assert {type(body) for body, _ in SAID} == set(KINDS.values())


def test_a_line_begins_with_its_day() -> None:
    assert entry_line(Pen().morning(-1, 2), speech()) == "Sunday 1 March: morning: pain 2, no painkiller"


def test_a_run_may_be_told_in_miles() -> None:
    assert "5 miles" in entry_words(kinds.Activity("run", 2400, 2400, distance_m=8000), speech(IMPERIAL))


def test_changes_of_standing_are_told_apart() -> None:
    gate = replace(STANDING, door=Door.GATE)
    assert standing_change(STANDING, STANDING) is None
    assert standing_change(STANDING, replace(STANDING, height=0)) == "down"
    assert standing_change(STANDING, replace(STANDING, rest_from=on(0))) == "rest"
    assert standing_change(replace(STANDING, rest_from=on(0)), STANDING) == "rested"
    assert standing_change(gate, STANDING) == "door_ladder"
    for door in Door:
        assert change_words(f"door_{door.value}", on(0), STANDING, speech())
