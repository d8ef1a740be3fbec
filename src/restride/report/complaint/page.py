"""The page of one complaint, and the list of all: history, causes, warnings, how pain is judged. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from restride.diary.complaint import Complaint
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Assessment, Checkin, Clearance, ComplaintWord, PainSpot, Raised
from restride.diary.standing import Door, Standing
from restride.knowledge.edition import Edition
from restride.plan.situation import Watched
from restride.report import document as doc
from restride.report.entry_words import entry_words
from restride.report.next_step import RESTRICTED
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reasons_of
from restride.report.triage.answer import cause_words
from restride.triage.flags import REASSESSMENT, StandingFlag
from restride.words.because import Because
from restride.words.day import between
from restride.words.urgency import Urgency

SHOWN_MOST = 20
"""So many lines of its history are read at once; the diary holds the rest."""
CAUSES_MOST = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A complaint with everything that hangs on it today.

    Parameters
    ----------
    complaint, watched
        What is known of it; ``watched`` is None once it is gone.
    flags
        The warnings in force that speak of it or of the whole runner.
    stops
        Why there is no impact today, by whatever rule.
    """

    complaint: Complaint
    watched: Watched | None
    flags: tuple[StandingFlag, ...]
    stops: tuple[Because, ...]
    standing: Standing
    history: History

    @property
    def urgency(self) -> Urgency:
        """How soon by the warnings in force, and by the last interview where no clinician has answered it since."""
        tiers = [flag.urgency for flag in self.flags]
        one, cleared = self.complaint, self.history.cleared(self.complaint.id)
        answered = one.assessed is None or (cleared is not None and cleared.key > one.assessed)
        if one.open and not answered and one.urgency in Urgency.__members__:
            tiers.append(Urgency[one.urgency])
        return max(tiers, default=Urgency.T4)

    @property
    def pain(self) -> Entry | None:
        """The last entry that says how much it hurt, were it nothing."""
        return next((one for one in reversed(tuple(self.history.entries())) if _scores(one, self.complaint)), None)


def complaints_document(history: History, speech: Speech) -> doc.Document:
    """Every complaint, the open ones first, each with the way to its page."""
    found = sorted(history.complaints.values(), key=lambda one: (not one.open, one.opened, one.id))
    blocks: list[doc.Block] = [doc.Title(speech.say("complaint.page.all"))]
    for one in found:
        way = doc.Way(capital(speech.complaint(one.id)), path_of(one.id))
        blocks.append(doc.Line(_when(one, speech), way=way, label=speech.say(f"complaint.page.{_state(one)}")))
    if not found:
        blocks.append(doc.Paragraph(speech.say("complaint.page.none")))
    return doc.Document(tuple(blocks), labels(speech))


def path_of(name: str) -> str:
    """Where the pages tell of a complaint, by its id."""
    return f"/complaints/{name}"


def complaint_document(case: Case, speech: Speech) -> doc.Document:
    """One complaint: since when, how soon, what it may be, what stands in the way, what happened."""
    one = case.complaint
    blocks: list[doc.Block] = [doc.Title(capital(speech.complaint(one.id)))]
    lines = [doc.Line(_when(one, speech), speech.say(f"complaint.page.{_state(one)}"))]
    lines.append(doc.Line(capital(speech.say(f"urgency.{case.urgency.name}.name")), speech.say("clinician.urgency")))
    blocks.extend(lines)
    blocks.extend(_causes(case, speech))
    blocks.extend(_rule(case, speech))
    blocks.extend(_warnings(case, speech))
    blocks.extend(_happened(case, speech))
    typed = (speech.say("complaint.page.typed", id=one.id),)
    blocks.append(doc.Foot((speech.say("foot.disclaimer", edition=speech.edition.version),), typed))
    return doc.Document(tuple(blocks), labels(speech))


def _state(one: Complaint) -> str:
    return "open" if one.open else "gone"


def _when(one: Complaint, speech: Speech) -> str:
    opened = speech.day(one.opened)
    if one.resolved is not None:
        return speech.sentence("complaint.page.since_gone", opened=opened, day=speech.day(one.resolved))
    days = speech.quantity(between(one.since, speech.on) + 1, "days")
    key = "since_back" if one.reopened else "since_open"
    return speech.sentence(f"complaint.page.{key}", opened=opened, day=speech.day(one.since), days=days)


