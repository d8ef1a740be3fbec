"""How each sore place has been, and what moved since yesterday, as lines. Judges nothing: it reads what was judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from restride.advice.verdict import Advice
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Decision
from restride.diary.standing import Colour, Standing
from restride.plan.situation import Watched
from restride.report import document as doc
from restride.report.entry_words import REACTION, change_words, standing_change
from restride.report.phrase import Speech, capital
from restride.report.reason import reason, rule_words
from restride.words.because import Because
from restride.words.day import Day, Span, plus
from restride.words.measure import DAYS_PER_WEEK

CHANGES_MOST = 3
"""A first advice replays weeks of moves; the last of them are the news."""

LOOK_BACK_DAYS = 14
"""A judgement older than two weeks is no news of the foot."""


@dataclass(frozen=True, slots=True)
class _Move:
    """One judgement, whether it stands in the diary already or not yet; ``made`` is the day it was judged on."""

    rule: str
    judged: Day
    made: Day
    colour: Colour
    before: Standing
    after: Standing
    because: Because | None


def foot_lines(advice: Advice, history: History, speech: Speech, entries: Mapping[str, Entry]) -> Iterator[doc.Line]:
    """One line for each open complaint: its mornings of the week; then the last run that was judged."""
    for one in advice.complaints:
        text = speech.say(
            "foot.line", place=capital(speech.complaint(one.complaint.id)), mornings=_row(one, history, speech)
        )
        tissue = speech.say("foot.tissue", tissue=speech.say(f"tissue.{one.tissue}.name"))
        why = (reason(one.because, speech, entries),)
        way = doc.Way(speech.say("foot.way"), f"/complaints/{one.complaint.id}")
        yield doc.Line(f"{text}. {tissue}", speech.say("label.foot"), why, folded=True, way=way)
    judged = [move for move in _moves(advice, history, speech) if move.rule == REACTION]
    if advice.complaints and judged:
        last = max(judged, key=lambda move: move.judged)
        said = speech.say(
            "foot.last_run", day=speech.day(last.judged), colour=speech.say(f"colour.{last.colour.value}")
        )
        yield doc.Line(said, speech.say("label.last_run"), (_why(last, speech, entries),), folded=True)


def _row(one: Watched, history: History, speech: Speech) -> str:
    """The mornings of a week, oldest first and today's last; a dash where nobody said."""
    on = speech.on
    known = {morning.day: morning.pain for morning in history.mornings(one.complaint, Span.ending(on, DAYS_PER_WEEK))}
    unknown = speech.say("foot.unknown")
    days = [day for day in Span.ending(plus(on, -1), DAYS_PER_WEEK - 1) if day >= one.complaint.opened]
    row = speech.say("foot.between").join(speech.number(known[day]) if day in known else unknown for day in days)
    now = speech.say("foot.now", n=speech.number(known[on])) if on in known else speech.say("foot.now_unknown")
    return speech.say("foot.mornings", row=row, now=now) if any(day in known for day in days) else now


def changes(advice: Advice, history: History, speech: Speech, entries: Mapping[str, Entry]) -> Iterator[doc.Line]:
    """What moved this morning: a step up or down, a door, a rest."""
    moves = _moves(advice, history, speech)
    recent = [move for move in moves if _is_news(move, advice.on)]
    if not recent:  # by which door one is in the plan is news on the day on which it is first told, however old it is
        recent = [one for one in moves if one.made == advice.on and one.before.door is not one.after.door][-1:]
    found = [(kind, move) for move in recent if (kind := standing_change(move.before, move.after)) is not None]
    doors = [place for place, (kind, _) in enumerate(found) if kind.startswith("door_")]
    found = [one for place, one in enumerate(found) if place not in doors[:-1]]  # the last door is where one stands
    for number, (kind, move) in enumerate(found[-CHANGES_MOST:]):
        yield doc.Line(
            change_words(kind, move.judged, move.after, speech),
            speech.say("label.new") if number == 0 else "",
            (_why(move, speech, entries),),
        )


def _is_news(move: _Move, on: Day) -> bool:
    """Whether a move was made this morning; of moves that are replayed only now, the latest count."""
    lasts = 2 if move.rule == REACTION else 0  # the answer to a run is known a day or two later
    return move.made == on and plus(move.judged, lasts) >= on


def _why(move: _Move, speech: Speech, entries: Mapping[str, Entry]) -> doc.Reason:
    if move.because is not None:
        return reason(move.because, speech, entries)
    said = rule_words(move.rule, speech)
    return doc.Reason(said, move.rule, said)


def _moves(advice: Advice, history: History, speech: Speech) -> list[_Move]:
    """The judgements of this advice and those that the diary holds of the last days, each once, in order."""
    new = [
        _Move(one.because.rule, one.judged, advice.on, one.colour, one.before, one.after, one.because)
        for one in advice.judged
    ]
    known = {(move.rule, move.judged) for move in new}
    old = [
        _Move(body.rule, body.judged, entry.day, body.colour, body.before, body.after, _kept(body, speech))
        for entry in history.within(Span.ending(advice.on, LOOK_BACK_DAYS))
        if isinstance(body := entry.body, Decision) and (body.rule, body.judged) not in known
    ]
    return [*old, *new]


def _kept(body: Decision, speech: Speech) -> Because | None:
    """The reason as the diary kept it; None for a decision from before reasons were kept, or of an older wording."""
    if not body.says or not speech.has(body.says):
        return None
    cited = tuple(speech.edition.cited(card) for card in body.cards if card in speech.edition.numbers)
    return Because(body.rule, body.reads, cited, body.says, tuple((one.name, one.value) for one in body.facts))
