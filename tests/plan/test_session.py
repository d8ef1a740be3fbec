"""Today's session: each kind with its because, the golden cases of load, and the laws that no diary may break."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from restride.diary.kinds import Activity, Checkin, Clearance, Felt, PainSpot, Said
from restride.diary.standing import Door, Standing
from restride.plan.ladder import pattern
from restride.plan.session import DayPlan, Session, plan_day
from restride.plan.step import step
from restride.words.day import Span, between, plus
from restride.words.side import Side
from restride.words.urgency import Light
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.scenes import WHY, scene

TODAY = 40
KEEP = Standing(Door.KEEP, sore=True, since=on(0), judged_to=on(TODAY - 1))
LADDER = Standing(Door.LADDER, 4, sore=True, since=on(0), judged_to=on(TODAY - 1))
GATE = Standing(Door.GATE, sore=True, since=on(0))
TISSUES = ("bone", "tendon", "fascia", "joint", "nerve", "muscle")


def _sore(opened: int = 0, mornings: int = 10, pain: float = 0) -> Pen:
    """A sore foot with even mornings up to today."""
    pen = Pen()
    pen.sore(opened)
    for day in range(TODAY - mornings + 1, TODAY + 1):
        pen.morning(day, pain, sleep=8)
    return pen


def _plan(pen: Pen, standing: Standing, tissue: str = "tendon", **more: bool) -> DayPlan:
    return plan_day(scene(pen, TODAY, tissue, **more), standing)


def _lived(pen: Pen, day: int = TODAY, tissue: str = "tendon") -> DayPlan:
    """The session of a day after every morning up to it."""
    standing = Standing()
    first = min(entry.day for entry in pen.entries)
    for morning in Span(first, plus(on(day), 1)):
        standing, _ = step(scene(pen, between(on(0), morning), tissue), standing)
    return plan_day(scene(pen, day, tissue), standing)


def _kinds(plan: DayPlan) -> list[str]:
    return [one.kind for one in plan.sessions]


def _run_min(plan: DayPlan) -> float:
    """Minutes of running that a plan allows: only the running parts of a run-walk."""
    return sum(_running(one) for one in plan.sessions if one.kind in {"run", "run_walk"})


def _running(one: Session) -> float:
    return sum(part.repeats * part.run_min for part in one.parts) if one.parts else one.minutes


def _says(plan: DayPlan) -> str:
    return plan.because[0].says


def _without_morning(pen: Pen, day: int) -> Pen:
    pen.entries = [one for one in pen.entries if not (one.kind == "checkin" and one.day == on(day))]
    return pen


# --- one kind of day a test -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("standing", [KEEP, LADDER, GATE, Standing()])
def test_a_stop_leaves_rest_and_what_does_not_load_the_foot(standing: Standing) -> None:
    plan = _plan(_sore(), standing, stop=True)
    assert (plan.light, _kinds(plan)) == (Light.REST, ["rest", "non_loading"])
    assert plan.because == (WHY,)
    assert plan.sessions[1].optional


def test_who_has_run_today_is_done() -> None:
    pen = _sore()
    run = pen.run(TODAY, 30)
    plan = _plan(pen, LADDER)
    assert _kinds(plan) == ["done"]
    assert (_says(plan), plan.because[0].entries) == ("because.session.done", (run.id,))
    assert dict(plan.because[0].facts) == {"minutes": 30}


def test_a_stop_speaks_before_a_run_that_was_done() -> None:
    pen = _sore()
    pen.run(TODAY, 30)
    assert _kinds(_plan(pen, LADDER, stop=True)) == ["rest", "non_loading"]


@pytest.mark.parametrize(
    ("tissue", "base", "pain", "says"),
    [
        ("tendon", 3, 5.5, "because.session.sore"),
        ("tendon", 1, 3.5, "because.session.risen"),
        ("joint", 3, 4.5, "because.session.sore"),
        ("joint", 1, 2.5, "because.session.risen"),
        ("nerve", 1, 2.5, "because.session.risen"),
        ("muscle", 1, 3.5, "because.session.risen"),
        ("bone", 0, 0.5, "because.session.sore"),
    ],
)
def test_a_sore_morning_is_a_day_of_rest(tissue: str, base: float, pain: float, says: str) -> None:
    pen = _without_morning(_sore(pain=base), TODAY)
    today = pen.morning(TODAY, pain)
    plan = _plan(pen, KEEP, tissue)
    assert (plan.light, _kinds(plan), _says(plan)) == (Light.REST, ["rest", "cross"], says)
    assert plan.because[0].entries == (today.id,)
    assert dict(plan.because[0].facts) == {"complaint": FOOT, "morning": pain, "baseline": base}


@pytest.mark.parametrize(("base", "pain"), [(3, 5), (1, 3), (0, 2)])
def test_a_morning_inside_the_rule_is_no_day_of_rest(base: float, pain: float) -> None:
    pen = _without_morning(_sore(pain=base), TODAY)
    pen.morning(TODAY, pain)
    pen.run(TODAY - 20, 30, during=None)
    assert "rest" not in _kinds(_plan(pen, KEEP))


def test_a_sore_first_morning_of_which_nothing_earlier_is_known_is_rest() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(TODAY, 3)
    assert _says(_plan(pen, KEEP)) == "because.session.risen"


@pytest.mark.parametrize(
    ("word", "says"), [("yes", "because.hold.painkiller"), ("to_run", "because.hold.painkiller_to_run")]
)
@pytest.mark.parametrize("standing", [KEEP, LADDER, GATE])
def test_a_painkiller_this_morning_is_a_day_of_rest(word: str, says: str, standing: Standing) -> None:
    pen = _without_morning(_sore(), TODAY)
    pen.morning(TODAY, 0, painkiller=word)
    plan = _plan(pen, standing)
    assert (plan.light, _kinds(plan), _says(plan)) == (Light.REST, ["rest", "cross"], says)


def test_a_painkiller_where_nothing_hurts_changes_nothing() -> None:
    pen = Pen()
    pen.run(TODAY - 3, 30, during=None)
    pen.morning(TODAY, 0, painkiller="yes")
    assert _kinds(_plan(pen, Standing())) == ["run"]


@pytest.mark.parametrize("about", ["", FOOT, "runner"])
@pytest.mark.parametrize("standing", [KEEP, LADDER, GATE])
def test_a_limp_is_a_day_of_rest(about: str, standing: Standing) -> None:
    pen = _sore()
    said = pen.write(TODAY, Checkin(said=(Said("limp", complaint=about),)))
    plan = _plan(pen, standing)
    assert (_kinds(plan), _says(plan)) == (["rest", "cross"], "because.session.limp")
    assert plan.because[0].entries == (said.id,)


@pytest.mark.parametrize("sport", ["walk", "cross"])
def test_a_walk_with_a_limp_today_is_a_day_of_rest(sport: str) -> None:
    pen = _sore()
    walk = pen.write(TODAY, Activity(sport, 1800, 1800, felt=(Felt(during=0),), limp=True))
    plan = _plan(pen, LADDER)
    assert (_says(plan), plan.because[0].entries) == ("because.session.limp", (walk.id,))


def test_a_limp_taken_back_the_same_day_still_rests() -> None:
    pen = _sore()
    pen.write(TODAY, Checkin(said=(Said("limp"),)), hour=7)
    pen.write(TODAY, Checkin(said=(Said("limp", "no"),)), hour=12)
    assert _says(_plan(pen, LADDER)) == "because.session.limp"


def test_a_limp_of_yesterday_is_past() -> None:
    pen = _sore()
    pen.write(TODAY - 1, Checkin(said=(Said("limp"),)))
    assert _kinds(_plan(pen, LADDER)) == ["run_walk"]


def test_before_the_gate_there_is_a_walk_and_what_spares_the_foot() -> None:
    plan = _plan(_sore(), GATE)
    assert (plan.light, _kinds(plan), _says(plan)) == (Light.MODIFY, ["walk", "cross"], "because.session.gate")
    assert (plan.sessions[0].minutes, plan.sessions[0].rung) == (30, "S0")


@pytest.mark.parametrize(("tissue", "kinds"), [("bone", ["rest", "cross"]), ("tendon", ["walk", "cross"])])
@pytest.mark.parametrize("day", [TODAY, TODAY - 1])
def test_a_bone_that_hurt_since_yesterday_is_not_walked_on(day: int, tissue: str, kinds: list[str]) -> None:
    pen = _sore()
    pen.write(day, PainSpot(Side.LEFT, ("mt-shaft-2",), 1, "daily"))
    assert _kinds(_plan(pen, GATE, tissue)) == kinds


def test_a_bone_is_walked_on_again_after_quiet_days_only() -> None:
    assert _kinds(_plan(_sore(), GATE, "bone")) == ["walk", "cross"]
    pen = _sore()
    pen.morning(TODAY - 1, 1, hour=9)
    assert _says(_plan(pen, GATE, "bone")) == "because.session.bone_hurts"


@pytest.mark.parametrize("standing", [KEEP, LADDER, GATE])
def test_after_a_red_day_there_is_rest(standing: Standing) -> None:
    plan = _plan(_sore(), replace(standing, rest_from=on(TODAY - 1)))
    assert (_kinds(plan), _says(plan)) == (["rest", "cross"], "because.session.resting")
    assert [card.id for card in plan.because[0].cited] == ["plan.ladder.rest.tendon"]


@pytest.mark.parametrize(("tissue", "days"), [("bone", 2), ("tendon", 1)])
def test_the_lock_gives_a_day_without_a_run(tissue: str, days: int) -> None:
    pen = _sore()
    run = pen.run(TODAY - days + 1, 20) if days > 1 else pen.write(TODAY - 1, Activity("run", 1200, 1200, effort=7))
    plan = _plan(pen, LADDER, tissue)
    assert (_kinds(plan), _says(plan)) == (["rest", "cross"], "because.session.locked")
    assert plan.because[0].entries == (run.id,)
    assert dict(plan.because[0].facts) == {"days": 2, "complaint": FOOT}


def test_who_keeps_running_keeps_their_days_until_a_run_is_felt_too_much() -> None:
    pen = _sore()
    pen.run(TODAY - 1, 20)
    quiet, amber = _plan(pen, KEEP), _plan(pen, replace(KEEP, repeats=1))
    assert _kinds(quiet)[0] == "run"
    assert (_kinds(amber), _says(amber)) == (["rest", "cross"], "because.session.gap")


@pytest.mark.parametrize("standing", [KEEP, LADDER])
def test_the_morning_after_the_last_run_comes_first(standing: Standing) -> None:
    pen = _sore()
    pen.run(TODAY - 3, 20)
    plan = _plan(_without_morning(pen, TODAY - 2), standing)
    assert (_kinds(plan), _says(plan)) == (["rest", "cross"], "because.session.morning_first")
    assert dict(plan.because[0].facts)["day"] == on(TODAY - 3).isoformat()


@pytest.mark.parametrize(
    ("tissue", "risk", "runs_again"),
    [("tendon", False, 2), ("muscle", False, 2), ("bone", False, 2), ("bone", True, 3)],
)
def test_the_ladder_keeps_its_gap_between_runs(tissue: str, risk: bool, runs_again: int) -> None:
    for back in (1, 2, 3):
        pen = _sore()
        pen.run(TODAY - back, 20)
        plan = _plan(pen, LADDER, tissue, high_risk=risk)
        assert ("run_walk" in _kinds(plan)) is (back >= runs_again)
        if tissue == "muscle" and back == 1:
            assert _says(plan) == "because.session.gap"
            assert dict(plan.because[0].facts) == {"hours": 48}


def test_who_keeps_the_volume_may_run_on_the_next_day() -> None:
    pen = _sore()
    pen.run(TODAY - 1, 20)
    assert _kinds(_plan(pen, KEEP)) == ["run"]


@pytest.mark.parametrize(("tissue", "most"), [("tendon", 4), ("muscle", 4), ("joint", 3), ("nerve", 3), ("bone", 3)])
def test_a_full_week_has_no_run_more(tissue: str, most: int) -> None:
    pen = _sore()
    for back in range(2, most + 1):
        pen.run(TODAY - back, 20)
    assert _kinds(_plan(pen, LADDER, tissue)) == ["run_walk"]
    pen.run(TODAY - most - 1, 20)
    plan = _plan(pen, LADDER, tissue)
    assert (_kinds(plan), _says(plan)) == (["rest", "cross"], "because.session.week_full")
    assert dict(plan.because[0].facts) == {"runs": most}
    assert len(plan.because[0].entries) == most


@pytest.mark.parametrize("height", range(2, 14))
def test_the_rung_is_the_session(height: int) -> None:
    asked = pattern(shipped(), height)
    (one,) = _plan(_sore(), replace(LADDER, height=height)).sessions
    assert (one.parts, one.rung, one.half) == (asked.parts, asked.rung, asked.half)
    assert one.minutes == round(asked.total_s / 60)
    assert one.kind == ("run_walk" if any(part.walk_min for part in asked.parts) else "run")
    assert (one.rpe_least, one.rpe_most) == (asked.rpe_least, asked.rpe_most)
    assert [why.says for why in one.because] == ["because.session.rung"]
    assert [card.id for card in one.because[0].cited] == ["plan.ladder.tendon.greens", "plan.ladder.tendon.gap_hours"]


@pytest.mark.parametrize(("sore", "minutes"), [(True, 42), (False, 44)])
def test_the_top_of_the_ladder_grows_by_the_ceiling(sore: bool, minutes: int) -> None:
    pen = _sore() if sore else Pen()
    pen.run(TODAY - 3, 40, km=8)
    plan = _plan(pen, replace(LADDER, height=14, sore=sore))
    assert (_kinds(plan), plan.light) == (["run"], Light.MODIFY)
    assert plan.sessions[0].minutes == minutes
    assert [why.says for why in plan.because] == ["because.session.rung", "because.ceiling.session"]


@pytest.mark.parametrize(("tissue", "clean", "minutes"), [("tendon", 7, 44), ("tendon", 6, 42), ("bone", 30, 42)])
def test_a_foot_that_was_green_for_a_week_grows_as_others_do(tissue: str, clean: int, minutes: int) -> None:
    pen = _sore()
    pen.run(TODAY - 3, 40, km=8)
    standing = replace(LADDER, height=14, sore=True, clean_since=on(TODAY - clean))
    assert _plan(pen, standing, tissue).sessions[0].minutes == minutes


def test_where_no_run_proves_a_length_the_first_rung_stands_in() -> None:
    plan = _plan(_sore(), KEEP)
    assert (_kinds(plan), _says(plan)) == (["run_walk"], "because.ceiling.unproven")
    assert plan.sessions[0].rung == "S1"


def test_the_light_is_green_only_for_who_is_well() -> None:
    pen = Pen()
    pen.run(TODAY - 3, 40, km=8)
    well = _plan(pen, Standing())
    assert (well.light, well.sessions[0].rpe_most, well.sessions[0].surface) == (Light.RUN, None, "")
    sore = _sore()
    sore.run(TODAY - 3, 40, km=8)
    kept = _plan(sore, KEEP)
    assert (kept.light, kept.sessions[0].rpe_most, kept.sessions[0].surface) == (Light.MODIFY, 4, "level")


def test_a_week_that_is_used_up_is_a_day_of_rest() -> None:
    pen = _sore()
    for back in range(8, 29, 2):
        pen.run(TODAY - back, 30, km=5)
    pen.run(TODAY - 3, 180, km=30)
    plan = _plan(pen, KEEP)
    assert (plan.light, _kinds(plan)) == (Light.REST, ["rest", "cross"])
    assert "because.ceiling.week" in [why.says for why in plan.because]


@pytest.mark.parametrize("day", range(TODAY - 6, TODAY + 1))
def test_every_session_of_every_day_says_why(day: int) -> None:
    pen = _sore()
    pen.run(TODAY - 3, 30, km=6)
    plan = plan_day(scene(pen, day), replace(LADDER, height=14))
    assert plan.because
    assert all(one.because or one.optional for one in plan.sessions)


# --- golden cases ---------------------------------------------------------------------------------------------------


def _habit(weeks: int = 5, minutes: float = 60, km: float = 10, last: int = TODAY - 3) -> Pen:
    """Three even runs a week, up to a last one: 30 km a week unless said otherwise."""
    pen = Pen()
    for week in range(weeks):
        for back in (0, 2, 4):
            pen.run(last - 7 * week - back, minutes, during=None, km=km)
    return pen


def test_thirty_kilometres_a_week_with_pain_of_two_keep_their_volume() -> None:
    pen = _habit()
    pen.sore(TODAY - 1, score=2)
    pen.morning(TODAY, 2, sleep=8)
    plan = _lived(pen)
    (one,) = plan.sessions
    assert (one.kind, one.minutes, one.km_most) == ("run", 60, 10)
    assert "plan.keep.cap" in {card.id for why in plan.because for card in why.cited}
    assert shipped().value("plan.keep.cap") == 1


def test_who_keeps_the_volume_never_runs_more_in_a_week_than_before() -> None:
    pen = _habit()
    pen.sore(TODAY - 1, score=2)
    ran = []
    for day in range(TODAY, TODAY + 21):
        pen.morning(day, 2, sleep=8)
        plan = _lived(pen, day)
        found = [one for one in plan.sessions if one.kind == "run"]
        if found:
            km = found[0].km_most
            assert km is not None
            pen.run(day, min(found[0].minutes, km * 6), during=1, km=km)
            ran.append((day, km))
    assert ran
    for start in range(TODAY, TODAY + 15):
        assert sum(km for day, km in ran if start <= day < start + 7) <= 30.5


def test_a_week_that_is_full_by_time_has_no_run_left() -> None:
    full, short = Pen(), Pen()
    for pen, minutes in ((full, 30), (short, 34)):
        for day in (-6, -4, -2):
            pen.run(day, minutes, during=None)
        pen.sore(0, score=1)
        for day in range(TODAY - 10, TODAY + 1):
            pen.morning(day, 0, sleep=8)
        for day in range(TODAY - 6, TODAY, 2):
            pen.run(day, 30, during=1)
    assert (_kinds(_plan(full, KEEP)), _says(_plan(full, KEEP))) == (["rest", "cross"], "because.session.usual_week")
    found = _plan(short, KEEP)
    assert (found.sessions[0].minutes, _says(found)) == (12, "because.session.usual_week")


def test_a_run_left_out_does_not_make_the_kept_volume_smaller_for_ever() -> None:
    pen = _habit()
    pen.sore(TODAY - 1, score=2)
    weeks = [0.0] * 8
    for day in range(TODAY, TODAY + 56):
        pen.morning(day, 2, sleep=8)
        if day in range(TODAY + 7, TODAY + 14) or (day - TODAY) % 2:
            continue  # one week without a run
        found = [one for one in _lived(pen, day).sessions if one.kind == "run"]
        for one in found:
            pen.run(day, one.minutes, during=1, km=one.minutes / 6)
            weeks[(day - TODAY) // 7] += one.minutes
    assert weeks[1] == 0
    assert max(weeks) == max(weeks[2:]) == 180, "the usual week comes back, and no more than that"


def _longest(pen: Pen, days: int = 7) -> float:
    """The most minutes of running that any of the next days would allow, with every morning entered and no run."""
    for day in range(TODAY, TODAY + days):
        pen.morning(day, 1, sleep=8)
    return max(_run_min(_lived(pen, day)) for day in range(TODAY, TODAY + days))


@pytest.mark.parametrize(("gone", "most"), [(False, 60), (True, 66)])
@pytest.mark.parametrize("began", [TODAY - 2, TODAY - 1])
def test_a_half_marathon_right_before_it_began_to_hurt_does_not_lift_the_ceiling(
    gone: bool, most: float, began: int
) -> None:
    pen = _habit(last=TODAY - 5)
    pen.run(TODAY - 2, 125, during=None, km=21.1)
    pen.sore(began, score=2)
    if gone:
        pen.gone(TODAY)
    assert _longest(pen) == most


def test_a_half_marathon_that_nothing_followed_does_lift_the_ceiling() -> None:
    pen = _habit(last=TODAY - 5)
    pen.run(TODAY - 2, 125, during=None, km=21.1)
    assert _longest(pen) > 66


def test_a_long_run_that_hurt_beyond_green_is_no_measure() -> None:
    pen = _habit(last=TODAY - 15)
    pen.sore(TODAY - 14, score=1)
    for day in range(TODAY - 14, TODAY + 1):
        pen.morning(day, 1, sleep=8)
    pen.run(TODAY - 9, 120, during=4, km=20)
    pen.run(TODAY - 4, 45, during=1, km=8)
    plan = _plan(pen, KEEP)
    assert plan.sessions[0].minutes == 60


def test_an_old_complaint_that_came_back_keeps_the_runs_of_the_time_between() -> None:
    pen = _habit()
    pen.sore(-200)
    pen.gone(-180)
    pen.sore(TODAY - 1, score=2)
    pen.morning(TODAY, 2, sleep=8)
    plan = _plan(pen, KEEP)
    assert (_kinds(plan), _run_min(plan)) == (["run"], 60)


def test_a_run_walk_of_half_an_hour_is_no_proof_of_half_an_hour_of_running() -> None:
    pen = _sore(mornings=12)
    pen.run(TODAY - 3, 30, run_min=6)
    assert _run_min(_plan(pen, KEEP)) == 6


def test_after_two_weeks_off_the_long_run_of_before_is_no_measure() -> None:
    pen = _habit(last=TODAY - 19)
    pen.run(TODAY - 18, 125, during=None, km=21.1)
    assert _kinds(_lived(pen, TODAY - 1)) == ["run"]
    pen.run(TODAY - 1, 30, run_min=28)
    plan = _lived(pen, TODAY + 1)
    assert 0 < _run_min(plan) <= 31


def test_time_off_never_lifts_who_was_lower() -> None:
    pen = Pen()
    pen.run(10, 30)
    standing = Standing(Door.LADDER, 10, since=on(0), judged_to=on(10))
    for day in range(11, 45):
        before = standing.height
        standing, _ = step(scene(pen, day), standing)
        assert standing.height <= before


def test_who_keeps_the_volume_but_has_not_run_for_two_weeks_goes_through_the_gate() -> None:
    pen = _habit(last=TODAY - 14)
    pen.sore(TODAY - 12, score=2)
    for day in range(TODAY - 12, TODAY + 1):
        pen.morning(day, 2, sleep=8)
    assert _kinds(_lived(pen, TODAY - 1)) == ["run"]
    assert _kinds(_lived(pen)) == ["walk", "cross"]


@pytest.mark.parametrize("tissue", ["bone", "tendon"])
def test_saying_that_it_is_gone_leads_from_the_gate_to_the_foot_of_the_ladder(tissue: str) -> None:
    pen = _habit(last=TODAY - 10)
    pen.run(TODAY - 9, 60, during=8, km=10)
    pen.sore(TODAY - 8, score=4)
    assert _kinds(_lived(pen, TODAY - 5, tissue)) in (["walk", "cross"], ["rest", "cross"])
    pen.gone(TODAY)
    plan = _lived(pen, TODAY, tissue)
    assert (_kinds(plan), plan.sessions[0].rung) == (["run_walk"], "S1")


def test_the_run_before_it_began_to_hurt_earns_no_rung() -> None:
    pen = Pen()
    standing = Standing(Door.LADDER, 4, greens=1, since=on(0), judged_to=on(8), stepped=on(8))
    pen.run(9, 30, during=None, run_min=12)
    pen.sore(10, score=1)
    pen.morning(10, 1, sleep=8)
    now, _ = step(scene(pen, 10), standing)
    assert (now.height, now.greens) == (4, 1)


def _released(pen: Pen, *words: Clearance) -> Door:
    pen.person()
    pen.sore(0)
    for day in range(60, 69):
        pen.morning(day, 0, sleep=8)
        if day % 2 == 0:
            pen.walk(day)
    pen.test(67, "heel_raise", 30)
    pen.test(67, "hop", 20)
    for one in words:
        pen.write(66, one)
    return step(scene(pen, 68, "bone", high_risk=True), Standing(Door.GATE, sore=True, since=on(0)))[0].door


def _word(word: str, seen: int, complaint: str = FOOT) -> Clearance:
    return Clearance(word, "Dr. Invented", on(seen), True, complaint, "bsi_navicular" if word == "diagnosed" else "")


def test_a_bone_of_high_risk_runs_again_when_a_clinician_has_released_it() -> None:
    assert _released(Pen(), _word("cleared", 60)) is Door.LADDER
    assert _released(Pen(), _word("cleared", 60, "")) is Door.LADDER
    assert _released(Pen(), _word("diagnosed", 10), _word("cleared", 60)) is Door.LADDER


def test_a_diagnosis_is_no_release_of_a_bone() -> None:
    assert _released(Pen(), _word("diagnosed", 60)) is Door.GATE
    assert _released(Pen(), _word("cleared", 20), _word("diagnosed", 60)) is Door.GATE


def test_a_release_of_before_it_hurt_releases_nothing() -> None:
    assert _released(Pen(), _word("cleared", -30, "")) is Door.GATE


# --- laws -----------------------------------------------------------------------------------------------------------


@st.composite
def _weeks(draw: st.DrawFn) -> tuple[list[tuple[int, int, int]], dict[int, float]]:
    """Runs of ten minutes and more as (day, minutes, pain), and a morning pain for each of the last three weeks."""
    days = draw(st.lists(st.integers(TODAY - 20, TODAY - 1), unique=True, max_size=6))
    runs = [(day, draw(st.integers(10, 90)), draw(st.integers(0, 3))) for day in sorted(days)]
    pain = st.integers(0, 6).map(lambda half: half / 2)
    return runs, {day: draw(pain) for day in range(TODAY - 20, TODAY + 1)}


def _written(runs: list[tuple[int, int, int]], mornings: dict[int, float]) -> Pen:
    pen = Pen()
    pen.sore(TODAY - 21, score=1)
    for day, pain in sorted(mornings.items()):
        pen.morning(day, pain, sleep=8)
    for day, minutes, pain in runs:
        pen.run(day, minutes, during=pain)
    return pen


def _good_and_blank(runs: list[tuple[int, int, int]], mornings: dict[int, float], day: int) -> tuple[Pen, Pen]:
    """The same diary twice: with a good morning between two good ones, and with a blank one."""
    mornings |= {near: 0 for near in (day - 1, day, day + 1) if near in mornings}
    return _written(runs, mornings), _written(runs, {one: pain for one, pain in mornings.items() if one != day})


STANDINGS = st.sampled_from([KEEP, LADDER, replace(LADDER, height=14), GATE])


@given(_weeks(), STANDINGS, st.sampled_from(TISSUES), st.integers(TODAY - 20, TODAY))
def test_a_blank_day_never_yields_more_load_than_a_good_one(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], standing: Standing, tissue: str, day: int
) -> None:
    good, blank = _good_and_blank(*told, day)
    assert _run_min(_plan(blank, standing, tissue)) <= _run_min(_plan(good, standing, tissue))


@given(_weeks(), STANDINGS, st.sampled_from(TISSUES), st.integers(1, 10))
def test_a_sorer_morning_never_gives_a_longer_or_a_harder_session(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], standing: Standing, tissue: str, more: int
) -> None:
    runs, mornings = told
    less = _plan(_written(runs, mornings), standing, tissue)
    sorer = _plan(_written(runs, mornings | {TODAY: min(10, mornings[TODAY] + more)}), standing, tissue)
    assert _run_min(sorer) <= _run_min(less)
    assert _hardest(sorer) <= _hardest(less)
    assert sorer.light.strictness >= less.light.strictness


def _hardest(plan: DayPlan) -> float:
    """The greatest effort asked of the feet; cross-training spares them."""
    return max((10 if one.rpe_most is None else one.rpe_most for one in plan.sessions if one.kind in RUNS), default=0)


RUNS = {"run", "run_walk"}


@given(_weeks(), st.sampled_from(TISSUES), st.integers(0, 5), st.integers(1, 6))
def test_a_run_that_hurt_more_never_gives_a_longer_one(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], tissue: str, which: int, more: int
) -> None:
    runs, mornings = told
    assume(runs)
    which %= len(runs)
    sorer = [(day, minutes, pain + (more if place == which else 0)) for place, (day, minutes, pain) in enumerate(runs)]
    less, longer = (_plan(_written(one, mornings), KEEP, tissue) for one in (runs, sorer))
    assert _run_min(longer) <= _run_min(less)


@given(
    _weeks(), STANDINGS, st.sampled_from(TISSUES), st.integers(TODAY - 20, TODAY), st.sampled_from(["yes", "to_run"])
)
def test_masking_never_gives_more_load(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], standing: Standing, tissue: str, day: int, word: str
) -> None:
    runs, mornings = told
    open_eyed, masked = _written(runs, mornings), _written(runs, mornings)
    masked.entries = [
        replace(one, body=replace(one.body, painkiller=word))
        if isinstance(one.body, Checkin) and one.day == on(day)
        else one
        for one in masked.entries
    ]
    assert _run_min(_plan(masked, standing, tissue)) <= _run_min(_plan(open_eyed, standing, tissue))


@given(_weeks(), STANDINGS, st.sampled_from(TISSUES))
def test_one_complaint_more_never_gives_more_load(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], standing: Standing, tissue: str
) -> None:
    one, two = _written(*told), _written(*told)
    two.write(TODAY - 21, PainSpot(Side.RIGHT, ("plantar-heel-medial",), 2))
    assert _run_min(_plan(two, standing, tissue)) <= _run_min(_plan(one, standing, tissue))


@given(_weeks(), STANDINGS, st.sampled_from(TISSUES))
def test_left_and_right_are_treated_alike(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], standing: Standing, tissue: str
) -> None:
    left, right = _written(*told), _written(*told)
    right.entries = [
        replace(one, body=replace(one.body, side=Side.RIGHT)) if isinstance(one.body, PainSpot) else one
        for one in right.entries
    ]
    plans = [_plan(pen, standing, tissue) for pen in (left, right)]
    assert [replace(one, because=()) for one in plans[0].sessions] == [
        replace(one, because=()) for one in plans[1].sessions
    ]


@settings(max_examples=15)
@given(_weeks(), st.sampled_from(TISSUES), st.integers(TODAY - 20, TODAY))
def test_a_blank_morning_never_leads_to_more_load_over_the_days(
    told: tuple[list[tuple[int, int, int]], dict[int, float]], tissue: str, day: int
) -> None:
    results = []
    for pen in _good_and_blank(*told, day):
        standing = replace(LADDER, since=on(TODAY - 22), judged_to=on(TODAY - 22))
        for morning in range(TODAY - 21, TODAY + 1):
            standing, _ = step(scene(pen, morning, tissue), standing)
        results.append(_run_min(_plan(pen, standing, tissue)))
    assert results[1] <= results[0]


def test_a_hard_run_licenses_nothing_when_it_begins_to_hurt_two_days_later() -> None:
    def longest(effort: int) -> float:
        pen = Pen()
        pen.person(-40)
        for day in range(-30, -3, 2):
            pen.run(day, 40, during=None)
        pen.write(-2, Activity("run", 3600, 3600, effort=effort), hour=18)
        pen.sore(0)
        for day in (0, 1):
            pen.morning(day, 1)
        standing = Standing(Door.LADDER, 14, sore=True, since=on(-40), judged_to=on(-1))
        return plan_day(scene(pen, 1), standing).sessions[0].minutes

    assert longest(3) >= 60
    assert 40 <= longest(8) < 60
