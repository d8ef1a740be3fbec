"""Where a word says one thing and the foot another, and what the safer of the two asks for. Raises no flag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from restride.diary.complaint import Complaint
from restride.diary.entry import Entry, Key
from restride.diary.history import History
from restride.diary.kinds import Activity, Checkin, Clearance, PainSpot
from restride.knowledge.edition import Condition, Edition
from restride.plan.situation import BONE
from restride.triage.flags import StandingFlag
from restride.triage.known import Known, from_history
from restride.triage.logic import YES
from restride.triage.sightings import sightings
from restride.triage.tissue import OTHERS, SPOT, tissue
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK
from restride.words.urgency import Urgency

RULE = "plan.contradiction"
OF_BONE = (SPOT, *OTHERS)
"""What a bone in trouble tells; a diagnosis of anything else has to explain it."""
Facts = tuple[tuple[str, str | int | float], ...]
QUIET = "plan.contradiction.quiet_days"
"""The parameter that says after how many days without such pain a word counts again."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two words that cannot both hold; ``stops`` says that the safer one forbids impact, else it forbids a step up."""

    because: Because
    stops: bool = False


def contradictions(
    edition: Edition, history: History, on: Day, known: Mapping[str, Known], flags: tuple[StandingFlag, ...]
) -> tuple[Contradiction, ...]:
    """What a clinician or the runner said of a complaint that the pain since, or before, speaks against.

    Parameters
    ----------
    known
        What is known of each open complaint, by its id.
    flags
        The flags in force: what an urgent one rests on is grave enough to contradict a clinician.

    Returns
    -------
    tuple of Contradiction
        At most one a complaint, in the order in which complaints opened. A clinician is contradicted by what was found
        after the visit, by what was found before it and the diagnosis does not explain, and by strong pain after a
        clearance; the word that it is gone by strong pain of the last days, and by a bone that was diagnosed not long
        ago. Silence contradicts nothing, and a picture explains what was found before it.
    """
    found: list[Contradiction] = []
    for one in sorted(history.complaints.values(), key=lambda complaint: (complaint.opened, complaint.id)):
        if one.open:
            look = _open(_Look(edition, history, on, one, known[one.id], _grave(flags, one)))
        else:
            look = _gone(edition, history, on, one)
        found.extend(list(look)[:1])
    return tuple(found)


# --- while it is open -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Look:
    """An open complaint on a day, with what is known of it and which findings are grave whoever it is."""

    edition: Edition
    history: History
    on: Day
    one: Complaint
    known: Known
    grave: frozenset[str]

    def after(self, cause: Condition | None) -> tuple[str, ...]:
        """Findings that a clinician's word does not cover; what was there before it no longer counts as "yes"."""
        traces = self.known.traces.items()
        said = [name for name, trace in traces if trace.yes is not None and trace.word == YES]
        return tuple(name for name in said if self._telling(name) and not _fits(cause, name))

    def before(self, cause: Condition, word: Key) -> dict[str, str]:
        """What of a bone was said before the diagnosis and never answered "no": each with the entry that said it."""
        seen = sightings(self.edition, self.history, self.one, self.on)
        found: dict[str, str] = {}
        for name in OF_BONE:
            facts = (self.history.fact(name, about) for about in ("", self.one.id))
            told = [seen.get(name, (None, None)), *((fact.yes, fact.no) for fact in facts if fact is not None)]
            yes = max((there for there, _ in told if there is not None), default=None)
            no = max((gone for _, gone in told if gone is not None), default=None)
            if yes is None or not yes < word or yes[0] < self.one.since or (no is not None and no > yes):
                continue
            if not _fits(cause, name):
                found[name] = yes[-1]
        return found

    def _telling(self, finding: str) -> bool:
        card = self.edition.findings.get(finding)
        return card is not None and not card.lasting and (finding in OF_BONE or (card.red and finding in self.grave))


def _grave(flags: tuple[StandingFlag, ...], one: Complaint) -> frozenset[str]:
    """What the urgent flags of a complaint and of the runner rest on."""
    urgent = (flag for flag in flags if flag.urgency >= Urgency.T2 and flag.complaint in ("", one.id))
    return frozenset(name for flag in urgent for name in flag.findings)


def _open(look: _Look) -> Iterator[Contradiction]:
    said = _word(look.history, look.one)
    if said is None:
        return
    entry, body = said
    about: Facts = (("complaint", look.one.id), ("clinician", body.clinician), ("day", body.seen.isoformat()))
    if body.word == "cleared":
        after = look.after(None)
        if after:
            yield _holds("cleared", (entry.id, *look.known.reads(after)), (*about, _named(after)))
        worst = _worst(look.edition, look.history, look.on, look.one, look.known)
        if worst is not None and worst[0].key > entry.key:
            quiet = look.edition.cited(QUIET)
            facts = (*about, *_pained(worst, int(quiet.value)))
            yield _holds("cleared_sore", (entry.id, worst[0].id), facts, quiet)
        return
    cause = look.edition.conditions.get(body.condition)
    if cause is None:
        return
    about = (*about, ("condition", cause.id))
    after = look.after(cause)
    if after:
        yield _holds("diagnosed", (entry.id, *look.known.reads(after)), (*about, _named(after)))
    before = {} if body.imaging else look.before(cause, entry.key)
    if before:
        yield _holds("unexplained", (entry.id, *before.values()), (*about, _named(before)))


def _holds(name: str, reads: tuple[str, ...], facts: Facts, *cited: Cited) -> Contradiction:
    return Contradiction(Because(RULE, reads, cited, f"because.contradiction.{name}", facts))


