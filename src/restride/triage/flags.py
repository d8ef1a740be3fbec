"""Which flags stand, by an interview or by a diary, and how urgent each is. Weighs no cause and changes no plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from restride.diary.complaint import Complaint
from restride.diary.entry import Entry, Key
from restride.diary.history import History
from restride.diary.kinds import Raised
from restride.knowledge.edition import Edition, Flag, When
from restride.triage.index import KEPT, index
from restride.triage.known import REMEMBERED, SEXES, Known, Trace, cleared, from_history, gather, is_red
from restride.triage.logic import DONT_KNOW, NO, YES, Facts, grounds, judge
from restride.triage.tissue import tissue
from restride.words.because import Because, Cited
from restride.words.day import Day
from restride.words.urgency import Urgency

REASSESSMENT = "reassessment"
"""What a card says where a later interview may clear its flag."""
COUNTS = "counts"
"""What a line says whose unanswered findings always count."""
UNKNOWN_SILENCES, UNKNOWN_CLEARS = "impact", "clinician"
"""How a flag counts that was raised under another edition and has no card in this one."""


@dataclass(frozen=True, slots=True)
class FlagVerdict:
    """A flag that stands by what is known.

    Parameters
    ----------
    sure
        False where it hangs on answers that nobody could give; then it is at most T2, and T3 where nothing else of
        its rule is there.
    findings
        What it rests on.
    hangs_on
        The findings whose answer is unknown and was taken for "yes".
    refutable
        Findings nobody was asked about whose "yes" would take it away.
    unknown
        Where it is not sure, whether that counts or is weighed: what its line says.
    """

    flag: str
    urgency: Urgency
    sure: bool
    findings: tuple[str, ...]
    hangs_on: tuple[str, ...] = ()
    refutable: tuple[str, ...] = ()
    unknown: str = COUNTS


@dataclass(frozen=True, slots=True)
class StandingFlag:
    """A flag in force on a day, and everything that follows from it.

    ``complaint`` is empty for a flag of the runner. ``recorded`` says that an entry of the diary holds it already, as
    urgent as it is now.
    """

    flag: str
    urgency: Urgency
    complaint: str
    silences: str
    clears: str
    since: Day
    reads: tuple[str, ...]
    findings: tuple[str, ...]
    recorded: bool
    because: Because


def evaluate(edition: Edition, known: Known, unasked: frozenset[str] = frozenset()) -> tuple[FlagVerdict, ...]:
    """Every flag that stands by what is known, the most urgent first; twice where unknowns count in two ways for it.

    An answer "don't know" is never "no": a flag that would stand if it were "yes" stands as not sure. What nobody was
    asked about raises nothing by itself.

    Parameters
    ----------
    unasked
        Findings that should have been asked about and were not; they count as "don't know" where something else of
        the rule is there.
    """
    return _evaluated(edition, tuple(known.answers.items()), tuple(known.numbers.items()), unasked)


@lru_cache(maxsize=REMEMBERED)
def _evaluated(
    edition: Edition,
    answers: tuple[tuple[str, str], ...],
    numbers: tuple[tuple[str, float], ...],
    unasked: frozenset[str],
) -> tuple[FlagVerdict, ...]:
    """The same by what it reads alone: a morning whose answers are yesterday's costs nothing."""
    known = Known(dict(answers), dict(numbers))
    open_ = frozenset(name for name, answer in known.answers.items() if answer == DONT_KNOW and is_red(edition, name))
    found = [one for flag in edition.flags.values() for one in _verdicts(edition, flag, known, open_, unasked)]
    return tuple(sorted(found, key=lambda one: (-one.urgency, not one.sure, one.flag)))


