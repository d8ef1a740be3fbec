"""A planned run as a FIT workout that a watch leads through. Plans nothing; the steps and their names are handed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from zlib import crc32

from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.messages.workout_message import WorkoutMessage
from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage
from fit_tool.profile.profile_type import (
    FileType,
    Intensity,
    Manufacturer,
    Sport,
    WorkoutStepDuration,
    WorkoutStepTarget,
)

from restride.exchange.planned.recognised import MAKER
from restride.words.day import Day

Effort = Literal["warm_up", "run", "walk", "cool_down"]

_INTENSITY = {
    "warm_up": Intensity.WARMUP,
    "run": Intensity.ACTIVE,
    "walk": Intensity.REST,
    "cool_down": Intensity.COOLDOWN,
}

NAME_BYTES = 40
"""Watches cut the names of workouts and steps; what is longer is cut here, between two letters."""

NOTES_BYTES = 200

_MS = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is to the body, what the watch calls it, how many seconds, and a note to read on the wrist."""

    effort: Effort
    name: str
    seconds: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Steps that are gone through so many times."""

    repeats: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Workout:
    """A planned run: its day, its name, and its blocks in order."""

    day: Day
    name: str
    blocks: tuple[Block, ...]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return sum(block.repeats * step.seconds for block in self.blocks for step in block.steps)


def to_fit(workout: Workout) -> bytes:
    """The FIT file of a workout; the same workout always gives the same bytes.

    Every step lasts a time, and none has a pace for a target: a sore foot runs by feel. Names are cut to what fits a
    watch. Steps shorter than a second, and blocks that are gone through no time, are left out.
    """
    steps = list(_messages(workout))
    builder = FitFileBuilder(auto_define=True, min_string_size=1)
    builder.add(_file_id(workout))
    named = WorkoutMessage()
    named.workout_name = _cut(workout.name, NAME_BYTES)
    named.sport = Sport.RUNNING
    named.num_valid_steps = len(steps)
    builder.add(named)
    builder.add_all(steps)
    written: bytes = builder.build().to_bytes()
    return written


def _file_id(workout: Workout) -> FileIdMessage:
    made = FileIdMessage()
    made.type = FileType.WORKOUT
    made.manufacturer = Manufacturer.DEVELOPMENT.value
    made.product = 0
    made.product_name = MAKER
    made.serial_number = crc32(repr(workout).encode()) or 1  # a watch tells two workouts of one day apart by it
    noon = datetime(workout.day.year, workout.day.month, workout.day.day, 12, tzinfo=UTC)
    made.time_created = int(noon.timestamp()) * _MS
    return made


def _messages(workout: Workout) -> Iterator[WorkoutStepMessage]:
    number = 0
    for block in workout.blocks:
        steps = [one for one in block.steps if one.seconds >= 1]
        if block.repeats < 1 or not steps:
            continue
        first = number
        for one in steps:
            yield _step(number, one)
            number += 1
        if block.repeats > 1:
            again = WorkoutStepMessage()
            again.message_index = number
            again.duration_type = WorkoutStepDuration.REPEAT_UNTIL_STEPS_CMPLT
            again.duration_step = first
            again.target_repeat_steps = block.repeats
            yield again
            number += 1


def _step(number: int, step: Step) -> WorkoutStepMessage:
    made = WorkoutStepMessage()
    made.message_index = number
    made.workout_step_name = _cut(step.name, NAME_BYTES)
    made.intensity = _INTENSITY[step.effort]
    made.duration_type = WorkoutStepDuration.TIME
    made.duration_time = float(round(step.seconds))
    made.target_type = WorkoutStepTarget.OPEN
    if step.note:
        made.notes = _cut(step.note, NOTES_BYTES)
    return made


def _cut(text: str, size: int) -> str:
    """As much of a text as fits into so many bytes."""
    return " ".join(text.split()).encode()[:size].decode(errors="ignore").strip()
