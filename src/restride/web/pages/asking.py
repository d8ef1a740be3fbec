"""A page that asks by a form and keeps what was told, once. Builds no field and judges nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from restride.desk.place import Place, When, when
from restride.desk.record import Draft, Kept, keep
from restride.diary.history import History
from restride.diary.kinds import Body
from restride.web.frame import Shown, page
from restride.web.house import place_of, speech_of
from restride.web.pages.filled import Filled, fresh_key
from restride.web.stopped import got
from restride.words.day import Day

Asked = Callable[[Filled, Place], list[Body]]
"""Builds the fields, and makes of what was typed the things to keep; none where nothing was said."""

Troubles = tuple[object, ...]

LONGEST_KEY = 100
"""Letters of a form's key; a longer one is none of ours."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands round the fields of a form.

    Parameters
    ----------
    then
        The page that answers what was told; it is given the id of what was kept.
    stands
        What the fields hold before anybody typed, by the diary.
    above
        What is read before the fields.
    """

    then: str = "/"
    stands: Callable[[History], dict[str, str]] | None = None
    above: Callable[[Filled, Place], list[Shown]] | None = None


PLAIN = Around()


def asking(
    name: str, asked: Asked, *, dated: bool = True, around: Around = PLAIN
) -> Callable[[HttpRequest], HttpResponse]:
    """A page that asks by a form, of a day where it is ``dated``; wrong fields are shown again as they were typed."""

    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: HttpRequest) -> HttpResponse:
        place = place_of(request)
        stands = {} if around.stands is None else around.stands(got(place.history()))
        filled = Filled(request, speech_of(place), stands=stands)
        day = filled.day("on", filled.speech.say("web.form.on"), place.today) if dated else place.today
        filled.recalled = day != place.today
        bodies = asked(filled, place)
        troubles: Troubles = ()
        if request.method == "POST" and not filled.wrong:
            kept = once(request, place, [(body, day) for body in bodies])
            if isinstance(kept, str):
                return HttpResponseRedirect(f"{around.then}?kept={kept}" if kept else around.then)
            troubles = kept
        blocks = [] if around.above is None else around.above(filled, place)
        return form(filled, name, troubles, blocks=blocks, back="" if around.then == "/" else around.then)

    return view


def form(filled: Filled, name: str, troubles: Troubles = (), **context: Any) -> HttpResponse:
    """The fields as a page, with what is wrong beside each; its words are ``<name>title`` and ``<name>lead``."""
    told = {one: filled.speech.say(name + one) for one in ("title", "lead") if one not in context}
    asides = [one for one in filled.fields if one.aside]
    carried = {
        "fields": [one for one in filled.fields if not one.aside],
        "asides": asides,
        "aside": filled.speech.say(name + "aside") if asides else "",
        "opened": any(one.value or one.wrong for one in asides),
        "places": any(one.kind == "places" for one in filled.fields),
        "troubles": troubles,
        "once": fresh_key(),
    }
    request = filled.request
    wrong = request.method == "POST" and (filled.wrong or bool(troubles))
    return page(request, "form.html", {**told, **carried, **context}, 400 if wrong else 200)


def key_of(request: HttpRequest) -> str:
    """What names the form that was sent; the same form sent again brings the same."""
    return request.POST.get("once", "")[:LONGEST_KEY]


def once(request: HttpRequest, place: Place, said: list[tuple[Body, Day]]) -> str | Troubles:
    """The id of the first thing that was kept, empty where nothing was said; or why nothing could be kept.

    A form that is sent twice under its key is kept once, even where the program began anew in between.
    """
    drafts = []
    for body, day in said:
        at = when(place, None if day == place.today else day)
        if not isinstance(at, When):
            return (at,)
        drafts.append(Draft(body, at))
    if not drafts:
        return ""
    done = keep(place, drafts, got(place.shelf()).edition, key_of(request))
    return done.entries[0].id if isinstance(done, Kept) else done
