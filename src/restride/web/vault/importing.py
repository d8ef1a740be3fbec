"""Files dropped on a page: taken to the disk, brought in meanwhile, and what became of each. Reads no format itself."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.files.import_files import Done
from restride.desk.files.incoming import begun, landing, under_way
from restride.desk.place import Place
from restride.report.entry_words import entry_line
from restride.report.phrase import Speech
from restride.web.frame import page
from restride.web.house import MEBIBYTE, house_of, place_of, speech_of
from restride.web.vault.landing import Landing
from restride.words.trouble import Trouble

FEW = 5
"""So many new entries of one file are named one by one; more are counted, as the terminal does."""


@csrf_exempt  # the handler must stand before the form is read; what is inside is protected
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """The page of an import: the form, or how far it is, or what became of it."""
    place = place_of(request)
    if request.method != "POST":
        return _page(request, place)
    folder = landing(place)
    handler = Landing(folder)
    handlers: list[FileUploadHandler] = [handler]
    request.upload_handlers = handlers
    answer: HttpResponse | None = None
    try:
        answer = _taken(request, place, handler)
    finally:
        if answer is None or answer.status_code >= 400:
            shutil.rmtree(folder, ignore_errors=True)
    return answer


@csrf_protect
def _taken(request: HttpRequest, place: Place, handler: Landing) -> HttpResponse:
    wrong = "" if request.FILES else "web.bring.none"
    if handler.trouble is not None:
        return _page(request, place, (handler.trouble,))
    if wrong:
        return _page(request, place, wrong=wrong)
    started = begun(place, handler.folder, request.POST.get("cross") == "yes")
    return _page(request, place, (started,)) if isinstance(started, Trouble) else HttpResponseRedirect("/import")


def limits(request: HttpRequest) -> dict[str, int]:
    """How much this door reads at once, for the template."""
    most = house_of(request).most_bytes
    return {"most": most, "most_mb": most // MEBIBYTE}


def _page(request: HttpRequest, place: Place, troubles: tuple[Trouble, ...] = (), wrong: str = "") -> HttpResponse:
    context = {**limits(request), "troubles": troubles, "wrong": wrong}
    status = 400 if troubles or wrong else 200
    return page(request, "vault/bring.html", {**context, **_state(place)}, status)


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """How far the import is, as a piece of its page that asks for itself again until it is over."""
    return page(request, "vault/progress.html", _state(place_of(request)))


def _state(place: Place) -> dict[str, object]:
    """How far the import of this runner is, for the template."""
    now = under_way(place)
    if now is None:
        return {"running": False, "brought": (), "ended": False}
    if not now.over:
        return {"running": True, "done": now.done, "of": max(now.of, 1), "name": now.name}
    speech = speech_of(place)
    told = [told_of(one, speech) for one in now.found]
    return {"running": False, "ended": True, "brought": told, "kept": sum(len(one.entries) for one in now.found)}


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file, in words: what was kept, how much was there already, what was not and why."""

    name: str
    kept: tuple[str, ...]
    count: int
    already: int
    notes: tuple[str, ...]
    troubles: tuple[str, ...]


def told_of(one: Done, speech: Speech) -> Told:
    """A file that was brought in, in words."""
    kept = () if len(one.entries) > FEW else tuple(entry_line(entry, speech) for entry in one.entries)
    notes = tuple(_sentence(each) for each in dict.fromkeys(one.notes))
    troubles = tuple(_sentence(each) for each in dict.fromkeys(one.troubles))
    return Told(one.name, kept, len(one.entries), one.already, notes, troubles)


def _sentence(one: Trouble) -> str:
    said = f"{one.where} {one.what.rstrip('.')}; {one.mend}"
    return said if said.endswith((".", "?", "…")) else f"{said}."
