"""The door of the API: which token opens which diary, how often, and how everything that goes wrong is said."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer

from restride.desk.place import Place
from restride.home.accounts.passes import Pass, opened_by
from restride.web.api.wire import Troubles, troubles
from restride.web.house import house_of
from restride.web.safety.rates import ASKED_BY_TOKEN, WRONG_TOKENS, address_of, wait_s
from restride.web.stopped import StoppedError, got
from restride.words.trouble import Trouble

NO_TOKEN = Trouble(
    "the header Authorization", "holds no token that opens a diary", "make one: restride token add NAME; Bearer rst_…"
)
OFTEN = "asks more often than is right"


class Token(HttpBearer):
    """A token of ``restride token add``, as ``Authorization: Bearer rst_…``."""

    def authenticate(self, request: HttpRequest, token: str) -> Pass | None:
        """The pass that the token is; counted, and a wrong one by the address it comes from."""
        found = opened_by(house_of(request).lobby.home, "token", token)
        if found is None:
            wait = wait_s(request, WRONG_TOKENS, address_of(request))
        else:
            wait = wait_s(request, ASKED_BY_TOKEN, hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest())
        if wait:
            raise StoppedError(Trouble("this program", OFTEN, f"wait {wait} s"), status=429)
        return found


api = NinjaAPI(
    title="Restride",
    version="1",
    description=(
        "Your diary, the advice of a day and what stands behind it, for programs of your own. Every call carries a "
        "token: `Authorization: Bearer rst_…`, made by `restride token add NAME`; it opens one runner's diary and no "
        'other. Everything that goes wrong is `{"troubles": [{"where", "what", "mend"}]}`. '
        "Restride informs; it makes no diagnosis."
    ),
    auth=Token(),
    docs_url=None,
    openapi_url="openapi.json",
    urls_namespace="api-1",
)

REFUSALS: dict[Any, Any] = dict.fromkeys((400, 401, 404, 409, 413, 422, 429), Troubles)
"""What every operation may answer beside what it is asked for."""


def place_by(request: HttpRequest) -> Place:
    """The place of the runner whose token it is: the one way by which the API reaches a diary."""
    account: Pass = request.auth  # type: ignore[attr-defined]
    place: Place = got(house_of(request).lobby.place(account.runner))
    return place


def said(status: int, *found: Trouble) -> HttpResponse:
    """An answer that says what went wrong."""
    answer = HttpResponse(troubles(*found).model_dump_json(), status=status, content_type="application/json")
    if status == 401:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(StoppedError)
def stopped(request: HttpRequest, fault: Exception) -> HttpResponse:  # noqa: ARG001 - the shape is ninja's
    """The desk met with troubles."""
    assert isinstance(fault, StoppedError)
    return said(fault.status, *fault.troubles)


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, fault: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """What came in has not the shape it must have; each fault with its place, never with the value that was sent."""
    assert isinstance(fault, ValidationError)
    found = [
        Trouble(".".join(str(part) for part in one["loc"]), str(one["msg"]), "see /programs") for one in fault.errors
    ]
    return said(422, *found)


@api.exception_handler(RequestDataTooBig)
def large(request: HttpRequest, fault: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """More than is taken at once; it was not read."""
    return said(413, Trouble("the body", "is larger than is taken at once", "a recording goes by restride import"))


@api.exception_handler(AuthenticationError)
def stranger(request: HttpRequest, fault: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """No token, or one that opens nothing."""
    return said(401, NO_TOKEN)


@api.exception_handler(HttpError)
def refused(request: HttpRequest, fault: Exception) -> HttpResponse:
    """What ninja itself refuses, such as a body that is no JSON."""
    assert isinstance(fault, HttpError)
    return said(fault.status_code, Trouble(request.path, str(fault), "see /programs"))
