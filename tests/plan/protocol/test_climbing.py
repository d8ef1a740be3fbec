"""The one step a day over all ladders, and what takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from restride.diary.kinds import Activity, Exercise, Felt
from restride.diary.standing import Change, Door, Stand, Standing
from restride.plan.protocol.change import VARY, turn
from restride.plan.protocol.climbing import ahead, hurt, practised, raised, taken_up
from restride.plan.protocol.vector import height_of, put, stand_of
from restride.plan.step import greens_needed
from restride.words.because import Cited
from restride.words.day import between, plus
from tests.diaries import START, Pen, on
from tests.editions import shipped
from tests.scenes import scene

VARIED = next(day for day in range(28, 56) if turn(shipped(), plus(START, day)) == VARY)
TOP = Standing(
    Door.LADDER,
    16,
    greens=3,
    clean_since=date(2025, 1, 1),
    since=date(2025, 1, 1),
    lines=(Stand("run_intensity", 1, since=date(2025, 1, 1)), Stand("surface", 0, since=date(2025, 1, 1))),
)


def quiet(day: int) -> Pen:
    pen = Pen()
    pen.person()
    for back in (1, 3, 5):
        pen.run(day - back, 40)
    return pen


def test_one_impact_ladder_steps_up_and_the_greens_begin_anew() -> None:
    there = scene(quiet(VARIED), VARIED)
    move = raised(there, TOP, greens_needed(there))
    assert move is not None
    after, why = move
    assert height_of(after, "run_intensity") + height_of(after, "surface") == 2
    assert (after.greens, after.raised_on, after.stable) == (0, there.on, 16)
    assert why.says == "because.line.up"
    assert raised(there, after, greens_needed(there)) is None


def test_another_kind_in_motion_too_few_greens_and_the_wrong_week_close_it() -> None:
    there = scene(quiet(VARIED), VARIED)
    moved = replace(TOP, changes=(Change("shoe", plus(there.on, -2)),))
    assert raised(there, moved, greens_needed(there)) is None
    assert raised(there, replace(TOP, greens=0), greens_needed(there)) is None
    early = scene(quiet(VARIED - 7), VARIED - 7)
    assert raised(early, TOP, greens_needed(early)) is None
    assert raised(there, replace(TOP, rest_from=there.on), greens_needed(there)) is None


def test_speed_waits_for_green_weeks_and_for_distance() -> None:
    there = scene(quiet(VARIED), VARIED)
    need = greens_needed(there)
    fresh = ahead(there, replace(TOP, clean_since=plus(there.on, -20)), "run_intensity", need)
    assert fresh is not None
    assert fresh.closed is not None
    assert fresh.closed.says == "because.line.green_weeks"
    short = ahead(there, replace(TOP, usual_week_min=600), "run_intensity", need)
    assert short is not None
    assert short.closed is not None
    assert short.closed.says == "because.line.week_minutes"


def test_below_the_growing_rung_and_while_volume_is_kept_nothing_of_impact_opens() -> None:
    there = scene(quiet(VARIED), VARIED)
    need = greens_needed(there)
    for standing, says in (
        (replace(TOP, height=4), "because.line.from_rung"),
        (replace(TOP, door=Door.KEEP), "because.line.door_keep"),
        (replace(TOP, door=Door.GATE), "because.line.door_gate"),
    ):
        found = ahead(there, standing, "surface", need)
        assert found is not None
        assert found.closed is not None
        assert found.closed.says == says


def exercised(pen: Pen, day: int, pain: float = 0) -> None:
    pen.write(day, Exercise("short_foot", 3, 12, 5, felt=(Felt(during=pain),)))


def test_an_exercise_done_well_twice_gets_harder_and_one_that_hurt_goes_back() -> None:
    pen = Pen()
    exercised(pen, 0)
    standing = taken_up(scene(pen, 1), Standing())
    assert stand_of(standing, "foot_core") == Stand("foot_core", since=on(0))
    exercised(pen, 2)
    there = scene(pen, 3)
    move = raised(there, standing, greens_needed(there))
    assert move is not None
    assert height_of(move[0], "foot_core") == 1
    pen.write(5, Exercise("short_foot_standing", 3, 12, 5, felt=(Felt(during=6),)))
    ((back, why),) = hurt(scene(pen, 6), move[0])
    assert stand_of(back, "foot_core") == Stand("foot_core", 0, since=on(6), fell_from=1)
    assert why.says == "because.line.hurt"


def test_every_line_that_hurt_goes_back_on_the_same_morning() -> None:
    pen = Pen()
    for name in ("short_foot_standing", "heel_raise_single"):
        pen.write(5, Exercise(name, 3, 12, felt=(Felt(during=6),)))
    held = Standing(lines=(Stand("calf_straight", 1), Stand("foot_core", 1), Stand("toe_fan", 1)))
    *_, (after, _) = hurt(scene(pen, 6), held)
    assert [height_of(after, name) for name in ("calf_straight", "foot_core", "toe_fan")] == [0, 0, 1]
    assert list(hurt(scene(pen, 7), held)) == []


def test_a_cue_session_counts_once_and_a_lost_cue_gets_two_sessions_back() -> None:
    pen = Pen()
    pen.write(0, Activity("run", 1200, 1200, cue="quiet_feet"))
    once = practised(scene(pen, 1), Standing(), on(0))
    assert practised(scene(pen, 1), once, on(0)) == once
    assert (stand_of(once, "cue_feedback") or Stand("")).good == 1
    pen.write(9, Activity("run", 1800, 1800, cue_kept=0.5))
    rungs = shipped().ladders["cue_feedback"].rungs
    test = next(n for n, one in enumerate(rungs) if one.kind == "retention")
    lost = practised(scene(pen, 10), Standing(lines=(Stand("cue_feedback", test),)), on(9))
    assert height_of(lost, "cue_feedback") == test - 2
    assert between(on(0), on(9)) == 9


def test_tests_of_a_cue_count_from_the_last_session_with_it_whenever_the_last_test_was() -> None:
    rungs = shipped().ladders["cue_feedback"].rungs
    assert [rung.weeks for rung in rungs if rung.kind == "retention"] == [1, 4, 12]
    pen = Pen()
    pen.write(0, Activity("run", 1800, 1800, cue="quiet_feet"))
    last = next(n for n, one in enumerate(rungs) if one.kind == "retention") - 1
    standing = Standing(lines=(Stand("cue_feedback", last, good=0, since=on(0)),))
    taught = practised(scene(pen, 1), standing, on(0))
    need = shipped().cited("plan.ladder.muscle.greens")
    first_open = {}
    for height, weeks, late in ((last, 1, 0), (last + 1, 4, 20), (last + 2, 12, 60)):
        stand = stand_of(taught, "cue_feedback") or Stand("")
        there = put(taught, replace(stand, height=height, good=1, since=on(late)))
        days = (day for day in range(1, 120) if _opens(pen, there, need, day))
        first_open[weeks] = next(days)
    assert first_open == {1: 7, 4: 28, 12: 84}


def _opens(pen: Pen, standing: Standing, need: Cited, day: int) -> bool:
    found = ahead(scene(pen, day), standing, "cue_feedback", need)
    return found is not None and found.closed is None
