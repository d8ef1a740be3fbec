"""The first page of somebody new: what brings you here, and where each need leads. Asks nothing of a body."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.diary.history import History
from restride.diary.kinds import Decision, Person, Raised, Shown
from restride.web.frame import page
from restride.web.house import place_of
from restride.web.pages.today import today
from restride.web.refusal import refused
from restride.web.stopped import got

NEEDS = {
    "pain": "/assess",
    "exercises": "/start/you?next=exercises",
    "form": "/start/you?next=form",
    "cramps": "/start/cramps",
    "looking": "/start/looking",
    "for-me": "/start/for-me",
}
"""What may bring somebody here, and where it leads; the words are ``web.start.<need>``."""

TOLD = ("cramps", "looking", "for-me")
"""The needs that have a page of their own."""

BARE = (Person, Decision, Raised, Shown)
"""The kinds that say nothing of what somebody did or feels."""

KINDS = ("exercises", "drills", "cues", "remedies", "footwear")


@require_safe
def first(request: HttpRequest) -> HttpResponse:
    """Today's page, or the way in where nothing is known of anybody yet."""
    return start(request) if is_new(got(place_of(request).history())) else today(request)


def is_new(history: History) -> bool:
    """Whether nobody said or brought anything yet that a plan could stand on."""
    return history.person.born is None and all(isinstance(one.body, BARE) for one in history.entries())


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What brings you here?"""
    needs = [(name.replace("-", "_"), path) for name, path in NEEDS.items()]
    return page(request, "intake/start.html", {"needs": needs})


@require_safe
def need(request: HttpRequest, name: str) -> HttpResponse:
    """What there is for a need that wants a word first."""
    if name not in TOLD:
        return refused(request, "missing", 404)
    return page(request, f"intake/{name.replace('-', '_')}.html", {"kinds": KINDS})
