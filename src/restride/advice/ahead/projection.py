"""The days ahead, each by the very advise() on a diary in which the days before went as supposed. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta

from restride.advice.advise import advise
from restride.advice.ahead.doings import RUNS, WALK, Done, beside, done_of, on_foot, pace_min, passed
from restride.advice.ahead.supposed import Supposed
from restride.advice.memory import as_entries, memories
from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.fold import extended
from restride.diary.history import History
from restride.diary.kinds import Body, Checkin, ComplaintWord, Felt
from restride.diary.standing import Door
from restride.knowledge.edition import Edition
from restride.load.dose import RUN
from restride.plan.morning import on_day
from restride.plan.protocol.vector import governed
from restride.plan.session import Session
from restride.plan.week.usual import OPEN, not_its_day, usual_min, usual_weekdays
from restride.words.because import Because
from restride.words.day import Day, plus
from restride.words.measure import DAYS_PER_WEEK

WAKES, EVENING = time(7), time(18)
"""When a morning is told, and a run is run, on a day that has not happened."""
ON_FOOT = (*RUNS, WALK)


@dataclass(frozen=True, slots=True)
class Ahead:
    """One day ahead.

    ``advice`` is what advise() would say that morning; ``done`` what the day comes to on foot; ``free`` says why no run
    is laid on it although one might be, and is None where the day is as the advice has it.
    """

    on: Day
    advice: Advice
    done: Done = field(default_factory=Done)
    free: Because | None = None


@dataclass(frozen=True, slots=True)
class Instead:
    """What happens otherwise than planned, by day.

    ``mornings`` is the pain of a morning at every complaint, ``evenings`` what is done in place of the sessions;
    ``first`` is written before anything else, today.
    """

    mornings: Mapping[Day, float] = field(default_factory=dict)
    evenings: Mapping[Day, tuple[Body, ...]] = field(default_factory=dict)
    first: tuple[Body, ...] = ()


AS_PLANNED = Instead()


def project(
    edition: Edition, history: History, on: Day, days: int, supposed: Supposed, instead: Instead = AS_PLANNED
) -> Iterator[Ahead]:
    """So many days from ``on``, one after the other.

    Parameters
    ----------
    history
        As it is known on that day; the first day's advice is that day's own.
    supposed
        How the foot takes it.
    instead
        What happens otherwise than planned.

    Yields
    ------
    Ahead
        A day whose sessions are those of ``advise()``, given that every day before went as supposed.
    """
    pen = _Pen(history)
    for body in instead.first:
        pen.write(on, WAKES, body)
    pace = pace_min(edition, history, on)
    for number in range(days):
        day = plus(on, number)
        if number:
            pen.morning(day, supposed, instead.mornings.get(day))
        advice = advise(edition, pen.history.profile(), pen.history, day)
        pen.keep(advice)
        if not number:
            pen.morning(day, supposed, None)
        free = _free(pen.history, advice)
        ahead = Ahead(day, advice, free=free)
        if day in instead.evenings:
            pen.write(day, EVENING, *instead.evenings[day])
        else:
            ahead = pen.live(ahead, pace, supposed)
        yield ahead
        if supposed.quiet:
            pen.best(advice, number + 1 >= _gone(edition, advice.standing.door))


def _free(history: History, advice: Advice) -> Because | None:
    """Why no run is laid on a day on which one may be; None where one is, and where none may be."""
    if not advice.sessions or advice.sessions[0].kind not in RUNS:
        return None
    return not_its_day(history, advice.standing, advice.on, usual_weekdays(history, advice.on))


def _gone(edition: Edition, door: Door) -> float:
    """After so many days without any pain a runner calls it gone: sooner who kept running than who had to come back."""
    if door is Door.LADDER:
        return edition.value("plan.phase.maintenance.quiet_weeks") * DAYS_PER_WEEK
    return edition.value("plan.gate.quiet_days")


class _Pen:
    """Writes a diary that has not happened, each entry after the last."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._zone = UTC if history.last is None else history.last[1].tzinfo
        self._count = 0

    def _moment(self, day: Day, hour: time) -> datetime:
        at = datetime.combine(day, hour, self._zone)
        last = self.history.last
        return at if last is None or last[0] < day else max(at, last[1] + timedelta(microseconds=1))

    def write(self, day: Day, hour: time, *bodies: Body) -> None:
        """What is said of a day, after all that was said before."""
        for body in bodies:
            self._count += 1
            at = self._moment(day, hour)
            self.history = extended(self.history, Entry(f"ahead-{self._count:05d}", day, at, at, body, "runner"))

    def keep(self, advice: Advice) -> None:
        """What an advice leaves behind, so that the next day starts from there."""
        at = self._moment(advice.on, WAKES)
        for entry in as_entries(memories(advice), at, ()):
            self.history = extended(self.history, entry)

    def morning(self, day: Day, supposed: Supposed, pain: float | None) -> None:
        """A morning as supposed, or with so much pain at every complaint; one that was told stays as it was told."""
        open_ = self.history.open_complaints()
        felt = []
        for one in open_:
            score = supposed.mornings.get(one.id) if pain is None else pain
            if score is not None and on_day(self.history, one, day) is None:
                felt.append(Felt(one.id, morning=score))
        told = [body.painkiller for entry in self.history.on(day) if isinstance(body := entry.body, Checkin)]
        answer = None if any(told) else supposed.painkiller
        if felt or answer is not None:
            self.write(day, WAKES, Checkin(tuple(felt), painkiller=answer))

    def live(self, ahead: Ahead, pace: float, supposed: Supposed) -> Ahead:
        """The day done as advised; what may be left out with no loss is left out."""
        advice = ahead.advice
        main = advice.sessions[0] if advice.sessions else None
        ran = False
        done = ahead.done
        if main is not None and main.kind in ON_FOOT and ahead.free is None and main.minutes:
            main = self._as_usual(advice, main, supposed)
            self.write(advice.on, EVENING, on_foot(main, pace, supposed))
            done, ran = done_of(main, pace), True
        self.write(advice.on, EVENING, *beside(self.history, advice.sessions, ran))
        return replace(ahead, done=done)

    def _as_usual(self, advice: Advice, main: Session, supposed: Supposed) -> Session:
        """A run of somebody whom no ladder holds is as long as usual: up to the ceiling is no plan to go there."""
        if supposed.quiet or main.kind != RUN or advice.standing.door not in OPEN or governed(advice.standing):
            return main
        usual = usual_min(self.history, advice.on)
        return main if usual is None else replace(main, minutes=min(main.minutes, usual))

    def best(self, advice: Advice, long_quiet: bool) -> None:
        """What the best of days brings: tests that are passed, and a word that it is gone from who kept running."""
        self.write(advice.on, EVENING, *passed(advice))
        if long_quiet and advice.standing.door in (Door.KEEP, Door.LADDER) and not advice.flags:
            for one in self.history.open_complaints():
                self.write(advice.on, EVENING, ComplaintWord(one.side, one.zones, "resolve"))
