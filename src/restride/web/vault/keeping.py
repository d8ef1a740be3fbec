"""The diary handed out, kept safe and brought back: export, backup, restore. Writes no format itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.core.files.uploadhandler import FileUploadHandler
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from restride.desk.files.backing_up import Restored, back_up, backups, restore
from restride.desk.files.exporting import lines
from restride.desk.files.incoming import landing
from restride.desk.place import Place
from restride.home.backup.bundle import Backup
from restride.web.frame import page
from restride.web.house import place_of
from restride.web.refusal import refused
from restride.web.vault.importing import limits
from restride.web.vault.landing import Landing
from restride.words.trouble import Trouble

KIBIBYTE = 1024


@require_safe
def vault(request: HttpRequest) -> HttpResponse:
    """What goes out and what comes back."""
    return _page(request, place_of(request))


def _page(request: HttpRequest, place: Place, troubles: tuple[Trouble, ...] = (), **told: object) -> HttpResponse:
    held = [(one.name, max(1, one.stat().st_size // KIBIBYTE)) for one in reversed(own(place))]
    context = {"held": held, "troubles": troubles, **limits(request), **told}
    return page(request, "vault/vault.html", context, 400 if troubles else 200)


def own(place: Place) -> list[Path]:
    """The backups inside the home folder: those elsewhere are the runner's own matter, and no page hands them out."""
    return [one for one in backups(place) if one.is_relative_to(place.home.folder) and one.is_file()]


@require_safe
def diary_file(request: HttpRequest) -> HttpResponseBase:
    """Every line of the diary as it stands, as a file; it comes back byte for byte by an import."""
    place = place_of(request)
    answer = StreamingHttpResponse((f"{line}\n" for line in lines(place)), content_type="application/jsonl")
    name = f"restride-{place.diary.runner}-{place.today.isoformat()}.jsonl"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_POST
def backup(request: HttpRequest) -> HttpResponse:
    """Everything in one file inside the home folder, to be taken from there."""
    place = place_of(request)
    done = back_up(place)
    return HttpResponseRedirect("/vault") if isinstance(done, Backup) else _page(request, place, (done,))


@require_safe
def fetched(request: HttpRequest, name: str) -> HttpResponseBase:
    """A backup as a file."""
    found = next((one for one in own(place_of(request)) if one.name == name), None)
    if found is None:
        return refused(request, "missing", 404)
    return FileResponse(found.open("rb"), as_attachment=True, filename=found.name)


@csrf_exempt  # the handler must stand before the form is read; what is inside is protected
@require_POST
def give_back(request: HttpRequest) -> HttpResponse:
    """Bring back what a backup holds and the diary does not."""
    place = place_of(request)
    folder = landing(place)
    handler = Landing(folder)
    handlers: list[FileUploadHandler] = [handler]
    request.upload_handlers = handlers
    try:
        return _given_back(request, place, handler)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@csrf_protect
def _given_back(request: HttpRequest, place: Place, handler: Landing) -> HttpResponse:
    found = next((one for one in handler.folder.rglob("*") if one.is_file()), None) if request.FILES else None
    if handler.trouble is not None:
        return _page(request, place, (handler.trouble,))
    if found is None:
        return _page(request, place, (), wrong="web.bring.none")
    done = restore(place, found)
    if not isinstance(done, Restored):
        return _page(request, place, tuple(Trouble(found.name, one.what, one.mend) for one in done))
    return _page(request, place, restored=done, came=len(done.entries))
