"""What a virtual runner does beside running, as entries: exercises as advised, tests now and then. Feels nothing."""

from __future__ import annotations

from collections.abc import Iterator

from restride.advice.verdict import Advice
from restride.diary.kinds import Exercise, Felt, Trial
from restride.words.side import Side

EVERY_DAYS = 28
"""Balance and the knee-to-wall test are done once in so many days, without being asked."""
STEADY_S, BEND_CM = 24, 9
"""What a runner reaches there; sore feet of these runners lose nothing in them."""
TESTS = {"balance": STEADY_S, "knee_to_wall": BEND_CM}


def exercised(advice: Advice, complaint: str, felt: float) -> Iterator[Exercise]:
    """The exercises of a day as advised, each with what was felt in them.

    Parameters
    ----------
    felt
        Pain 0 to 10 as it is said.
    """
    known = any(one.complaint.id == complaint for one in advice.complaints)
    said = (Felt(complaint, during=felt),) if known else ()
    for session in advice.sessions:
        if session.kind == "exercises":
            for one in session.items:
                yield Exercise(
                    one.item, one.sets or 1, one.repetitions, one.hold_s, one.load_kg, one.minutes or None, said, 3
                )


def looked(number: int, sore: Side) -> Iterator[Trial]:
    """The tests of a day of the season, both sides."""
    if number % EVERY_DAYS == EVERY_DAYS - 1:
        other = Side.RIGHT if sore is Side.LEFT else Side.LEFT
        for test, value in TESTS.items():
            yield from (Trial(test, side, value, 0) for side in (sore, other))
