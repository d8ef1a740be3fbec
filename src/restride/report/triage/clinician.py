"""The page for a clinician as a Document: what was said, found, asked of them and done so far. Claims no diagnosis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.diary.kinds import Activity, Assessment, Cause, Checkin, Clearance, Said
from restride.knowledge.edition import Edition
from restride.report import document as doc
from restride.report.foot.heat import heat_pictures
from restride.report.phrase import Speech, capital
from restride.report.reason import labels
from restride.report.triage.outcome import finding_words, words_of
from restride.triage.flags import StandingFlag
from restride.triage.known import AGE, SEXES
from restride.triage.logic import YES
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK
from restride.words.urgency import Urgency

WEEKS = 6
"""How far back the page looks: what a clinician asks about first is the last six weeks."""
CAUSES_MOST, RUNS_MOST = 3, 8
"""So many causes and runs are told: more does not fit the page."""
YES_MOST, NO_MOST, UNKNOWN_MOST = 14, 8, 5
"""So many answers of each kind are told; what is there matters most, then what is not, as far as it is a warning."""
VIEWS_MOST = 2
"""So many views of the foot fit beside the words."""
RULES_MOST, GROUNDS_MOST, FACTS_MOST = 4, 5, 10
"""So many warning signs, findings under each, and lasting facts are told, and how many more there are."""
WORDS_MOST = 320
"""Signs of the runner's own words that fit the page; the rest stands in the diary."""
BEGAN = "days_since_start"
"""The finding that says how many days ago it began."""
PERCENT, METRES_PER_KM, SECONDS_PER_MINUTE = 100, 1000, 60


@dataclass(frozen=True, slots=True)
class Referred:
    """What the page is made from.

    Parameters
    ----------
    history
        The diary as of ``on``.
    complaint
        What it is about; None where nothing is written down as sore.
    flags
        Those in force, of the complaint and of the runner.
    """

    history: History
    complaint: Complaint | None
    flags: tuple[StandingFlag, ...]
    on: Day

    @property
    def assessment(self) -> Assessment | None:
        """What the last interview about it heard; None where nobody asked yet."""
        entry = self.history.find(self.complaint.assessed_by) if self.complaint is not None else None
        return entry.body if entry is not None and isinstance(entry.body, Assessment) else None

    @property
    def urgency(self) -> Urgency | None:
        """The most urgent of the flags in force and of the last interview; None where neither is there."""
        told = [one.urgency for one in self.flags]
        if self.complaint is not None and self.complaint.urgency:
            told.append(Urgency[self.complaint.urgency])
        return max(told, default=None)


def clinician_document(case: Referred, speech: Speech) -> doc.Document:
    """One page, to be read in a minute; every number is the runner's own."""
    return doc.Document(tuple(_blocks(case, speech)), labels(speech))


