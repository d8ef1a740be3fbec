"""A season under the real advise(): the runner writes a diary, reads the advice, and does what they make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from restride.advice.advise import advise
from restride.advice.memory import as_entries, memories
from restride.advice.verdict import Advice
from restride.diary.history import History
from restride.diary.kinds import (
    RUNNER,
    Activity,
    Checkin,
    Clearance,
    ComplaintWord,
    Declined,
    Felt,
    PainSpot,
    Person,
    Said,
    Trial,
)
from restride.diary.standing import Door
from restride.knowledge.edition import Edition
from restride.season.body import Body, Done
from restride.season.chance import Chance, Fate, fate
from restride.season.doing import Doing, advised, spared, turned
from restride.season.injury import interviewed
from restride.season.pen import EVENING, WAKES, Pen
from restride.season.runner import Runner
from restride.season.training import exercised, looked
from restride.words.day import Day, between, plus
from restride.words.side import Side
from restride.words.urgency import Urgency

BEFORE_DAYS = 42
"""So many days of usual running stand in the diary before it begins to hurt."""
USUAL_DAYS = {3: (0, 2, 5), 4: (0, 2, 4, 6), 5: (0, 1, 3, 4, 6)}
"""On which days of the week a runner of so many runs used to run."""
AGAIN_DAYS = 4
"""A self-test that failed is tried again after so many days."""
BOOKED_DAYS = 10
"""A routine appointment takes so much longer than an urgent one."""
TESTS = {"heel_raises": "heel_raise", "hops": "hop", "big_toe": "big_toe_range"}
"""The self-tests that the gate asks for, by the ids of its items."""
HOPS, TOE_DEG = 24, 62


@dataclass(frozen=True, slots=True)
class Morning:
    """One morning of a season, for whoever looks on: the advice, what was known then, and the advice before."""

    number: int
    on: Day
    runner: Runner
    edition: Edition
    advice: Advice
    history: History
    before: Advice | None


Onlooker = Callable[[Morning], None]


class Programme:
    """One runner's season, a day at a time.

    Parameters
    ----------
    edition, runner
        The cards and the runner.
    chance
        The generator of the runner's days.
    start
        The day on which it begins to hurt.
    look
        Is shown every morning; rails stand here. The diary so far lies in ``pen``, to be replayed.
    """

    def __init__(
        self,
        edition: Edition,
        runner: Runner,
        chance: Chance,
        start: Day,
        look: Onlooker | None = None,
    ) -> None:
        self.edition, self.runner, self.start = edition, runner, start
        self.body = Body(edition, runner)
        self.pen = Pen()
        self.complaint = f"{runner.side.value}-{runner.injury.zones[0]}"
        self._chance, self._look = chance, look
        self._number, self._quiet, self._tested = 0, 0, -AGAIN_DAYS
        self._asked_on: int | None = None
        self._seen_on: int | None = None
        self._dulled = False
        self._cross = ""
        self.advice: Advice | None = None
        self._write_past()

    def _write_past(self) -> None:
        runner, pen = self.runner, self.pen
        first = plus(self.start, -BEFORE_DAYS)
        pen.write(first, Person(born=first.year - runner.age, sex=runner.sex), WAKES)
        for back in range(BEFORE_DAYS, 0, -1):
            day = plus(self.start, -back)
            if day.weekday() in USUAL_DAYS[runner.runs_per_week]:
                seconds = runner.usual_min * 60
                metres = round(runner.km(runner.usual_min) * 1000)
                pen.write(day, Activity("run", seconds, seconds, distance_m=metres), EVENING, "import")

    def day(self) -> Advice:
        """One more day: the morning, the advice, what is done of it, the evening."""
        on, number = plus(self.start, self._number), self._number
        luck = fate(self._chance)
        self._wake(on, luck)
        history = self.pen.history
        advice = advise(self.edition, history.profile(), history, on)
        if self._look is not None:
            self._look(Morning(number, on, self.runner, self.edition, advice, history, self.advice))
        self.pen.take(as_entries(memories(advice), _latest(history, on), ()))
        self._look_after(on, advice)
        doing = self._set_out(on, advice, luck)
        self._evening(on, advice, self.body.work(doing, luck), luck)
        self.advice = advice
        self._number += 1
        return advice

    def days(self, count: int) -> Iterator[Advice]:
        """So many more days."""
        for _ in range(count):
            yield self.day()

    # --- the morning ---

    def _wake(self, on: Day, luck: Fate) -> None:
        runner, pen, temper = self.runner, self.pen, self.runner.temper
        score = self.body.said(self.body.dawn(), luck.morning_spread, self._dulled)
        known = pen.history.complaints.get(self.complaint)
        if self.body.tissue.throbs() and temper.says >= 1:
            pen.write(on, PainSpot(runner.side, runner.injury.zones, max(score, 1), "night", focal=True), WAKES)
        if known is None or (score > 0 and not known.open):
            pen.write(on, PainSpot(runner.side, runner.injury.zones, max(score, 1), "daily"), WAKES)
            self._asked_on = self._number + temper.asks_after
            self._quiet = 0
        if luck.forgets >= temper.forgets:
            self._checkin(on, score, luck)
            self._recall(on)
        if self._asked_on is not None and self._number >= self._asked_on:
            pen.write(on, interviewed(self.edition, runner.injury, runner.side))
            self._asked_on = None
            if runner.health:  # the interview of an injury knows nothing of it
                pen.write(on, Checkin(said=tuple(Said(name, "yes", complaint=RUNNER) for name in runner.health)))
        self._well(on)
        if self._seen_on is not None and self._number >= self._seen_on:
            self._seen_on = None
            grade = None if not self.body.is_bone else 2 if self.body.tissue.damage < 1 else 3
            word = Clearance("diagnosed", "Dr. Invented", on, True, self.complaint, runner.injury.condition, grade)
            pen.write(on, word)

    def _checkin(self, on: Day, score: float, luck: Fate) -> None:
        known = self.pen.history.complaints.get(self.complaint)
        sore = known is not None and known.open
        sleep = self.edition.value("season.noise.sleep_mean") + luck.sleep_spread * self.edition.value(
            "season.noise.sleep_sd"
        )
        taken = self._painkiller(luck) if self._dulled else "no"
        felt = (Felt(self.complaint, morning=score),) if sore else ()
        self.pen.write(on, Checkin(felt, sleep_h=round(max(sleep, 3.0), 1), mood=6, painkiller=taken))
        self._quiet = self._quiet + 1 if score == 0 else 0

    def _recall(self, on: Day) -> None:
        """What the last advice still asks of a morning after a run is answered by whoever writes: how it truly was."""
        for ask in () if self.advice is None else self.advice.asks:
            if ask.id == "ask.recalled_morning" and ask.day is not None:
                score = self.body.said(self.body.lived[between(self.start, ask.day)].morning, 0.0)
                self.pen.recall(ask.day, Checkin((Felt(self.complaint, morning=score),)), on)

    def _well(self, on: Day) -> None:
        """Called gone after so many quiet mornings."""
        known = self.pen.history.complaints.get(self.complaint)
        if known is not None and known.open and self._quiet >= self.runner.temper.well_after:
            self.pen.write(on, ComplaintWord(self.runner.side, self.runner.injury.zones, "resolve"))

    def _painkiller(self, luck: Fate) -> str:
        temper = self.runner.temper
        if luck.tells >= temper.owns_up:
            return "no"
        return "to_run" if luck.tells < temper.dulls_to_run * temper.owns_up else "yes"

    # --- what follows from the advice ---

    def _look_after(self, on: Day, advice: Advice) -> None:
        """Appointments and self-tests that the advice asks for."""
        if advice.urgency >= Urgency.T3 and self._seen_on is None:
            later = 0 if advice.urgency >= Urgency.T2 else BOOKED_DAYS
            self._seen_on = self._number + self.runner.temper.seen_after + later
        asked = [one for one in advice.gate if one.id in TESTS and not one.done and not one.held]
        if asked and self._number - self._tested >= AGAIN_DAYS and advice.urgency < Urgency.T2:
            self._tested = self._number
            for one in asked:
                self._try(on, TESTS[one.id])

    def _try(self, on: Day, test: str) -> None:
        tissue, runner = self.body.tissue, self.runner
        stress = tissue.nature.hop if test == "hop" else 1.0
        pain = self.body.said(tissue.pain(stress), 0.0)
        lost = min(tissue.damage, 1.0) * tissue.nature.test_loss
        best = {"heel_raise": runner.raises, "hop": HOPS}.get(test, TOE_DEG)
        other = Side.RIGHT if runner.side is Side.LEFT else Side.LEFT
        self.pen.write(on, Trial(test, runner.side, round(best * (1 - lost)), pain), EVENING)
        self.pen.write(on, Trial(test, other, best, 0), EVENING)

    def _set_out(self, on: Day, advice: Advice, luck: Fate) -> Doing:
        asked = advised(advice.sessions, self.runner.speed_kmh)
        usual = self.runner.usual_min
        own = advice.standing.door in (Door.WELL, Door.KEEP)  # these keep their days
        if own and on.weekday() not in USUAL_DAYS[self.runner.runs_per_week]:
            asked = Doing()
        temper = self.runner.temper
        minutes, self._cross = spared(advice.sessions)
        crossed = minutes if luck.crosses < temper.crosses else 0.0
        doing = turned(replace(asked, run_min=min(asked.run_min, usual), cross_min=crossed), temper, luck, usual)
        if asked.run_min > 0 and doing.run_min <= 0 and luck.declines < temper.declines:
            self.pen.write(on, Declined("run", "time"))
        return doing

    # --- the evening ---

    def _evening(self, on: Day, advice: Advice, done: Done, luck: Fate) -> None:
        temper, runner = self.runner.temper, self.runner
        self._dulled = luck.dulls < temper.dulls
        self._train(on, advice, done, luck)
        if done.run_min <= 0 and done.walk_min <= 0:
            return
        known = self.pen.history.complaints.get(self.complaint)
        score = self.body.said(done.during, luck.felt_spread, self._dulled)
        after = float(round(score / 2))
        felt: tuple[Felt, ...] = ()
        if known is not None and known.open and luck.skips >= temper.leaves_out:
            focal = (score > 0) if self.body.is_bone else None
            felt = (Felt(self.complaint, during=score, after=after, focal=focal),)
        minutes = done.run_min + (done.walk_min if done.run_min > 0 else 0)
        sport = "run" if done.run_min > 0 else "walk"
        seconds = (minutes or done.walk_min) * 60
        body = Activity(
            sport,
            seconds,
            seconds,
            run_s=done.run_min * 60 if sport == "run" and done.walk_min else None,
            distance_m=round(runner.km(done.run_min) * 1000) if sport == "run" else None,
            effort=3,
            felt=felt,
            limp=True if done.limp else None,
            painkiller=self._painkiller(luck) if self._dulled else "no",
        )
        self.pen.write(on, body, EVENING)

    def _train(self, on: Day, advice: Advice, done: Done, luck: Fate) -> None:
        """What of exercises and of work that spares the foot was done, and now and then a test."""
        felt = self.body.said(self.body.tissue.pain(self.body.tissue.nature.exercise), luck.felt_spread, self._dulled)
        if luck.trains < self.runner.temper.trains:
            for body in exercised(advice, self.complaint, felt):
                self.pen.write(on, body, EVENING)
        if done.cross_min > 0:
            seconds = done.cross_min * 60
            self.pen.write(on, Activity("cross", seconds, seconds, effort=3, name=self._cross), EVENING)
        if advice.urgency < Urgency.T3:
            for test in looked(self._number, self.runner.side):
                self.pen.write(on, test, EVENING)


def _latest(history: History, on: Day) -> datetime:
    """The instant of the last entry of today; every morning of a season has one, or the last of the diary."""
    held = history.on(on)
    if held:
        return held[-1].recorded
    return datetime.combine(on, WAKES, tzinfo=history.last[1].tzinfo) if history.last else datetime.combine(on, WAKES)
