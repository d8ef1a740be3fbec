"""The drawn foot to look at and to choose from: where it hurt in weeks, one view for a form. Keeps nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from restride.report.drawing.foot.views import NAMES
from restride.report.foot.heat import heat_document
from restride.report.foot.marks import FEET, Look, Mark, tapping, view_of
from restride.report.phrase import Speech
from restride.web.foot.picture import Seen, seen
from restride.web.frame import page, shown
from restride.web.house import place_of, speech_of
from restride.web.refusal import refused
from restride.web.stopped import got
from restride.words.side import Side

WEEKS = (2, 4, 12)
"""So many weeks may be looked back on."""


@require_safe
def weeks(request: HttpRequest) -> HttpResponse:
    """Where it hurt in the last weeks, drawn, with the table behind it."""
    place = place_of(request)
    speech = speech_of(place)
    asked = request.GET.get("weeks", "")
    many = next((one for one in WEEKS if str(one) == asked), WEEKS[1])
    document = heat_document(got(place.history()), many, speech)
    spans = [(one, speech.quantity(one, "weeks"), one == many) for one in WEEKS]
    return page(request, "foot/weeks.html", {"blocks": shown(document), "spans": spans})


@require_safe
def picker(request: HttpRequest, side: str, view: str) -> HttpResponse:
    """One view of a foot, or of both, for a form: its places are buttons that the script of the page ties to fields."""
    if view not in NAMES or side not in {one.value for one in Side}:
        return refused(request, "missing", 404)
    speech = speech_of(place_of(request))
    return render(request, "foot/picker_view.html", {"pictures": pickable(Side(side), view, speech), "view": view})


def pickable(side: Side, view: str, speech: Speech) -> list[Seen]:
    """The feet of one view, each place a button."""
    sides = FEET if side is Side.BOTH else (side,)
    return [seen(tapping(one, view_of(one, view), _button, speech), one) for one in sides]


def _button(mark: Mark) -> Look:
    return Look(link=f"#{mark.id}")
