"""What is known of one complaint: open or gone, with the warnings that speak of it."""

from __future__ import annotations

from restride.desk.record import Kept, complaint_word
from restride.desk.triage.complaint import complained
from restride.diary.kinds import PainSpot
from restride.report.complaint.page import Case
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, on, place, say, sore


def test_an_open_complaint_is_watched_and_one_that_is_gone_is_not() -> None:
    sore(place())
    found = complained(place(), FOOT)
    assert isinstance(found, Case)
    assert found.watched is not None
    assert isinstance(complaint_word(place(), FOOT, "resolve", on(place().today)), Kept)
    found = complained(place(), FOOT)
    assert isinstance(found, Case)
    assert found.watched is None
    assert found.complaint.resolved == place().today


def test_its_warnings_stand_with_it_and_those_of_another_do_not() -> None:
    say(place(), PainSpot(Side.LEFT, (ZONE,), 6, "night", focal=True))
    say(place(), PainSpot(Side.RIGHT, ("plantar-heel-central",), 1, "daily"))
    found = complained(place(), FOOT)
    assert isinstance(found, Case)
    assert found.flags
    other = complained(place(), "right-plantar-heel-central")
    assert isinstance(other, Case)
    assert not any(flag.complaint == FOOT for flag in other.flags)


def test_an_unknown_one_is_told_the_known() -> None:
    sore(place())
    found = complained(place(), "left-foo")
    assert isinstance(found, tuple)
    assert FOOT in found[0].mend
