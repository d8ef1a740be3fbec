"""Days of invented runners for the tests of the report, and the shipped phrases. Tests nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from restride.advice.advise import advise
from restride.advice.verdict import Advice
from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Assessment, Cause, Checkin, Said
from restride.report import document as doc
from restride.report.day import advice_document
from restride.report.phrase import METRIC, Speech
from restride.words.side import Side
from tests.diaries import FOOT, START, Pen, on
from tests.editions import shipped

PHRASES = Path(__file__).parents[2] / "src" / "restride" / "phrases" / "en"
MIDFOOT = ("dorsal-midfoot-central",)


@cache
def phrases() -> Mapping[str, str]:
    """Every English phrase by dotted key; a key said twice fails."""
    found: dict[str, str] = {}
    for path in sorted(PHRASES.glob("*.toml")):
        for key, said in _flat(tomllib.loads(path.read_text("utf-8"))):
            assert key not in found, f"{path.name}: {key} is said in another file too"
            found[key] = said
    return found


def _flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def speech(units: str = METRIC, day: int = 0) -> Speech:
    return Speech(phrases(), shipped(), on(day), units)


@dataclass(frozen=True)
class Day:
    """A day of a runner as the report meets it."""

    advice: Advice
    history: History

    def document(self, units: str = METRIC) -> doc.Document:
        return advice_document(self.advice, self.history, shipped(), phrases(), units)


def day_of(pen: Pen, day: int) -> Day:
    """The advice of a day by what the pen has written up to it."""
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    return Day(advise(shipped(), history.profile(), history, on(day)), history)


def runner() -> Pen:
    """A woman of 41 who ran 8 km every second day of the month before day 0."""
    pen = Pen()
    pen.person()
    for day in range(-30, 0, 2):
        pen.run(day, 40, 0, km=8)
    return pen


def sore() -> Pen:
    """The same with a tendon on top of the left foot, asked about on day 0, quiet mornings and runs after."""
    pen = runner()
    pen.sore(0)
    pen.not_bone(0)
    for day in range(1, 8):
        pen.morning(day, 1)
    for day in (1, 3, 5):
        pen.run(day, 30, 1, km=6)
    return pen


def climber() -> Pen:
    """A new runner through the gate on day 7 and two rungs of the ladder; on day 17 one run too much."""
    pen = Pen()
    pen.person()
    pen.sore(0)
    pen.not_bone(0)
    for day in range(1, 26):
        pen.morning(day, 0)
    for day in (5, 6, 7):
        pen.walk(day)
    pen.test(7, "heel_raise", 30)
    pen.test(7, "hop", 25)
    for day in (9, 11, 13, 15):
        pen.run(day, 30, 0, run_min=6)
    pen.run(17, 30, 6, run_min=18)
    return pen


def heard(urgency: str, *findings: str, condition: str = "mt_bsi_shaft") -> Pen:
    """The runner on the day of an interview in which these findings were answered "yes"."""
    pen = runner()
    pen.sore(0)
    said = tuple(Said(name) for name in findings)
    pen.write(0, Assessment(Side.LEFT, MIDFOOT, said, causes=(Cause(condition, 0.7),), urgency=urgency))
    return pen


def _masked() -> Day:
    pen = sore()
    pen.morning(8, 1, painkiller="to_run")
    return day_of(pen, 8)


def _child() -> Day:
    pen = Pen()
    pen.person(born=START.year - 13)
    pen.sore(0)
    pen.not_bone(0)
    return day_of(pen, 0)


def _restricted() -> Day:
    pen = sore()
    pen.cleared(7, "restricted")
    return day_of(pen, 8)


def _silent() -> Day:
    pen = sore()
    return day_of(pen, 16)


def _crept() -> Day:
    pen = sore()
    for day in range(8, 20):
        pen.morning(day, 1 + (day - 7) * 0.4, sleep=5)
        pen.run(day, 20, 1, km=3)
    return day_of(pen, 19)


def _two() -> Day:
    pen = sore()
    pen.sore(2, ("plantar-heel-medial",))
    return day_of(pen, 6)


def _contradicted(condition: str, *findings: str) -> Pen:
    """A clinician's diagnosis of day 1, and what the foot said on day 5."""
    pen = sore()
    pen.cleared(1, "diagnosed", FOOT, condition)
    if findings:
        pen.write(5, Checkin(said=tuple(Said(name, complaint=FOOT) for name in findings)), hour=20)
    else:
        pen.gone(5)
    return pen


DAYS: dict[str, Callable[[], Day]] = {
    "empty": lambda: day_of(Pen(), 0),
    "well": lambda: day_of(runner(), 0),
    "unasked": lambda: day_of(_unasked(), 0),
    "kept": lambda: day_of(sore(), 7),
    "ran": lambda: day_of(sore(), 5),
    "two places": _two,
    "gate": lambda: day_of(climber(), 6),
    "ladder": lambda: day_of(climber(), 8),
    "between": lambda: day_of(climber(), 10),
    "climbed": lambda: day_of(climber(), 12),
    "fell": lambda: day_of(climber(), 18),
    "rested": lambda: day_of(climber(), 21),
    "masked": _masked,
    "child": _child,
    "restricted": _restricted,
    "silent": _silent,
    "crept": _crept,
    "emergency": lambda: day_of(heard("T1", "cold_pale_foot", "night_pain"), 0),
    "urgent": lambda: day_of(heard("T2", "fingertip_bone_spot", "night_pain"), 0),
    "contradicted": lambda: day_of(_contradicted("extensor_tendinopathy", "worse_through_run"), 6),
    "not yet whole": lambda: day_of(_contradicted("mt_bsi_shaft"), 6),
    "book": lambda: day_of(heard("T3", condition="extensor_tendinopathy"), 0),
}
"""By name, the days that every test of the page walks through."""


def _unasked() -> Pen:
    pen = runner()
    pen.sore(0)
    return pen


@cache
def day(name: str) -> Day:
    """One of ``DAYS``, reckoned once."""
    return DAYS[name]()
