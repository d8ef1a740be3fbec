"""A self-test as pages: how it goes, what came out of it, what that says. Offers and judges none; plan/ does."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.programme.morning import Morning, this_morning
from restride.desk.programme.testing import Tried, came_of, selftest_named, write_test
from restride.desk.record import Kept
from restride.plan.selftest.battery import SelfTest
from restride.plan.today.offer import Offer, offers
from restride.report.phrase import capital
from restride.report.selftest.page import name_of_test, path_of, result_document, selftest_document
from restride.web.frame import document_page
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import form, key_of
from restride.web.pages.filled import Filled
from restride.web.refusal import refused
from restride.web.stopped import got
from restride.words.side import Side

MOST = 10_000
"""As much as the diary takes of a result."""


@require_safe
def selftest(request: HttpRequest, name: str) -> HttpResponse:
    """How a test goes, step by step, with the way to write it down; where it may not be tried today, why not."""
    place = place_of(request)
    speech = speech_of(place)
    now = got(this_morning(place))
    offer = _offer(now, got(selftest_named(name)))
    if offer is None:
        return refused(request, "missing", 404)
    document = selftest_document(offer, now.history, speech)
    return document_page(request, document, capital(name_of_test(offer.test, speech)))


@require_http_methods(["GET", "HEAD", "POST"])
def result(request: HttpRequest, name: str) -> HttpResponse:
    """What came out on each side, kept once; then what that says."""
    place = place_of(request)
    speech = speech_of(place)
    test = got(selftest_named(name))
    title = capital(name_of_test(test, speech))
    if request.method != "POST" and "kept" in request.GET:
        now = got(this_morning(place))
        found = came_of(now, test)
        document = result_document(test, found.changes, found.setbacks, now.history, speech)
        return document_page(request, document, title)
    filled = Filled(request, speech)
    tried = asked(filled, test)
    troubles: tuple[object, ...] = ()
    if request.method == "POST" and not filled.wrong:
        done = write_test(place, test, tried, key_of(request))
        if isinstance(done, Kept):
            return HttpResponseRedirect(f"{path_of(test)}/result?kept={done.entries[0].id}")
        troubles = done
    return form(filled, "web.tried.", troubles, title=title, back=path_of(test))


def asked(filled: Filled, test: SelfTest) -> dict[Side, Tried]:
    """The fields of a test, and what was tried; a side of which nothing was said was not tried."""
    speech = filled.speech
    sides = (Side.LEFT, Side.RIGHT) if test.sided else (Side.BOTH,)
    unit = speech.quantity(2, test.unit).removeprefix("2").strip()
    tried: dict[Side, Tried] = {}
    for side in sides:
        whose = capital(speech.say(f"side.{side.value}")) if test.sided else speech.say("web.tried.came")
        out = filled.number(f"out-{side.value}", speech.say("web.tried.out", side=whose, unit=unit), (0, MOST))
        offered = [("yes", speech.say("web.tried.cannot"))] if test.sided else []
        cannot = (
            filled.several(f"cannot-{side.value}", speech.say("web.tried.or", side=whose), offered) if offered else ()
        )
        pain = filled.scale(f"pain-{side.value}", speech.say("web.tried.pain", side=whose))
        if out is not None and cannot:
            filled.demand(f"cannot-{side.value}", speech.say("web.tried.both"))
        if out is not None or cannot:
            tried[side] = Tried(out, pain)
    if not tried and filled.request.method == "POST":
        filled.demand(f"out-{sides[0].value}", speech.say("web.tried.nothing"))
    return tried


def _offer(now: Morning, test: SelfTest) -> Offer | None:
    found = offers(now.scene, now.standing, now.case)
    return next((one for one in found if one.test is test), None)
