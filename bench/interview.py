"""How long the next question, the verdict and a whole interview take over the shipped cards. Prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

from bench.cards import shipped
from restride.diary.profile import Profile
from restride.triage.assessing import assess
from restride.triage.choosing import next_question
from restride.triage.interview import Answer, Interview, with_answer
from restride.triage.logic import DONT_KNOW

MILLI = 1000
ROUNDS = 5

Row = tuple[str, float, str]

STORIES: dict[str, dict[str, Answer]] = {
    "nothing known": {},
    "a sore shaft": {
        "safety": ("none",),
        "where": ("mt-shaft-2", "mt-shaft-3"),
        "side": "left",
        "start": "weeks",
        "age": 42.0,
        "sex": "woman",
        "running": ("worse", "earlier"),
        "look": ("puffy",),
        "cover": "stripe",
        "fingertip_spot": "no",
    },
    "a swollen calf": {"safety": ("leg_swollen", "calf_at_rest"), "where": ("calf",), "side": "right"},
}
"""Runners who answer so, and "don't know" to everything else: the longest interviews there are."""


def rows() -> Iterator[Row]:
    """What was measured: its name, the figure and its unit."""
    edition = shipped()
    next_question(edition, Interview())  # lays the edition out, once for all
    slowest = 0.0
    for name, answers in STORIES.items():
        steps, state = _steps(answers)
        slowest = max(slowest, *steps)
        yield f"{name}: next question, median of {len(steps)}", median(steps), "ms"
        yield f"{name}: next question, slowest", max(steps), "ms"
        yield f"{name}: whole interview", sum(steps), "ms"
        done = state
        yield f"{name}: verdict", _median(lambda: assess(edition, Profile(), done)), "ms"  # noqa: B023 - used at once
    yield "next question, slowest of all", slowest, "ms"


def _steps(answers: dict[str, Answer]) -> tuple[list[float], Interview]:
    """How long each next question took, the best of some rounds, and where the interview ended."""
    edition, state, steps = shipped(), Interview(), []
    while True:
        taken = []
        coming = None
        for _ in range(ROUNDS):
            start = perf_counter()
            coming = next_question(edition, state)
            taken.append((perf_counter() - start) * MILLI)
        steps.append(min(taken))
        if coming is None:
            return steps, state
        after = with_answer(edition, state, coming.question, answers.get(coming.question, DONT_KNOW))
        assert isinstance(after, Interview)
        state = after


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * MILLI)
    return median(taken)
