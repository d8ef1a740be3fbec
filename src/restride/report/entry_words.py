"""A diary entry as one line of words: what happened and when. Lists no diary; see diary_page.py."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from restride.diary.entry import Entry
from restride.diary.form import Form
from restride.diary.kinds import (
    Activity,
    Assessment,
    Body,
    Checkin,
    Clearance,
    ComplaintWord,
    Cramp,
    Decision,
    Declined,
    Exercise,
    Felt,
    Goal,
    Note,
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
from restride.diary.standing import Door, Standing
from restride.report.phrase import Speech, capital
from restride.words.day import Day
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE

REACTION = "plan.reaction"
"""The rule of a judgement about a running day; every other one is about a change of standing."""


def entry_line(entry: Entry, speech: Speech) -> str:
    """The day and what the entry says: "Tuesday 17 November: morning pain 2"."""
    return speech.say("entry.line", day=capital(speech.day(entry.day)), what=entry_words(entry.body, speech))


def entry_words(body: Body, speech: Speech) -> str:
    """What an entry says, without its day."""
    return _WORDS[type(body)](body, speech)


def _join(parts: Iterable[str], speech: Speech) -> str:
    return speech.say("entry.join").join(part for part in parts if part)


def _score(key: str, score: float | None, speech: Speech) -> str:
    return "" if score is None else speech.say(key, n=speech.number(score))


def _quantity(value: float | None, unit: str, speech: Speech) -> str:
    return "" if value is None else speech.quantity(value, unit)


def _felt(felt: Iterable[Felt], speech: Speech) -> Iterable[str]:
    for one in felt:
        said = [_score(f"felt.{name}", getattr(one, name), speech) for name in ("during", "after")]
        said.append(_score("felt.this_morning", one.morning, speech))
        said.append(speech.say("felt.gone", n=speech.quantity(one.gone_min, "minutes")) if one.gone_min else "")
        said.append(speech.say("felt.focal") if one.focal else "")
        pain = speech.say("felt.join").join(part for part in said if part)
        if not pain:
            continue
        key = "felt.at" if one.complaint else "felt.pain"
        yield speech.say(key, pain=pain, place=speech.complaint(one.complaint) if one.complaint else "")


def _painkiller(word: str | None, speech: Speech) -> str:
    return "" if word is None else speech.say(f"painkiller.{word}")


def _said(said: Iterable[Said], speech: Speech) -> Iterable[str]:
    for one in said:
        name = speech.first(f"finding.{one.finding}.name", "unnamed.finding")
        answer = speech.number(one.value) if one.value is not None else speech.say(f"answer.{one.answer}")
        yield speech.say("entry.answer", finding=name, answer=answer)


def _activity(body: Activity, speech: Speech) -> str:
    minutes = body.moving_s / SECONDS_PER_MINUTE
    parts = [
        body.name if body.sport == "cross" and body.name else speech.say(f"sport.{body.sport}"),
        speech.quantity(round(minutes) if minutes >= 1 else minutes, "minutes"),
        _quantity(body.distance_m / METRES_PER_KM if body.distance_m is not None else None, "km", speech),
        _score("entry.effort", body.effort, speech),
        *_felt(body.felt, speech),
        speech.say("entry.limp") if body.limp else "",
        _painkiller(body.painkiller, speech),
        *_said(body.said, speech),
    ]
    return _join(parts, speech)


def _checkin(body: Checkin, speech: Speech) -> str:
    parts = [
        *_felt(body.felt, speech),
        speech.say("entry.slept", n=speech.quantity(body.sleep_h, "hours")) if body.sleep_h is not None else "",
        _score("entry.mood", body.mood, speech),
        _score("entry.energy", body.energy, speech),
        _painkiller(body.painkiller, speech),
        *_said(body.said, speech),
        speech.say("entry.recalled") if body.recalled else "",
    ]
    return speech.say("entry.checkin", what=_join(parts, speech) or speech.say("entry.nothing"))


def _toed(body: PainSpot, speech: Speech) -> str:
    """The place, and which of the small toes where somebody said."""
    place = speech.place(body.side, body.zones)
    toes = [speech.say(f"feet.toe.toe-{toe}") for toe in body.toes]
    return speech.say("entry.toes", place=place, toes=speech.listed(toes)) if toes else place


def _pain(body: PainSpot, speech: Speech) -> str:
    pain = speech.say(
        "entry.pain",
        n=speech.number(body.score),
        place=_toed(body, speech),
        moment=speech.say(f"moment.{body.moment}"),
    )
    parts = [pain, speech.say("felt.focal") if body.focal else "", body.text, *_said(body.said, speech)]
    return _join(parts, speech)


def _exercise(body: Exercise, speech: Speech) -> str:
    dose = ""
    if body.repetitions is not None:
        dose = speech.say("entry.sets", sets=str(body.sets), n=str(body.repetitions))
    parts = [
        speech.say("entry.exercise", name=_own_words(body.name)),
        dose,
        _quantity(body.hold_s, "seconds", speech),
        _quantity(body.load_kg, "kg", speech),
        _quantity(body.minutes, "minutes", speech),
        *_felt(body.felt, speech),
    ]
    return _join(parts, speech)


def _cramp(body: Cramp, speech: Speech) -> str:
    place = speech.place(body.side, body.zones)
    parts = [
        speech.say("entry.cramp", place=place, moment=speech.say(f"moment.{body.moment}")),
        _quantity(body.minutes, "minutes", speech),
        speech.say("entry.helped", what=_own_words(body.helped)) if body.helped else "",
    ]
    return _join(parts, speech)


def _shoe(body: Shoe, speech: Speech) -> str:
    parts = [
        speech.say("entry.shoe_retired" if body.retired else "entry.shoe", name=body.name),
        body.style,
        _quantity(body.drop_mm, "millimetres", speech),
        _quantity(body.distance_m / METRES_PER_KM if body.distance_m is not None else None, "km", speech),
        speech.say("entry.shoe_usual") if body.usual else "",
    ]
    return _join(parts, speech)


def _trial(body: Trial, speech: Speech) -> str:
    key = f"test.{body.test}.name"
    parts = [
        speech.say(key) if speech.has(key) else _own_words(body.test),
        speech.say(f"side.{body.side.value}"),
        speech.say("entry.cannot") if body.cannot else "",
        speech.number(body.value) if body.value is not None else "",
        _score("felt.pain_n", body.pain, speech),
    ]
    return _join(parts, speech)


def _note(body: Note, speech: Speech) -> str:
    return speech.say("entry.note", text=body.text)


def _goal(body: Goal, speech: Speech) -> str:
    units = {"run_minutes": "minutes", "week_km": "km_per_week", "race_km": "km"}
    said = speech.quantity(body.target, units[body.kind]) if body.kind in units else speech.number(body.target)
    by = speech.say("entry.by", day=speech.day(body.by, plain=True)) if body.by else ""
    return _join([speech.say("entry.goal", what=said), by, body.text], speech)


def _schedule(body: Schedule, speech: Speech) -> str:
    week = [
        speech.say("entry.schedule_day", day=speech.say(f"day.name.{day}"), minutes=speech.quantity(minutes, "minutes"))
        for day, minutes in enumerate(body.minutes, 1)
        if minutes
    ]
    if body.minutes and not week:
        week = [speech.say("entry.schedule_none")]
    ends = (body.away_from, body.away_to)
    away = ""
    if ends[0] is not None and body.moved_to is not None:
        away = speech.say("entry.schedule_moved", start=speech.day(ends[0]), day=speech.day(body.moved_to))
    elif ends[0] is not None and ends[1] is not None:
        away = speech.say("entry.schedule_away", start=speech.day(ends[0]), end=speech.day(ends[1]))
    running = speech.say("entry.schedule_running") if body.running and away else ""
    return speech.say("entry.schedule", what=_join([*week, away, running, body.text], speech))


def _declined(body: Declined, speech: Speech) -> str:
    said = speech.say("entry.declined", what=speech.say(f"declined.{body.what}"), why=speech.say(f"barrier.{body.why}"))
    return _join([said, body.text], speech)


def _person(body: Person, speech: Speech) -> str:
    parts = [
        speech.say("entry.born", year=str(body.born)) if body.born is not None else "",
        speech.first(f"sex.{body.sex}", "sex.other") if body.sex else "",
        _quantity(body.height_cm, "centimetres", speech),
        _quantity(body.weight_kg, "kg", speech),
        body.country,
        speech.say(f"language.{body.language}") if body.language else "",
        speech.say(f"units.{body.units}") if body.units else "",
        *_said(body.said, speech),
    ]
    return speech.say("entry.person", what=_join(parts, speech))


def _word(body: ComplaintWord, speech: Speech) -> str:
    return speech.say(f"entry.complaint_{body.word}", place=speech.place(body.side, body.zones))


def _assessment(body: Assessment, speech: Speech) -> str:
    likely = [speech.first(f"condition.{one.condition}.name", "unnamed.condition") for one in body.causes[:1]]
    parts = [
        speech.say("entry.assessment", place=speech.place(body.side, body.zones)),
        *(speech.say("entry.likely", what=one) for one in likely),
        speech.say(f"urgency.{body.urgency}.name"),
        body.text,
    ]
    heard = [speech.first(f"finding.{one.finding}.name", "unnamed.finding") for one in body.said if one.answer == "yes"]
    if not heard:
        return _join(parts, speech)
    return speech.say("entry.heard", what=_join(parts, speech), heard=speech.say("list.also").join(heard))


def _clearance(body: Clearance, speech: Speech) -> str:
    named = speech.first(f"condition.{body.condition}.name", "unnamed.condition") if body.condition else ""
    place = speech.complaint(body.complaint) if body.complaint else speech.say("complaint.any")
    word = speech.say(f"entry.clinician_{body.word}", clinician=body.clinician, place=place)
    imaging = "" if body.imaging is None else speech.say(f"entry.imaging_{'yes' if body.imaging else 'no'}")
    return _join([word, named, speech.say("entry.seen_on", day=speech.day(body.seen)), imaging, body.text], speech)


def _raised(body: Raised, speech: Speech) -> str:
    flag = speech.first(f"flag.{body.flag}.name", "unnamed.flag")
    return speech.say("entry.raised", flag=flag, urgency=speech.say(f"urgency.{body.urgency}.name"))


def _decision(body: Decision, speech: Speech) -> str:
    moved = standing_change(body.before, body.after)
    change = change_words(moved, body.judged, body.after, speech) if moved else ""
    if body.rule == REACTION:
        colour = speech.say(f"colour.{body.colour.value}")
        judged = speech.say("entry.judged", day=speech.day(body.judged), colour=colour)
        return speech.say("entry.judged_moved", judged=judged, change=change) if change else judged
    return speech.say("entry.decision", change=change or speech.first(f"rule.{body.rule}", "unnamed.rule"))


def standing_change(before: Standing, after: Standing) -> str | None:
    """What kind of change a judgement brought: a door, up, down, a rest or its end; None when everything stayed."""
    if before.door is not after.door:
        return f"door_{after.door.value}"
    if after.door is Door.LADDER and after.height != before.height:
        return "up" if after.height > before.height else "down"
    if (before.rest_from is None) is not (after.rest_from is None):
        return "rest" if after.rest_from is not None else "rested"
    return None


def change_words(kind: str, judged: Day, after: Standing, speech: Speech) -> str:
    """A change of standing in words, with the session it leads to."""
    return speech.sentence(f"change.{kind}", to=speech.height(after.height), day=speech.day(judged))


def _shown(body: Shown, speech: Speech) -> str:
    return speech.say("entry.shown", light=speech.say(f"light.{body.light}.name"), edition=body.edition)


def _same(body: Same, speech: Speech) -> str:
    return speech.say("entry.same.said", entries=speech.say("entry.join").join(body.entries))


def _retraction(body: Retraction, speech: Speech) -> str:
    return _join([speech.say("entry.retraction", target=body.target), body.reason], speech)


def _form(body: Form, speech: Speech) -> str:
    return speech.say("entry.form" if body.figures else "entry.form_none", n=str(len(body.figures)), of=body.of)


def _own_words(name: str) -> str:
    """What the runner called it; a name written with underscores is read without."""
    return name.replace("_", " ")


_WORDS: dict[type[Body], Callable[[Any, Speech], str]] = {
    Activity: _activity,
    Assessment: _assessment,
    Checkin: _checkin,
    Clearance: _clearance,
    ComplaintWord: _word,
    Cramp: _cramp,
    Decision: _decision,
    Declined: _declined,
    Exercise: _exercise,
    Form: _form,
    Goal: _goal,
    Note: _note,
    PainSpot: _pain,
    Person: _person,
    Raised: _raised,
    Retraction: _retraction,
    Same: _same,
    Schedule: _schedule,
    Shoe: _shoe,
    Shown: _shown,
    Trial: _trial,
}
