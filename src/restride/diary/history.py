"""The diary as known, folded: days, complaints, facts, standing. Folds nothing itself and judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from restride.diary.complaint import Complaint, Fact
from restride.diary.entry import Entry, Key
from restride.diary.kinds import (
    Activity,
    Assessment,
    Checkin,
    Clearance,
    ComplaintWord,
    Declined,
    Exercise,
    PainSpot,
    Person,
    Same,
    Shoe,
    Trial,
)
from restride.diary.outing import Doubles
from restride.diary.profile import Profile
from restride.diary.standing import Standing
from restride.diary.trail import Trail
from restride.words.day import Day, Span

Month = Mapping[Day, tuple[Entry, ...]]

EVIDENCE = (Activity, Checkin, PainSpot, Assessment, Clearance, ComplaintWord, Person, Trial, Exercise, Declined, Same)
"""The kinds that a judgement may read; one of them written late opens the judgements after its day again."""

TELLS = (Checkin, PainSpot)
"""The kinds that may tell of a morning."""


@dataclass(frozen=True, slots=True)
class Morning:
    """One morning of one complaint: pain 0 to 10 as it was entered that day or recalled later."""

    day: Day
    pain: float
    entry: str


@dataclass(frozen=True, slots=True)
class History:
    """Everything known, folded from live entries; made by ``fold`` and ``extended`` in fold.py.

    ``facts`` maps (complaint or ``""``, finding) to what was last said of it; ``trials`` are the self-tests, oldest
    first. ``decided`` is the last decision that
    still stands, ``standing`` what it left; ``written`` is when the last thing was written that a judgement reads,
    ``dawn`` what stood before the first decision of the last day that has one. ``week`` is the last schedule that says
    when there is time, ``away`` those that tell of days away, ``exercised`` the last few times of each exercise by its
    name, ``shoes`` the last word on each pair, ``usual_shoes`` those that made a pair the usual one, ``cramps`` the
    last few. Live entries lie in ``months`` by month and day, in the total order; by month alone, ``outings`` are the
    activities among them and ``tells`` what may tell of a morning; ``trail`` is how it was made, for readings that go
    on where an earlier one stopped.
    ``doubles`` are the entries of each outing that several tell of, by the id it goes by; ``members`` all their ids.
    ``eves`` are the histories as they stood before each of the last few days that have entries, oldest first.
    """

    months: Mapping[tuple[int, int], Month] = field(default_factory=dict)
    outings: Mapping[tuple[int, int], tuple[tuple[Entry, Activity], ...]] = field(default_factory=dict)
    tells: Mapping[tuple[int, int], tuple[Entry, ...]] = field(default_factory=dict)
    complaints: Mapping[str, Complaint] = field(default_factory=dict)
    facts: Mapping[tuple[str, str], Fact] = field(default_factory=dict)
    clearances: tuple[Entry, ...] = ()
    raised: tuple[Entry, ...] = ()
    trials: tuple[Entry, ...] = ()
    retractions: Mapping[str, Entry] = field(default_factory=dict)
    doubles: Doubles = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    person: Person = field(default_factory=Person)
    goal: Entry | None = None
    week: Entry | None = None
    away: tuple[Entry, ...] = ()
    exercised: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    shoes: Mapping[str, Entry] = field(default_factory=dict)
    usual_shoes: tuple[Entry, ...] = ()
    cramps: tuple[Entry, ...] = ()
    decided: Entry | None = None
    standing: Standing = field(default_factory=Standing)
    last: Key | None = None
    written: datetime | None = None
    dawn: tuple[Day, Standing, Entry | None] | None = None
    trail: Trail = field(default_factory=Trail, compare=False, repr=False)
    eves: tuple[History, ...] = field(default=(), compare=False, repr=False)

    def on(self, day: Day) -> tuple[Entry, ...]:
        """The live entries of one day."""
        month = self.months.get((day.year, day.month))
        return () if month is None else month.get(day, ())

    def within(self, span: Span) -> Iterator[Entry]:
        """The live entries of a span of days, in order."""
        start, end = span.start, span.end
        for month in span.months():
            for day, held in self.months.get(month, {}).items():  # days were filed in their order
                if start <= day < end:
                    yield from held

    def entries(self) -> Iterator[Entry]:
        """Every live entry, in the total order."""
        for month in sorted(self.months):
            days = self.months[month]
            for day in sorted(days):
                yield from days[day]

    def written_down(self) -> Iterator[Entry]:
        """Every entry it was folded of, as each was written: an outing with all that tell of it, retractions too."""
        for entry in self.entries():
            yield from self.doubles.get(entry.id, (entry,))
        yield from self.retractions.values()

    def find(self, entry_id: str) -> Entry | None:
        """The live entry of that id; looks through the whole diary."""
        return next((entry for entry in self.entries() if entry.id == entry_id), None)

    @property
    def first_day(self) -> Day | None:
        """The earliest day that something is known of."""
        return min(self.months[min(self.months)]) if self.months else None

    def activities(self, span: Span, sport: str = "") -> list[tuple[Entry, Activity]]:
        """Runs, walks and cross-training of a span, or those of one sport."""
        start, end = span.start, span.end
        return [
            pair
            for month in span.months()
            for pair in self.outings.get(month, ())
            if start <= pair[0].day < end and (not sport or pair[1].sport == sport)
        ]

    def shoe_of(self, entry: Entry) -> str:
        """The pair of an outing: as it says, else the usual one of its day; empty where nobody knows."""
        if isinstance(entry.body, Activity) and entry.body.shoe:
            return entry.body.shoe
        told = [one.body for one in self.usual_shoes if one.day <= entry.day and isinstance(one.body, Shoe)]
        if not told:
            return ""
        last = self.shoes[told[-1].name]
        retired = isinstance(last.body, Shoe) and last.body.retired and last.day <= entry.day
        return "" if retired else told[-1].name

    def open_complaints(self) -> tuple[Complaint, ...]:
        """The complaints that still count, oldest first."""
        found = [complaint for complaint in self.complaints.values() if complaint.open]
        return tuple(sorted(found, key=lambda complaint: (complaint.opened, complaint.id)))

    def mornings(self, complaint: Complaint, span: Span) -> list[Morning]:
        """The mornings of a complaint in a span, by day; of two entries for one morning the worse counts."""
        worst: dict[Day, Morning] = {}
        for entry in self._telling(span):
            pain = morning_pain(entry, complaint)
            if pain is not None and (entry.day not in worst or pain > worst[entry.day].pain):
                worst[entry.day] = Morning(entry.day, pain, entry.id)
        return list(worst.values())  # days come in their order

    def checkins(self, span: Span) -> list[tuple[Entry, Checkin]]:
        """The morning check-ins of a span."""
        return [(entry, entry.body) for entry in self._telling(span) if isinstance(entry.body, Checkin)]

    def _telling(self, span: Span) -> list[Entry]:
        """What may tell of the mornings of a span, in order."""
        start, end = span.start, span.end
        return [entry for month in span.months() for entry in self.tells.get(month, ()) if start <= entry.day < end]

    def fact(self, finding: str, complaint: str = "") -> Fact | None:
        """What was said of a finding about a complaint, or about the runner."""
        return self.facts.get((complaint, finding))

    def cleared(self, complaint: str) -> Entry | None:
        """The last word of a clinician that clears or diagnoses this complaint, or everything."""
        found = [
            entry
            for entry in self.clearances
            if isinstance(entry.body, Clearance)
            and entry.body.word in ("cleared", "diagnosed")
            and entry.body.complaint in ("", complaint)
        ]
        return max(found, key=lambda entry: entry.key, default=None)

    def profile(self) -> Profile:
        """Who the runner is by what was said so far."""
        facts = {finding: fact.last for (complaint, finding), fact in self.facts.items() if not complaint}
        person = self.person
        return Profile(person.born, person.sex, person.height_cm, person.weight_kg, person.country, facts)


def morning_pain(entry: Entry, complaint: Complaint) -> float | None:
    """What an entry says of the morning of a complaint: pain 0 to 10; None where it says nothing of it."""
    body = entry.body
    if isinstance(body, Checkin):
        scores = [
            felt.morning for felt in body.felt if felt.complaint in ("", complaint.id) and felt.morning is not None
        ]
        return max(scores, default=None)
    if isinstance(body, PainSpot) and body.moment == "morning" and complaint.speaks_of(body.side, body.zones):
        return body.score
    return None
