"""The threshold of every request: its name checked, its home at hand, its answer with headers. Knows no account."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse

from restride.home.engine import at_hand, met
from restride.web.house import house_of
from restride.web.refusal import refused
from restride.web.stopped import StoppedError
from restride.words.trouble import Trouble

Answer = Callable[[HttpRequest], HttpResponse]

ALLOWED = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)
POLICY = "; ".join(ALLOWED)
"""Nothing but what this server sends: no inline script, no inline style, no frame, no form to elsewhere."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=(), payment=()",
}


class Threshold:
    """The first that meets a request and the last that leaves an answer."""

    def __init__(self, inner: Answer) -> None:
        self.inner = inner

    def __call__(self, request: HttpRequest) -> HttpResponse:
        house = house_of(request)
        with at_hand(house.lobby.home.alias):
            answer = self.inner(request) if named(request, house.names) else misnamed()
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        if not request.path.startswith("/static/"):
            answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Say the troubles that stopped a page; anything else is a fault and goes on."""
        if isinstance(fault, StoppedError):
            return refused(request, "stopped", fault.status, fault.troubles)
        trouble = met(fault)
        return None if trouble is None else unreadable(trouble)


def named(request: HttpRequest, names: tuple[str, ...]) -> bool:
    """Whether the request calls this door by one of its names.

    Another name that leads here (DNS rebinding) would let a foreign page read the diary as its own.
    """
    host = request.META.get("HTTP_HOST", "")
    try:
        parts = urlsplit(f"//{host}")
        parts.port  # noqa: B018 - raises where the port is no number
    except ValueError:
        return False
    if parts.netloc != host or parts.username is not None or not host:  # a path, a query, somebody's name
        return False
    name = host.rpartition(":")[0] if parts.port is not None else host.rstrip(":")
    return name.lower().rstrip(".") in names


def unreadable(trouble: Trouble) -> HttpResponse:
    """The diary cannot be read; said without a template, for its words are in the runner's language, which is in it."""
    said = f"{trouble.where} {trouble.what}; {trouble.mend}.\n"
    return HttpResponse(said, status=503, content_type="text/plain; charset=utf-8")


def misnamed() -> HttpResponse:
    """The answer to a name that is none of this door's; it tells nothing of what is behind."""
    return HttpResponse("This address does not lead here.\n", status=421, content_type="text/plain; charset=utf-8")
