"""The one shape of every error of the API: whatever else answers there with an error is said as troubles too."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from restride.words.trouble import Trouble

ROOM = "/api/"
FIRST_ERROR = 400

SAYS = {
    400: ("could not be read", "see /programs"),
    403: ("is not allowed", "send a token, and no cookie"),
    405: ("does not take this method", "see /programs"),
    503: ("cannot read the diary", "the page / says why"),
    413: ("sends more than is read here", "send less at once; a recording goes by restride import"),
}
BROKEN = ("met with a fault of ours", "what was written before is kept; the terminal that serves says more")


class Shape:
    """Stands outside of everything that may refuse a request of the API."""

    def __init__(self, inner: Callable[[HttpRequest], HttpResponse]) -> None:
        self.inner = inner

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.inner(request)
        kind = answer.headers.get("Content-Type", "")
        if not request.path.startswith(ROOM) or answer.status_code < FIRST_ERROR or kind.startswith("application/json"):
            return answer
        from restride.web.api.door import said

        what, mend = SAYS.get(answer.status_code, BROKEN)
        shaped = said(answer.status_code, Trouble(request.path, what, mend))
        for name in ("Allow", "Retry-After"):
            if name in answer:
                shaped[name] = answer[name]
        return shaped
