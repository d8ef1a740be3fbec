"""Entries to a History: order them, drop doubles, honour retractions, then take one at a time. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from restride.diary.complaint import Complaint, Fact, complaint_id
from restride.diary.entry import Entry
from restride.diary.history import EVIDENCE, TELLS, History
from restride.diary.kinds import (
    RUNNER,
    Activity,
    Assessment,
    Checkin,
    Clearance,
    ComplaintWord,
    Cramp,
    Decision,
    Exercise,
    Goal,
    PainSpot,
    Person,
    Raised,
    Retraction,
    Said,
    Same,
    Schedule,
    Shoe,
    Shown,
    Trial,
)
from restride.diary.outing import together
from restride.diary.trail import Trail
from restride.words.day import Day, Span, plus
from restride.words.side import Side

TIMES_KEPT = 8
"""So many last times of each exercise, and last cramps, are at hand: more than a week of a daily one."""
EVES = 3
"""So many evenings are kept: a morning looks back at yesterday's, and what was judged of it is written down today."""


def fold(entries: Iterable[Entry]) -> History:
    """The history of a set of entries, in whatever order and however often each comes.

    Retractions take their target out before anything is folded, so a retracted entry is as if never written; then the
    entries that tell of one outing become one. What was shown is left out: advice never reads it.
    """
    once = {entry.id: entry for entry in entries if not isinstance(entry.body, Shown)}
    retractions = {entry.body.target: entry for entry in once.values() if isinstance(entry.body, Retraction)}
    live = sorted(
        (entry for entry in once.values() if entry.id not in retractions and not isinstance(entry.body, Retraction)),
        key=lambda entry: entry.key,
    )
    live, doubles = together(live)
    members = frozenset(one.id for group in doubles.values() for one in group)
    state = _State(History(retractions=retractions, doubles=doubles, members=members))
    eves = frozenset(sorted({entry.day for entry in live})[-EVES:])
    for entry in live:
        if entry.day in eves:
            state.follow(entry)
        else:
            state.take(entry)
    return state.history()


def extended(history: History, entry: Entry) -> History:
    """The history with one more entry; equal to folding everything afresh.

    What comes at the end of the order costs the same in the first year and in the tenth, and so does what is said of
    one of the last days. An entry later than that folds afresh, and so does a retraction, or a word that two entries
    tell of one outing.
    """
    if isinstance(entry.body, Shown) or entry.id in history.retractions:
        return history
    if any(known.id == entry.id for known in history.on(entry.day)) or entry.id in history.members:
        return history
    late = history.last is not None and entry.key < history.last
    whole = isinstance(entry.body, Retraction | Same)
    eve = _eve(history, entry.day) if late and not whole else None
    if whole or (late and eve is None):
        return fold([*history.written_down(), entry])
    if eve is None:
        state = _State(history)
        state.follow(entry)
        return state.history()
    place, then = eve
    state = _State(then)
    state.parts["eves"] = history.eves[:place]
    for one in sorted([*_since(history, then), entry], key=lambda one: one.key):
        state.follow(one)
    return state.history()


def until(history: History, day: Day) -> History:
    """The history of what speaks of days before a day; quick for one of the last days."""
    if history.last is None or history.last[0] < day:
        return history
    found = _eve(history, day)
    if found is not None:
        return found[1]
    return fold(one for one in history.written_down() if one.day < day or isinstance(one.body, Retraction))


def _eve(history: History, day: Day) -> tuple[int, History] | None:
    """The latest of the kept eves that holds nothing of a day or later ones, with its place; None where none does.

    What the history holds beyond it is of that day or later, for an eve is kept at every day that has entries.
    """
    for place in range(len(history.eves) - 1, -1, -1):
        last = history.eves[place].last
        if last is None or last[0] < day:
            return place, history.eves[place]
    return None


def _since(history: History, eve: History) -> list[Entry]:
    """What a history holds beyond one of its eves."""
    if history.last is None:
        return []
    first = history.first_day if eve.last is None else plus(eve.last[0], 1)
    return list(history.within(Span(first or history.last[0], plus(history.last[0], 1))))


def known_by(entries: Iterable[Entry], on: Day) -> list[Entry]:
    """The entries that were known by the end of a day: written by then, and about no later day."""
    return [entry for entry in entries if entry.known <= on and entry.day <= on]


