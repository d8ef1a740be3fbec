"""May I run, and what if, as pages: five questions and a fortnight that has not happened. Weighs and plans nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.advice.ahead.what_if import FORTNIGHT, Change
from restride.desk.place import Place
from restride.desk.programme.readiness import readiness, ready
from restride.desk.programme.supposing import FARTHEST_KM, Supposing, supposing
from restride.plan.readiness.signs import SIGNS
from restride.report.phrase import Speech, capital
from restride.report.readiness.page import readiness_document
from restride.report.week.what_if import what_if_document
from restride.web.frame import document_page, page, shown
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import key_of
from restride.web.pages.filled import Filled, fresh_key
from restride.web.stopped import got
from restride.words.day import plus

Told = Callable[[Place, Mapping[str, str | None], str], object]
"""Keeps answers by their question, None where it was left open, under the key of the form."""


def questions(
    request: HttpRequest,
    about: str,
    told: Told,
    names: Iterable[str],
    back: str = "",
) -> HttpResponse:
    """A few questions of yes, no or nothing, as a form that keeps what was said and leads to its answer.

    Parameters
    ----------
    about
        What its phrases begin with.
    told
        What keeps the answers.
    names
        The questions, in their order.
    back
        Where one goes who leaves them all open; empty: there is no such way.
    """
    place = place_of(request)
    speech = speech_of(place)
    filled = Filled(request, speech)
    answers = {name: filled.yes_no(name, speech.say(f"{about}.ask.{name}")) for name in names}
    if request.method == "POST" and not filled.wrong:
        said = {name: None if one is None else "yes" if one else "no" for name, one in answers.items()}
        got(told(place, said, key_of(request)))
        return HttpResponseRedirect(f"{request.path}/answer")
    context: dict[str, object] = {"title": speech.say(f"{about}.title"), "lead": speech.say(f"{about}.lead")}
    context |= {"fields": filled.fields, "once": fresh_key(), "back": back}
    return page(request, "form.html", context, 400 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def can_i_run(request: HttpRequest) -> HttpResponse:
    """The five questions; what is left open counts as a reason for less."""
    return questions(request, "readiness", ready, SIGNS)


@require_safe
def answer(request: HttpRequest) -> HttpResponse:
    """Run, modify, rest or be seen, with what each sign said."""
    place = place_of(request)
    speech = speech_of(place)
    found = got(readiness(place))
    now = found.morning
    document = readiness_document(now.advice, now.history, found.signs, found.see, speech)
    return document_page(request, document, speech.say("readiness.title"))


@require_safe
def what_if(request: HttpRequest) -> HttpResponse:
    """The coming fortnight beside the plan; nothing is written, so all of it stands in the address."""
    place = place_of(request)
    speech = speech_of(place)
    filled = Filled(request, speech)
    km = filled.number("run", speech.say("web.what_if.run"), (0.1, FARTHEST_KM))
    rest = filled.words("rest", speech.say("web.what_if.rest"), [("yes", speech.say("answer.yes"))])
    race = filled.words("race", speech.say("web.what_if.race"), _days(place.today, speech))
    race_km = filled.number("race_km", speech.say("web.what_if.race_km"), (0.1, FARTHEST_KM))
    pain = filled.scale("pain", speech.say("web.what_if.pain"))
    change = Change(km, None, bool(rest), None if race is None else date.fromisoformat(race), race_km, pain)
    context: dict[str, object] = {"fields": filled.fields, "blocks": [], "troubles": ()}
    if change != Change() and not filled.wrong:
        found = supposing(place, change)
        if isinstance(found, Supposing):
            context["blocks"] = shown(what_if_document(found.compared, found.history, speech))
        else:
            context["troubles"] = found
    return page(request, "what_if.html", context)


def _days(today: date, speech: Speech) -> list[tuple[str, str]]:
    """The days of the fortnight on which a race may be."""
    days = [plus(today, number) for number in range(1, FORTNIGHT)]
    return [(one.isoformat(), capital(speech.day(one))) for one in days]
