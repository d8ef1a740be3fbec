"""Signing in and out by a page. Keeps no password, and proves none itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from restride.home.accounts.passes import LONGEST_NAME, SESSION_DAYS, end, issue
from restride.home.accounts.register import proven
from restride.web.frame import page
from restride.web.house import House, house_of
from restride.web.safety.guard import COOKIE, too_often
from restride.web.safety.rates import LOGIN_BY_ADDRESS, LOGIN_BY_NAME, address_of, wait_s
from restride.web.stopped import got

DAY_S = 24 * 60 * 60


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def login(request: HttpRequest) -> HttpResponse:
    """Ask for name and password, and hand out a session that is new each time."""
    house, given = house_of(request), request.POST if request.method == "POST" else request.GET
    onward = _onward(given.get("next", ""))
    if not house.guarded:
        return HttpResponseRedirect(onward)
    name = request.POST.get("name", "").strip().lower()
    wrong = ""
    if request.method == "POST":
        wait = wait_s(request, LOGIN_BY_ADDRESS, address_of(request)) or wait_s(request, LOGIN_BY_NAME, name)
        if wait:
            return too_often(request, wait)
        if proven(house.lobby.home, name, request.POST.get("password", "")) is not None:
            return _signed_in(request, house, name, onward)
        wrong = "pair"
    context = {"name": name, "next": onward, "wrong": wrong}
    return page(request, "access/login.html", context, 403 if wrong else 200)


def _signed_in(request: HttpRequest, house: House, name: str, onward: str) -> HttpResponse:
    """A session of its own for this browser; what it held before is ended, so that nobody can have planted it."""
    end(house.lobby.home, request.COOKIES.get(COOKIE, ""))
    secret = got(issue(house.lobby.home, "session", name, _browser(request), SESSION_DAYS))
    rotate_token(request)
    answer = HttpResponseRedirect(onward)
    answer.set_cookie(
        COOKIE, secret, max_age=SESSION_DAYS * DAY_S, path="/", secure=True, httponly=True, samesite="Strict"
    )
    return answer


@require_POST
def logout(request: HttpRequest) -> HttpResponse:
    """End this browser's session, here and not only in the browser."""
    end(house_of(request).lobby.home, request.COOKIES.get(COOKIE, ""))
    answer = HttpResponseRedirect("/login")
    answer.delete_cookie(COOKIE, path="/", samesite="Strict")
    return answer


def _onward(said: str) -> str:
    """Where to go after signing in: a path of these pages, never another place."""
    return said if said.startswith("/") and url_has_allowed_host_and_scheme(said, allowed_hosts=None) else "/"


def _browser(request: HttpRequest) -> str:
    """What a browser says it is, as the name of its session."""
    said = "".join(sign for sign in request.headers.get("User-Agent", "") if sign.isprintable())
    return said[:LONGEST_NAME].strip() or "a browser"
