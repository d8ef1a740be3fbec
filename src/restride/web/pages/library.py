"""What there is to read: weeks at once, self-tests, the catalogue with its evidence. Writes and judges nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.programme.flaring import cramp_page, flare_page
from restride.desk.programme.morning import this_morning
from restride.plan.today.offer import offers
from restride.report.catalogue.page import dose_words, item_document, items_named, name_of
from restride.report.ladders.page import ladders_document
from restride.report.phrase import capital
from restride.report.selftest.page import battery_document
from restride.report.trends.page import trends_document
from restride.web.frame import document_page, page
from restride.web.house import place_of, speech_of
from restride.web.refusal import refused
from restride.web.stopped import got

WEEKS = (28, 56, 180)
"""So many days a page of trends may show; the first two fit a telephone."""
KINDS = ("exercises", "drills", "cues", "remedies", "footwear", "lacing", "surfaces", "crosstraining", "selftests")


@require_safe
def more(request: HttpRequest) -> HttpResponse:
    """Everything that is not wanted daily."""
    return page(request, "more.html", {"kinds": KINDS})


@require_safe
def trends(request: HttpRequest) -> HttpResponse:
    """Pain, running, sleep and mood on one axis, and where it hurt on a drawn foot."""
    place = place_of(request)
    speech = speech_of(place)
    asked = request.GET.get("days", "")
    days = next((one for one in WEEKS if str(one) == asked), WEEKS[1])
    document = trends_document(got(place.history()), days, speech)
    return document_page(request, document, speech.say("web.more.trends"))


@require_safe
def ladders(request: HttpRequest) -> HttpResponse:
    """Every ladder drawn, with what opens its next rung."""
    place = place_of(request)
    speech = speech_of(place)
    now = got(this_morning(place))
    return document_page(request, ladders_document(now.advice, now.scene, speech), speech.say("ladders.title"))


@require_safe
def flare(request: HttpRequest) -> HttpResponse:
    """The plan for the days of a flare: what to do, what to leave, what came before, when it is over."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, flare_page(got(this_morning(place)), speech), speech.say("flare.title"))


@require_safe
def cramps(request: HttpRequest) -> HttpResponse:
    """What helps a cramp now, how often they come, what comes before them, what is tried against them."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, cramp_page(got(this_morning(place)), speech), speech.say("cramp.title"))


@require_safe
def selftests(request: HttpRequest) -> HttpResponse:
    """Which self-tests are due, which may not be tried today and why."""
    place = place_of(request)
    speech = speech_of(place)
    now = got(this_morning(place))
    document = battery_document(offers(now.scene, now.standing, now.case), now.history, speech)
    return document_page(request, document, speech.say("web.more.selftests"))


@require_safe
def catalogue(request: HttpRequest, kind: str, name: str = "") -> HttpResponse:
    """The items of a kind, or one of them with its dose, what to feel, when to stop, and its evidence."""
    place = place_of(request)
    speech = speech_of(place)
    there = items_named(kind, speech.edition) if kind in KINDS else ()
    chosen = tuple(one for one in there if one.id == name) if name else there
    if not chosen:
        return refused(request, "missing", 404)
    if len(chosen) == 1:
        return document_page(request, item_document(chosen[0], speech), capital(name_of(chosen[0], speech)))
    rows = [(f"/catalogue/{kind}/{one.id}", capital(name_of(one, speech)), dose_words(one, speech)) for one in chosen]
    return page(request, "catalogue.html", {"rows": rows, "title": speech.say("web.catalogue." + kind)})
