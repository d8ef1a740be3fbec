"""What somebody is after and when there is time: the last page before the first plan. Makes no plan."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from restride.desk.place import Place
from restride.diary.history import History
from restride.diary.kinds import Activity, Body, Goal, Person, Schedule
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import form, once
from restride.web.pages.filled import Filled
from restride.web.pages.telling import in_country
from restride.web.stopped import got
from restride.words.day import Day, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE

GOALS = {
    "run-20": ("run_minutes", 20.0),
    "run-30": ("run_minutes", 30.0),
    "run-60": ("run_minutes", 60.0),
    "race-5": ("race_km", 5.0),
    "race-10": ("race_km", 10.0),
    "race-21": ("race_km", 21.1),
    "race-42": ("race_km", 42.2),
}
"""Goals that one touch names; any other is said by ``restride goal``."""

TIMES = ("20", "30", "45", "60", "90")
SHORT_MIN = 10
"""What foot work takes on a day that has no more time."""

LONGEST_MIN = 1440
YEARS_AHEAD = 3
DAYS_BACK = 60
"""A last run longer ago than this tells no plan anything."""


@require_http_methods(["GET", "HEAD", "POST"])
def wish(request: HttpRequest) -> HttpResponse:
    """A goal and the free days in two touches, the last run, and the country where it is not known."""
    place = place_of(request)
    filled = Filled(request, speech_of(place))
    history: History = got(place.history())
    said = [*_goal(filled, place.today), *_time(filled, place.today), *_ran(filled, place)]
    if not history.person.country:
        country = in_country(filled)
        said += [(Person(country=country), place.today)] if country else []
    button = filled.speech.say("web.wish.go")
    if request.method != "POST" or filled.wrong:
        return form(filled, "web.wish.", button=button)
    kept = once(request, place, said)
    return HttpResponseRedirect("/") if isinstance(kept, str) else form(filled, "web.wish.", kept, button=button)


def _goal(filled: Filled, today: Day) -> list[tuple[Body, Day]]:
    speech = filled.speech
    offered = [(one, speech.say("web.goal." + one.replace("-", "_"))) for one in GOALS]
    chosen = filled.words("goal", speech.say("web.wish.goal"), offered)
    last = date(today.year + YEARS_AHEAD, today.month, 1)
    by = filled.date("by", speech.say("web.wish.by"), (plus(today, 1), last), speech.say("web.wish.by_hint"))
    if chosen is None:
        return []
    kind, target = GOALS[chosen]
    return [(Goal(kind, target, by), today)]


def _time(filled: Filled, today: Day) -> list[tuple[Body, Day]]:
    speech = filled.speech
    names = [(str(number), speech.say(f"day.name.{number + 1}")) for number in range(DAYS_PER_WEEK)]
    free = filled.several("free", speech.say("web.wish.free"), names, speech.say("web.wish.free_hint"))
    minutes = filled.words("minutes", speech.say("web.wish.minutes"), [(one, one) for one in TIMES])
    short = filled.yes_no("short", speech.say("web.wish.short"))
    if bool(free) is not bool(minutes) and filled.request.method == "POST":
        filled.demand("minutes" if free else "free", speech.say("web.wrong.both"))
    if not free or minutes is None:
        return []
    other = SHORT_MIN if short else 0
    week = tuple(int(minutes) if str(number) in free else other for number in range(DAYS_PER_WEEK))
    return [(Schedule(week), today)]


def _ran(filled: Filled, place: Place) -> list[tuple[Body, Day]]:
    """The last run, where the diary knows of none."""
    history: History = got(place.history())
    if any(isinstance(one.body, Activity) for one in history.entries()):
        return []
    speech, today = filled.speech, place.today
    bounds = (plus(today, -DAYS_BACK), today)
    day = filled.date("ran", speech.say("web.wish.ran"), bounds, speech.say("web.wish.ran_hint"))
    minutes = filled.number("ran_min", speech.say("web.wish.ran_min"), (1, LONGEST_MIN))
    if (day is None) is not (minutes is None) and filled.request.method == "POST":
        filled.demand("ran" if day is None else "ran_min", speech.say("web.wrong.both"))
    if day is None or minutes is None:
        return []
    return [(Activity("run", minutes * SECONDS_PER_MINUTE, minutes * SECONDS_PER_MINUTE), day)]
