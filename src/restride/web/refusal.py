"""What is answered when something cannot be: a trouble said in full, a page that is not there. Mends nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from restride.web.frame import page
from restride.words.trouble import Trouble


def refused(request: HttpRequest, key: str, status: int, troubles: tuple[Trouble, ...] = ()) -> HttpResponse:
    """A page that says why not, in the words of ``web.refused.<key>``."""
    return page(request, "refused.html", {"why": key, "troubles": troubles}, status)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - the shape is Django's
    """There is no such page."""
    return refused(request, "missing", 404)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - the shape is Django's
    """A form that did not come from these pages, or from a page that stood open too long."""
    return refused(request, "forged", 403)


BROKEN = (
    "Something of ours broke, and this page could not be made. What you sent before is kept; the terminal that serves "
    "these pages says more.\n"
)
"""Said without templates and phrases, for it may be one of those that broke."""


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the shape is Django's
    """A fault of ours; said without its details, which stand in the terminal."""
    return HttpResponse(BROKEN, status=500, content_type="text/plain; charset=utf-8")
