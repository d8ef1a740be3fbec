"""What hurts, as pages to read: all of it, one of it, a page to take along to a clinician. Changes nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.triage.complaint import complained
from restride.desk.triage.referring import referred
from restride.report.complaint.page import complaint_document, complaints_document
from restride.report.phrase import capital
from restride.report.triage.clinician import clinician_document
from restride.web.frame import document_page, page, shown
from restride.web.house import place_of, speech_of
from restride.web.stopped import got


@require_safe
def complaints(request: HttpRequest) -> HttpResponse:
    """Everything that hurts or hurt, each with the way to its page."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, complaints_document(got(place.history()), speech), speech.say("complaint.page.all"))


@require_safe
def complaint(request: HttpRequest, name: str) -> HttpResponse:
    """One complaint with its history, and what can be done about it."""
    place = place_of(request)
    speech = speech_of(place)
    case = got(complained(place, name))
    context = {"blocks": shown(complaint_document(case, speech)), "one": case.complaint}
    return page(request, "complaint/one.html", {**context, "title": capital(speech.complaint(name))})


@require_safe
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """One page for the clinician: what was said, found, asked of them and done so far."""
    place = place_of(request)
    speech = speech_of(place)
    document = clinician_document(got(referred(place, name)), speech)
    return document_page(request, document, speech.say("clinician.title"), sheet=True)
