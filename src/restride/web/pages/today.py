"""The first page: what do I do today, and why. Thinks nothing itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.consult import consult
from restride.report.day import advice_document
from restride.web.frame import page, shown
from restride.web.house import place_of
from restride.web.stopped import got


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Today's advice; what it judged and what it shows stands in the diary when this returns."""
    place = place_of(request)
    looked = got(consult(place))
    edition, phrases = looked.shelf.edition, looked.shelf.phrases
    document = advice_document(looked.advice, looked.history, edition, phrases, place.units)
    return page(
        request,
        "today.html",
        {"blocks": shown(document), "light": looked.advice.light.value, "unhurt": not looked.advice.complaints},
    )
