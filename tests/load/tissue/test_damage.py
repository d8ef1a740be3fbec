"""Damage grows with steps in proportion, and with the load of a step by its power."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import fold
from restride.diary.kinds import Activity, Measured, Shoe
from restride.load.tissue.damage import Outing, by_day, causes, damage, leant_on, outings
from restride.load.tissue.structure import STRUCTURES
from restride.words.day import Span
from tests.diaries import Pen, on
from tests.editions import shipped

BY_ID = {one.id: one for one in STRUCTURES}
PLAIN = Outing(on(0), "e", 5000, 3.3, "", 0)


def run(**more: object) -> Outing:
    pen = Pen()
    pen.write(-1, Shoe("Invented Bare", style="minimal"))
    pen.write(0, Activity("run", 1800, 1800, **more))  # type: ignore[arg-type]
    (one,) = outings(shipped(), fold(pen.entries), Span(on(0), on(1)))
    return one


def test_a_run_of_which_little_is_known_takes_the_stand_ins() -> None:
    one = run()
    assert one.steps == pytest.approx(30 * shipped().value("load.structure.cadence_unknown"))
    assert one.speed_mps == shipped().value("load.structure.speed_unknown")
    assert (one.style, one.slope_percent) == ("", 0)


def test_what_is_known_counts() -> None:
    measured = (Measured("cadence", 180, "spm", "session"),)
    one = run(run_s=600, distance_m=5400, ascent_m=135, shoe="Invented Bare", measured=measured)
    assert one.steps == 1800
    assert one.speed_mps == 3
    assert one.slope_percent == pytest.approx(5)
    assert one.style == "minimal"


def test_steps_of_running_are_counted_by_the_cadence_of_running() -> None:
    walked_too = (Measured("cadence", 140, "spm", "native"), Measured("running_cadence", 172, "spm", "native"))
    assert run(run_s=600, measured=walked_too).steps == 1720


def test_minimal_shoes_cost_the_metatarsals_as_the_card_says() -> None:
    bare = Outing(on(0), "e", 5000, 3.3, "minimal", 0)
    ratio = damage(shipped(), BY_ID["metatarsals"], bare) / damage(shipped(), BY_ID["metatarsals"], PLAIN)
    assert ratio == pytest.approx(1.29**6.6)
    assert damage(shipped(), BY_ID["dorsal_extensors"], bare) == damage(shipped(), BY_ID["dorsal_extensors"], PLAIN)


def test_a_fast_run_costs_the_achilles_about_five_times_a_slow_one() -> None:
    fast = Outing(on(0), "e", 5000, 5.6, "", 0)
    ratio = damage(shipped(), BY_ID["achilles"], fast) / damage(shipped(), BY_ID["achilles"], PLAIN)
    assert ratio == pytest.approx(1.1955**9)
    assert damage(shipped(), BY_ID["metatarsals"], fast) == damage(shipped(), BY_ID["metatarsals"], PLAIN)


def test_hills_cost_the_toe_lifters_and_stiff_shoes_spare_the_big_toe() -> None:
    hilly = Outing(on(0), "e", 5000, 3.3, "", 6)
    assert causes(shipped(), BY_ID["dorsal_extensors"], hilly)["climb"] > 1
    stiff = Outing(on(0), "e", 5000, 3.3, "rocker", 0)
    assert damage(shipped(), BY_ID["hallux_joint"], stiff) < damage(shipped(), BY_ID["hallux_joint"], PLAIN)


@given(st.floats(0, 30_000), st.floats(0, 8), st.sampled_from(("", "minimal", "plated")), st.floats(0, 20))
def test_damage_is_proportional_to_steps_and_never_negative(
    steps: float, speed: float, style: str, slope: float
) -> None:
    for one in STRUCTURES:
        whole = damage(shipped(), one, Outing(on(0), "e", steps, speed, style, slope))
        half = damage(shipped(), one, Outing(on(0), "e", steps / 2, speed, style, slope))
        assert whole == pytest.approx(2 * half)
        assert whole >= 0


def test_runs_of_a_day_add_up() -> None:
    twice = by_day(shipped(), BY_ID["metatarsals"], [PLAIN, PLAIN])
    assert twice == {on(0): 2 * damage(shipped(), BY_ID["metatarsals"], PLAIN)}


def test_every_index_leans_on_its_power() -> None:
    for one in STRUCTURES:
        assert leant_on(shipped(), one)[0].id == one.exponent
