"""Every path of the pages, gathered from the rooms that hold them. Answers nothing itself.

A page is added by three things: a function in a room of ``web/`` that asks the desk and hands a Document or a
template to ``frame.py``; a line in that room's ``PATHS``; its words in ``phrases/<language>/web.toml`` or a file of
its own.
"""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path
from django.urls.resolvers import RoutePattern

from restride.web.access.paths import PATHS as ACCESS
from restride.web.complaint.paths import PATHS as COMPLAINT
from restride.web.correction.paths import PATHS as CORRECTION
from restride.web.foot.paths import PATHS as FOOT
from restride.web.intake.paths import PATHS as INTAKE
from restride.web.interview.paths import PATHS as INTERVIEW
from restride.web.pages.paths import PATHS as PAGES
from restride.web.play.paths import PATHS as PLAY
from restride.web.programme.paths import PATHS as PROGRAMME
from restride.web.shelf.paths import PATHS as SHELF
from restride.web.statics import serve
from restride.web.vault.paths import PATHS as VAULT

urlpatterns: list[URLPattern | URLResolver] = [
    path("static/<path:name>", serve),
    *INTAKE,
    *SHELF,  # before the catalogue's own kinds, whose paths would take theirs
    *PAGES,
    *PROGRAMME,
    *COMPLAINT,
    *CORRECTION,
    *INTERVIEW,
    *VAULT,
    *ACCESS,
    *FOOT,
    URLResolver(RoutePattern("api/"), "restride.web.api.paths"),  # by name: loaded when somebody asks for it
    *PLAY,
]

handler404 = "restride.web.refusal.missing"
handler500 = "restride.web.refusal.broken"