class _State:
    """A History being folded: its parts as they grow; a part is copied when it is first written to."""

    def __init__(self, history: History) -> None:
        self.parts: dict[str, Any] = {f.name: getattr(history, f.name) for f in fields(History)}
        self._own: set[Any] = set()

    def history(self) -> History:
        return History(**self.parts)

    def _mine(self, name: str) -> dict[Any, Any]:
        if name not in self._own:
            self.parts[name] = dict(self.parts[name])
            self._own.add(name)
        held: dict[Any, Any] = self.parts[name]
        return held

    def follow(self, entry: Entry) -> None:
        """The same as ``take``, on a trail; the evening before a new day is kept."""
        last = self.parts["last"]
        if last is None or last[0] < entry.day:
            eves, self.parts["eves"] = self.parts["eves"], ()
            self.parts["eves"] = (*eves[1 - EVES :], self.history())
            self._own.clear()  # what the evening holds must not change any more
        self.take(entry)
        self.parts["trail"] = Trail(self.parts["trail"], entry)

    def take(self, entry: Entry) -> None:
        """One more entry, which comes last in the order."""
        rule = _RULES.get(type(entry.body))
        if rule is not None:
            rule(self, entry, entry.body)
        self._file(entry)
        self.parts["last"] = entry.key
        if isinstance(entry.body, EVIDENCE):
            self._written(entry)

    def _file(self, entry: Entry) -> None:
        months = self._mine("months")
        key = (entry.day.year, entry.day.month)
        if key not in self._own:
            months[key] = dict(months.get(key, {}))
            self._own.add(key)
        months[key][entry.day] = (*months[key].get(entry.day, ()), entry)
        if isinstance(entry.body, Activity):
            outings = self._mine("outings")
            outings[key] = (*outings.get(key, ()), (entry, entry.body))
        elif isinstance(entry.body, TELLS):
            tells = self._mine("tells")
            tells[key] = (*tells.get(key, ()), entry)

    def _decision(self, entry: Entry, body: Decision) -> None:
        """A decision stands while it starts where the last one ended and nothing it could read was changed after it.

        What it could read is whatever speaks of its own day or an earlier one.
        """
        before: datetime | None = self.parts["written"]
        late = before is not None and before > entry.recorded
        taken_back = any(
            back.recorded > entry.recorded and isinstance(back.body, Retraction) and back.body.of <= entry.day
            for back in self.parts["retractions"].values()
        )
        if not late and not taken_back and body.before == self.parts["standing"]:
            dawn = self.parts["dawn"]
            if dawn is None or dawn[0] != entry.day:
                self.parts["dawn"] = (entry.day, self.parts["standing"], self.parts["decided"])
            self.parts["standing"] = body.after
            self.parts["decided"] = entry

    def _written(self, entry: Entry) -> None:
        """Something was written that a judgement reads: those of the same day are open again."""
        written = self.parts["written"]
        self.parts["written"] = entry.recorded if written is None else max(written, entry.recorded)
        dawn = self.parts["dawn"]
        if dawn is not None and dawn[0] == entry.day:
            self.parts["standing"], self.parts["decided"] = dawn[1], dawn[2]

    def say(self, entry: Entry, said: Iterable[Said], about: str = "", assessed: bool = False) -> None:
        """Keep what was answered; an answer that names no complaint is about the entry's own, or the runner."""
        for one in said:
            facts = self._mine("facts")
            key = ("" if one.complaint == RUNNER else one.complaint or about, one.finding)
            old = facts.get(key, Fact())
            if one.answer == "yes":
                new = replace(old, yes=entry.key, value=one.value if one.value is not None else old.value)
            elif one.answer == "no":
                new = replace(old, no=entry.key, no_assessed=entry.key if assessed else old.no_assessed)
            else:
                new = replace(old, unknown=entry.key)
            facts[key] = new

    def complaint_at(self, entry: Entry, side: Side, zones: tuple[str, ...], opens: bool) -> Complaint | None:
        """The complaint of a place; opened, or reopened, when ``opens``."""
        known: Iterable[Complaint] = self.parts["complaints"].values()
        found = [one for one in known if one.speaks_of(side, zones)]
        one = max(found, key=lambda one: (one.open, one.side is side, one.opened, one.id), default=None)
        if one is None and opens and zones:
            one = Complaint(complaint_id(side, zones), side, zones, entry.day, entry.id)
        elif one is not None and opens and not one.open:
            one = replace(one, resolved=None, reopened=entry.day)
        if one is not None and opens:
            self._mine("complaints")[one.id] = one
        return one


