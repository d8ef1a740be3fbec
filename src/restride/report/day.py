"""Today's document: what do I do today, and why; then what comes next and what is still open. Thinks nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from restride.advice.advise import grounds
from restride.advice.verdict import Advice, Ask
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.standing import Door
from restride.knowledge.edition import Edition
from restride.plan.session import Session
from restride.plan.today.menu import ITEMS
from restride.report import document as doc
from restride.report.catalogue.dosed import once_more
from restride.report.foot_line import changes, foot_lines
from restride.report.next_step import RESTRICTED, next_step, stopped
from restride.report.phrase import METRIC, Speech, capital
from restride.report.reason import entries_of, labels, reason
from restride.report.warning import country_lines, notices, who_line
from restride.report.week.sessions import session_lines, session_title, short_session
from restride.words.because import Because
from restride.words.day import between
from restride.words.urgency import Light, Urgency

IDLE = ("total_rest", "total_sport_ban", "immobilise_guard")
"""What some conditions ask not to do that is no word for a day on which rest was advised."""

HOP_TEST = "hop_test"
"""What a cause asks not to try while it is fresh, and the list before the first run asks for last of all."""

PAGES = {
    "ask.assess": "/assess/{id}",
    "ask.morning": "/checkin",
    "ask.recalled_morning": "/checkin?on={date}",
    "ask.painkiller": "/checkin?on={date}",
    "ask.first_run": "/import",
    "ask.fear": "/mind",
}
"""Questions that a page asks, with its path."""

STOPPED = "stopped"
"""How a rest is called that a warning, a clinician or the scope of the plan asks for."""

AVOID_MOST = 3
"""More warnings than this on one page are read by nobody; the rest stand on the condition's own page."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every part of the page is written from."""

    advice: Advice
    history: History
    speech: Speech
    entries: Mapping[str, Entry]

    def reasons(self, whys: tuple[Because, ...]) -> tuple[doc.Reason, ...]:
        return tuple(reason(why, self.speech, self.entries) for why in dict.fromkeys(whys))


def advice_document(
    advice: Advice, history: History, edition: Edition, phrases: Mapping[str, str], units: str = METRIC
) -> doc.Document:
    """The page of a day.

    Parameters
    ----------
    advice, history, edition
        What is said, the diary it was said of, and the cards that spoke.
    phrases
        Sentences by dotted key.
    units
        ``metric`` or ``imperial``.

    Returns
    -------
    Document
        Red flags come first when they are urgent, and alone when they silence everything; otherwise the session stands
        first with its reasons.
    """
    speech = Speech(phrases, edition, advice.on, units)
    wanted = {name for why in grounds(advice) for name in why.entries}
    wanted.update(name for flag in advice.flags for name in flag.because.entries)
    desk = _Desk(advice, history, speech, entries_of(history, wanted))
    title = doc.Title(
        capital(speech.day(advice.on, plain=True)), advice.light.value, speech.say(f"light.{advice.light.value}.name")
    )
    warnings = notices(advice, speech, desk.entries, history.profile().country)
    blocks: list[doc.Block] = [title]
    if advice.urgency >= Urgency.T2:
        blocks.extend(warnings)
    if advice.sessions:
        blocks.extend(_today(desk))
    elif not warnings:
        blocks.append(doc.Paragraph("", desk.reasons(advice.because)))
    if advice.urgency < Urgency.T2:
        said = {why.text for why in doc.Document(tuple(blocks), labels(speech)).reasons}
        blocks.extend(replace(one, reasons=_unsaid(one.reasons, said)) for one in warnings)
    if advice.sessions:
        blocks.extend(_beside(desk))
        blocks.append(doc.Divider())
        blocks.extend(_ahead(desk))
        blocks.extend(_open(desk))
    if advice.urgency >= Urgency.T3 or _restricted(advice):
        blocks.append(who_line(speech))
    if advice.urgency is Urgency.T1:
        blocks.extend(country_lines(speech, history.profile().country))
    document = doc.Document(tuple(blocks), labels(speech))
    return doc.Document((*blocks, _foot(speech, advice, document.reasons)), document.labels)


def _restricted(advice: Advice) -> bool:
    """Whether a clinician's own word is what stands before any running."""
    return any(why.rule == RESTRICTED for why in advice.because)


def _today(desk: _Desk) -> Iterator[doc.Block]:
    """The session of the day in a box, why, and what stands beside it."""
    advice, speech = desk.advice, desk.speech
    first, *others = advice.sessions
    if first.kind == "rest" and stopped(advice):
        first = replace(first, kind=STOPPED)  # no rest day of the plan: something stands before any running
    card = _session_card(first, advice.light, speech, desk.entries)
    shown = {why.text for why in card.reasons}
    told = _told(desk)
    more = tuple(why for why in desk.reasons(advice.because) if why.text not in shown and why.text not in told)
    kept = tuple(why for why in card.reasons if why.text not in told)
    card = doc.Card(card.title, card.lines, card.state, (*kept, *more))
    yield card
    said = {why.text for why in card.reasons}
    for change in changes(advice, desk.history, speech, desk.entries):
        yield replace(change, reasons=_unsaid(change.reasons, said))
    for one in others:
        label = speech.say("label.optional" if one.optional else "label.then")
        yield doc.Line(short_session(one, speech), label, _own_reasons(desk, one), folded=True)
        if one.kind == "exercises":
            yield from (doc.Line(text) for text in once_more(one, speech))


