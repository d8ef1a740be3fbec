"""A planned run on the watch: its steps, their times and repeats, read back by another reader of the format."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import fitdecode
from hypothesis import given
from hypothesis import strategies as st

from restride.exchange.fit.reader import read
from restride.exchange.planned.workout import NAME_BYTES, Block, Step, Workout, to_fit

WALK, RUN = Step("walk", "Walk", 60), Step("run", "Easy run", 180, "effort 2 of 10")
PLAN = Workout(
    date(2026, 11, 29),
    "6 × 3 min",
    (
        Block(1, (Step("warm_up", "Walk briskly", 300),)),
        Block(6, (WALK, RUN)),
        Block(1, (Step("cool_down", "Walk", 300),)),
    ),
)


def messages(data: bytes, name: str) -> list[dict[str, Any]]:
    with fitdecode.FitReader(BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        frames = [one for one in reader if isinstance(one, fitdecode.FitDataMessage) and one.name == name]
    return [{field.name: field.value for field in one.fields} for one in frames]


def test_the_watch_is_led_through_every_step() -> None:
    data = to_fit(PLAN)
    (named,) = messages(data, "workout")
    assert (named["wkt_name"], named["sport"], named["num_valid_steps"]) == ("6 × 3 min", "running", 5)
    steps = messages(data, "workout_step")
    assert [one["message_index"] for one in steps] == [0, 1, 2, 3, 4]
    assert [one.get("intensity") for one in steps] == ["warmup", "rest", "active", None, "cooldown"]
    assert [one.get("duration_time") for one in steps] == [300, 60, 180, None, 300]
    assert (steps[3]["duration_step"], steps[3]["repeat_steps"]) == (1, 6)
    assert steps[2]["notes"] == "effort 2 of 10"
    assert {one.get("target_type", "open") for one in steps} == {"open"}
    assert PLAN.seconds == 300 + 6 * 240 + 300


def test_the_same_plan_gives_the_same_bytes_and_another_another_number() -> None:
    assert to_fit(PLAN) == to_fit(PLAN)
    other = Workout(PLAN.day, PLAN.name, PLAN.blocks[:2])
    (one,), (two,) = (messages(to_fit(plan), "file_id") for plan in (PLAN, other))
    assert one["serial_number"] != two["serial_number"]
    assert one["type"] == "workout"


def test_a_workout_is_no_outing_and_is_known_as_our_own() -> None:
    reading = read(to_fit(PLAN), "plan.fit")
    assert (reading.tracks, reading.troubles) == ((), ())
    assert "your own plan of 2026-11-29" in reading.notes[0].what


PARTS = st.builds(
    Step, st.sampled_from(["warm_up", "run", "walk", "cool_down"]), st.text(max_size=60), st.floats(0, 7200)
)
BLOCKS = st.lists(st.builds(Block, st.integers(0, 30), st.lists(PARTS, max_size=4).map(tuple)), max_size=5).map(tuple)


@given(st.text(max_size=80), BLOCKS)
def test_whatever_is_planned_can_be_read(name: str, blocks: tuple[Block, ...]) -> None:
    data = to_fit(Workout(date(2026, 1, 1), name, blocks))
    steps = messages(data, "workout_step")
    (named,) = messages(data, "workout")
    assert named.get("num_valid_steps") == len(steps)
    assert len((named.get("wkt_name") or "").encode()) <= NAME_BYTES
    timed = sum(one["duration_time"] for one in steps if one.get("duration_type") == "time")
    assert timed == sum(
        round(step.seconds) for block in blocks if block.repeats for step in block.steps if step.seconds >= 1
    )
