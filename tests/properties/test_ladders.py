"""Laws over all ladders at once, on weeks of random days: steps up and down, what comes after a fall, what waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from restride.diary.kinds import Activity, Exercise, Felt
from restride.diary.standing import Colour, Door, Stand, Standing
from restride.load.dose import RUN
from restride.plan.allowed import Case, allowed
from restride.plan.protocol.change import LIGHTER, VARY, turn
from restride.plan.protocol.vector import IMPACT, lines, rung_of
from restride.season.rails.shelf import RAILS
from restride.words.day import Day, Span, between, plus
from tests.diaries import on
from tests.editions import shipped
from tests.properties.diaries_at_random import run_minutes, told
from tests.properties.lives_at_random import (
    FOOT,
    VOLUME,
    Lived,
    Steps,
    begun,
    days_of,
    heights,
    kind_of,
    lives,
    standings,
)

LONG = sorted(name for name, items in lines(shipped()).items() if len(items) > 1)
"""Lines with an easier exercise to go back to."""
SPEEDS = ("speed", "gradient", "frequency")
WINDOW, WEEK = 7, 7


def own(life: list[Lived]) -> Iterator[tuple[Lived, Steps]]:
    """Each morning with its own steps, as its own advice took them."""
    for lived in life:
        for steps in lived.steps:
            if steps.on == lived.on:
                yield lived, steps


def barred(ladder: str, heights: range) -> list[int]:
    """The rungs that a sore Achilles tendon, and nothing else, bars altogether; a step goes over them."""
    case = Case(conditions=frozenset({"achilles_mid"}), tissues=frozenset({"tendon"}))
    verdicts = allowed(shipped(), case)
    found = [(height, rung_of(shipped(), ladder, height)) for height in heights]
    return [n for n, rung in found if rung and rung.items and not any(verdicts[one].allowed for one in rung.items)]


def at_most_one_ladder_of_all_steps_up_on_a_day_and_by_one_rung(life: list[Lived]) -> None:
    for steps in days_of(life):
        assert len(steps.risen) <= 1, steps.risen
        for name, (low, high) in steps.risen.items():
            assert high - low <= (2 if name == VOLUME else 1 + len(barred(name, range(low + 1, high))))
    for earlier, later in pairwise(life):
        took = {name for steps in later.steps for name in steps.risen}
        was, now = heights(earlier.advice.standing), heights(later.advice.standing)
        assert {name for name in was.keys() & now.keys() if now[name] > was[name]} <= took


def one_kind_of_impact_is_changed_in_seven_days(life: list[Lived]) -> None:
    moved: list[tuple[Day, str]] = []
    grows = int(shipped().value("load.session.from_rung")) * 2  # from there on a rung changes no run by itself
    for _, steps in own(life):
        for name, (low, high) in steps.risen.items():
            if kind_of(name, high) and not (name == VOLUME and low >= grows):
                moved.append((steps.on, kind_of(name, high)))
    for day, kind in moved:
        near = {other for then, other in moved if 0 <= between(then, day) < WINDOW}
        assert near == {kind}


def below_a_fall_the_way_up_goes_by_smaller_steps(life: list[Lived]) -> None:
    for steps in days_of(life):
        if VOLUME not in steps.risen:
            continue
        low, high = steps.risen[VOLUME]
        fell = steps.before.fell_from
        if fell is not None and low < fell:
            assert high - low == 1
        elif fell is None:
            assert high - low == 2 or high == max(heights(steps.after)[VOLUME], high)


def a_fall_remembers_from_where_until_it_is_climbed_again(life: list[Lived]) -> None:
    for steps in days_of(life):
        if VOLUME in steps.fallen:
            assert (steps.after.fell_from or 0) >= steps.fallen[VOLUME][0]
        for stand in steps.after.lines:
            if stand.ladder in steps.fallen and stand.ladder in IMPACT:
                assert (stand.fell_from or 0) >= steps.fallen[stand.ladder][0]


def what_is_stable_was_stood_on_and_a_fall_goes_at_least_that_far_back(life: list[Lived]) -> None:
    for steps in days_of(life):
        before, after = steps.before, steps.after
        if after.stable is not None and (after.stable, after.stable_on) != (before.stable, before.stable_on):
            assert after.stable in (before.height, after.height)
            assert after.stable <= after.height
            there = {one.ladder: one.height for one in after.stable_lines}
            held = {one.ladder: one.height for one in before.lines}
            new = {one.ladder: one.height for one in after.lines}
            assert all(height in (held.get(name), new.get(name)) for name, height in there.items())
        if VOLUME in steps.fallen and before.stable is not None:
            low = steps.fallen[VOLUME][1]
            assert low <= max(before.stable, 0) or low == 2
            kept = {one.ladder: one.height for one in before.stable_lines}
            assert all(one.height <= kept.get(one.ladder, 0) for one in after.lines if one.ladder in IMPACT)


def a_red_day_takes_running_down_at_once_and_raises_nothing_of_impact(life: list[Lived]) -> None:
    lowest = int(shipped().value("plan.restart.bone_rung")) * 2
    for steps in days_of(life):
        if not any(colour is Colour.RED for _, colour in steps.judged):
            continue
        assert not any(name == VOLUME or name in IMPACT for name in steps.risen)
        if steps.before.door is Door.LADDER and steps.before.height > lowest:
            assert steps.after.height < steps.before.height
        elif steps.before.door is Door.KEEP:
            assert steps.after.door is Door.GATE
        was, now = heights(steps.before), heights(steps.after)
        assert all(now[name] <= was[name] for name in IMPACT if name in was and name in now)


def clean(life: list[Lived]) -> Iterator[tuple[Steps, Day | None]]:
    """Each morning's steps, with the day since which every judged running day was green; reckoned anew."""
    since = life[0].steps[0].before.clean_since if life[0].steps else None
    for _, steps in own(life):
        for day, colour in sorted(steps.judged):
            if colour in (Colour.AMBER, Colour.RED):
                since = None
            elif colour is Colour.GREEN:
                since = since or day
        yield steps, since


