"""How safe it feels to move, and a page for who keeps company: three questions, one sheet. Weighs nothing itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.programme.minding import minded
from restride.desk.programme.morning import this_morning
from restride.plan.mind.fear import QUESTIONS
from restride.report.mind.companion import companion_document
from restride.report.mind.page import mind_document
from restride.web.frame import document_page, page
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import key_of
from restride.web.pages.filled import Filled, fresh_key
from restride.web.stopped import got


@require_http_methods(["GET", "HEAD", "POST"])
def mind(request: HttpRequest) -> HttpResponse:
    """The three questions; what is left open is skipped."""
    place = place_of(request)
    speech = speech_of(place)
    filled = Filled(request, speech)
    answers = {name: filled.yes_no(name, speech.say(f"fear.ask.{name}")) for name in QUESTIONS}
    if request.method == "POST" and not filled.wrong:
        said = {name: None if one is None else "yes" if one else "no" for name, one in answers.items()}
        got(minded(place, said, key_of(request)))
        return HttpResponseRedirect("/mind/answer")
    context: dict[str, object] = {"title": speech.say("fear.title"), "lead": speech.say("fear.lead")}
    context |= {"fields": filled.fields, "once": fresh_key(), "back": "/mind/answer"}
    return page(request, "form.html", context, 400 if request.method == "POST" else 200)


@require_safe
def mind_answer(request: HttpRequest) -> HttpResponse:
    """What was said, what it changes, and when it is asked again."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, mind_document(got(this_morning(place)).scene, speech), speech.say("fear.title"))


@require_safe
def companion(request: HttpRequest) -> HttpResponse:
    """What somebody who keeps the runner company may know; nothing is sent."""
    place = place_of(request)
    speech = speech_of(place)
    now = got(this_morning(place))
    document = companion_document(now.advice, now.history, speech)
    return document_page(request, document, speech.say("companion.title"))