def _blocks(case: Referred, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Title(speech.say("clinician.title"))
    yield doc.Paragraph(speech.say("clinician.written", day=speech.date(case.on)))
    yield from _who(case, speech)
    if case.complaint is None:
        yield doc.Paragraph(capital(speech.say("clinician.nothing_open")))
    else:
        yield from _said(case, case.complaint, speech)
        yield from _found(case, case.complaint, speech)
        yield from _asked(case.complaint, speech)
        yield from _done(case, case.complaint, speech)
    edition = speech.edition
    yield doc.Foot((speech.say("clinician.foot", edition=edition.version, digest=edition.digest[:12]),))


def _who(case: Referred, speech: Speech) -> Iterator[doc.Block]:
    profile = case.history.profile()
    age, sex = _age(case), _sex(case)
    told = {"sex": capital(speech.say(f"sex.{sex}")) if sex else "", "age": "" if age is None else str(age)}
    says = {
        (True, True): "clinician.person",
        (True, False): "clinician.person_of_age",
        (False, True): "clinician.person_of_sex",
        (False, False): "clinician.person_unknown",
    }
    text = speech.say(says[age is not None, bool(sex)], **told)
    yield doc.Line(text, speech.say("clinician.who"))
    there = [name for name, word in profile.facts.items() if word == "yes" and _lasting(name, speech)]
    if there:
        yield doc.Line(_findings(there, FACTS_MOST, speech), speech.say("clinician.health"))


def _age(case: Referred) -> int | None:
    """Of the profile, else as the last interview has it."""
    answered = next((one.value for one in _answers(case) if one.finding == AGE and one.value is not None), None)
    age = case.history.profile().age(case.on)
    return age if age is not None or answered is None else int(answered)


def _sex(case: Referred) -> str:
    """Of the profile, else as the last interview has it; empty where neither knows."""
    answered = next((one.finding for one in _answers(case) if one.finding in SEXES and one.answer == YES), "")
    return case.history.profile().sex or answered


def _answers(case: Referred) -> tuple[Said, ...]:
    return () if case.assessment is None else case.assessment.said


def _lasting(finding: str, speech: Speech) -> bool:
    """Whether it is a health fact to be told beside age and sex."""
    card = speech.edition.findings.get(finding)
    return card is not None and card.kind == "yes_no" and finding not in {"man", "woman"}


def _findings(names: list[str], most: int, speech: Speech) -> str:
    """Findings as a sentence of its own."""
    return capital(_joined(names, most, speech))


def _joined(names: list[str], most: int, speech: Speech) -> str:
    """Findings in words, so many at most; how many more there are is said, since a silent cut would mislead."""
    parts = [finding_words(name, speech) for name in names[:most]]
    if len(names) > most:
        parts.append(speech.say("clinician.more", n=str(len(names) - most)))
    return speech.say("list.also").join(parts)


def _said(case: Referred, complaint: Complaint, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("clinician.said"))
    span = Span.ending(case.on, WEEKS * DAYS_PER_WEEK)
    yield from islice(heat_pictures(case.history, span, complaint.side, speech), VIEWS_MOST)
    heard = case.assessment
    yield doc.Line(_place(complaint, speech), speech.say("clinician.where"))
    yield doc.Line(_since(case, complaint, heard, speech), speech.say("clinician.since"))
    if heard is None:
        return
    if heard.text.strip():
        words = " ".join(heard.text.split())
        short = words if len(words) <= WORDS_MOST else f"{words[:WORDS_MOST]} …"
        yield doc.Line(f"“{short}”", speech.say("clinician.words"))
    for word, key, most in (("yes", "yes", YES_MOST), ("no", "no", NO_MOST), ("dont_know", "unknown", UNKNOWN_MOST)):
        told = [one.finding for one in heard.said if one.answer == word and _told(one, speech)]
        told.sort(key=lambda name: not speech.edition.findings[name].red)  # warnings first
        if told:
            yield doc.Line(_findings(told, most, speech), speech.say(f"clinician.{key}"))


def _place(complaint: Complaint, speech: Speech) -> str:
    """The side and every place that was touched, as the foot map calls them."""
    keys = [f"question.where.answers.{zone}" for zone in complaint.zones]
    places = speech.say("list.also").join(speech.say(key) for key in keys if speech.has(key))
    return capital(speech.say("clinician.where_text", side=speech.say(f"side.{complaint.side.value}"), places=places))


def _since(case: Referred, complaint: Complaint, heard: Assessment | None, speech: Speech) -> str:
    """When it began by the runner's own count; else since when it is written down."""
    said = [one.value for one in heard.said if one.finding == BEGAN] if heard is not None else []
    if not said or said[0] is None or complaint.assessed is None:
        ago = speech.quantity(between(complaint.since, case.on), "days")
        return speech.say("clinician.since_text", day=speech.date(complaint.since), days=ago)
    days = speech.quantity(said[0], "days")
    return speech.say("clinician.began_text", day=speech.date(complaint.assessed[0]), days=days)


def _told(said: Said, speech: Speech) -> bool:
    """Whether an answer belongs on the page: what is there, and of what is not or not known the warnings."""
    card = speech.edition.findings.get(said.finding)
    told = said.value is None and (said.answer == "yes" or (card is not None and card.red))
    return told and card is not None and said.finding not in _places(speech.edition)


def _places(edition: Edition) -> set[str]:
    """The findings that only say where it hurts; the page says that by itself."""
    asking = (one for one in edition.questions.values() if one.asks in {"zones", "side"})
    return {name for one in asking for answer in one.answers for name in (*answer.yes, *answer.no)}


def _found(case: Referred, complaint: Complaint, speech: Speech) -> Iterator[doc.Block]:
    urgency = case.urgency
    if urgency is None:
        return
    yield doc.Heading(speech.say("clinician.found"))
    text = capital(speech.say("clinician.urgency_text", urgency=speech.say(f"urgency.{urgency.name}.name")))
    yield doc.Line(f"{urgency.name}: {text}", speech.say("clinician.urgency"))
    grave = [one for one in case.flags if one.urgency is urgency]
    rules = [_rule(one, speech) for one in grave[:RULES_MOST]]
    if len(grave) > RULES_MOST:
        rules.append(capital(speech.say("clinician.more", n=str(len(grave) - RULES_MOST))))
    for number, line in enumerate(rules or [capital(speech.say("clinician.no_rule"))]):
        yield doc.Line(line, speech.say("clinician.rule") if number == 0 else "")
    causes = [
        speech.say(
            "clinician.cause",
            name=speech.first(f"condition.{one.condition}.name", "unnamed.condition"),
            percent=str(round(one.probability * PERCENT)),
        )
        for one in _causes(complaint, speech)
    ]
    if causes:
        said = capital(speech.say("clinician.causes_text", causes=speech.say("list.also").join(causes)))
        yield doc.Line(said, speech.say("clinician.causes"))


def _rule(flag: StandingFlag, speech: Speech) -> str:
    name = speech.first(f"flag.{flag.flag}.name", "unnamed.flag")
    place = _places(speech.edition)
    findings = _joined([one for one in flag.findings if one not in place], GROUNDS_MOST, speech)
    if not findings:
        return f"{flag.flag}: {name}"
    return speech.say("clinician.rule_text", rule=flag.flag, name=name, findings=findings)


def _causes(complaint: Complaint, speech: Speech) -> list[Cause]:
    least = speech.edition.value("triage.cause.probability_min")
    found = sorted(complaint.causes, key=lambda one: -one.probability)[:CAUSES_MOST]
    return [one for place, one in enumerate(found) if one.probability >= least or place == 0]


def _asked(complaint: Complaint, speech: Speech) -> Iterator[doc.Block]:
    causes = _causes(complaint, speech)
    yield doc.Heading(speech.say("clinician.asked"))
    if causes:
        names = [speech.first(f"condition.{one.condition}.name", "unnamed.condition") for one in causes]
        key = "clinician.examine_text" if len(names) > 1 else "clinician.examine_one"
        yield doc.Line(speech.say(key, causes=speech.listed(names)), speech.say("clinician.examine"))
    cards = [speech.edition.conditions.get(one.condition) for one in causes]
    imaging = list(dict.fromkeys(name for card in cards if card is not None for name in card.imaging))
    if imaging:
        names = [words_of(name, "imaging", "name", speech) for name in imaging]
        yield doc.Line(
            speech.say("clinician.picture_text", imaging=speech.listed(names)), speech.say("clinician.picture")
        )
    yield doc.Line(speech.say("clinician.back_text"), speech.say("clinician.back"))


def _done(case: Referred, complaint: Complaint, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(speech.say("clinician.done"))
    span = Span.ending(case.on, WEEKS * DAYS_PER_WEEK)
    runs = [(entry.day, body) for entry, body in case.history.activities(span, "run")]
    yield doc.Line(_runs(runs, speech), speech.say("clinician.runs"))
    if runs or case.history.mornings(complaint, span):
        yield _weeks(case, complaint, speech)
    felt = _felt(runs, complaint, speech)
    if felt:
        yield doc.Line(felt, speech.say("clinician.felt"))
    taken = _painkillers(case.history, span)
    if taken:
        days = speech.say("clinician.taken_text", days=speech.quantity(taken, "days"))
        yield doc.Line(days, speech.say("clinician.taken"))
    for line in _clearances(case.history, complaint, speech):
        yield doc.Line(line, speech.say("label.seen"))


def _runs(runs: list[tuple[Day, Activity]], speech: Speech) -> str:
    days = speech.quantity(WEEKS, "weeks")
    if not runs:
        return capital(speech.say("clinician.no_runs", days=days))
    far = [body.distance_m for _, body in runs if body.distance_m is not None]
    km = speech.say("clinician.runs_km", km=speech.quantity(sum(far) / METRES_PER_KM, "km")) if far else ""
    return speech.say(
        "clinician.runs_text",
        runs=speech.quantity(len(runs), "runs"),
        days=days,
        minutes=_minutes(sum(body.moving_s for _, body in runs), speech),
        km=km,
        longest=_minutes(max(body.moving_s for _, body in runs), speech),
        last=speech.day(max(day for day, _ in runs), plain=True),
    )


def _minutes(seconds: float, speech: Speech) -> str:
    return speech.quantity(round(seconds / SECONDS_PER_MINUTE), "minutes")


def _weeks(case: Referred, complaint: Complaint, speech: Speech) -> doc.Table:
    """Load and morning pain week by week, the oldest first."""
    rows = []
    for back in reversed(range(WEEKS)):
        last = plus(case.on, -back * DAYS_PER_WEEK)
        span = Span.ending(last, DAYS_PER_WEEK)
        runs = [body for _, body in case.history.activities(span, "run")]
        far = [body.distance_m for body in runs if body.distance_m is not None]
        pains = [one.pain for one in case.history.mornings(complaint, span)]
        rows.append(
            (
                speech.day(span.start, plain=True),
                speech.quantity(len(runs), "runs"),
                _minutes(sum(body.moving_s for body in runs), speech),
                speech.quantity(sum(far) / METRES_PER_KM, "km") if far else "–",
                _pain(pains, speech),
            )
        )
    heads = ("week", "runs", "minutes", "km", "pain")
    return doc.Table(tuple(speech.say(f"clinician.column.{one}") for one in heads), tuple(rows))


def _pain(pains: list[float], speech: Speech) -> str:
    if not pains:
        return "–"
    mean, worst = speech.number(sum(pains) / len(pains)), speech.number(max(pains))
    return speech.say("clinician.pain", mean=mean, worst=worst)


def _felt(runs: list[tuple[Day, Activity]], complaint: Complaint, speech: Speech) -> str:
    row = []
    for _, body in runs[-RUNS_MOST:]:
        scores = [one.during for one in body.felt if one.complaint in {"", complaint.id} and one.during is not None]
        row.append(speech.number(max(scores)) if scores else "–")
    if all(one == "–" for one in row):
        return ""
    return capital(speech.say("clinician.felt_text", runs=speech.quantity(len(row), "runs"), row=" ".join(row)))


def _painkillers(history: History, span: Span) -> int:
    days = {
        entry.day
        for entry in history.within(span)
        if isinstance(entry.body, Activity | Checkin) and entry.body.painkiller not in {None, "no"}
    }
    return len(days)


def _clearances(history: History, complaint: Complaint, speech: Speech) -> Iterator[str]:
    """What clinicians said before, in the order in which it was entered."""
    for entry in history.clearances:
        body = entry.body
        if isinstance(body, Clearance) and body.complaint in {"", complaint.id}:
            said = speech.say(f"clinician.word.{body.word}", who=body.clinician, day=speech.date(body.seen))
            known = body.condition in speech.edition.conditions
            yield f"{said} ({speech.say(f'condition.{body.condition}.name')})" if known else said