def _named(findings: Iterable[str]) -> tuple[str, str]:
    return "findings", " ".join(findings)


def _word(history: History, one: Complaint) -> tuple[Entry, Clearance] | None:
    """The clinician's last word that clears or diagnoses a complaint, of its present spell."""
    entry = history.cleared(one.id)
    if entry is None or not isinstance(entry.body, Clearance) or entry.body.seen < one.since:
        return None
    return entry, entry.body


def _fits(cause: Condition | None, finding: str) -> bool:
    """Whether a cause explains a finding: by the weight on its card, or since a bone tells so by its nature."""
    if cause is None:
        return False
    if cause.tissue == BONE and finding in OF_BONE:
        return True
    return any(one.finding == finding and one.yes >= 1 for one in cause.evidence)


def _pained(worst: tuple[Entry, float], days: int) -> Facts:
    return (("score", worst[1]), ("sore", worst[0].day.isoformat()), ("days", days))


def _worst(edition: Edition, history: History, on: Day, one: Complaint, known: Known) -> tuple[Entry, float] | None:
    """The last pain of the last days that was beyond what the tissue may bear; of a bone, beyond a faint ache."""
    days = int(edition.value(QUIET))
    row = tissue(edition, known, one).tissue
    most = edition.value(f"plan.reaction.{row}.{'amber_diffuse_max' if row == BONE else 'amber_during_max'}")
    for day in reversed(list(Span.ending(on, days))):
        for entry in reversed(history.on(day)):
            score = max(_scores(entry, one), default=0.0)
            if score > most:
                return entry, score
    return None


def _scores(entry: Entry, one: Complaint) -> Iterator[float]:
    body = entry.body
    if isinstance(body, PainSpot) and one.speaks_of(body.side, body.zones):
        yield body.score
    if isinstance(body, Activity | Checkin):
        for felt in body.felt:
            if felt.complaint in ("", one.id):
                yield from (said for said in (felt.during, felt.after, felt.morning) if said is not None)


# --- when it is said to be gone ---------------------------------------------------------------------------------------


def _gone(edition: Edition, history: History, on: Day, one: Complaint) -> Iterator[Contradiction]:
    if one.resolved is None:
        return
    cause = edition.conditions.get(one.diagnosis)
    if cause is not None and cause.tissue == BONE:
        yield from _not_yet_whole(edition, history, on, one, cause)
    quiet = edition.cited(QUIET)
    if between(one.resolved, on) >= int(quiet.value):
        return
    worst = _worst(edition, history, on, one, from_history(edition, history, one, on))
    if worst is not None:
        named: Facts = (("complaint", one.id), ("gone", one.resolved.isoformat()))
        why = Because(
            RULE,
            (worst[0].id,),
            (quiet,),
            "because.contradiction.gone_sore",
            (*named, *_pained(worst, int(quiet.value))),
        )
        yield Contradiction(why, stops=True)


def _not_yet_whole(
    edition: Edition, history: History, on: Day, one: Complaint, cause: Condition
) -> Iterator[Contradiction]:
    """A bone that was diagnosed is over by its clock or by a clinician (rule R2), and not by feeling well.

    The clock starts with the last pain up to the day it was said to be gone. Whoever passed the readiness gate has
    waited that long already; a diagnosis older than the usual course of its cause asks for nothing any more.
    """
    assert one.resolved is not None  # asked of what is gone alone
    word = next((entry for entry in history.clearances if entry.id == one.diagnosed_by), None)
    if word is None or not isinstance(word.body, Clearance) or _released(history, one, word, cause):
        return
    facts: Facts = (
        ("complaint", one.id),
        ("clinician", word.body.clinician),
        ("day", word.body.seen.isoformat()),
        ("condition", cause.id),
        ("gone", one.resolved.isoformat()),
    )
    if cause.high_risk:
        cards = tuple(edition.cited(f"plan.clock.high_risk.needs_{what}") for what in ("release", "imaging"))
        yield Contradiction(Because(RULE, (word.id,), cards, "because.contradiction.gone_risky", facts), stops=True)
        return
    if cause.course_weeks is not None and _weeks(word.body.seen, on) > cause.course_weeks.most:
        return
    mild = one.grade is not None and one.grade <= edition.value("plan.clock.low_grade_max")
    clock = edition.cited("plan.clock.low_risk.mild_weeks" if mild else "plan.clock.low_risk.severe_weeks")
    until = plus(_last_pain(history, one), int(float(clock.value) * DAYS_PER_WEEK))
    if on < until:
        facts = (*facts, ("until", until.isoformat()))
        yield Contradiction(Because(RULE, (word.id,), (clock,), "because.contradiction.gone_bone", facts), stops=True)


def _weeks(first: Day, last: Day) -> float:
    return between(first, last) / DAYS_PER_WEEK


def _released(history: History, one: Complaint, word: Entry, cause: Condition) -> bool:
    """Whether a clinician has cleared it since the diagnosis; a bone of high risk with a picture."""
    return any(
        isinstance(entry.body, Clearance)
        and entry.body.word == "cleared"
        and entry.body.complaint in ("", one.id)
        and entry.key > word.key
        and (bool(entry.body.imaging) or not cause.high_risk)
        for entry in history.clearances
    )


def _last_pain(history: History, one: Complaint) -> Day:
    """The last day of its last spell on which a complaint hurt at all; the day it began where none is known."""
    assert one.resolved is not None  # asked of what is gone alone
    for day in reversed(list(Span(one.since, plus(one.resolved, 1)))):
        if any(max(_scores(entry, one), default=0.0) > 0 for entry in history.on(day)):
            return day
    return one.since
