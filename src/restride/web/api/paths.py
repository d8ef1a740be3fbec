"""The paths of the API; its page for people stands in access/paths.py. Answers nothing itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.csrf import csrf_exempt

from restride.web.api.door import api, said
from restride.web.api.entries import router as entries
from restride.web.api.reading import router as reading
from restride.words.trouble import Trouble

api.add_router("/entries", entries)
api.add_router("", reading)


@csrf_exempt
def nowhere(request: HttpRequest, rest: str = "") -> HttpResponse:  # noqa: ARG001 - the shape is Django's
    """There is no such operation."""
    return said(404, Trouble(request.path, "is no operation of the API", "see /programs"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", nowhere),
    path("v1/", api.urls),
    path("<path:rest>", nowhere),
]
