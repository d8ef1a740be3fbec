"""The plan as pages: the coming days, moving a run, whether the goal is within reach. Plans nothing itself."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.place import Place
from restride.desk.programme import handing
from restride.desk.programme.planning import DAYS, LONGEST, Planned, move, planned, reached
from restride.desk.record import Kept
from restride.report.phrase import Speech, capital
from restride.report.week.goal import goal_document
from restride.report.week.page import plan_document
from restride.web.frame import document_page, page, shown
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import key_of
from restride.web.pages.filled import Filled, fresh_key
from restride.web.pages.today import said_now
from restride.web.stopped import got

LENGTHS = (DAYS, 2 * DAYS, LONGEST)
"""So many days a page of the plan may show."""


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """The coming days; how the goal stands is a page of its own, since that takes a moment."""
    place = place_of(request)
    speech = speech_of(place)
    asked = request.GET.get("days", "")
    days = next((one for one in LENGTHS if str(one) == asked), DAYS)
    found = got(planned(place, days, goal=False))
    document = plan_document(found.week, found.history, speech)
    others = [(one, speech.quantity(one, "days")) for one in LENGTHS if one != days]
    has_goal = found.history.goal is not None
    on_foot = bool(found.week.days[0].done.minutes)
    context = {"blocks": shown(document), "others": others, "has_goal": has_goal, "on_foot": on_foot}
    return page(request, "plan.html", {**context, "kept": said_now(place, request.GET.get("kept", ""))})


@require_safe
def goal(request: HttpRequest) -> HttpResponse:
    """Whether the goal is within reach, or the nearest that is."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, goal_document(got(reached(place)), speech), speech.say("plan.goal.title"))


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The sessions of the coming days for a calendar."""
    place = place_of(request)
    content = got(handing.calendar(place, speech_of(place), 2 * DAYS))
    return HttpResponse(content, "text/calendar; charset=utf-8", headers=_as_file("plan.ics"))


@require_safe
def workout(request: HttpRequest) -> HttpResponse:
    """The run or walk of today for a watch."""
    place = place_of(request)
    content = got(handing.workout(place, speech_of(place)))
    return HttpResponse(content, "application/octet-stream", headers=_as_file(f"{place.today.isoformat()}.fit"))


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


@require_http_methods(["GET", "HEAD", "POST"])
def moving(request: HttpRequest) -> HttpResponse:
    """Move a run to another free day; what the rules forbid is said, and nothing is kept."""
    place = place_of(request)
    speech = speech_of(place)
    found = got(planned(place, 2 * DAYS, goal=False))
    filled = Filled(request, speech)
    runs = [(one.on.isoformat(), capital(speech.day(one.on))) for one in found.week.days if one.done.minutes]
    start = filled.words("start", speech.say("web.move.start"), runs)
    to = filled.words("to", speech.say("web.move.to"), _free(found, speech))
    troubles: tuple[object, ...] = ()
    if request.method == "POST":
        if start is None:
            filled.demand("start", speech.say("web.wrong.choice"))
        if to is None:
            filled.demand("to", speech.say("web.wrong.choice"))
        if start is not None and to is not None and not filled.wrong:
            troubles = _moved(request, place, (date.fromisoformat(start), date.fromisoformat(to)), speech)
            if not troubles:
                return HttpResponseRedirect("/plan")
    context = {"title": speech.say("web.move.title"), "lead": speech.say("web.move.lead"), "troubles": troubles}
    context |= {"fields": filled.fields, "once": fresh_key()}
    return page(request, "form.html", context, 400 if request.method == "POST" else 200)


def _moved(request: HttpRequest, place: Place, days: tuple[date, date], speech: Speech) -> tuple[object, ...]:
    """Why it could not be moved; nothing where it was."""
    done = move(place, *days, speech, key_of(request))
    return () if isinstance(done, Kept) else done


def _free(found: Planned, speech: Speech) -> list[tuple[str, str]]:
    """The days without a run."""
    return [(one.on.isoformat(), capital(speech.day(one.on))) for one in found.week.days if not one.done.minutes]