def distance_comes_before_speed(life: list[Lived]) -> None:
    weeks = shipped().value("plan.speed.green_weeks")
    run_walk = [one.id for one in shipped().ladders[VOLUME].rungs]
    for steps, since in clean(life):
        for name, (_, high) in steps.risen.items():
            rung = rung_of(shipped(), name, high) if name != VOLUME else None
            if rung is None or rung.change not in SPEEDS:
                continue
            assert since is not None
            assert between(since, steps.on) >= weeks * WEEK
            if steps.before.door is Door.LADDER and rung.from_rung:
                assert steps.before.height >= run_walk.index(rung.from_rung) * 2


def other_ground_shoes_and_pace_have_their_week_and_a_lighter_week_adds_nothing(life: list[Lived]) -> None:
    for steps in days_of(life):
        for name, (_, high) in steps.risen.items():
            if name in IMPACT and kind_of(name, high):
                assert turn(shipped(), steps.on) == VARY
    for lived in life:
        lighter(lived)


def lighter(lived: Lived) -> None:
    """In a lighter week a run that has no pattern of its own is a quarter shorter than the longest of thirty days."""
    governed = any(one.ladder in IMPACT for one in lived.advice.standing.lines)
    if turn(shipped(), lived.on) != LIGHTER or not governed or lived.advice.standing.door is not Door.LADDER:
        return
    runs = lived.history.activities(Span(plus(lived.on, -30), lived.on), RUN)
    longest = max((body.moving_s for _, body in runs), default=0) / 60
    for session in lived.advice.sessions:
        if session.kind == "run" and not session.parts:
            assert session.minutes <= longest * (1 - shipped().value("plan.deload.share"))
            assert any(why.says == "because.session.lighter_week" for why in session.because)


def nothing_climbs_on_a_morning_that_says_nothing_of_the_foot(life: list[Lived]) -> None:
    for lived, steps in own(life):
        told = [one for one in lived.history.open_complaints() if lived.history.mornings(one, Span.ending(lived.on, 1))]
        if len(told) < len(lived.history.open_complaints()):
            assert not steps.risen
            assert not (steps.before.door is Door.GATE and steps.after.door is Door.LADDER)


