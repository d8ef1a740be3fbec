"""The readiness gate item by item: what opens each, what ends its row, and what may not be tried yet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.kinds import Activity, Checkin, Clearance, Felt, PainSpot, Trial
from restride.plan.gate import GateItem, gate, heel_raise_need
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.scenes import scene

TODAY = 40
PLACE = ("dorsal-midfoot-central",)
TOE = ("hallux-mtp-dorsal",)
TISSUES = ("bone", "tendon", "fascia", "joint", "nerve", "muscle")


def _sore(day: int = 0, zones: tuple[str, ...] = PLACE) -> Pen:
    pen = Pen()
    pen.person()
    pen.sore(day, zones)
    return pen


def _items(pen: Pen, tissue: str = "tendon", day: int = TODAY) -> dict[str, GateItem]:
    return {item.id: item for item in gate(scene(pen, day, tissue))}


def _quiet(pen: Pen, days: int, pain: float = 0, last: int = TODAY) -> None:
    for day in range(last - days + 1, last + 1):
        pen.morning(day, pain)


def _tried(pen: Pen, day: int, test: str, left: float, right: float, pain: float = 0) -> None:
    pen.write(day, Trial(test, Side.LEFT, left, pain), hour=16)
    pen.write(day, Trial(test, Side.RIGHT, right), hour=16)


# --- what is asked --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tissue", "zones", "asked"),
    [
        ("tendon", PLACE, ["quiet_days", "walks", "heel_raises", "hops"]),
        ("bone", PLACE, ["quiet_days", "walks", "tender_free_days", "bone_clock", "heel_raises", "hops"]),
        ("joint", TOE, ["quiet_days", "walks", "heel_raises", "hops", "big_toe"]),
        ("joint", PLACE, ["quiet_days", "walks", "heel_raises", "hops"]),
    ],
)
def test_the_gate_asks_by_tissue(tissue: str, zones: tuple[str, ...], asked: list[str]) -> None:
    assert [item.id for item in gate(scene(_sore(zones=zones), TODAY, tissue))] == asked


@pytest.mark.parametrize("tissue", TISSUES)
def test_silence_opens_nothing(tissue: str) -> None:
    assert not [item.id for item in gate(scene(_sore(), TODAY, tissue)) if item.done]


@pytest.mark.parametrize("tissue", TISSUES)
def test_every_item_says_why_and_by_what_number(tissue: str) -> None:
    for item in gate(scene(_sore(), TODAY, tissue)):
        assert item.because.rule == "plan.gate"
        assert item.because.says == f"because.gate.{item.id}"
        assert item.because.cited
        assert dict(item.because.facts)["need"] == round(item.need, 2)


# --- quiet days -----------------------------------------------------------------------------------------------------


def test_seven_quiet_mornings_in_a_row_are_asked() -> None:
    for days, done in ((6, False), (7, True)):
        pen = _sore()
        _quiet(pen, days)
        item = _items(pen)["quiet_days"]
        assert (item.have, item.need, item.done) == (days, 7, done)


def _without(pen: Pen, *missing: int) -> Pen:
    """The diary without the mornings of so many days ago."""
    gone = [on(TODAY - one) for one in missing]
    pen.entries = [one for one in pen.entries if not (one.kind == "checkin" and one.day in gone)]
    return pen


@pytest.mark.parametrize("missing", [1, 3, 6])
def test_a_missing_morning_advances_nothing_and_takes_nothing_back(missing: int) -> None:
    for days, done in ((7, False), (8, True)):
        pen = _sore()
        _quiet(pen, days)
        item = _items(_without(pen, missing))["quiet_days"]
        assert (item.have, item.done) == (7 if done else 6, done)


def test_the_last_quiet_day_waits_for_this_morning() -> None:
    pen = _sore()
    _quiet(pen, 12)
    item = _items(_without(pen, 0))["quiet_days"]
    assert (item.have, item.done) == (6, False)


def test_a_sore_morning_ends_the_row_behind_a_blank_one() -> None:
    pen = _sore()
    _quiet(pen, 4)
    pen.morning(TODAY - 5, 4)
    _quiet(pen, 6, last=TODAY - 6)
    assert _items(pen)["quiet_days"].have == 4


def test_quiet_days_lie_within_two_weeks() -> None:
    known = {"quiet": range(0, 13, 2), "scattered": range(0, 19, 3)}
    have = {}
    for name, days in known.items():
        pen = _sore()
        for back in days:
            pen.morning(TODAY - back, 0)
        have[name] = _items(pen)["quiet_days"].have
    assert have == {"quiet": 7, "scattered": 5}


@pytest.mark.parametrize("missing", [0, 3, 6])
def test_silence_ends_the_row_while_a_bone_is_in_doubt(missing: int) -> None:
    pen = _sore()
    _quiet(pen, 12)
    item = _items(_without(pen, missing), "bone")["quiet_days"]
    assert (item.have, item.done) == (missing, False)


@given(st.sets(st.integers(TODAY - 9, TODAY)), st.integers(TODAY - 9, TODAY))
def test_a_blank_morning_never_makes_the_row_longer(written: set[int], blank: int) -> None:
    pen = _sore()
    for day in sorted(written):
        pen.morning(day, 0)
    whole = _items(pen)["quiet_days"].have
    pen.entries = [one for one in pen.entries if not (one.kind == "checkin" and one.day == on(blank))]
    assert _items(pen)["quiet_days"].have <= whole


@given(st.lists(st.sampled_from([0, 1, 2, 3, 4, 5]), min_size=8, max_size=8), st.integers(0, 7))
def test_more_pain_never_makes_the_row_longer(pains: list[int], worse: int) -> None:
    rows = []
    for more in (0, 2):
        pen = _sore()
        for place, pain in enumerate(pains):
            pen.morning(TODAY - place, pain + (more if place == worse else 0))
        rows.append(_items(pen)["quiet_days"].have)
    assert rows[1] <= rows[0]


@pytest.mark.parametrize(("tissue", "most"), [("bone", 0), ("nerve", 0), ("joint", 2), ("muscle", 2), ("tendon", 3)])
def test_a_morning_is_quiet_by_the_green_limit_of_the_tissue(tissue: str, most: float) -> None:
    for pain, done in ((most, True), (most + 0.5, False)):
        pen = _sore()
        _quiet(pen, 7, pain)
        assert _items(pen, tissue)["quiet_days"].done is done


@pytest.mark.parametrize("moment", ["rest", "during", "after", "night", "daily"])
def test_pain_at_any_moment_of_the_day_ends_the_row(moment: str) -> None:
    pen = _sore()
    _quiet(pen, 10)
    pen.write(TODAY - 2, PainSpot(Side.LEFT, PLACE, 4, moment), hour=20)
    assert _items(pen)["quiet_days"].have == 2


@pytest.mark.parametrize("sport", ["run", "walk", "cross"])
def test_whatever_was_done_with_pain_ends_the_row(sport: str) -> None:
    pen = _sore()
    _quiet(pen, 10)
    pen.write(TODAY - 2, Activity(sport, 1800, 1800, felt=(Felt(during=6, after=2),)), hour=18)
    assert _items(pen)["quiet_days"].have == 2


def test_pain_of_the_other_foot_ends_no_row() -> None:
    pen = _sore()
    _quiet(pen, 10)
    pen.write(TODAY - 2, Activity("walk", 1800, 1800, felt=(Felt("right-mt-shaft-2", during=6),)), hour=18)
    assert _items(pen)["quiet_days"].done


def test_of_two_complaints_both_must_be_quiet() -> None:
    pen = _sore()
    pen.sore(0, ("plantar-heel-medial",))
    for day in range(TODAY - 6, TODAY + 1):
        pen.write(day, Checkin(felt=(Felt(FOOT, morning=0), Felt("left-plantar-heel-medial", morning=4))))
    assert _items(pen)["quiet_days"].have == 0


# --- walks ----------------------------------------------------------------------------------------------------------


def test_three_green_walks_of_half_an_hour_within_a_week() -> None:
    pen = _sore()
    for day in (TODAY - 6, TODAY - 3):
        pen.walk(day, 30)
    assert not _items(pen)["walks"].done
    pen.walk(TODAY, 30)
    item = _items(pen)["walks"]
    assert (item.have, item.done) == (3, True)


@pytest.mark.parametrize(
    "spoiled",
    [
        Activity("walk", 1740, 1740, felt=(Felt(during=0),)),
        Activity("walk", 3600, 1740, felt=(Felt(during=0),)),
        Activity("walk", 1800, 1800, felt=(Felt(during=4),)),
        Activity("walk", 1800, 1800, felt=(Felt(during=0, after=4),)),
        Activity("walk", 1800, 1800, felt=(Felt(during=0),), limp=True),
        Activity("walk", 1800, 1800),
        Activity("walk", 1800, 1800, felt=(Felt("right-mt-shaft-2", during=0),)),
        Activity("run", 1800, 1800, felt=(Felt(during=0),)),
    ],
    ids=["short", "paused", "sore", "sore-after", "limp", "no-word", "other-foot", "run"],
)
def test_what_is_no_green_brisk_walk_does_not_count(spoiled: Activity) -> None:
    pen = _sore()
    for day in (TODAY - 4, TODAY - 2):
        pen.walk(day)
    pen.write(TODAY, spoiled)
    assert _items(pen)["walks"].have == 2


def test_three_walks_of_one_day_are_one() -> None:
    pen = _sore()
    for _ in range(3):
        pen.walk(TODAY)
    assert _items(pen)["walks"].have == 1


def test_a_walk_of_more_than_a_week_ago_no_longer_counts() -> None:
    pen = _sore()
    for day in (TODAY - 7, TODAY - 3, TODAY):
        pen.walk(day)
    assert _items(pen)["walks"].have == 2


# --- heel raises ----------------------------------------------------------------------------------------------------


def _need(born: int | None, sex: str) -> float:
    pen = _sore()
    pen.entries = [one for one in pen.entries if one.kind != "person"]
    if born is not None:
        pen.person(0, born, sex)
    return float(heel_raise_need(scene(pen, TODAY))[0].value)


@given(st.integers(18, 95), st.sampled_from(["man", "woman"]))
def test_heel_raises_are_asked_by_age_and_sex(age: int, sex: str) -> None:
    decade = min(max(age // 10 * 10, 20), 70)
    norm = shipped().value(f"plan.norm.heel_raise.{sex}.{decade}")
    need = _need(2026 - age, sex)
    assert need == pytest.approx(min(max(15, 0.8 * norm), norm))
    assert 0.8 * norm <= need <= norm


@given(st.integers(18, 94), st.integers(0, 40), st.sampled_from(["man", "woman", "other", ""]))
def test_who_is_older_is_never_asked_for_more(age: int, older: int, sex: str) -> None:
    assert _need(2026 - age - older, sex) <= _need(2026 - age, sex)


@pytest.mark.parametrize(
    ("born", "sex", "need"),
    [
        (1996, "man", 26.4),
        (1996, "woman", 21.6),
        (1950, "man", 15),
        (1950, "woman", 15),
        (2010, "woman", 24.8),
        (None, "", 20),
    ],
)
def test_heel_raises_asked_of_real_people(born: int | None, sex: str, need: float) -> None:
    assert _need(born, sex) == pytest.approx(need)


def test_an_unknown_sex_is_asked_for_the_wider_norm() -> None:
    for born in range(1936, 2006, 10):
        assert _need(born, "") >= _need(born, "woman")
        assert _need(born, "") >= _need(born, "man")


@pytest.mark.parametrize(
    ("left", "right", "done"),
    [(25, 25, True), (20, 20, True), (19, 19, False), (27, 30, True), (26, 30, False), (40, 20, True), (0, 0, False)],
)
def test_heel_raises_of_the_sore_side_and_nine_tenths_of_the_other(left: float, right: float, done: bool) -> None:
    pen = _sore()
    _tried(pen, TODAY - 1, "heel_raise", left, right)
    item = _items(pen)["heel_raises"]
    assert (item.have, item.done) == (left, done)


def test_one_side_alone_proves_nothing() -> None:
    pen = _sore()
    pen.write(TODAY, Trial("heel_raise", Side.LEFT, 40))
    assert not _items(pen)["heel_raises"].done


def test_cannot_is_none_whatever_number_stands_beside_it() -> None:
    pen = _sore()
    pen.write(TODAY, Trial("heel_raise", Side.RIGHT, 30))
    pen.write(TODAY, Trial("heel_raise", Side.LEFT, 30, cannot=True))
    item = _items(pen)["heel_raises"]
    assert (item.have, item.done) == (0, False)


@pytest.mark.parametrize(("pain", "done"), [(0, True), (3, True), (3.5, False), (8, False)])
def test_pain_in_the_test_above_the_green_limit_fails_it(pain: float, done: bool) -> None:
    pen = _sore()
    _tried(pen, TODAY - 1, "heel_raise", 30, 30, pain)
    assert _items(pen)["heel_raises"].done is done


def test_the_latest_try_counts_even_when_it_was_worse() -> None:
    pen = _sore()
    _tried(pen, TODAY - 5, "heel_raise", 30, 30)
    _tried(pen, TODAY - 1, "heel_raise", 10, 30)
    assert _items(pen)["heel_raises"].have == 10


def test_an_old_test_no_longer_proves_anything() -> None:
    pen = _sore()
    _tried(pen, TODAY - 28, "heel_raise", 30, 30)
    assert not _items(pen)["heel_raises"].done
    _tried(pen, TODAY - 27, "heel_raise", 30, 30)
    assert _items(pen)["heel_raises"].done


@pytest.mark.parametrize("test", ["heel_raise", "hop"])
def test_a_test_of_before_it_hurt_proves_nothing(test: str) -> None:
    pen = _sore(TODAY - 10)
    _tried(pen, TODAY - 11, test, 30, 30)
    item = _items(pen)["hops" if test == "hop" else "heel_raises"]
    assert (item.have, item.done) == (0, False)


def test_a_complaint_of_both_feet_asks_both() -> None:
    pen = Pen()
    pen.person()
    pen.write(0, PainSpot(Side.BOTH, PLACE, 2))
    _tried(pen, TODAY, "heel_raise", 30, 10)
    assert _items(pen)["heel_raises"].have == 10


@given(st.integers(0, 40), st.integers(0, 40), st.floats(0, 10), st.floats(0, 10))
def test_more_pain_and_fewer_raises_never_pass_where_less_pain_and_more_fail(
    left: int, fewer: int, pain: float, more: float
) -> None:
    results = []
    for raises, hurt in ((left, min(pain, more)), (min(left, fewer), max(pain, more))):
        pen = _sore()
        _tried(pen, TODAY, "heel_raise", raises, 20, hurt)
        results.append(_items(pen)["heel_raises"].done)
    assert results[1] <= results[0]


# --- hops -----------------------------------------------------------------------------------------------------------


def test_twenty_hops_and_nine_tenths_of_the_other_side() -> None:
    for left, right, done in ((20, 20, True), (19, 19, False), (20, 23, False), (20, 22, True)):
        pen = _sore()
        _tried(pen, TODAY, "hop", left, right)
        assert _items(pen)["hops"].done is done


def test_hops_of_a_bone_are_held_until_five_tender_free_days() -> None:
    pen = _sore()
    _quiet(pen, 4)
    item = _items(pen, "bone")["hops"]
    assert (item.held, item.done) == (True, False)
    pen.morning(TODAY - 4, 0)
    _tried(pen, TODAY, "hop", 25, 25)
    item = _items(pen, "bone")["hops"]
    assert (item.held, item.done) == (False, True)


def test_hops_tried_while_a_bone_was_tender_must_be_tried_again() -> None:
    pen = _sore()
    _tried(pen, TODAY - 6, "hop", 25, 25)
    _quiet(pen, 6)
    item = _items(pen, "bone")["hops"]
    assert (item.held, item.done) == (False, False)
    _tried(pen, TODAY, "hop", 25, 25)
    assert _items(pen, "bone")["hops"].done


def test_a_bone_that_is_tender_again_holds_the_hops_that_were_done() -> None:
    pen = _sore()
    _quiet(pen, 9)
    _tried(pen, TODAY - 1, "hop", 25, 25)
    assert _items(pen, "bone")["hops"].done
    pen.write(TODAY, PainSpot(Side.LEFT, PLACE, 1, "rest"))
    item = _items(pen, "bone")["hops"]
    assert (item.held, item.done) == (True, False)


def test_a_bone_is_never_hopped_through_pain() -> None:
    pen = _sore()
    _quiet(pen, 8)
    _tried(pen, TODAY, "hop", 25, 25, pain=0.5)
    assert not _items(pen, "bone")["hops"].done


def test_hops_of_a_tendon_are_never_held() -> None:
    assert not _items(_sore())["hops"].held


# --- bone -----------------------------------------------------------------------------------------------------------


def test_tender_free_days_of_a_bone_count_zero_only_and_in_a_row() -> None:
    pen = _sore()
    _quiet(pen, 8)
    assert _items(pen, "bone")["tender_free_days"].done
    pen.write(TODAY - 3, PainSpot(Side.LEFT, PLACE, 0.5, "after"), hour=20)
    assert _items(pen, "bone")["tender_free_days"].have == 3


def test_a_walk_that_hurt_a_bone_ends_its_tender_free_days() -> None:
    pen = _sore()
    _quiet(pen, 8)
    pen.walk(TODAY - 3, during=1)
    assert _items(pen, "bone")["tender_free_days"].have == 3


def test_a_missing_morning_ends_the_tender_free_days() -> None:
    pen = _sore()
    _quiet(pen, 8)
    pen.entries = [one for one in pen.entries if not (one.kind == "checkin" and one.day == on(TODAY - 2))]
    assert _items(pen, "bone")["tender_free_days"].have == 2


def _weeks(pen: Pen, grade: int | None = None) -> tuple[float, float, str]:
    if grade is not None:
        pen.write(1, Clearance("diagnosed", "Dr. Invented", on(1), True, FOOT, "mt_bsi_shaft", grade))
    item = _items(pen, "bone", 50)["bone_clock"]
    return item.have, item.need, str(dict(item.because.facts)["from"])


def test_the_bone_clock_runs_from_the_day_it_began_to_hurt() -> None:
    assert _weeks(_sore(1)) == (7, 6, on(1).isoformat())


@pytest.mark.parametrize(("grade", "weeks"), [(None, 6), (1, 4), (2, 4), (3, 6), (4, 6)])
def test_the_bone_clock_asks_by_the_grade_of_the_image(grade: int | None, weeks: float) -> None:
    assert _weeks(_sore(1), grade)[1] == weeks


def test_the_bone_clock_starts_again_with_a_run() -> None:
    pen = _sore(1)
    pen.run(8, 10)
    assert _weeks(pen) == (6, 6, on(8).isoformat())


@pytest.mark.parametrize("how", ["morning", "spot", "walk"])
def test_the_bone_clock_starts_again_with_the_last_pain(how: str) -> None:
    pen = _sore(1)
    pen.run(8, 10)
    if how == "morning":
        pen.morning(15, 0.5)
    elif how == "spot":
        pen.write(15, PainSpot(Side.LEFT, PLACE, 1, "night"))
    else:
        pen.walk(15, during=1)
    pen.morning(16, 0)
    pen.walk(17, during=0)
    pen.write(18, Checkin(felt=(Felt("right-mt-shaft-2", morning=5),)))
    assert _weeks(pen) == (5, 6, on(15).isoformat())


@given(st.sets(st.integers(2, 49)), st.integers(2, 49), st.sampled_from(["run", "pain"]))
def test_one_run_or_pain_more_never_makes_the_clock_run_ahead(days: set[int], day: int, what: str) -> None:
    pen = _sore(1)
    for other in sorted(days):
        pen.morning(other, 0.5)
    before = _weeks(pen)[0]
    pen.run(day, 10) if what == "run" else pen.morning(day, 1)
    assert _weeks(pen)[0] <= before


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ([], False),
        ([("cleared", 30, True, FOOT)], True),
        ([("cleared", 30, True, "")], True),
        ([("cleared", 30, None, FOOT)], False),
        ([("cleared", 30, False, FOOT)], False),
        ([("cleared", 30, True, "right-mt-shaft-2")], False),
        ([("cleared", -30, True, "")], False),
        ([("diagnosed", 30, True, FOOT)], False),
        ([("restricted", 30, True, FOOT)], False),
        ([("diagnosed", 10, True, FOOT), ("cleared", 30, True, FOOT)], True),
        ([("cleared", 10, True, FOOT), ("diagnosed", 30, True, FOOT)], False),
    ],
)
def test_a_bone_of_high_risk_waits_for_a_release_with_an_image(
    words: list[tuple[str, int, bool | None, str]], done: bool
) -> None:
    pen = _sore()
    for word, seen, imaging, complaint in words:
        pen.write(35, Clearance(word, "Dr. Invented", on(seen), imaging, complaint))
    items = {item.id: item for item in gate(scene(pen, TODAY, "bone", high_risk=True))}
    assert items["release"].done is done
    assert "release" not in _items(pen, "bone")


# --- the big toe ----------------------------------------------------------------------------------------------------


def _toe(*tries: Trial) -> GateItem:
    pen = _sore(zones=TOE)
    for one in tries:
        pen.write(TODAY, one)
    return _items(pen, "joint")["big_toe"]


def test_the_big_toe_bends_far_enough_without_pain() -> None:
    assert _toe(Trial("big_toe_range", Side.LEFT, 45)).done
    assert not _toe(Trial("big_toe_range", Side.LEFT, 44)).done
    assert not _toe(Trial("big_toe_range", Side.RIGHT, 60)).done
    assert not _toe(Trial("big_toe_range", Side.LEFT, 60, pain=1)).done
    assert not _toe(Trial("big_toe_range", Side.LEFT, 60, cannot=True)).done


def test_two_sore_big_toes_must_both_bend() -> None:
    pen = Pen()
    pen.write(0, PainSpot(Side.BOTH, TOE, 2))
    pen.write(TODAY, Trial("big_toe_range", Side.LEFT, 60))
    assert not _items(pen, "joint")["big_toe"].done
    pen.write(TODAY, Trial("big_toe_range", Side.RIGHT, 50))
    assert _items(pen, "joint")["big_toe"].done
