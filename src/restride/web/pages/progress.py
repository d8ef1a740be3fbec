"""How it is going: milestones, the expected course, blocks, the load of each structure, as pages. Judges nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.programme.blocks import page_of_blocks
from restride.desk.programme.milestones import page_of_milestones
from restride.desk.programme.morning import this_morning
from restride.load.tissue.index import lanes
from restride.plan.course.expected import courses
from restride.report.course.page import course_document
from restride.report.tissues.page import tissues_document
from restride.web.frame import document_page
from restride.web.house import place_of, speech_of
from restride.web.stopped import got

WEEKS_SHOWN = 56
"""So many days fit a telephone."""


@require_safe
def milestones(request: HttpRequest) -> HttpResponse:
    """What comes next and when, the goal, and what went well."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, page_of_milestones(got(this_morning(place)), speech), speech.say("milestones.title"))


@require_safe
def course(request: HttpRequest) -> HttpResponse:
    """The usual weeks, where the runner is in them, whom to see when it takes longer."""
    place = place_of(request)
    speech = speech_of(place)
    now = got(this_morning(place))
    document = course_document(courses(now.scene, now.standing), now.history, speech)
    return document_page(request, document, speech.say("course.title"))


@require_safe
def tissues(request: HttpRequest) -> HttpResponse:
    """The experimental load of each structure, run by run."""
    place = place_of(request)
    speech = speech_of(place)
    found = lanes(speech.edition, got(place.history()), place.today, WEEKS_SHOWN)
    return document_page(request, tissues_document(found, WEEKS_SHOWN, speech), speech.say("tissues.title"))


@require_safe
def blocks(request: HttpRequest) -> HttpResponse:
    """What keeping it asks, and two blocks beside each other."""
    place = place_of(request)
    speech = speech_of(place)
    return document_page(request, page_of_blocks(got(this_morning(place)), speech), speech.say("blocks.title"))