def _activity(state: _State, entry: Entry, body: Activity) -> None:
    state.say(entry, body.said)


def _checkin(state: _State, entry: Entry, body: Checkin) -> None:
    state.say(entry, body.said)


def _pain(state: _State, entry: Entry, body: PainSpot) -> None:
    one = state.complaint_at(entry, body.side, body.zones, opens=body.score > 0)
    state.say(entry, body.said, about=one.id if one else "")


def _word(state: _State, entry: Entry, body: ComplaintWord) -> None:
    one = state.complaint_at(entry, body.side, body.zones, opens=body.word != "resolve")
    if one is not None and body.word == "resolve":
        state._mine("complaints")[one.id] = replace(one, resolved=entry.day)


def _assessment(state: _State, entry: Entry, body: Assessment) -> None:
    one = state.complaint_at(entry, body.side, body.zones, opens=True) if body.zones else None
    if one is not None:
        zones = tuple(dict.fromkeys((*one.zones, *body.zones)))
        state._mine("complaints")[one.id] = replace(
            one, zones=zones, causes=body.causes, assessed=entry.key, assessed_by=entry.id, urgency=body.urgency
        )
    state.say(entry, body.said, about=one.id if one else "", assessed=True)


def _clearance(state: _State, entry: Entry, body: Clearance) -> None:
    state.parts["clearances"] = (*state.parts["clearances"], entry)
    one = state.parts["complaints"].get(body.complaint)
    if one is not None and body.word == "diagnosed":
        state._mine("complaints")[one.id] = replace(
            one, diagnosis=body.condition, diagnosed_by=entry.id, grade=body.grade
        )


def _raised(state: _State, entry: Entry, body: Raised) -> None:
    if any(read in state.parts["retractions"] for read in body.reads):
        return
    state.parts["raised"] = (*state.parts["raised"], entry)


def _person(state: _State, entry: Entry, body: Person) -> None:
    old: Person = state.parts["person"]
    state.parts["person"] = Person(
        born=body.born if body.born is not None else old.born,
        sex=body.sex or old.sex,
        height_cm=body.height_cm if body.height_cm is not None else old.height_cm,
        weight_kg=body.weight_kg if body.weight_kg is not None else old.weight_kg,
        country=body.country or old.country,
        language=body.language or old.language,
        units=body.units or old.units,
    )
    state.say(entry, body.said)


def _goal(state: _State, entry: Entry, _: Goal) -> None:
    state.parts["goal"] = entry


def _schedule(state: _State, entry: Entry, body: Schedule) -> None:
    if body.minutes:
        state.parts["week"] = entry
    if body.away_from is not None:
        state.parts["away"] = (*state.parts["away"], entry)


def _cramp(state: _State, entry: Entry, _: Cramp) -> None:
    state.parts["cramps"] = (*state.parts["cramps"], entry)[-TIMES_KEPT:]


def _shoe(state: _State, entry: Entry, body: Shoe) -> None:
    """The last word on a pair; what it leaves open is as it was said before."""
    shoes = state._mine("shoes")
    old = shoes[body.name].body if body.name in shoes else body
    assert isinstance(old, Shoe)
    drop_mm = old.drop_mm if body.drop_mm is None else body.drop_mm
    distance_m = old.distance_m if body.distance_m is None else body.distance_m
    told = replace(body, style=body.style or old.style, drop_mm=drop_mm, distance_m=distance_m)
    shoes[body.name] = replace(entry, body=told)
    if body.usual:
        state.parts["usual_shoes"] = (*state.parts["usual_shoes"], entry)


def _exercise(state: _State, entry: Entry, body: Exercise) -> None:
    done = state._mine("exercised")
    name = body.name.strip().lower().replace("-", "_").replace(" ", "_")  # as the catalogue writes its ids
    done[name] = (*done.get(name, ()), entry)[-TIMES_KEPT:]


def _trial(state: _State, entry: Entry, _: Trial) -> None:
    state.parts["trials"] = (*state.parts["trials"], entry)


_RULES: dict[type, Callable[[_State, Entry, Any], None]] = {
    Activity: _activity,
    Checkin: _checkin,
    PainSpot: _pain,
    ComplaintWord: _word,
    Assessment: _assessment,
    Clearance: _clearance,
    Raised: _raised,
    Decision: _State._decision,
    Person: _person,
    Goal: _goal,
    Schedule: _schedule,
    Shoe: _shoe,
    Cramp: _cramp,
    Exercise: _exercise,
    Trial: _trial,
}