# --- the session ---


def _session_card(session: Session, light: Light, speech: Speech, entries: Mapping[str, Entry]) -> doc.Card:
    """The card of the day's main session."""
    return doc.Card(
        title=session_title(session, speech),
        lines=tuple(session_lines(session, speech)),
        state=light.value,
        reasons=tuple(reason(why, speech, entries) for why in session.because),
    )


# --- what stands beside it ---


def _unsaid(reasons: tuple[doc.Reason, ...], said: set[str]) -> tuple[doc.Reason, ...]:
    """The reasons that the page has not given yet."""
    return tuple(why for why in reasons if why.text not in said)


def _told(desk: _Desk) -> set[str]:
    """Reasons that a notice has given already."""
    return {desk.speech.because(flag.because) for flag in desk.advice.flags}


def _own_reasons(desk: _Desk, session: Session) -> tuple[doc.Reason, ...]:
    """The reasons of a session that the main one has not given yet."""
    return desk.reasons(tuple(why for why in session.because if why not in desk.advice.sessions[0].because))


def _beside(desk: _Desk) -> Iterator[doc.Block]:
    """How the foot has been, and what is not for today."""
    advice, speech = desk.advice, desk.speech
    yield from _contradicted(desk)
    yield from foot_lines(advice, desk.history, speech, desk.entries)
    for won in desk.reasons(tuple(one.because for one in advice.wins[:1])):
        label, way = speech.say("milestones.today_label"), doc.Way(speech.say("milestones.today_way"), "/milestones")
        yield doc.Line(won.text, label, (won,), folded=True, way=way)
    for flare in desk.reasons(advice.flares):
        way = doc.Way(speech.say("flare.today.way"), "/flare")
        yield doc.Line(
            flare.text, speech.say("flare.today.label"), (flare,), speech.say("flare.today.command"), True, way
        )
    for late in desk.reasons(advice.behind):
        way = doc.Way(speech.say("course.today.way"), "/course")
        label, typed = speech.say("course.today.label"), speech.say("course.today.command")
        yield doc.Line(late.text, label, (late,), typed, True, way)
    yield from _cramps(desk)
    refused: dict[str, tuple[doc.Reason, ...]] = dict.fromkeys(_refused(desk), ())
    said = {why for one in advice.sessions for why in one.because}
    named = tuple(one for one in advice.left_out if ITEMS in dict(one.facts))
    for why in (one for one in advice.left_out if one not in said and one not in named):
        refused.setdefault(speech.because(why), desk.reasons((why,)))
    lines = list(refused.items())[: AVOID_MOST + 1]
    if named and not stopped(advice):
        count = len({name for why in named for name in str(dict(why.facts)[ITEMS]).split()})
        key = "left_out.one" if count == 1 else "left_out.many"
        lines.append((speech.say(key, n=str(count)), desk.reasons(named)))
    for number, (text, opened) in enumerate(lines):
        label = speech.say("label.not_today") if number == 0 else ""
        yield doc.Line(text, label, opened, folded=True)


def _cramps(desk: _Desk) -> Iterator[doc.Line]:
    """Where cramps of the last weeks have their page."""
    speech, held = desk.speech, desk.history.cramps
    days = int(speech.edition.value("plan.today.cramp_days"))
    if held and not stopped(desk.advice) and between(held[-1].day, speech.on) < days:
        way, typed = doc.Way(speech.say("cramp.today.way"), "/cramps"), speech.say("cramp.today.command")
        said = speech.say("cramp.today.text", day=speech.day(held[-1].day))
        yield doc.Line(said, speech.say("cramp.today.label"), command=typed, folded=True, way=way)


def _contradicted(desk: _Desk) -> Iterator[doc.Line]:
    """Where a word and the foot contradict each other, and what to do; what stops the day is said in its card."""
    label = desk.speech.say("contradiction.label")
    asked = {one.id for one in (watched.complaint for watched in desk.advice.complaints)}
    for why in (one for one in desk.advice.contradictions if one not in desk.advice.because):
        name = str(dict(why.facts)["complaint"])
        way = doc.Way(desk.speech.say("contradiction.way"), f"/assess/{name}") if name in asked else None
        typed = desk.speech.say("ask.assess.command", id=name) if name in asked else ""
        yield doc.Line(desk.speech.because(why), label, desk.reasons((why,)), typed, folded=True, way=way)


