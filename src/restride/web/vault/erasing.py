"""Erasing everything by a page: a backup offered first, a word typed, then it is gone. Takes no entry back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from restride.desk.erasing import erase_all
from restride.desk.files.incoming import forgotten, under_way
from restride.web.frame import page
from restride.web.house import place_of, speech_of
from restride.web.stopped import got


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """Asks for the word, and erases when it is there."""
    place = place_of(request)
    word = speech_of(place).say("web.erase.word")
    typed = request.POST.get("word", "").strip()
    busy = (now := under_way(place)) is not None and not now.over
    if request.method != "POST" or busy or typed.casefold() != word.casefold():
        wrong = "" if request.method != "POST" else "web.erase.busy" if busy else "web.erase.wrong"
        context = {"word": word, "typed": typed, "wrong": wrong}
        return page(request, "vault/erase.html", context, 400 if wrong else 200)
    done = got(erase_all(place))
    forgotten(place)
    return page(request, "vault/erased.html", {"gone": done})
