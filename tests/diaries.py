"""Short words for writing invented diaries in tests: one entry a call, recorded when it happened."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from restride.diary.entry import Entry
from restride.diary.kinds import (
    Activity,
    Assessment,
    Body,
    Cause,
    Checkin,
    Clearance,
    ComplaintWord,
    Felt,
    PainSpot,
    Person,
    Retraction,
    Said,
    Trial,
)
from restride.words.day import plus
from restride.words.side import Side

START = date(2026, 3, 2)
"""A Monday."""
FOOT = "left-dorsal-midfoot-central"
"""The complaint that ``sore`` opens."""


class Pen:
    """Writes entries of an invented runner; days count from 0 at ``START``."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._ids = (f"e{number:04d}" for number in itertools.count())

    def write(self, day: int, body: Body, hour: int = 8, late: int = 0, by: str = "runner") -> Entry:
        """One entry about a day, recorded ``late`` days after it."""
        on = plus(START, day)
        at = datetime(on.year, on.month, on.day, hour, tzinfo=UTC)
        entry = Entry(next(self._ids), on, at, at + timedelta(days=late, minutes=len(self.entries)), body, by)
        self.entries.append(entry)
        return entry

    def sore(self, day: int, zones: Iterable[str] = ("dorsal-midfoot-central",), score: float = 2) -> Entry:
        return self.write(day, PainSpot(Side.LEFT, tuple(zones), score, "daily"))

    def assessed(self, day: int, condition: str = "extensor_tendinopathy", **said: str) -> Entry:
        """An interview that found a cause; keyword arguments are the answers."""
        answers = tuple(Said(name, answer) for name, answer in said.items())
        zones = ("dorsal-midfoot-central",)
        body = Assessment(Side.LEFT, zones, answers, causes=(Cause(condition, 0.9),), urgency="T4")
        return self.write(day, body)

    def not_bone(self, day: int) -> Entry:
        """The interview with the three bone questions answered "no"."""
        bones = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")
        return self.assessed(day, **dict.fromkeys(bones, "no"))

    def morning(
        self, day: int, pain: float | None = 0, painkiller: str | None = "no", late: int = 0, **more: float
    ) -> Entry:
        felt = () if pain is None else (Felt(morning=pain),)
        return self.write(day, Checkin(felt=felt, painkiller=painkiller, sleep_h=more.get("sleep")), hour=7, late=late)

    def run(
        self, day: int, minutes: float, during: float | None = 0, run_min: float | None = None, km: float | None = None
    ) -> Entry:
        felt = () if during is None else (Felt(during=during, after=0),)
        run_s = None if run_min is None else run_min * 60
        distance = None if km is None else km * 1000
        body = Activity("run", minutes * 60, minutes * 60, run_s, distance, effort=3, felt=felt)
        return self.write(day, body, hour=18)

    def walk(self, day: int, minutes: float = 35, during: float = 0) -> Entry:
        return self.write(day, Activity("walk", minutes * 60, minutes * 60, felt=(Felt(during=during),)), hour=17)

    def test(self, day: int, name: str, value: float, pain: float = 0) -> None:
        for side in (Side.LEFT, Side.RIGHT):
            self.write(day, Trial(name, side, value, pain), hour=16)

    def cleared(self, day: int, word: str = "cleared", complaint: str = "", condition: str = "") -> Entry:
        body = Clearance(word, "Dr. Invented", plus(START, day), imaging=True, complaint=complaint, condition=condition)
        return self.write(day, body, hour=15)

    def person(self, day: int = 0, born: int = 1985, sex: str = "woman", *said: Said) -> Entry:
        return self.write(day, Person(born=born, sex=sex, said=said), hour=6)

    def gone(self, day: int) -> Entry:
        return self.write(day, ComplaintWord(Side.LEFT, ("dorsal-midfoot-central",), "resolve"))

    def take_back(self, day: int, target: Entry) -> Entry:
        return self.write(day, Retraction(target.id, target.day), hour=20)


def on(day: int) -> date:
    """The day so many days after ``START``."""
    return plus(START, day)
