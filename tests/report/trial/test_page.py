"""A trial told: figures with their spread, a stop, broken rails, and where a fixed protocol does better."""

from __future__ import annotations

from dataclasses import replace

from restride.report.document import Document
from restride.report.text import render
from restride.report.trial.figure import picture
from restride.report.trial.page import Arm, Cell, Contest, Shown, extremes, trial_document
from tests.report.pages import speech

MEASURES = ("full_on", "reached", "flares", "bad_days", "lost_days", "worse")
FIXED = ("ten", "calendar", "rest")


def cells(full_on: float | None, flares: float) -> dict[str, Cell]:
    held = {name: Cell(0.25, (0.2, 0.3)) for name in MEASURES}
    return {**held, "full_on": Cell(full_on, (full_on, None)), "flares": Cell(flares, (flares, flares + 1))}


def trial() -> Shown:
    arms = {"programme": cells(96, 0.2), "ten": cells(52, 3), "calendar": cells(90, 1), "rest": cells(None, 2)}
    return Shown(
        runners=40,
        worlds=2,
        days=182,
        played=80,
        of=80,
        breaches=0,
        arms=tuple(Arm(name, held) for name, held in arms.items()),
        contests={arm: {name: Contest(2, 0, 0) for name in MEASURES} for arm in FIXED},
        injuries={"achilles": {arm: {name: one.value for name, one in held.items()} for arm, held in arms.items()}},
    )


def told(one: Shown) -> str:
    document: Document = trial_document(one, speech(), picture(one, speech()))
    return " ".join(render(document).split())


def test_figures_stand_with_their_spread_and_never_is_said() -> None:
    words = told(trial())
    assert "10 % a week 52 52 to >182 from world to world" in words
    assert "Rest until pain-free >182" in words
    assert "25 % 20 % to 30 % from world to world" in words
    assert "full running on day 96, 0.2 flares" in words


def test_where_a_fixed_protocol_does_better_it_is_said() -> None:
    assert "No fixed protocol does better" in told(trial())
    contests = {**trial().contests, "ten": {name: Contest(0, 2, 0) for name in MEASURES}}
    lost = told(replace(trial(), contests=contests))
    assert "10 % a week in day of full running, back at full running" in lost
    assert "No fixed protocol" not in lost


def test_a_stopped_trial_and_a_broken_rail_are_said() -> None:
    assert "stopped" not in told(trial())
    assert "12 of 80 were played" in told(replace(trial(), played=12))
    assert "did not hold on 3 mornings" in told(replace(trial(), breaches=3))


def test_what_it_cannot_show_is_always_said() -> None:
    assert "no proof that a plan is better" in told(trial())


def test_never_counts_as_the_greatest() -> None:
    assert extremes(Cell(5, (3, None, 8))) == (3, None)
    assert extremes(Cell(5, (3, 8))) == (3, 8)
    assert extremes(Cell(None, (None,))) == (None, None)
