"""A complaint that is gone, or back, by the runner's own word. Clears no warning and judges nothing."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from restride.desk.place import When, when
from restride.desk.record import Kept
from restride.desk.triage.complaint import complained
from restride.desk.triage.ending import ended, unready
from restride.report.complaint.page import path_of
from restride.report.complaint.word import leaving_document, unready_document
from restride.report.phrase import capital
from restride.web.frame import document_page, shown
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import form
from restride.web.pages.filled import Filled
from restride.web.stopped import got

WORDS = {"gone": "resolve", "back": "reopen"}
"""What each page says, as the diary calls it."""
SAYS = {"gone": "web.complaint.gone.", "back": "web.complaint.back."}
"""How the words of each page begin."""


def _ending(ends: str) -> Callable[[HttpRequest, str], HttpResponse]:
    """The page that says it: first what it means, then the day from which it is so."""

    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: HttpRequest, name: str) -> HttpResponse:
        place = place_of(request)
        case = got(complained(place, name))
        one, speech = case.complaint, speech_of(place)
        if one.open is (ends == "back"):  # it is so already, as after a form that was sent twice
            return HttpResponseRedirect(path_of(one.id))
        if ends == "gone" and unready(case) is not None and request.method != "POST":
            return document_page(request, unready_document(case, speech), capital(speech.complaint(one.id)))
        filled = Filled(request, speech)
        day = filled.day("on", speech.say("web.form.on"), place.today)
        troubles: tuple[object, ...] = ()
        if request.method == "POST" and not filled.wrong:
            at = when(place, None if day == place.today else day)
            done = ended(place, one.id, WORDS[ends], at) if isinstance(at, When) else (at,)
            if isinstance(done, Kept):
                return HttpResponseRedirect(f"/?kept={done.entries[0].id}")
            troubles = done
        says = SAYS[ends]
        around = {
            "title": speech.say(says + "title", place=capital(speech.complaint(one.id))),
            "blocks": shown(leaving_document(case, speech)) if ends == "gone" else [],
            "button": speech.say(says + "button"),
            "back": path_of(one.id),
        }
        return form(filled, says, troubles, **around)

    return view


gone = _ending("gone")
back = _ending("back")