def _verdicts(
    edition: Edition, flag: Flag, known: Known, open_: frozenset[str], unasked: frozenset[str]
) -> Iterable[FlagVerdict]:
    """The gravest verdict of a flag's lines; where that may be weighed away, also what then is left."""
    found: dict[str, list[FlagVerdict]] = {}
    touched = _touching(edition)[flag.id]
    if (
        touched is not None
        and unasked.isdisjoint(touched)
        and not any(known.answers.get(name, NO) != NO for name in touched)
    ):
        return ()
    for line in flag.lines:
        truth = judge(edition, line.when, known.facts)
        if truth.holds:
            sure = FlagVerdict(flag.id, line.urgency, True, truth.by, refutable=truth.against)
            found.setdefault(COUNTS, []).append(sure)
        elif truth.holds is None and (open_ or unasked):
            hanging = _hanging(edition, line.when, known, open_ | unasked)
            if hanging is not None:
                tier, by, lacking = hanging
                if tier is Urgency.T2 or open_.issuperset(lacking):
                    unsure = FlagVerdict(flag.id, min(line.urgency, tier), False, by, lacking, unknown=line.unknown)
                    found.setdefault(line.unknown, []).append(unsure)
    gravest = sorted((max(some, key=_gravity) for some in found.values()), key=_gravity, reverse=True)
    certain = next((place for place, one in enumerate(gravest) if one.unknown == COUNTS), len(gravest))
    return gravest[: certain + 1]


def _gravity(verdict: FlagVerdict) -> tuple[Urgency, bool, bool]:
    return verdict.urgency, verdict.sure, verdict.unknown == COUNTS


@lru_cache(maxsize=KEPT)
def _touching(edition: Edition) -> Mapping[str, frozenset[str] | None]:
    """By flag, the findings it can rest on; None for one that would hold on nothing, or rests on a bare number."""
    found: dict[str, frozenset[str] | None] = {}
    for flag in edition.flags.values():
        bare = any(leaf.compare for line in flag.lines for leaf in line.when.leaves())
        idle = any(judge(edition, line.when, Facts({}, {})).holds for line in flag.lines)
        found[flag.id] = None if bare or idle else frozenset(flag.findings)
    return found


def _hanging(
    edition: Edition, when: When, known: Known, supposed: frozenset[str]
) -> tuple[Urgency, tuple[str, ...], tuple[str, ...]] | None:
    """How urgent a clause is at most that would hold if every unknown were "yes"; None where it would not hold."""
    truth = judge(edition, when, Facts(known.answers, known.numbers, supposed))
    if not truth.holds:
        return None
    there = tuple(name for name in truth.by if known.answers.get(name) == YES)
    lacking = tuple(name for name in truth.by if name in supposed and known.answers.get(name) != YES)
    tier = Urgency.T2 if any(is_red(edition, name) for name in there) else Urgency.T3
    return tier, there, lacking


def because_of(edition: Edition, verdict: FlagVerdict, reads: tuple[str, ...], complaint: str = "") -> Because:
    """Why a flag stands: its card, the bars its findings were held against, and the entries behind them."""
    says = "because.flag.raised" if verdict.sure else "because.flag.unknown"
    facts = (
        ("flag", verdict.flag),
        ("urgency", verdict.urgency.name),
        ("complaint", complaint),
        ("findings", " ".join(verdict.findings)),
        ("unknown", " ".join(verdict.hangs_on)),
    )
    cited = (card_of(edition.flags[verdict.flag]), *_bars(edition, verdict.findings))
    return Because("triage.flag", reads, cited, says, facts)


def card_of(flag: Flag) -> Cited:
    """A flag's card as a because carries it; a card as a whole has no number, so it says that it holds."""
    return Cited(f"flag.{flag.id}", True, "yes_no", flag.backing.sources, flag.backing.grade)


def _bars(edition: Edition, findings: Iterable[str]) -> tuple[Cited, ...]:
    found: dict[str, None] = {}
    for name in findings:
        card = edition.findings.get(name)
        if card is not None and card.when is not None:
            found.update(dict.fromkeys(leaf.threshold for leaf in card.when.leaves() if leaf.threshold))
    return tuple(edition.cited(name) for name in found)


# --- what stands in a diary ------------------------------------------------------------------------------------------


