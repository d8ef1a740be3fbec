"""What a diary tells of a complaint by itself, nobody being asked: strong rest pain, nights, a limp. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from restride.diary.complaint import Complaint
from restride.diary.entry import Entry, Key
from restride.diary.history import History, Morning, morning_pain
from restride.diary.kinds import Activity, Checkin, ComplaintWord, Felt, PainSpot, Trial
from restride.knowledge.edition import Edition
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK

NAILS = ("hallux-nail", "lesser-toe-nail")
"""Zones that are given longer before "no better" counts."""

HOP = "hop"
"""The self-test whose pain is told, by the id that the diary keeps it under."""

Sightings = dict[str, tuple[Key | None, Key | None]]
"""By finding: when the diary last told that it is there, and when that it is not."""


@dataclass(slots=True)
class _Watch:
    """A look through a diary, entry by entry, for one complaint."""

    edition: Edition
    complaint: Complaint
    found: Sightings = field(default_factory=dict)
    gone: bool = False
    spot_gone: bool = False
    sleepless: int = 0
    last_sleepless: Day | None = None
    last_morning: Day | None = None

    def tell(self, finding: str, there: bool, key: Key) -> None:
        if finding in self.edition.findings:
            yes, no = self.found.get(finding, (None, None))
            self.found[finding] = (key, no) if there else (yes, key)

    def spot(self, focal: bool | None, key: Key) -> None:
        """One fingertip on bone: there, gone, or there again after it had gone."""
        if focal is None:
            return
        had = self.found.get("fingertip_bone_spot", (None, None))[0] is not None
        self.tell("fingertip_bone_spot", focal, key)
        if focal and self.spot_gone:
            self.tell("focal_tenderness_returned", True, key)
        self.spot_gone = not focal and (had or self.spot_gone)

    def sore(self, score: float, key: Key) -> None:
        """Pain at the place, and whether it had gone before."""
        if score > 0 and self.gone:
            self.tell("came_back_after_rest", True, key)
            self.gone = False

    def felt(self, felt: tuple[Felt, ...]) -> Iterator[Felt]:
        yield from (one for one in felt if one.complaint in {"", self.complaint.id})


def sightings(edition: Edition, history: History, complaint: Complaint, on: Day) -> Sightings:
    """What the entries from the day the complaint was opened, up to its end, tell of it, as of a day.

    Only what came since the last reading is read, so that a day costs the same in any year.
    """
    end = on if complaint.resolved is None else min(on, complaint.resolved)
    ahead = history.last is not None and history.last[0] > on
    watch = _afresh(edition, history, complaint, end) if ahead else _resumed(edition, history, complaint, end)
    _masked(watch, history, on)
    _no_better(watch, history)
    return watch.found


def _afresh(edition: Edition, history: History, complaint: Complaint, end: Day) -> _Watch:
    watch = _Watch(edition, complaint)
    for entry in history.within(Span(complaint.opened, max(plus(end, 1), complaint.opened))):
        _look(watch, entry)
    return watch


def _resumed(edition: Edition, history: History, complaint: Complaint, end: Day) -> _Watch:
    """The same, from where the last reading of this complaint at these zones stopped; and laid down for the next."""
    name = (edition.digest, complaint.id, complaint.side, complaint.zones, complaint.opened, complaint.resolved)
    kept, since = history.trail.since(name)
    if kept is None:
        watch = _afresh(edition, history, complaint, end)
    else:
        watch = replace(kept, complaint=complaint, found=dict(kept.found))
        for entry in since:
            if complaint.resolved is None or entry.day <= end:
                _look(watch, entry)
    history.trail.keep(name, watch)
    return replace(watch, found=dict(watch.found))


def _look(watch: _Watch, entry: Entry) -> None:
    if morning_pain(entry, watch.complaint) is not None:
        watch.last_morning = entry.day
    look = _LOOKS.get(type(entry.body))
    if look is not None:
        look(watch, entry, entry.body)


def _pain(watch: _Watch, entry: Entry, body: PainSpot) -> None:
    if not watch.complaint.speaks_of(body.side, body.zones):
        return
    watch.sore(body.score, entry.key)
    watch.spot(body.focal, entry.key)
    if body.moment in {"rest", "night"}:
        watch.tell(f"{body.moment}_pain", body.score > 0, entry.key)
        watch.tell("rest_pain_severe", body.score >= watch.edition.value("triage.severity.rest_pain"), entry.key)


def _activity(watch: _Watch, entry: Entry, body: Activity) -> None:
    if body.limp is not None:
        watch.tell("limp", body.limp, entry.key)
    for one in watch.felt(body.felt):
        watch.spot(one.focal, entry.key)
        if one.during is not None:
            watch.sore(one.during, entry.key)
            if body.sport == "walk":
                watch.tell("walking_hurts", one.during > 0, entry.key)


def _checkin(watch: _Watch, entry: Entry, body: Checkin) -> None:
    for one in watch.felt(body.felt):
        watch.spot(one.focal, entry.key)
        if one.morning is not None:
            watch.sore(one.morning, entry.key)
    if body.sleep_h is None:
        return
    if body.sleep_h > watch.edition.value("triage.severity.sleepless_hours"):
        watch.sleepless, watch.last_sleepless = 0, None
        return
    last, watch.last_sleepless = watch.last_sleepless, entry.day
    if last is None or plus(last, 1) < entry.day:
        watch.sleepless = 0
    if last != entry.day:
        watch.sleepless += 1
    if watch.sleepless >= watch.edition.value("triage.severity.sleepless_nights"):
        watch.tell("sleepless_three_nights", True, entry.key)


def _word(watch: _Watch, entry: Entry, body: ComplaintWord) -> None:
    if not watch.complaint.speaks_of(body.side, body.zones):
        return
    if body.word == "resolve":
        watch.gone = True
    elif watch.gone:
        watch.tell("came_back_after_rest", True, entry.key)
        watch.gone = False


def _trial(watch: _Watch, entry: Entry, body: Trial) -> None:
    """A hop that hurt on the sore side; whether that is a sign of bone is for the flag to say."""
    if body.test == HOP and body.pain is not None and watch.complaint.side.meets(body.side):
        watch.tell("hop_pain", body.pain > 0, entry.key)


_LOOKS: dict[type, Callable[[_Watch, Entry, Any], None]] = {
    PainSpot: _pain,
    Activity: _activity,
    Checkin: _checkin,
    ComplaintWord: _word,
    Trial: _trial,
}


def _masked(watch: _Watch, history: History, on: Day) -> None:
    """A painkiller today or the day before."""
    for entry in history.within(Span.ending(on, 2)):
        if isinstance(entry.body, Activity | Checkin) and entry.body.painkiller is not None:
            watch.tell("painkiller_last_day", entry.body.painkiller != "no", entry.key)


def _no_better(watch: _Watch, history: History) -> None:
    """The mornings since the complaint was opened, last assessed or last seen: the last week against the first.

    The last week ends with the last morning that was entered, so that silence takes nothing back.
    """
    complaint, days = watch.complaint, int(watch.edition.value("triage.course.window_days"))
    nail = any(zone in NAILS for zone in complaint.zones)
    weeks = watch.edition.value(f"triage.recheck.{'nail_weeks' if nail else 'no_better_weeks_most'}")
    start = complaint.opened if complaint.assessed is None else complaint.assessed[0]
    seen = history.cleared(complaint.id)
    start = start if seen is None else max(start, seen.day)
    due, latest = plus(start, int(weeks * DAYS_PER_WEEK)), watch.last_morning
    if latest is None or latest < due:
        return
    first = history.mornings(complaint, Span(start, min(plus(start, days), plus(latest, 1))))
    last = history.mornings(complaint, Span(max(start, plus(latest, 1 - days)), plus(latest, 1)))
    if first:
        better = _fell(watch.edition, _mean(first), _mean(last))
        watch.tell("no_better_after_weeks", not better, _key(history, last[-1]))


def _mean(mornings: list[Morning]) -> float:
    return sum(one.pain for one in mornings) / len(mornings)


def _fell(edition: Edition, before: float, now: float) -> bool:
    """Whether pain fell by enough to be called better, or to less than that."""
    points = edition.value("triage.course.better_points")
    return before - now >= points or now < points


def _key(history: History, morning: Morning) -> Key:
    return next(entry.key for entry in history.on(morning.day) if entry.id == morning.entry)
