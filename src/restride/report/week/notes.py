"""What bends the coming days, in sentences: what is supposed, no free day, little time, days away, a race."""

from __future__ import annotations

from collections.abc import Iterator

from restride.advice.ahead.week import Week
from restride.diary.history import History
from restride.diary.kinds import Schedule
from restride.diary.standing import Door
from restride.plan.ladder import pattern
from restride.plan.protocol.change import lighter_week
from restride.plan.week.taper import race_of
from restride.report.phrase import Speech, capital
from restride.words.day import Day, between
from restride.words.measure import SECONDS_PER_MINUTE

MONDAY = 1
SHORT = ("because.session.short_time", "because.session.too_short")


def supposed_lines(week: Week, history: History, speech: Speech) -> Iterator[str]:
    """How the foot is supposed to take it, place by place; what nobody said is said to be unknown."""
    there = history.open_complaints()
    if not there:
        yield speech.say("plan.supposed.well")
        return
    for one in there:
        place = speech.complaint(one.id)
        morning, felt = week.supposed.mornings.get(one.id), week.supposed.felt.get(one.id)
        if morning is None:
            yield speech.sentence("plan.supposed.unknown", place=place)
        elif felt is None or felt.during is None:
            yield speech.sentence("plan.supposed.morning", place=place, morning=speech.number(morning))
        else:
            during = speech.number(max(felt.during, felt.after or 0))
            yield speech.sentence("plan.supposed.both", place=place, morning=speech.number(morning), during=during)
    if week.supposed.painkiller in ("yes", "to_run"):
        yield speech.say("plan.supposed.masked")
    elif week.supposed.painkiller is None:
        yield speech.say("plan.supposed.painkiller_unsaid")


def notes(week: Week, history: History, speech: Speech) -> Iterator[str]:
    """What makes these days other than usual ones."""
    for one in week.days[0].advice.unassessed:
        yield speech.say("plan.note.unassessed", place=speech.complaint(one.id))
    yield from _time(week, history, speech)
    yield from _away(week, history, speech)
    yield from _race(week, history, speech)
    yield from _lighter(week, speech)


def _time(week: Week, history: History, speech: Speech) -> Iterator[str]:
    body = None if history.week is None else history.week.body
    if not isinstance(body, Schedule):
        return
    if not any(body.minutes):
        yield speech.say("plan.note.no_free_day")
        return
    short = {why.says for one in week.days for why in one.advice.because if why.says in SHORT}
    short |= {
        why.says for one in week.days for session in one.advice.sessions for why in session.because if why.says in SHORT
    }
    if not short:
        return
    most = speech.quantity(max(body.minutes), "minutes")
    standing = week.days[0].advice.standing
    if standing.door is Door.LADDER:
        whole = pattern(speech.edition, standing.height).total_s / SECONDS_PER_MINUTE
        if whole > max(body.minutes):
            yield speech.say("plan.note.little_time", most=most, whole=speech.quantity(round(whole), "minutes"))
            return
    yield speech.say("plan.note.short_days")


def _away(week: Week, history: History, speech: Speech) -> Iterator[str]:
    first, last = week.days[0].on, week.days[-1].on
    for entry in history.away:
        body = entry.body
        if not isinstance(body, Schedule) or body.away_from is None or body.away_to is None:
            continue
        if body.away_to < first or body.away_from > last or body.moved_to is not None:
            continue
        key = "plan.note.away_running" if body.running else "plan.note.away"
        yield speech.say(key, start=speech.day(body.away_from), end=speech.day(body.away_to))


def _race(week: Week, history: History, speech: Speech) -> Iterator[str]:
    race = race_of(history)
    if race is None or race[0] < week.on:
        return
    day, km = race
    facts = {"day": speech.day(day), "km": speech.quantity(km, "km")}
    there = next((one for one in week.days if one.on == day), None)
    if there is not None:
        carried = _carried(there.advice.sessions[0].km_most if there.advice.sessions else None, km)
        yield speech.say("plan.note.race_carried" if carried else "plan.note.race_too_far", **facts)
    if 0 <= between(week.on, day) <= len(week.days) + float(speech.edition.value("plan.taper.days")):
        days = speech.quantity(speech.edition.value("plan.taper.days"), "days")
        yield speech.say("plan.note.taper", days=days, **facts)


def _carried(km_most: float | None, km: float) -> bool:
    return km_most is not None and km_most >= km


def _lighter(week: Week, speech: Speech) -> Iterator[str]:
    mondays = {_monday(one.on) for one in week.days if lighter_week(speech.edition, one.advice.standing, one.on)}
    for day in sorted(mondays):
        yield capital(speech.say("plan.note.lighter", day=speech.day(day)))


def _monday(day: Day) -> Day:
    return Day.fromordinal(day.toordinal() - day.isoweekday() + MONDAY)