def standing(
    edition: Edition, history: History, on: Day, known: Mapping[str, Known] | None = None
) -> tuple[StandingFlag, ...]:
    """Every flag in force on a day, of every complaint and of the runner, the most urgent first.

    A flag stands from the moment its rule held, and is taken back by a clinician's later word alone or, where its card
    allows it, by a later interview that answers each of its findings "no": never by time, by silence, by a plain "no",
    by a complaint that is over, or by another edition.

    Parameters
    ----------
    known
        What is known of complaints, by id, where the caller has gathered it already.
    """
    gathered = known or {}
    runner = _runner(edition, history, on)
    fresh = {(one.flag, one.complaint): one for one in _fresh(edition, runner, None)}
    views = {"": runner}
    for complaint in history.complaints.values():
        view = gathered.get(complaint.id) or from_history(edition, history, complaint, on)
        views[complaint.id] = view = _with_tissue(edition, view, complaint)
        for one in _fresh(edition, view, complaint):
            own = fresh.get((one.flag, ""))
            if own is None or own.urgency < one.urgency or set(own.findings) != set(one.findings):
                fresh[one.flag, complaint.id] = one
    for entry in history.raised:
        _recorded(edition, history, entry, views, fresh)
    return tuple(sorted(fresh.values(), key=lambda one: (-one.urgency, one.since, one.flag, one.complaint)))


def _runner(edition: Edition, history: History, on: Day) -> Known:
    """The runner's own: what was said of no complaint while one was open is looked at with that complaint."""
    known = from_history(edition, history, None, on)

    def own(finding: str, trace: Trace) -> bool:
        card = edition.findings.get(finding)
        if card is None or card.scope == "runner" or trace.yes is None:
            return True
        day = trace.yes[0]
        spans = ((one.opened, one.resolved) for one in history.complaints.values())
        return not any(opened <= day and (over is None or day <= over) for opened, over in spans)

    traces = {finding: trace for finding, trace in known.traces.items() if own(finding, trace)}
    if len(traces) == len(known.traces):
        return known
    gone = known.traces.keys() - traces.keys()
    said = {name: word for name, word in known.answers.items() if name not in gone and not _follows(edition, name)}
    counted = {name: value for name, value in known.numbers.items() if name not in gone}
    return replace(gather(edition, said, counted, (), None), traces=traces)


def _follows(edition: Edition, finding: str) -> bool:
    card = edition.findings.get(finding)
    return card is None or card.when is not None


def _with_tissue(edition: Edition, known: Known, complaint: Complaint) -> Known:
    """What is known of a complaint, with the tissue row in force as a finding."""
    if not _says_yes(known):
        return known
    row = f"tissue_{tissue(edition, known, complaint).tissue}"
    return replace(known, answers={**known.answers, row: YES}) if row in edition.findings else known


def _says_yes(known: Known) -> bool:
    return any(trace.yes is not None for trace in known.traces.values())


def _fresh(edition: Edition, known: Known, complaint: Complaint | None) -> Iterator[StandingFlag]:
    """The flags whose rule holds now or held at a moment since a clinician last looked."""
    if not _says_yes(known) and not known.answers:
        return
    found: dict[str, StandingFlag] = {}
    for view in (known, *_past(edition, known, complaint)):
        for verdict in evaluate(edition, view):
            flag = edition.flags[verdict.flag]
            if not verdict.sure or _reassessed(edition, flag, verdict.findings, known, complaint):
                continue
            old = found.get(flag.id)
            if old is None or old.urgency < verdict.urgency:
                found[flag.id] = _stands(edition, verdict, known, complaint)
    yield from found.values()


def _past(edition: Edition, known: Known, complaint: Complaint | None) -> Iterator[Known]:
    """What was known at earlier moments, as far as a later answer hides it."""
    said = [(one.yes, one.no) for one in known.traces.values() if one.yes is not None]
    taken_back = [(yes, no) for yes, no in said if no is not None and no > yes]
    refuting = index(edition).refuting
    excused = [one.yes for name, one in known.traces.items() if name in refuting and one.yes is not None]
    for moment in sorted({yes for yes, _ in said}):
        hidden = any(yes <= moment < no for yes, no in taken_back)
        if hidden or any(moment < key for key in excused):
            then = _at(edition, known, moment)
            yield then if complaint is None else _with_tissue(edition, then, complaint)


def _at(edition: Edition, known: Known, moment: Key) -> Known:
    said = {name: trace.at(moment) for name, trace in known.traces.items()}
    counted = {
        name: value
        for name, value in known.numbers.items()
        if name not in known.traces or ((yes := known.traces[name].yes) is not None and yes <= moment)
    }
    answers = {name: word for name, word in said.items() if word and name not in known.numbers}
    view = gather(edition, {**_person(known), **answers}, counted, known.zones, known.side)
    return replace(view, traces=known.traces)


