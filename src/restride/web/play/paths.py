"""The paths of the step-by-step pages. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.play.playing import play, step

PATHS: list[URLPattern] = [
    path("play", play),
    path("play/<slug:name>", step),
]
