"""The moves of running volume, which take the whole vector with them: a step up, a fall. Earns nothing."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.standing import Standing
from restride.knowledge.edition import Edition
from restride.plan.ladder import RUNG, pattern, top
from restride.plan.protocol.vector import remembered, restored
from restride.words.day import Day


def climb(
    standing: Standing, edition: Edition, on: Day, morning: float | None, half: bool = False, small: bool = False
) -> Standing:
    """One step up: a rung, or half a rung while still below the height of the last fall; the height left is stable.

    Half a rung as well where ``half`` says that only the half step below was reached: one rung above what was done; and
    where ``small`` asks for small steps whatever was earned, wherever half a rung is written out.
    """
    healing = is_healing(standing)
    less = healing or half or (small and has_half(edition, standing))
    height = min(standing.height + (1 if less else RUNG), top(edition))
    return replace(
        standing,
        height=height,
        greens=0,
        nearly=0,
        repeats=0,
        stable=standing.height - 1 if half else standing.height,
        stable_on=on,
        stable_lines=remembered(standing.lines),
        raised_on=on,
        stable_morning=morning,
        fell_from=standing.fell_from if healing and height < (standing.fell_from or 0) else None,
    )


def is_healing(standing: Standing) -> bool:
    """Whether the runner is still below the height of the last fall, where the way up goes by half rungs."""
    return standing.fell_from is not None and standing.height < standing.fell_from


def has_half(edition: Edition, standing: Standing) -> bool:
    """Whether half a step up asks for more and is written out; below the height of a fall every step is half a rung."""
    here, above = pattern(edition, standing.height), pattern(edition, standing.height + 1)
    return not is_healing(standing) and not above.growing and above.run_s > here.run_s


def fall(standing: Standing, steps: int, lowest: int, edition: Edition, on: Day) -> Standing:
    """So many rungs down, and at least to the last stable protocol, all of it; the way back up goes by half rungs.

    Whoever stands below the lowest rung already stays there: a fall never lifts. The level of morning pain at which
    the climb began stays what it was: a flare does not make more pain usual.
    """
    below = standing.height - steps * RUNG
    if standing.stable is not None and standing.stable < standing.height:
        below = min(below, standing.stable)
    return replace(
        restored(edition, standing, on),
        height=min(max(below, lowest), standing.height),
        greens=0,
        nearly=0,
        repeats=0,
        fell_from=max(standing.height, standing.fell_from or 0),
    )
