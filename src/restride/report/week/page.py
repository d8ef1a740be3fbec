"""The plan of the coming days as a Document: day by day, what bends it, the phases, the goal. Plans nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from restride.advice.ahead.projection import Ahead
from restride.advice.ahead.week import Week
from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.knowledge.item import PHASES
from restride.plan.session import Session
from restride.report import document as doc
from restride.report.next_step import stopped
from restride.report.phrase import Speech, capital
from restride.report.reason import entries_of, labels, reason
from restride.report.warning import notices
from restride.report.week.goal import goal_lines
from restride.report.week.notes import notes, supposed_lines
from restride.report.week.sessions import session_lines, session_title, short_session
from restride.words.because import Because
from restride.words.urgency import Urgency

WHOLE_DAYS = 7
"""Beyond a week a day is its main session alone: exercises are chosen anew by then."""
RUNS = ("run", "run_walk", "walk")


def plan_document(week: Week, history: History, speech: Speech) -> doc.Document:
    """The coming days.

    Parameters
    ----------
    history
        The diary as it is: the reasons of days that have not happened name its entries alone.
    """
    today = week.days[0].advice
    count = speech.quantity(len(week.days), "days")
    blocks: list[doc.Block] = [doc.Title(speech.say("plan.title", n=count))]
    if today.urgency > Urgency.T4:
        wanted = {name for flag in today.flags for name in flag.because.entries}
        blocks += notices(today, speech, entries_of(history, wanted), history.profile().country)
    if not today.sessions:
        blocks.append(doc.Paragraph(speech.say("plan.nothing")))
        return doc.Document(tuple(blocks), labels(speech))
    blocks += [doc.Line(text, speech.say("plan.label.supposed")) for text in supposed_lines(week, history, speech)]
    blocks += [doc.Line(text, speech.say("plan.label.note")) for text in notes(week, history, speech)]
    if week.goal is not None:
        blocks += goal_lines(week.goal, speech)
    known = _known(week, history)
    for number, ahead in enumerate(week.days):
        blocks.append(doc.Heading(capital(speech.day(ahead.on))))
        blocks += _day(ahead, known, speech, number < WHOLE_DAYS)
    blocks.append(doc.Divider())
    blocks += _phases(week, known, speech)
    blocks.append(doc.Foot((speech.say("plan.foot"),), (speech.say("plan.typed"),)))
    return doc.Document(tuple(blocks), labels(speech))


def _known(week: Week, history: History) -> Mapping[str, Entry]:
    """The entries that the reasons of the plan name and that are written: looked for once, for the diary is long."""
    whys = [*week.closing]
    for ahead in week.days:
        whys += [*ahead.advice.because, *(why for one in ahead.advice.sessions for why in one.because)]
        whys += [ahead.free] if ahead.free is not None else []
    return entries_of(history, {name for why in whys for name in why.entries})


def _day(ahead: Ahead, known: Mapping[str, Entry], speech: Speech, whole: bool) -> Iterator[doc.Block]:
    advice = ahead.advice
    word = speech.say(f"light.{advice.light.value}.name")
    main, *others = advice.sessions
    if ahead.free is not None:
        may = speech.say("plan.may", what=one_line(main, speech))
        yield doc.Line(speech.say("plan.free"), word, _reasons((ahead.free,), known, speech), folded=True)
        yield doc.Line(may)
    else:
        whys = tuple(dict.fromkeys((*main.because, *advice.because)))
        yield doc.Line(one_line(main, speech, advice), word, _reasons(whys, known, speech), folded=True)
        for text in _within(main, speech):
            yield doc.Line(text)
    for one in others:
        if whole or one.kind in RUNS:
            label = speech.say("label.optional" if one.optional else "label.then")
            yield doc.Line(short_session(one, speech), label, _reasons(one.because, known, speech), folded=True)


def one_line(session: Session, speech: Speech, advice: Advice | None = None) -> str:
    """The main session on one line: what, and how it is split."""
    if session.kind == "rest" and advice is not None and stopped(advice):
        return speech.say("session.stopped.title")
    title = session_title(session, speech)
    if session.kind not in RUNS:
        return title
    bare = session_lines(session, speech)
    count = int(bool(session.parts)) if session.kind == "run_walk" else 0
    count += int(session.km_most is not None)
    return speech.say("plan.join").join((title, *bare[:count])) if count else title


def _within(session: Session, speech: Speech) -> Iterator[str]:
    """The cue and the drill of a run."""
    for one in session.items:
        if one.part == "cue" and session.kind in RUNS:
            minutes = speech.quantity(one.minutes, "minutes")
            yield speech.say("plan.cue", cue=speech.item(one.item), minutes=minutes)
        elif one.part == "drill":
            yield speech.say("plan.drill", what=speech.item(one.item))


def _reasons(whys: tuple[Because, ...], known: Mapping[str, Entry], speech: Speech) -> tuple[doc.Reason, ...]:
    return tuple(reason(why, speech, known) for why in dict.fromkeys(whys))


def _phases(week: Week, known: Mapping[str, Entry], speech: Speech) -> Iterator[doc.Block]:
    """Every phase with what opens and what ends it; of the present one, what still keeps it."""
    standing = week.days[0].advice.standing
    now = PHASES.index(standing.phase) if standing.phase in PHASES else 0
    since = standing.phase_since
    here = speech.say(f"phase.{PHASES[now]}.name")
    said = speech.sentence("plan.phase_now", phase=here)
    if since is not None:
        said = speech.sentence("plan.phase_since", phase=here, day=speech.day(since))
    yield doc.Heading(speech.say("plan.phases"))
    yield doc.Line(said, speech.say("plan.label.now"), _reasons(week.closing, known, speech))
    changes = [one for one in week.days[1:] if one.advice.standing.phase != standing.phase]
    if changes:
        name = speech.say(f"phase.{changes[0].advice.standing.phase}.name")
        yield doc.Line(speech.sentence("plan.phase_then", phase=name, day=speech.day(changes[0].on)))
    steps = tuple(
        doc.Step(number < now, speech.sentence("plan.phase_line", **_phase(name, speech)))
        for number, name in enumerate(PHASES)
    )
    yield doc.Checklist(speech.say("plan.phase_list"), steps)


def _phase(name: str, speech: Speech) -> dict[str, str]:
    """The words of a phase: what it is, what opens it, what ends it, its numbers from the cards."""
    edition = speech.edition
    facts = {}
    for part, unit in (("days", "days"), ("from_rung", ""), ("quiet_mornings", "count")):
        card = f"plan.phase.{name}.{part}"
        if card in edition.numbers:
            value = edition.value(card)
            facts[part] = speech.quantity(value, unit) if unit else speech.rung(int(value))
    facts["weeks"] = speech.quantity(edition.value("plan.phase.maintenance.quiet_weeks"), "weeks")
    return {
        "phase": speech.say(f"phase.{name}.name"),
        "what": speech.say(f"phase.{name}.what"),
        "opens": speech.say(f"phase.{name}.opens", **facts),
        "ends": speech.say(f"phase.{name}.ends", **facts),
    }
