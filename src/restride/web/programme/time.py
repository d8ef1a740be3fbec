"""When there is time, days away, what one is after, and what will not be done today: asked by forms. Plans nothing."""

from __future__ import annotations

from datetime import date

from restride.desk.place import Place
from restride.diary.bounds import BARRIERS, DECLINABLE, MINUTES_PER_DAY
from restride.diary.history import History
from restride.diary.kinds import Body, Declined, Goal, Schedule
from restride.report.week.away import away_document
from restride.web.frame import Shown, shown
from restride.web.pages.asking import Around, asking
from restride.web.pages.filled import Filled
from restride.web.stopped import got
from restride.words.day import plus
from restride.words.measure import DAYS_PER_WEEK

YEARS_AHEAD = 3
MOST = {"run_minutes": 600.0, "week_km": 300.0, "race_km": 200.0}
"""Beyond these a goal is a slip of the finger."""
DAYS_BACK = 60
"""Days away longer ago than this bend no plan."""


def week(filled: Filled, place: Place) -> list[Body]:  # noqa: ARG001 - the shape of all of them
    """The minutes of each weekday; one that is left empty has none."""
    speech = filled.speech
    given = [
        filled.number(f"minutes-{number}", speech.say(f"day.name.{number}"), (0, MINUTES_PER_DAY))
        for number in range(1, DAYS_PER_WEEK + 1)
    ]
    if all(one is None for one in given) and filled.request.method == "POST":
        filled.demand("minutes-1", speech.say("web.time.nothing"))
    return [Schedule(tuple(round(one or 0) for one in given))]


def week_stands(history: History) -> dict[str, str]:
    """The minutes that count now, as the fields hold them."""
    body = None if history.week is None else history.week.body
    minutes = body.minutes if isinstance(body, Schedule) else ()
    return {f"minutes-{number}": str(one) for number, one in enumerate(minutes, 1)}


def away(filled: Filled, place: Place) -> list[Body]:
    """The first and the last day away, and whether running goes on."""
    speech, today = filled.speech, place.today
    bounds = (plus(today, -DAYS_BACK), date(today.year + YEARS_AHEAD, 1, 1))
    first = filled.date("first", speech.say("web.away.first"), bounds)
    last = filled.date("last", speech.say("web.away.last"), bounds)
    running = filled.yes_no("running", speech.say("web.away.running"), speech.say("web.away.running_hint"))
    text = filled.line("text", speech.say("web.away.text"))
    if filled.request.method == "POST":
        for name, value in (("first", first), ("last", last)):
            if value is None:
                filled.demand(name, speech.say("web.away.both"))
    if first is None or last is None:
        return []
    if last < first:
        filled.demand("last", speech.say("web.away.turned"))
    return [Schedule(away_from=first, away_to=last, running=bool(running), text=text)]


def goal(filled: Filled, place: Place) -> list[Body]:
    """What kind of goal, how much, and by when."""
    speech, today = filled.speech, place.today
    kind = filled.words("kind", speech.say("web.aim.kind"), [(one, speech.say(f"web.aim.{one}")) for one in MOST])
    most = MOST.get(kind or "", max(MOST.values()))
    target = filled.number("target", speech.say("web.aim.target"), (1, most), speech.say("web.aim.target_hint"))
    last = date(today.year + YEARS_AHEAD, today.month, 1)
    by = filled.date("by", speech.say("web.aim.by"), (plus(today, 1), last), speech.say("web.aim.by_hint"))
    text = filled.line("text", speech.say("web.form.words"))
    if filled.request.method == "POST":
        if kind is None:
            filled.demand("kind", speech.say("web.aim.no_kind"))
        if target is None:
            filled.demand("target", speech.say("web.aim.no_target"))
    if kind is None or target is None:
        return []
    return [Goal(kind, target, by, text)]


def goal_stands(history: History) -> dict[str, str]:
    """The goal that counts now, as the fields hold it; a day that is past is none any more."""
    body = None if history.goal is None else history.goal.body
    if not isinstance(body, Goal):
        return {}
    return {"kind": body.kind, "target": f"{body.target:g}", "text": body.text}


def cant(filled: Filled, place: Place) -> list[Body]:  # noqa: ARG001 - as above
    """What of today will not be done, and what stands in the way."""
    speech = filled.speech
    what = filled.words(
        "what", speech.say("web.cant.what"), [(one, speech.say(f"web.cant.{one}")) for one in DECLINABLE]
    )
    barriers = [(one, speech.say(f"web.cant.{one}")) for one in BARRIERS]
    why = filled.words("why", speech.say("web.cant.why"), barriers, speech.say("web.cant.why_hint"))
    text = filled.line("text", speech.say("web.form.words"))
    if filled.request.method == "POST":
        if what is None:
            filled.demand("what", speech.say("web.cant.no_what"))
        if why is None:
            filled.demand("why", speech.say("web.cant.no_why"))
    return [] if what is None or why is None else [Declined(what, why, text)]


def _away_now(filled: Filled, place: Place) -> list[Shown]:
    """The days away that are said already and not over."""
    return shown(away_document(got(place.history()), filled.speech))


PLAN = "/plan"
"""The page that answers what changes the coming days."""

schedule = asking("web.time.", week, dated=False, around=Around(PLAN, week_stands))
absence = asking("web.away.", away, dated=False, around=Around(PLAN, above=_away_now))
aim = asking("web.aim.", goal, dated=False, around=Around(PLAN, goal_stands))
leaving = asking("web.cant.", cant, dated=False)
