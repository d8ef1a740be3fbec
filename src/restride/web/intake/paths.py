"""The paths of the way in, and the first page. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.intake.beginning import first, need, start
from restride.web.intake.person import you
from restride.web.intake.wish import wish

PATHS: list[URLPattern] = [
    path("", first),
    path("start", start),
    path("start/you", you),
    path("start/plan", wish),
    path("start/<slug:name>", need),
]
