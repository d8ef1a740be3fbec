"""The diary as a page: what was written, newest first, and taking it back. Deletes nothing and judges nothing."""

from __future__ import annotations

from textwrap import shorten

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.correction import retract, standing
from restride.desk.place import Place
from restride.diary.entry import Entry
from restride.diary.kinds import Decision, Raised, Retraction
from restride.report.diary_page import listed
from restride.report.entry_words import entry_words
from restride.report.phrase import Speech, capital
from restride.web.frame import page
from restride.web.house import place_of, speech_of
from restride.web.stopped import got
from restride.words.day import Day, plus

DAYS = 14
"""Two weeks fit on a page; earlier ones are a step away."""

MOST = 180
"""Letters of an entry in the list; an interview says far more, and its own page says all of it."""


@require_safe
def diary(request: HttpRequest) -> HttpResponse:
    """Two weeks of the diary, the latest day first; what was taken back stands there too, and says so."""
    place = place_of(request)
    speech = speech_of(place)
    last = _until(request.GET.get("until", ""), place.today)
    first = plus(last, 1 - DAYS)
    entries = [one for one in got(place.entries()) if first <= one.day <= last]
    context = {
        "days": _days(place, entries, speech),
        "earlier": plus(first, -1).isoformat(),
        "later": plus(last, DAYS).isoformat() if last < place.today else "",
    }
    return page(request, "diary.html", context)


def _until(said: str, today: Day) -> Day:
    try:
        return min(Day.fromisoformat(said), today) if said else today
    except ValueError:
        return today


def _days(place: Place, entries: list[Entry], speech: Speech) -> list[tuple[str, list[dict[str, object]]]]:
    """Each day with its entries for the template."""
    back = {one.body.target for one in got(place.entries()) if isinstance(one.body, Retraction)}
    found: dict[Day, list[dict[str, object]]] = {}
    for one in sorted(entries, key=lambda entry: (entry.day, entry.key), reverse=True):
        if isinstance(one.body, Retraction) or not listed(one):
            continue
        said = shorten(capital(entry_words(one.body, speech)), MOST, placeholder=" …")
        ours = isinstance(
            one.body, Decision | Raised
        )  # a judgement or a flag is answered, never taken back by a button
        found.setdefault(one.day, []).append({"id": one.id, "said": said, "gone": one.id in back, "ours": ours})
    return [(capital(speech.day(day)), rows) for day, rows in found.items()]


@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, entry: str) -> HttpResponse:
    """Ask why one entry is taken back, and take it back; a second time, as after a double tap, changes nothing."""
    place = place_of(request)
    if request.method != "POST":
        target = got(standing(got(place.entries()), entry))
        speech = speech_of(place)
        told = {"said": capital(entry_words(target.body, speech)), "day": capital(speech.day(target.day))}
        return page(request, "take_back.html", told)
    gone = {one.body.target for one in got(place.entries()) if isinstance(one.body, Retraction)}
    if entry not in gone:
        got(retract(place, entry, request.POST.get("reason", "")[:200]))
    return HttpResponseRedirect("/diary")