def _causes(case: Case, speech: Speech) -> Iterator[doc.Block]:
    one = case.complaint
    yield doc.Heading(speech.say("complaint.page.causes"))
    if one.diagnosis:
        name = speech.first(f"condition.{one.diagnosis}.name", "unnamed.condition")
        way = doc.Way(speech.say("complaint.page.about"), f"/catalogue/conditions/{one.diagnosis}")
        known = one.diagnosis in speech.edition.conditions
        said = speech.say("complaint.page.diagnosed", condition=name)
        yield doc.Line(said, speech.say("complaint.page.clinician"), way=way if known else None)
    least = _least(speech.edition)
    for number, cause in enumerate(sorted(one.causes, key=lambda it: -it.probability)[:CAUSES_MOST]):
        if cause.probability < least and number:
            break
        known = cause.condition in speech.edition.conditions
        way = doc.Way(speech.say("complaint.page.about"), f"/catalogue/conditions/{cause.condition}")
        label = speech.say("complaint.page.by_answers") if number == 0 else ""
        yield doc.Line(cause_words(cause, speech), label, way=way if known else None)
    if one.assessed is not None:
        yield doc.Line(speech.say("complaint.page.asked", day=speech.day(one.assessed[0])))
    elif not one.diagnosis:
        yield doc.Paragraph(speech.say("complaint.page.unasked"))


def _least(edition: Edition) -> float:
    return edition.value("triage.cause.probability_min")


def _rule(case: Case, speech: Speech) -> Iterator[doc.Block]:
    """Which tissue's rule pain is judged by and why; where it was last stable."""
    if case.watched is not None:
        (why,) = reasons_of((case.watched.because,), case.history, speech)
        yield doc.Heading(speech.say("complaint.page.rule"))
        yield doc.Line(why.text, speech.say(f"tissue.{case.watched.tissue}.name"), (why,), folded=True)
        if case.watched.high_risk:
            yield doc.Line(speech.say("complaint.page.high_risk"))
    at = case.standing
    if at.stable is not None and at.door is Door.LADDER:
        key = "stable.since" if at.stable_on else "stable.height"
        day = speech.day(at.stable_on) if at.stable_on else ""
        yield doc.Line(speech.sentence(key, height=speech.height(at.stable), day=day), speech.say("label.stable"))


def _warnings(case: Case, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("complaint.page.warnings"))
    stops = tuple(why for why in case.stops if why.rule == RESTRICTED)
    if not case.flags and not stops:
        yield doc.Paragraph(speech.say("complaint.page.no_warning"))
    yield from flag_lines(case.flags, case.history, speech)
    for why in reasons_of(stops, case.history, speech):
        yield doc.Line(why.text, "", (why,), folded=True)


def flag_lines(flags: Iterable[StandingFlag], history: History, speech: Speech) -> Iterator[doc.Line]:
    """Each warning with its reason, and below those that end alike what alone ends them."""
    groups: dict[str, list[StandingFlag]] = {}
    for flag in flags:
        ends = "reassessed" if flag.clears == REASSESSMENT else "by_word" if flag.complaint else "by_word_of_all"
        groups.setdefault(ends, []).append(flag)
    for ends, some in groups.items():
        for flag in some:
            label = speech.say(f"urgency.{flag.urgency.name}.name")
            reasons = reasons_of((flag.because,), history, speech)
            yield doc.Line(flag_words(flag, speech), label, reasons, folded=True)
        yield doc.Line(speech.say(f"complaint.page.{ends}"), speech.say("complaint.page.ends"))


def flag_words(flag: StandingFlag, speech: Speech) -> str:
    """What a warning is called, and of what it speaks."""
    name = speech.first(f"flag.{flag.flag}.name", "unnamed.flag")
    whose = speech.complaint(flag.complaint) if flag.complaint else speech.say("complaint.page.runner")
    return speech.say("complaint.page.flag", flag=name, whose=whose)


def _happened(case: Case, speech: Speech) -> Iterator[doc.Block]:
    """What the diary says of it, the latest first."""
    found = [one for one in case.history.entries() if _speaks(one, case.complaint)]
    yield doc.Heading(speech.say("complaint.page.happened"))
    day = None
    for entry in reversed(found[-SHOWN_MOST:]):
        label = capital(speech.day(entry.day)) if entry.day != day else ""
        day = entry.day
        heard = isinstance(entry.body, Clearance)
        way = doc.Way(speech.say("complaint.page.changed"), f"/clinician/{entry.id}") if heard else None
        yield doc.Line(capital(entry_words(entry.body, speech)), label, way=way)
    if len(found) > SHOWN_MOST:
        yield doc.Paragraph(speech.say("complaint.page.earlier", n=str(len(found) - SHOWN_MOST)))


def _speaks(entry: Entry, one: Complaint) -> bool:
    """Whether an entry is news of the complaint; mornings and runs are not, trends show them."""
    body = entry.body
    if isinstance(body, PainSpot | Assessment | ComplaintWord):
        return bool(body.zones) and one.speaks_of(body.side, body.zones)
    if isinstance(body, Clearance | Raised):
        return body.complaint in ("", one.id)
    return entry.id == one.opened_by


def _scores(entry: Entry, one: Complaint) -> bool:
    body = entry.body
    if isinstance(body, PainSpot):
        return one.speaks_of(body.side, body.zones)
    if not isinstance(body, Checkin | Activity) or entry.day < one.opened:
        return False
    if one.resolved is not None and entry.day > one.resolved:
        return any(felt.complaint == one.id for felt in body.felt)
    return any(felt.complaint in ("", one.id) for felt in body.felt)
