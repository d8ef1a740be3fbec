"""The first page: what do I do today, and why. Thinks nothing itself."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.consult import consult
from restride.desk.place import Place
from restride.plan.session import Session
from restride.report.day import advice_document
from restride.report.entry_words import entry_words
from restride.report.phrase import capital
from restride.report.player.steps import steps_of
from restride.web.frame import page, shown
from restride.web.house import place_of, speech_of
from restride.web.stopped import got

SPORTS = {"run": "run", "run_walk": "run", "walk": "walk", "cross": "cross"}
"""What a session is called when it is written down as done; the other kinds are no outing."""


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
        {
            "blocks": shown(document),
            "light": looked.advice.light.value,
            "unhurt": not looked.advice.complaints,
            "playable": bool(steps_of(looked.advice)),
            "done": done_path(looked.advice.sessions),
            "ahead": place.ahead(),
            "now": place.now,
            "wishless": looked.history.goal is None,
            "kept": _kept(place, request.GET.get("kept", "")),
        },
    )


def _kept(place: Place, name: str) -> str:
    """What was written down a moment ago, in words; empty where nothing of that id stands in the diary."""
    found = next((one for one in got(place.entries()) if one.id == name), None) if name else None
    return "" if found is None else capital(entry_words(found.body, speech_of(place)))


def done_path(sessions: tuple[Session, ...]) -> str:
    """Where the first session of the day is written down as done, filled in as it was asked for; empty for rest."""
    first = next(iter(sessions), None)
    sport = SPORTS.get(first.kind) if first is not None else None
    if first is None or sport is None:
        return ""
    told = {"sport": sport}
    if first.minutes:
        told["minutes"] = f"{first.minutes:g}"
    if first.kind == "run_walk" and first.parts:
        told["running"] = f"{sum(part.repeats * part.run_min for part in first.parts):g}"
    return f"/log/run?{urlencode(told)}"
