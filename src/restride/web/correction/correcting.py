"""An entry of the diary said better, in the form that asked for it; or taken back. Deletes nothing, judges nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from restride.desk.correction import found, restate, standing
from restride.desk.place import Place, When, when
from restride.desk.record import Kept
from restride.diary.entry import Entry
from restride.diary.kinds import Body, Clearance, Retraction
from restride.report.entry_words import entry_words
from restride.report.phrase import capital
from restride.web.correction.stands import Form, before, form_of
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import form as as_page
from restride.web.pages.asking import key_of
from restride.web.pages.filled import Filled
from restride.web.refusal import refused
from restride.web.stopped import got
from restride.words.day import Day


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, entry: str) -> HttpResponse:
    """The form with what stands in it; what is kept takes the place of the old, which stays visible."""
    place = place_of(request)
    entries = got(place.entries())
    target: Entry = got((found if request.method == "POST" else standing)(entries, entry))
    form = form_of(target)
    if form is None:
        return refused(request, "missing", 404)
    filled = Filled(request, speech_of(place), stands=before(target, form))
    day = filled.day("on", filled.speech.say("web.form.on"), place.today) if form.dated else target.day
    filled.recalled = day != place.today
    body = form.asked(filled, place, target.body)
    troubles: tuple[object, ...] = ()
    if request.method == "POST" and not filled.wrong and body is not None:
        done = _kept(request, place, target, form.merged(target.body, body, filled), day)
        if isinstance(done, Kept):
            stands = next(one for one in done.entries if not isinstance(one.body, Retraction))
            return HttpResponseRedirect(f"/diary?until={stands.day.isoformat()}")
        troubles = done
    return _page(filled, target, form, troubles)


def _kept(request: HttpRequest, place: Place, target: Entry, body: Body, day: Day) -> Kept | tuple[object, ...]:
    """The entry said anew; nothing is written where nothing was changed."""
    seen = body.seen if isinstance(body, Clearance) else day
    if body == target.body and seen == target.day:
        return Kept((target,), (target.id,))  # as it stood
    at = None if seen == target.day else when(place, seen)
    if not (at is None or isinstance(at, When)):
        return (at,)
    edition = got(place.shelf()).edition
    return restate(place, target.id, body, edition, at, key_of(request))


def _page(filled: Filled, target: Entry, form: Form, troubles: tuple[object, ...]) -> HttpResponse:
    speech = filled.speech
    said = speech.say("entry.line", day=capital(speech.day(target.day)), what=entry_words(target.body, speech))
    return as_page(
        filled,
        "web.correct.",
        troubles,
        title=speech.say("web.correct.title", what=speech.say(f"{form.name}title")),
        lead=speech.say("web.correct.lead", said=said),
        button=speech.say("web.correct.keep"),
        back="/diary",
    )