def _person(known: Known) -> dict[str, str]:
    """The answers that nobody said as an answer: those of the profile."""
    return {name: word for name, word in known.answers.items() if name in SEXES and name not in known.traces}


def _reassessed(
    edition: Edition, flag: Flag, findings: tuple[str, ...], known: Known, complaint: Complaint | None
) -> bool:
    """Whether a later interview took a flag back that its card lets it take back."""
    if flag.clears != REASSESSMENT:
        return False
    traces = {name: known.traces[name] for name in grounds(edition, findings) if name in known.traces}
    said = {name: trace for name, trace in traces.items() if trace.yes is not None}
    return bool(said) and all(_denied(edition, name, trace, complaint) for name, trace in said.items())


def _denied(edition: Edition, finding: str, trace: Trace, complaint: Complaint | None) -> bool:
    if trace.yes is None:
        return True
    if finding in index(edition).asking:
        return trace.no_assessed is not None and trace.no_assessed > trace.yes
    return complaint is not None and complaint.assessed is not None and complaint.assessed > trace.yes


def _stands(edition: Edition, verdict: FlagVerdict, known: Known, complaint: Complaint | None) -> StandingFlag:
    flag = edition.flags[verdict.flag]
    read = grounds(edition, verdict.findings)
    days = [trace.yes[0] for name in read if (trace := known.traces.get(name)) is not None and trace.yes is not None]
    reads, name = known.reads(read), "" if complaint is None else complaint.id
    since = max(days, default=Day.min if complaint is None else complaint.opened)
    because = because_of(edition, verdict, reads, name)
    return StandingFlag(
        flag.id, verdict.urgency, name, flag.silences, flag.clears, since, reads, verdict.findings, False, because
    )


def _recorded(
    edition: Edition,
    history: History,
    entry: Entry,
    views: Mapping[str, Known],
    fresh: dict[tuple[str, str], StandingFlag],
) -> None:
    """One flag that the diary holds: it stands unless it was cleared after it was written down."""
    body = entry.body
    assert isinstance(body, Raised)
    if any(word > entry.key for word, _ in cleared(history, body.complaint).words):
        return
    flag = edition.flags.get(body.flag)
    known, complaint = views.get(body.complaint, Known()), history.complaints.get(body.complaint)
    if flag is not None and _denied_since(edition, flag, known, complaint, entry.key):
        return
    tier = Urgency[body.urgency] if body.urgency in Urgency.__members__ else Urgency.T1
    now = fresh.get((body.flag, body.complaint))
    reads = tuple(dict.fromkeys((*body.reads, *(now.reads if now else ()))))
    if now is not None:
        kept = now.recorded or now.urgency <= tier
        since = min(now.since, entry.day)
        fresh[body.flag, body.complaint] = replace(
            now, urgency=max(tier, now.urgency), since=since, reads=reads, recorded=kept
        )
        return
    facts = (("flag", body.flag), ("urgency", tier.name), ("complaint", body.complaint), ("edition", body.edition))
    cited = () if flag is None else (card_of(flag),)
    because = Because("triage.flag", (*reads, entry.id), cited, "because.flag.recorded", facts)
    silences, clears = (flag.silences, flag.clears) if flag else (UNKNOWN_SILENCES, UNKNOWN_CLEARS)
    fresh[body.flag, body.complaint] = StandingFlag(
        body.flag, tier, body.complaint, silences, clears, entry.day, reads, (), True, because
    )


def _denied_since(edition: Edition, flag: Flag, known: Known, complaint: Complaint | None, raised: Key) -> bool:
    """Whether a later interview denied everything that a flag, once written down, could have rested on."""
    if flag.clears != REASSESSMENT:
        return False
    asked, said = index(edition).asking, grounds(edition, flag.findings)
    if all(name not in asked for name in said):
        return complaint is not None and complaint.assessed is not None and complaint.assessed > raised
    traces = [trace for name in said if (trace := known.traces.get(name)) is not None and name in asked]
    rested = [trace for trace in traces if trace.yes is not None and trace.yes <= raised]
    return bool(rested) and all(trace.no_assessed is not None and trace.no_assessed > raised for trace in rested)
