"""A trial's numbers handed to the report in its own terms, and its figure put into a folder. Counts nothing itself."""

from __future__ import annotations

from math import isinf
from pathlib import Path
from typing import Any

from restride.desk.place import Place
from restride.desk.season.trial import Trial, Wish
from restride.home.folder import disk_trouble, write_whole
from restride.report.phrase import Speech
from restride.report.trial.figure import alone
from restride.report.trial.page import Arm, Cell, Contest, Shown
from restride.season.trial.summary import Spread, Summary, summary
from restride.words.trouble import Trouble

FIGURE = "trial.svg"


def shown(trial: Trial, wish: Wish) -> Shown:
    """What was played, as the report shows it; at least one runner was played."""
    found = summary(trial.found)
    return Shown(
        runners=wish.runners,
        worlds=found.worlds,
        days=wish.days,
        played=found.played,
        of=trial.of,
        breaches=found.breaches,
        arms=tuple(Arm(arm, {name: _cell(one) for name, one in held.items()}) for arm, held in found.spreads.items()),
        contests={
            arm: {name: Contest(one.better, one.worse, one.even) for name, one in held.items()}
            for arm, held in found.contests.items()
        },
        injuries={
            injury: {arm: {name: _known(value) for name, value in held.items()} for arm, held in arms.items()}
            for injury, arms in found.injuries.items()
        },
    )


def _known(value: float) -> float | None:
    """None where more than half never came there."""
    return None if isinf(value) else value


def _cell(one: Spread) -> Cell:
    return Cell(_known(one.value), tuple(_known(value) for value in one.worlds))


def wire(trial: Trial, wish: Wish) -> dict[str, Any]:
    """The same as data: whole figures, nothing rounded; null where more than half never came there."""
    found: Summary = summary(trial.found)
    return {
        "runners": wish.runners,
        "worlds": found.worlds,
        "days": wish.days,
        "played": found.played,
        "of": trial.of,
        "breaches": found.breaches,
        "protocols": {
            arm: {
                name: {"value": _known(one.value), "worlds": [_known(value) for value in one.worlds]}
                for name, one in held.items()
            }
            for arm, held in found.spreads.items()
        },
        "contests": {
            arm: {name: {"better": one.better, "worse": one.worse, "even": one.even} for name, one in held.items()}
            for arm, held in found.contests.items()
        },
        "injuries": {
            injury: {arm: {name: _known(value) for name, value in held.items()} for arm, held in arms.items()}
            for injury, arms in found.injuries.items()
        },
    }


def write_figure(place: Place, trial: Shown, folder: Path) -> Path | Trouble:
    """The figure as a file that stands alone, in light, dark and print."""
    shelf = place.shelf()
    assert not isinstance(shelf, tuple)  # the trial was played with it
    svg = alone(trial, Speech(shelf.phrases, shelf.edition, place.today, place.units))
    path = folder / FIGURE
    try:
        write_whole(path, svg.encode())
    except OSError as error:
        return disk_trouble(path, error)
    return path
