"""Which tissue row is in force: bone zones, likely causes, a clinician's diagnosis. Invented diaries."""

from __future__ import annotations

import pytest

from restride.diary.complaint import Complaint
from restride.diary.fold import fold
from restride.diary.kinds import Assessment, Cause, PainSpot
from restride.triage.known import Known, from_history, gather
from restride.triage.tissue import ORDER, ROWS, TissueRow, strictness, tissue
from restride.words.side import Side
from tests.diaries import FOOT, START, Pen, on
from tests.editions import shipped
from tests.triage.small import SMALL

BASE = shipped()
BONES = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")


def row(pen: Pen, day: int, complaint: str = FOOT) -> TissueRow:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    one = history.complaints[complaint]
    return tissue(BASE, from_history(BASE, history, one, on(day)), one)


def complaint(*causes: tuple[str, float], zones: tuple[str, ...] = ("plantar-heel-medial",)) -> Complaint:
    return Complaint("one", Side.LEFT, zones, START, "e1", tuple(Cause(*one) for one in causes))


def small_row(one: Complaint, **said: str) -> TissueRow:
    return tissue(SMALL, gather(SMALL, said, {}, one.zones, one.side), one)


def test_a_bone_zone_is_bone_until_each_is_answered_no() -> None:
    pen = Pen()
    pen.sore(0)
    assert row(pen, 1).tissue == "bone"
    pen.assessed(1, **dict.fromkeys(BONES[:3], "no"))
    assert row(pen, 2).tissue == "bone"
    pen.not_bone(2)
    assert row(pen, 3).tissue == "tendon"


@pytest.mark.parametrize("name", BONES)
@pytest.mark.parametrize("word", ["yes", "dont_know"])
def test_one_answer_that_is_not_no_keeps_it_bone(name: str, word: str) -> None:
    pen = Pen()
    pen.sore(0)
    pen.assessed(1, **{**dict.fromkeys(BONES, "no"), name: word})
    found = row(pen, 2)
    assert (found.tissue, found.because.says) == ("bone", "because.tissue.bone_zone")
    assert found.high_risk


def test_the_strictest_of_the_likely_causes() -> None:
    assert small_row(complaint(("fascia", 0.5), ("sinew", 0.4), ("stress", 0.09))).tissue == "tendon"
    assert small_row(complaint(("fascia", 0.9), ("stress", 0.10))).tissue == "bone"
    assert small_row(complaint(("fascia", 0.9), ("risky_bone", 0.10))).high_risk
    assert small_row(complaint(("fascia", 0.99), ("clot", 0.01))).tissue == "fascia"


def test_the_likeliest_counts_where_none_is_likely_and_of_none_the_strictest() -> None:
    assert small_row(complaint(("sinew", 0.05), ("stress", 0.04))).tissue == "tendon"
    assert small_row(complaint(("unheard_of", 0.9))).tissue == ORDER[0]


def test_without_an_assessment_the_ranking_speaks() -> None:
    assert small_row(complaint()).tissue == "fascia"


def test_a_diagnosis_decides_alone_until_a_later_flag_finding() -> None:
    pen = Pen()
    pen.sore(0)
    pen.cleared(1, "diagnosed", FOOT, "extensor_tendinopathy")
    found = row(pen, 2)
    assert (found.tissue, found.because.says, found.reads) == ("tendon", "because.tissue.diagnosed", ("e0001",))
    pen.write(3, PainSpot(Side.LEFT, ("dorsal-midfoot-central",), 4, "night"))
    assert row(pen, 4).tissue == "bone"


def test_a_diagnosed_bone_stays_bone_though_everything_is_denied() -> None:
    pen = Pen()
    pen.sore(0)
    pen.cleared(1, "diagnosed", FOOT, "bsi_navicular")
    pen.not_bone(2)
    assert (row(pen, 3).tissue, row(pen, 3).high_risk) == ("bone", True)


def test_a_diagnosis_that_this_edition_does_not_know_decides_nothing() -> None:
    pen = Pen()
    pen.sore(0)
    pen.cleared(1, "diagnosed", FOOT, "unheard_of")
    assert row(pen, 2).tissue == "bone"


def test_the_heel_is_freed_by_its_own_squeeze() -> None:
    pen = Pen()
    zones = ("heel-side-medial",)
    pen.write(0, Assessment(Side.LEFT, zones, causes=(Cause("baxter", 0.9),)))
    assert row(pen, 1, "left-heel-side-medial").tissue == "bone"
    known = Known({"heel_squeeze_sharp": "no", **dict.fromkeys(BONES[1:], "no")}, zones=zones)
    assert tissue(BASE, known, complaint(("baxter", 0.9), zones=zones)).tissue == "nerve"


def test_every_tissue_of_the_cards_has_a_row() -> None:
    assert all(strictness(one.tissue) >= 0 for one in BASE.conditions.values())
    assert set(ROWS.values()) <= set(ORDER)
    assert strictness("bone") == 0