def every_rail_of_the_seasons_holds(life: list[Lived]) -> None:
    for lived in life:
        broken = {name: says for name, rail in RAILS.items() if (says := rail(lived.morning))}
        assert not broken, (lived.on, broken)


def after_a_hard_run_nothing_is_run_until_a_tendon_has_answered(life: list[Lived]) -> None:
    value = shipped().value
    lock, hard = int(value("plan.lock.high_tendon_days")), value("plan.lock.high_effort")
    for lived in life:
        for ago in range(1, lock):
            runs = lived.history.activities(Span.ending(plus(lived.on, -ago), 1), RUN)
            if any((body.effort or 0) >= hard for _, body in runs):
                assert sum(run_minutes(one) for one in lived.advice.sessions) == 0


LAWS: tuple[Callable[[list[Lived]], None], ...] = (
    at_most_one_ladder_of_all_steps_up_on_a_day_and_by_one_rung,
    one_kind_of_impact_is_changed_in_seven_days,
    below_a_fall_the_way_up_goes_by_smaller_steps,
    a_fall_remembers_from_where_until_it_is_climbed_again,
    what_is_stable_was_stood_on_and_a_fall_goes_at_least_that_far_back,
    a_red_day_takes_running_down_at_once_and_raises_nothing_of_impact,
    distance_comes_before_speed,
    other_ground_shoes_and_pace_have_their_week_and_a_lighter_week_adds_nothing,
    nothing_climbs_on_a_morning_that_says_nothing_of_the_foot,
    every_rail_of_the_seasons_holds,
    after_a_hard_run_nothing_is_run_until_a_tendon_has_answered,
)


@settings(max_examples=max(40, settings().max_examples // 2), phases=[Phase.explicit, Phase.generate])
@given(lives())
def test_every_law_of_the_ladders_holds_on_every_life(life: list[Lived]) -> None:
    """One life costs more than all laws together, so each life is held against every law."""
    broken = {}
    for law in LAWS:
        try:
            law(life)
        except AssertionError as wrong:
            broken[law.__name__] = str(wrong).splitlines()[:3]
    assert not broken, broken


@settings(max_examples=20, phases=[Phase.explicit, Phase.generate])
@given(standings(), st.sets(st.sampled_from(LONG), min_size=2, max_size=4), st.sampled_from([6, 8]))
def test_every_line_whose_exercise_hurt_goes_back_the_next_morning(there: Standing, hurt: set[str], score: int) -> None:
    held = {one.ladder: one for one in there.lines} | {name: Stand(name, 1, since=on(-20)) for name in hurt}
    pen = begun(replace(there, door=Door.KEEP, lines=tuple(held[name] for name in sorted(held))))
    for day in (0, 1):
        pen.morning(day, 0, sleep=8)
    for name in sorted(hurt):
        pen.write(0, Exercise(lines(shipped())[name][1].id, 3, 8, felt=(Felt(FOOT, during=score),)), hour=19)
    after = {one.ladder: one.height for one in told(pen.entries, on(1)).standing.lines}
    assert {name: after[name] for name in hurt} == dict.fromkeys(hurt, 0)


@settings(max_examples=20, phases=[Phase.explicit, Phase.generate])
@given(st.sampled_from([Door.KEEP, Door.LADDER]), st.integers(0, 10), st.integers(20, 60))
def test_the_day_after_a_hard_run_a_sore_tendon_does_not_run(door: Door, effort: int, minutes: int) -> None:
    pen = begun(Standing(door, 14, sore=True, since=on(-30), judged_to=on(-1), stepped=on(-1), climb_level=0.0))
    for day in (0, 1, 2):
        pen.morning(day, 0, sleep=8)
    felt = (Felt(FOOT, during=0, after=0),)
    run = Activity("run", minutes * 60.0, minutes * 60.0, effort=effort, felt=felt, painkiller="no")
    pen.write(0, run, hour=18)
    advice = told(pen.entries, on(1))
    hard = effort >= shipped().value("plan.lock.high_effort")
    assert any(why.says == "because.session.locked" for why in advice.because) is hard
    if hard or door is Door.LADDER:
        assert sum(run_minutes(one) for one in advice.sessions) == 0
