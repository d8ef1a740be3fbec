"""The page of form: how somebody runs by their watch. Measures nothing; runs are measured as they are imported."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.web.frame import document_page
from restride.web.house import place_of, speech_of
from restride.web.stopped import got


@require_safe
def form(request: HttpRequest) -> HttpResponse:
    """Each instrument's measures against the usual, at matched speed, and fresh against tired."""
    # Only here numbers are crunched: the first page should not wait for what crunches them.
    from restride.desk.measuring.form import form_seen
    from restride.report.form.page import form_document

    place = place_of(request)
    speech = speech_of(place)
    seen = got(form_seen(place))
    document = form_document(seen.lanes, seen.unmeasured, seen.numbers, speech, seen.on)
    return document_page(request, document, speech.say("form.title"))