def _refused(desk: _Desk) -> Iterator[str]:
    advice, speech = desk.advice, desk.speech
    if stopped(advice):
        return
    if advice.complaints and advice.standing.door in (Door.KEEP, Door.LADDER) and advice.light is not Light.REST:
        yield speech.say("not_today.hard")
    hops = any(item.id == "hops" and not item.held for item in advice.gate)  # then the list asks for them
    least = speech.edition.value("triage.cause.probability_min")
    for one in advice.complaints:
        likely = [cause.condition for cause in one.complaint.causes if cause.probability >= least]
        for name in [one.complaint.diagnosis] if one.complaint.diagnosis else likely:
            condition = speech.edition.conditions.get(name)
            for avoid in condition.avoid if condition is not None else ():
                key = f"avoid.{avoid}.say"
                idle = advice.light is Light.REST and avoid in IDLE
                if speech.has(key) and not idle and not (avoid == HOP_TEST and hops):
                    yield speech.say(key)


def _ahead(desk: _Desk) -> Iterator[doc.Block]:
    """What comes next and what opens it; where it was last stable."""
    advice, speech = desk.advice, desk.speech
    ahead = next_step(advice, speech.edition)
    facts = {
        "left": speech.quantity(ahead.greens_left, "quiet_runs"),
        "to": speech.height(ahead.height) if ahead.height is not None else "",
        "since": speech.day(advice.standing.rest_from) if advice.standing.rest_from else "",
    }
    said = {*advice.because, *advice.contradictions, *(why for session in advice.sessions for why in session.because)}
    holding = tuple(why for why in advice.holds if why not in said) if ahead.kind in ("climb", "held", "keep") else ()
    text = speech.sentence(f"next.{ahead.kind}", **facts)
    if ahead.kind == "climb" and holding:
        text = " ".join((text, speech.say("next.holds_too")))
    command = ""
    if ahead.kind == "keep" and len(advice.complaints) == 1:
        command = speech.say("next.keep_command", id=advice.complaints[0].complaint.id)
    way = doc.Way(speech.say("milestones.today_way"), "/milestones")
    yield doc.Line(text, speech.say("label.next"), desk.reasons(holding), command, way=way)
    if advice.gate:
        yield _gate(desk)
        yield from _gate_ways(desk)
    stable, day = advice.standing.stable, advice.standing.stable_on
    if stable is not None and advice.standing.door is Door.LADDER:
        key = "stable.since" if day else "stable.height"
        held = speech.sentence(key, height=speech.height(stable), day=speech.day(day) if day else "")
        yield doc.Line(held, speech.say("label.stable"))
    if advice.standing.review:
        yield doc.Line(speech.say("review.text"), speech.say("label.review"))


def _gate(desk: _Desk) -> doc.Checklist:
    """Everything that must be true before the first run, the done and the missing."""
    speech = desk.speech
    steps = []
    told = ""
    for item in desk.advice.gate:
        text = speech.because(item.because)
        if item.held:
            opens = " ".join(speech.because(why) for why in item.opens)
            key = "gate.held" if not opens else "gate.same" if opens == told else "gate.waits"
            text, told = speech.say(key, what=text, opens=opens), opens
        steps.append(doc.Step(item.done, text, desk.reasons((item.because, *item.opens))))
    return doc.Checklist(speech.say("gate.title"), tuple(steps))


def _gate_ways(desk: _Desk) -> Iterator[doc.Block]:
    """How to say what the list waits for: a clinician's word, an answer that has changed."""
    says = {why.says for item in desk.advice.gate for why in item.opens}
    if any(one.startswith("because.gate_opens.clinician") for one in says) or any(
        item.id == "release" and not item.done for item in desk.advice.gate
    ):
        yield who_line(desk.speech)
    if "because.gate_opens.asked" in says and len(desk.advice.complaints) == 1:
        name, speech = desk.advice.complaints[0].complaint.id, desk.speech
        way = doc.Way(speech.say("ask.assess.way"), PAGES["ask.assess"].format(id=name))
        yield doc.Line(speech.say("gate.ask_again"), "", command=speech.say("ask.assess.command", id=name), way=way)


def _open(desk: _Desk) -> Iterator[doc.Block]:
    """The questions that stay open, each with what to type."""
    speech = desk.speech
    for number, one in enumerate(desk.advice.asks):
        facts = _ask_facts(one, desk)
        command = speech.say(f"{one.id}.command", **facts)
        way = doc.Way(speech.say(f"{one.id}.way"), PAGES[one.id].format_map(facts)) if one.id in PAGES else None
        label = speech.say("label.open") if number == 0 else ""
        yield doc.Line(speech.sentence(f"{one.id}.ask", **facts), label, command=command, way=way)


def _ask_facts(one: Ask, desk: _Desk) -> dict[str, str]:
    return {
        "complaint": desk.speech.complaint(one.complaint) if one.complaint else desk.speech.say("complaint.any"),
        "id": one.complaint,
        "score": "N" if len(desk.advice.complaints) == 1 else f"{one.complaint}=N",
        "day": desk.speech.day(one.day) if one.day else "",
        "date": one.day.isoformat() if one.day else "",
    }


def _foot(speech: Speech, advice: Advice, reasons: tuple[doc.Reason, ...]) -> doc.Foot:
    opening = [speech.say("foot.open_reasons", rule=reasons[0].rule)] if reasons else []
    return doc.Foot((speech.say("foot.disclaimer", edition=advice.edition),), tuple(opening))
