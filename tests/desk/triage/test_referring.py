"""What the page for a clinician is made from: the gravest complaint, with the flags that concern it."""

from __future__ import annotations

from restride.desk.triage.referring import referred
from restride.diary.kinds import Assessment, Cause, PainSpot, Said
from restride.report.triage.clinician import Referred
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.desk.desks import FOOT, ZONE, place, say, sore


def assessed(zone: str, urgency: str, *said: Said) -> Assessment:
    return Assessment(Side.LEFT, (zone,), said, "", (Cause("extensor_tendinopathy", 0.9),), urgency, (), "x")


def test_without_anything_sore_it_says_where_to_begin() -> None:
    found = referred(place())
    assert isinstance(found, tuple)
    assert "assess" in found[0].mend


def test_without_an_interview_it_asks_for_one() -> None:
    sore(place())
    found = referred(place())
    assert isinstance(found, tuple)
    assert FOOT in found[0].mend


def test_the_gravest_complaint_is_taken_and_any_may_be_named() -> None:
    here = place()
    say(here, assessed(ZONE, "T4"), assessed("calf", "T2", Said("night_pain")))
    found = referred(place())
    assert isinstance(found, Referred)
    assert found.complaint is not None
    assert found.complaint.id == "left-calf"
    assert found.urgency is not None
    assert found.urgency >= Urgency.T2
    other = referred(place(), FOOT)
    assert isinstance(other, Referred)
    assert other.complaint is not None
    assert other.complaint.id == FOOT
    assert all(flag.complaint in {"", FOOT} for flag in other.flags)


def test_an_unknown_complaint_is_told_the_known() -> None:
    say(place(), PainSpot(Side.LEFT, (ZONE,), 2, "daily"))
    found = referred(place(), "left-foo")
    assert isinstance(found, tuple)
    assert FOOT in found[0].mend
