"""The five answers are kept, what is left open too, and the day that is shown heeds them."""

from __future__ import annotations

from restride.desk.programme.readiness import OWN, Readiness, readiness, ready
from restride.diary.kinds import Checkin
from restride.plan.readiness.signs import SIGNS
from tests.desk.desks import later, place, sore


def test_answers_are_kept_and_read_again() -> None:
    one = place()
    sore(one)
    found = ready(one, {"earlier": "yes", "landing": "no"})
    assert isinstance(found, Readiness)
    told = {sign.id: sign.answer for sign in found.signs}
    assert (told["earlier"], told["landing"], told["daily"]) == ("yes", "no", "dont_know")
    entries = one.entries()
    assert isinstance(entries, list)
    kept = [entry.body for entry in entries if isinstance(entry.body, Checkin)]
    assert {said.finding for said in kept[0].said} == {SIGNS[name] for name in (*OWN, "landing")}
    again = readiness(later(one, hours=1))
    assert isinstance(again, Readiness)
    assert {sign.id: sign.answer for sign in again.signs} == told


def test_many_signs_are_to_be_seen() -> None:
    one = place()
    sore(one)
    found = ready(one, dict.fromkeys(SIGNS, "yes"))
    assert isinstance(found, Readiness)
    assert found.see is not None
