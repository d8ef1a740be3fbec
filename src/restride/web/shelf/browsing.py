"""The pages of all that is known: search over everything, a list a kind, one page a card. Words and judges nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.report.shelf.card import card_document
from restride.report.shelf.listing import KINDS, entries_of, found_by
from restride.web.frame import document_page, page
from restride.web.house import place_of, speech_of
from restride.web.pages.library import KINDS as CATALOGUE
from restride.web.refusal import refused

MOST, LONGEST = 60, 100
"""So many finds are shown, and so many letters of a search are read."""


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """Every kind of card, and what a search finds among all of them."""
    speech = speech_of(place_of(request))
    asked = request.GET.get("q", "").strip()[:LONGEST]
    found = found_by(asked, speech)
    kinds = [(f"/catalogue/{one}", speech.say("web.shelf." + one)) for one in KINDS]
    kinds += [(f"/catalogue/{one}", speech.say("web.catalogue." + one)) for one in CATALOGUE]
    context = {"kinds": kinds, "asked": asked, "found": found[:MOST], "count": len(found), "most": MOST}
    return page(request, "shelf/all.html", context)


@require_safe
def cards(request: HttpRequest, kind: str) -> HttpResponse:
    """Every card of a kind with how sure it is."""
    speech = speech_of(place_of(request))
    return page(
        request, "shelf/kind.html", {"title": speech.say("web.shelf." + kind), "rows": entries_of(kind, speech)}
    )


@require_safe
def card(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """One card."""
    document = card_document(kind, name, speech_of(place_of(request)))
    if document is None:
        return refused(request, "missing", 404)
    title = document.blocks[0]
    return document_page(request, document, getattr(title, "text", name), onward="/catalogue/" + kind)
