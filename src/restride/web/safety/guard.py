"""The guard of a door beyond one's own machine: nobody passes without an account. Proves no password itself."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from restride.home.accounts.passes import Pass, opened_by
from restride.web.house import house_of
from restride.web.refusal import refused
from restride.web.safety.rates import WRITES, wait_s

Answer = Callable[[HttpRequest], HttpResponse]

COOKIE = "__Host-restride"
"""Browsers take a cookie of such a name over https alone, for this very name and no part of it."""

LOGIN = "/login"
OPEN = ("/static/", "/api/")
"""What needs no session: styles and scripts, and the API, which asks for a token by itself."""

READS = ("GET", "HEAD", "OPTIONS")
LARGEST_LOGIN = 16 * 1024
"""Bytes of a form with a name and a password; more is read of nobody who is not signed in."""


class Guard:
    """Stands between the threshold and every page."""

    def __init__(self, inner: Answer) -> None:
        self.inner = inner

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not house_of(request).guarded:
            return self.inner(request)
        account = account_of(request)
        request.account = account  # type: ignore[attr-defined]
        answer = self._signed_in(request, account) if account else self._stranger(request)
        for cookie in answer.cookies.values():
            cookie["secure"] = True
        return answer

    def _signed_in(self, request: HttpRequest, account: Pass) -> HttpResponse:
        wait = 0 if request.method in READS else wait_s(request, WRITES, account.runner)
        return too_often(request, wait) if wait else self.inner(request)

    def _stranger(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(OPEN):
            return self.inner(request)
        if request.path == LOGIN:
            return refused(request, "large", 413) if _length(request) > LARGEST_LOGIN else self.inner(request)
        if request.method not in READS or request.headers.get("HX-Request"):
            return refused(request, "stranger", 403)
        return HttpResponseRedirect(f"{LOGIN}?{urlencode({'next': request.get_full_path()})}")


def account_of(request: HttpRequest) -> Pass | None:
    """The session that the request's cookie opens, if any."""
    secret = request.COOKIES.get(COOKIE, "")
    return opened_by(house_of(request).lobby.home, "session", secret) if secret else None


def too_often(request: HttpRequest, wait: int) -> HttpResponse:
    """Said to whoever asks more often than is right."""
    answer = refused(request, "often", 429)
    answer["Retry-After"] = str(wait)
    return answer


def _length(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() else LARGEST_LOGIN + 1
