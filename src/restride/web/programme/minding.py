"""How safe it feels to move, and a page for who keeps company: three questions, one sheet. Weighs nothing itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.programme.minding import minded
from restride.desk.programme.morning import this_morning
from restride.plan.mind.fear import QUESTIONS
from restride.report.mind.companion import companion_document
from restride.report.mind.page import mind_document
from restride.web.frame import document_page
from restride.web.house import place_of, speech_of
from restride.web.programme.asking import questions
from restride.web.stopped import got


@require_http_methods(["GET", "HEAD", "POST"])
def mind(request: HttpRequest) -> HttpResponse:
    """The three questions; what is left open is skipped."""
    return questions(request, "fear", minded, QUESTIONS, "/mind/answer")


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
