"""Mornings of the plan: by which door, what is judged, when it falls and when it climbs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.diary.entry import Entry
from restride.diary.standing import Colour, Door, Standing
from restride.load.dose import Dose
from restride.plan.step import earning, greens_needed, step
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.scenes import live, scene

GATE_DAYS = 9
"""Enough quiet mornings, walks and tests in these for the gate."""


def _ready(pen: Pen, first: int, days: int = GATE_DAYS) -> int:
    """Write everything the gate asks; gives the last day."""
    for day in range(first, first + days):
        pen.morning(day, 0, sleep=8)
        if day % 2 == 0:
            pen.walk(day)
    pen.test(first + days - 2, "heel_raise", 30)
    pen.test(first + days - 2, "hop", 20)
    return first + days - 1


def test_a_runner_who_still_runs_inside_the_rule_keeps_running() -> None:
    pen = Pen()
    for day in range(0, 10, 2):
        pen.run(day, 40, during=None, km=8)
    pen.sore(10, score=2)
    assert live(pen, 10)[0].door is Door.KEEP


@pytest.mark.parametrize("tissue", ["bone"])
def test_a_bone_in_doubt_goes_to_the_gate(tissue: str) -> None:
    pen = Pen()
    pen.run(8, 40, during=None)
    pen.sore(10)
    assert live(pen, 10, tissue)[0].door is Door.GATE


def test_a_red_run_before_the_complaint_goes_to_the_gate() -> None:
    pen = Pen()
    pen.run(9, 40, during=7)
    pen.sore(10)
    assert live(pen, 10)[0].door is Door.GATE


def test_two_weeks_without_a_run_go_to_the_gate() -> None:
    pen = Pen()
    pen.run(0, 40, during=None)
    pen.sore(20)
    assert live(pen, 20)[0].door is Door.GATE


def test_the_gate_opens_to_the_first_rung_that_runs() -> None:
    pen = Pen()
    pen.sore(0)
    last = _ready(pen, 1)
    now, made = live(pen, last)
    assert (now.door, now.height) == (Door.LADDER, 2)
    assert "because.gate.passed" in [one.because.says for one in made]


@pytest.mark.parametrize("missing", ["morning", "walk", "heel_raise", "hop"])
def test_the_gate_stays_shut_while_anything_is_missing(missing: str) -> None:
    pen = Pen()
    pen.sore(0)
    last = _ready(pen, 1)
    pen.entries = [
        entry
        for entry in pen.entries
        if not (missing == "morning" and entry.kind == "checkin" and on(4) <= entry.day <= on(6))
        and not (missing == "walk" and entry.kind == "activity")
        and not (entry.kind == "test" and getattr(entry.body, "test", "") == missing)
    ]
    assert live(pen, last)[0].door is Door.GATE


def test_a_high_risk_bone_never_passes_the_gate_on_the_runners_word() -> None:
    pen = Pen()
    pen.sore(0)
    for first in (1, 60):
        _ready(pen, first)
    there = scene(pen, 68, "bone", high_risk=True)
    shut = step(there, Standing(Door.GATE, since=on(0)))[0]
    assert shut.door is Door.GATE


def _on_ladder(pen: Pen, height: int = 4, **more: object) -> Standing:
    there = Standing(Door.LADDER, height, sore=True, since=on(0), judged_to=on(0), stepped=on(0))
    return replace(there, **more)  # type: ignore[arg-type]


def _climb_diary(pen: Pen, runs: list[int], run_min: float = 12, during: float = 0) -> None:
    pen.sore(0)
    for day in range(1, 15):
        pen.morning(day, 0, sleep=8)
    for day in runs:
        pen.run(day, 30, during=during, run_min=run_min)


def _from(pen: Pen, standing: Standing, last: int, tissue: str = "tendon") -> Standing:
    for day in range(1, last + 1):
        standing = step(scene(pen, day, tissue), standing)[0]
    return standing


def test_two_green_running_days_climb_one_rung() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4])
    assert _from(pen, _on_ladder(pen), 4).height == 4
    now = _from(pen, _on_ladder(pen), 5)
    assert (now.height, now.stable, now.greens) == (6, 4, 0)


def test_more_pain_never_moves_on_faster() -> None:
    heights = []
    for during in (0, 4, 8):
        pen = Pen()
        _climb_diary(pen, [2, 4], during=during)
        heights.append(_from(pen, _on_ladder(pen), 6).height)
    assert heights == sorted(heights, reverse=True)


def test_a_red_day_rests_and_falls_and_the_rest_ends_after_quiet_mornings() -> None:
    pen = Pen()
    _climb_diary(pen, [2], during=7)
    fallen = _from(pen, _on_ladder(pen), 3)
    assert (fallen.height, fallen.rest_from, fallen.fell_from) == (2, on(2), 4)
    assert _from(pen, _on_ladder(pen), 4).rest_from is None


def test_a_red_day_of_bone_rests_five_painless_days() -> None:
    pen = Pen()
    _climb_diary(pen, [2], during=1)
    assert _from(pen, _on_ladder(pen), 6, "bone").rest_from == on(2)
    assert _from(pen, _on_ladder(pen), 8, "bone").rest_from is None


def test_two_red_days_in_a_fortnight_go_back_two_and_ask_for_a_review() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 6], during=7)
    now = _from(pen, _on_ladder(pen, 8), 7)
    assert now.review
    assert now.height <= 2


def test_a_clinicians_word_after_it_answers_the_review() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 6], during=7)
    assert _from(pen, _on_ladder(pen, 8), 10).review
    pen.cleared(9, "diagnosed", FOOT, "extensor_tendinopathy")
    assert not _from(pen, _on_ladder(pen, 8), 10).review


def test_amber_repeats_and_the_fourth_amber_steps_back() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4, 6, 8], during=4)
    assert _from(pen, _on_ladder(pen), 8).height == 4
    assert _from(pen, _on_ladder(pen), 10).height == 2


def test_an_undershoot_is_a_repeat_and_no_step_back() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4, 6], run_min=6)
    now = _from(pen, _on_ladder(pen), 8)
    assert (now.height, now.greens) == (4, 0)


def test_half_of_a_rung_that_was_reached_each_time_earns_half_a_step() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4, 6], run_min=9)
    there = _on_ladder(pen)
    halfway = _from(pen, there, 5)
    assert (there.height, halfway.height, halfway.stable, halfway.greens, halfway.nearly) == (4, 5, 3, 0, 0)
    pen = Pen()
    _climb_diary(pen, [2, 4], run_min=9)
    assert _from(pen, _on_ladder(pen, fell_from=8), 5).height == 4, "below a fall a step is half a rung already"


def test_the_last_written_out_rung_has_no_half_step_above_it() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4, 6], run_min=26)
    assert _from(pen, _on_ladder(pen, 12), 8).height == 12


def test_a_whole_day_among_shorter_ones_earns_no_whole_step() -> None:
    pen = Pen()
    _climb_diary(pen, [4], run_min=9)
    pen.run(2, 30, during=0, run_min=12)
    assert _from(pen, _on_ladder(pen), 5).height == 5


def test_an_overshoot_earns_one_rung_at_most_and_holds_two_days() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4], run_min=60)
    pen.entries = [entry for entry in pen.entries if not (entry.kind == "activity" and entry.day == on(2))]
    pen.run(2, 70, run_min=70)
    at_five = _from(pen, _on_ladder(pen), 5)
    assert at_five.watch_until == on(6)
    assert at_five.height == 4
    assert _from(pen, _on_ladder(pen), 7).height == 6


@pytest.mark.parametrize(
    ("height", "run_s", "moving_s", "earned"),
    [
        (4, 720, 1800, (True, False)),
        (4, 600, 1500, (False, False)),
        (4, 3600, 3600, (True, True)),
        (4, None, 1800, (True, False)),
        (4, None, 4200, (True, True)),
        (4, None, 900, (False, False)),
    ],
)
def test_a_rung_is_earned_by_what_was_done(
    height: int, run_s: float | None, moving_s: float, earned: tuple[bool, bool]
) -> None:
    dose = Dose(on(2), ("e",), moving_s, run_s, None, moving_s, None, 3)
    assert earning(scene(Pen(), 2), Standing(Door.LADDER, height), dose) == earned


def test_a_missing_morning_holds_and_punishes_nothing() -> None:
    pen = Pen()
    pen.sore(0)
    pen.morning(1, 0)
    pen.run(2, 30, run_min=12)
    now = _from(pen, _on_ladder(pen), 6)
    assert (now.height, now.greens, now.repeats, now.reds) == (4, 0, 0, ())


def test_a_morning_recalled_later_counts() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4])
    with_gap = [entry for entry in pen.entries if not (entry.kind == "checkin" and entry.day == on(3))]
    assert _from_entries(with_gap, 5).greens == 1
    assert _from(pen, _on_ladder(pen), 5).height == 6


def _from_entries(entries: list[Entry], last: int) -> Standing:
    pen = Pen()
    pen.entries = entries
    return _from(pen, _on_ladder(pen), last)


@pytest.mark.parametrize("why", ["pain", "sleep", "painkiller", "hold"])
def test_what_holds_lets_nothing_climb(why: str) -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4])
    pen.entries = [e for e in pen.entries if e.kind != "checkin"]
    for day in range(1, 6):
        pen.morning(
            day,
            0 if why != "pain" else 3.5 if day == 5 else 2.5,
            painkiller="yes" if why == "painkiller" and day == 5 else "no",
            sleep=5 if why == "sleep" else 8,
        )
    standing = _on_ladder(pen)
    for day in range(1, 6):
        standing = step(scene(pen, day, holds=why == "hold"), standing)[0]
    assert standing.height == 4


def test_a_flag_sends_a_climber_back_to_the_gate() -> None:
    pen = Pen()
    _climb_diary(pen, [2, 4])
    now = step(scene(pen, 6, stop=True), _on_ladder(pen))[0]
    assert (now.door, now.height) == (Door.GATE, 0)


def test_time_off_while_well_comes_back_lower_the_longer_it_was() -> None:
    heights = []
    for gap in (5, 15, 40):
        pen = Pen()
        pen.run(0, 40, during=None)
        now = live(pen, gap)[0]
        heights.append((now.door, now.height))
    assert heights == [(Door.WELL, 0), (Door.LADDER, 12), (Door.LADDER, 8)]


def test_the_run_of_the_day_undoes_no_time_off() -> None:
    """Told in the morning to come back lower, and out for a run in the evening: the next morning remembers both."""
    for gap in (15, 40):
        pen = Pen()
        pen.run(0, 40, during=None)
        told = live(pen, gap)[0]
        pen.run(gap, 30, during=None)
        assert live(pen, gap)[0].door is Door.LADDER
        assert live(pen, gap)[0].height == told.height
    first = Pen()
    first.run(0, 20, during=None)
    assert live(first, 0)[0].door is Door.WELL, "nobody is off before the first run ever"


def test_who_begins_to_run_stays_on_the_ladder_after_the_first_run() -> None:
    """Shown the first rung in the morning, and out for it in the evening: the next morning still stands on it."""
    pen = Pen()
    pen.person()
    pen.run(0, 30, during=None, run_min=6)
    assert (live(pen, 0)[0].door, live(pen, 0)[0].height) == (Door.LADDER, 2)
    assert live(pen, 2)[0].door is Door.LADDER
    longer = Pen()
    longer.run(0, 60, during=None, run_min=50)
    assert live(longer, 1)[0].door is Door.WELL, "whoever runs so long has run before the diary did"
    known = Pen()
    known.run(-3, 40, during=None)
    known.run(0, 30, during=None, run_min=6)
    assert live(known, 1)[0].door is Door.WELL


def test_a_complaint_that_is_gone_leaves_by_the_door_it_came() -> None:
    pen = Pen()
    pen.run(0, 30, during=None)
    pen.sore(2)
    pen.morning(3, 0)
    pen.gone(4)
    assert live(pen, 4)[0].door is Door.WELL


def test_the_strictest_complaint_says_how_many_greens() -> None:
    pen = Pen()
    pen.sore(0)
    assert greens_needed(scene(pen, 1, "muscle")).value == 1
    assert greens_needed(scene(pen, 1, "tendon")).value == 2
    assert greens_needed(scene(pen, 1, "bone", high_risk=True)).value == 3


def test_pain_that_creeps_half_a_point_a_week_is_held_within_three_weeks() -> None:
    pen = Pen()
    pen.sore(0)
    for day in range(1, 29):
        pen.morning(day, round(day / 14 * 2) / 2, sleep=8)
    for day in range(2, 28, 2):
        pen.run(day, 30, run_min=30)
    standing, climbs = _on_ladder(pen, 4), []
    for day in range(1, 29):
        before = standing.height
        standing = step(scene(pen, day), standing)[0]
        if standing.height > before:
            climbs.append(day)
    assert all(day <= 21 for day in climbs)


def test_red_of_someone_who_kept_running_goes_to_the_gate() -> None:
    pen = Pen()
    for day in range(0, 10, 2):
        pen.run(day, 40, during=None)
    pen.sore(10)
    pen.morning(11, 2)
    pen.run(11, 40, during=8)
    pen.morning(12, 4)
    now, made = live(pen, 12)
    assert (now.door, now.rest_from) == (Door.GATE, on(11))
    assert made[-1].colour is Colour.RED


def _kept(pen: Pen, ambers: int, minutes: float = 40) -> Standing:
    """Somebody who keeps running, every other day, and feels the last runs a little too much."""
    for day in range(-40, 0, 2):
        pen.run(day, minutes, during=None)
    pen.sore(0)
    days = range(2, 2 + 2 * (ambers + 1), 2)
    for day in range(1, days[-1] + 3):
        pen.morning(day, 1, sleep=8)
    for place, day in enumerate(days):
        pen.run(day, minutes, during=4 if place else 1)
    begun = Standing(Door.KEEP, sore=True, since=on(0), judged_to=on(0), stepped=on(0))
    return _from(pen, begun, days[-1] + 2)


def test_the_fourth_amber_of_someone_who_keeps_running_is_a_step_less_and_no_gate() -> None:
    three, four = _kept(Pen(), 3), _kept(Pen(), 4)
    assert (three.door, three.repeats) == (Door.KEEP, 3)
    assert (four.door, four.height, four.repeats) == (Door.LADDER, 12, 0)
    assert four.measure_from is not None
    assert _kept(Pen(), 4, minutes=20).height == 6, "the highest rung that asks for less than was run"


def test_a_quiet_run_of_someone_who_keeps_running_begins_the_count_anew() -> None:
    pen = Pen()
    _kept(pen, 3)
    pen.run(10, 40, during=0)
    for day in (11, 12):
        pen.morning(day, 1, sleep=8)
    begun = Standing(Door.KEEP, sore=True, since=on(0), judged_to=on(0), stepped=on(0), repeats=3)
    assert _from(pen, replace(begun, judged_to=on(9)), 12).repeats == 0


def test_the_edition_names_no_rung_that_is_not_there() -> None:
    assert shipped().value("load.session.from_rung") < len(shipped().ladders["run_volume"].rungs)


def test_two_red_days_count_together_inside_the_window_alone() -> None:
    window = int(shipped().value("plan.ladder.reds_window_days"))
    for apart, review in ((window - 1, True), (window, False)):
        pen = Pen()
        pen.sore(0)
        for day in range(apart + 3):
            pen.morning(day, 0, sleep=8)
        pen.run(apart, 20, during=6, run_min=10)
        there = Standing(
            Door.LADDER, 12, sore=True, since=on(0), reds=(on(0),), judged_to=on(apart - 1), stepped=on(apart)
        )
        after, _ = step(scene(pen, apart + 2), there)
        assert after.reds[-1] == on(apart)
        assert after.review is review
        lost = int(shipped().value("plan.ladder.reds_back" if review else "plan.ladder.red_back")) * 2
        assert after.height == 12 - lost


def test_what_dulls_the_feeling_for_long_keeps_the_gate_shut() -> None:
    pen = Pen()
    pen.sore(0)
    last = _ready(pen, 0)
    before, _ = live(pen, 6)
    assert before.door is Door.GATE
    passed, _ = step(scene(pen, last), before)
    held, _ = step(scene(pen, last, holds=True), before)
    assert (passed.door, held.door) == (Door.LADDER, Door.GATE)
