"""The paths of the interview. Answers nothing itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from restride.web.interview.asking import assess

PATHS: list[URLPattern] = [
    path("assess", assess),
    path("assess/<slug:complaint>", assess),
]
